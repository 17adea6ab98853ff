package main

import (
	"fmt"
	"os"
)

// file is a file of an archive: where it is below the folder in which programs are
// installed, which is /usr/local, ~/.local or, of a package, /usr.
type file struct {
	path string
	mode int64
	data []byte
}

// own are the files that a program writes about itself, and what makes it write them.
// “make install” installs the same: a test holds the Makefile to it.
var own = []struct {
	path string
	args []string
}{
	{"share/man/man1/swotshop.1", []string{"man"}},
	{"share/bash-completion/completions/swotshop", []string{"completion", "bash"}},
	{"share/zsh/site-functions/_swotshop", []string{"completion", "zsh"}},
	{"share/fish/vendor_completions.d/swotshop.fish", []string{"completion", "fish"}},
	{"share/swotshop/swotshop.ps1", []string{"completion", "powershell"}}, // PowerShell has no folder for them
}

// papersOf are all files beside the program.
func papersOf(program string) ([]file, error) {
	var all []file
	for _, o := range own {
		text, err := output(program, o.args...)
		if err != nil {
			return nil, err
		}
		if text == "" {
			return nil, fmt.Errorf("swotshop %v wrote nothing", o.args)
		}
		all = append(all, file{o.path, 0o644, []byte(text)})
	}
	copyright, err := copyright()
	if err != nil {
		return nil, err
	}
	all = append(all, file{"share/doc/swotshop/copyright", 0o644, copyright})
	for _, doc := range [][2]string{{"changelog.md", "CHANGELOG.md"}, {"guide.md", "docs/guide.md"}} {
		data, err := os.ReadFile(doc[1])
		if err != nil {
			return nil, err
		}
		all = append(all, file{"share/doc/swotshop/" + doc[0], 0o644, data})
	}
	return all, nil
}

// Command dist makes what people install without a compiler: for each kind of Linux
// an archive and a Debian package, and their checksums. The same commit gives
// the same bytes, in whatever folder and on whatever day: files have the time of the
// commit, an owner, and their place in the order.
//
// Where to look: build.go (the programs), contents.go (what is in an archive, and
// where), licences.go (the terms of all that is linked), archive.go (archives and
// checksums), debian.go (packages, by nfpm).
//
// Not here: “make install”, which is in the Makefile; what the manual page and
// the completions say, which the built program writes itself.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
)

func main() {
	out := flag.String("o", "dist", "the folder for what is made")
	release := flag.String("version", "", "the version, e.g. v1.2.3; without it, 0.0.0 and the commit")
	flag.Parse()
	missing, err := dist(*out, *release)
	for _, m := range missing {
		fmt.Fprintln(os.Stderr, "NOT BUILT HERE:", m)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "dist:", err)
		os.Exit(1)
	}
}

// dist makes all that can be made here, and says what could not.
func dist(out, release string) (missing []string, err error) {
	from, err := origin(release)
	if err != nil {
		return nil, err
	}
	work, err := os.MkdirTemp("", "swotshop-dist-")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(work)) }()
	programs := map[string]string{} // of each architecture
	for _, arch := range []string{"amd64", "arm64"} {
		cc, why := compiler(arch)
		if why != "" {
			missing = append(missing, why)
			continue
		}
		programs[arch] = filepath.Join(work, "swotshop-"+arch)
		if err := build(programs[arch], arch, cc, from); err != nil {
			return missing, err
		}
	}
	// What a program says of itself only the one that runs here can be asked.
	here, ok := programs[runtime.GOARCH]
	if !ok || runtime.GOOS != "linux" {
		here = filepath.Join(work, "swotshop-here")
		if err := buildHere(here, from); err != nil {
			return missing, err
		}
	}
	papers, err := papersOf(here)
	if err != nil {
		return missing, err
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return missing, err
	}
	var made []string
	for _, arch := range []string{"amd64", "arm64"} {
		if programs[arch] == "" {
			continue
		}
		program, err := os.ReadFile(programs[arch])
		if err != nil {
			return missing, err
		}
		all := append([]file{{path: "bin/swotshop", mode: 0o755, data: program}}, papers...)
		name := fmt.Sprintf("swotshop-%s-linux-%s", from.version, arch)
		archive, err := archived(name, all, from.at)
		if err != nil {
			return missing, err
		}
		if err := os.WriteFile(filepath.Join(out, name+".tar.gz"), archive, 0o644); err != nil {
			return missing, err
		}
		made = append(made, name+".tar.gz")
		deb := fmt.Sprintf("swotshop_%s_%s.deb", from.version, arch)
		if err := debian(filepath.Join(out, deb), arch, all, from); err != nil {
			missing = append(missing, fmt.Sprintf("%s: %v", deb, err))
			continue
		}
		made = append(made, deb)
	}
	if err := sums(out, made); err != nil {
		return missing, err
	}
	for _, name := range made {
		fmt.Println(filepath.Join(out, name))
	}
	return missing, nil
}

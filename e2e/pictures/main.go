// Command pictures plays sessions in the running program and takes the pictures
// of docs/pictures on the way: some alone, for the README, and of every screen a
// sheet with all sizes and themes, to be looked at. `make pictures` calls it.
//
//	pictures SWOTSHOP FOLDER
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: pictures SWOTSHOP FOLDER")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "pictures:", err)
		os.Exit(1)
	}
}

func run(program, folder string) error {
	home, err := os.MkdirTemp("", "pictures-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(home)
	program, err = filepath.Abs(program) // it runs in another folder
	if err != nil {
		return err
	}
	s := &studio{program: program, folder: folder, home: home}
	for _, scene := range []func() error{s.begin, s.otherSessions, s.session, s.halfDay, s.unsaved, s.lines} {
		if err := scene(); err != nil {
			return err
		}
	}
	return nil
}

// Package migration reads the steps that bring a database from one format to the next:
// files named 0001_…, 0002_… in one folder, which are part of the program. A step that was
// ever released never changes.
//
// Not here: how a step is carried out, and what is checked before and after (sessions for
// the library on a laptop, sessions/team for the firm’s).
package migration

import (
	"fmt"
	"io/fs"
	"path"
	"strconv"
)

// Step is a file with statements.
type Step struct{ Name, Text string }

// Of reads the steps of a folder: for each format, in order, those that make it of the one
// before, by their names. Files without a number are left out. It panics when a format is
// missing between others: that is a fault of the program itself and shows in every test.
func Of(files fs.FS, folder string) (formats [][]Step) {
	entries, err := fs.ReadDir(files, folder)
	if err != nil {
		panic(err)
	}
	for _, entry := range entries {
		name := entry.Name()
		number, err := strconv.Atoi(name[:min(4, len(name))])
		if err != nil {
			continue
		}
		if number == len(formats)+1 {
			formats = append(formats, nil)
		}
		if number != len(formats) {
			panic(fmt.Sprintf("migration %s should begin with %04d", name, len(formats)+1))
		}
		text, err := fs.ReadFile(files, path.Join(folder, name))
		if err != nil {
			panic(err)
		}
		formats[number-1] = append(formats[number-1], Step{name, string(text)})
	}
	return formats
}

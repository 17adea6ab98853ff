package main

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"swotshop/files"
	"swotshop/sessions"
	"swotshop/tui/console/wire"
	"swotshop/tui/live"
	"swotshop/workshop"
)

// This file keeps what an end of the program leaves that is in no library: each
// thing in a small file that its owner alone may read, in the state folder.
// draft.go has the lines that were not entered, rescue.go the changes that could
// not be saved.

// remnants are those files, as they concern one library.
type remnants struct {
	program *program
	folder  string // the state folder; empty: there is no place
	spare   string // where a rescue goes when the state folder takes nothing
	library string // whose they are, by its real path; empty for the console, which knows none
	given   string // the library as a command is told of it; empty: it finds it by itself
	open    func() (*sessions.Library, error)
}

// remnantsOf are the remnants of a library.
func (p *program) remnantsOf(library string, open func() (*sessions.Library, error)) *remnants {
	r := &remnants{program: p, folder: p.stateFolder(), spare: wire.Folder(p.env), library: realPath(library), open: open}
	if p.library != "" {
		r.given = p.library
	}
	return r
}

// consoleRemnants are those of the console.
func (p *program) consoleRemnants() *remnants { return &remnants{program: p, folder: p.stateFolder()} }

// leave writes what an end has left, and says what a person has to know.
// Unasked says that nobody was there to decide about what is not saved.
func (r *remnants) leave(left live.Remains, unasked bool) {
	rescued := left.Unsaved == nil
	if left.Unsaved != nil && (unasked || !left.Decided) {
		file, err := r.rescue(left.Unsaved)
		if rescued = err == nil; rescued {
			r.program.say("%s", rescueStored(left.Unsaved.Changes, r.shown(file)))
		} else {
			r.program.say("%s", rescueNotStored(left.Unsaved.Changes, files.Why(err)))
		}
	}
	if rescued {
		for _, d := range left.Spent {
			r.Forget(d)
		}
	}
	if err := r.Store(left.Drafts...); err != nil {
		r.program.say(lineNotStored, files.Why(err))
	} else if slices.ContainsFunc(left.Drafts, func(d live.Draft) bool { return d.Line == live.OnPanel }) {
		r.program.say(noteStored)
	}
}

// shown is a path for people.
func (r *remnants) shown(path string) string {
	return workshop.Clean(underHome(r.program.env("HOME"), path))
}

// remnant is a file with words of a session that are in no library.
type remnant struct {
	path             string
	library, session string // empty where the file does not say, as one that cannot be read
	changes          int    // how many of a session’s are in it alone; 0 for a line
	text             string // of a line, as it was typed
}

// remnants lists all such files, of all libraries: what has words of a session
// besides its library and its backups. To be rid of one, remove its file.
// Those that do not read are among them, with no session to their name.
func (p *program) remnants() []remnant {
	var all []remnant
	for _, folder := range []string{p.stateFolder(), wire.Folder(p.env)} {
		for _, name := range namesIn(folder, "") {
			path := filepath.Join(folder, name)
			switch {
			case strings.HasPrefix(name, draftPrefix):
				all = append(all, draftRemnant(path))
			case strings.HasPrefix(name, rescuePrefix):
				all = append(all, rescueRemnant(path))
			}
		}
	}
	return all
}

// forgetLibrary removes what was left of a library that is thrown away.
func (p *program) forgetLibrary(path string) {
	for _, m := range p.remnants() {
		if m.library == realPath(path) {
			_ = files.Erase(m.path) // nobody is asked about it any more
		}
	}
}

// How the names of the files begin.
const (
	draftPrefix  = "draft-"
	rescuePrefix = "rescue-"
)

// fileOf is a new name for something of a library and a session. They are in it
// as a short sum, so that the name tells nobody anything.
func fileOf(prefix, library, session string) string {
	return prefix + sumOf(library, session) + "-" + strings.ToLower(rand.Text()[:10]) + ".json"
}

func sumOf(library, session string) string {
	sum := sha256.Sum256([]byte(library + "\x00" + session))
	return hex.EncodeToString(sum[:8])
}

// namesIn are the files in a folder whose names begin so. A folder that is not
// there, or somebody else's to read, has none.
func namesIn(folder, prefix string) []string {
	if folder == "" {
		return nil
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil
	}
	var names []string
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), prefix) && e.Type().IsRegular() {
			names = append(names, e.Name())
		}
	}
	return names
}

// someState is what a file of this kind is written over: one that is kept up to
// date.
var someState = &files.Ours{What: ourState, Is: func(head []byte) bool { return bytes.HasPrefix(head, []byte("{")) }}

// writeState writes a file whole or not at all, for its owner alone.
func writeState(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	return files.Write(path, data, someState)
}

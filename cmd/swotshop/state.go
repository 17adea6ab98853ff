package main

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"swotshop/console"
	"swotshop/sessions"
	"swotshop/tui"
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
	r := &remnants{program: p, folder: p.stateFolder(), spare: console.Folder(p.env), library: realPath(library), open: open}
	if p.library != "" {
		r.given = p.library
	}
	return r
}

// consoleRemnants are those of the console.
func (p *program) consoleRemnants() *remnants { return &remnants{program: p, folder: p.stateFolder()} }

// leave writes what an end has left, and says what a person has to know.
// unasked says that nobody was there to decide about what is not saved.
func (r *remnants) leave(left tui.Left, unasked bool) {
	rescued := left.Unsaved == nil
	if left.Unsaved != nil && (unasked || !left.Decided) {
		file, err := r.rescue(left.Unsaved)
		if rescued = err == nil; rescued {
			r.program.say("Stored until the next start, which asks whether to add %s: %s", itOrThem(left.Unsaved.Changes), r.shown(file))
		} else {
			r.program.say("Nor could %s be stored anywhere else: %s.", itOrThem(left.Unsaved.Changes), reason(err))
		}
	}
	if rescued {
		for _, d := range left.Spent {
			r.Forget(d)
		}
	}
	if err := r.Store(left.Drafts...); err != nil {
		r.program.say("A line that was not entered could not be stored for next time: %s.", reason(err))
	} else if slices.ContainsFunc(left.Drafts, func(d tui.Draft) bool { return d.Line == tui.OnPanel }) {
		r.program.say("A private note was not entered. It will be on the line of your panel (F2) again.")
	}
}

func itOrThem(n int) string {
	if n == 1 {
		return "it"
	}
	return "them"
}

// shown is a path for people.
func (r *remnants) shown(path string) string {
	return workshop.Clean(underHome(r.program.env("HOME"), path))
}

// remnant is a file with words of a session that are in no library.
type remnant struct {
	path             string
	library, session string    // empty where the file does not say, as one that does not read
	at               time.Time // when it was left; zero where that is not known
}

// remnants lists all such files, of all libraries: what has words of a session
// besides its library and its backups. To be rid of one, remove its file.
// Files that were never finished, or that do not read, are among them, with no
// session to their name.
func (p *program) remnants() []remnant {
	var all []remnant
	for _, folder := range []string{p.stateFolder(), console.Folder(p.env)} {
		for _, name := range namesIn(folder, "") {
			path := filepath.Join(folder, name)
			switch {
			case strings.HasPrefix(name, draftPrefix):
				all = append(all, draftRemnant(path))
			case strings.HasPrefix(name, rescuePrefix):
				all = append(all, rescueRemnant(path))
			case strings.HasPrefix(name, unfinished):
				all = append(all, remnant{path: path})
			}
		}
	}
	return all
}

// of says that a remnant has words of a session in a library. One that does not
// say whose it is may have.
func (m remnant) of(library, session string) bool {
	return (m.session == "" || m.session == session) && (m.library == "" || m.library == realPath(library))
}

// How the names of the files begin. An unfinished one is what a write left that
// was ended in its middle.
const (
	draftPrefix  = "draft-"
	rescuePrefix = "rescue-"
	unfinished   = ".unfinished-"
)

// stale is how old an unfinished file is before it is taken for one that nobody
// writes any more.
const stale = time.Hour

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

// readState reads a file of ours: a plain one, up to a limit.
func readState(path string, most int64) ([]byte, error) {
	about, err := os.Lstat(path)
	if err != nil {
		return nil, err
	}
	if !about.Mode().IsRegular() || about.Size() > most {
		return nil, errors.New("not a file of this program")
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, most))
}

// writeState writes a file whole or not at all, for its owner alone.
func writeState(path string, data []byte) error {
	folder := filepath.Dir(path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	sweep(folder)
	file, err := os.CreateTemp(folder, unfinished+"*")
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	err = errors.Join(err, file.Chmod(0o600), file.Sync(), file.Close())
	if err == nil {
		err = os.Rename(file.Name(), path)
	}
	if err != nil {
		_ = os.Remove(file.Name()) // the error is told already
		return err
	}
	syncFolder(folder)
	return nil
}

// removeState removes a file for good. One that is not there is removed.
func removeState(path string) error {
	err := os.Remove(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	syncFolder(filepath.Dir(path))
	return err
}

// syncFolder brings names to the disk, on systems that can.
func syncFolder(folder string) {
	if d, err := os.Open(folder); err == nil {
		_ = d.Sync()
		_ = d.Close()
	}
}

// sweep removes what writes have left that were ended in their middle.
func sweep(folder string) {
	for _, name := range namesIn(folder, unfinished) {
		path := filepath.Join(folder, name)
		if about, err := os.Lstat(path); err == nil && time.Since(about.ModTime()) > stale {
			_ = os.Remove(path)
		}
	}
}

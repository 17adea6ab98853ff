package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"swotshop/files"
	"swotshop/workshop"
)

// This file keeps what the page for phones needs to come back as it was after the laptop
// was switched off in the middle of it: a small file for each session in the state folder,
// for as long as phones are on. No answer, no device and no name is in it.

// pass is what a page has to know again: see room.Pass.
type pass struct {
	Code  string    `json:"code,omitempty"`
	Link  string    `json:"link,omitempty"`
	Key   []byte    `json:"key,omitempty"`
	Port  int       `json:"port,omitempty"`
	IP    string    `json:"ip,omitempty"`
	Seats []string  `json:"seats,omitempty"`
	Used  []int     `json:"used,omitempty"`
	Until time.Time `json:"until"`
}

// passFormat marks such a file. The names of those that bring a page back begin with the
// one, and of those that have the codes on slips of paper (seats.go) with the other.
const (
	passFormat  = "swotshop-phones"
	passPrefix  = "phones-"
	seatsPrefix = "seats-"
)

// largestPass is far more than a pass can be, with a slip for each of a thousand people.
const largestPass = 1 << 20

// passFile is a pass as it is in its file.
type passFile struct {
	Format string `json:"format"`
	pass
}

// passes are those of one library.
type passes struct {
	folder  string // the state folder; empty: there is no place, and no page comes back
	library string // by its real path
	now     func() time.Time
}

func (p *program) passesOf(library string) *passes {
	return &passes{folder: p.stateFolder(), library: realPath(library), now: p.now}
}

// path is where the pass of a session lies, and seatsPath where its seats do. The names
// tell nobody anything.
func (all *passes) path(session string) string { return all.named(passPrefix, session) }

func (all *passes) seatsPath(session string) string { return all.named(seatsPrefix, session) }

func (all *passes) named(prefix, session string) string {
	return filepath.Join(all.folder, all.begins(prefix)+sumOf("", session)+".json")
}

// begins is how the names of the library’s files begin.
func (all *passes) begins(prefix string) string { return prefix + sumOf(all.library, "") + "-" }

// names are the library’s files.
func (all *passes) names() []string {
	return slices.Concat(namesIn(all.folder, all.begins(passPrefix)), namesIn(all.folder, all.begins(seatsPrefix)))
}

// of is the pass of a session whose phones were on when the program ended. One whose time
// is over is removed. Without one the error is fs.ErrNotExist.
func (all *passes) of(session string) (pass, error) { return all.read(all.path(session)) }

func (all *passes) read(path string) (pass, error) {
	if all.folder == "" {
		return pass{}, fs.ErrNotExist
	}
	var f passFile
	data, err := files.Read(path, largestPass)
	if err != nil {
		return pass{}, err
	}
	if err := json.Unmarshal(data, &f); err != nil || f.Format != passFormat || f.Until.IsZero() {
		return pass{}, errNoPass
	}
	if !all.now().Before(f.Until) {
		_ = files.Erase(path) // the next look tries again
		return pass{}, fs.ErrNotExist
	}
	return f.pass, nil
}

// errNoPass says that a file with the name of a pass is none.
var errNoPass = errors.New(notAPass)

// keep writes the pass of a session, for its owner alone.
func (all *passes) keep(session string, one pass) error { return all.write(all.path(session), one) }

func (all *passes) write(path string, one pass) error {
	if all.folder == "" {
		return errors.New(noHome)
	}
	data, err := json.MarshalIndent(passFile{passFormat, one}, "", " ")
	if err != nil {
		return err
	}
	return writeState(path, append(data, '\n'))
}

// drop removes the pass of a session, if it has one.
func (all *passes) drop(session string) error { return all.erase(all.path(session)) }

// forget removes all that phones left of a session.
func (all *passes) forget(session string) error {
	return errors.Join(all.drop(session), all.erase(all.seatsPath(session)))
}

func (all *passes) erase(path string) error {
	if _, err := os.Lstat(path); all.folder == "" || errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return files.Erase(path)
}

// dropPasses removes what phones left of sessions that were deleted.
func (p *program) dropPasses(sessions ...string) error {
	library, err := p.libraryPath()
	if err != nil {
		return err
	}
	for _, session := range sessions {
		if stuck := p.passesOf(library).forget(session); stuck != nil {
			err = errors.Join(err, fail(stuck, passUndeleted, files.Why(stuck)))
		}
	}
	return err
}

// tidy removes what can bring no page back: what has had its time, and passes that do not
// read. Of these it says so, once, for the first screen. Seats that do not read stay: who
// turns the phones on has to hear of it.
func (all *passes) tidy() (notice string) {
	for _, name := range all.names() {
		path := filepath.Join(all.folder, name)
		switch _, err := all.read(path); {
		case err == nil, errors.Is(err, fs.ErrNotExist), strings.HasPrefix(name, seatsPrefix):
		case files.Erase(path) == nil:
			notice = passLost
		default:
			notice = workshop.Clean(fmt.Sprintf(passStuck, name, files.Why(err)))
		}
	}
	return notice
}

// dropAll removes the passes of a library that is thrown away.
func (all *passes) dropAll() {
	for _, name := range all.names() {
		_ = files.Erase(filepath.Join(all.folder, name)) // its time ends anyway
	}
}

package main

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"swotshop/files"
	"swotshop/sessions/team"
	"swotshop/workshop"
)

// This file keeps what this computer knows of the firm’s library that one’s own library was
// joined to: where it is, and which laptop this is there. It lies in the state folder, since
// it is not to be carried to another computer. No password is in it.

// membership is that one’s own library was joined to a firm’s.
type membership struct {
	Format    string            `json:"format"`
	Address   string            `json:"address"`
	Laptop    string            `json:"laptop"` // its id there
	Name      string            `json:"name"`   // what it is called there
	WithNotes bool              `json:"with_notes"`
	PushAfter bool              `json:"push_after"` // each session once it is closed
	Elsewhere map[string]holder `json:"elsewhere"`  // sessions that are here and another laptop leads
	Taken     []string          `json:"taken"`      // that are led here all the same: the next push says so
}

// holder is who leads a session.
type holder struct {
	Laptop string    `json:"laptop"` // in words
	Since  time.Time `json:"since"`
}

const (
	membershipFormat = "swotshop-team"
	membershipPrefix = "team-"
	listPrefix       = "team-list-"
)

// largestMembership is far more than a membership can be, and largestKnownList than a list of a
// hundred thousand sessions.
const (
	largestMembership = 16 << 20
	largestKnownList  = 64 << 20
)

// members are the files of one library’s membership.
type members struct {
	folder  string // the state folder; empty: there is no place
	library string // by its real path
}

func (p *program) membersOf(library string) members {
	return members{p.stateFolder(), realPath(library)}
}

func (m members) path(prefix string) string {
	return filepath.Join(m.folder, prefix+sumOf(m.library, "")+".json")
}

// read is the membership of the library. Errors: fs.ErrNotExist when it was joined to none,
// and one for people when the file does not read.
func (m members) read() (one membership, err error) {
	if m.folder == "" {
		return one, fs.ErrNotExist
	}
	data, err := files.Read(m.path(membershipPrefix), largestMembership)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return one, err
		}
		return one, fail(err, membershipUnreadable, m.path(membershipPrefix), files.Why(err))
	}
	if err := json.Unmarshal(data, &one); err != nil || one.Format != membershipFormat || one.Laptop == "" {
		return membership{}, fail(nil, membershipDamaged, m.path(membershipPrefix))
	}
	return one, nil
}

// write stores the membership, for its owner alone.
func (m members) write(one membership) error {
	if m.folder == "" {
		return fail(nil, membershipNoPlace)
	}
	one.Format = membershipFormat
	data, err := json.MarshalIndent(one, "", " ")
	if err == nil {
		err = writeState(m.path(membershipPrefix), append(data, '\n'))
	}
	if err != nil {
		return fail(err, membershipNotStored, m.path(membershipPrefix), files.Why(err))
	}
	return nil
}

// memberships are changed one after the other.
var memberships sync.Mutex

// change changes the membership, if the library was joined to one.
func (m members) change(how func(*membership)) error {
	memberships.Lock()
	defer memberships.Unlock()
	one, err := m.read()
	if err != nil {
		return err
	}
	if one.Elsewhere == nil {
		one.Elsewhere = map[string]holder{}
	}
	how(&one)
	return m.write(one)
}

// drop forgets the membership, and the last known list.
func (m members) drop() error {
	var all error
	for _, prefix := range []string{membershipPrefix, listPrefix} {
		path := m.path(prefix)
		if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
			continue
		}
		all = errors.Join(all, files.Erase(path))
	}
	return all
}

// knownList is what the firm’s library listed when it could last be reached.
type knownList struct {
	Format   string             `json:"format"`
	At       time.Time          `json:"at"`
	Sessions []workshop.Summary `json:"sessions"`
}

// keepList stores the list that was just read. That it cannot be stored is no loss.
func (m members) keepList(list []workshop.Summary, now time.Time) {
	if m.folder == "" {
		return
	}
	if data, err := json.Marshal(knownList{membershipFormat, now.UTC(), list}); err == nil {
		_ = writeState(m.path(listPrefix), append(data, '\n'))
	}
}

// lastList is the list that was stored last; ok is false when there is none.
func (m members) lastList() (known knownList, ok bool) {
	if m.folder == "" {
		return known, false
	}
	data, err := files.Read(m.path(listPrefix), largestKnownList)
	if err != nil || json.Unmarshal(data, &known) != nil || known.Format != membershipFormat {
		return known, false
	}
	for i := range known.Sessions { // somebody else may have written it
		s := &known.Sessions[i]
		for _, text := range []*string{&s.ID, &s.Client, &s.Title, &s.Date, &s.Stage} {
			*text = workshop.Clean(*text)
		}
	}
	return known, true
}

// member is the membership of the user’s library, or an error that says how to join.
func (p *program) member() (members, membership, error) {
	path, err := p.libraryPath()
	if err != nil {
		return members{}, membership{}, err
	}
	of := p.membersOf(path)
	one, err := of.read()
	if errors.Is(err, fs.ErrNotExist) {
		err = fail(nil, notJoined)
	}
	return of, one, err
}

func (one membership) laptop() team.Laptop { return team.Laptop{ID: one.Laptop, Name: one.Name} }

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"time"

	"github.com/google/uuid"

	"swotshop/files"
	"swotshop/sessions"
	"swotshop/tui/live"
	"swotshop/workshop"
)

// This file keeps changes that could not be saved when the program ended and
// nobody was there to decide: the whole session in a file that “import” reads,
// with a word about what is missing from the library.

// rescueAbout is that word. It stands in the file of the session, where import
// passes over it.
type rescueAbout struct {
	Library string    `json:"library"`
	At      time.Time `json:"at"`
	Saved   int       `json:"saved"`   // events that the library had
	Changes int       `json:"changes"` // those that it lacks
}

// rescued is a rescue as it was read.
type rescued struct {
	path  string
	about rescueAbout
	log   *workshop.Log
}

// rescue writes a session with unsaved changes to a file: in the state folder,
// or where it can, since the same disk may be full.
func (r *remnants) rescue(u *live.Unsaved) (path string, err error) {
	data, err := encodeRescue(u, rescueAbout{r.library, r.program.now().UTC(), len(u.Events) - u.Changes, u.Changes})
	if err != nil {
		return "", err
	}
	err = errors.New(noHome)
	for _, folder := range r.rescueFolders() {
		path := filepath.Join(folder, fileOf(rescuePrefix, r.library, ""))
		if err = writeState(path, data); err == nil {
			return path, nil
		}
	}
	return "", err
}

func (r *remnants) rescueFolders() []string {
	return slices.DeleteFunc([]string{r.folder, r.spare}, func(folder string) bool { return folder == "" })
}

// encodeRescue puts the word about it in front of a session’s file.
func encodeRescue(u *live.Unsaved, about rescueAbout) ([]byte, error) {
	session, err := workshop.EncodeSession(u.Events)
	if err != nil {
		return nil, err
	}
	head, err := json.Marshal(about)
	if err != nil {
		return nil, err
	}
	rest, _ := bytes.CutPrefix(session, []byte("{"))
	return slices.Concat([]byte("{\n \"rescue\": "), head, []byte(","), rest), nil
}

// readRescue reads such a file, every event of it checked.
func readRescue(path string) (rescued, error) {
	about, data, err := readAbout(path)
	if err != nil {
		return rescued{}, err
	}
	log, err := workshop.DecodeSession(data)
	return rescued{path, about, log}, err
}

// readAbout reads only the word about it.
func readAbout(path string) (rescueAbout, []byte, error) {
	var doc struct {
		Rescue *rescueAbout `json:"rescue"`
	}
	data, err := files.Read(path, largestImport)
	if err == nil {
		err = json.Unmarshal(data, &doc)
	}
	switch {
	case err != nil:
		return rescueAbout{}, nil, err
	case doc.Rescue == nil || doc.Rescue.Changes < 1:
		return rescueAbout{}, nil, errors.New(rescueUnclear)
	}
	return *doc.Rescue, data, nil
}

// Any says at once whether there are rescues of the library.
func (r *remnants) Any() bool { return len(r.rescues()) > 0 }

// rescues are the files of the library's rescues.
func (r *remnants) rescues() []string {
	var paths []string
	for _, folder := range r.rescueFolders() {
		for _, name := range namesIn(folder, rescuePrefix+sumOf(r.library, "")) {
			paths = append(paths, filepath.Join(folder, name))
		}
	}
	return paths
}

// Rescues are the rescues of the library, oldest first, compared with what it
// has now. Those of which it has everything are removed.
func (r *remnants) Rescues(ctx context.Context) ([]live.Rescue, error) {
	library, err := r.open()
	if err != nil {
		return nil, nil //nolint:nilerr // the screen that shows the library says why
	}
	var all []live.Rescue
	for _, path := range r.rescues() {
		found := live.Rescue{ID: path, File: r.shown(path), State: live.RescueDamaged, Command: r.command(path, false)}
		saved, err := readRescue(path)
		if err == nil {
			found.At, found.Changes = saved.about.At, saved.about.Changes
			var done bool
			if found.State, done, err = r.compare(ctx, library, saved); err != nil {
				return all, err
			}
			if done {
				_ = files.Erase(path) // it is looked at again next time, at worst
				continue
			}
			found.Command = r.command(path, found.State == live.RescueParted)
		}
		all = append(all, found)
	}
	slices.SortStableFunc(all, func(a, b live.Rescue) int { return a.At.Compare(b.At) })
	return all, nil
}

// compare says how the library stands to a rescue; done, that it has all of it.
func (r *remnants) compare(ctx context.Context, l *sessions.Library, saved rescued) (state live.RescueState, done bool, err error) {
	events, err := l.Events(ctx, saved.log.State().ID)
	switch {
	case errors.Is(err, sessions.ErrNotFound) && saved.about.Saved == 0:
		return live.RescueNew, false, nil
	case errors.Is(err, sessions.ErrNotFound):
		return live.RescueGone, false, nil
	case err != nil:
		return 0, false, err
	}
	ours := saved.log.Events()
	if !slices.EqualFunc(events[:min(len(events), len(ours))], ours[:min(len(events), len(ours))], sameEvent) {
		copied, err := r.hasCopy(ctx, l, saved)
		return live.RescueParted, copied, err
	}
	return live.RescueMissing, len(events) >= len(ours), nil
}

func sameEvent(a, b workshop.Event) bool { return a.ID == b.ID }

// hasCopy reports whether the library has the rescue already, as a session of its own.
func (r *remnants) hasCopy(ctx context.Context, l *sessions.Library, saved rescued) (bool, error) {
	anew, err := saved.anew()
	if err != nil {
		return false, err
	}
	events, err := l.Events(ctx, anew.State().ID)
	if errors.Is(err, sessions.ErrNotFound) {
		return false, nil
	}
	return len(events) >= len(anew.Events()), err
}

// anew is the rescue as a session of its own. Its ids follow from the file’s
// name, so that it comes in once, however often that is tried.
func (s rescued) anew() (*workshop.Log, error) {
	n := 0
	newID := func() string {
		n++
		return uuid.NewSHA1(uuid.Nil, fmt.Appendf(nil, "%s %d", filepath.Base(s.path), n)).String()
	}
	return s.log.Copy(newID(), newID)
}

// Add brings a rescue into the library, and removes its file once that is on
// the disk.
func (r *remnants) Add(ctx context.Context, asked live.Rescue) error {
	library, err := r.open()
	if err != nil {
		return err
	}
	saved, err := readRescue(asked.ID)
	if err != nil {
		return fail(err, rescueUnreadable, r.shown(asked.ID))
	}
	log := saved.log
	if asked.State == live.RescueParted {
		if log, err = saved.anew(); err != nil {
			return err
		}
	}
	leased := new(sessions.LeasedError)
	switch err := library.Import(ctx, log); {
	case errors.Is(err, sessions.ErrExists):
		if _, done, err := r.compare(ctx, library, saved); err != nil {
			return err
		} else if !done {
			return fail(nil, rescueContinued)
		}
	case errors.As(err, &leased):
		return fail(err, rescueHeld)
	case err != nil:
		return err
	}
	return files.Erase(asked.ID)
}

// Discard removes a rescue for good.
func (r *remnants) Discard(asked live.Rescue) error {
	if err := files.Erase(asked.ID); err != nil {
		return fail(err, notDiscarded, files.Why(err))
	}
	return nil
}

// command is what adds a rescue, as it is typed.
func (r *remnants) command(path string, asNew bool) string {
	words := "swotshop import " + sessions.Quoted(underHome(r.program.env("HOME"), path))
	if asNew {
		words += " --as-new"
	}
	if r.given != "" {
		words += " --library " + sessions.Quoted(r.given)
	}
	return words
}

// rescueRemnant is a rescue as one of the files that have words of a session.
func rescueRemnant(path string) remnant {
	about, data, err := readAbout(path)
	if err != nil {
		return remnant{path: path}
	}
	var doc struct {
		Session string `json:"session"`
	}
	_ = json.Unmarshal(data, &doc) // readAbout has read it
	return remnant{path: path, library: about.Library, session: doc.Session, changes: about.Changes}
}

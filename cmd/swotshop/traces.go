package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"

	"swotshop/files"
	"swotshop/sessions"
	"swotshop/tui/console/wire"
	"swotshop/workshop"
)

// This file finds what has the words of a session besides the library and its
// backups: copies that the program made by itself, and what is left of those that
// were interrupted. What erases counts them, and cleans.

// trace is a file that has words of a session.
type trace struct {
	what   calledBy
	path   string
	copied bool // it is in the ledger

	text   string // of a line that was not entered, as it was typed
	lacks  int    // how many changes in it the library does not have; -1: that cannot be told
	spared string // why it is left alone; empty: it goes with the session
}

// tracesOf finds the files that have words of a session. It gets the session's
// events in the library, as far as those read.
func (p *program) tracesOf(session string, events []workshop.Event) ([]trace, error) {
	library, err := p.libraryPath()
	if err != nil {
		return nil, err
	}
	known := map[string]bool{}
	for _, ev := range events {
		known[ev.ID] = true
	}
	list, err := p.ledger().read()
	if err != nil {
		p.say(unknownCopies, p.shown(p.ledger().path), files.Why(err))
	}
	var traces []trace
	for _, w := range list {
		if w.Copy == "" || w.Session != session || !isOf(w, library) || gone(w.Copy) {
			continue
		}
		if t, ok := judge(w, known); ok {
			traces = append(traces, t)
		}
	}
	return append(traces, p.unsavedTraces(library, session)...), nil
}

// isOf reports whether a copy is of a library, or of one that is not in its place any
// more and may have become this one.
func isOf(w written, library string) bool {
	if w.Library == realPath(library) {
		return true
	}
	_, err := os.Lstat(w.Library)
	return errors.Is(err, fs.ErrNotExist)
}

// judge looks at a copy: whether it still is one, and what it has that the library
// does not. A file that somebody else has put there is none.
func judge(w written, known map[string]bool) (trace, bool) {
	t := trace{what: aCopy, path: w.Copy, copied: true, lacks: -1}
	info, err := os.Lstat(w.Copy)
	switch {
	case err != nil:
		t.spared = traceOutOfReach
		return t, true
	case !info.Mode().IsRegular():
		return t, false
	}
	data, err := files.Read(w.Copy, largestImport)
	if err != nil {
		t.spared = fmt.Sprintf(traceUnreadable, files.Why(err))
		return t, true
	}
	session, ids, whole := sessionIn(data)
	if session != w.Session {
		return t, false
	}
	if whole {
		t.lacks = 0
		for _, id := range ids {
			if !known[id] {
				t.lacks++
			}
		}
	}
	return t, true
}

// sessionOf finds the session's id at the head of a file that cannot be read to its end.
var sessionOf = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[^"]*"format":[^,]*,\s*"version":[^,]*,\s*"session":\s*("[^"]*")`)
})

// sessionIn reads of which session a file is, and the ids of its events.
func sessionIn(data []byte) (session string, events []string, whole bool) {
	if !workshop.IsSession(data[:min(len(data), 4<<10)]) {
		return "", nil, false
	}
	var doc struct {
		Session string
		Events  []struct{ ID string }
	}
	if err := json.Unmarshal(data, &doc); err != nil {
		if found := sessionOf().FindSubmatch(data[:min(len(data), 4<<10)]); found != nil {
			_ = json.Unmarshal(found[1], &session) // else it is of none
		}
		return session, nil, false
	}
	for _, ev := range doc.Events {
		events = append(events, ev.ID)
	}
	return doc.Session, events, true
}

// spareNewer leaves alone what has words that the library lacks: they are in nothing
// else.
func spareNewer(traces []trace) []trace {
	for i, t := range traces {
		if t.spared == "" && t.lacks != 0 {
			traces[i].spared = traceNewer
		}
	}
	return traces
}

// besides names what goes together with a session, to follow on it in a sentence.
func (p *program) besides(traces []trace) string {
	kinds, paths := []calledBy{}, map[calledBy][]string{}
	for _, t := range traces {
		if t.spared != "" {
			continue
		}
		if !slices.Contains(kinds, t.what) {
			kinds = append(kinds, t.what)
		}
		paths[t.what] = append(paths[t.what], p.shown(t.path))
	}
	var text strings.Builder
	for _, kind := range kinds {
		fmt.Fprintf(&text, andAlso, kind.count(len(paths[kind])), strings.Join(paths[kind], ", "))
	}
	return text.String()
}

// warnOf says before the question what is not in the library of what goes, and
// what will stay.
func (p *program) warnOf(yes bool, traces []trace) {
	for _, t := range traces {
		switch {
		case t.spared != "" && t.lacks > 0:
			p.warn(yes, staysWithChanges, p.shown(t.path), t.what, count(t.lacks, "change"), sessions.Quoted(p.shown(t.path)))
		case t.spared != "":
			p.warn(yes, staysIn, p.shown(t.path), t.what, t.spared)
		case t.lacks > 0:
			p.warn(yes, loses, p.shown(t.path), count(t.lacks, "change"))
		}
	}
}

// cleanTraces deletes what goes with a session that was erased, after it was
// noted: what cannot be deleted now is deleted with the next new backup.
func (p *program) cleanTraces(traces []trace, library string) error {
	book := p.ledger()
	var errs []error
	for _, t := range traces {
		if t.spared != "" {
			p.say(stillIn, p.shown(t.path), t.what, t.spared)
			continue
		}
		if t.copied {
			book.markErased(t.path)
		}
		if err := files.Erase(t.path); err != nil {
			errs = append(errs, fail(err, stillInUndeleted, p.shown(t.path), t.what, files.Why(err)))
			continue
		}
		p.say(deletedWithIt, p.shown(t.path), t.what)
	}
	errs = append(errs, p.cleanLeftovers(library))
	book.prune()
	return errors.Join(errs...)
}

// markErased notes of a copy that all that is in it was erased.
func (l ledger) markErased(path string) {
	list, _ := l.read() // what cannot be read is not noted
	for _, w := range list {
		if w.Copy == path {
			w.Erased = true
			l.add(w)
		}
	}
}

// cleanErased deletes copies of what was erased before, and could not be deleted
// then. One that has something else in it by now stays.
func (p *program) cleanErased() error {
	list, _ := p.ledger().read() // what cannot be read tells nothing
	var errs []error
	for _, w := range list {
		if w.Copy == "" || !w.Erased || gone(w.Copy) {
			continue
		}
		t, ok := judge(w, nil)
		if !ok || t.spared != "" {
			continue
		}
		if err := files.Erase(t.path); err != nil {
			errs = append(errs, fail(err, erasedUndeleted, p.shown(t.path), t.what, files.Why(err)))
			continue
		}
		p.say(deletedOfErased, p.shown(t.path), t.what)
	}
	return errors.Join(errs...)
}

// folders are all in which the program may have been interrupted while it made a
// file: those of the library, its own, and those that were noted.
func (p *program) folders(library string) []string {
	var list []string
	add := func(folder string) {
		if folder != "" && !slices.Contains(list, folder) {
			list = append(list, folder)
		}
	}
	for _, path := range []string{absolute(library), realPath(library)} {
		add(realPath(filepath.Dir(path)))
		add(realPath(filepath.Join(filepath.Dir(path), "backups")))
	}
	add(p.stateFolder())
	add(wire.Folder(p.env)) // where a rescue goes when the other takes nothing
	if folder := p.configFolder(); folder != "" {
		add(filepath.Join(folder, "swotshop"))
	}
	noted, _ := p.ledger().read() // what cannot be read tells nothing
	for _, w := range noted {
		add(w.Folder)
	}
	return list
}

// leftovers are what interrupted copies have left, wherever they were made.
func (p *program) leftovers(library string) (list []files.Leftover, bytes int64) {
	for _, folder := range p.folders(library) {
		for _, l := range files.Leftovers(folder) {
			list, bytes = append(list, l), bytes+l.Bytes
		}
	}
	return list, bytes
}

// cleanLeftovers deletes them.
func (p *program) cleanLeftovers(library string) error {
	list, bytes := p.leftovers(library)
	var errs []error
	for _, l := range list {
		if err := l.Remove(); err != nil {
			errs = append(errs, fail(err, leftoverUndeleted, p.shown(l.Path), files.Why(err)))
		}
	}
	if n := len(list) - len(errs); n > 0 {
		p.say(deletedFiles, leftBehind(n, bytes))
	}
	return errors.Join(errs...)
}

// restTexts are the texts of what did not read when a library was restored.
func restTexts(library string) []string {
	stem := strings.TrimSuffix(library, filepath.Ext(library))
	found, _ := os.ReadDir(filepath.Dir(library)) // of a folder that cannot be read there is nothing to say
	var list []string
	for _, e := range found {
		rest, ours := strings.CutPrefix(e.Name(), filepath.Base(stem)+".rest")
		if ours && (rest == ".txt" || strings.HasPrefix(rest, "-") && strings.HasSuffix(rest, ".txt")) {
			list = append(list, filepath.Join(filepath.Dir(library), e.Name()))
		}
	}
	return list
}

// examineTraces says what has the words of sessions besides the library and its
// backups. It changes nothing.
func (p *program) examineTraces(library string) []sessions.Diagnosis {
	var list []sessions.Diagnosis
	add := func(verdict sessions.Verdict, format string, args ...any) {
		list = append(list, sessions.Diagnosis{What: "copies", Verdict: verdict, Text: workshop.Clean(fmt.Sprintf(format, args...))})
	}
	if left, bytes := p.leftovers(library); len(left) > 0 {
		add(sessions.Warning, leftoversFound, leftBehind(len(left), bytes), p.foldersOf(left))
	} else {
		add(sessions.Fine, noLeftovers)
	}
	noted, err := p.ledger().read()
	if err != nil {
		add(sessions.Warning, copiesUnreadable, p.shown(p.ledger().path), files.Why(err))
	}
	for _, w := range noted {
		if w.Copy != "" && isOf(w, library) && !gone(w.Copy) {
			add(sessions.Warning, sessionInCopy, w.Session, p.shown(w.Copy), aCopy)
		}
	}
	p.examineUnsaved(add)
	for _, text := range restTexts(library) {
		add(sessions.Warning, libraryInPart, p.shown(text))
	}
	for _, left := range files.LeftoversCalled(p.tempFolder(), demoFolder) {
		add(sessions.Warning, demoFound,
			p.shown(left.Path), sessions.Quoted(filepath.Join(left.Path, demoLibrary)))
	}
	return list
}

// foldersOf names the folders that leftovers are in.
func (p *program) foldersOf(left []files.Leftover) string {
	var names []string
	for _, l := range left {
		if name := p.shown(filepath.Dir(l.Path)); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

// shown is a path for people.
func (p *program) shown(path string) string {
	return workshop.Clean(underHome(p.env("HOME"), path))
}

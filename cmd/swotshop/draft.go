package main

import (
	"encoding/json"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"swotshop/files"
	"swotshop/tui/live"
	"swotshop/workshop"
)

// This file keeps lines that were typed and not entered: a file for each.

// largestDraft is far more than any text may have.
const largestDraft = 4 << 20

// draftFormat marks such a file.
const draftFormat = "swotshop-draft"

// draftFile is a draft as it is in its file.
type draftFile struct {
	Format  string            `json:"format"`
	Library string            `json:"library,omitempty"`
	Session string            `json:"session,omitempty"`
	Line    string            `json:"line"`
	At      time.Time         `json:"at"`
	Stage   string            `json:"stage,omitempty"`
	About   workshop.Subject  `json:"about,omitzero"`
	Text    string            `json:"text,omitempty"`
	Fields  map[string]string `json:"fields,omitempty"`
}

// Drafts are the lines of a session that were not entered, oldest first.
func (r *remnants) Drafts(session string) []live.Draft {
	var all []live.Draft
	for _, name := range namesIn(r.folder, draftPrefix+sumOf(r.library, session)) {
		f, err := readDraft(filepath.Join(r.folder, name))
		if err != nil || f.Library != r.library || f.Session != session {
			continue // doctor counts it
		}
		all = append(all, live.Draft{
			ID: name, Session: session, Line: live.DraftLine(f.Line), At: f.At,
			Stage: workshop.StageKind(f.Stage), About: f.About, Text: f.Text, Fields: f.Fields,
		})
	}
	slices.SortStableFunc(all, func(a, b live.Draft) int { return a.At.Compare(b.At) })
	return all
}

func readDraft(path string) (draftFile, error) {
	var f draftFile
	data, err := files.Read(path, largestDraft)
	if err == nil {
		err = json.Unmarshal(data, &f)
	}
	if err == nil && f.Format != draftFormat {
		err = errors.New("not a draft")
	}
	return f, err
}

// Store keeps drafts; one that is there already is written over.
func (r *remnants) Store(drafts ...live.Draft) error {
	if len(drafts) > 0 && r.folder == "" {
		return errors.New(noHome)
	}
	var errs error
	for _, d := range drafts {
		data, err := json.MarshalIndent(draftFile{
			Format: draftFormat, Library: r.library, Session: d.Session, Line: string(d.Line), At: d.At.UTC(),
			Stage: string(d.Stage), About: d.About, Text: d.Text, Fields: d.Fields,
		}, "", " ")
		if err != nil {
			errs = errors.Join(errs, err)
			continue
		}
		name := d.ID
		if name == "" {
			name = fileOf(draftPrefix, r.library, d.Session)
		}
		errs = errors.Join(errs, writeState(filepath.Join(r.folder, name), append(data, '\n')))
	}
	return errs
}

// Forget removes a draft, if it is there.
func (r *remnants) Forget(d live.Draft) {
	if r.folder == "" || !strings.HasPrefix(d.ID, draftPrefix) {
		return
	}
	_ = files.Erase(filepath.Join(r.folder, d.ID)) // it comes back once more, at worst
}

// draftRemnant is a draft as one of the files that have words of a session.
func draftRemnant(path string) remnant {
	f, _ := readDraft(path) // without a name when it cannot be read
	return remnant{path: path, library: f.Library, session: f.Session, text: draftText(f)}
}

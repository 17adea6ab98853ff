package main

import (
	"strings"

	"swotshop/sessions"
	"swotshop/workshop"
)

// This file finds the words of a session that an end of the program has left in
// files of its own (state.go), for what erases.

// unsavedTraces are the files with such words of a session.
func (p *program) unsavedTraces(library, session string) []trace {
	var traces []trace
	for _, m := range p.remnants() {
		t := trace{what: m.kind(), path: m.path, lacks: m.changes, text: m.text}
		switch {
		case m.library == "" && m.session == "":
			t.spared = traceUnclear
		case m.session != session, m.library != "" && m.library != realPath(library):
			continue
		}
		traces = append(traces, t)
	}
	return traces
}

// kind is what a remnant is, for people.
func (m remnant) kind() calledBy {
	if m.text != "" || m.changes == 0 {
		return aDraft
	}
	return aRescue
}

// draftText is all that was typed in a draft.
func draftText(f draftFile) string {
	text := f.Text
	for _, field := range f.Fields {
		text += "\n" + field
	}
	return text
}

// withWords leaves out the drafts that have nothing of what a redaction takes:
// what was typed on a line is not to be lost to another’s name.
func withWords(traces []trace, r workshop.Redaction, events []workshop.Event) []trace {
	var with []trace
	for _, t := range traces {
		if t.text == "" || r.Takes(events, t.text) {
			with = append(with, t)
		}
	}
	return with
}

// examineUnsaved counts what ends have left.
func (p *program) examineUnsaved(add func(verdict sessions.Verdict, format string, args ...any)) {
	var drafts, rescues, folder = 0, 0, ""
	for _, m := range p.remnants() {
		if m.changes > 0 {
			rescues++
		} else {
			drafts++
		}
		folder = m.path[:max(0, strings.LastIndexAny(m.path, `/\`))]
	}
	if rescues > 0 {
		add(sessions.Warning, rescuesFound, count(rescues, "file"), p.shown(folder))
	}
	if drafts > 0 {
		add(sessions.Fine, draftsFound, count(drafts, "file"), p.shown(folder))
	}
}

package tui

import (
	"slices"
	"time"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file holds lines that were typed and not entered: how they outlive what
// they stood on, and how they come back to a line.

// Draft is a line that was typed and not entered. It is in no library.
type Draft struct {
	ID      string // what [Remnants] call it; empty while they do not have it
	Session string // its id; empty for the form of a new session
	Line    DraftLine
	At      time.Time // when it was left

	Stage workshop.StageKind // on whose line it stood; empty when that is not known
	Asked string             // what that line asked for, and where it was going to land
	Aim   workshop.Quadrant  // where a line without a letter landed, where there is such a thing

	Text   string
	Fields map[string]string // of the form: what stood in each
}

// DraftLine is the line that a draft stood on.
type DraftLine string

// The lines on which something can be left.
const (
	OnStage   DraftLine = "line"    // of a session's stage, which the room sees
	OnPanel   DraftLine = "private" // of the private panel: it is shown there alone
	OnConsole DraftLine = "console" // of the second screen
	OnForm    DraftLine = "form"    // the fields for a new session
)

// pile is the drafts of a line: those that wait, the one that stands on the
// line again, and those that were entered or cleared since.
type pile struct {
	waiting []Draft // oldest first
	on      *Draft
	spent   []Draft // forgotten as soon as all is saved
}

// put takes the oldest draft for the line.
func (p *pile) put() Draft {
	d := p.waiting[0]
	p.waiting, p.on = p.waiting[1:], &d
	return d
}

// watch takes note that the line is empty: what was brought back is entered, or
// was cleared.
func (p *pile) watch(empty bool) {
	if p.on != nil && empty {
		p.spent = append(p.spent, *p.on)
		p.on = nil
	}
}

// id is what Remnants call the draft that stands on the line.
func (p *pile) id() string {
	if p.on == nil {
		return ""
	}
	return p.on.ID
}

// sort lays drafts of a session on the piles that they belong to.
func (l *live) sort(drafts []Draft) {
	for _, d := range drafts {
		switch d.Line {
		case OnStage:
			l.lines.waiting = append(l.lines.waiting, d)
		case OnPanel:
			l.notes.waiting = append(l.notes.waiting, d)
		}
	}
}

// spent are the drafts that were entered or cleared.
func (l *live) spent() []Draft { return slices.Concat(l.lines.spent, l.notes.spent) }

// backOnLine says what the line is that stands there, and what Enter does to it.
func backOnLine(d Draft, now time.Time, enter string) kit.Sayable {
	keys := ": Enter " + enter + " it, Ctrl+U clears it."
	return kit.Sayable{Full: "Typed on " + kit.Moment(d.At, now) + ", not saved" + keys, Short: "Not saved (" + kit.ShortMoment(d.At, now) + ")" + keys}
}

// backElsewhere says how a draft comes to a line that it was not typed on.
func backElsewhere(w *workshop.Workshop, d Draft, now time.Time) kit.Sayable {
	at, key := "", " is not saved: F8 brings it here."
	if i := w.Agenda.Find(d.Stage); i >= 0 {
		at = " (" + w.Agenda.Stages[i].Title + ")"
	}
	return kit.Sayable{Full: "A line of " + kit.Moment(d.At, now) + at + key, Short: "A line of " + kit.ShortMoment(d.At, now) + key}
}

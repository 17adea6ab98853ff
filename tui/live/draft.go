package live

import (
	"slices"
	"time"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file holds lines that were typed and not entered: how they outlive
// their line, and how they come back to one.

// Draft is a line that was typed and not entered. It is in no library.
type Draft struct {
	ID      string // what [Remnants] call it; empty while they do not have it
	Session string // its id; empty for the form of a new session
	Line    DraftLine
	At      time.Time // when it was left

	Stage workshop.StageKind // on whose line it was; empty when that is not known
	About workshop.Subject   // what that line asked for; nothing where that is not known

	Text   string
	Fields map[string]string // of the form: what each contained
}

// DraftLine is the line that a draft was on.
type DraftLine string

// The lines on which something can be left.
const (
	OnStage   DraftLine = "line"    // of a session's stage, which the room sees
	OnPanel   DraftLine = "private" // of the private panel: it is shown there alone
	OnConsole DraftLine = "console" // of the second screen
	OnForm    DraftLine = "form"    // the fields for a new session
)

// Pile is the drafts of a line: those that wait, the one that is on the line
// again, and those that were entered or cleared since.
type Pile struct {
	Waiting []Draft // oldest first
	On      *Draft
	Spent   []Draft // forgotten once everything is saved
}

// Put takes the oldest draft for the line.
func (p *Pile) Put() Draft {
	d := p.Waiting[0]
	p.Waiting, p.On = p.Waiting[1:], &d
	return d
}

// Watch takes note that the line is empty: what was brought back is entered, or
// was cleared.
func (p *Pile) Watch(empty bool) {
	if p.On != nil && empty {
		p.Spent = append(p.Spent, *p.On)
		p.On = nil
	}
}

// ID is what Remnants call the draft that is on the line.
func (p *Pile) ID() string {
	if p.On == nil {
		return ""
	}
	return p.On.ID
}

// Sort puts drafts of a session on the piles that they belong to.
func (l *Session) Sort(drafts []Draft) {
	for _, d := range drafts {
		switch d.Line {
		case OnStage:
			l.Lines.Waiting = append(l.Lines.Waiting, d)
		case OnPanel:
			l.Notes.Waiting = append(l.Notes.Waiting, d)
		}
	}
}

// Spent are the drafts that were entered or cleared.
func (l *Session) Spent() []Draft { return slices.Concat(l.Lines.Spent, l.Notes.Spent) }

// BackOnLine says what a draft is that is on its line again, and what Enter does
// to it.
func BackOnLine(d Draft, now time.Time) kit.Sayable { return draftOnLine(d, now) }

// BackElsewhere says how to bring a draft to a line that it was not typed on.
func BackElsewhere(w *workshop.Workshop, d Draft, now time.Time) kit.Sayable {
	stage := ""
	if i := w.Agenda.Find(d.Stage); i >= 0 {
		stage = w.Agenda.Stages[i].Title
	}
	return draftFrom(d.At, now, stage)
}

// Drafter is a screen, or a dialog, with lines on which something can be left.
type Drafter interface {
	// LeftOn is what is on its lines and was not entered. A draft without
	// text or fields is nothing.
	LeftOn() []Draft
	// Watch takes note of lines that are empty now: what was brought back to them
	// has been entered, or cleared. It gives away the drafts that no session counts.
	Watch() (spent []Draft)
}

// Spender is a screen that is left on purpose with what was brought back to it.
type Spender interface{ Spend() []Draft }

// Typist is a screen whose line is repeated after the end of the program.
type Typist interface{ Unentered() string }

// Stranded is a screen of a session that another window has taken over while
// something in it was not saved; nil when all was.
type Stranded interface{ Stranded() *Session }

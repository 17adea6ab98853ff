package tui

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

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

// aimed is a stage with a quadrant in which a line without a letter lands.
type aimed interface{ aim() *workshop.Quadrant }

func (s *captureStage) aim() *workshop.Quadrant     { return &s.here }
func (s *provocationStage) aim() *workshop.Quadrant { return &s.here }

// draft is the line as a draft; its text is empty when nothing would be lost.
// What stands on a line that is hidden now belongs to where it was typed.
func (s *session) draft() Draft {
	d := s.typedOn
	if look := s.stage.line(); !look.hidden && !look.command {
		d = Draft{Session: s.l.w().ID, Line: OnStage, Stage: s.l.w().CurrentStage().Kind, Asked: look.asked()}
		if a, ok := s.stage.(aimed); ok {
			d.Aim = *a.aim()
		}
		s.typedOn = d
	}
	d.ID, d.At, d.Text = s.l.lines.id(), s.env.now(), s.unentered()
	return d
}

// asked is what a line asks for, and where its text will land.
func (l lineLook) asked() string { return ansi.Strip(l.prompt) + l.landing }

// fits says that the line means for a draft what it meant when it was typed. The
// draft is then on the line.
func (s *session) fits(d Draft) bool {
	if !s.open() || !s.in.empty() || d.Stage != s.l.w().CurrentStage().Kind {
		return false
	}
	a, hasAim := s.stage.(aimed)
	if hasAim && d.Aim != "" {
		was := *a.aim()
		defer func() {
			if s.in.empty() {
				*a.aim() = was
			}
		}()
		*a.aim() = d.Aim
	}
	s.in.set(workshop.Clean(d.Text))
	if s.stage.line().asked() == d.Asked {
		return true
	}
	s.in.set("")
	return false
}

// bringBack puts the oldest draft on the line, where it fits, and says so; else
// it says how it comes there.
func (s *session) bringBack() {
	p := &s.l.lines
	if len(p.waiting) == 0 || p.on != nil || s.env.lines {
		return
	}
	if d := p.waiting[0]; s.fits(d) {
		p.put()
		s.brought = backOnLine(d, s.env.now(), "takes")
		return
	}
	s.brought = backElsewhere(s.l.w(), p.waiting[0], s.env.now())
}

// takeBack puts the oldest draft on the line although it was typed on another
// one: by key, for the words may mean something else here.
func (s *session) takeBack() {
	p := &s.l.lines
	switch {
	case len(p.waiting) == 0:
	case !s.open():
		s.problem = "Nothing can be typed here. F8 works where there is a line."
	case !s.in.empty():
		s.problem = unfinished
	default:
		s.in.set(workshop.Clean(p.waiting[0].Text))
		if s.unentered() == "" { // the line is for words that are sought
			s.in.set("")
			s.problem = "Nothing can be stored from this line. F8 works on others."
			return
		}
		s.brought = backOnLine(p.put(), s.env.now(), "takes")
	}
}

// resumed brings back what was left when the session was led last, unless
// somebody has begun to type already. Of private words only that there are some
// is said; after the first key, for there is one line for notes.
func (s *session) resumed(typing bool) {
	if p := &s.l.lines; typing && len(p.waiting) > 0 {
		s.brought = backElsewhere(s.l.w(), p.waiting[0], s.env.now())
	} else {
		s.bringBack()
	}
	if len(s.l.notes.waiting) > 0 && !s.env.lines {
		if s.brought.full == "" {
			s.brought = sayable{privateWaits, privateWaits}
		} else {
			s.later = append(s.later, privateWaits)
		}
	}
}

const privateWaits = "A private note is still on the line of your panel (F2)."

// backOnLine says what the line is that stands there, and what Enter does to it.
func backOnLine(d Draft, now time.Time, enter string) sayable {
	keys := ": Enter " + enter + " it, Ctrl+U clears it."
	return sayable{"Typed on " + moment(d.At, now) + ", not saved" + keys, "Not saved (" + shortMoment(d.At, now) + ")" + keys}
}

// backElsewhere says how a draft comes to a line that it was not typed on.
func backElsewhere(w *workshop.Workshop, d Draft, now time.Time) sayable {
	at, key := "", " is not saved: F8 brings it here."
	if i := w.Agenda.Find(d.Stage); i >= 0 {
		at = " (" + w.Agenda.Stages[i].Title + ")"
	}
	return sayable{"A line of " + moment(d.At, now) + at + key, "A line of " + shortMoment(d.At, now) + key}
}

// unentered are the lines on the screen that nobody has entered, with something
// in them.
func (a *App) unentered() []Draft {
	var all []Draft
	switch s := a.screen.(type) {
	case *session:
		all = append(all, s.draft(), a.privatelyLeft())
	case *reader:
		all = append(all, s.unentered()...)
	case *opening:
		all = append(all, s.draft())
	case *form:
		all = append(all, s.draft())
	}
	return slices.DeleteFunc(all, func(d Draft) bool { return d.Text == "" && len(d.Fields) == 0 })
}

// privatelyLeft is what stands on the line of the private panel, wherever that
// lies.
func (a *App) privatelyLeft() Draft {
	for _, s := range []screen{a.overlay, a.under} {
		if p, ok := s.(*panel); ok && p.shown {
			return Draft{ID: p.l.notes.id(), Session: p.l.w().ID, Line: OnPanel, At: a.env.now(), Text: workshop.Clean(p.in.text())}
		}
	}
	return Draft{}
}

// spent are drafts that were entered or cleared.
func (a *App) spent() []Draft {
	all := slices.Clone(a.formSpent)
	if a.live != nil {
		all = append(all, a.live.spent()...)
	}
	return all
}

// watchDrafts takes note of lines that are empty now, and forgets the drafts that
// were on them once what was entered is on the disk.
func (a *App) watchDrafts() tea.Cmd {
	if a.options.Remnants == nil {
		return nil
	}
	if s, ok := a.screen.(*session); ok {
		s.l.lines.watch(s.unentered() == "")
	}
	if p, ok := a.overlay.(*panel); ok && p.shown {
		p.l.notes.watch(p.in.empty())
	}
	if f, ok := a.screen.(*form); ok && f.all() == f.before {
		a.formSpent = append(a.formSpent, f.spend()...)
	}
	spent := a.spent()
	if len(spent) == 0 || a.live != nil && !a.live.saver.idle() {
		return nil
	}
	if a.formSpent = nil; a.live != nil {
		a.live.lines.spent, a.live.notes.spent = nil, nil
	}
	a.forgotten = append(a.forgotten, spent...)
	return a.forget(spent)
}

// forget removes drafts.
func (a *App) forget(drafts []Draft) tea.Cmd {
	remnants := a.options.Remnants
	return func() tea.Msg {
		for _, d := range drafts {
			remnants.Forget(d)
		}
		return nil
	}
}

// letGo stores the lines of a screen that goes, for when its session comes back.
func (a *App) letGo() tea.Cmd {
	left := a.unentered()
	if len(left) == 0 || a.options.Remnants == nil || a.over { // at the end the program does it
		return nil
	}
	remnants := a.options.Remnants
	return func() tea.Msg { return letGoMsg{left, remnants.Store(left...)} }
}

// letGoMsg says whether lines of a screen that has gone could be stored.
type letGoMsg struct {
	drafts []Draft
	err    error
}

// lostLines says what could not be stored. Private words are not said.
func (a *App) lostLines(msg letGoMsg) {
	if msg.err == nil {
		return
	}
	words := "! A line was typed and not entered, and could not be stored."
	if d := msg.drafts[0]; d.Line == OnStage {
		words = "! Typed, not entered, and not stored: " + d.Text
	}
	a.say(words)
}

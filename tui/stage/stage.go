package stage

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// Stage shows one stage of a live session between header and input line.
type Stage interface {
	// Body draws the stage in an area, at most a.h lines of at most a.w cells.
	Body(a kit.Area) []string
	// Key offers a key before the input line gets it; ok reports whether it was taken.
	Key(k tea.KeyPressMsg) (r screen.Reply, ok bool)
	// Submit takes the input line when Enter is pressed; text may be empty.
	Submit(text string) screen.Reply
	// Line says how the input line looks.
	Line() Line
	// Hints are the few keys that matter now, most important first; PgDn only where it does
	// something else than go to the next stage.
	Hints() []kit.Hint
	// Help is the whole list.
	Help() kit.HelpPage
	plain
}

// plain is a stage in words, for plain mode.
type plain interface {
	// Tell says what the room sees, except what is asked.
	Tell() []string
	// Asked is what is read aloud now; it is repeated when it changes.
	Asked() string
	// Takes says what a typed line means here.
	Takes() string
	// Offers are what keys and arrows do on a screen.
	Offers() []screen.Choice
}

// Line is how the input line of a stage looks. It is always there: where the stage asks
// for nothing it is out of sight until something is typed.
type Line struct {
	About       workshop.Subject // what Enter would answer; nothing where that is not clear yet
	Prompt      string
	Placeholder string
	Landing     string // where the text will go; shown in the note line
	Hidden      bool   // while it is empty
}

// Context is what a stage may read.
type Context struct {
	Kit *kit.Kit
	W   func() *workshop.Workshop // the present state; do not hold on to it
	In  *kit.Input

	Pick *Pick // of the session

	Tying int // which loose end is being tied up, from 1; 0: none

	Reason string // why the session is closed although something stops its paper, as far as it was typed

	Begun workshop.Subject // what the line was about when somebody last typed on it, if something is typed

	Earlier func() workshop.Earlier // what was played with the client before; nil: not known

	// Answers are those of the phones in the room to a poll; on reports whether there are
	// phones at all. Nil where there cannot be.
	Answers func(p workshop.Poll) (a workshop.Answers, on bool)
	// PhonesHere is how many phones are here now, and Submitted how many items wait that
	// they sent. Nil as above.
	PhonesHere, Submitted func() int
}

func (c *Context) theme() kit.Theme { return c.Kit.Theme }

// progress is how far a movement has come, from 0 to 1.
func (c *Context) progress(what string) float64 { return c.Kit.Motion.Progress(what, c.Kit.Now()) }

// advice says what to do where there is nothing to show yet.
func (c *Context) advice(words string, a kit.Area) []string { return c.theme().Asked(words, a) }

// widestOnward is how wide the name of what comes next is: it never gives way.
const widestOnward = 24

// Onward is the key to the stage that comes next, by its name; nothing after the last.
func (c *Context) Onward() kit.Hint {
	w := c.W()
	next := w.Stage + 1
	if next >= len(w.Agenda.Stages) {
		return kit.Hint{}
	}
	return kit.PgDn.Does(c.theme().Cut(w.Words().InSentence(w.Agenda.Stages[next].Title), widestOnward))
}

// nothingIn says that a quadrant is empty, and what to do.
func (c *Context) nothingIn(q workshop.Quadrant) string { return c.room().Empty.Of(string(q)) }

// arrival is the item that has just been added; empty for none.
func (c *Context) arrival() string { return c.Kit.Motion.Moving(c.Kit.Now()) }

// seconds is the pace of stages that show a clock with seconds, minutes of
// the others.
const (
	seconds = time.Second
	Minutes = 15 * time.Second
)

// dayAfter is the date a number of days after the session.
func (c *Context) dayAfter(days int) (day time.Time, ok bool) {
	held, err := time.Parse(time.DateOnly, c.W().Date)
	return held.AddDate(0, 0, days), err == nil
}

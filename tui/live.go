package tui

import (
	tea "charm.land/bubbletea/v2"

	"swotshop/console"
	"swotshop/tui/kit"
	"swotshop/workshop"
)

// live is a session that this window leads: its log, and the saver that
// brings new events to the library.
type live struct {
	kit   *kit.Kit
	log   *workshop.Log
	saver saver
	spare spare

	line     Line  // to the second screen; nil without one
	unserved error // why there is none

	lines, notes pile // drafts of the stages' line, and of the private panel's
}

// w is the present state. It is another one after an undo: do not keep it.
func (l *live) w() *workshop.Workshop { return l.log.State() }

// mark says whether everything is on the disk; if not, and nothing else says so,
// it names the key that brings it somewhere else.
func (l *live) mark(t kit.Theme) string {
	mark := t.SaveMark(len(l.saver.waiting), l.saver.err != nil)
	if l.saver.err == nil || !l.kit.Low || l.spare.copier == nil || l.whole() {
		return mark
	}
	return t.Strong.Render("F9") + " " + t.Quiet.Render("copy") + " " + mark
}

// do carries out an intent and queues its events, or says why not.
func (l *live) do(intent workshop.Intent) (tea.Cmd, error) {
	events, err := l.log.Do(intent, workshop.Stamp{At: l.kit.Now(), NewID: l.kit.NewID, Actor: "facilitator"})
	if err != nil {
		return nil, err
	}
	return l.saver.push(events), nil
}

// Line is the app's end of the line to the second screen.
type Line interface {
	// Orders is where orders arrive; Done is closed when the line is.
	Orders() <-chan console.Request
	Done() <-chan struct{}
	// Tell tells all events so far and where the app stands. It never waits.
	Tell(events []workshop.Event, status console.Status)
	Close() error
}

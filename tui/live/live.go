package live

import (
	tea "charm.land/bubbletea/v2"

	"swotshop/tui/console/wire"
	"swotshop/tui/kit"
	"swotshop/workshop"
)

// Session is a session that this window leads: its log, and the saver that
// brings new events to the library.
type Session struct {
	Kit   *kit.Kit
	Log   *workshop.Log
	Saver Saver
	Spare Spare

	Line     Line  // to the second screen; nil without one
	Unserved error // why there is none

	Lines, Notes Pile // drafts of the stages' line, and of the private panel's
}

// W is the present state. It is another one after an undo: do not keep it.
func (l *Session) W() *workshop.Workshop { return l.Log.State() }

// Mark says whether everything is on the disk; if not, and nothing else says so,
// it names the key that brings it somewhere else.
func (l *Session) Mark(t kit.Theme) string {
	mark := t.SaveMark(len(l.Saver.Waiting), l.Saver.Err != nil)
	if l.Saver.Err == nil || !l.Kit.Low || l.Spare.Copier == nil || l.Whole() {
		return mark
	}
	return t.Strong.Render("F9") + " " + t.Quiet.Render("copy") + " " + mark
}

// Do carries out an intent and queues its events, or says why not.
func (l *Session) Do(intent workshop.Intent) (tea.Cmd, error) {
	events, err := l.Log.Do(intent, workshop.Stamp{At: l.Kit.Now(), NewID: l.Kit.NewID, Actor: "facilitator"})
	if err != nil {
		return nil, err
	}
	return l.Saver.push(events), nil
}

// Line is the app's end of the line to the second screen.
type Line interface {
	// Orders is where orders arrive; Done is closed when the line is.
	Orders() <-chan wire.Request
	Done() <-chan struct{}
	// Tell tells all events so far and where the app stands. It never waits.
	Tell(events []workshop.Event, status wire.Status)
	Close() error
}

package tui

import (
	tea "charm.land/bubbletea/v2"

	"swotshop/workshop"
)

// Copier writes whole sessions to files, for when the library cannot be
// written.
type Copier interface {
	// Suggest is where a copy may go: a name that is not taken, away from the
	// library.
	Suggest(w *workshop.Workshop) string
	// Write writes all events into a file, whole or not at all, and answers with
	// its name, which may be shown to a room. In a folder it takes a name that is
	// free. A file that is there already is only replaced with over.
	Write(file string, events []workshop.Event, over bool) (written string, err error)
	// Typed is how a file is named in a command: in quotes where a shell needs them.
	Typed(file string) string
}

// spare is a copy of the live session in a file. As long as the library cannot
// be written it is kept up to date, with one write in flight.
type spare struct {
	copier Copier // nil: there are no copies
	asked  string // a file that was asked for and is not written yet
	flying bool

	file  string // where the copy is; empty: there is none
	shown string // the same for people
	held  int    // how many of the session's events are in it
	kept  bool   // it is kept up to date

	tried int   // how many events the last write had, whatever came of it
	err   error // of the last write
}

// typed is how the copy is named in a command.
func (sp *spare) typed() string { return sp.copier.Typed(sp.shown) }

type (
	// suggestedMsg is where a copy may go.
	suggestedMsg struct {
		live *live
		file string
	}
	// copiedMsg says how a copy ended.
	copiedMsg struct {
		live  *live
		asked bool // by a person, and not kept up to date by itself
		file  string
		held  int
		err   error
	}
)

// whole says that the copy has every change that was made.
func (l *live) whole() bool { return l.spare.kept && l.spare.held == len(l.log.Events()) }

// copies starts a write when one is due: one that was asked for, or else one
// that brings the copy up to date.
func (l *live) copies() tea.Cmd {
	sp, n := &l.spare, len(l.log.Events())
	switch {
	case sp.copier == nil || sp.flying:
		return nil
	case sp.asked != "":
		return l.write(sp.asked, true, sp.asked == sp.file)
	case sp.kept && l.saver.err != nil && sp.tried < n:
		return l.write(sp.file, false, true)
	}
	return nil
}

func (l *live) write(file string, asked, over bool) tea.Cmd {
	events, copier := l.log.Events(), l.spare.copier
	l.spare.flying, l.spare.tried = true, len(events)
	return func() tea.Msg {
		written, err := copier.Write(file, events, over)
		return copiedMsg{l, asked, written, len(events), err}
	}
}

// copied takes note of a write that ended. One that was asked for and failed
// leaves the copy from before in force.
func (l *live) copied(msg copiedMsg) {
	sp := &l.spare
	sp.flying = false
	if msg.asked {
		sp.asked = ""
	}
	switch {
	case msg.err == nil:
		sp.file, sp.shown, sp.held, sp.err = msg.file, workshop.Clean(msg.file), msg.held, nil
		sp.kept = l.saver.err != nil
	case !msg.asked:
		sp.err = msg.err
	}
}

// again lets a write that failed be tried anew.
func (sp *spare) again() {
	if sp.err != nil {
		sp.tried = 0
	}
}

// allSaved is said when the library works again.
const allSaved = "All saved again."

// recovered is said when the library works again. The copy stays as it is.
func (l *live) recovered() string {
	if !l.spare.kept {
		return allSaved
	}
	l.spare.kept, l.spare.err = false, nil
	return allSaved + " The copy stays as it is: " + l.spare.shown
}

package live

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

// Spare is a copy of the live session in a file. As long as the library cannot
// be written it is kept up to date, with one write in flight.
type Spare struct {
	Copier Copier // nil: there are no copies
	Asked  string // a file that was asked for and is not written yet
	flying bool

	File  string // where the copy is; empty: there is none
	Shown string // the same for people
	held  int    // how many of the session's events are in it
	Kept  bool   // it is kept up to date

	tried int   // how many events the last write had, whatever came of it
	Err   error // of the last write
}

// typed is how the copy is named in a command.
func (sp *Spare) typed() string { return sp.Copier.Typed(sp.Shown) }

type (
	// SuggestedMsg is where a copy may go.
	SuggestedMsg struct {
		Live *Session
		File string
	}
	// CopiedMsg says how a copy ended.
	CopiedMsg struct {
		Live  *Session
		Asked bool // by a person, and not kept up to date by itself
		file  string
		held  int
		Err   error
	}
)

// Whole says that the copy has every change that was made.
func (l *Session) Whole() bool { return l.Spare.Kept && l.Spare.held == len(l.Log.Events()) }

// Copies starts a write when one is due: one that was asked for, or else one
// that brings the copy up to date.
func (l *Session) Copies() tea.Cmd {
	sp, n := &l.Spare, len(l.Log.Events())
	switch {
	case sp.Copier == nil || sp.flying:
		return nil
	case sp.Asked != "":
		return l.write(sp.Asked, true, sp.Asked == sp.File)
	case sp.Kept && l.Saver.Err != nil && sp.tried < n:
		return l.write(sp.File, false, true)
	}
	return nil
}

func (l *Session) write(file string, asked, over bool) tea.Cmd {
	events, copier := l.Log.Events(), l.Spare.Copier
	l.Spare.flying, l.Spare.tried = true, len(events)
	return func() tea.Msg {
		written, err := copier.Write(file, events, over)
		return CopiedMsg{l, asked, written, len(events), err}
	}
}

// Copied takes note of a write that ended. One that was asked for and failed
// leaves the copy from before in force.
func (l *Session) Copied(msg CopiedMsg) {
	sp := &l.Spare
	sp.flying = false
	if msg.Asked {
		sp.Asked = ""
	}
	switch {
	case msg.Err == nil:
		sp.File, sp.Shown, sp.held, sp.Err = msg.file, workshop.Clean(msg.file), msg.held, nil
		sp.Kept = l.Saver.Err != nil
	case !msg.Asked:
		sp.Err = msg.Err
	}
}

// Again lets a write that failed be tried anew.
func (sp *Spare) Again() {
	if sp.Err != nil {
		sp.tried = 0
	}
}

// AllSaved is said when the library works again.
const AllSaved = "All saved again."

// Recovered is said when the library works again. The copy stays as it is.
func (l *Session) Recovered() string {
	if !l.Spare.Kept {
		return AllSaved
	}
	l.Spare.Kept, l.Spare.Err = false, nil
	return AllSaved + " The copy stays as it is: " + l.Spare.Shown
}

package live

import (
	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
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
	copier Copier      // nil: there are no copies
	asked  string      // a file that was asked for and is not written yet
	asker  *copyDialog // what asked for it; nil: a line of plain text mode
	flying bool

	file  string // where the copy is; empty: there is none
	shown string // the same, as people may see it
	held  int    // how many of the session's events are in it
	kept  bool   // it is kept up to date

	tried int   // how many events the last write had, even if it failed
	err   error // of the last write
}

// typed is how the copy is named in a command.
func (sp *spare) typed() string { return sp.copier.Typed(sp.shown) }

type (
	// SuggestedMsg is where a copy may go.
	SuggestedMsg struct {
		dialog *copyDialog
		file   string
	}
	// CopiedMsg reports how a copy ended.
	CopiedMsg struct {
		session *Session
		asked   bool // by a person, and not an automatic update
		file    string
		held    int
		err     error
	}
)

// Copyable reports whether the session can be written to a file.
func (s *Session) Copyable() bool { return s.spare.copier != nil }

// Whole reports whether the copy has every change that was made.
func (s *Session) Whole() bool { return s.spare.kept && s.spare.held == len(s.Log.Events()) }

// Copy is the file with the copy, as it may be shown to people, and whether it
// is kept up to date; and why that failed last, if it did.
func (s *Session) Copy() (file string, kept bool, err error) {
	return s.spare.shown, s.spare.kept, s.spare.err
}

// CopyPlace is where a copy may go: to where the last one is, or else away from
// the library. It may take a while.
func (s *Session) CopyPlace() string {
	if s.spare.file != "" {
		return s.spare.file
	}
	return s.spare.copier.Suggest(s.W())
}

// CopyTo asks for a copy in a file.
func (s *Session) CopyTo(file string) tea.Cmd { return s.copyFor(nil, file) }

func (s *Session) copyFor(asker *copyDialog, file string) tea.Cmd {
	s.spare.asked, s.spare.asker = file, asker
	return s.KeepCopy()
}

// KeepCopy starts a write when one is due: one that was asked for, or else one
// that brings the copy up to date.
func (s *Session) KeepCopy() tea.Cmd {
	sp, n := &s.spare, len(s.Log.Events())
	switch {
	case sp.copier == nil || sp.flying:
		return nil
	case sp.asked != "":
		return s.write(sp.asked, true, sp.asked == sp.file)
	case sp.kept && s.saver.err != nil && sp.tried < n:
		return s.write(sp.file, false, true)
	}
	return nil
}

func (s *Session) write(file string, asked, over bool) tea.Cmd {
	events, copier := s.Log.Events(), s.spare.copier
	s.spare.flying, s.spare.tried = true, len(events)
	return func() tea.Msg {
		written, err := copier.Write(file, events, over)
		return CopiedMsg{s, asked, written, len(events), err}
	}
}

// TakeCopied takes note of a write that ended. One that was asked for and failed
// leaves the copy from before in force. The note is for the screen, unless the
// dialog shows it.
func (s *Session) TakeCopied(msg CopiedMsg) (n screen.Note) {
	if msg.session != s {
		return n
	}
	sp := &s.spare
	open := s.phase.copies() && s.copying == sp.asker // another path may be typed by now
	sp.flying = false
	if msg.err == nil {
		sp.file, sp.shown, sp.held, sp.err = msg.file, workshop.Clean(msg.file), msg.held, nil
		sp.kept = s.saver.err != nil
	}
	switch {
	case !msg.asked:
		if msg.err != nil {
			sp.err = msg.err
		}
		return n
	case msg.err != nil && open:
		s.copying.problem = kit.ErrorText(msg.err)
	case msg.err != nil:
		n = screen.Fault(kit.ErrorText(msg.err))
	case !s.takenOver() && (!sp.kept || s.with.Kit.Low): // else the notice or the reader shows it, and continues to
		n = screen.Remark(copyIn(sp.shown))
	}
	if sp.asked = ""; msg.err == nil && s.copying == sp.asker {
		s.copying = nil
		s.happen(copyClosed)
	}
	return n
}

// again lets a write that failed be retried.
func (sp *spare) again() {
	if sp.err != nil {
		sp.tried = 0
	}
}

// recovered is the note when the library works again. The copy is no longer
// updated.
func (s *Session) recovered() screen.Note {
	n := screen.Note{Text: savedAgain, Kind: screen.SavedAgain}
	if s.spare.kept {
		s.spare.kept, s.spare.err = false, nil
		n.Text = savedAgainWithout(s.spare.shown)
	}
	return n
}

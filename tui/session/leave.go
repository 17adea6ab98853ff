package session

import (
	"swotshop/tui/kit"
	"swotshop/tui/screen"
)

// This file is about leaving a session that runs: from the list of stages, and with a
// question. Clickers and slow lines send Esc by themselves, so Esc only says how.

// stay is what Esc does where it closes nothing.
func (s *Screen) stay() {
	switch {
	case !s.Typing():
		s.note = screen.Remark(howToLeave)
	case s.astray():
		s.problem = typedFor(s.begun.name).Full
	default:
		s.problem = kit.Unfinished
	}
}

// leave asks, unless that is about to be asked because something is not saved.
func (s *Screen) leave() screen.Action {
	if s.L.Fault() != nil {
		return screen.GoLibrary{}
	}
	about := leaveAbout
	if s.kit.Lines {
		about = leaveInLines
	}
	return screen.Ask{Question: screen.Question{Title: leaveQuestion, Text: []string{about}, Yes: leave, Action: screen.GoLibrary{}}}
}

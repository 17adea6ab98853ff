package session

import (
	tea "charm.land/bubbletea/v2"

	"swotshop/tui/screen"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

// This file is about what is picked, which belongs to the session: a line is first for
// that, and then for the stage.

func (s *Screen) submit() (screen.Action, tea.Cmd) {
	r := s.entered()
	if r.Problem == "" && r.Set == nil && len(r.Intents) > 0 {
		empty := ""
		r.Set = &empty
	}
	want, cmd := s.Obey(r)
	s.noteRefusal()
	return want, cmd
}

// entered is what the line on Enter asks for.
func (s *Screen) entered() screen.Reply {
	if _, r, ok := s.everywhere(); ok {
		return s.ctx.Pick.Over(r)
	}
	if !s.kit.Lines { // where things are picked from lists
		if r, ok := s.ctx.Pick.Submit(s.In.Text(), s.Stage); ok {
			return r
		}
	}
	return s.ctx.Pick.Over(s.Stage.Submit(s.In.Text()))
}

// above is a reason, or else what is picked, where nothing has just happened.
func (s *Screen) above(w int) string {
	if why := s.reason(w); why != "" {
		return why
	}
	t := s.kit.Theme
	switch words, facts := s.ctx.Pick.Told(s.Stage); {
	case facts == "" || s.note.Text != "" || s.brought.Full != "":
		return ""
	case words == "":
		return t.Quiet.Render(t.Cut(facts, w))
	default:
		return t.Note(t.Strong, words+" · "+facts, w)
	}
}

// finds reports whether a line can find an item, rather than something of the stage.
func (s *Screen) finds() bool {
	own, ok := s.Stage.(stage.Seeker)
	return !ok || !own.Seeks()
}

// Mends picks an item in plain text mode, by its words or its ref.
func (s *Screen) Mends(line string) (t screen.Told, ok bool) {
	menu, problem, ok := s.ctx.Pick.Menu(line, s.Stage)
	if !ok || problem != "" {
		return screen.Refuses(problem), ok
	}
	return screen.Told{Menu: &menu}, true
}

var _ screen.Mender = (*Screen)(nil)

// goesOn reports whether an intent leads the room to another step.
func goesOn(i workshop.Intent) bool {
	switch i.(type) {
	case workshop.Forward, workshop.Backward, workshop.EnterStage:
		return true
	}
	return false
}

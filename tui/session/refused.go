package session

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

// This file is about what was refused: why, and the line. The line stays, to be mended.
// But the first letter that is typed begins another, so that two are not joined to one
// that nobody meant; ↑ brings the refused one back.

// refused is a line that was entered and not taken.
type refused struct {
	now   bool             // it is on the line, and nobody has begun to mend it
	text  string           // that another line has replaced
	about workshop.Subject // that it was typed for
	badge workshop.Quadrant
}

// pass takes note of a key: after one that is no letter the line is being mended, unless
// the key takes it to another stage as it is.
func (r *refused) pass(k tea.KeyPressMsg) {
	if key := kit.KeyOf(k); key == kit.PgDn || key == kit.PgUp {
		return
	}
	if strings.TrimSpace(k.Text) == "" {
		r.now = false
	}
}

// noteRefusal takes note of whether what was entered was refused.
func (s *Screen) noteRefusal() {
	if s.refused.now = s.problem != "" && s.In.Typed(); s.problem == "" {
		s.refused = refused{}
	}
}

// replaceRefused begins another line in place of one that was refused.
func (s *Screen) replaceRefused() {
	if s.refused.now {
		s.refused = refused{text: s.In.Text(), about: s.ctx.Begun, badge: s.In.Badge()}
		s.In.Set("")
	}
}

// restoreRefused brings back the line that another has replaced, in place of that one.
func (s *Screen) restoreRefused() bool {
	back := s.refused
	if back.text == "" {
		return false
	}
	s.refused = refused{text: s.In.Text(), about: s.ctx.Begun, badge: s.In.Badge()}
	s.In.Set(back.text)
	s.In.Wear(back.badge)
	s.ctx.Begun = back.about
	s.begun = begun{s.L.W().CurrentStage().Kind, stage.SubjectName(s.L.W(), back.about)}
	return true
}

// reason is why the last thing was not done, in w cells: whole, since it says what to
// do. Nothing when all is well, or when it is said in another way.
func (s *Screen) reason(w int) string {
	if s.problem == "" || s.problem == typedFor(s.begun.name).Full {
		return ""
	}
	t := s.kit.Theme
	return t.Note(t.Strong, "! "+s.problem, w)
}

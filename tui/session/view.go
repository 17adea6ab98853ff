package session

import (
	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/tui/stage"
)

// This file draws the frame around the stage.

func (s *Screen) View(a kit.Area) kit.Picture {
	s.attend()
	t, look := s.kit.Theme, s.look()
	f, left := stage.Framed(s.ctx, s.Stage, a)
	f.Hints, f.Mark, f.Note = s.Hints(a.W-kit.Margin-1), s.L.Mark(t), s.noted(look, a.W-kit.Margin-1)
	f.Firm = kit.Keys{kit.PgDn, kit.PgUp}
	if s.Blanks() {
		f.Line = " " // its place, so that nothing moves when somebody types
	} else {
		f.Line, f.CursorX = s.In.View(t, look.Prompt, look.Placeholder, a.W-kit.Margin-1)
	}
	d := f.Draw(t, a)
	s.body, s.left = d.Body, left
	return d
}

// Hints are what comes next, whatever is on the line, the keys for that, and help, in w
// cells.
func (s *Screen) Hints(w int) []kit.Hint {
	hints := s.lineHints()
	if s.refused.text != "" {
		hints = append([]kit.Hint{kit.Up.Does(refusedLine)}, hints...)
	}
	return kit.Footer(kit.Onward(s.Stage.Hints(), s.onward()), hints, kit.F1.Does(help), w)
}

// lineHints are the keys for what is typed: those of the stage, unless the line is not
// for the stage.
func (s *Screen) lineHints() []kit.Hint {
	if s.astray() {
		return []kit.Hint{kit.F8.Does(useItHere)} // a click must not clear it
	}
	if _, _, ok := s.everywhere(); ok {
		return []kit.Hint{kit.Enter.Does(saveIt)}
	}
	return s.ctx.Pick.Hints(s.Stage)
}

// noted is why something was refused, where the typed line will go, or what just
// happened. Where a line will go is said in one, since it changes as one types.
func (s *Screen) noted(look stage.Line, w int) string {
	t, strays, above := s.kit.Theme, typedFor(s.begun.name), s.above(w)
	switch {
	case above != "":
		return above
	case s.brought.Full != "":
		return t.Strong.Render(s.brought.In(t.Cells, w))
	case s.note.Kind == screen.Withdrawn:
		return t.Note(t.Strong, s.note.Text, w)
	case s.astray():
		return t.Strong.Render("! " + strays.In(t.Cells, w-2))
	case look.Landing != "" && !s.In.Empty():
		return t.Quiet.Render(t.Cut(look.Landing, w))
	case s.note.Text == "":
		return t.Quiet.Render(t.Cut(s.Aside(w), w))
	}
	return t.Note(t.Quiet, s.note.String(), w)
}

// Aside is what a stage says where nothing else is to be said.
func (s *Screen) Aside(w int) string {
	if a, ok := s.Stage.(stage.Asider); ok {
		return a.Aside(w + kit.Margin + 1)
	}
	return ""
}

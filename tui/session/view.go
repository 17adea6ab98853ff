package session

import (
	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/tui/stage"
)

// This file draws the frame around the stage.

func (s *Screen) View(a kit.Area) kit.Picture {
	s.attend()
	w, now, t := s.L.W(), s.kit.Now(), s.kit.Theme
	look := s.look()
	f := kit.Frame{
		Title: w.Client + " · " + w.Title, Place: t.PlaceLine(w, now, a.W-kit.Margin-1),
		Rail: kit.Rail(t, w, now, a.W-kit.Margin-1), Hints: s.Hints(), Mark: s.L.Mark(t), Note: s.noted(look, a.W-kit.Margin-1),
		CursorX: -1, Firm: kit.Keys{kit.PgDn, kit.PgUp},
	}
	if s.Blanks() {
		f.Line = " " // its place, so that nothing moves when somebody types
	} else {
		f.Line, f.CursorX = s.In.View(t, look.Prompt, look.Placeholder, a.W-kit.Margin-1)
	}
	room := kit.BodyArea(a, true, true)
	middle, left := s.sheet(room)
	f.Body = kit.Indent(kit.FitSaying(s.drawn(middle), room.H, stage.MoreLines(w)), left)
	d := f.Draw(t, a)
	s.body, s.left = d.Body, left
	return d
}

// drawn is the stage in an area. The words of a deck may be longer than the place that
// they are for: what would run over the right edge is cut.
func (s *Screen) drawn(a kit.Area) []string {
	lines := s.Stage.Body(a)
	for i, line := range lines {
		if s.kit.Theme.Width(line) > a.W {
			lines[i] = s.kit.Theme.Cut(line, a.W)
		}
	}
	return lines
}

// sheet is the part of the room that the stage draws in: the middle, for one
// that limits its width.
func (s *Screen) sheet(room kit.Area) (middle kit.Area, left int) {
	if b, ok := s.Stage.(stage.Bounded); ok {
		return kit.Sheet(room, b.Widest())
	}
	return room, 0
}

func (s *Screen) Hints() []kit.Hint {
	hints := append(s.lineHints(), kit.F1.Does(help))
	if s.refused.text != "" {
		return append([]kit.Hint{kit.Up.Does(refusedLine)}, hints...)
	}
	return hints
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

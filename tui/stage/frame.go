package stage

import (
	"swotshop/tui/kit"
	"swotshop/workshop/language"
)

// This file puts a stage into the frame of its session, as the room sees it.

// Framed is a stage in its frame: what is above it, and the stage itself, which begins so
// far from the left of the body. What is below it, a line among that, is for the screen.
func Framed(c *Context, s Stage, a kit.Area) (f kit.Frame, left int) {
	w, now, t, width := c.W(), c.Kit.Now(), c.theme(), a.W-kit.Margin-1
	room := kit.BodyArea(a, true, true)
	middle, left := sheet(s, room)
	if filler, ok := s.(Filler); ok && filler.Fills() {
		middle.H++
	}
	place := placeOf(c, s, width)
	f = kit.Frame{
		Title: t.SessionTitle(w, width-t.Width(place)-2), Place: place, Rail: kit.Rail(t, w, now, width), CursorX: -1,
		Body: kit.Indent(kit.FitSaying(drawn(s, t, middle), middle.H, MoreLines(w)), left),
	}
	if len(f.Body) > room.H {
		f.Body, f.Last = f.Body[:room.H], f.Body[room.H]
	}
	return f, left
}

// placeOf is where the session is: the stage, and which of several things it is at.
func placeOf(c *Context, s Stage, width int) string {
	w := c.W()
	place := w.CurrentStage().Title
	if counted, ok := s.(Counter); ok {
		if n, all := counted.Count(); all > 0 {
			place = language.Fill(w.Words().Header.Count, "stage", place, "n", n, "all", all)
		}
	}
	return c.theme().PlaceUntil(w, place, w.Client, c.Kit.Now(), width)
}

// drawn is the stage in an area. The words of a deck may be longer than the place that
// they are for: what would run over the right edge is cut.
func drawn(s Stage, t kit.Theme, a kit.Area) []string {
	lines := s.Body(a)
	for i, line := range lines {
		if t.Width(line) > a.W {
			lines[i] = t.Cut(line, a.W)
		}
	}
	return lines
}

// sheet is the part of the room that the stage draws in: the middle, for one
// that limits its width.
func sheet(s Stage, room kit.Area) (middle kit.Area, left int) {
	if b, ok := s.(Bounded); ok {
		return kit.Sheet(room, b.Widest())
	}
	return room, 0
}

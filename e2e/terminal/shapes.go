package terminal

import (
	"strconv"
	"strings"
)

// shape is all rectangles of one look. They are one path, because between two
// that touch there would be a seam.
type shape struct {
	style string
	parts []part
}

// shapes are the rectangles of a picture by their looks, in the order in which
// they are drawn.
type shapes struct{ all []*shape }

// add adds what a character fills: its paper, where that is not the ground,
// and itself if it is a drawing.
func (s *shapes) add(g glyph, y int, ground string) {
	x, top := float64(g.x*cellWidth), float64(y*cellHeight)
	if g.paper != "" && g.paper != ground {
		s.of("fill:" + g.paper).add(part{x, top, float64(g.cells * cellWidth), cellHeight})
	}
	d, ok := drawn(g.text)
	if !ok {
		return
	}
	style := "fill:" + g.ink.colour
	if d.opacity < 1 {
		style += ";opacity:" + number(d.opacity)
	}
	for _, p := range d.parts {
		s.of(style).add(part{x + p.x, top + p.y, p.w, p.h})
	}
}

func (s *shapes) of(style string) *shape {
	for _, of := range s.all {
		if of.style == style {
			return of
		}
	}
	s.all = append(s.all, &shape{style: style})
	return s.all[len(s.all)-1]
}

// add adds a rectangle; to the one before it, where it goes on with that.
func (s *shape) add(p part) {
	for i := len(s.parts) - 1; i >= 0 && i >= len(s.parts)-2; i-- {
		if last := &s.parts[i]; last.y == p.y && last.h == p.h && last.x+last.w == p.x {
			last.w += p.w
			return
		}
	}
	s.parts = append(s.parts, p)
}

// path draws the rectangles, those that lie on each other as one.
func (s *shape) path() string {
	var b strings.Builder
	for _, p := range s.stacked() {
		b.WriteString("M" + number(p.x) + " " + number(p.y) + "h" + number(p.w) + "v" + number(p.h) + "h-" + number(p.w) + "z")
	}
	return b.String()
}

// stacked joins rectangles of the same width that lie on each other.
func (s *shape) stacked() []part {
	var joined []part
	open := map[[2]float64]int{} // by the left edge and the width: the last one
	for _, p := range s.parts {
		key := [2]float64{p.x, p.w}
		if i, ok := open[key]; ok && joined[i].y+joined[i].h == p.y {
			joined[i].h += p.h
			continue
		}
		open[key] = len(joined)
		joined = append(joined, p)
	}
	return joined
}

// number writes a number as short as it can be.
func number(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

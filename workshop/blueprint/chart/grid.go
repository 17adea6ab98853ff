package chart

import (
	"strconv"
	"strings"

	"swotshop/workshop"
	"swotshop/workshop/language"
)

// What there is room for on the grid.
const (
	inCell    = 3  // rows of points
	inLegend  = 10 // points that are named
	pointTall = 20
)

// point is something that has a place on the grid.
type point struct {
	ref, text string
	place     workshop.Place
}

// points are the initiatives, each in the place of the strategy that it serves; in a session
// that has none yet, the strategies.
func (s *speaker) points() (placed []point, off []string) {
	var all []point
	for _, n := range s.w.Initiatives {
		p := point{ref: n.Ref(), text: n.What}
		if of, ok := s.w.Strategy(n.Strategy); ok {
			p.place = of.Place
		}
		all = append(all, p)
	}
	if len(s.w.Initiatives) == 0 {
		for _, of := range s.w.Strategies {
			all = append(all, point{of.Ref(), of.Text, of.Place})
		}
	}
	for _, p := range all {
		if p.place.Placed() {
			placed = append(placed, p)
		} else {
			off = append(off, p.ref)
		}
	}
	return placed, off
}

// grid is impact by effort.
func (s *speaker) grid() (Figure, bool) {
	placed, off := s.points()
	if len(placed) == 0 {
		return Figure{}, false
	}
	say := &s.words.Document.Pictures
	sh := &sheet{}
	sh.title(say.Grid)
	s.cells(sh, placed)
	var text []string
	for _, p := range placed[:min(inLegend, len(placed))] {
		s.legend(sh, p)
		text = append(text, language.Fill(say.Placed, "ref", p.ref, "text", workshop.Clean(p.text), "place", s.place(p.place)))
	}
	if len(placed) > inLegend {
		sh.y += 6
		rest := language.Fill(s.words.List.More, "n", len(placed)-inLegend)
		sh.say(look{size: normal, ink: quiet}, 1, "+ "+rest)
		text = append(text, language.Fill(say.Sentence, "text", rest))
	}
	if len(off) > 0 {
		sh.y += 6
		sh.say(look{size: normal, ink: quiet}, 2, language.Fill(say.NotPlaced, "list", s.few(8, off)))
		text = append(text, language.Fill(say.NotPlaced, "list", s.few(24, off)))
	}
	return sh.figure(Grid, "chart-grid", say.Grid, sentences(text...)), true
}

// place says where something stands: “high impact, low effort”.
func (s *speaker) place(p workshop.Place) string {
	if s.w.Pitches() {
		return p.InWords()
	}
	return s.w.PlaceInWords(p)
}

func (s *speaker) advice(p workshop.Place) string {
	if s.w.Pitches() {
		return p.Advice()
	}
	return s.w.Advice(p)
}

// cells draws the nine cells with the points in them, and the two axes.
func (s *speaker) cells(sh *sheet, placed []point) {
	words := &s.words.Grid
	names := 0
	for _, step := range words.Steps {
		names = max(names, across(step, small, false))
	}
	names = min(names, 100) + 6
	cell := (room - names) / workshop.GridSide
	sh.y += pitch(small)
	sh.text(left, sh.y-5, look{size: small, bold: true, ink: black}, cut(words.MoreImpact, small, true, room))
	for impact := workshop.GridSide; impact >= 1; impact-- {
		tall := s.cellsTall(placed, impact, cell)
		sh.text(left, sh.y+tall/2+5, look{size: small, ink: black}, cut(words.Steps[impact-1], small, false, names-6))
		for effort := 1; effort <= workshop.GridSide; effort++ {
			x := left + names + (effort-1)*cell
			sh.frame(x, sh.y, cell, tall, faint)
			s.cell(sh, x, sh.y, cell, workshop.Place{Impact: impact, Effort: effort}, placed)
		}
		sh.y += tall
	}
	sh.y += 4
	for effort := range workshop.GridSide {
		sh.text(left+names+effort*cell+cell/2, sh.y+small, look{small, false, black, "middle"}, cut(words.Steps[effort], small, false, cell-4))
	}
	sh.y += pitch(small) + 4
	sh.text(right, sh.y+small, look{small, true, black, "end"}, cut(words.MoreEffort, small, true, room))
	sh.y += pitch(small) + 4
}

// adviceLines is what a corner is called, in as many lines as it takes.
func (s *speaker) adviceLines(p workshop.Place, cell int) []string {
	return lines(s.advice(p), small, false, column{wide: cell - 10, lines: 2})
}

// marks are the points of one place in rows; what has no room is counted in the last.
func marks(placed []point, p workshop.Place, cell int) [][]string {
	rows, used := [][]string{nil}, 0
	var here []string
	for _, one := range placed {
		if one.place == p {
			here = append(here, one.ref)
		}
	}
	for i, ref := range here {
		need := pointWide(ref) + 4
		if used+need > cell-8 {
			if len(rows) == inCell {
				return counted(rows, len(here)-i, cell)
			}
			rows, used = append(rows, nil), 0
		}
		last := len(rows) - 1
		rows[last], used = append(rows[last], ref), used+need
	}
	return rows
}

// counted puts the number of those that have no room in place of the last that had.
func counted(rows [][]string, more, cell int) [][]string {
	last := len(rows) - 1
	for len(rows[last]) > 0 {
		rows[last] = rows[last][:len(rows[last])-1]
		more++
		mark, used := "+"+strconv.Itoa(more), 0
		for _, ref := range rows[last] {
			used += pointWide(ref) + 4
		}
		if used+pointWide(mark) <= cell-8 {
			rows[last] = append(rows[last], mark)
			break
		}
	}
	return rows
}

func pointWide(ref string) int { return across(ref, small, true) + 8 }

// cellsTall is how tall a row of cells has to be.
func (s *speaker) cellsTall(placed []point, impact, cell int) int {
	advice, rows := 0, 1
	for effort := 1; effort <= workshop.GridSide; effort++ {
		p := workshop.Place{Impact: impact, Effort: effort}
		advice = max(advice, len(s.adviceLines(p, cell)))
		rows = max(rows, len(marks(placed, p, cell)))
	}
	return max(advice*pitch(small)+rows*(pointTall+4)+10, 44)
}

func (s *speaker) cell(sh *sheet, x, y, cell int, p workshop.Place, placed []point) {
	advice := s.adviceLines(p, cell)
	for i, line := range advice {
		sh.text(x+6, y+small+3+i*pitch(small), look{size: small, ink: quiet}, line)
	}
	top := y + len(advice)*pitch(small) + 6
	for r, row := range marks(placed, p, cell) {
		at := x + 5
		for _, ref := range row {
			w := pointWide(ref)
			if !strings.HasPrefix(ref, "+") {
				sh.box(at, top+r*(pointTall+4), w, pointTall, full, true)
			}
			sh.text(at+w/2, top+r*(pointTall+4)+15, look{small, true, black, "middle"}, ref)
			at += w + 4
		}
	}
}

// legend names a point.
func (s *speaker) legend(sh *sheet, p point) {
	indent := max(across(p.ref, normal, true)+8, 34)
	sh.y += 4
	for i, line := range balanced(workshop.Clean(p.text), normal, false, column{room - indent, 0, 2}) {
		sh.y += pitch(normal)
		if i == 0 {
			sh.text(left, sh.y-5, look{size: normal, bold: true, ink: black}, p.ref)
		}
		sh.text(left+indent, sh.y-5, look{size: normal, ink: black}, line)
	}
}

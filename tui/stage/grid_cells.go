package stage

import (
	"slices"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// cellWords is the width from which a cell shows words beside the badges.
const cellWords = 20

// grid draws the grid under the name of its upward axis: high impact above,
// high effort at the right.
func (s *Grid) grid(l gridLayout) []string {
	t := s.theme()
	width := workshop.GridSide*(l.cellW+1) + 1
	axis, placed := t.Strong.Render(s.room().Grid.MoreImpact), t.Quiet.Render(placedOf(s.W()))
	if l.x == 0 { // the box may be as wide as the body, and words may not
		axis, placed = strings.Repeat(" ", kit.IDColumn)+axis, placed+strings.Repeat(" ", kit.IDColumn)
	}
	lines := []string{t.Spread(axis, placed, width)}
	corners := "┌┬┐"
	for impact := workshop.GridSide; impact >= 1; impact-- {
		lines = append(lines, s.edge(l, corners, impact))
		lines = append(lines, s.row(l, impact)...)
		corners = "├┼┤"
	}
	begin := t.Line.Render("└─") + t.Strong.Render(" "+s.room().Grid.LessEffort+" ")
	end := t.Strong.Render(" "+s.room().Grid.MoreEffort+" ") + t.Line.Render("─┘")
	last := "└" + strings.Repeat(strings.Repeat("─", l.cellW)+"┴", workshop.GridSide)
	return append(lines, begin+t.Line.Render(t.Slice(last, t.Width(begin), width-t.Width(end)))+end)
}

// edge is the line above a row of cells, with what their places are called.
func (s *Grid) edge(l gridLayout, corners string, impact int) string {
	t, c := s.theme(), []rune(corners)
	var b strings.Builder
	for effort := 1; effort <= workshop.GridSide; effort++ {
		corner := c[1]
		if effort == 1 {
			corner = c[0]
		}
		name := s.W().Advice(workshop.Place{Impact: impact, Effort: effort})
		if name != "" && t.Width(name)+2 <= l.cellW {
			name = " " + name + " "
		}
		name = t.Cut(name, l.cellW)
		b.WriteString(t.Line.Render(string(corner)) + t.Strong.Render(name) + t.Line.Render(strings.Repeat("─", l.cellW-t.Width(name))))
	}
	return b.String() + t.Line.Render(string(c[2]))
}

// row draws the three cells of one impact beside each other.
func (s *Grid) row(l gridLayout, impact int) []string {
	bar := s.theme().Line.Render("│")
	lines := make([]string, l.cellH)
	for effort := 1; effort <= workshop.GridSide; effort++ {
		cell := s.cell(s.on(workshop.Place{Impact: impact, Effort: effort}), kit.Area{W: l.cellW, H: l.cellH})
		for i := range lines {
			words := ""
			if i < len(cell) {
				words = cell[i]
			}
			lines[i] += bar + s.theme().Pad(words, l.cellW)
		}
	}
	for i := range lines {
		lines[i] += bar
	}
	return lines
}

// cell draws the strategies of one place: with all their words where there is
// room for them, else as badges alone. The selected one is shown in full outside
// the grid, and half a sentence in a cell says no more than its badge.
func (s *Grid) cell(of []*workshop.Strategy, a kit.Area) []string {
	if a.W >= cellWords && len(of) <= a.H { // saves setting what cannot fit
		if lines := s.entries(of, a.W); len(lines) <= a.H {
			return lines
		}
	}
	room := max(1, a.W/max(1, s.markWidth()))
	var lines []string
	for row := range slices.Chunk(s.marks(of, room*a.H, true), room) {
		lines = append(lines, strings.Join(row, ""))
	}
	return lines
}

// entries sets strategies in full.
func (s *Grid) entries(of []*workshop.Strategy, w int) []string {
	t, hang := s.theme(), s.markWidth()+1
	var lines []string
	for _, st := range of {
		style := t.Text
		if st == s.selection() {
			style = t.Strong
		}
		words := kit.Indent(t.Lines(style, t.Balance(s.W().Typeset(st.Text), w-hang-1)), hang)
		words[0] = t.Pad(s.mark(st, true), hang) + words[0][hang:]
		lines = append(lines, words...)
	}
	return lines
}

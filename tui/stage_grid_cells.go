package tui

import (
	"slices"
	"strings"

	"swotshop/workshop"
)

// cellWords is the width from which a cell shows words beside the badges.
const cellWords = 20

// grid draws the grid under the name of its upward axis: high impact above,
// high effort at the right.
func (s *gridStage) grid(l gridLayout) []string {
	t := s.theme()
	width := workshop.GridSide*(l.cellW+1) + 1
	lines := []string{spread(t.strong.Render("↑ more impact"), t.quiet.Render(placedOf(s.w())), width)}
	corners := "┌┬┐"
	for impact := workshop.GridSide; impact >= 1; impact-- {
		lines = append(lines, s.edge(l, corners, impact))
		lines = append(lines, s.row(l, impact)...)
		corners = "├┼┤"
	}
	begin := t.line.Render("└─") + t.strong.Render(" ← less effort ")
	end := t.strong.Render(" more effort → ") + t.line.Render("─┘")
	last := "└" + strings.Repeat(strings.Repeat("─", l.cellW)+"┴", workshop.GridSide)
	return append(lines, begin+t.line.Render(between(last, widthOf(begin), width-widthOf(end)))+end)
}

// edge is the line above a row of cells, with what their places are called.
func (s *gridStage) edge(l gridLayout, corners string, impact int) string {
	t, c := s.theme(), []rune(corners)
	var b strings.Builder
	for effort := 1; effort <= workshop.GridSide; effort++ {
		corner := c[1]
		if effort == 1 {
			corner = c[0]
		}
		name := workshop.Place{Impact: impact, Effort: effort}.Advice()
		if name != "" && widthOf(name)+2 <= l.cellW {
			name = " " + name + " "
		}
		name = cut(name, l.cellW)
		b.WriteString(t.line.Render(string(corner)) + t.strong.Render(name) + t.line.Render(strings.Repeat("─", l.cellW-widthOf(name))))
	}
	return b.String() + t.line.Render(string(c[2]))
}

// row draws the three cells of one impact beside each other.
func (s *gridStage) row(l gridLayout, impact int) []string {
	bar := s.theme().line.Render("│")
	lines := make([]string, l.cellH)
	for effort := 1; effort <= workshop.GridSide; effort++ {
		cell := s.cell(s.on(workshop.Place{Impact: impact, Effort: effort}), area{l.cellW, l.cellH})
		for i := range lines {
			words := ""
			if i < len(cell) {
				words = cell[i]
			}
			lines[i] += bar + pad(words, l.cellW)
		}
	}
	for i := range lines {
		lines[i] += bar
	}
	return lines
}

// cell draws the strategies of one place: with all their words where there is
// room for them, else as badges alone. The selected one stands in full outside
// the grid, and half a sentence in a cell tells nobody more than its badge.
func (s *gridStage) cell(of []*workshop.Strategy, a area) []string {
	if a.w >= cellWords && len(of) <= a.h { // saves setting what cannot fit
		if lines := s.entries(of, a.w); len(lines) <= a.h {
			return lines
		}
	}
	room := max(1, a.w/max(1, s.markWidth()))
	var lines []string
	for row := range slices.Chunk(s.marks(of, room*a.h), room) {
		lines = append(lines, strings.Join(row, ""))
	}
	return lines
}

// entries sets strategies in full.
func (s *gridStage) entries(of []*workshop.Strategy, w int) []string {
	t, hang := s.theme(), s.markWidth()+1
	var lines []string
	for _, st := range of {
		style := t.text
		if st == s.selected() {
			style = t.accent
		}
		words := indent(t.lines(style, wrap(st.Text, w-hang-1)), hang)
		words[0] = pad(s.mark(st), hang) + words[0][hang:]
		lines = append(lines, words...)
	}
	return lines
}

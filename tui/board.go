package tui

import (
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"swotshop/workshop"
)

// boardFolds is the width below which the board shows one quadrant at a time.
const boardFolds = 72

// board draws the items of all four quadrants in an area. The quadrant in
// which a line would land is marked, and so is the item that is picked.
func (t theme) board(w *workshop.Workshop, a area, here workshop.Quadrant, picked string) []string {
	if a.w < boardFolds {
		return t.foldedBoard(w, a, here, picked)
	}
	left := (a.w - 3) / 2
	right := a.w - 3 - left
	top := (a.h - 3 + 1) / 2
	bottom := a.h - 3 - top
	row := func(l, r workshop.Quadrant, rows int) []string {
		cl, cr := t.cell(w, l, area{left - 2, rows}, picked), t.cell(w, r, area{right - 2, rows}, picked)
		bar := t.line.Render("│")
		lines := make([]string, rows)
		for i := range lines {
			lines[i] = bar + " " + cl[i] + " " + bar + " " + cr[i] + " " + bar
		}
		return lines
	}
	lines := []string{t.boardEdge("┌┬┐", w, left, right, here, workshop.Strengths, workshop.Weaknesses)}
	lines = append(lines, row(workshop.Strengths, workshop.Weaknesses, top)...)
	lines = append(lines, t.boardEdge("├┼┤", w, left, right, here, workshop.Opportunities, workshop.Threats))
	lines = append(lines, row(workshop.Opportunities, workshop.Threats, bottom)...)
	return append(lines, t.line.Render("└"+strings.Repeat("─", left)+"┴"+strings.Repeat("─", right)+"┘"))
}

// boardEdge is a line of the board that carries the names of two quadrants.
func (t theme) boardEdge(
	corners string, w *workshop.Workshop, left, right int, here, l, r workshop.Quadrant,
) string {
	c := []rune(corners)
	return t.line.Render(string(c[0])) + t.heading(w, l, left, here == l) +
		t.line.Render(string(c[1])) + t.heading(w, r, right, here == r) + t.line.Render(string(c[2]))
}

// heading is a quadrant's badge, name and count, followed by a line.
func (t theme) heading(w *workshop.Workshop, q workshop.Quadrant, width int, here bool) string {
	name := " " + q.Name()
	if n := len(w.ItemsIn(q)); n > 0 {
		name += " · " + strconv.Itoa(n)
	}
	if here {
		name += " ◂"
	}
	head := t.badgeOf(q) + t.quadrant[q].Render(name+" ")
	return head + t.line.Render(strings.Repeat("─", max(0, width-lipgloss.Width(head))))
}

// cell lists a quadrant's items in exactly a.h rows of a.w cells: the newest,
// or those around the picked one.
func (t theme) cell(w *workshop.Workshop, q workshop.Quadrant, a area, picked string) []string {
	items := w.ItemsIn(q)
	selected := len(items) - 1
	for i, item := range items {
		if item.ID == picked {
			selected = i
		}
	}
	from, to := max(0, len(items)-a.h), len(items)
	if from > 0 {
		from, to = around(selected, len(items), a.h-1)
	}
	var rows []string
	for _, item := range items[from:to] {
		rows = append(rows, t.itemRow(item, a.w, item.ID == picked))
	}
	if hidden := len(items) - (to - from); hidden > 0 {
		rows = append(rows, t.quiet.Render(pad("  "+strconv.Itoa(hidden)+" more", a.w)))
	}
	for len(rows) < a.h {
		rows = append(rows, strings.Repeat(" ", a.w))
	}
	return rows[:a.h]
}

// itemRow is an item in one line: marker, words, function.
func (t theme) itemRow(item *workshop.Item, w int, picked bool) string {
	tag := padLeft(item.Function.Short(), 4)
	words := pad(item.Text, w-2-lipgloss.Width(tag))
	if picked {
		return t.accent.Render("▸ "+words) + t.quiet.Render(tag)
	}
	return t.quadrant[item.Quadrant].Render(markers[item.Quadrant]+" ") + t.text.Render(words) + t.quiet.Render(tag)
}

// foldedBoard shows one quadrant in full and counts the others.
func (t theme) foldedBoard(w *workshop.Workshop, a area, here workshop.Quadrant, picked string) []string {
	if item, ok := w.Item(picked); ok {
		here = item.Quadrant
	}
	tabs := make([]string, 0, len(workshop.Quadrants))
	for _, q := range workshop.Quadrants {
		count := " " + strconv.Itoa(len(w.ItemsIn(q)))
		if q == here {
			count += " ◂"
		}
		tabs = append(tabs, t.badgeOf(q)+t.text.Render(pad(count, 8)))
	}
	lines := []string{strings.Join(tabs, " "), t.heading(w, here, a.w, false)}
	return append(lines, t.cell(w, here, area{a.w, max(0, a.h-2)}, picked)...)
}

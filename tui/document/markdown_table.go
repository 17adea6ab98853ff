package document

import (
	"html"
	"regexp"
	"strings"
	"sync"

	"charm.land/lipgloss/v2"

	"swotshop/tui/kit"
)

// Glamour stretches a table over the whole width and cuts its headings; a
// paper full of tables cannot be read so. Tables are therefore set here: as
// columns where they fit, and as one small paragraph for each row where not.

// mdTable is a table of a Markdown text.
type mdTable struct {
	head  []mdCell
	right []bool // columns of numbers
	rows  [][]mdCell
}

// mdCell is a cell without markup; bold if it began with bold text.
type mdCell struct {
	text string
	bold bool
}

// style is how a cell is set: bold may mean something, as in a ref that was
// carried to the strategies.
func (c mdCell) style(t kit.Theme) lipgloss.Style {
	if c.bold {
		return t.Strong
	}
	return t.Text
}

// widestGap is the blank columns between two columns of a table, where there is room.
const widestGap = 2

// leastTextColumn is the narrowest that a column of sentences is set.
const leastTextColumn = 28

// tableAt reads the table that begins at a line, and counts its lines; none when
// there is no table.
func tableAt(lines []string) (table mdTable, n int) {
	for n < len(lines) && strings.HasPrefix(lines[n], "|") {
		n++
	}
	if n < 2 || strings.Trim(lines[1], "|-: ") != "" {
		return mdTable{}, 0
	}
	table.head = cells(lines[0])
	for _, c := range cells(lines[1]) {
		table.right = append(table.right, strings.HasSuffix(c.text, ":"))
	}
	for _, l := range lines[2:n] {
		row := cells(l)
		for len(row) < len(table.head) {
			row = append(row, mdCell{})
		}
		table.rows = append(table.rows, row[:len(table.head)])
	}
	for len(table.right) < len(table.head) {
		table.right = append(table.right, false)
	}
	return table, n
}

// cells parts a row at the bars that are not escaped.
func cells(row string) []mdCell {
	row = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(row), "|"), "|")
	var all []mdCell
	start := 0
	for i := 0; i < len(row); i++ {
		switch row[i] {
		case '\\':
			i++
		case '|':
			all = append(all, cellOf(row[start:i]))
			start = i + 1
		}
	}
	return append(all, cellOf(row[start:]))
}

var (
	emphasis = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(\\.)|\*+`) })
	escaped  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\\([!-/:-@\[-` + "`" + `{-~])`) })
)

func cellOf(s string) mdCell {
	s = strings.TrimSpace(s)
	if link, ok := strings.CutPrefix(s, "<http"); ok && strings.HasSuffix(link, ">") {
		return mdCell{"http" + strings.TrimSuffix(link, ">"), false} // nothing is escaped in it
	}
	text := html.UnescapeString(escaped().ReplaceAllString(emphasis().ReplaceAllString(s, "$1"), "$1"))
	return mdCell{text, strings.HasPrefix(s, "**")}
}

// draw sets the table in w cells.
func (m mdTable) draw(t kit.Theme, w int) []string {
	if widths, gap := m.widths(t.Cells, w); widths != nil {
		return m.grid(t, widths, gap)
	}
	return m.records(t, w)
}

// mostHeadRows is in how many rows a head is set at most.
const mostHeadRows = 2

// widths are the columns' widths when the table fits, and the gap between them: with its
// heads in as few rows as they can have, at the cost of wrapping its widest columns; and
// close together, if all cells are whole then, before it is no table. Otherwise nil.
func (m mdTable) widths(cells kit.Cells, w int) (widths []int, gap int) {
	for gap = widestGap; gap > 0; gap-- {
		for rows := 1; rows <= mostHeadRows; rows++ {
			room := w - gap*(len(m.head)-1)
			widths, sum := m.whole(cells, rows)
			if sum <= room || gap == widestGap && m.narrow(cells, widths, rows, sum-room) {
				return widths, gap
			}
		}
	}
	return nil, 0
}

// whole is how wide the columns are with all cells whole and the heads in so many rows.
func (m mdTable) whole(cells kit.Cells, rows int) (widths []int, sum int) {
	widths = make([]int, len(m.head))
	for c := range m.head {
		widths[c] = m.headWidth(cells, c, rows)
		for _, row := range m.rows {
			widths[c] = max(widths[c], cells.Width(row[c].text))
		}
		sum += widths[c]
	}
	return widths, sum
}

// headWidth is how wide a column is at least, so that its head stands in so many rows and
// no word of it is broken.
func (m mdTable) headWidth(cells kit.Cells, c, rows int) int {
	title := m.head[c].text
	w := 0
	for _, word := range strings.Fields(title) {
		w = max(w, cells.Width(word))
	}
	for len(cells.Wrap(title, w)) > rows {
		w++
	}
	return w
}

// narrow takes what is over from the widest columns, and reports whether that leaves room
// for their sentences and their heads.
func (m mdTable) narrow(cells kit.Cells, widths []int, rows, over int) bool {
	for ; over > 0; over-- {
		widest := 0
		for c := range widths {
			if widths[c] > widths[widest] {
				widest = c
			}
		}
		if widths[widest]--; widths[widest] < max(leastTextColumn, m.headWidth(cells, widest, rows)) {
			return false
		}
	}
	return true
}

// grid sets the table as columns.
func (m mdTable) grid(t kit.Theme, widths []int, gap int) []string {
	quiet := func(mdCell) lipgloss.Style { return t.Quiet }
	lines := m.gridRow(t.Cells, m.head, widths, gap, quiet)
	total := gap * (len(widths) - 1)
	for _, w := range widths {
		total += w
	}
	lines = append(lines, t.Line.Render(strings.Repeat("─", total)))
	for _, row := range m.rows {
		lines = append(lines, m.gridRow(t.Cells, row, widths, gap, func(c mdCell) lipgloss.Style { return c.style(t) })...)
	}
	return lines
}

// gridRow is one row, as high as its highest cell.
func (m mdTable) gridRow(cells kit.Cells, row []mdCell, widths []int, gap int, style func(mdCell) lipgloss.Style) []string {
	height := 0
	wrapped := make([][]string, len(row))
	for c, cell := range row {
		wrapped[c] = wrapDates(cells, cell.text, widths[c])
		height = max(height, len(wrapped[c]))
	}
	lines := make([]string, height)
	for i := range lines {
		parts := make([]string, len(row))
		for c, cell := range row {
			text := ""
			if i < len(wrapped[c]) {
				text = wrapped[c][i]
			}
			if text = cells.Pad(text, widths[c]); m.right[c] {
				text = cells.PadLeft(strings.TrimRight(text, " "), widths[c])
			}
			parts[c] = style(cell).Render(text)
		}
		lines[i] = strings.TrimRight(strings.Join(parts, strings.Repeat(" ", gap)), " ")
	}
	return lines
}

// date is a day as people write it, in whichever language.
var date = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\b(\d{1,2}\.?) (\p{L}{3,}) (\d{4})\b`) })

// wrapDates wraps text and breaks no date in it.
func wrapDates(cells kit.Cells, text string, w int) []string {
	const firm = "\u00a0"
	lines := cells.Wrap(date().ReplaceAllString(text, "${1}"+firm+"${2}"+firm+"${3}"), w)
	for i := range lines {
		lines[i] = strings.ReplaceAll(lines[i], firm, " ")
	}
	return lines
}

// longestRef is how long the first cell of a row may be to be a ref.
const longestRef = 5

// refOf is a ref with the session that it is from.
var refOf = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[A-Z]+\d+ `) })

// hang is how far what belongs to a ref hangs on it, where the first cells are refs and
// sentences stand behind them.
func (m mdTable) hang(cells kit.Cells) (hang int, refs bool) {
	named := 0
	for _, row := range m.rows {
		if w := cells.Width(row[0].text); w <= longestRef {
			named, hang = named+1, max(hang, w+2)
		} else if refOf().MatchString(row[0].text) {
			named++
		}
	}
	if len(m.head) < 2 || m.right[1] || hang == 0 || 2*named <= len(m.rows) {
		return 4, false
	}
	return hang, true
}

// records sets each row as its first two cells and, below, the others, each with its
// heading. What follows a ref hangs on it.
func (m mdTable) records(t kit.Theme, w int) []string {
	hang, refs := m.hang(t.Cells)
	var lines []string
	for i, row := range m.rows {
		if i > 0 {
			lines = append(lines, "")
		}
		if !refs {
			lines = append(lines, row[0].style(t).Render(t.Cut(row[0].text, w)))
			lines = append(lines, m.fields(t, row, 1, hang, w)...)
			continue
		}
		ref := row[0].text
		if t.Width(ref) > longestRef {
			lines = append(lines, row[0].style(t).Render(t.Cut(ref, w)))
			ref = ""
		}
		for _, l := range wrapDates(t.Cells, row[1].text, w-hang) {
			lines = append(lines, row[0].style(t).Render(t.Pad(ref, hang))+row[1].style(t).Render(l))
			ref = ""
		}
		lines = append(lines, m.fields(t, row, 2, hang, w)...)
	}
	return lines
}

// fields sets cells with their headings, as many on a line as fit.
func (m mdTable) fields(t kit.Theme, row []mdCell, from, hang, w int) []string {
	blank := strings.Repeat(" ", hang)
	var lines []string
	used := w // so that the first begins a line
	for c := from; c < len(row); c++ {
		text := row[c].text
		if text == "" {
			continue
		}
		label, room := m.head[c].text+": ", w-hang
		width := t.Width(label + text)
		if used > 0 && used+3+width <= room && len(lines) > 0 {
			lines[len(lines)-1] += "   " + t.Quiet.Render(label) + t.Text.Render(text)
			used += 3 + width
			continue
		}
		for i, l := range wrapDates(t.Cells, label+text, room) {
			set := t.Text.Render(l)
			if rest, ok := strings.CutPrefix(l, label); ok && i == 0 {
				set = t.Quiet.Render(label) + t.Text.Render(rest)
			}
			lines = append(lines, blank+set)
			used = t.Width(l)
		}
	}
	return lines
}

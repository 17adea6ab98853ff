package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// area is the room that a part of the screen may fill, in cells.
type area struct{ w, h int }

// method is how the terminal counts the cells of a character: by code points,
// until it says that it knows graphemes. An emoji family takes eight cells in
// the one and two in the other. There is one terminal, so there is one method.
var method = ansi.WcWidth

// countCells takes the terminal's answer to the question how it counts. Bubble
// Tea asks it, and decides in the same way.
func countCells(msg tea.ModeReportMsg) {
	known := msg.Value == ansi.ModeReset || msg.Value == ansi.ModeSet || msg.Value == ansi.ModePermanentlySet
	if msg.Mode == ansi.ModeUnicodeCore && known {
		method = ansi.GraphemeWidth
	}
}

// widthOf is how many cells a text takes in a line.
func widthOf(s string) int { return method.StringWidth(s) }

// wrap sets text, without colours, in lines of at most w cells.
func wrap(s string, w int) []string {
	if s == "" {
		return nil
	}
	w = max(1, w)
	lines := strings.Split(method.Wrap(s, w, ""), "\n")
	tooWide := func(l string) bool { return widthOf(l) > w }
	for narrow := w - 1; narrow > 0 && slices.ContainsFunc(lines, tooWide); narrow-- {
		lines = strings.Split(method.Wrap(s, narrow, ""), "\n")
	}
	return lines
}

// wrapTo sets text in at most n lines of at most w cells; what does not fit
// ends in an ellipsis.
func wrapTo(s string, w, n int) []string {
	if n == 1 && s != "" {
		return []string{cut(s, w)}
	}
	lines := wrap(s, w)
	if len(lines) <= n {
		return lines
	}
	if n < 1 {
		return nil
	}
	return append(lines[:n-1:n-1], cut(strings.Join(lines[n-1:], " "), w))
}

// balanced sets text that is read aloud in lines of about equal length: in no
// more lines than it needs, with no word left alone in the last one and none
// broken for it.
func balanced(s string, w int) []string {
	lines := wrap(s, w)
	if len(lines) < 2 {
		return lines
	}
	least := widthOf(s) / len(lines)
	for _, word := range strings.Fields(s) {
		least = max(least, widthOf(word))
	}
	for narrow := least; narrow < w; narrow++ {
		if even := wrap(s, narrow); len(even) <= len(lines) {
			return even
		}
	}
	return lines
}

// balancedTo is balanced in at most n lines; what does not fit ends in an
// ellipsis.
func balancedTo(s string, w, n int) []string {
	if lines := balanced(s, w); len(lines) <= n {
		return lines
	}
	return wrapTo(s, w, n)
}

// cut shortens a line to at most w cells, with an ellipsis when it was longer.
func cut(s string, w int) string { return shorten(s, max(0, w), "…") }

// shorten cuts a line after at most w cells. The library asks first whether
// the graphemes fit, by whichever method, which the blanks prevent. And it
// counts the digit of a key as “1️⃣” by itself, one cell less than it measures
// afterwards: what is still too wide is set narrower.
func shorten(s string, w int, tail string) string {
	if widthOf(s) <= w {
		return s
	}
	long := s + strings.Repeat(" ", w+1)
	short := method.Truncate(long, w, tail)
	for narrow := w - 1; narrow >= 0 && widthOf(short) > w; narrow-- {
		short = method.Truncate(long, narrow, tail)
	}
	return short
}

// between is the part of a line from one cell to before another. The library's
// own Cut cuts the wrong end where cells are counted by code points.
func between(s string, from, to int) string {
	return method.TruncateLeft(shorten(s, max(0, to), ""), from, "")
}

// stretch is a part of a line, in cells, that is drawn in a style of its own.
type stretch struct {
	from, to int
	style    lipgloss.Style
}

// restyled draws stretches of a line, in their order, in their own styles. The
// library’s own way to do so knows graphemes only.
func restyled(s string, stretches []stretch) string {
	for _, part := range slices.Backward(stretches) {
		words := part.style.Render(ansi.Strip(between(s, part.from, part.to)))
		s = between(s, 0, part.from) + words + between(s, part.to, widthOf(s))
	}
	return s
}

// pad makes a line exactly w cells wide.
func pad(s string, w int) string {
	s = cut(s, w)
	return s + strings.Repeat(" ", max(0, w-widthOf(s)))
}

// padLeft is pad with the text at the right.
func padLeft(s string, w int) string {
	s = cut(s, w)
	return strings.Repeat(" ", max(0, w-widthOf(s))) + s
}

// spread puts one text at the left and one at the right of w cells; when both
// do not fit, the left one gives way.
func spread(left, right string, w int) string {
	room := w - widthOf(right)
	if room < 1 {
		return cut(left, w)
	}
	return pad(left, room) + right
}

// indent puts n blanks before every line.
func indent(lines []string, n int) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = strings.Repeat(" ", n) + l
	}
	return out
}

// bulleted sets text behind a bullet, with the lines after the first hanging.
func bulleted(bullet, text string, w int) []string {
	hang := widthOf(bullet)
	lines := indent(wrap(text, w-hang), hang)
	if len(lines) > 0 {
		lines[0] = bullet + strings.TrimPrefix(lines[0], strings.Repeat(" ", hang))
	}
	return lines
}

// fit makes lines fill exactly h rows: too many are cut with a line that says
// how many there are more, too few are followed by blank ones.
func fit(lines []string, h int) []string {
	if len(lines) > h {
		if h < 1 {
			return nil
		}
		return append(lines[:h-1:h-1], "   … "+plural(len(lines)-h+1, "more line", "more lines"))
	}
	return append(lines, make([]string, h-len(lines))...)
}

// around picks the window of h out of n rows in which the selected one shows.
func around(selected, n, h int) (from, to int) {
	from = max(0, min(selected-h/2, n-h))
	return from, min(n, from+h)
}

// stack sets parts below each other, with as much white above each as there
// is room for, up to two lines or more in a high window.
func stack(h int, parts ...[]string) []string {
	n, spare, most := 0, h, max(2, h/9)
	for _, part := range parts {
		spare -= len(part)
		if len(part) > 0 {
			n++
		}
	}
	var lines []string
	at := 0
	for _, part := range parts {
		if len(part) == 0 {
			continue
		}
		gap := min(most, max(0, spare)*(at+1)/n-max(0, spare)*at/n)
		lines = append(append(lines, make([]string, gap)...), part...)
		at++
	}
	return lines[:min(len(lines), h)]
}

// beside sets two parts next to each other, the left one w cells wide.
func beside(left, right []string, w int) []string {
	lines := make([]string, max(len(left), len(right)))
	for i := range lines {
		l, r := "", ""
		if i < len(left) {
			l = left[i]
		}
		if i < len(right) {
			r = right[i]
		}
		lines[i] = strings.TrimRight(pad(l, w)+r, " ")
	}
	return lines
}

// lines draws each line in a style.
func (t theme) lines(style lipgloss.Style, lines []string) []string {
	drawn := make([]string, len(lines))
	for i, l := range lines {
		drawn[i] = style.Render(l)
	}
	return drawn
}

// cutLeft shortens a path where it tells least.
func cutLeft(s string, w int) string {
	all := widthOf(s)
	short := s
	for from := all - w + 1; from <= all && widthOf(short) > w; from++ { // a character may take several cells
		short = "…" + between(s, from, all)
	}
	return short
}

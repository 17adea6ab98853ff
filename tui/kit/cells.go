package kit

import (
	"slices"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// Area is the room that a part of the screen may fill, in cells.
type Area struct{ W, H int }

// Cells is how a terminal counts the cells of a character: by code points, until
// it reports that it knows graphemes. An emoji family takes eight cells in the one
// and two in the other.
type Cells bool

// The ways of counting.
const (
	ByCodePoints Cells = false
	ByGraphemes  Cells = true
)

// CellsOf takes the terminal's answer to the question how it counts. Bubble Tea
// asks it, and decides in the same way; known is false for other answers.
func CellsOf(msg tea.ModeReportMsg) (c Cells, known bool) {
	known = msg.Value == ansi.ModeReset || msg.Value == ansi.ModeSet || msg.Value == ansi.ModePermanentlySet
	return ByGraphemes, msg.Mode == ansi.ModeUnicodeCore && known
}

func (c Cells) method() ansi.Method {
	if c == ByGraphemes {
		return ansi.GraphemeWidth
	}
	return ansi.WcWidth
}

// Width is how many cells a text takes in a line.
func (c Cells) Width(s string) int { return c.method().StringWidth(s) }

// letter is what people see as one character of a line, whatever it is made of.
type letter struct {
	text  string
	width int // in cells
	end   int // where it ends in the line, in code points
}

func (c Cells) letters(s string) (all []letter) {
	for end := 0; s != ""; {
		one, _ := ansi.FirstGraphemeCluster(s, c.method())
		end += utf8.RuneCountInString(one)
		all = append(all, letter{one, c.Width(one), end})
		s = s[len(one):]
	}
	return all
}

// Wrap sets text, without colours, in lines of at most w cells.
func (c Cells) Wrap(s string, w int) []string {
	if s == "" {
		return nil
	}
	w = max(1, w)
	lines := strings.Split(c.method().Wrap(s, w, ""), "\n")
	tooWide := func(l string) bool { return c.Width(l) > w }
	for narrow := w - 1; narrow > 0 && slices.ContainsFunc(lines, tooWide); narrow-- {
		lines = strings.Split(c.method().Wrap(s, narrow, ""), "\n")
	}
	return lines
}

// WrapTo sets text in at most n lines of at most w cells; what does not fit
// ends in an ellipsis.
func (c Cells) WrapTo(s string, w, n int) []string { return c.Crop(c.Wrap(s, w), w, n) }

// Crop is the first n of lines that were set in w cells. Where more follow, the last
// one ends in an ellipsis: after a whole word, unless it has only one.
func (c Cells) Crop(lines []string, w, n int) []string {
	if len(lines) <= n {
		return lines
	}
	if n < 1 {
		return nil
	}
	last := strings.TrimRight(lines[n-1], " ")
	if blank := strings.LastIndex(last, " "); blank > 0 && (c.Width(last) >= w || strings.HasSuffix(last, "-")) {
		last = strings.TrimRight(last[:blank], " ")
	}
	return append(lines[:n-1:n-1], c.Shorten(last, max(0, w-1), "")+"…")
}

// Balance sets text that is read aloud in lines of about equal length: in no
// more lines than it needs, with no word left alone in the last one and none
// broken for it.
func (c Cells) Balance(s string, w int) []string {
	lines := c.Wrap(s, w)
	if len(lines) < 2 {
		return lines
	}
	least := c.Width(s) / len(lines)
	for _, word := range strings.Fields(s) {
		least = max(least, c.Width(word))
	}
	for narrow := least; narrow < w; narrow++ {
		if even := c.Wrap(s, narrow); len(even) <= len(lines) {
			return even
		}
	}
	return lines
}

// BalanceTo is balanced in at most n lines; what does not fit ends in an
// ellipsis.
func (c Cells) BalanceTo(s string, w, n int) []string {
	if lines := c.Balance(s, w); len(lines) <= n {
		return lines
	}
	return c.WrapTo(s, w, n)
}

// Cut shortens a line to at most w cells, with an ellipsis when it was longer: after a
// whole word, unless so little would be left that it says nothing.
func (c Cells) Cut(s string, w int) string {
	w = max(0, w)
	if c.Width(s) <= w {
		return s
	}
	words := ansi.Strip(s)
	kept := c.Shorten(words, max(0, w-1), "")
	if !strings.HasPrefix(strings.TrimPrefix(words, kept), " ") {
		kept = kept[:max(0, strings.LastIndex(kept, " "))]
	}
	if whole := c.Width(strings.TrimRight(kept, " ")); 3*whole >= w {
		w = whole + 1
	}
	return c.Shorten(s, w, "…")
}

// Shorten cuts a line after at most w cells. The library asks first whether
// the graphemes fit, by whichever method, which the blanks prevent. And it
// counts a digit such as that of “1️⃣” on its own, one cell less than it measures
// afterwards: what is still too wide is set narrower.
func (c Cells) Shorten(s string, w int, tail string) string {
	if c.Width(s) <= w {
		return s
	}
	long := s + strings.Repeat(" ", w+1)
	short := c.method().Truncate(long, w, tail)
	for narrow := w - 1; narrow >= 0 && c.Width(short) > w; narrow-- {
		short = c.method().Truncate(long, narrow, tail)
	}
	return short
}

// After is the part of a line behind so many cells. A wide character that would
// be cut in two stays.
func (c Cells) After(s string, n int) string { return c.method().TruncateLeft(s, n, "") }

// Slice is the part of a line from one cell to before another. The library's
// own Cut cuts the wrong end where cells are counted by code points.
func (c Cells) Slice(s string, from, to int) string {
	return c.method().TruncateLeft(c.Shorten(s, max(0, to), ""), from, "")
}

// Stretch is a part of a line, in cells, that is drawn in a style of its own.
type Stretch struct {
	From, To int
	Style    lipgloss.Style
}

// Restyle draws stretches of a line, in their order, in their own styles. The
// library’s own way to do so knows graphemes only.
func (c Cells) Restyle(s string, stretches []Stretch) string {
	for _, part := range slices.Backward(stretches) {
		words := part.Style.Render(ansi.Strip(c.Slice(s, part.From, part.To)))
		s = c.Slice(s, 0, part.From) + words + c.Slice(s, part.To, c.Width(s))
	}
	return s
}

// Pad makes a line exactly w cells wide.
func (c Cells) Pad(s string, w int) string {
	s = c.Cut(s, w)
	return s + strings.Repeat(" ", max(0, w-c.Width(s)))
}

// PadLeft is pad with the text at the right.
func (c Cells) PadLeft(s string, w int) string {
	s = c.Cut(s, w)
	return strings.Repeat(" ", max(0, w-c.Width(s))) + s
}

// Spread puts one text at the left and one at the right of w cells; when both
// do not fit, the left one gives way.
func (c Cells) Spread(left, right string, w int) string {
	room := w - c.Width(right)
	if room < 1 {
		return c.Cut(left, w)
	}
	return c.Pad(left, room) + right
}

// Indent puts n blanks before every line.
func Indent(lines []string, n int) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = strings.Repeat(" ", n) + l
	}
	return out
}

// Bullet sets text behind a bullet, with the lines after the first hanging.
func (c Cells) Bullet(bullet, text string, w int) []string {
	hang := c.Width(bullet)
	lines := Indent(c.Wrap(text, w-hang), hang)
	if len(lines) > 0 {
		lines[0] = bullet + strings.TrimPrefix(lines[0], strings.Repeat(" ", hang))
	}
	return lines
}

// Fit makes lines fill exactly h rows: too many are cut with a line that says
// how many there are more, too few are followed by blank ones.
func Fit(lines []string, h int) []string { return FitSaying(lines, h, moreLines) }

// FitSaying does so in other words for how many there are more.
func FitSaying(lines []string, h int, more func(n int) string) []string {
	if len(lines) > h {
		if h < 1 {
			return nil
		}
		return append(lines[:h-1:h-1], strings.Repeat(" ", IDColumn)+more(len(lines)-h+1))
	}
	return append(lines, make([]string, h-len(lines))...)
}

// Window picks the window of h out of n rows in which the selected one shows.
func Window(selected, n, h int) (from, to int) {
	from = max(0, min(selected-h/2, n-h))
	return from, min(n, from+h)
}

// Stack sets parts below each other, with as much white above each as there
// is room for, up to two lines or more in a high window.
func Stack(h int, parts ...[]string) []string {
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

// Parts sets parts below each other with one white row between them, the first where a
// screen without a rail asks. In a low window the white gives way.
func Parts(h int, parts ...[]string) (lines []string) {
	for _, white := range []int{1, 0} {
		lines = make([]string, white*(AskedRow+1))
		for i, part := range parts {
			if i > 0 {
				lines = append(lines, make([]string, white)...)
			}
			lines = append(lines, part...)
		}
		if len(lines) <= h {
			return lines
		}
	}
	return lines[:h]
}

// Beside sets two parts next to each other, the left one w cells wide.
func (c Cells) Beside(left, right []string, w int) []string {
	lines := make([]string, max(len(left), len(right)))
	for i := range lines {
		l, r := "", ""
		if i < len(left) {
			l = left[i]
		}
		if i < len(right) {
			r = right[i]
		}
		lines[i] = strings.TrimRight(c.Pad(l, w)+r, " ")
	}
	return lines
}

// Lines draws each line in a style.
func (t Theme) Lines(style lipgloss.Style, lines []string) []string {
	drawn := make([]string, len(lines))
	for i, l := range lines {
		drawn[i] = style.Render(l)
	}
	return drawn
}

// CutLeft shortens a path at its start, which says least.
func (c Cells) CutLeft(s string, w int) string {
	all := c.Width(s)
	short := s
	for from := all - w + 1; from <= all && c.Width(short) > w; from++ { // a character may take several cells
		short = "…" + c.Slice(s, from, all)
	}
	return short
}

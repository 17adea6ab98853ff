package kit

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
)

// Margin is the blank columns at the left edge of everything; one column at
// the right edge stays free, because terminals differ in how wide they draw
// some characters.
const Margin = 1

// Frame is a full window: its edges and what is between them.
// Header and footer never jump.
type Frame struct {
	Title, Place string // first line, left and right
	Tabs         Tabs   // at the right of the first line; Place is then beside the title
	Inset        int    // how far the first line is moved in, with a body that is in the middle
	Rail         string // second line, if any
	Body         []string
	Last         string // of the body, in the place of the note while there is none
	Note         string // what just happened, or what went wrong; see [Theme.Note]
	Line         string // the input line, if any
	CursorX      int    // on the input line; negative for none
	Hints        []Hint
	Mark         string // at the right end of the last line
	Firm         Keys   // keys that a click on their hint does not press
}

// BodyArea is how much room a frame leaves between its edges.
func BodyArea(a Area, hasRail, hasLine bool) Area {
	rows := 3 // title, note, hints
	if hasRail {
		rows++
	}
	if hasLine {
		rows++
	}
	return Area{a.W - Margin - 1, max(1, a.H-rows)}
}

// Draw puts the frame together.
func (f Frame) Draw(t Theme, a Area) Picture {
	w := a.W - Margin - 1
	rows := Indent([]string{f.head(t, w-2*f.Inset)}, f.Inset)
	if f.Rail != "" {
		rows = append(rows, f.Rail)
	}
	room := BodyArea(a, f.Rail != "", f.Line != "")
	rows = append(rows, noted(Fit(f.Body, room.H), Or(f.Note, f.Last))...)
	if f.Line != "" {
		rows = append(rows, f.Line)
	}
	rows = append(rows, t.Spread(t.Hints(f.Hints, f.hintRoom(t.Cells, w)), f.Mark, w))
	d := Picture{Content: strings.Join(Indent(rows, Margin), "\n")}
	d.Keys = f.Keys(t.Cells, f.hintRoom(t.Cells, w), len(rows)-1)
	if f.Line == "" { // else what they press would be text
		d.Keys = append(d.Keys, f.Tabs.keys(t.Cells, a.W-1-f.Inset)...)
	}
	d.Body = Place{Margin, 1, room.W, room.H}
	d.Foot, d.Marked = 2, f.Mark != ""
	if f.Rail != "" {
		d.Body.Y++
	}
	if f.Line != "" {
		d.Foot++
	}
	if f.Line != "" && f.CursorX >= 0 {
		d.Cursor = tea.NewCursor(Margin+f.CursorX, len(rows)-2)
		d.Cursor.Color = t.Cursor()
	}
	return d
}

// hintRoom is how many of w cells are for hints: none of them runs into the mark.
func (f Frame) hintRoom(c Cells, w int) int { return w - c.Width(f.Mark) - hintGap }

// headGap is how many cells part the title and the place.
const headGap = 2

// head is the first line. The tabs stay in every window.
func (f Frame) head(t Theme, w int) string {
	if len(f.Tabs.Names) == 0 {
		return t.Spread(t.Strong.Render(f.Title), strings.Repeat(" ", headGap)+t.Strong.Render(f.Place), w)
	}
	room := w - f.Tabs.width(t.Cells) - 2
	title := f.Title
	if both := title + " · " + f.Place; f.Place != "" && t.Width(both) <= room {
		title = both
	}
	if t.Width(title) > room {
		title = ""
	}
	return t.Spread(t.Strong.Render(title), f.Tabs.draw(t), w)
}

// MostNote is in how many lines a note is shown at most.
const MostNote = 4

// Note sets a note in w cells: whole, since it says what happened, or what to do.
func (t Theme) Note(style lipgloss.Style, text string, w int) string {
	return strings.Join(t.Lines(style, t.WrapTo(text, w, MostNote)), "\n")
}

// noted is a body with the note below it. What does not fit in the note’s own line lies
// over the end of the body, so that nothing moves.
func noted(body []string, note string) []string {
	lines := strings.Split(note, "\n")
	if more := len(lines) - 1; more > 0 && more <= len(body) {
		copy(body[len(body)-more:], lines)
	}
	return append(body, lines[len(lines)-1])
}

// Hints sets as many hints as fit in w cells; keys are strong, deeds quiet.
func (t Theme) Hints(hints []Hint, w int) string {
	var b strings.Builder
	for i, h := range t.FitHints(hints, w) {
		if i > 0 {
			b.WriteString(strings.Repeat(" ", hintGap))
		}
		b.WriteString(t.Strong.Render(h.Label()) + " " + t.Quiet.Render(h.Deed))
	}
	return b.String()
}

// hintGap is how many cells part two hints.
const hintGap = 3

// FitHints are the first hints, as many as fit in w cells. The way to help gives way to no
// other: it names those that have no room.
func (c Cells) FitHints(hints []Hint, w int) []Hint {
	fit := c.firstHints(hints, w)
	at := slices.IndexFunc(hints, Hint.helps)
	if at < len(fit) || c.HintWidth(hints[at]) > w {
		return fit
	}
	return append(slices.Clone(c.firstHints(hints[:at], w-hintGap-c.HintWidth(hints[at]))), hints[at])
}

// firstHints are as many of the first hints as fit in w cells.
func (c Cells) firstHints(hints []Hint, w int) []Hint {
	used := -hintGap
	for i, h := range hints {
		if used += hintGap + c.HintWidth(h); used > w {
			return hints[:i]
		}
	}
	return hints
}

// Keys are the places of the hints, and the keys that they name.
func (f Frame) Keys(c Cells, w, y int) Hits[Key] {
	var keys Hits[Key]
	x := Margin
	for _, h := range c.FitHints(f.Hints, w) {
		for _, key := range c.targets(h) {
			if !slices.Contains(f.Firm, key.what) {
				key.Place.X, key.Place.Y = key.X+x, y
				keys.Add(key.Place, key.what)
			}
		}
		x += c.HintWidth(h) + hintGap
	}
	return keys
}

// SaveMark is the mark at the right end of the last line.
func (t Theme) SaveMark(waiting int, failed bool) string {
	switch {
	case failed:
		return t.Alarm.Render(" " + notSaved + " ")
	case waiting > 0:
		return t.Quiet.Render("○ " + saving)
	}
	return t.Text.Render("● " + saved)
}

// Picture is a screen as it was drawn, with the place of the cursor if it shows,
// and what a click needs to know: which keys its hints name, and where its body
// is.
type Picture struct {
	Content string
	Cursor  *tea.Cursor
	Keys    Hits[Key]
	Body    Place
	Foot    int  // lines at the bottom that never move: notes, the line, the keys
	Marked  bool // it shows itself whether everything is saved
}

package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// margin is the blank columns at the left edge of everything; one column at
// the right edge stays free, because terminals differ in how wide they draw
// some characters.
const margin = 1

// frame is a full window: what stands at its edges and what lies between.
// Header and footer never jump.
type frame struct {
	title, place string // first line, left and right
	rail         string // second line, if any
	body         []string
	note         string // one line about what just happened, or what went wrong
	line         string // the input line, if any
	cursorX      int    // on the input line; negative for none
	hints        []hint
	mark         string // at the right end of the last line
	firm         Keys   // keys that a click on their hint does not press
}

// body says how much room a frame leaves between its edges.
func bodyArea(a area, hasRail, hasLine bool) area {
	rows := 3 // title, note, hints
	if hasRail {
		rows++
	}
	if hasLine {
		rows++
	}
	return area{a.w - margin - 1, max(1, a.h-rows)}
}

// draw puts the frame together.
func (f frame) draw(t theme, a area) drawn {
	w := a.w - margin - 1
	rows := []string{spread(t.strong.Render(f.title), "  "+t.strong.Render(f.place), w)}
	if f.rail != "" {
		rows = append(rows, f.rail)
	}
	room := bodyArea(a, f.rail != "", f.line != "")
	rows = append(rows, fit(f.body, room.h)...)
	rows = append(rows, f.note)
	if f.line != "" {
		rows = append(rows, f.line)
	}
	rows = append(rows, spread(t.hints(f.hints, w-widthOf(f.mark)-1), f.mark, w))
	d := drawn{content: strings.Join(indent(rows, margin), "\n")}
	d.keys = f.keys(w-widthOf(f.mark)-1, len(rows)-1)
	d.body = place{margin, 1, room.w, room.h}
	d.foot, d.marked = 2, f.mark != ""
	if f.rail != "" {
		d.body.y++
	}
	if f.line != "" {
		d.foot++
	}
	if f.line != "" && f.cursorX >= 0 {
		d.cursor = tea.NewCursor(margin+f.cursorX, len(rows)-2)
		d.cursor.Color = t.cursor()
	}
	return d
}

// hints sets as many hints as fit in w cells; keys are strong, deeds quiet.
func (t theme) hints(hints []hint, w int) string {
	var b strings.Builder
	for i, h := range fitting(hints, w) {
		if i > 0 {
			b.WriteString(strings.Repeat(" ", hintGap))
		}
		b.WriteString(t.strong.Render(h.label()) + " " + t.quiet.Render(h.deed))
	}
	return b.String()
}

// hintGap is how many cells part two hints.
const hintGap = 3

// fitting are the first hints, as many as fit in w cells.
func fitting(hints []hint, w int) []hint {
	used := -hintGap
	for i, h := range hints {
		if used += hintGap + h.width(); used > w {
			return hints[:i]
		}
	}
	return hints
}

// keys says where the hints stand and which keys they are of.
func (f frame) keys(w, y int) hits[Key] {
	var keys hits[Key]
	x := margin
	for _, h := range fitting(f.hints, w) {
		for _, key := range h.targets() {
			if !slices.Contains(f.firm, key.what) {
				key.place.x, key.place.y = key.x+x, y
				keys.add(key.place, key.what)
			}
		}
		x += h.width() + hintGap
	}
	return keys
}

// saveMark is the word at the right end of the last line.
func (t theme) saveMark(waiting int, failed bool) string {
	switch {
	case failed:
		return t.alarm.Render(" NOT SAVED ")
	case waiting > 0:
		return t.quiet.Render("○ saving")
	}
	return t.text.Render("● saved")
}

// drawn is a screen as it was drawn, with the place of the cursor if it shows,
// and what a click needs to know: which keys its hints name, and where its body
// stands.
type drawn struct {
	content string
	cursor  *tea.Cursor
	keys    hits[Key]
	body    place
	foot    int  // lines at the bottom that never move: notes, the line, the keys
	marked  bool // it says itself whether all is saved
}

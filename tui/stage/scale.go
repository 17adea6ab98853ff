package stage

import (
	"strconv"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file draws what does not depend on what was counted: the five steps of a stance with
// their names, and the poles at both ends.

// steps is where each of the five steps of a stance begins, in cells from the left, and at
// last where the fifth ends.
type steps [workshop.Steps + 1]int

// stepsIn are those in w cells: at equal distances, and closer to each other only where the
// last name would have no room.
func stepsIn(c kit.Cells, deck *workshop.Deck, w int) (at steps) {
	const last = workshop.Steps - 1
	for i := range last {
		at[i+1] = min(pitch(w)*(i+1), max(0, w-c.Width(stepName(deck, last)))*(i+1)/last)
	}
	at[workshop.Steps] = w
	return at
}

// row sets something on each step, below or above each other.
func (at steps) row(c kit.Cells, on func(step int) string) string {
	var b strings.Builder
	for i := range workshop.Steps {
		b.WriteString(c.Pad(on(i), at[i+1]-at[i]))
	}
	return strings.TrimRight(b.String(), " ")
}

// pitch is how far it is from one step to the next in w cells.
func pitch(w int) int { return (w + 1) / workshop.Steps }

// BarWidth is how wide the column of one count is in w cells: most of its step.
func BarWidth(w int) int {
	if p := pitch(w); p < narrowPitch || p >= widePitch {
		return max(3, p-3)
	}
	return pitch(w) - 4
}

const (
	narrowPitch = 14
	widePitch   = 20
)

// PairWidth is how wide each of two columns is that stand side by side on a step.
func PairWidth(w int) int { return (BarWidth(w) - 1) / 2 }

func stepName(deck *workshop.Deck, step int) string {
	return strconv.Itoa(step+1) + " " + deck.Scale[step]
}

// scaleLines draws the names of the five steps: in one row where all of them fit with white
// between them, else in two. The digits are bold, so that each name has a beginning where
// there is little white.
func scaleLines(t kit.Theme, deck *workshop.Deck, at steps) []string {
	var rows []string
	for n := range 2 {
		rows = append(rows, at.row(t.Cells, func(step int) string {
			room := at[step+1] - at[step] - 1
			if step == workshop.Steps-1 { // nothing follows it
				room++
			}
			if words := stepWords(t.Cells, deck, step, room); n < len(words) {
				digit, name := words[n][:1], words[n][1:]
				return t.Strong.Render(digit) + t.Text.Render(name)
			}
			return ""
		}))
	}
	if rows[1] == "" {
		rows = rows[:1]
	}
	return rows
}

// stepWords is the name of a step in at most two lines, the second under the
// first, not under the digit.
func stepWords(c kit.Cells, deck *workshop.Deck, step, w int) []string {
	if name := stepName(deck, step); c.Width(name) <= w {
		return []string{name}
	}
	words := c.WrapTo(deck.Scale[step], w-2, 2)
	for i, digit := range []string{strconv.Itoa(step+1) + " ", "  "} {
		if i < len(words) {
			words[i] = digit + words[i]
		}
	}
	return words
}

// poleLines names the two ends of the scale, with what they mean for a card.
func (r room) poleLines(t kit.Theme, card *workshop.Card, w int) []string {
	lines := []string{t.Spread(t.Strong.Render(strings.ToUpper(r.Poles.Control)), t.Strong.Render(strings.ToUpper(r.Poles.Empowerment)), w)}
	half := w/2 - 2
	left, right := t.Balance(card.Poles[0], half), t.Balance(card.Poles[1], half)
	width := 0 // of the right block: its lines begin below each other
	for _, line := range right {
		width = max(width, t.Width(line))
	}
	for i := range max(len(left), len(right)) {
		l, r := "", ""
		if i < len(left) {
			l = left[i]
		}
		if i < len(right) {
			r = t.Pad(right[i], width)
		}
		lines = append(lines, t.Spread(t.Text.Render(l), t.Text.Render(r), w))
	}
	return lines
}

// digits are the numbers of the five steps in large type, in the places of the columns: each
// of one size, in at most so many rows. Nothing where that is too little.
func digits(t kit.Theme, at steps, rows int) []string {
	for ; rows >= kit.LeastLarge-2; rows-- {
		large, fit := digitsOf(t, kit.Area{W: BarWidth(at[workshop.Steps]), H: rows})
		if !fit {
			continue
		}
		var lines []string
		for i := range rows {
			lines = append(lines, at.row(t.Cells, func(step int) string { return large[step][i] }))
		}
		return lines
	}
	return nil
}

// digitsOf are the large numbers, each in a place of its own; fit reports whether all are as
// high as it.
func digitsOf(t kit.Theme, a kit.Area) (large [workshop.Steps][]string, fit bool) {
	for step := range large {
		if large[step] = t.LargeUpTo(a.H, t.Strong, strconv.Itoa(step+1), a); len(large[step]) != a.H {
			return large, false
		}
	}
	return large, true
}

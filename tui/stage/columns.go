package stage

import (
	"math"
	"strconv"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// stepWidths says how many of w cells each of the five steps of a stance takes:
// the last as few as it needs, so that the others have room between them.
func stepWidths(c kit.Cells, deck *workshop.Deck, w int) (widths [workshop.Steps]int) {
	const others = workshop.Steps - 1
	last := max(c.Width(stepName(deck, others)), 2*BarWidth(w)+1)
	for i := range others {
		widths[i] = max(w/workshop.Steps, (w-last)/others)
	}
	widths[others] = w - others*widths[0]
	return widths
}

func stepName(deck *workshop.Deck, step int) string {
	return strconv.Itoa(step+1) + " " + deck.Scale[step]
}

// scaleLines draws the five steps of a stance with their names in w cells: in one
// row where all names fit with white between them, else in two.
func scaleLines(t kit.Theme, deck *workshop.Deck, w int) []string {
	rows := []string{"", ""}
	for i, width := range stepWidths(t.Cells, deck, w) {
		room := width - 2
		if i == workshop.Steps-1 { // nothing follows it
			room = width
		}
		words := stepWords(t.Cells, deck, i, room)
		for n := range rows {
			word := ""
			if n < len(words) {
				word = words[n]
			}
			rows[n] += t.Pad(word, width)
		}
	}
	if strings.TrimSpace(rows[1]) == "" {
		rows = rows[:1]
	}
	return t.Lines(t.Text, rows)
}

// stepWords is the name of a step in at most two lines, the second under the
// first, not under the digit.
func stepWords(c kit.Cells, deck *workshop.Deck, step, w int) []string {
	if name := stepName(deck, step); c.Width(name) <= w {
		return []string{name}
	}
	for _, word := range strings.Fields(deck.Scale[step]) {
		w = max(w, min(w+1, c.Width(word)+2)) // rather one blank to the next name than a broken word
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
	for i := range max(len(left), len(right)) {
		l, r := "", ""
		if i < len(left) {
			l = left[i]
		}
		if i < len(right) {
			r = right[i]
		}
		lines = append(lines, t.Spread(t.Quiet.Render(l), t.Quiet.Render(r), w))
	}
	return lines
}

// drawColumns draws a stance as five columns in an area: before is hollow, after
// is full, so that the shift is seen before it is read. Either may be nil.
// Grown is how far the full ones have come on their way out of the hollow ones.
func drawColumns(t kit.Theme, r *workshop.Readings, deck *workshop.Deck, a kit.Area, grown float64) []string {
	before, after := r.At(workshop.Before), r.At(workshop.After)
	highest := 1
	for _, reading := range []*workshop.Reading{before, after} {
		for i := 0; reading != nil && i < workshop.Steps; i++ {
			highest = max(highest, reading.Counts[i])
		}
	}
	names := scaleLines(t, deck, a.W)
	rows, wide := max(1, a.H-2-len(names)), BarWidth(a.W) // a row for the numbers, and the axis
	if rows > highest {
		rows = highest * min(rows/highest, wide) // every person as high as every other
	}
	scale := BarScale{rows, highest, wide}
	var lines []string
	for level := rows + 1; level >= 1; level-- {
		var b strings.Builder
		for step, width := range stepWidths(t.Cells, deck, a.W) {
			full := stanceBar(t, after, step, FillAfter, level, scale)
			if grown < 1 && before != nil && after != nil {
				full = GrowingBar(t, r, step, level, scale, grown)
			}
			b.WriteString(t.Pad(stanceBar(t, before, step, FillBefore, level, scale)+" "+full, width))
		}
		lines = append(lines, strings.TrimRight(b.String(), " "))
	}
	return append(append(lines, t.Line.Render(strings.Repeat("─", a.W))), names...)
}

// Before is half the ink of after. A quarter of it would have a contrast of
// less than 2:1 on every background, and be gone on a weak projector.
const (
	FillBefore = "▒"
	FillAfter  = "█"
)

// BarWidth is how many cells a bar is wide in columns of w cells, and the most
// rows that one person takes in it.
func BarWidth(w int) int { return max(3, w/20) }

// BarScale says how large bars are drawn: the highest count takes all rows.
type BarScale struct{ Rows, Highest, Wide int }

// height is how many rows a bar takes.
func (s BarScale) height(r *workshop.Reading, step int) int {
	return int(math.Ceil(float64(r.Counts[step]) * float64(s.Rows) / float64(s.Highest)))
}

// stanceBar is one row of one bar, with its count standing on top of it.
func stanceBar(t kit.Theme, r *workshop.Reading, step int, fill string, level int, s BarScale) string {
	if r == nil || r.Counts[step] == 0 {
		return strings.Repeat(" ", s.Wide)
	}
	height := s.height(r, step)
	switch {
	case level <= height:
		return t.Text.Render(strings.Repeat(fill, s.Wide))
	case level == height+1:
		return t.Strong.Render(t.Pad(strconv.Itoa(r.Counts[step]), s.Wide))
	}
	return strings.Repeat(" ", s.Wide)
}

// shiftWords says what the columns show: how the room moved, and how far apart it is.
func (r room) shiftWords(of *workshop.Readings) string {
	if of == nil {
		return ""
	}
	if by, known := of.Movement(); known {
		return r.moved(by) + " " + r.apartWords(of)
	}
	return r.apartWords(of)
}

// apartWords say how far apart people are, that they are in two camps, and that
// not everybody was counted.
func (r room) apartWords(of *workshop.Readings) string {
	last := latest(of)
	if last == nil || last.Sum() == 0 {
		return ""
	}
	words := r.spread(last, of.Before)
	if low, high := last.Spread(); of.After != nil && of.Before != nil {
		if wasLow, wasHigh := of.Before.Spread(); wasLow == low && wasHigh == high {
			words = fill(r.Stance.SpreadSame, "low", low, "high", high)
		}
	}
	if last.IsSplit() {
		words += " " + r.Stance.Split
	}
	if last.Sum() < last.People {
		words += " " + r.counted(last.Sum(), last.People)
	}
	return strings.TrimRight(words+" "+r.otherRoom(of), " ")
}

// otherRoom says that the second count was of other people than the first, if the number
// of them tells.
func (r room) otherRoom(of *workshop.Readings) string {
	m, known := of.Movement()
	if !known || m.SameRoom() {
		return ""
	}
	return fill(r.Stance.OtherRoom, "before", m.CountedBefore, "after", m.CountedAfter)
}

// latest is what the room showed last; nil for nothing yet.
func latest(r *workshop.Readings) *workshop.Reading {
	if r.After != nil {
		return r.After
	}
	return r.Before
}

// stanceLegend says which bar is which. The first stance alone needs no name: there is
// nothing yet that it was before.
func stanceLegend(t kit.Theme, r *workshop.Readings, before, after string) string {
	switch {
	case r == nil || r.After == nil:
		return ""
	case r.Before == nil:
		return t.Text.Render(FillAfter) + t.Quiet.Render(" "+after)
	}
	return t.Text.Render(FillBefore) + t.Quiet.Render(" "+before+"   ") + t.Text.Render(FillAfter) + t.Quiet.Render(" "+after)
}

// leastColumns is how many lines the columns of a stance need to be read from
// the back.
const leastColumns = 7

// mostHeadline is how many lines a headline in large type takes at most in a
// body of h lines: the columns above it are seen before it is read.
func mostHeadline(h int) int { return max(2*kit.LeastLarge, h/3) }

// restOf is what is left to say about a movement after this much was said in large
// type: signs do not say towards which end it is, nor that it is the least.
func (r room) restOf(by workshop.Movement, said string) string {
	if said == r.moved(by) {
		return ""
	}
	return r.moved(by)
}

// eighths are the tops of a bar that ends within a row.
var eighths = []string{"", "▁", "▂", "▃", "▄", "▅", "▆", "▇"}

// GrowingBar is one row of a bar of the second stance on its way from the
// height of the first to its own. Its count stays on top of it all the way.
func GrowingBar(t kit.Theme, r *workshop.Readings, step, level int, s BarScale, grown float64) string {
	from, to := float64(s.height(r.Before, step)), float64(s.height(r.After, step))
	height := int(math.Round(8 * (from + (to-from)*kit.Ease(grown)))) // in eighths of a row
	full, rest := height/8, height%8
	switch top := (height + 7) / 8; {
	case level <= full:
		return t.Text.Render(strings.Repeat("█", s.Wide))
	case level == full+1 && rest > 0:
		return t.Text.Render(strings.Repeat(eighths[rest], s.Wide))
	case level == top+1 && r.After.Counts[step] > 0:
		return t.Strong.Render(t.Pad(strconv.Itoa(r.After.Counts[step]), s.Wide))
	}
	return strings.Repeat(" ", s.Wide)
}

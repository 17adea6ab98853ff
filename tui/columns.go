package tui

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"swotshop/workshop"
)

// scale draws the five steps of a stance with their names in w cells: in one
// row where all names fit, else in two.
func (t theme) scale(deck *workshop.Deck, w int) []string {
	column := w / workshop.Steps
	rows := []string{"", ""}
	for i, name := range deck.Scale {
		words := wrapTo(strconv.Itoa(i+1)+" "+name, column-1, len(rows))
		for n := range rows {
			word := ""
			if n < len(words) {
				word = words[n]
			}
			rows[n] += pad(word, column)
		}
	}
	if strings.TrimSpace(rows[1]) == "" {
		rows = rows[:1]
	}
	return t.lines(t.text, rows)
}

// poles names the two ends of the scale, with what they mean for a card.
func (t theme) poles(card *workshop.Card, w int) []string {
	lines := []string{spread(t.strong.Render("CONTROL"), t.strong.Render("EMPOWERMENT"), w)}
	half := w/2 - 2
	left, right := wrap(card.Poles[0], half), wrap(card.Poles[1], half)
	for i := range max(len(left), len(right)) {
		l, r := "", ""
		if i < len(left) {
			l = left[i]
		}
		if i < len(right) {
			r = right[i]
		}
		lines = append(lines, spread(t.quiet.Render(l), t.quiet.Render(r), w))
	}
	return lines
}

// columns draws a stance as five columns in an area: before is hollow, after
// is full, so that the shift is seen before it is read. Either may be nil.
func (t theme) columns(r *workshop.Readings, deck *workshop.Deck, a area) []string {
	before, after := r.At(workshop.Before), r.At(workshop.After)
	highest := 1
	for _, reading := range []*workshop.Reading{before, after} {
		for i := 0; reading != nil && i < workshop.Steps; i++ {
			highest = max(highest, reading.Counts[i])
		}
	}
	column, names := a.w/workshop.Steps, t.scale(deck, a.w)
	rows := max(1, a.h-2-len(names)) // a row for the numbers, and the axis
	if rows > highest {
		// Every person as high as every other, and a third of the room left white.
		rows = highest * max(1, min(rows*2/3/highest, tallest))
	}
	var lines []string
	for level := rows + 1; level >= 1; level-- {
		var b strings.Builder
		for step := range workshop.Steps {
			bars := t.bar(before, step, fillBefore, level, rows, highest) + " " + t.bar(after, step, fillAfter, level, rows, highest)
			b.WriteString(pad(bars, column))
		}
		lines = append(lines, strings.TrimRight(b.String(), " "))
	}
	return append(append(lines, t.line.Render(strings.Repeat("─", column*workshop.Steps-1))), names...)
}

// tallest is the most rows that one person takes in a bar.
const tallest = 3

// Before is half the ink of after. A quarter of it would have a contrast of
// less than 2:1 on every background, and be gone on a weak projector.
const (
	fillBefore = "▒"
	fillAfter  = "█"
)

// barWidth is how many cells a bar is wide.
const barWidth = 3

// bar is one row of one bar, with its count standing on top of it.
func (t theme) bar(r *workshop.Reading, step int, fill string, level, rows, highest int) string {
	if r == nil || r.Counts[step] == 0 {
		return strings.Repeat(" ", barWidth)
	}
	height := int(math.Ceil(float64(r.Counts[step]) * float64(rows) / float64(highest)))
	switch {
	case level <= height:
		return t.text.Render(strings.Repeat(fill, barWidth))
	case level == height+1:
		return t.strong.Render(pad(strconv.Itoa(r.Counts[step]), barWidth))
	}
	return strings.Repeat(" ", barWidth)
}

// shiftWords says what the columns show: the move of the middle, the spread,
// and a split that a middle would hide.
func shiftWords(r *workshop.Readings) string {
	if r == nil {
		return ""
	}
	words := ""
	if steps, known := r.Shift(); known {
		words = moved(steps) + " "
	}
	last := r.After
	if last == nil {
		last = r.Before
	}
	if last == nil || last.Sum() == 0 {
		return words
	}
	low, high := last.Spread()
	words += fmt.Sprintf("Spread %d–%d", low, high)
	if r.After != nil && r.Before != nil {
		wasLow, wasHigh := r.Before.Spread()
		if wasLow == low && wasHigh == high {
			words += ", as before"
		} else {
			words += fmt.Sprintf(", was %d–%d", wasLow, wasHigh)
		}
	}
	words += "."
	if last.Polarised() {
		words += " The room is split."
	}
	if last.Sum() < last.People {
		words += fmt.Sprintf(" %d of %d.", last.Sum(), last.People)
	}
	return words
}

// moved says how far the middle moved, and which way.
func moved(steps float64) string {
	if steps == 0 {
		return "The middle has not moved."
	}
	way := "empowerment"
	if steps < 0 {
		way = "control"
	}
	size := math.Abs(steps)
	switch size {
	case 0.5:
		return "Half a step towards " + way + "."
	case 1:
		return "One step towards " + way + "."
	}
	return strconv.FormatFloat(size, 'f', -1, 64) + " steps towards " + way + "."
}

// legend says which bar is which.
func (t theme) legend(r *workshop.Readings, before, after string) string {
	switch {
	case r == nil || r.Before == nil && r.After == nil:
		return ""
	case r.After == nil:
		return t.text.Render(fillBefore) + t.quiet.Render(" "+before)
	case r.Before == nil:
		return t.text.Render(fillAfter) + t.quiet.Render(" "+after)
	}
	return t.text.Render(fillBefore) + t.quiet.Render(" "+before+"   ") + t.text.Render(fillAfter) + t.quiet.Render(" "+after)
}

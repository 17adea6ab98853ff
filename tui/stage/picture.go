package stage

import (
	"math"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file says where everything stands in the picture of a stance, on a card and when the
// session opens and closes. The rows follow from the room, the question and the scale, never
// from what was counted or said: so between two beats nothing moves but what has changed.
// In a body of 78 by 19 cells:
//
//	 1- 2  what is asked
//	 4- 6  the poles, or how the room moved; what is talked about, in the middle of all
//	       rows down to the columns
//	 7-14  the columns, with the number on top of each
//	15-16  the axis and the names of the steps
//	17-18  what the columns say
//
// In a higher one the poles stay, and what is talked about is large below the steps.

// picture is where everything stands. Rows count from the top of the body.
type picture struct {
	kit.Area
	theme  kit.Theme
	asked  []string // the question, in its place
	poles  []string
	place  int // where the poles begin, or what stands in place of them
	axis   int // the row of the axis
	at     steps
	labels []string
	aim    int    // the step that is aimed for, marked on the axis; 0 for none
	mark   string // the words of that mark
	people int
}

// picture is that of a card, or of the session’s own question.
func (c *Context) picture(card *workshop.Card, question string, a kit.Area) picture {
	t, w := c.theme(), c.W()
	p := picture{Area: a, theme: t, asked: t.Asked(question, a), at: stepsIn(t.Cells, &w.Deck, a.ContentWidth())}
	p.labels = scaleLines(t, &w.Deck, p.at)
	p.place = len(p.asked)
	if a.H >= kit.Roomy || p.place < usualPlace-1 {
		p.place++
	}
	p.axis = max(p.place+1, a.H-1-len(p.labels)-rowsBelow(a.H))
	p.poles = c.room().poleLines(t, card, a.ContentWidth())
	switch {
	case a.H < kit.Low:
		p.poles = nil
	case a.H < kit.Roomy:
		p.poles = p.poles[:1]
	}
	p.people = max(1, w.People)
	if r := w.Readings[card.ID]; r != nil {
		p.people = max(p.people, r.Before.Present(), r.After.Present())
	}
	return p
}

// unweighted is a question that has been asked, in its place.
func (p picture) unweighted(question string) []string {
	t := p.theme
	lines := t.Lines(t.Text, t.Balance(question, min(kit.Aloud, p.ContentWidth())))
	return append(make([]string, kit.AskedRow), kit.Indent(lines, kit.IDColumn)...)
}

// rowsBelow is how many rows there are below the names of the steps: what the columns say,
// with white above it; in a higher room something large before the columns grow.
func rowsBelow(h int) int {
	if h < kit.Roomy {
		return 1
	}
	more := h - kit.Roomy - 1
	return 2 + min(more, kit.LeastLarge) + max(0, more-kit.LeastLarge)/2
}

// talksBelow reports whether what is talked about has room below the names of the steps.
func (p picture) talksBelow() bool { return rowsBelow(p.H) > kit.LeastLarge }

// leastTalk is how many rows are for what stands in place of the poles, at least.
const leastTalk = 3

// beside is how many rows the columns have when the poles, or what is talked about, show
// above them.
func (p picture) beside() int { return max(1, p.axis-p.place-max(leastTalk, len(p.poles))-1) }

// alone is how many rows the columns have when nothing shows above them.
func (p picture) alone() int { return max(1, p.axis-p.place-1) }

// person is how many rows one person is high, over all beats of a card: as high as the first
// count allows below the poles, and so that a second one has room if all stand on one step.
func (p picture) person(r *workshop.Readings) float64 {
	rows := float64(p.alone()) / float64(p.people)
	if first := r.At(workshop.Before); first != nil {
		rows = min(rows, float64(p.beside())/float64(highest(first)))
	}
	if rows >= 1 { // blocks of one size, as far as there is room for them
		rows = min(mostPerson, math.Floor(2*rows)/2)
	}
	return rows
}

// mostPerson is how many rows one person is high at most.
const mostPerson = 3

// highest is how many people are on the step with the most.
func highest(r *workshop.Reading) int {
	most := 1
	for _, n := range r.Counts {
		most = max(most, n)
	}
	return most
}

// columns are those of some readings, as far as they have grown.
func (p picture) columns(r *workshop.Readings, grown float64) []string {
	return columns{r, p.at, p.person(r), grown}.draw(p.theme)
}

// digits are the large numbers of the steps, as high as the poles leave room: on all cards as
// high as below a question of two lines.
func (p picture) digits() []string {
	place := p.place
	if p.H >= kit.Roomy {
		place = max(place, usualPlace)
	}
	return digits(p.theme, p.at, min(mostDigits, p.axis-place-len(p.poles)-1))
}

// usualPlace is where the poles begin below a question of two lines.
const usualPlace = kit.AskedRow + 3

// mostDigits is how many rows a digit takes at most.
const mostDigits = 20

// above is how many rows are free above columns.
func (p picture) above(columns []string) int { return max(0, p.axis-len(columns)-p.place) }

// whiteAbove is how many more rows there are above what is talked about, in so many rows: in
// the middle between the question and the columns, or with one row of white in a low window.
func (p picture) whiteAbove(talk []string, rows int) int {
	free := max(0, rows-len(talk))
	switch {
	case p.H >= kit.Roomy:
		return free / 2
	case p.place == len(p.asked):
		return min(1, free)
	}
	return 0
}

// below is how many rows are free below the names of the steps.
func (p picture) below() int { return max(0, p.H-p.axis-1-len(p.labels)) }

// axisLine is the line that the columns stand on, with a mark below the step that is aimed for.
func (p picture) axisLine() string {
	line, w := p.theme.Line, p.ContentWidth()
	if p.aim < 1 || p.aim > workshop.Steps {
		return line.Render(strings.Repeat("─", w))
	}
	left := p.at[p.aim-1]
	right := max(0, w-left-p.theme.Width(p.mark)-1)
	return line.Render(strings.Repeat("─", left)) + p.theme.Strong.Render(p.mark) + " " + line.Render(strings.Repeat("─", right))
}

// draw puts the picture together: what stands in place of the poles, or the poles, the columns,
// and what is below the names of the steps. What has no room above the columns is left out.
func (p picture) draw(above, columns, below []string) []string {
	lines := make([]string, p.axis)
	copy(lines, p.asked)
	if len(above) <= p.above(columns) {
		copy(lines[min(p.place, p.axis):], kit.Indent(above, kit.IDColumn))
	}
	columns = columns[max(0, len(columns)-p.axis):]
	copy(lines[p.axis-len(columns):], kit.Indent(columns, kit.IDColumn))
	lines = append(lines, strings.Repeat(" ", kit.IDColumn)+p.axisLine())
	lines = append(lines, kit.Indent(p.labels, kit.IDColumn)...)
	lines = append(lines, kit.Indent(below, kit.IDColumn)...)
	return lines[:min(len(lines), p.H)]
}

// talkRows is how many rows what is talked about takes at most, so that digits below it do not
// give way to it.
func (p picture) talkRows() int { return max(leastTalk, p.above(p.digits())) }

// under sets parts below the names of the steps, with white above them as far as there is room.
func (p picture) under(parts ...[]string) []string {
	lines := kit.Join(p.below()-1, parts...)
	if len(lines) < p.below() {
		lines = append([]string{""}, lines...)
	}
	return lines
}

package stage

import (
	"slices"
	"strconv"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file says in words what the columns show: how the room moved, how far apart it is,
// and what a middle would hide.

// moved says how far the room moved at least, and which way.
func (r room) moved(by workshop.Movement) string {
	m := &r.Move
	switch {
	case by.Up > 0 && by.Down > 0:
		return fill(r.Form(m.BothWays, by.Up), "n", r.Number(by.Up), "down", r.Number(by.Down))
	case by.Still():
		return m.Same
	case by.Up+by.Down == 0:
		return m.Perhaps
	case by.Way() == workshop.HardlyMoved:
		return m.Hardly + " " + r.stepsTo(by)
	}
	return r.stepsTo(by)
}

// stepsTo says how many steps were taken towards the one end.
func (r room) stepsTo(by workshop.Movement) string {
	m := &r.Move
	if by.Up+by.Down == 1 {
		return to(by, m.OneToControl, m.OneToEmpowerment)
	}
	return fill(to(by, m.StepsToControl, m.StepsToEmpowerment), "n", r.Number(by.Up+by.Down))
}

// to picks what is said of a movement, by its end of the scale.
func to(by workshop.Movement, control, empowerment string) string {
	if by.Net() < 0 {
		return control
	}
	return empowerment
}

// moveSigns is a movement in a few signs. The arrows point to where the columns
// have moved.
func (r room) moveSigns(by workshop.Movement) string {
	size := fill(r.Stance.StepMany, "n", by.Up+by.Down)
	if by.Up+by.Down == 1 {
		size = fill(r.Stance.StepOne, "n", 1)
	}
	switch {
	case by.Up > 0 && by.Down > 0:
		return "← " + strconv.Itoa(by.Down) + " | " + strconv.Itoa(by.Up) + " →"
	case by.Down > 0:
		return "← " + size
	case by.Up > 0:
		return size + " →"
	}
	return size
}

// shiftWords says what the columns show: how the room moved, and how far apart it is.
func (r room) shiftWords(of *workshop.Readings) string {
	if latest(of) == nil {
		return ""
	}
	words := []string{r.spread(of)}
	if by, known := of.Movement(); known {
		words = []string{r.moved(by), r.spread(of)}
	}
	return strings.Join(append(words, r.reservations(of)...), " ")
}

// spread says from where to where people stand, with the middle, or with where they stood
// before, if they were asked before.
func (r room) spread(of *workshop.Readings) string {
	say, last := &r.Stance, latest(of)
	low, high := last.Spread()
	if of.Before == nil || of.After == nil {
		if low == high || !hasMiddle(last) {
			return r.ends(last)
		}
		return fill(say.Spread, "low", low, "high", high, "middle", halves(last.Middle()))
	}
	wasLow, wasHigh := of.Before.Spread()
	same, was := low == wasLow && high == wasHigh, r.rangeOf(of.Before)
	switch {
	case low == high && last.Sum() < last.People:
		return r.ends(last)
	case low == high && same:
		return fill(say.OnOneSame, "step", low)
	case low == high:
		return fill(say.OnOneWas, "step", low, "was", was)
	case same:
		return fill(say.SpreadSame, "low", low, "high", high)
	}
	return fill(say.SpreadWas, "low", low, "high", high, "was", was)
}

// ends says from where to where people stand who were counted once. Of all it speaks only
// when everybody was counted.
func (r room) ends(of *workshop.Reading) string {
	say, some := &r.Stance, of.Sum() < of.People
	low, high := of.Spread()
	switch {
	case low == high && some:
		return fill(say.SomeOn, "step", low)
	case low == high:
		return fill(say.OnOne, "step", low)
	case some:
		return fill(say.Some, "low", low, "high", high)
	}
	return fill(say.Between, "low", low, "high", high)
}

// hasMiddle reports whether a middle says anything of the room: when it is split, nobody
// need stand there, and while some are not counted it may be anywhere.
func hasMiddle(of *workshop.Reading) bool { return of.Sum() >= of.People && !of.IsSplit() }

// rangeOf is from where to where people stand, in a sentence.
func (r room) rangeOf(of *workshop.Reading) string {
	low, high := of.Spread()
	switch {
	case low == high && of.Sum() < of.People:
		return fill(r.Stance.RangeSome, "step", low)
	case low == high:
		return fill(r.Stance.RangeOne, "step", low)
	}
	return fill(r.Stance.Range, "low", low, "high", high)
}

// reservations are what else there is to say of a count: that people are in two camps, that
// not everybody was counted, and that the second count was of other people than the first, if
// the number of them tells.
func (r room) reservations(of *workshop.Readings) (words []string) {
	last := latest(of)
	if last.IsSplit() {
		words = append(words, r.Stance.Split)
	}
	if last.Sum() < last.People {
		words = append(words, r.counted(last.Sum(), last.People))
	}
	if m, known := of.Movement(); known && !m.SameRoom() {
		words = append(words, fill(r.Stance.OtherRoom, "before", m.CountedBefore, "after", m.CountedAfter))
	}
	return words
}

// edge says what changed at the ends of the room, which is what a board repeats: that nobody
// says any more what somebody said before, rather on the side that the room moved away from;
// else that somebody says it now; else how far apart the room still is.
func (r room) edge(of *workshop.Readings, scale [workshop.Steps]string) string {
	low, high := of.After.Spread()
	wasLow, wasHigh := of.Before.Spread()
	by, _ := of.Movement()
	gone := []int{wasLow, wasHigh}
	left := []bool{low > wasLow, high < wasHigh}
	reached, step := []bool{high > wasHigh, low < wasLow}, []int{high, low}
	first := 0
	if by.Net() < 0 {
		first = 1
	}
	for _, i := range []int{first, 1 - first} {
		if left[i] {
			return fill(r.Stance.Gone, "step", scale[gone[i]-1])
		}
	}
	for _, i := range []int{first, 1 - first} {
		if reached[i] {
			return fill(r.Stance.New, "step", scale[step[i]-1])
		}
	}
	return r.spread(of)
}

// comparable reports whether two counts may be compared on the wall: as many people were
// counted as before, or all who are there. Until then a headline would say what is not so.
func comparable(r *workshop.Readings) bool {
	_, known := r.Movement()
	return known && r.After.Sum() >= min(r.Before.Sum(), r.After.People)
}

// latest is what the room showed last; nil for nothing yet.
func latest(r *workshop.Readings) *workshop.Reading {
	switch {
	case r == nil:
		return nil
	case r.After != nil:
		return r.After
	}
	return r.Before
}

// bothNames are what the two counts of some readings are called.
type bothNames struct{ before, after string }

// legend says which columns are which, and from where to where they go, or in fewer words
// only which are which. One count alone needs no name: there is nothing yet that it was
// before.
func (r room) legend(t kit.Theme, of *workshop.Readings, n bothNames) (full, short string) {
	if of.After == nil || of.Before == nil {
		last := latest(of)
		if last.Sum() < last.People { // that is said in a sentence
			return "", ""
		}
		all := t.Quiet.Render(fill(r.Stance.Of, "n", last.Sum(), "people", last.People))
		return all, all
	}
	entry := func(fillBy, name string) string { return t.Text.Render(fillBy) + t.Quiet.Render(" "+name) }
	ranged := func(name string, at *workshop.Reading) string {
		return fill(r.Stance.Legend, "name", name, "range", r.rangeOf(at))
	}
	full = entry(FillBefore, ranged(n.before, of.Before)) + "   " + entry(FillAfter, ranged(n.after, of.After))
	return full, entry(FillBefore, n.before) + "   " + entry(FillAfter, n.after)
}

// said is the row below the steps: how far apart the room is, and what a middle would hide, with
// the legend at its right. Where that, or the shift, is said elsewhere, it says the rest.
func (c *Context) said(p picture, r *workshop.Readings, shift, elsewhere bool, n bothNames, more ...string) []string {
	if latest(r) == nil {
		return nil
	}
	t, w, say := c.theme(), p.ContentWidth(), c.room()
	full, short := say.legend(t, r, n)
	rest := append(slices.Clone(more), say.reservations(r)...)
	if elsewhere && !shift { // a split is the news itself
		rest = slices.DeleteFunc(rest, func(said string) bool { return said == say.Stance.Split })
	}
	if shift && !elsewhere {
		by, _ := r.Movement()
		return []string{withLegend(t, w, []string{t.Accent.Render(say.moved(by))}, false, full, short)}
	}
	words := []string{strings.Join(rest, " ")}
	if !elsewhere {
		words = []string{strings.Join(append([]string{say.spread(r)}, rest...), " "), words[0], say.spread(r)}
	}
	if p.talksBelow() && t.Width(words[0])+t.Width(short)+legendGap > w {
		return append(t.Lines(t.Text, t.Balance(words[0], min(w, kit.Aloud))), t.Spread("", full, w))
	}
	words = append(words, rest...)
	return []string{withLegend(t, w, t.Lines(t.Text, words), r.At(workshop.After) != nil && r.At(workshop.Before) != nil, full, short)}
}

// withLegend sets the first of some words that fit in w cells, with the first legend that
// has room at their right. Where it has to tell two counts apart, words give way to it.
func withLegend(t kit.Theme, w int, words []string, needed bool, legends ...string) string {
	for _, text := range words {
		for _, legend := range legends {
			if t.Width(text)+t.Width(legend)+legendGap <= w {
				return t.Spread(text, legend, w)
			}
		}
		if !needed && t.Width(text) <= w {
			return text
		}
	}
	if needed {
		return t.Spread("", legends[len(legends)-1], w)
	}
	return t.Cut(words[0], w)
}

// legendGap is the white between words and their legend, at least.
const legendGap = 3

// shiftLines say how the room moved in at most so many rows: large, or plainly, with what
// changed at its ends, unless that is left to say. Nothing where there is no room for the
// sentence.
func (c *Context) shiftLines(p picture, r *workshop.Readings, rows int) (lines []string, rest string) {
	t, w, say := c.theme(), p.ContentWidth(), c.room()
	by, _ := r.Movement()
	moved, edge := say.moved(by), say.edge(r, c.W().Deck.Scale)
	most := mostSigns
	if p.talksBelow() {
		most = mostTopic
		if large := t.LargeUpTo(mostTopic, t.Accent, moved, kit.Area{W: w, H: rows}); large != nil {
			return large, edge
		}
	}
	if lines := signsBeside(t, most, say.moveSigns(by), moved, edge, kit.Area{W: w, H: rows}); lines != nil {
		return lines, ""
	}
	lines = t.Lines(t.Accent, t.Balance(moved, min(w, kit.Aloud)))
	if more := t.Lines(t.Strong, t.Balance(edge, min(w, kit.Aloud))); len(lines)+len(more) <= rows {
		lines = append(lines, more...)
	}
	return within(lines, rows), ""
}

// signsBeside sets a movement in large signs of at most so many rows, with the sentence and what
// changed at the right of them.
func signsBeside(t kit.Theme, most int, signs, moved, edge string, a kit.Area) []string {
	large := t.LargeUpTo(most, t.Accent, signs, kit.Area{W: a.W * 3 / 5, H: a.H})
	if large == nil {
		return nil
	}
	left := 0
	for _, line := range large {
		left = max(left, t.Width(line)+legendGap+1)
	}
	room := min(kit.Aloud, a.W-left)
	words := kit.Join(a.H, t.Lines(t.Accent, t.Balance(moved, room)), t.Lines(t.Strong, t.Balance(edge, room)))
	if len(words) > a.H {
		return nil
	}
	return t.Beside(large, words, left)
}

// mostSigns is how many rows the signs of a movement take at most above columns.
const mostSigns = 5

// spreadLarge says in large type what is the news of a first count: that the room is split, or
// else from where to where it goes; and what is left to say. Nothing where it has no room.
func (c *Context) spreadLarge(p picture, r *workshop.Readings, rows int) (lines, rest []string) {
	last := latest(r)
	if last == nil {
		return nil, nil
	}
	words, say := c.room().ends(last), &c.room().Stance
	switch low, high := last.Spread(); {
	case last.IsSplit():
		words, rest = say.Split, saying(words)
	case low != high && hasMiddle(last):
		rest = saying(fill(say.Middle, "middle", halves(last.Middle())))
	}
	lines = c.theme().LargeUpTo(mostTopic, c.theme().Strong, words, kit.Area{W: p.ContentWidth(), H: rows})
	if lines == nil {
		return nil, nil
	}
	return lines, rest
}

// saying is a sentence among others; nothing for none.
func saying(sentence string) []string {
	if sentence == "" {
		return nil
	}
	return []string{sentence}
}

package stage

import (
	"slices"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file draws what was promised: the day first, so that the eye runs down one column,
// then who, and what.

// promised is one entry of the list: a pledge, or a promise that somebody typed.
type promised struct {
	day, by, owner, what, step string
	of                         string // what the day is of, where it is not that of what is promised
	here, latest, typed        bool
}

// entries are all of them, in the order of the screen, and which is read aloud.
func (s *commitments) entries() (all []promised, at int) {
	w, say, picked := s.W(), &s.room().Commitments, s.Pick.on(workshop.SubjectRemarkText)
	for _, p := range s.pledges() {
		e := promised{day: p.day, by: p.by, owner: kit.Or(w.Typeset(p.owner), say.Nobody), what: w.Typeset(p.what)}
		if p.step != "" {
			e.step = fill(say.First, "step", w.Typeset(p.step))
			if p.on != "" {
				e.of = " · " + say.FirstStep
			}
		}
		if w.FollowsUp() {
			e.step, e.of = kit.UpperFirst(p.step), "" // how it stands
		}
		all = append(all, e)
	}
	at = max(0, min(s.aloud, len(all)-1))
	typed := w.RemarksOn(workshop.Commitment)
	for _, r := range s.promises() {
		day := w.DayNamed(r.Text)
		if r.ID == picked {
			at = len(all)
		}
		all = append(all, promised{
			day: kit.Or(w.ShortDay(day), say.Soon), by: kit.Or(w.DayOfYear(day), say.Soon), what: w.Typeset(r.Text),
			typed: true, latest: r == typed[len(typed)-1],
		})
	}
	if at < len(all) && (!all[at].typed || picked != "") {
		all[at].here = true
	}
	return all, at
}

func (s *commitments) Body(a kit.Area) []string {
	t, say := s.theme(), &s.room().Commitments
	all, at := s.entries()
	review := kit.Indent(s.review(a.ContentWidth()), kit.IDColumn)
	if len(all) == 0 {
		return slices.Concat(s.askedLarge(s.noPledges(), a), []string{""}, review)
	}
	asked := say.ReadAloud
	if len(s.pledges()) == 0 {
		asked = s.noPledges()
	}
	below := slices.Concat([]string{""}, review)
	if a.H >= kit.Roomy {
		below = append(below, "")
	}
	if top := s.aloudLarge(all[at], a); top != nil {
		rest := slices.Delete(slices.Clone(all), at, at+1)
		below = slices.Concat(below[:len(below)-1], []string{"", kit.Indent(t.Lines(t.Quiet, []string{asked}), kit.IDColumn)[0]})
		return slices.Concat(top, s.rows(rest, max(0, min(at, len(rest)-1)), a.W, a.H-len(top)-len(below)), below)
	}
	top := append(t.Asked(asked, a), "")
	return slices.Concat(top, s.rows(all, at, a.W, a.H-len(top)-len(below)), below)
}

// askedLarge is what is asked, alone on the screen: large in a window of thirty rows.
func (c *Context) askedLarge(question string, a kit.Area) []string {
	t := c.theme()
	if a.H >= kit.High {
		room := kit.Area{W: a.ContentWidth(), H: a.H / 2}
		if large := t.LargeUpTo(largeRows(a), t.Strong, question, room); large != nil {
			return append(make([]string, kit.AskedRow), kit.Indent(large, kit.IDColumn)...)
		}
	}
	return t.Asked(question, a)
}

// aloudLarge sets what is read aloud in large type below who says it and by when, always in
// the same room; what is too long for that is strong. It is nil where the window has none,
// or nothing is read aloud.
func (s *commitments) aloudLarge(e promised, a kit.Area) []string {
	room := kit.Area{W: a.ContentWidth(), H: min(2*kit.LeastLarge+2, a.H/2-1)}
	if a.H < kit.High || !e.here {
		return nil
	}
	t := s.theme()
	large := t.LargeUpTo(max(kit.LeastLarge, room.H/2), t.Strong, e.what, room)
	if large == nil { // and then in no more room than it needs
		large = t.Lines(t.Strong, t.BalanceTo(e.what, min(room.W, kit.Aloud), room.H))
		room.H = len(large)
	}
	head := t.Accent.Render(kit.Pointer) + " " + t.Strong.Render(t.Cut(strings.TrimSpace(e.owner+"   "+e.by), room.W))
	if rest := room.W - t.Width(head) - 1; e.step != "" && rest >= t.Width(e.step) {
		head += "   " + t.Text.Render(e.step)
	}
	lines := append(make([]string, kit.AskedRow), head, "")
	lines = append(lines, kit.Indent(large, kit.IDColumn)...)
	return append(lines, make([]string, max(1, room.H-len(large)))...)
}

// rows sets entries in h rows: with all that is known of each where there is room; else the
// first steps give way, then the white between them, then the rows of the owners; at last
// there are as many as there is room for around the one that is read aloud.
func (s *commitments) rows(all []promised, at, w, h int) []string {
	text := s.textColumn(all)
	for _, form := range []struct {
		of    func(promised, int) []string
		white int
	}{{s.inFull, 1}, {s.withOwner, 1}, {s.withOwner, 0}} {
		if lines := s.stacked(all, text, w, form.white, form.of); len(lines) <= h {
			return lines
		}
	}
	var blocks [][]string
	var needs []int
	for _, e := range all {
		block := s.inOne(e, w-text-kit.IDColumn)
		blocks, needs = append(blocks, block), append(needs, len(block))
	}
	from, shares, hidden := kit.DealAndCount(h, needs, at)
	var lines []string
	for i, n := range shares {
		e := all[from+i]
		cut := s.theme().Crop(blocks[from+i], w-text-kit.IDColumn, n)
		lines = append(lines, s.entry(e, text, cut)...)
	}
	if hidden > 0 && h > 1 {
		lines = append(lines, strings.Repeat(" ", kit.IDColumn)+s.theme().Quiet.Render(s.room().more(hidden)))
	}
	return lines
}

// textColumn is where the text begins behind the days.
func (s *commitments) textColumn(all []promised) int {
	days := 0
	for _, e := range all {
		days = max(days, s.theme().Width(e.day))
	}
	return max(kit.IDColumn+min(days, widestDay)+3, kit.TextColumn)
}

// widestDay is how wide a day is set in its column, such as “no date”.
const widestDay = 12

// stacked sets entries below each other. What was typed stands together.
func (s *commitments) stacked(all []promised, text, w, white int, form func(promised, int) []string) (lines []string) {
	for i, e := range all {
		if i > 0 && (!e.typed || !all[i-1].typed) {
			lines = append(lines, make([]string, white)...)
		}
		lines = append(lines, s.entry(e, text, form(e, w-text-kit.IDColumn))...)
	}
	return lines
}

// entry puts a day in front of what is said for it.
func (s *commitments) entry(e promised, text int, said []string) []string {
	t, sign := s.theme(), " "
	switch {
	case e.here:
		sign = t.Accent.Render(kit.Pointer)
	case e.latest:
		sign = t.Strong.Render(kit.Latest)
	}
	lines := kit.Indent(said, text)
	lines[0] = t.Pad(sign, kit.IDColumn) + t.Pad(t.Text.Render(e.day), text-kit.IDColumn) + said[0]
	return lines
}

func (s *commitments) inFull(e promised, w int) []string {
	lines := s.withOwner(e, w)
	if e.step != "" {
		lines = append(lines, s.theme().Lines(s.theme().Text, s.theme().Wrap(e.step, w))...)
	}
	return lines
}

func (s *commitments) withOwner(e promised, w int) (lines []string) {
	t := s.theme()
	if e.typed {
		style := t.Text
		if e.here || e.latest {
			style = t.Strong
		}
		return t.Lines(style, t.Balance(e.what, w))
	}
	return slices.Concat(t.Lines(t.Text, t.Balance(e.owner+e.of, w)), t.Lines(t.Strong, t.Balance(e.what, w)))
}

// inOne sets who and what in one run.
func (s *commitments) inOne(e promised, w int) []string {
	t := s.theme()
	if e.typed {
		return s.withOwner(e, w)
	}
	return t.Lines(t.Strong, t.Balance(e.owner+": "+e.what+e.of, w))
}

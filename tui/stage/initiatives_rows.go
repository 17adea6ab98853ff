package stage

import (
	"strings"

	"charm.land/lipgloss/v2"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file draws what is below the initiative that is asked about: its answers, and the
// other initiatives.

// planRow is one thing of a list: how it is drawn in at most so many rows, and how many it
// takes when it is whole.
type planRow struct {
	lines func(most int) []string
	rows  int
	at    int // its place among the initiatives
}

func newPlanRow(at int, lines func(most int) []string) planRow {
	return planRow{lines, len(lines(whole)), at}
}

func rowsOf(entries []planRow) (rows []int) {
	for _, e := range entries {
		rows = append(rows, e.rows)
	}
	return rows
}

// dealt draws entries in h rows, the given one before the others.
func dealt(entries []planRow, h, first int) (lines []string) {
	from, shares := kit.Deal(h, rowsOf(entries), first)
	for i, share := range shares {
		lines = append(lines, entries[from+i].lines(share)...)
	}
	return lines
}

// planNames is the width of the column with the fields' names.
const planNames = 13

// fields are what is known of an initiative, and the field that is asked for, which is the
// only one without an answer.
func (s *Initiatives) fields(plan *workshop.Plan, w int) (all []planRow, open int) {
	t := s.theme()
	open = -1
	if plan.What == "" {
		return nil, open
	}
	for i, f := range planFields[1:] {
		says, name, style := f.reads(s.W(), plan), t.Quiet, t.Text
		switch {
		case i+1 == s.at():
			open, name, style = len(all), t.Strong, t.Strong
		case says == "":
			continue
		}
		head := name.Render(t.Pad(s.room().field(f).Name, planNames))
		all = append(all, newPlanRow(i, func(most int) []string {
			lines := t.Lines(style, t.WrapTo(kit.Or(says, unsaid), min(kit.Aloud, w-behindID-planNames), most))
			lines = kit.Indent(lines, kit.TextColumn+planNames)
			lines[0] = strings.Repeat(" ", kit.TextColumn) + head + lines[0][kit.TextColumn+planNames:]
			return lines
		}))
	}
	return all, open
}

// behindID is how far text is behind the column of ids.
const behindID = kit.TextColumn - kit.IDColumn

// others are the initiatives besides the one that is asked about: what each is, and below
// that who, by when and what is counted, in columns. The last is a new one.
func (s *Initiatives) others(isNew bool, w int) (all []planRow) {
	t, columns := s.theme(), s.columns(w-behindID)
	for i, n := range s.W().Initiatives {
		if n.ID == s.Id {
			continue
		}
		all = append(all, newPlanRow(i, func(most int) []string {
			deed := t.BalanceTo(s.W().Typeset(n.What), min(kit.Aloud, w-behindID), max(1, most-1))
			lines := t.Lines(t.Strong, deed)
			if most > len(lines) {
				lines = append(lines, s.facts(n, columns, most-len(lines))...)
			}
			return t.Row("", t.Text.Render(n.Ref()), lines)
		}))
	}
	if !isNew {
		all = append(all, newPlanRow(len(s.W().Initiatives), func(int) []string {
			return t.Row("", t.Quiet.Render("+"), []string{t.Quiet.Render(t.Cut(s.room().Initiatives.Add, w-behindID))})
		}))
	}
	return all
}

// planFact is one of the three things that are told of every initiative.
type planFact struct {
	words string
	style lipgloss.Style
}

// factsOf are the owner, the day and the measure of an initiative, or that it has none.
func (s *Initiatives) factsOf(n *workshop.Initiative) []planFact {
	t, r := s.theme(), s.room()
	named := func(words, lacking string) planFact {
		if words == "" {
			return planFact{words: lacking, style: t.Quiet}
		}
		return planFact{words: words, style: t.Text}
	}
	return []planFact{named(s.W().Typeset(n.Owner), r.Initiatives.NoOwner), named(s.dueBy(n), r.Initiatives.NoDue), named(s.W().Typeset(n.Measure), r.Initiatives.NoMeasure)}
}

// factGap is between two columns.
const factGap = 3

// columns are how wide the three columns are: as wide as what is in them, as long as the
// last one keeps a third.
func (s *Initiatives) columns(w int) (widths [3]int) {
	for _, n := range s.W().Initiatives {
		if n.ID == s.Id {
			continue
		}
		for i, f := range s.factsOf(n) {
			widths[i] = max(widths[i], s.theme().Width(f.words))
		}
	}
	left := w - 2*factGap
	widths[1] = min(widths[1], left/3)
	widths[0] = min(widths[0], left-widths[1]-min(widths[2], left/3))
	widths[2] = max(1, left-widths[0]-widths[1])
	return widths
}

// facts sets the three beside each other, in at most so many rows.
func (s *Initiatives) facts(n *workshop.Initiative, widths [3]int, most int) (lines []string) {
	t, left := s.theme(), 0
	for i, f := range s.factsOf(n) {
		lines = t.Beside(lines, t.Lines(f.style, t.WrapTo(f.words, widths[i], most)), left)
		left += widths[i] + factGap
	}
	return lines
}

// list is the other initiatives in h rows. Where there are more, the earlier ones are
// counted; ↑ leads to them.
func (s *Initiatives) list(others []planRow, w, h int) (lines []string) {
	s.rows.Clear()
	from, shares, hidden := kit.DealAndCount(h, rowsOf(others), -1)
	if hidden > 0 && h > 1 {
		earlier := s.theme().Quiet.Render(s.room().notShown(hidden, 0)[0])
		lines = append(lines, strings.Repeat(" ", kit.IDColumn)+earlier)
	}
	for i, share := range shares {
		rows := others[from+i].lines(share)
		s.rows.Add(kit.Place{X: 0, Y: len(lines), W: w, H: len(rows)}, others[from+i].at)
		lines = append(lines, rows...)
	}
	return lines
}

// nag says that initiatives are many, where one more is asked for, or which strategies
// have none.
func (s *Initiatives) nag(isNew bool, w int) []string {
	t, r := s.theme(), s.room()
	if n := len(s.W().Initiatives); isNew && n >= fewInitiatives {
		return s.remark(t.Cut(fill(r.Initiatives.Many, "n", n), w))
	}
	of := s.W().ChosenStrategies()
	if len(of) == 0 {
		of = s.W().BestFirst()
	}
	var refs []string
	for _, st := range of {
		if len(s.W().Serving(st.ID)) == 0 && (!isNew || st.ID != s.Suggested()) {
			refs = append(refs, st.Ref())
		}
	}
	if len(refs) == 0 {
		return nil
	}
	refs = refs[:min(len(refs), mostNagged)]
	return s.remark(t.Cut(r.Of(r.Initiatives.Unserved, len(refs), "list", r.and(refs)), w))
}

// mostNagged is how many strategies are named that nothing serves, the best first.
const mostNagged = 3

func (s *Initiatives) remark(words string) []string {
	return kit.Indent([]string{s.theme().Text.Render(words)}, kit.IDColumn)
}

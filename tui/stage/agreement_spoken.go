package stage

import (
	"math"
	"slices"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file draws what was said of the agreement, below the count.

var spokenMarks = map[workshop.Topic]string{workshop.Dissent: "┃", workshop.Unknown: "?", workshop.Risk: "!"}

// spoken is what was said, in at most h rows, or what there is still to say. When there is
// too much, dissent keeps at least half of the rows.
func (s *Agreement) spoken(a kit.Area, h int) []string {
	if len(s.remarks()) == 0 {
		return s.invitation(a, h)
	}
	lines := s.spokenWhole(a)
	if len(lines) <= h {
		return lines
	}
	lines = nil
	for i, topic := range slices.Backward(spokenTopics) {
		rows := h - len(lines)
		if i > 0 {
			rows = min(rows, max(h/4, s.leastRows(topic, h)))
		}
		lines = append(s.remarksOn(topic, a, rows), lines...)
	}
	return lines
}

// spokenWhole is the same with all rows that it would take.
func (s *Agreement) spokenWhole(a kit.Area) (lines []string) {
	if len(s.remarks()) == 0 {
		return s.invitation(a, 2)
	}
	for _, topic := range spokenTopics {
		lines = append(lines, s.remarksOn(topic, a, math.MaxInt)...)
	}
	return lines
}

// leastRows is one row for a topic with a remark that is picked, and one for each topic
// while all have their row.
func (s *Agreement) leastRows(topic workshop.Topic, h int) int {
	on := s.W().RemarksOn(topic)
	picked := slices.ContainsFunc(on, func(r *workshop.Remark) bool { return r.ID == s.Pick.on(workshop.SubjectRemarkText) })
	if len(on) > 0 && (picked || len(s.remarks()) <= h) {
		return 1
	}
	return 0
}

// mostDissent is how many dissents keep two rows while others fold.
const mostDissent = 4

// remarksOn sets the remarks on a topic in h rows, dissent below its name. The newest are
// set first, and those that have no row are counted.
func (s *Agreement) remarksOn(topic workshop.Topic, a kit.Area, h int) (lines []string) {
	all := s.W().RemarksOn(topic)
	if len(all) == 0 || h < 1 {
		return nil
	}
	var rows [][]string
	var needs []int
	picked := -1
	for i, r := range all {
		row, most := s.remarkSet(r, a), 2
		if topic == workshop.Dissent && i < len(all)-mostDissent {
			most = 1
		}
		if r.ID == s.Pick.on(workshop.SubjectRemarkText) {
			picked, most = i, len(row)
		}
		rows, needs = append(rows, row), append(needs, min(len(row), most))
	}
	if whole := 1 + total(needs); topic == workshop.Dissent && h >= whole {
		lines = append(lines, strings.Repeat(" ", kit.IDColumn)+s.theme().Strong.Render(s.room().Agreement.Against))
		h--
	}
	from, shares, hidden := kit.DealAndCount(h, needs, picked)
	if hidden > 0 && h > 1 {
		for _, more := range s.room().notShown(from, hidden-from)[:1] {
			lines = append(lines, strings.Repeat(" ", kit.IDColumn)+s.theme().Quiet.Render(more))
		}
	}
	for i, n := range shares {
		lines = append(lines, s.theme().Crop(rows[from+i], a.W, n)...)
	}
	return lines
}

// remarkSet is a remark behind its sign. Dissent has its bar all the way down: it has the
// weight of a decision.
func (s *Agreement) remarkSet(r *workshop.Remark, a kit.Area) []string {
	t, sign, style := s.theme(), "", s.theme().Text
	if r.ID == s.Pick.on(workshop.SubjectRemarkText) {
		sign, style = t.Accent.Render(kit.Pointer), t.Strong
	}
	known := strings.ReplaceAll(knownOf(s.W(), r), " ", "\u00a0") // stands in one line
	words := t.Lines(style, t.Wrap(strings.TrimSpace(s.W().Typeset(r.Text)+" "+known), min(kit.Aloud, a.RowWidth())))
	lines := t.Row(sign, spokenMarks[r.Topic], words)
	if r.Topic == workshop.Dissent {
		for i := range lines[1:] {
			lines[i+1] = t.Row("", spokenMarks[r.Topic], words[i+1:i+2])[0]
		}
	}
	return lines
}

// invitation asks for what is not there yet. What the count says of the room is said when
// all are counted.
func (s *Agreement) invitation(a kit.Area, h int) []string {
	r := s.room()
	words := r.Agreement.Show
	switch all := s.all(); {
	case all && s.W().Disagreed():
		words = r.Agreement.Disagree
	case all && s.supporting() == s.sum():
		words = r.Agreement.Agrees
	case all:
		words = r.Agreement.Objects
	}
	lines := s.theme().BalanceTo(words, min(a.ContentWidth(), kit.Aloud), h)
	return kit.Indent(s.theme().Lines(s.theme().Quiet, lines), kit.IDColumn)
}

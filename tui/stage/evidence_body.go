package stage

import (
	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file draws the stage that asks for evidence.

// Widest is what the question has at most.
func (s *evidence) Widest() int { return kit.WidestCard }

// Body is the question, the claim that it is asked of, and what is known of it, so that
// what is missing can be seen. The claim is whole before what was said of it.
func (s *evidence) Body(a kit.Area) []string {
	c := s.cluster()
	if c == nil {
		return s.advice(s.room().Evidence.Nothing, a)
	}
	t, w := s.theme(), min(kit.Aloud, a.RowWidth())
	asked, said := t.Asked(s.room().Evidence.Asked, a), s.told(c.Proof())
	words := [][]string{t.Balance(s.W().Typeset(c.Title()), w)}
	for _, one := range said {
		words = append(words, t.Balance(one.text, w))
	}
	needs := make([]int, len(words))
	for i, lines := range words {
		needs[i] = len(lines)
	}
	left := a.H - len(asked) - len(said) // for words
	_, shares := kit.Deal(left, needs, 0)
	parts := [][]string{asked, s.claim(c, t.Crop(words[0], w, shares[0]), a)}
	for i, one := range said[:len(shares)-1] {
		parts = append(parts, one.drawn(t, t.Crop(words[i+1], w, shares[i+1])))
	}
	room := left - total(needs[1:]) - len(said) - 3 // with a blank line between the parts, and below the ref
	if large := s.backRow(s.W().Typeset(c.Title()), a, besideWords(a), room); large != nil {
		parts[1] = append(append(s.claim(c, nil, a), ""), large...)
	}
	return kit.Join(a.H, parts...)
}

// claim is what is to be proved, in lines, behind its ref and with its votes at the right.
func (s *evidence) claim(c *workshop.Cluster, words []string, a kit.Area) []string {
	t, votes := s.theme(), ""
	if s.W().VotesShown() {
		votes = t.Quiet.Render(s.room().votes(s.W().Votes(c)))
	}
	rows := t.Row("", t.RefOf(c), t.Lines(t.Strong, words))
	if width := kit.IDColumn + a.ContentWidth(); votes != "" && t.Width(rows[0])+2+t.Width(votes) <= width {
		rows[0] = t.Spread(rows[0], votes, width)
	}
	return rows
}

// told is what is known of a claim in one respect.
type told struct {
	name, text string
	open       bool // nobody has said it yet
}

// told is what is known of a claim, in the order in which it is asked for.
func (s *evidence) told(i *workshop.Item) []told {
	r := s.room()
	all := []told{{name: r.Evidence.ProvedBy, text: i.Evidence}, {name: r.Evidence.Compared, text: i.Comparator},
		{name: r.Evidence.MarkedAs, text: r.Kinds.Of(string(i.How))}}
	for n := range all {
		if one := &all[n]; one.text == "" {
			one.text, one.open = r.Evidence.NotYet, true
		} else {
			one.text = s.W().Typeset(one.text)
		}
	}
	return all
}

func (o told) drawn(t kit.Theme, words []string) []string {
	style := t.Text
	if o.open {
		style = t.Quiet
	}
	name := kit.Indent([]string{t.Quiet.Render(o.name)}, kit.IDColumn)
	return append(name, kit.Indent(t.Lines(style, words), kit.TextColumn)...)
}

package stage

import (
	"slices"

	"charm.land/lipgloss/v2"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file draws the stage on which rules are agreed.

// leastRules is how many lines the rules keep, and leastOffers how many what may be taken
// over, its heading included, however many there are of the others.
const (
	leastRules  = 4
	leastOffers = 4
)

// widestOffer is how wide what may be taken over is set: it is looked up, not read aloud.
const widestOffer = 74

// entry is a rule, or what may become one.
type entry struct {
	id, sign, ref string
	style         lipgloss.Style
	text          string
	words         []string // the text, in as many lines as it takes
}

func needsOf(all []entry) []int {
	needs := make([]int, len(all))
	for i, e := range all {
		needs[i] = len(e.words)
	}
	return needs
}

// Fills reports whether the question has all rows: nothing is agreed, or to be taken over.
func (s *guardrails) Fills() bool { return len(s.W().Offers()) == 0 && s.talk.Fills() }

// Body is what the room agrees on, the rules so far, and what may be taken over. In a high
// window the one that is talked about is large.
func (s *guardrails) Body(a kit.Area) []string {
	s.rows.Clear()
	rules, offers := s.rules(a), s.offers(a)
	if len(rules)+len(offers) == 0 {
		return s.talk.Body(a)
	}
	asked := s.theme().Asked(s.purpose(), a)
	high, more := total(needsOf(rules)), total(needsOf(offers))+min(1, len(offers))
	white := 1 + min(1, len(rules)) + min(1, len(offers)) // above each part
	if s.talkedAbout() == "" {
		if large := s.askedLarge(s.purpose(), a); len(large)+white+more <= a.H {
			asked = large
		}
	}
	large := s.backRow(s.talkedAbout(), a, besideWords(a), a.H-len(asked)-white-min(high, leastRules)-min(more, leastOffers))
	room := a.H - len(asked) - len(large) - white
	if large == nil {
		room++
	}
	said := s.ruleRows(rules, a, min(high, max(room-more, room-leastOffers, room/2)))
	below := s.offerRows(offers, a, room-len(said))
	lines := kit.Join(a.H, asked, large, said, below)
	s.rows.Shift(0, len(lines)-len(below))
	return lines
}

// talkedAbout are the words that are on the line, or else the picked rule or the newest.
func (s *guardrails) talkedAbout() string {
	if at := s.at(s.W().Offers()); at >= 0 && s.lends() {
		return s.W().Typeset(s.W().Offers()[at].Text)
	}
	kept := s.remarks()
	if at := s.talkedOf(kept); at >= 0 {
		return s.W().Typeset(kept[at].Text)
	}
	return ""
}

// talkedOf is the place of the picked rule, or of the newest.
func (s *guardrails) talkedOf(kept []*workshop.Remark) int {
	if at := slices.Index(remarkIDs(kept), s.Pick.on(workshop.SubjectRemarkText)); at >= 0 {
		return at
	}
	return len(kept) - 1
}

// rules are the rules so far, each behind its ref. The picked one stands out, or else the
// newest.
func (s *guardrails) rules(a kit.Area) (all []entry) {
	t, kept := s.theme(), s.remarks()
	for i, r := range kept {
		e := entry{id: r.ID, ref: t.Text.Render(s.W().GuardrailRef(r.ID)), style: t.Text}
		picked := r.ID == s.Pick.on(workshop.SubjectRemarkText)
		if i == len(kept)-1 {
			e.sign = t.Text.Render(kit.Latest)
		}
		if picked {
			e.sign = t.Accent.Render(kit.Pointer)
		}
		if i == s.talkedOf(kept) && s.offer == "" {
			e.style = t.Strong
		}
		e.text = withScope(s.W().Typeset(r.Text), unbroken(isFor(s.W(), r.Scope)))
		e.words = t.Wrap(e.text, min(kit.Aloud, a.RowWidth()))
		all = append(all, e)
	}
	return all
}

// ruleRows sets rules in at most h lines: the one that is talked about whole, and how many
// have no line.
func (s *guardrails) ruleRows(all []entry, a kit.Area, h int) []string {
	first, needs := s.talkedOf(s.remarks()), needsOf(all)
	from, shares, hidden := kit.DealAndCount(h, needs, first)
	lines := s.entryRows(all, from, shares, min(kit.Aloud, a.RowWidth()))
	if hidden > 0 && len(lines) < h {
		missed := s.theme().Quiet.Render(s.room().notShown(from, hidden-from)[0])
		lines = append(kit.Indent([]string{missed}, kit.IDColumn), lines...)
	}
	return lines
}

// offers are what may be taken over. The one whose words are on the line is marked.
func (s *guardrails) offers(a kit.Area) (all []entry) {
	t := s.theme()
	for _, o := range s.W().Offers() {
		e := entry{id: o.ID, ref: t.Quiet.Render("–"), style: t.Text, text: s.W().Typeset(offerShown(o))}
		e.words = t.Wrap(e.text, min(widestOffer, a.RowWidth()))
		if o.ID == s.offer {
			e.sign, e.style = t.Accent.Render(kit.Pointer), t.Strong
		}
		all = append(all, e)
	}
	return all
}

// offerRows sets them in at most h lines below a heading: from the first, or so that the
// one on the line shows.
func (s *guardrails) offerRows(all []entry, a kit.Area, h int) []string {
	if len(all) == 0 || h < 1 {
		return nil
	}
	heading := s.theme().Strong.Render(s.theme().Cut(fill(s.room().Guardrails.TakeOver, "n", len(all)), a.ContentWidth()))
	lines := kit.Indent([]string{heading}, kit.IDColumn)
	first := s.at(s.W().Offers())
	if first < 0 {
		all = all[:min(len(all), h-1)]
	}
	from, shares := kit.Deal(h-1, needsOf(all), first)
	y := 1
	for i, share := range shares {
		s.rows.Add(kit.Place{X: 0, Y: y, W: a.W, H: share}, all[from+i].id)
		y += share
	}
	return append(lines, s.entryRows(all, from, shares, min(widestOffer, a.RowWidth()))...)
}

// entryRows draws those entries that have lines.
func (s *guardrails) entryRows(all []entry, from int, shares []int, width int) (lines []string) {
	t := s.theme()
	for i, share := range shares {
		e := all[from+i]
		words := t.Crop(e.words, width, share)
		if share >= len(e.words) {
			words = t.Balance(e.text, width)
		}
		lines = append(lines, t.Row(e.sign, e.ref, t.Lines(e.style, words))...)
	}
	return lines
}

// offerShown is what may be taken over as it is read: with the card at which it was said.
func offerShown(o workshop.Offer) string {
	if o.Card == workshop.SessionCard {
		return o.Text
	}
	return withScope(o.Text, o.Card)
}

package stage

import (
	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file draws the lower half of a card: how the room stands, and what was captured.

// stance draws the lower half: the empty scale while fingers go up, then the
// columns, and what was captured under the shift.
func (s *provocation) stance(card *workshop.Card, a kit.Area) []string {
	w := s.W()
	r := w.Readings[card.ID]
	moment := card.MomentAt(w.Beat)
	switch {
	case r.At(moment) == nil && (w.Beat == workshop.BeatFirstStance || w.Beat == workshop.BeatSecondStance):
		ask := s.room().Stance.Card
		if moment == workshop.After {
			ask = s.room().Stance.CardAgain
		}
		return s.asking(card, ask, a)
	case r == nil:
		return s.captureLines(card, a.W, 2)
	}
	return s.reading(card, r, a)
}

// asking draws the empty scale below what is asked, and what was captured. Where rows are
// short white gives way, and of what was captured the older one.
func (s *provocation) asking(card *workshop.Card, ask string, a kit.Area) []string {
	t := s.theme()
	scale := append(s.room().poleLines(t, card, a.W), scaleLines(t, &s.W().Deck, a.W)...)
	born := s.captureLines(card, a.W, 2)
	if 1+len(scale)+len(born) > a.H {
		born = s.captureLines(card, a.W, 1)
	}
	lines := kit.Join(a.H, []string{t.Strong.Render(ask)}, scale, born)
	if len(born) == 0 && len(lines) < a.H {
		lines = append(lines, "") // so that nothing jumps when the first one comes
	}
	return lines
}

// reading draws the columns, with what they say and what was captured.
func (s *provocation) reading(card *workshop.Card, r *workshop.Readings, a kit.Area) []string {
	t := s.theme()
	born := s.captureLines(card, a.W, 2)
	if a.H-len(born) < leastColumns { // no room for a drawing that says more than words
		born = nil
	}
	if a.H < leastColumns {
		return []string{t.Text.Render(t.Cut(s.room().shiftWords(r), a.W))}
	}
	large, words := s.shift(r, kit.Area{W: a.W, H: min(mostHeadline(a.H), a.H-leastColumns-2-kit.Above(born))})
	said := s.readingWords(card, r, words, a.W)
	room := a.H - len(said) - len(born)
	if len(large) > 0 {
		room -= 1 + len(large)
	}
	high := a.H * 2 / 5
	if s.showsShift(card) || s.W().Beat == workshop.BeatFirstStance && a.H < kit.Roomy { // the columns are the picture now
		high = room - 1
	}
	lines := drawColumns(t, r, &s.W().Deck, kit.Area{W: a.W, H: min(max(leastColumns, high), room)}, s.progress(kit.TheShift))
	return kit.Join(a.H, lines, large, said, born)
}

// readingWords are under the columns: what they say, and which is which. In a narrow window
// they say only how the room moved, and which is which on a line of its own if need be.
func (s *provocation) readingWords(card *workshop.Card, r *workshop.Readings, words string, w int) []string {
	t := s.theme()
	legend := stanceLegend(t, r, s.room().Stance.Before, s.room().Stance.After)
	style := t.Text
	if s.showsShift(card) {
		style = t.Strong
	}
	if by, known := r.Movement(); known && t.Width(words)+t.Width(legend) >= w {
		words = s.room().moved(by)
	}
	if legend != "" && t.Width(words)+t.Width(legend) >= w && t.Width(words) <= w {
		return []string{style.Render(words), t.Spread("", legend, w)}
	}
	return []string{t.Spread(style.Render(words), legend, w)}
}

// captureLines lists the newest items captured on this card, at most so many, or those
// around the picked one, and its key sentence.
func (s *provocation) captureLines(card *workshop.Card, w, most int) []string {
	t := s.theme()
	var lines []string
	for _, r := range s.W().RemarksOn(workshop.KeySentence) {
		if r.Card == card.ID {
			lines = []string{t.Text.Render(t.Cut("“"+r.Text+"”", w))}
		}
	}
	items, look := s.W().ItemsFrom(card.ID), boardLook{landed: s.arrival(), picked: s.Spotlit()}
	from, to := kit.Window(indexOf(items, look.picked), len(items), most)
	for _, item := range items[from:to] {
		lines = append(lines, t.BadgeOf(item.Quadrant)+" "+itemRow(t, item, s.W().FunctionTag(item.Function), item.Text, w-4, look.mark(item)))
	}
	return lines
}

package stage

import (
	"slices"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file is what a card shows in large type.

// enlarge sets the question under the head in large type, where the talk and the
// stance leave enough room for it. While only the question is on the screen it may
// be as large as possible; later it is no longer the one thing that matters, and
// beside a shift it is plain.
func (s *provocation) enlarge(head []string, card *workshop.Card, a kit.Area) []string {
	if s.showsShift(card) {
		return head
	}
	t := s.theme()
	room, most := a.H-aboveQuestion, a.H
	if s.W().Beat != workshop.BeatQuestion {
		room, most = room-1, max(kit.LeastLarge, a.H/4)
	}
	if question := t.LargeUpTo(most, t.Strong, card.Question, kit.Area{W: a.W, H: room}); question != nil {
		return append(head[:aboveQuestion:aboveQuestion], question...)
	}
	if s.W().Beat == workshop.BeatQuestion { // alone in the room that is left
		white := make([]string, max(0, (a.H-len(head))/2))
		return slices.Insert(slices.Clone(head), aboveQuestion, white...)
	}
	return head
}

// aboveQuestion is how many lines there are above a card's question.
const aboveQuestion = 3

// showsShift reports whether the second stance has just been taken.
func (s *provocation) showsShift(card *workshop.Card) bool {
	_, known := s.W().Readings[card.ID].Movement()
	return known && s.W().Beat == workshop.BeatSecondStance
}

// shift is the movement of the room in large type, if there is one to show now and
// room for it, and what is left to say in plain letters.
func (s *provocation) shift(r *workshop.Readings, a kit.Area) (large []string, words string) {
	words = s.room().shiftWords(r)
	by, known := r.Movement()
	if !known || s.W().Beat != workshop.BeatSecondStance {
		return nil, words
	}
	large, said := s.theme().Headline(a, s.room().moved(by), s.room().moveSigns(by))
	if said != "" {
		words = strings.TrimLeft(s.room().restOf(by, said)+" "+s.room().apartWords(r), " ")
	}
	return large, words
}

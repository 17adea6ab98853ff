package stage

import (
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file is what a card shows in large type.

// Fills reports whether a card shows nothing but its question: all rows are for it.
func (s *provocation) Fills() bool { return s.card() != nil && s.W().Beat == workshop.BeatQuestion }

// chosenQuestions are the questions of the cards that will be played.
func (s *provocation) chosenQuestions() []string {
	var questions []string
	for _, id := range s.W().Chosen {
		if card, ok := s.W().Deck.Card(id); ok {
			questions = append(questions, card.Question)
		}
	}
	return questions
}

// enlarge sets the question under the head in large type, where the talk and the
// stance leave enough room for it. It is no longer the one thing that matters, and
// beside a shift it is plain.
func (s *provocation) enlarge(head []string, card *workshop.Card, a kit.Area) []string {
	if s.showsShift(card) {
		return head
	}
	t := s.theme()
	question := t.LargeUpTo(max(kit.LeastLarge, a.H/4), t.Strong, card.Question, kit.Area{W: a.W, H: a.H - aboveQuestion - 1})
	if question == nil {
		return head
	}
	return append(head[:aboveQuestion:aboveQuestion], question...)
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

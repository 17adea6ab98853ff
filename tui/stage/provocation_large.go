package stage

import "swotshop/workshop"

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

// showsShift reports whether the second stance has just been taken.
func (s *provocation) showsShift(card *workshop.Card) bool {
	return comparable(s.W().Readings[card.ID]) && s.W().Beat == workshop.BeatSecondStance
}

package tui

import (
	"strings"

	"swotshop/workshop"
)

// This file is what a card shows in large type.

// enlarged is the head with the question in large type, where the room that
// the talk and the stance leave is enough for it. While only the question is on
// the screen it may be as large as it can; later it is no more the one thing
// that speaks.
func (s *provocationStage) enlarged(head []string, card *workshop.Card, a area) []string {
	t := s.theme()
	room, most := a.h-aboveQuestion, a.h
	if s.w().Beat != workshop.BeatQuestion {
		room, most = room-1, max(leastLarge, a.h/4)
	}
	if question := t.largeUpTo(most, t.strong, card.Question, area{a.w, room}); question != nil {
		return append(head[:aboveQuestion:aboveQuestion], question...)
	}
	return head
}

// aboveQuestion is how many lines stand above a card's question.
const aboveQuestion = 3

// shifted says that the second stance has just been taken.
func (s *provocationStage) shifted(card *workshop.Card) bool {
	_, known := s.w().Readings[card.ID].Shift()
	return known && s.w().Beat == workshop.BeatSecondStance
}

// shift is the move of the middle in large type, if there is one to show now
// and room for it, and what is to be said in plain letters.
func (s *provocationStage) shift(r *workshop.Readings, a area) (large []string, words string) {
	words = shiftWords(r)
	if s.w().Beat != workshop.BeatSecondStance {
		return nil, words
	}
	large, inWords := s.theme().shift(r, a)
	if steps, known := r.Shift(); known && inWords {
		words = strings.TrimPrefix(words, moved(steps)+" ")
	}
	return large, words
}

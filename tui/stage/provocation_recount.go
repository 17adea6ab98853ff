package stage

import (
	"strings"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file asks what a second count is that is typed before the twist: a correction of
// the first, or the second stance of a room that is ahead of the screen. Replaced in
// silence, the first would be lost, and the shift with it.

// recount is such a count, as it was typed, and the card that it is for.
type recount struct{ card, typed string }

// isSecond reports whether counts may be a second stance though the first is asked for.
func (s *provocation) isSecond(card *workshop.Card, counts [workshop.Steps]int) bool {
	first := s.W().Readings[card.ID].At(workshop.Before)
	return first != nil && card.MomentAt(s.W().Beat) == workshop.Before && isRecount(s.W(), first, counts)
}

// take takes a count for the stance that is asked for. One that may be the second is
// asked about, and corrects the first when it is entered again.
func (s *provocation) take(card *workshop.Card, typed string, counts [workshop.Steps]int) screen.Reply {
	again := recount{card.ID, typed}
	take := s.takeStance(card.ID, card.MomentAt(s.W().Beat), counts)
	if r, is := s.stanceTooMany(take); is {
		return r
	}
	r := screen.Intend(take)
	switch was := s.W().Readings[card.ID].At(take.Moment); {
	case was != nil && total(take.Counts[:]) > 0 && s.phones(card).lost(was.Phones) && s.asked != again:
		s.asked = again
		return s.phones(card).lostAnswers(was.Phones)
	case !s.isSecond(card, take.Counts):
		return r
	case s.asked != again:
		s.asked = again
		return screen.Problem(countedAlready).InPlain(countedAlreadyPlain)
	}
	r.Note, r.Plain = stanceCorrected, stanceCorrectedPlain
	return r
}

// asks reports whether the line has a count on it that was asked about.
func (s *provocation) asks() bool {
	return s.asked.typed != "" && s.asked == recount{s.W().Card, s.In.Text()}
}

// second takes the count that was asked about as the second stance.
func (s *provocation) second() screen.Reply {
	counts, _ := workshop.ParseFingers(s.asked.typed)
	r := screen.Intend(s.takeStance(s.asked.card, workshop.After, counts))
	empty := ""
	r.Set, r.Done = &empty, func() { s.asked = recount{} }
	return r
}

// saysSecond reports whether a plain line answers that the count is the second stance.
func (s *provocation) saysSecond(line string) bool {
	return s.Kit.Lines && s.asked.typed != "" && s.asked.card == s.W().Card && strings.EqualFold(strings.TrimSpace(line), secondWord)
}

func (s *provocation) recountHints(card *workshop.Card) []kit.Hint {
	return []kit.Hint{kit.PgDn.Does(s.next(card)), kit.Enter.Does("as first"), kit.Tab.Does("as second")}
}

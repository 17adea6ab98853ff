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

// recount is such a count, as it was typed, and the card and the moment that it is for.
type recount struct {
	card   string
	moment workshop.Moment
	typed  string
}

// isSecond reports whether counts may be a second stance though the first is asked for.
func (s *provocation) isSecond(card *workshop.Card, counts [workshop.Steps]int) bool {
	first := s.W().Readings[card.ID].At(workshop.Before)
	return first != nil && card.MomentAt(s.W().Beat) == workshop.Before && isRecount(s.W(), first, counts)
}

// take takes a count for the stance that is asked for. One that may be the second is
// asked about, and corrects the first when it is entered again.
func (s *provocation) take(card *workshop.Card, typed string, counts [workshop.Steps]int) screen.Reply {
	again := recount{card.ID, card.MomentAt(s.W().Beat), typed}
	take, t := s.takeStance(card.ID, card.MomentAt(s.W().Beat), typed, counts)
	if r, is := s.stanceTooMany(take); is {
		return r
	}
	r, was := screen.Intend(take), s.W().Readings[card.ID].At(take.Moment)
	if t.late || was == nil || total(take.Counts[:]) == 0 {
		return r
	}
	if s.asked != again {
		if ask, is := s.asksBefore(card, take, was); is {
			s.asked = again
			return ask
		}
		return r
	}
	switch s.asked = (recount{}); {
	case take.Moment == workshop.Before:
		r.Note, r.Plain = stanceCorrected, stanceCorrectedPlain
	default:
		now, before := slashed(take.Counts[:]), slashed(was.Counts[:])
		r.Note, r.Plain = stanceReplaced(now, before), stanceReplacedPlain(now, before)
	}
	return r
}

// asksBefore is what is asked before a count replaces another; is reports whether anything is.
func (s *provocation) asksBefore(card *workshop.Card, take workshop.TakeStance, was *workshop.Reading) (ask screen.Reply, is bool) {
	switch p := s.phones(card); {
	case p.lost(was.Phones):
		return p.lostAnswers(was.Phones), true
	case s.isSecond(card, take.Counts):
		return screen.Problem(countedAlready).InPlain(countedAlreadyPlain), true
	case take.Moment == workshop.After && isRecount(s.W(), was, take.Counts) && replaces(was.Counts[:], take.Counts[:]):
		name, before := momentName(take.Moment), slashed(was.Counts[:])
		return screen.Problem(replaceStance(name, before)).InPlain(replaceStancePlain(name, before)), true
	}
	return ask, false
}

// asks reports whether the line has a count on it that was asked about.
func (s *provocation) asks() bool {
	card := s.card()
	return card != nil && s.asked.typed != "" && s.asked == recount{card.ID, card.MomentAt(s.W().Beat), s.In.Text()}
}

// asksSecond reports whether it was asked if that count is the second stance.
func (s *provocation) asksSecond() bool { return s.asks() && s.asked.moment == workshop.Before }

// second takes the count that was asked about as the second stance.
func (s *provocation) second() screen.Reply {
	counts, _ := workshop.ParseFingers(s.asked.typed)
	take, _ := s.takeStance(s.asked.card, workshop.After, s.asked.typed, counts)
	r := screen.Intend(take)
	empty := ""
	r.Set, r.Done = &empty, func() { s.asked = recount{} }
	return r
}

// saysSecond reports whether a plain line answers that the count is the second stance.
func (s *provocation) saysSecond(line string) bool {
	return s.Kit.Lines && s.asked.typed != "" && s.asked.moment == workshop.Before && s.asked.card == s.W().Card && strings.EqualFold(strings.TrimSpace(line), secondWord)
}

func (s *provocation) recountHints(card *workshop.Card) []kit.Hint {
	if !s.asksSecond() {
		return []kit.Hint{kit.Enter.Does("replace it"), kit.CtrlU.Does("leave it as it was")}
	}
	return []kit.Hint{kit.PgDn.Does(s.next(card)), kit.Enter.Does("as first"), kit.Tab.Does("as second")}
}

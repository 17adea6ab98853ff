package stage

import (
	"slices"

	"swotshop/tui/screen"
	"swotshop/workshop"
)

func (s *provocation) Tell() []string {
	card := s.card()
	if card == nil {
		return s.tellChosen()
	}
	var lines []string
	if s.W().Beat != workshop.BeatQuestion {
		lines = append(lines, s.questionWords(card))
	}
	shown := card.FollowUpsShown(s.W().Beat)
	if s.W().Beat.IsFollowUp() {
		shown-- // the last is what is asked
	}
	lines = append(lines, card.FollowUps[:max(0, shown)]...)
	if s.W().Beat == workshop.BeatSecondStance && card.Twist != "" {
		lines = append(lines, fill(s.room().Provocations.Twist, "text", card.Twist))
	}
	lines = append(lines, readingWords(s.W(), s.W().Readings[card.ID])...)
	if s.counts(card) {
		lines = append(lines, saying(s.answered(s.phones(card)))...)
	}
	return append(lines, s.captureWords(card)...)
}

func (s *provocation) tellChosen() []string {
	lines := []string{s.W().CurrentStage().Purpose, s.room().Of(s.room().Provocations.Played, len(s.W().Chosen))}
	for _, id := range s.W().Chosen {
		if card, ok := s.W().Deck.Card(id); ok {
			lines = append(lines, cardWords(card, s.W().Played(id), s.playedEarlier(card), false))
		}
	}
	return lines
}

// questionWords is a card as it is read aloud.
func (s *provocation) questionWords(card *workshop.Card) string {
	place := ""
	if at := slices.Index(s.W().Chosen, card.ID); at >= 0 {
		place = s.room().place(at+1, len(s.W().Chosen))
	}
	return cardAloud(card, place, themeOf(s.W(), card))
}

// captureWords are the key sentence of a card and the items captured on it.
func (s *provocation) captureWords(card *workshop.Card) []string {
	var lines []string
	if r := s.W().KeySentenceOf(card.ID); r != nil {
		lines = append(lines, fill(s.room().Provocations.Key, "text", r.Text))
	}
	for _, item := range s.W().ItemsFrom(card.ID) {
		lines = append(lines, item.Ref()+": "+item.Text)
	}
	return lines
}

func (s *provocation) Asked() string {
	card := s.card()
	switch beat := s.W().Beat; {
	case card == nil && len(s.W().Chosen) == 0:
		return cardsNone
	case card == nil:
		return cardsNext
	case beat == workshop.BeatQuestion:
		return s.questionWords(card)
	case beat == workshop.BeatFirstStance:
		return s.room().Stance.Card + " " + s.room().meaning(card)
	case beat == workshop.BeatTwist:
		return fill(s.room().Provocations.Twist, "text", card.Twist)
	case beat == workshop.BeatSecondStance:
		return s.room().Stance.CardAgain
	default:
		return card.FollowUps[max(0, card.FollowUpsShown(beat)-1)]
	}
}

// Worded reports whether a line of digits would be an item: it is not fingers.
func (s *provocation) Worded(line string) bool {
	_, fingers := workshop.ParseFingers(line)
	return s.card() != nil && !fingers
}

func (s *provocation) Takes() string {
	if s.card() == nil {
		return cardsTakes
	}
	if _, own := s.W().OwnCard(s.card().ID); own {
		return provocationTakes(s.here) + ". " + cardGrammar
	}
	return s.phones(s.card()).takes(provocationTakes(s.here))
}

func (s *provocation) Offers() []screen.Choice {
	if card := s.card(); card != nil {
		return append([]screen.Choice{
			screen.Does(cardsBack, func() screen.Reply { return screen.Intend(workshop.ShowCard{}) }),
			screen.Does(markThisCard, func() screen.Reply {
				return screen.Intend(workshop.MarkCard{Card: s.W().Card, Played: !s.W().Played(s.W().Card)})
			}),
			s.landingChoice(&s.here),
		}, s.ownOffers(card)...)
	}
	return []screen.Choice{
		screen.Offering(selectCard, whichOne, "", s.each(func(c *workshop.Card) screen.Reply {
			return screen.Intend(workshop.ChooseCards{Cards: toggle(s.W().Chosen, c.ID)})
		})),
		screen.Offering(showCard, whichOne, "", s.each(func(c *workshop.Card) screen.Reply {
			return screen.Intend(workshop.ShowCard{Card: c.ID})
		})),
		screen.Offering(markCard, whichOne, "", s.each(func(c *workshop.Card) screen.Reply {
			return screen.Intend(workshop.MarkCard{Card: c.ID, Played: !s.W().Played(c.ID)})
		})),
		screen.Asking(writeForLater, writeQuestion, func(text string) screen.Reply { return s.writeCard(text, true) }),
	}
}

// ownOffers are what can be done with the card on the screen when it is one's own.
func (s *provocation) ownOffers(card *workshop.Card) []screen.Choice {
	if _, own := s.W().OwnCard(card.ID); !own {
		return nil
	}
	return []screen.Choice{screen.Asking(changeOwn, changeOwnAsk, func(text string) screen.Reply {
		read, own, ok := s.cardLine(text, card.ID)
		if !ok {
			return screen.Problem(changeUnread)
		}
		return s.editCard(card.ID, own, read)
	})}
}

// each makes a choice of every card.
func (s *provocation) each(pick func(c *workshop.Card) screen.Reply) func() []screen.Choice {
	return func() []screen.Choice {
		var all []screen.Choice
		for i := range s.W().Deck.Cards {
			card := &s.W().Deck.Cards[i]
			words := cardWords(card, s.W().Played(card.ID), s.playedEarlier(card), slices.Contains(s.W().Chosen, card.ID))
			all = append(all, screen.Does(words, func() screen.Reply { return pick(card) }).WithRef(card.ID))
		}
		return all
	}
}

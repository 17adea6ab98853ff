package stage

import (
	"slices"
	"strconv"

	"swotshop/tui/kit"
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
		shown-- // it is what is asked
	}
	lines = append(lines, card.FollowUps[:max(0, shown)]...)
	if s.W().Beat == workshop.BeatSecondStance && card.Twist != "" {
		lines = append(lines, "Twist: "+card.Twist)
	}
	lines = append(lines, readingWords(s.W(), s.W().Readings[card.ID])...)
	return append(lines, s.captureWords(card)...)
}

func (s *provocation) tellChosen() []string {
	lines := []string{kit.Plural(len(s.W().Chosen), "card", "cards") + " will be played"}
	for _, id := range s.W().Chosen {
		if card, ok := s.W().Deck.Card(id); ok {
			lines = append(lines, s.cardWords(card))
		}
	}
	return lines
}

// cardWords is a card in a list.
func (s *provocation) cardWords(card *workshop.Card) string {
	words := card.ID + ": " + card.Question
	if s.W().Played(card.ID) {
		words += " Played."
	}
	return words
}

// questionWords is a card as it is read aloud.
func (s *provocation) questionWords(card *workshop.Card) string {
	words := "Card " + card.ID
	if at := slices.Index(s.W().Chosen, card.ID); at >= 0 {
		words += ", " + strconv.Itoa(at+1) + " of " + strconv.Itoa(len(s.W().Chosen))
	}
	return words + ", " + s.W().Deck.ThemeTitle(card.Theme) + ": " + card.Question
}

// captureWords are the key sentence of a card and the items captured on it.
func (s *provocation) captureWords(card *workshop.Card) []string {
	var lines []string
	for _, r := range s.W().RemarksOn(workshop.KeySentence) {
		if r.Card == card.ID {
			lines = append(lines, "Key sentence: "+r.Text)
		}
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
		return "No card is chosen: “?” chooses"
	case card == nil:
		return "“next” plays the first"
	case beat == workshop.BeatQuestion:
		return s.questionWords(card)
	case beat == workshop.BeatFirstStance:
		return "Fingers up: where do we stand? " + poleWords(card)
	case beat == workshop.BeatTwist:
		return "Twist: " + card.Twist
	case beat == workshop.BeatSecondStance:
		return "Fingers up again: where do we stand now?"
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
		return "Nothing is typed here. “next” plays the first card"
	}
	return "Digits are fingers, one a person as 1 1 2 3, or counts as 2/1/1/0/0. " +
		"A line in quotation marks is the card’s key sentence. Any other is an item: " + itemLines(s.here)
}

func (s *provocation) Offers() []screen.Choice {
	if s.card() != nil {
		return []screen.Choice{
			screen.Does("All cards", func() screen.Reply { return screen.Intend(workshop.ShowCard{}) }),
			screen.Does("Mark the card as played, or not", func() screen.Reply {
				return screen.Intend(workshop.MarkCard{Card: s.W().Card, Played: !s.W().Played(s.W().Card)})
			}),
			landingChoice(&s.here),
		}
	}
	return []screen.Choice{
		screen.Offering("Choose a card, or leave one out", "Which one?", "", s.each(func(c *workshop.Card) screen.Reply {
			return screen.Intend(workshop.ChooseCards{Cards: toggle(s.W().Chosen, c.ID)})
		})),
		screen.Offering("Show a card now", "Which one?", "", s.each(func(c *workshop.Card) screen.Reply {
			return screen.Intend(workshop.ShowCard{Card: c.ID})
		})),
		screen.Offering("Mark a card as played, or not", "Which one?", "", s.each(func(c *workshop.Card) screen.Reply {
			return screen.Intend(workshop.MarkCard{Card: c.ID, Played: !s.W().Played(c.ID)})
		})),
	}
}

// each makes a choice of every card.
func (s *provocation) each(pick func(c *workshop.Card) screen.Reply) func() []screen.Choice {
	return func() []screen.Choice {
		var all []screen.Choice
		for i := range s.W().Deck.Cards {
			card := &s.W().Deck.Cards[i]
			words := s.cardWords(card)
			if slices.Contains(s.W().Chosen, card.ID) {
				words += " Chosen."
			}
			all = append(all, screen.Does(words, func() screen.Reply { return pick(card) }).WithRef(card.ID))
		}
		return all
	}
}

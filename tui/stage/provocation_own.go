package stage

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file is what is typed where cards are chosen: a provocation of one's own, the
// parts of one, the id of a card, or a search.

// playedEarlier reports whether a card was played with this client before.
func (c *Context) playedEarlier(card *workshop.Card) bool {
	return c.Earlier != nil && c.Earlier().Has(c.W(), card)
}

// newestOwn is the card of one's own that a line is about where none is shown: the
// picked one, or else the newest; empty for none.
func (s *provocation) newestOwn() string {
	if _, own := s.W().OwnCard(s.choice.picked); own {
		return s.choice.picked
	}
	if own := s.W().OwnCards(); len(own) > 0 {
		return own[len(own)-1].ID
	}
	return ""
}

// cardLine reads a line as a part of a card of one's own.
func (s *provocation) cardLine(text, id string) (read workshop.CardLine, own workshop.OwnCard, ok bool) {
	own, is := s.W().OwnCard(id)
	read, reads := workshop.ParseCardLine(text)
	return read, own, is && reads
}

func (s *provocation) editCard(id string, own workshop.OwnCard, read workshop.CardLine) screen.Reply {
	changed, err := read.On(own)
	if err != nil {
		return screen.Problem(err.Error())
	}
	r := screen.Intend(workshop.EditCard{Card: id, OwnCard: changed})
	switch {
	case read.Text == "":
		r.Note = cardPartGone(read.Name(own), id)
	case read.Adds(own):
		r.Note = cardPartAdded(read.Name(own), id)
	default:
		r.Note = cardPartSet(read.Name(own), id)
	}
	r.Done = func() { s.choice.picked = id }
	return r
}

// submitChoice takes a line where cards are chosen.
func (s *provocation) submitChoice(text string) screen.Reply {
	text = strings.TrimSpace(text)
	if words, seeks := strings.CutPrefix(text, seekSign); seeks && s.Kit.Lines {
		return s.tellFound(words)
	}
	if s.Kit.Lines && !s.saysCard(text) {
		return screen.Problem(noQuestion)
	}
	return s.writeCard(text, false)
}

// saysCard reports whether a line is meant for a card beyond doubt, where nothing shows
// before Enter what it will be: it asks something, begins with the word, or names a card
// or a part of one.
func (s *provocation) saysCard(text string) bool {
	_, isPart := workshop.ParseCardLine(text)
	_, called := s.W().CardCalled(text)
	_, said := cutCardWord(text)
	end, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, "!.…\"'”’“»)] "))
	return text == "" || isPart || called || said || strings.ContainsRune("?？؟", end)
}

// cutCardWord takes the word off with which a line says that it is a card: “card: …”.
func cutCardWord(text string) (question string, said bool) {
	word, rest, said := strings.Cut(text, ":")
	if !said || !strings.EqualFold(strings.TrimSpace(word), cardWord) {
		return text, false
	}
	return strings.TrimSpace(rest), true
}

// writeCard writes a card, to be played now or later, unless the line is a part of
// one that is there, or the id of a card.
func (s *provocation) writeCard(text string, later bool) screen.Reply {
	if text = strings.TrimSpace(text); text == "" {
		return screen.Reply{}
	}
	if read, isPart := workshop.ParseCardLine(text); isPart {
		id := s.newestOwn()
		own, there := s.W().OwnCard(id)
		if !there {
			return screen.Problem(ownCardNeeded)
		}
		return s.editCard(id, own, read)
	}
	if card, ok := s.W().CardCalled(text); ok {
		return s.takeCard(card.ID, later)
	}
	if text, _ = cutCardWord(text); !strings.ContainsFunc(text, unicode.IsLetter) {
		return screen.Problem(ownCardLetter)
	}
	id := s.W().NextOwnCard()
	r := screen.SetLine("")
	r.Intents = []workshop.Intent{workshop.WriteCard{OwnCard: workshop.OwnCard{Question: text}, Later: later}}
	r.Done = func() { s.choice.picked = id }
	if later {
		r.Note = cardForLater(id)
		return r
	}
	r.Intents = append(r.Intents, workshop.ShowCard{Card: id})
	return r
}

// takeCard shows a card whose id was typed, or selects it for later.
func (s *provocation) takeCard(id string, later bool) screen.Reply {
	r := s.show(id)
	if later {
		r.Intents = []workshop.Intent{workshop.ChooseCards{Cards: toggle(s.W().Chosen, id)}}
	}
	r.Done = func() { s.choice.picked = id }
	return r
}

// tellFound lists the cards that have words, for plain mode; on a screen they are
// listed while one types.
func (s *provocation) tellFound(words string) screen.Reply {
	var found []*workshop.Card
	for i := range s.W().Deck.Cards {
		if card := &s.W().Deck.Cards[i]; card.Says(words) {
			found = append(found, card)
		}
	}
	if len(found) == 0 {
		return screen.Problem(noCardHas)
	}
	return screen.Reply{Note: foundWords(found)}
}

// choiceLine says what the typed line will be.
func (s *provocation) choiceLine() Line {
	if s.In.Badge() != "" {
		return s.landingLine(s.here)
	}
	text := strings.TrimSpace(s.In.Text())
	look := Line{Prompt: "▸ ", Placeholder: cardsLine}
	if id := s.choice.picked; id != "" && id == s.newestOwn() {
		look.Placeholder = ownCardOrNew(id)
	}
	read, isPart := workshop.ParseCardLine(text)
	card, called := s.W().CardCalled(text)
	switch own, there := s.W().OwnCard(s.newestOwn()); {
	case s.Pick.sought(text) != nil:
		look.Landing = picksItem(s.Pick.sought(text))
	case s.seeking():
		look.Landing = cardsFound(text, len(s.listed()))
	case isPart && there:
		look.About = workshop.Subject{Kind: workshop.SubjectCard, ID: s.newestOwn()}
		look.Landing = becomesPart(read.Name(own), s.newestOwn())
	case isPart:
		look.Landing = ownCardNeeded
	case called:
		look.Landing = showsCard(card)
	default:
		look.About = workshop.Subject{Kind: workshop.SubjectCard}
		look.Landing = becomesCard(s.W().NextOwnCard())
	}
	return look
}

package stage

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// provocation plays cards: question, first stance, follow-ups one at a
// time, twist, second stance with the shift. Items are captured without
// leaving the card. Before the first card it shows the choice of cards.
type provocation struct {
	*Context
	here   workshop.Quadrant // where a line without a letter goes
	choice choice            // of cards, while none is shown
	asked  recount           // about, last
}

var (
	_ Clicker  = (*provocation)(nil)
	_ Scroller = (*provocation)(nil)
	_ Bounded  = (*provocation)(nil)
	_ Stander  = (*provocation)(nil)
	_ Picker   = (*provocation)(nil)
	_ Lister   = (*provocation)(nil)
	_ Worder   = (*provocation)(nil)
	_ Idler    = (*provocation)(nil)
	_ Counter  = (*provocation)(nil)
	_ Filler   = (*provocation)(nil)

	_ Spotlighter = (*provocation)(nil)
	_ RefReader   = (*provocation)(nil)
	_ Seeker      = (*provocation)(nil)
)

func newProvocation(c *Context) Stage {
	return &provocation{Context: c, here: workshop.Weaknesses}
}

// Widest is what a card is drawn in, and the choice of cards.
func (s *provocation) Widest() int { return kit.WidestCard }

// card is the one on the screen, or nil for the choice of cards.
func (s *provocation) card() *workshop.Card { return CardNow(s.W()) }

func (s *provocation) Body(a kit.Area) []string {
	card := s.card()
	s.choice.rows.Clear()
	if card == nil {
		return s.drawChoice(a)
	}
	if s.Fills() {
		return s.alone(card.Question, s.chosenQuestions(), a)
	}
	return s.beat(card, a)
}

// Count is which of the chosen cards is on the screen; one that was not chosen has no
// place among them.
func (s *provocation) Count() (n, all int) {
	if card := s.card(); card != nil {
		n = slices.Index(s.W().Chosen, card.ID) + 1
	}
	if n == 0 {
		return 0, 0
	}
	return n, len(s.W().Chosen)
}

func (s *provocation) Key(k tea.KeyPressMsg) (screen.Reply, bool) {
	if s.card() == nil {
		return s.choiceKey(kit.KeyOf(k))
	}
	switch kit.KeyOf(k) {
	case kit.Tab:
		if s.asksSecond() {
			return s.second(), true
		}
		s.here = s.turnLanding(s.here, +1)
	case kit.ShiftTab:
		s.here = s.turnLanding(s.here, -1)
	case kit.CtrlP:
		return s.markPlayed(s.W().Card), true
	case kit.Esc:
		if !s.In.Empty() {
			return screen.Reply{}, false
		}
		s.choice.picked = s.W().Card
		return screen.Intend(workshop.ShowCard{}), true
	default:
		return screen.Reply{}, false
	}
	return screen.Reply{}, true
}

func (s *provocation) Submit(text string) screen.Reply {
	card := s.card()
	switch {
	case card == nil && s.In.Badge() == "":
		return s.submitChoice(text)
	case text == "" && s.In.Badge() != "":
		return screen.Reply{}
	case text == "":
		r, _ := s.Uncounted()
		return r
	}
	if card != nil && s.In.Badge() == "" {
		if r, ok := s.submitToCard(card, text); ok {
			return r
		}
	}
	s.asked = recount{}
	r, to := s.addItem(text, s.here, s.origin())
	r.Done = func() { s.here = to }
	return r
}

// submitToCard takes a line that is no item: a count, a part of the card, its key
// sentence.
func (s *provocation) submitToCard(card *workshop.Card, text string) (r screen.Reply, ok bool) {
	if s.saysSecond(text) {
		return s.second(), true
	}
	if read, own, ok := s.cardLine(text, card.ID); ok {
		return s.editCard(card.ID, own, read), true
	}
	if counts, ok := workshop.ParseFingers(text); ok {
		return s.take(card, text, counts), true
	}
	if sentence, ok := parseQuote(text); ok {
		s.asked = recount{}
		return screen.Intend(workshop.AddRemark{Topic: workshop.KeySentence, Text: sentence, Card: s.origin()}), true
	}
	return screen.Reply{}, false
}

// parseQuote reads a key sentence: a line that begins with a quotation mark.
func parseQuote(text string) (sentence string, ok bool) {
	rest := strings.TrimLeft(text, "\"“„«")
	return strings.TrimSpace(strings.TrimRight(rest, "\"”“»")), rest != text
}

func (s *provocation) Line() Line {
	card := s.card()
	if card == nil {
		return s.choiceLine()
	}
	s.stopSearch()
	look := s.landingLine(s.here)
	look.About.Card, look.Placeholder = s.origin(), s.placeholder(card)
	if _, own := s.W().OwnCard(card.ID); own {
		look.Placeholder += "  " + ownCardLine
	}
	if s.Fills() && s.In.Empty() {
		look.Placeholder = ""
	}
	if s.In.Badge() == "" {
		look = s.cardLook(card, look)
	}
	if origin := s.origin(); origin != card.ID {
		look.Landing += " · " + fromCard + origin
	}
	return look
}

// placeholder says what the line is for at this beat.
func (s *provocation) placeholder(card *workshop.Card) string {
	switch {
	case s.counts(card):
		return s.phones(card).asks(fingersLine, s.W().People, false)
	case s.showsShift(card):
		return sentenceLine
	}
	return provocationLine
}

// cardLook is how a line looks that is no item, or of which that is not clear yet.
func (s *provocation) cardLook(card *workshop.Card, look Line) Line {
	text := s.In.Text()
	if counts, ok := workshop.ParseFingers(text); ok {
		at := card.MomentAt(s.W().Beat)
		look.About = workshop.Subject{Kind: workshop.SubjectStance, ID: card.ID, Moment: at}
		_, t := s.takeStance(card.ID, at, text, counts)
		look.Prompt, look.Landing = fingersPrompt, t.landing(s.room(), s.room().counting)
	} else if read, own, ok := s.cardLine(text, card.ID); ok {
		look.About = workshop.Subject{Kind: workshop.SubjectCard, ID: card.ID}
		look.Prompt, look.Landing = "▸ ", becomesPart(read.Name(own), card.ID)
	} else if _, ok := parseQuote(text); ok {
		look.About = s.newRemark(workshop.KeySentence)
		look.About.Card, look.Prompt, look.Landing = s.origin(), "▸ ", keySentenceLine
		if s.W().KeySentenceOf(s.origin()) != nil {
			look.Landing = keySentenceNew
		}
	}
	if text == "" {
		look.Prompt = "▸ "
	}
	return look
}

// origin is the card that an item or a key sentence came up with: it stays the one at
// which somebody began to type, though the next card may be on the screen by now.
func (s *provocation) origin() string {
	if s.In.Typed() && s.Begun.Card != "" {
		return s.Begun.Card
	}
	return s.W().Card
}

// Stand goes to the card of a stance, an item or a key sentence. A stance of another
// moment is taken at another beat.
func (s *provocation) Stand(at workshop.Subject, _ bool) screen.Reply {
	id := at.Card
	switch at.Kind {
	case workshop.SubjectChoice, workshop.SubjectMark, workshop.SubjectCard:
		s.choice.picked = at.ID
		return screen.Reply{}
	case workshop.SubjectStance:
		id = at.ID
	case workshop.SubjectItem:
		if at.Quadrant.Valid() {
			s.here = at.Quadrant
		}
	}
	card, ok := s.W().Deck.Card(id)
	if !ok {
		return screen.Reply{}
	}
	beat := s.W().BeatOf(card, at.Moment)
	switch on := id == s.W().Card; {
	case on && (at.Moment == "" || card.MomentAt(s.W().Beat) == at.Moment):
		return screen.Reply{}
	case on && card.BeatIndex(beat) > card.BeatIndex(s.W().Beat): // the room has not been shown it yet
		return screen.Reply{}
	}
	return screen.Intend(workshop.ShowCard{Card: id, Beat: beat})
}

func (s *provocation) Hints() []kit.Hint {
	card := s.card()
	if card == nil {
		return s.choiceHints()
	}
	if s.asks() {
		return s.recountHints(card)
	}
	return []kit.Hint{kit.PgDn.Does(s.next(card)), s.enters(card), kit.Esc.Does("all cards")}
}

// enters says what will be there after Enter; nothing while nothing is typed.
func (s *provocation) enters(card *workshop.Card) kit.Hint {
	text := s.In.Text()
	switch {
	case text == "" && s.counts(card):
		return s.phones(card).enters()
	case text == "":
		return kit.Hint{}
	}
	if s.In.Badge() == "" {
		if _, ok := workshop.ParseFingers(text); ok {
			return kit.Enter.Does(countsThem)
		}
		if _, _, ok := s.cardLine(text, card.ID); ok {
			return kit.Enter.Does(changesCard)
		}
		if _, ok := parseQuote(text); ok {
			return kit.Enter.Does(storesSentence)
		}
	}
	return kit.Enter.Does(addsTo(s.W(), workshop.ReadItem(text, s.landing(s.here)).Quadrant))
}

// next says what the next step will be. That follows from what was counted, not from the
// step alone: the second stance may be there before it is asked for.
func (s *provocation) next(card *workshop.Card) string {
	beats, r := card.Beats(), s.W().Readings[card.ID]
	at := card.BeatIndex(s.W().Beat) + 1
	switch {
	case s.counts(card) && s.phones(card).any():
		return countsPhones(s.phones(card).Phones)
	case s.counts(card):
		return skipsCount
	case at < len(beats) && beats[at].IsFollowUp():
		return nextFollowUp
	case at < len(beats) && beats[at] == workshop.BeatSecondStance && comparable(r):
		return theShift
	case at < len(beats) && beats[at] == workshop.BeatSecondStance && r.At(workshop.After) != nil:
		return theCount
	case at < len(beats):
		return string(beats[at])
	}
	if s.W().NextChosen() != "" {
		return nextCard
	}
	return s.Onward().Deed
}

// Picks are the items that came up with the card, if one is on the screen.
func (s *provocation) Picks() picks {
	items := s.W().ItemsFrom(s.W().Card)
	if s.card() == nil || len(items) == 0 {
		return picks{}
	}
	return picks{itemPicks{s.Context}, idsOf(items), items[len(items)-1].ID}
}

// Spotlit is the picked item, where it came up with this card and shows on it.
func (s *provocation) Spotlit() string {
	item, ok := s.W().Item(s.Pick.on(workshop.SubjectItemText))
	if !ok || s.card() == nil || s.Fills() || item.Card != s.W().Card {
		return ""
	}
	return item.ID
}

// Seeks reports whether cards are sought.
func (s *provocation) Seeks() bool { return s.card() == nil }

// ReadsRef reports whether a line names a card.
func (s *provocation) ReadsRef(line string) bool {
	_, called := s.W().CardCalled(line)
	return called && s.card() == nil
}

// Lists reports that items can come up before a card is shown, too. There only the letter
// of a quadrant makes an item of a line.
func (s *provocation) Lists() (workshop.Quadrant, bool) { return s.here, true }

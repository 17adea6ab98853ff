package workshop

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// The most characters of what is on a card: a question is shown in large type to the
// back row, a follow-up and a twist are read aloud, a pole stands beside the five
// steps.
const (
	MaxQuestion = 90 // a follow-up too
	MaxPole     = 60
	MaxTwist    = 180
)

// MaxFollowUps is the most follow-ups of a card, MaxOwnCards the most cards that can
// be written in a session.
const (
	MaxFollowUps = 6
	MaxOwnCards  = 50
)

// OwnCard is what is on a card that was written in the session.
type OwnCard struct {
	Question  string    `json:"question"`
	FollowUps []string  `json:"follow_ups,omitempty"`
	Poles     [2]string `json:"poles"` // empty: those of the session’s own card
	Twist     string    `json:"twist,omitempty"`
}

// ownCardPrefix begins the ids of cards that were written in a session.
const ownCardPrefix = "X"

// OwnCards are the cards that were written in the session, oldest first. They are
// the last of its deck.
func (w *Workshop) OwnCards() []Card { return w.Deck.Cards[w.dealt:] }

// OwnCard is what is on a card that was written in the session; ok is false for any
// other.
func (w *Workshop) OwnCard(id string) (own OwnCard, ok bool) {
	if at := w.ownCardAt(id); at >= 0 {
		c := w.OwnCards()[at]
		return OwnCard{c.Question, slices.Clone(c.FollowUps), c.Poles, c.Twist}, true
	}
	return OwnCard{}, false
}

func (w *Workshop) ownCardAt(id string) int {
	return slices.IndexFunc(w.OwnCards(), func(c Card) bool { return c.ID == id })
}

// NextOwnCard is the id of the card that is written next. The deck may have some of
// these ids.
func (w *Workshop) NextOwnCard() string {
	for n := 1; ; n++ {
		id := ownCardPrefix + strconv.Itoa(n)
		_, given := w.ids.given[id]
		if _, there := w.CardCalled(id); !given && !there {
			return id
		}
	}
}

// CardCalled finds a card by what is typed of its id, in capitals or not.
func (w *Workshop) CardCalled(id string) (*Card, bool) {
	id = strings.TrimSpace(id)
	for i := range w.Deck.Cards {
		if strings.EqualFold(w.Deck.Cards[i].ID, id) {
			return &w.Deck.Cards[i], true
		}
	}
	return nil, false
}

func (o OwnCard) check() error {
	if len(o.FollowUps) > MaxFollowUps {
		return refuse(followUpsTooMany, MaxFollowUps)
	}
	err := cmp.Or(checkText(fieldQuestion, o.Question, MaxQuestion), checkOptional(fieldPole, o.Poles[0], MaxPole),
		checkOptional(fieldPole, o.Poles[1], MaxPole), checkOptional(fieldTwist, o.Twist, MaxTwist))
	for _, f := range o.FollowUps {
		err = cmp.Or(err, checkText(fieldFollowUp, f, MaxQuestion))
	}
	return err
}

// cleanFor makes it ready for a session, whose usual poles stand where none are given.
func (o OwnCard) cleanFor(w *Workshop) OwnCard {
	o.Question, o.Twist = Clean(o.Question), Clean(o.Twist)
	var asks []string // nil for none, as a file has it
	for _, f := range o.FollowUps {
		asks = append(asks, Clean(f))
	}
	o.FollowUps = asks
	for i, p := range o.Poles {
		o.Poles[i] = cmp.Or(Clean(p), w.Deck.Session.Poles[i])
	}
	return o
}

func (o OwnCard) card(id string) Card {
	return Card{ID: id, Question: o.Question, FollowUps: slices.Clone(o.FollowUps), Poles: o.Poles, Twist: o.Twist}
}

var ownCardFacts = []factKind{
	{CardWritten{}, undoable | searched},
	{CardEdited{}, undoable | searched},
}

// CardWritten is a new card, written in the session.
type CardWritten struct {
	Card string `json:"card" redact:"no"`
	OwnCard
	Chosen bool `json:"chosen,omitempty"` // it will be played, after the others
}

// WriteCard writes a card; later puts it behind the cards that will be played. Its
// id is [Workshop.NextOwnCard].
type WriteCard struct {
	OwnCard
	Later bool
}

func (i WriteCard) facts(w *Workshop) ([]Fact, error) {
	return one(CardWritten{w.NextOwnCard(), i.OwnCard.cleanFor(w), i.Later})
}

func (CardWritten) Kind() string             { return "card.written" }
func (f CardWritten) label(*Workshop) string { return fmt.Sprintf(cardWritten, f.Card) }
func (f CardWritten) newIDs() []string       { return []string{f.Card} }

func (CardWritten) about(*Workshop) Subject { return Subject{Kind: SubjectCard} }

func (f CardWritten) check(w *Workshop) error {
	if len(w.OwnCards()) >= MaxOwnCards {
		return refuse(ownCardsTooMany, MaxOwnCards)
	}
	if _, there := w.CardCalled(f.Card); there || w.cards[f.Card] {
		return refuse(idTwice, Clean(f.Card))
	}
	return cmp.Or(w.checkNewIDs(f.newIDs()...), f.OwnCard.check())
}

func (f CardWritten) apply(w *Workshop) {
	set(w, &w.Deck.Cards, append(w.Deck.Cards, f.OwnCard.card(f.Card)))
	put(w, w.cards, f.Card, true)
	if f.Chosen {
		set(w, &w.Chosen, append(slices.Clone(w.Chosen), f.Card))
	}
}

// CardEdited replaces what is on a card that was written in the session.
type CardEdited struct {
	Card string `json:"card" redact:"no"`
	OwnCard
}

// EditCard replaces what is on a card that was written in the session.
type EditCard struct {
	Card string
	OwnCard
}

func (i EditCard) facts(w *Workshop) ([]Fact, error) {
	return one(CardEdited{i.Card, i.OwnCard.cleanFor(w)})
}

func (CardEdited) Kind() string              { return "card.edited" }
func (f CardEdited) label(*Workshop) string  { return fmt.Sprintf(cardEdited, f.Card) }
func (f CardEdited) about(*Workshop) Subject { return Subject{Kind: SubjectCard, ID: f.Card} }

func (f CardEdited) check(w *Workshop) error {
	if w.ownCardAt(f.Card) < 0 {
		return cmp.Or(w.checkCard(f.Card), refuse(cardOfDeck, Clean(f.Card)))
	}
	return f.OwnCard.check()
}

func (f CardEdited) apply(w *Workshop) {
	if at := w.ownCardAt(f.Card); at >= 0 {
		set(w, &w.OwnCards()[at], f.OwnCard.card(f.Card))
	}
}

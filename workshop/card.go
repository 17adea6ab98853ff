package workshop

import (
	"fmt"
	"slices"
)

// Card is one provocation.
type Card struct {
	ID        string    `json:"id" redact:"no"`
	Theme     string    `json:"theme,omitempty" redact:"no"`
	Source    string    `json:"source,omitempty"` // title or author that the card comes from
	Question  string    `json:"question"`
	FollowUps []string  `json:"follow_ups,omitempty"`
	Poles     [2]string `json:"poles"` // what Control and Empowerment mean for this card
	Twist     string    `json:"twist,omitempty"`
	Note      string    `json:"note,omitempty"`            // for the facilitator, never projected
	Law       []string  `json:"law,omitempty" redact:"no"` // keys into Deck.Law, "check with counsel"
}

// Played reports whether a card counts as played: as marked, or else because a
// stance was taken on it.
func (w *Workshop) Played(card string) bool {
	if marked, ok := w.Marked[card]; ok {
		return marked
	}
	return w.Measured(card)
}

// Measured reports whether a stance was taken on a card, whether or not it counts
// as played.
func (w *Workshop) Measured(card string) bool {
	r := w.Readings[card]
	return r != nil && (r.Before != nil || r.After != nil)
}

// Says reports whether the card's id or question has every word, in any case and with
// or without accents.
func (c *Card) Says(words string) bool { return says(c.ID+" "+c.Question, words) }

// cardOnScreen is the card that the room is looking at, if any. One whose writing was
// undone is gone from the screen.
func (w *Workshop) cardOnScreen() string {
	if w.CurrentStage().Kind == StageProvocations && w.cards[w.Card] {
		return w.Card
	}
	return ""
}

func (w *Workshop) checkCard(id string) error {
	if id == SessionCard {
		return refuse(cardIsSession)
	}
	return w.checkStanceCard(id)
}

// checkAnyCard is checkCard where there need not be a card.
func (w *Workshop) checkAnyCard(id string) error {
	if id == "" {
		return nil
	}
	return w.checkCard(id)
}

func (w *Workshop) checkStanceCard(id string) error {
	if !w.cards[id] {
		return FieldDeck.refuse(deckLacksCard, Clean(id))
	}
	return nil
}

var cardFacts = []factKind{
	{CardShown{}, plain},
	{CardsChosen{}, undoable},
	{CardMarked{}, undoable},
}

// CardShown moves to a beat of a card; no card is the choice of cards.
type CardShown struct {
	Card string `json:"card,omitempty" redact:"no"`
	Beat Beat   `json:"beat,omitempty"`
}

// ShowCard moves to a beat of a card; no card is the choice of cards.
type ShowCard struct {
	Card string
	Beat Beat
}

func (i ShowCard) facts(*Workshop) ([]Fact, error) {
	if i.Card != "" && i.Beat == "" {
		i.Beat = BeatQuestion
	}
	return one(CardShown(i))
}

func (CardShown) Kind() string           { return "card.shown" }
func (CardShown) label(*Workshop) string { return cardShown }

func (f CardShown) check(w *Workshop) error { return w.checkAnyCard(f.Card) }

func (f CardShown) apply(w *Workshop) {
	if f.Card != "" {
		w.Left = CardShown{}
	} else if w.Card != "" {
		w.Left = CardShown{w.Card, w.Beat}
	}
	w.Card, w.Beat = f.Card, f.Beat
	if f.Card != "" && !w.shown[f.Card] {
		w.Shown = append(w.Shown, f.Card)
		w.shown[f.Card] = true
	}
	if f.Beat == BeatSecondStance {
		w.Ended[f.Card] = true
	}
}

func (f CardShown) ahead(w *Workshop) string {
	card, ok := w.Deck.Card(f.Card)
	if !ok {
		return ""
	}
	switch f.Beat {
	case BeatQuestion:
		return fmt.Sprintf(nextCard, card.ID, card.Question)
	case BeatFirstStance:
		return nextFirstStance
	case BeatTwist:
		return nextTwist
	case BeatSecondStance:
		return nextSecondStance
	}
	n := card.FollowUpsShown(f.Beat)
	return fmt.Sprintf(nextFollowUp, n, card.FollowUps[n-1])
}

// CardsChosen is the list of cards that will be played, in order.
type CardsChosen struct {
	Cards []string `json:"cards" redact:"no"`
}

// ChooseCards sets the cards that will be played, in order.
type ChooseCards struct{ Cards []string }

func (i ChooseCards) facts(*Workshop) ([]Fact, error) { return one(CardsChosen{slices.Clone(i.Cards)}) }

func (CardsChosen) Kind() string           { return "cards.chosen" }
func (CardsChosen) label(*Workshop) string { return cardsChosen }

func (f CardsChosen) about(w *Workshop) Subject {
	longer, shorter := f.Cards, w.Chosen
	if len(longer) < len(shorter) {
		longer, shorter = shorter, longer
	}
	for _, card := range longer {
		if !slices.Contains(shorter, card) {
			return Subject{Kind: SubjectChoice, ID: card}
		}
	}
	return Subject{Kind: SubjectChoice}
}

func (f CardsChosen) check(w *Workshop) error {
	chosen := map[string]bool{}
	for _, c := range f.Cards {
		if err := w.checkCard(c); err != nil {
			return err
		}
		if chosen[c] {
			return refuse(cardChosenTwice, c)
		}
		chosen[c] = true
	}
	return nil
}

func (f CardsChosen) apply(w *Workshop) { set(w, &w.Chosen, slices.Clone(f.Cards)) }

// CardMarked makes a card count as played, or not, whatever stances were taken.
type CardMarked struct {
	Card   string `json:"card" redact:"no"`
	Played bool   `json:"played"`
}

// MarkCard makes a card count as played, or not.
type MarkCard struct {
	Card   string
	Played bool
}

func (i MarkCard) facts(*Workshop) ([]Fact, error) { return one(CardMarked(i)) }

func (CardMarked) Kind() string              { return "card.marked" }
func (f CardMarked) about(*Workshop) Subject { return Subject{Kind: SubjectMark, ID: f.Card} }

func (f CardMarked) label(*Workshop) string {
	if f.Played {
		return fmt.Sprintf(cardPlayed, f.Card)
	}
	return fmt.Sprintf(cardNotPlayed, f.Card)
}

func (f CardMarked) check(w *Workshop) error { return w.checkCard(f.Card) }
func (f CardMarked) apply(w *Workshop)       { put(w, w.Marked, f.Card, f.Played) }

// cardBeat goes from beat to beat of a card, and then to another card.
func (w *Workshop) cardBeat(by int) move {
	if by > 0 {
		return w.nextCardBeat()
	}
	return w.previousCardBeat()
}

// nextCardBeat is the step after this one. From the choice of cards it goes on with a chosen
// card that was left: people press Esc by mistake, and some clickers by themselves.
func (w *Workshop) nextCardBeat() move {
	if w.Card == "" && slices.Contains(w.Chosen, w.Left.Card) {
		return w.Left
	}
	if card, ok := w.Deck.Card(w.Card); ok && w.Card != "" {
		beats := card.Beats()
		if at := card.BeatIndex(w.Beat); at+1 < len(beats) {
			return CardShown{w.Card, beats[at+1]}
		}
	}
	if id := w.NextChosen(); id != "" {
		return CardShown{id, BeatQuestion}
	}
	return nil
}

// NextChosen is the chosen card that follows the current one: from the choice
// of cards the first, from a chosen card the one after it. After the last one,
// and after a card that was not chosen (shown on the spot), it is the first that
// was never shown, so that a skipped card still comes.
func (w *Workshop) NextChosen() string {
	at := slices.Index(w.Chosen, w.Card)
	for _, id := range w.Chosen[at+1:] {
		if w.Card == "" || at >= 0 && !w.doneBefore(id, w.Card) {
			return id
		}
	}
	for _, id := range w.Chosen {
		if !slices.Contains(w.Shown, id) {
			return id
		}
	}
	return ""
}

// doneBefore reports whether a card was first shown before another and was really
// played: a stance was taken, or it was shown to its end. Returning to a skipped
// card does not mean going through that one again.
func (w *Workshop) doneBefore(id, other string) bool {
	at := slices.Index(w.Shown, id)
	return at >= 0 && at < slices.Index(w.Shown, other) && (w.Played(id) || w.Ended[id])
}

func (w *Workshop) previousCardBeat() move {
	card, ok := w.Deck.Card(w.Card)
	if !ok || w.Card == "" {
		return nil
	}
	if at := card.BeatIndex(w.Beat); at > 0 {
		return CardShown{w.Card, card.Beats()[at-1]}
	}
	if before := w.previousShown(); before != "" {
		return CardShown{before, BeatSecondStance}
	}
	return CardShown{}
}

// previousShown is the card before the current one: of those first shown
// earlier, the nearest before it among the chosen cards, or else, for a skipped
// card that came last, the newest. Going back never shows what the room has not
// seen, and from a card shown on the spot it leads to the choice of cards.
func (w *Workshop) previousShown() string {
	at := slices.Index(w.Chosen, w.Card)
	if at < 0 {
		return ""
	}
	earlier := w.Shown[:max(0, slices.Index(w.Shown, w.Card))]
	for _, id := range slices.Backward(w.Chosen[:at]) {
		if slices.Contains(earlier, id) {
			return id
		}
	}
	for _, id := range slices.Backward(earlier) {
		if slices.Contains(w.Chosen, id) {
			return id
		}
	}
	return ""
}

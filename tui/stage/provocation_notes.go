package stage

import (
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file is what others show of the cards: the jump list, the reader and the
// prompter.

func provocationHolds(w *workshop.Workshop, _ int) string {
	played := 0
	for _, c := range w.Deck.Cards {
		if w.Played(c.ID) {
			played++
		}
	}
	return countOf(played, "card played", "cards played")
}

// provocationNotes are the cards that count as played, were measured or led to something, with everything that
// came from them.
func provocationNotes(n *notes, _ workshop.Stage) {
	for i := range n.w.Deck.Cards {
		c := &n.w.Deck.Cards[i]
		if !n.w.Played(c.ID) && !n.w.Measured(c.ID) && len(n.w.ItemsFrom(c.ID)) == 0 && len(remarksOnCard(n.w, c.ID)) == 0 {
			continue
		}
		n.strong(n.t.Pad(c.ID, len(hang)), c.Question)
		for _, m := range []workshop.Moment{workshop.Before, workshop.After} {
			if r := n.w.Readings[c.ID].At(m); r != nil {
				n.under(string(m) + ": " + stepCounts(n.w, r))
			}
		}
		if r := n.w.Readings[c.ID]; r.At(workshop.Before) != nil && r.At(workshop.After) != nil {
			n.under(roomOf(n.w).shiftWords(r))
		}
		if n.w.Measured(c.ID) && !n.w.Played(c.ID) {
			n.under(notPlayed)
		}
		for _, text := range remarksOnCard(n.w, c.ID) {
			n.say(hang, "“"+text+"”")
		}
		for _, item := range n.w.ItemsFrom(c.ID) {
			n.say(hang+"↳ "+n.t.Quadrant[item.Quadrant].Render(n.t.Pad(item.Ref(), 4)), item.Text)
		}
	}
}

// remarksOnCard are the words of the remarks that belong to a card, of its key sentences the
// one that counts.
func remarksOnCard(w *workshop.Workshop, card string) []string {
	var texts []string
	for _, r := range w.Remarks {
		if r.Card == card && (r.Topic != workshop.KeySentence || r == w.KeySentenceOf(card)) {
			texts = append(texts, r.Text)
		}
	}
	return texts
}

// CardNow is the card that is being played; nil for none.
func CardNow(w *workshop.Workshop) *workshop.Card {
	if w.CurrentStage().Kind != workshop.StageProvocations || w.Card == "" {
		return nil
	}
	card, _ := w.Deck.Card(w.Card)
	return card
}

// provocationPrompts are the note of the card that is being played, the questions
// that are still to come, and the law that it touches.
func provocationPrompts(t kit.Theme, w *workshop.Workshop, width int) (above, below []Prompt) {
	card := CardNow(w)
	if card == nil {
		return nowPrompt(t, w.CurrentStage().Purpose, width), nil
	}
	var ask []string
	for _, q := range w.FollowUpsToCome() {
		ask = append(ask, t.Bullet("–  ", q, width)...)
	}
	twist := card.Twist
	if card.TwistShown(w.Beat) {
		twist = ""
	}
	return []Prompt{
		{"Note", t.Lines(t.Text, t.Wrap(card.Note, width))},
		{"To ask", t.Lines(t.Text, ask)},
		{"Twist", t.Lines(t.Text, t.Wrap(twist, width))},
	}, []Prompt{{"Law", lawLines(t, w, card, width)}}
}

// lawLines name what a card touches, and with whom to check it.
func lawLines(t kit.Theme, w *workshop.Workshop, card *workshop.Card, width int) []string {
	if len(card.Law) == 0 {
		return nil
	}
	lines := t.Lines(t.Strong, t.Wrap(checkCounsel, width))
	for _, key := range card.Law {
		lines = append(lines, t.Lines(t.Text, t.Bullet("§  ", key+": "+w.Deck.Law[key], width))...)
	}
	return lines
}

func provocationChange(_ Known, _ *workshop.Workshop, fact workshop.Fact) string {
	switch f := fact.(type) {
	case workshop.CardsChosen:
		return cardsChosen(len(f.Cards), strings.Join(f.Cards, ", "))
	case workshop.CardMarked:
		if f.Played {
			return cardPlayed(f.Card)
		}
		return cardUnplayed(f.Card)
	}
	return ""
}

package stage

import (
	"fmt"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file is what the provocations say.

// The choice of cards.
const (
	cardsLine    = "your own provocation, or /word to search"
	cardsNone    = "No cards are selected. Type a provocation of your own, or ? to select some"
	cardsNext    = "“next” starts the first card"
	cardsBack    = "Back to all cards"
	selectCard   = "Select or deselect a card"
	showCard     = "Show a card now"
	markCard     = "Mark a card as played or unplayed"
	markThisCard = "Mark the card as played or unplayed"
	notPlayed    = "marked as unplayed"
	noCardHas    = "No card has these words."
)

// cardsTakes says what a line means where the cards are chosen.
const cardsTakes = "Type a provocation of your own and it is played at once, e.g. “Should interns post?” or “card: Nobody posts alone”; " +
	"with s, w, o or t and a space in front it is an item. “V1” shows the card V1, “/word” lists the cards with a word. " + cardGrammar + ". “next” starts the first card"

func cardsChosen(n int, ids string) string {
	return fmt.Sprintf("%s will be played: %s", kit.Plural(n, "card", "cards"), kit.Or(ids, "none"))
}

func cardPlayed(id string) string   { return id + " marked as played" }
func cardUnplayed(id string) string { return id + " marked as unplayed" }

// cardsFound says what a search has found so far.
func cardsFound(sought string, n int) string {
	switch {
	case sought == seekSign:
		return "type words of the question"
	case n == 0:
		return "no card has these words"
	}
	return kit.Plural(n, "card has", "cards have") + " these words"
}

// foundWords lists cards in a line.
func foundWords(cards []*workshop.Card) string {
	var words []string
	for _, c := range cards {
		words = append(words, c.ID+" "+c.Question)
	}
	return kit.Plural(len(cards), "card", "cards") + ": " + strings.Join(words, " · ")
}

// cardWords is a card in a list.
func cardWords(card *workshop.Card, played, earlier, chosen bool) string {
	words := fmt.Sprintf("%s: %s", card.ID, card.Question)
	switch {
	case played:
		words += " Played."
	case earlier:
		words += " Played before with this client."
	}
	if chosen {
		words += " Selected."
	}
	return words
}

// Cards of one's own.
const (
	cardGrammar = "For a card of your own, type “twist: …”, “poles: Never / Always” or “ask: …” for a follow-up; " +
		"“ask 2: …” and “question: …” change what is there"
	ownCardLine   = "twist: …  poles: … / …  ask: …"
	ownCardNeeded = "Write a card of your own first: type its question."
	ownCardLetter = "A card needs a question in words."
	cardWord      = "card"
	noQuestion    = "This is not a question, so it makes no card. End it with “?”, or begin it with “card:”. An item begins with s, w, o or t and a space."
	writeForLater = "Write a provocation of your own for later"
	writeQuestion = "The question, as it is read aloud:"
	changeOwn     = "Change this card"
	changeOwnAsk  = "“twist: …”, “poles: Never / Always”, “ask: …” or “question: …”:"
	changeUnread  = "Begin with what you change, e.g. “twist: 40,000 people saw it”."
)

func ownCardOrNew(id string) string        { return ownCardLine + " of " + id + ", or a new provocation" }
func showsCard(card *workshop.Card) string { return "shows " + card.ID + ": " + card.Question }
func becomesCard(id string) string {
	return "becomes card " + id + ", played now; Tab stores it for later"
}
func becomesPart(part, id string) string   { return part + " of " + id }
func cardForLater(id string) string        { return id + " will be played, after the others." }
func cardPartAdded(part, id string) string { return "Added: " + part + " of " + id + "." }
func cardPartSet(part, id string) string   { return "Changed: " + part + " of " + id + "." }
func cardPartGone(part, id string) string  { return "Removed: " + part + " of " + id + "." }

// A card.
const (
	fingersLine     = "fingers (1 1 2 3), or an item"
	provocationLine = "an item, e.g. w legal: …"
	sentenceLine    = "“the key sentence”, or an item"
	keySentenceLine = "the card’s key sentence"
	keySentenceNew  = "replaces the card’s key sentence"
	checkCounsel    = "For discussion, not legal advice: check with counsel."
)

// What comes next on a card, and what Enter does.
const (
	skipsCount     = "skip the count"
	nextFollowUp   = "next question"
	theShift       = "how we moved"
	theCount       = "the count"
	nextCard       = "next card"
	countsThem     = "count"
	changesCard    = "change the card"
	storesSentence = "store the sentence"
	aimsAt         = "set the target"
)

func addsTo(w *workshop.Workshop, q workshop.Quadrant) string { return "add to " + w.QuadrantName(q) }

func (s *provocation) Help() kit.HelpPage {
	if s.card() == nil {
		return kit.HelpPage{Title: "Provocations", About: "Choose which cards to play, and in which order. You can show any card at any time.",
			Keys: []kit.Hint{kit.Keys{kit.Up, kit.Down}.Does("browse the cards"), kit.Keys{kit.Space, kit.Tab}.Does("select / deselect"),
				kit.Enter.Does("show it now"), kit.CtrlP.Does("mark as played / unplayed"), kit.PgDn.Does("start the first"),
				kit.Typed("a question").Does("then Enter: your own provocation, played now; Tab: for later"),
				kit.Typed("twist: …").Does("and poles: Never / Always, ask: …: more on a card of your own"),
				kit.Typed("w legal: …").Does("then Enter: an item; s, w, o and t are the quadrants"),
				kit.Typed("V1").Does("then Enter: show the card V1"), kit.Typed("/word").Does("search the cards")}}
	}
	page := kit.HelpPage{
		Title: "Provocation", About: "Question, fingers, talk, twist, fingers again. Then: what did we learn about ourselves, or about the world?",
		Keys: []kit.Hint{kit.Typed("1 1 2 3 …").Does("fingers held up, one digit per person; or counts (2/1/1/0/0)"),
			kit.Typed("w legal: …").Does("an item for a quadrant, stored with this card"), pastedList, kit.Keys{"“", "…"}.Does("the card’s key sentence"),
			kit.Tab.Does("next quadrant"), kit.CtrlP.Does("mark the card as played / unplayed"), kit.Esc.Does("all cards")},
	}
	page.Keys = append(page.Keys, s.phones(s.card()).helps()...)
	page.Keys = append(page.Keys, pickerKeys...)
	if _, own := s.W().OwnCard(s.card().ID); own {
		page.Keys = append(page.Keys, kit.Typed("twist: …").Does("and poles: Never / Always, ask: …, question: …: what is on this card"))
	}
	return page
}

func provocationTakes(here workshop.Quadrant) string {
	return "Type one digit per person (1 1 2 3), or counts (2/1/1/0/0), for the stance. " +
		"A line in quotation marks is the card’s key sentence. Any other line becomes an item. " + itemSyntax(here)
}

// cardAloud is a card as it is read aloud; place is empty for one that was not
// selected.
func cardAloud(card *workshop.Card, place, theme string) string {
	if place == "" {
		return fmt.Sprintf("Card %s, %s: %s", card.ID, theme, card.Question)
	}
	return fmt.Sprintf("Card %s, %s, %s: %s", card.ID, place, theme, card.Question)
}

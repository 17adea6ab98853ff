package prompts

import (
	"slices"
	"strings"

	"swotshop/workshop"
)

// The limits of a deck's texts, in characters as a reader counts them. Those of what a
// card shows to the room are the workshop's.
const (
	maxDeckID = 40
	maxID     = 12
	maxTitle  = 60
	maxSource = 100
	maxNote   = 400
	maxLaw    = 600
	maxStep   = 14
)

// The limits of what a deck may hold.
const (
	maxThemes  = 50
	maxCards   = 200
	maxLawKeys = 20 // on one card
)

// CheckDeck reads a deck from the bytes of its file. It names all faults at
// once, in the order of their lines; the deck is fit for use only when there
// are none.
func CheckDeck(file string, data []byte) (workshop.Deck, []Fault) {
	own := readDeck(file, data)
	return own.deck, own.faults
}

// readDeck reads a deck with all that its file has.
func readDeck(file string, data []byte) ownDeck {
	own := ownDeck{file: file}
	own.deck, own.faults = readFile(file, data, func(r *reader, root value) workshop.Deck {
		f := r.fields(root, "id", "version", "title", "language", "scale", "session", "themes", "first", "cards", "law",
			"words", "triggers", "objections", "guardrails", "agendas")
		own.line = f.found["id"].line
		read := &deckReader{reader: r}
		deck := read.deck(f)
		own.companions = read.readCompanions(f, deck)
		return deck
	})
	return own
}

// deckReader remembers what the cards of a deck refer to: ids, in lower case,
// with the line in which each first stood.
type deckReader struct {
	*reader
	themes, cards ids
	law           map[string]string
}

func (r *deckReader) deck(f fields) workshop.Deck {
	deck := workshop.Deck{
		ID:      f.id("id", maxDeckID),
		Version: f.number("version", 1),
		Title:   f.text("title", maxTitle),
	}
	copy(deck.Scale[:], f.texts("scale", workshop.Steps, workshop.Steps, maxStep))
	if v, there := f.need("session"); there {
		deck.Session = r.session(v)
	}
	deck.Themes = r.readThemes(f)
	r.law = r.readLaw(f)
	deck.Law = r.law
	deck.Cards = r.readCards(f)
	deck.First = r.readFirst(f, deck.Cards)
	deck.Language, deck.Words = r.readLanguage(f), r.readWords(f)
	return deck
}

// readFirst reads which cards are dealt before all others: each once, of this deck.
func (r *deckReader) readFirst(f fields, cards []workshop.Card) []string {
	if _, there := f.found["first"]; !there {
		return nil
	}
	var first []string
	for _, v := range f.list("first", 1, maxCards) {
		id := r.text(v, maxID)
		switch {
		case id == "":
		case !slices.ContainsFunc(cards, func(c workshop.Card) bool { return c.ID == id }):
			r.fault(v, unknownCard, quote(id))
		case slices.Contains(first, id):
			r.fault(v, twiceInList, quote(id))
		}
		first = append(first, id)
	}
	return first
}

func (r *deckReader) session(at value) workshop.Card {
	f := r.fields(at, "question", "poles", "note")
	return workshop.Card{
		ID:       workshop.SessionCard,
		Question: f.text("question", workshop.MaxQuestion),
		Poles:    r.poles(f),
		Note:     f.optionalText("note", maxNote),
	}
}

func (r *deckReader) readThemes(f fields) []workshop.Theme {
	r.themes = ids{}
	if _, there := f.found["themes"]; !there {
		return nil
	}
	var themes []workshop.Theme
	for _, v := range f.list("themes", 1, maxThemes) {
		t := r.fields(v, "id", "title")
		theme := workshop.Theme{ID: t.id("id", maxID), Title: t.text("title", maxTitle)}
		r.themes.once(t, theme.ID)
		themes = append(themes, theme)
	}
	return themes
}

func (r *deckReader) readLaw(f fields) map[string]string {
	v, there := f.found["law"]
	if !there {
		return nil
	}
	law, texts := map[string]string{}, r.anyFields(v)
	for _, key := range texts.names {
		text := texts.found[key]
		if !isID(key, maxID) {
			r.fault(text, badLawKey, maxID)
		}
		law[key] = r.text(text, maxLaw)
	}
	return law
}

func (r *deckReader) readCards(f fields) []workshop.Card {
	r.cards = ids{}
	var cards []workshop.Card
	for _, v := range f.list("cards", 1, maxCards) {
		cards = append(cards, r.card(v))
	}
	return cards
}

func (r *deckReader) card(at value) workshop.Card {
	f := r.fields(at, "id", "theme", "source", "question", "follow_ups", "poles", "twist", "note", "law")
	card := workshop.Card{
		ID:        f.id("id", maxID),
		Theme:     f.optionalText("theme", maxID),
		Source:    f.optionalText("source", maxSource),
		Question:  f.text("question", workshop.MaxQuestion),
		FollowUps: f.optionalTexts("follow_ups", workshop.MaxFollowUps, workshop.MaxQuestion),
		Poles:     r.poles(f),
		Twist:     f.optionalText("twist", workshop.MaxTwist),
		Note:      f.optionalText("note", maxNote),
		Law:       r.lawKeys(f),
	}
	r.checkCard(f, card)
	return card
}

// checkCard checks what a card's ids stand for.
func (r *deckReader) checkCard(f fields, card workshop.Card) {
	if strings.EqualFold(card.ID, workshop.SessionCard) {
		r.fault(f.found["id"], reservedID, quote(card.ID))
	}
	r.cards.once(f, card.ID)
	if _, known := r.themes[strings.ToLower(card.Theme)]; !known && card.Theme != "" {
		r.fault(f.found["theme"], unknownTheme, quote(card.Theme))
	}
}

func (r *deckReader) poles(f fields) [2]string {
	v, there := f.need("poles")
	if !there {
		return [2]string{}
	}
	p := r.fields(v, "control", "empowerment")
	return [2]string{p.text("control", workshop.MaxPole), p.text("empowerment", workshop.MaxPole)}
}

func (r *deckReader) lawKeys(f fields) []string {
	if _, there := f.found["law"]; !there {
		return nil
	}
	var keys []string
	for _, v := range f.list("law", 0, maxLawKeys) {
		key := r.text(v, maxID)
		if _, known := r.law[key]; !known && key != "" {
			r.fault(v, unknownLaw, quote(key))
		}
		keys = append(keys, key)
	}
	return keys
}

package prompts

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"swotshop/workshop"
)

//go:embed content/*.yaml
var built embed.FS

// DefaultDeck is the id of the built-in deck, and DefaultAgenda that of the
// agenda to play it with.
const (
	DefaultDeck   = "social-board"
	DefaultAgenda = "short"
)

// BuiltIn is the origin of what comes with the program.
const BuiltIn = "built in"

// Content is all that can be asked of this package: what is built in, and the
// user's own decks. Nothing is read before it is asked for, and then once. What
// is handed out is shared: read it, do not change it. Safe for concurrent use.
type Content struct {
	folder     string
	builtIn    func() workshop.Deck
	own        func() (decks []ownDeck, unlisted string)
	agendas    func() []workshop.Agenda // built in
	ownAgendas func() []ownAgendas
	triggers   func() workshop.Triggers
	objections func() []workshop.Objection
	starters   func() []workshop.GuardrailStarter
	nudges     func() workshop.NudgeRules
}

// DeckInfo is a deck as a list shows it.
type DeckInfo struct {
	ID, Title string
	Version   int
	Cards     int    // how many
	Origin    string // the deck's file, or BuiltIn
}

// Open offers the built-in content together with the decks in the user's
// folder. A folder that is not there, or the empty path, holds none.
func Open(folder string) *Content {
	builtIn := sync.OnceValue(func() workshop.Deck { return readEmbedded(DefaultDeck+".yaml", CheckDeck) })
	return &Content{
		folder:     folder,
		builtIn:    builtIn,
		own:        sync.OnceValues(func() ([]ownDeck, string) { return readFolder(folder) }),
		agendas:    sync.OnceValue(func() []workshop.Agenda { return readEmbedded("agendas.yaml", readAgendas) }),
		ownAgendas: func() []ownAgendas { return nil },
		triggers:   sync.OnceValue(func() workshop.Triggers { return readEmbedded("triggers.yaml", readTriggers) }),
		objections: sync.OnceValue(func() []workshop.Objection { return readEmbedded("objections.yaml", objectionsTo(builtIn())) }),
		starters:   sync.OnceValue(func() []workshop.GuardrailStarter { return readEmbedded("guardrails.yaml", startersTo(builtIn())) }),
		nudges:     sync.OnceValue(func() workshop.NudgeRules { return readEmbedded("nudges.yaml", readNudges) }),
	}
}

// readEmbedded reads a file that is part of the program. The tests read them all,
// so a fault in one can only mean that the program was built without testing.
func readEmbedded[T any](name string, read func(file string, data []byte) (T, []Fault)) T {
	data, err := built.ReadFile("content/" + name)
	if err != nil {
		panic("prompts: not embedded: " + err.Error())
	}
	all, faults := read(name, data)
	if len(faults) > 0 {
		panic("prompts: built-in content is faulty: " + faults[0].Error())
	}
	return all
}

// Deck finds a deck by its id; no id is that of the built-in deck. That one is
// found without a look into the user's folder; for another only its own file is
// read.
func (c *Content) Deck(id string) (workshop.Deck, error) {
	if id == "" || id == DefaultDeck {
		return c.builtIn(), nil
	}
	if deck, found, err := c.find(id); found {
		return deck, err
	}
	all, _ := c.own()
	for _, own := range all { // its id may be written in a way that shows only when all is read
		switch {
		case own.deck.ID != id:
		case len(own.faults) > 0:
			return workshop.Deck{}, unusable(own)
		default:
			return own.deck, nil
		}
	}
	return workshop.Deck{}, fmt.Errorf(noDeck, id, join(c.Decks(), func(d DeckInfo) string { return d.ID }))
}

// Example is the file of the built-in deck as it is written, comments and all:
// what a user copies to begin a deck of one's own.
func Example() []byte {
	data, err := built.ReadFile("content/" + DefaultDeck + ".yaml")
	if err != nil {
		panic("prompts: not embedded: " + err.Error())
	}
	return data
}

// Decks lists the decks that can be played: the built-in one first, then the
// user's own in the order of their files' names. All of these are read, so it
// takes a while where there are many.
func (c *Content) Decks() []DeckInfo {
	decks := []DeckInfo{info(c.builtIn(), BuiltIn)}
	all, _ := c.own()
	for _, own := range all {
		if len(own.faults) == 0 {
			decks = append(decks, info(own.deck, own.file))
		}
	}
	return decks
}

func info(d workshop.Deck, origin string) DeckInfo {
	return DeckInfo{ID: d.ID, Title: d.Title, Version: d.Version, Cards: len(d.Cards), Origin: origin}
}

// Faults is everything that is wrong in the user's folder: why a deck that lies
// there is not listed.
func (c *Content) Faults() []Fault {
	var faults []Fault
	all, _ := c.own()
	for _, own := range all {
		faults = append(faults, own.faults...)
	}
	return faults
}

// FaultyFiles are the files that [Content.Faults] are in, as they can be shown.
func (c *Content) FaultyFiles() []string {
	var files []string
	all, _ := c.own()
	for _, own := range all {
		if len(own.faults) > 0 {
			files = append(files, printable(own.file))
		}
	}
	return files
}

// Unlisted says that there are more decks in the user's folder than are listed,
// and what to do; empty when there are not.
func (c *Content) Unlisted() string {
	_, unlisted := c.own()
	return unlisted
}

// Agenda finds an agenda by its id; no id is that of the default. Only for another than
// a built-in one the user's folder is read.
func (c *Content) Agenda(id string) (workshop.Agenda, error) {
	if id == "" {
		id = DefaultAgenda
	}
	if a, found := agendaIn(c.agendas(), id); found {
		return a, nil
	}
	if a, found := agendaIn(c.OwnAgendas(), id); found {
		return a, nil
	}
	for _, own := range c.ownAgendas() {
		if _, there := agendaIn(own.agendas, id); there {
			return workshop.Agenda{}, fmt.Errorf(unusableAgenda, id, own.faults[0])
		}
	}
	all := append(slices.Clone(c.agendas()), c.OwnAgendas()...)
	return workshop.Agenda{}, fmt.Errorf(noAgenda, id, join(all, func(a workshop.Agenda) string { return a.ID }))
}

// Agendas lists the built-in agendas, the short one first.
func (c *Content) Agendas() []workshop.Agenda { return c.agendas() }

// Triggers are the questions for the silence, for each quadrant in the order in
// which they are asked.
func (c *Content) Triggers() workshop.Triggers { return c.triggers() }

// Objections are what boards say against social, with answers.
func (c *Content) Objections() []workshop.Objection { return c.objections() }

// ObjectionsAt are the objections, first those to be expected at a card of a deck;
// card may be nil. The list knows the cards of the built-in deck only.
func (c *Content) ObjectionsAt(deck string, card *workshop.Card) []workshop.Objection {
	if deck != DefaultDeck {
		card = nil
	}
	return workshop.ObjectionsFor(c.Objections(), card)
}

// GuardrailStarters are rules that a room can begin from, from many steps of the scale.
func (c *Content) GuardrailStarters() []workshop.GuardrailStarter { return c.starters() }

// BuiltIn are the ids of the agendas and of the deck that come with the program: no
// text of theirs was typed by anybody in a room.
func (c *Content) BuiltIn() []string {
	ids := []string{DefaultDeck}
	for _, a := range c.agendas() {
		ids = append(ids, a.ID)
	}
	return ids
}

// Nudges are the words at which the facilitator is nudged.
func (c *Content) Nudges() workshop.NudgeRules { return c.nudges() }

// join puts ids into a sentence.
func join[T any](all []T, id func(T) string) string {
	var words []string
	for _, one := range all {
		words = append(words, id(one))
	}
	return strings.Join(words, ", ")
}

package prompts

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"swotshop/workshop"
	"swotshop/workshop/language"
)

//go:embed content/*.yaml
var built embed.FS

// DefaultDeck is the id of the built-in deck, and DefaultAgenda that of the
// agenda to play it with.
const (
	DefaultDeck   = "social-board"
	DefaultAgenda = "short"
)

// builtInDecks are the ids of the decks that come with the program.
var builtInDecks = []string{DefaultDeck, DefaultDeck + "-nl", DefaultDeck + "-de"}

// BuiltIn is the origin of what comes with the program.
const BuiltIn = "built in"

// Content is all that can be asked of this package: what is built in, and the
// user's own decks. Nothing is read before it is asked for, and then once. What
// is handed out is shared: read it, do not change it. Safe for concurrent use.
type Content struct {
	folder     string
	builtIn    func(id string) ownDeck
	own        func() (decks []ownDeck, unlisted string)
	agendas    func() []workshop.Agenda // built in
	ownAgendas func() []ownAgendas
	triggers   func() workshop.Triggers
	objections func() []workshop.Objection
	starters   func() []workshop.GuardrailStarter
	nudges     func() workshop.NudgeRules

	builtInTags func() workshop.Tags
	ownTags     func() tagFile
}

// DeckInfo is a deck as a list shows it.
type DeckInfo struct {
	ID, Title string
	Version   int
	Language  string            // empty: English
	Cards     int               // how many
	Agendas   []workshop.Agenda // that it brings
	Origin    string            // the deck's file, or BuiltIn
}

// Open offers the built-in content together with the decks in the user's
// folder. A folder that is not there, or the empty path, holds none.
func Open(folder string) *Content {
	builtIn := readOnce()
	return &Content{
		folder:     folder,
		builtIn:    builtIn,
		own:        sync.OnceValues(func() ([]ownDeck, string) { return readFolder(folder) }),
		agendas:    sync.OnceValue(func() []workshop.Agenda { return readEmbedded("agendas.yaml", readAgendas) }),
		ownAgendas: func() []ownAgendas { return nil },
		triggers:   sync.OnceValue(func() workshop.Triggers { return readEmbedded("triggers.yaml", readTriggers) }),
		objections: sync.OnceValue(func() []workshop.Objection {
			return readEmbedded("objections.yaml", objectionsTo(builtIn(DefaultDeck).deck))
		}),
		starters: sync.OnceValue(func() []workshop.GuardrailStarter {
			return readEmbedded("guardrails.yaml", startersTo(builtIn(DefaultDeck).deck))
		}),
		nudges: sync.OnceValue(func() workshop.NudgeRules { return readEmbedded("nudges.yaml", readNudges) }),

		builtInTags: sync.OnceValue(func() workshop.Tags { return readEmbedded("themes.yaml", readTags) }),
		ownTags:     func() tagFile { return tagFile{} },
	}
}

// readOnce reads each of the built-in decks when it is first asked for.
func readOnce() func(id string) ownDeck {
	decks := map[string]func() ownDeck{}
	for _, id := range builtInDecks {
		decks[id] = sync.OnceValue(func() ownDeck {
			return readEmbedded(id+".yaml", func(file string, data []byte) (ownDeck, []Fault) {
				own := readDeck(file, data)
				return own, own.faults
			})
		})
	}
	return func(id string) ownDeck { return decks[id]() }
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

// Deck finds a deck by its id; no id is that of the default. A built-in one is found
// without a look into the user's folder; for another only its own file is read.
func (c *Content) Deck(id string) (workshop.Deck, error) {
	own, err := c.whole(id)
	return own.deck, err
}

// whole finds a deck with all that its file has.
func (c *Content) whole(id string) (ownDeck, error) {
	if id == "" {
		id = DefaultDeck
	}
	if slices.Contains(builtInDecks, id) {
		return c.builtIn(id), nil
	}
	if own, found, err := c.find(id); found {
		return own, err
	}
	all, _ := c.own()
	for _, own := range all { // its id may be written in a way that shows only when all is read
		switch {
		case own.deck.ID != id:
		case len(own.faults) > 0:
			return ownDeck{}, unusable(own)
		default:
			return own, nil
		}
	}
	return ownDeck{}, fmt.Errorf(noDeck, id, join(c.Decks(), func(d DeckInfo) string { return d.ID }))
}

// Example is the file of a built-in deck as it is written, comments and all: what a user
// copies to begin a deck of one's own. It is empty for any other.
func Example(id string) []byte {
	if !slices.Contains(builtInDecks, id) {
		return nil
	}
	data, err := built.ReadFile("content/" + id + ".yaml")
	if err != nil {
		panic("prompts: not embedded: " + err.Error())
	}
	return data
}

// Decks lists the decks that can be played: the built-in ones first, then the
// user's own in the order of their files' names. All of these are read, so it
// takes a while where there are many.
func (c *Content) Decks() []DeckInfo {
	var decks []DeckInfo
	for _, id := range builtInDecks {
		decks = append(decks, info(c.builtIn(id), BuiltIn))
	}
	all, _ := c.own()
	for _, own := range all {
		if len(own.faults) == 0 {
			decks = append(decks, info(own, own.file))
		}
	}
	return decks
}

func info(own ownDeck, origin string) DeckInfo {
	d := &own.deck
	return DeckInfo{ID: d.ID, Title: d.Title, Version: d.Version, Language: d.Language, Cards: len(d.Cards), Agendas: own.agendas, Origin: origin}
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
	if a, found := agendaIn(c.deckAgendas(), id); found {
		return a, nil
	}
	for _, own := range c.ownAgendas() {
		if _, there := agendaIn(own.agendas, id); there {
			return workshop.Agenda{}, fmt.Errorf(unusableAgenda, id, own.faults[0])
		}
	}
	var known []string
	for _, a := range slices.Concat(c.agendas(), c.OwnAgendas(), c.deckAgendas()) {
		if !slices.Contains(known, a.ID) { // a deck may bring one of the same name, in its language
			known = append(known, a.ID)
		}
	}
	return workshop.Agenda{}, fmt.Errorf(noAgenda, id, strings.Join(known, ", "))
}

// deckAgendas are those that decks bring.
func (c *Content) deckAgendas() (all []workshop.Agenda) {
	for _, d := range c.Decks() {
		all = append(all, d.Agendas...)
	}
	return all
}

// Agendas lists the built-in agendas, the short one first.
func (c *Content) Agendas() []workshop.Agenda { return c.agendas() }

// AgendaWith finds an agenda to play a deck with: one that the deck brings, or any other.
// No id is the first that the deck brings, or the default.
func (c *Content) AgendaWith(deck, id string) (workshop.Agenda, error) {
	if own, err := c.whole(deck); err == nil {
		if id == "" && len(own.agendas) > 0 {
			return own.agendas[0], nil
		}
		if a, found := agendaIn(own.agendas, id); found {
			return a, nil
		}
	}
	return c.Agenda(id)
}

// TriggersWith are the questions for the silence that go with a deck: its own, or ours.
func (c *Content) TriggersWith(deck string) workshop.Triggers {
	if own, err := c.whole(deck); err == nil && len(own.triggers) > 0 {
		return own.triggers
	}
	return c.triggers()
}

// Triggers are the questions for the silence, for each quadrant in the order in
// which they are asked.
func (c *Content) Triggers() workshop.Triggers { return c.triggers() }

// Objections are what boards say against social, with answers.
func (c *Content) Objections() []workshop.Objection { return c.objections() }

// ObjectionsAt are the objections, first those to be expected at a card of a deck;
// card may be nil. Our own list knows the cards of the default deck only.
func (c *Content) ObjectionsAt(deck string, card *workshop.Card) []workshop.Objection {
	if own, err := c.whole(deck); err == nil && len(own.objections) > 0 {
		return workshop.ObjectionsFor(own.objections, card)
	}
	if deck != DefaultDeck {
		card = nil
	}
	return workshop.ObjectionsFor(c.Objections(), card)
}

// StartersWith are the rules that a room can begin from with a deck: its own, or ours,
// which are in English.
func (c *Content) StartersWith(deck string) []workshop.GuardrailStarter {
	own, err := c.whole(deck)
	if err == nil && (len(own.starters) > 0 || own.deck.Language != "" && own.deck.Language != language.Default) {
		return own.starters
	}
	return c.starters()
}

// GuardrailStarters are rules that a room can begin from, from many steps of the scale.
func (c *Content) GuardrailStarters() []workshop.GuardrailStarter { return c.starters() }

// BuiltIn are the ids of the agendas and of the decks that come with the program: no
// text of theirs was typed by anybody in a room.
func (c *Content) BuiltIn() []string {
	ids := slices.Clone(builtInDecks)
	for _, a := range c.agendas() {
		ids = append(ids, a.ID)
	}
	for _, id := range builtInDecks {
		for _, a := range c.builtIn(id).agendas {
			ids = append(ids, a.ID)
		}
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

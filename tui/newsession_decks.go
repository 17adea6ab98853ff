package tui

import (
	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
)

// decksRead says that the decks are known that a form can choose from.
type decksRead struct {
	form   *form
	decks  []DeckChoice
	faulty []string
}

// Work begins to read the decks: there may be many, and nobody waits for them.
func (f *form) Work(kit.Area) tea.Cmd {
	if f.reading {
		return nil
	}
	f.reading = true
	return func() tea.Msg { return f.readDecks() }
}

func (f *form) readDecks() decksRead {
	return decksRead{f, f.content.Decks(), faultyFiles(f.content.Faults())}
}

// offerDecks lets the decks be chosen, once they are known.
func (f *form) offerDecks(known decksRead) {
	if known.form != f || f.decks != nil {
		return
	}
	f.reading, f.decks, f.faulty = true, known.decks, known.faulty
	for i, d := range f.decks {
		if d.ID == f.setup.Deck {
			f.choices[deckField], f.given = i, i
		}
	}
}

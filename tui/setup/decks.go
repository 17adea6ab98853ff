package setup

import (
	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
)

// decksRead brings the decks that a form can choose from.
type decksRead struct {
	form   *Form
	decks  []DeckChoice
	faulty []string
}

// Work begins to read the decks: there may be many, and nobody waits for them.
func (f *Form) Work(kit.Area) tea.Cmd {
	if f.reading {
		return nil
	}
	f.reading = true
	return func() tea.Msg { return f.ReadDecks() }
}

func (f *Form) ReadDecks() decksRead {
	return decksRead{f, f.content.Decks(), f.content.FaultyFiles()}
}

// OfferDecks lets the decks be chosen, once they are known.
func (f *Form) OfferDecks(known decksRead) {
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

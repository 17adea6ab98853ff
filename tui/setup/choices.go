package setup

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// choicesRead brings the decks, and the user's own agendas, that a form can choose from.
type choicesRead struct {
	form    *Form
	decks   []DeckChoice
	agendas []workshop.Agenda
	faults  []fault
}

// fault is what is not offered, and how to see why.
type fault struct{ says, check string }

// Work begins to read them: there may be many, and nobody waits for them.
func (f *Form) Work(kit.Area) tea.Cmd {
	if f.reading {
		return nil
	}
	f.reading = true
	return func() tea.Msg { return f.Read() }
}

// Read reads what can be chosen.
func (f *Form) Read() choicesRead {
	read := choicesRead{form: f, decks: f.content.Decks(), agendas: f.content.OwnAgendas()}
	if files := f.content.FaultyFiles(); len(files) > 0 {
		read.faults = append(read.faults, fault{decksHaveErrors(len(files)), deckCheck(files[0])})
	}
	if files := f.content.FaultyAgendas(); len(files) > 0 {
		read.faults = append(read.faults, fault{agendasHaveErrors(len(files)), agendaCheck(files[0])})
	}
	return read
}

// Offer lets what was read be chosen.
func (f *Form) Offer(read choicesRead) {
	if read.form != f || f.decks != nil {
		return
	}
	f.reading, f.decks, f.faults = true, read.decks, read.faults
	f.agendas = append(slices.Clone(f.agendas), read.agendas...)
	for i, d := range f.decks {
		if d.ID == f.setup.Deck {
			f.choose(deckField, i)
		}
	}
	if f.setup.Agenda == "" && f.choices[agendaField] == f.given[agendaField] {
		f.followDeck()
		f.given[agendaField] = f.choices[agendaField]
	}
	for i, a := range f.offered() {
		if a.ID == f.setup.Agenda && f.choices[agendaField] == f.given[agendaField] {
			f.choose(agendaField, i)
		}
	}
}

// offered are the agendas that can be chosen: ours, one's own, and behind them those that
// the chosen deck brings.
func (f *Form) offered() []workshop.Agenda {
	if len(f.decks) == 0 {
		return f.agendas
	}
	return slices.Concat(f.agendas, f.decks[f.choices[deckField]].Agendas)
}

// followDeck chooses the agenda that goes with the chosen deck: in its language, if it
// brings any.
func (f *Form) followDeck() {
	switch {
	case len(f.offered()) > len(f.agendas):
		f.choices[agendaField] = len(f.agendas)
	case f.choices[agendaField] >= len(f.agendas):
		f.choices[agendaField] = 0
	}
}

// choose makes one of the choices the one that the form opened with.
func (f *Form) choose(field Field, i int) { f.choices[field], f.given[field] = i, i }

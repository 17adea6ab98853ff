package setup

import (
	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file holds how what was typed into the form for a new session, and never
// started, comes back: by key, since a client's name is in it and another client
// may look on.

// fieldNames are what the fields are called in a draft.
var fieldNames = [Fields]string{"client", "objective", "people", "title", "functions", "agenda", "deck"}

// FormDraftsMsg brings what was typed into a form before.
type FormDraftsMsg struct{ Drafts []live.Draft }

// offer says that something was typed here before.
func (f *Form) offer(drafts []live.Draft) {
	if f.Drafts.Waiting = drafts; len(drafts) > 0 {
		left := "Typed on " + kit.ShortMoment(drafts[0].At, f.kit.Now()) + " and not started: "
		f.Said = screen.Note{Text: left + "F8 brings it back.", Plain: left + "“use it” brings it back."}
	}
}

// Draft is what the fields hold, as a draft; without fields when nothing was typed.
func (f *Form) Draft() live.Draft {
	d := live.Draft{ID: f.Drafts.ID(), Line: live.OnForm, At: f.kit.Now()}
	if f.All() == f.Before {
		return d
	}
	d.Fields = map[string]string{}
	for i := range f.Inputs {
		if text := workshop.Clean(f.Inputs[i].Text()); text != "" {
			d.Fields[fieldNames[i]] = text
		}
	}
	if at := f.Choices[AgendaField]; at > 0 {
		d.Fields[fieldNames[AgendaField]] = f.Agendas[at].ID
	}
	if at := f.Choices[deckField]; at > 0 {
		d.Fields[fieldNames[deckField]] = f.Decks[at].ID
	}
	return d
}

// BringBack fills the fields with what was typed before.
func (f *Form) BringBack() {
	switch {
	case len(f.Drafts.Waiting) == 0:
		return
	case f.Drafts.On != nil || f.All() != f.Before:
		f.Said = screen.Remark("Something is typed here already. F8 works on a form as it opens.")
		return
	}
	d := f.Drafts.Put()
	for i := range f.Inputs {
		if text := workshop.Clean(d.Fields[fieldNames[i]]); text != "" {
			f.Inputs[i].Set(text)
		}
	}
	for i, a := range f.Agendas {
		if a.ID == d.Fields[fieldNames[AgendaField]] {
			f.Choices[AgendaField] = i
		}
	}
	for i, c := range f.Decks {
		if c.ID == d.Fields[fieldNames[deckField]] {
			f.Choices[deckField] = i
		}
	}
	f.Said = screen.Remark("Typed on " + kit.ShortMoment(d.At, f.kit.Now()) + ", not started yet.")
}

// Spend gives away what was brought back: it is of no use any more.
func (f *Form) Spend() []live.Draft {
	f.Drafts.Watch(true)
	spent := f.Drafts.Spent
	f.Drafts.Spent = nil
	return spent
}

// LeftOn is what the fields hold, as a draft.
func (f *Form) LeftOn() []live.Draft { return []live.Draft{f.Draft()} }

// Watch gives away what was brought back, once the form is as it opened.
func (f *Form) Watch() []live.Draft {
	f.Drafts.Watch(f.All() == f.Before)
	spent := f.Drafts.Spent
	f.Drafts.Spent = nil
	return spent
}

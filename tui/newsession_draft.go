package tui

import (
	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file holds how what was typed into the form for a new session, and never
// started, comes back: by key, since a client's name is in it and another client
// may look on.

// fieldNames are what the fields are called in a draft.
var fieldNames = [fields]string{"client", "objective", "people", "title", "functions", "agenda", "deck"}

// formDraftsMsg brings what was typed into a form before.
type formDraftsMsg struct{ drafts []Draft }

// offer says that something was typed here before.
func (f *form) offer(drafts []Draft) {
	if f.drafts.waiting = drafts; len(drafts) > 0 {
		f.said = "Typed on " + kit.ShortMoment(drafts[0].At, f.kit.Now()) + " and not started: F8 brings it back."
	}
}

// draft is what the fields hold, as a draft; without fields when nothing was typed.
func (f *form) draft() Draft {
	d := Draft{ID: f.drafts.id(), Line: OnForm, At: f.kit.Now()}
	if f.all() == f.before {
		return d
	}
	d.Fields = map[string]string{}
	for i := range f.inputs {
		if text := workshop.Clean(f.inputs[i].Text()); text != "" {
			d.Fields[fieldNames[i]] = text
		}
	}
	if at := f.choices[agendaField]; at > 0 {
		d.Fields[fieldNames[agendaField]] = f.agendas[at].ID
	}
	if at := f.choices[deckField]; at > 0 {
		d.Fields[fieldNames[deckField]] = f.decks[at].ID
	}
	return d
}

// bringBack fills the fields with what was typed before.
func (f *form) bringBack() {
	switch {
	case len(f.drafts.waiting) == 0:
		return
	case f.drafts.on != nil || f.all() != f.before:
		f.said = "Something is typed here already. F8 works on a form as it opens."
		return
	}
	d := f.drafts.put()
	for i := range f.inputs {
		if text := workshop.Clean(d.Fields[fieldNames[i]]); text != "" {
			f.inputs[i].Set(text)
		}
	}
	for i, a := range f.agendas {
		if a.ID == d.Fields[fieldNames[agendaField]] {
			f.choices[agendaField] = i
		}
	}
	for i, c := range f.decks {
		if c.ID == d.Fields[fieldNames[deckField]] {
			f.choices[deckField] = i
		}
	}
	f.said = "Typed on " + kit.ShortMoment(d.At, f.kit.Now()) + ", not started yet."
}

// spend gives away what was brought back: it is of no use any more.
func (f *form) spend() []Draft {
	f.drafts.watch(true)
	spent := f.drafts.spent
	f.drafts.spent = nil
	return spent
}

package setup

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file brings back what was typed into the form for a new session and never
// started: by key, since a client's name is in it and another client may be
// looking.

// fieldNames are what the fields are called in a draft.
var fieldNames = [Fields]string{"client", "objective", "people", "title", "date", "functions", "classification", "agenda", "deck"}

// FormDraftsMsg brings what was typed into a form before.
type FormDraftsMsg struct {
	Of     *Form // who asked
	Drafts []live.Draft
}

// Hold says that the room may be looking, and which client is in hand; empty: none is.
// What was typed for another one is not offered then.
func (f *Form) Hold(client string) *Form {
	f.private, f.hand = true, workshop.ClientKey(client)
	if waited := len(f.drafts.Waiting) > 0; waited {
		f.said = screen.Note{}
		f.offer(f.drafts.Waiting)
	}
	return f
}

// clientOf is the key of the client that a draft names; empty where it names none.
func clientOf(d live.Draft) string { return workshop.ClientKey(d.Fields[fieldNames[ClientField]]) }

// ofAnother reports whether a draft is of another client than the one in hand.
func (f *Form) ofAnother(d live.Draft) bool {
	return f.hand != "" && clientOf(d) != "" && clientOf(d) != f.hand
}

// reveals reports whether a draft may tell the room of a client that is not theirs.
func (f *Form) reveals(d live.Draft) bool {
	return f.private && (f.hand == "" || clientOf(d) != f.hand)
}

// offer says that something was typed here before.
func (f *Form) offer(drafts []live.Draft) {
	drafts = slices.DeleteFunc(slices.Clone(drafts), f.ofAnother)
	if f.drafts.Waiting = drafts; len(drafts) > 0 {
		left := kit.ShortMoment(drafts[0].At, f.kit.Now())
		f.said = screen.Note{Text: formWaits(left, "F8"), Plain: formWaits(left, "“"+useIt+"”")}
	}
}

// draft is what the fields hold, as a draft; without fields when nothing was typed.
func (f *Form) draft() live.Draft {
	d := live.Draft{ID: f.drafts.ID(), Line: live.OnForm, At: f.kit.Now()}
	if f.All() == f.before {
		return d
	}
	d.Fields = map[string]string{}
	for i := range f.Inputs {
		if text := workshop.Clean(f.Inputs[i].Text()); text != "" {
			d.Fields[fieldNames[i]] = text
		}
	}
	if at := f.choices[agendaField]; at > 0 {
		d.Fields[fieldNames[agendaField]] = f.offered()[at].ID
	}
	if at := f.choices[deckField]; at > 0 {
		d.Fields[fieldNames[deckField]] = f.decks[at].ID
	}
	if at := f.choices[classificationField]; at > 0 {
		d.Fields[fieldNames[classificationField]] = string(workshop.Classifications[at])
	}
	return d
}

// takeUp brings back what was typed before, after a question where the room may learn from
// it of another client.
func (f *Form) takeUp() screen.Action {
	untouched := len(f.drafts.Waiting) > 0 && f.drafts.On == nil && f.All() == f.before
	if untouched && f.reveals(f.drafts.Waiting[0]) {
		return screen.Ask{Question: screen.Question{Title: bringFormBack, Text: []string{mayNameAnother}, Yes: bringItBack,
			Action: screen.Reply{Done: f.bringBack}}}
	}
	f.bringBack()
	return nil
}

// Obey carries out the yes to that.
func (f *Form) Obey(r screen.Reply) (screen.Action, tea.Cmd) {
	if r.Done != nil {
		r.Done()
	}
	return r.Action, nil
}

// bringBack fills the fields with what was typed before.
func (f *Form) bringBack() {
	switch {
	case len(f.drafts.Waiting) == 0:
		return
	case f.drafts.On != nil || f.All() != f.before:
		f.said = screen.Remark(alreadyTyped)
		return
	}
	d := f.drafts.Put()
	for i := range f.Inputs {
		if text := workshop.Clean(d.Fields[fieldNames[i]]); text != "" {
			f.Inputs[i].Set(text)
		}
	}
	for i, c := range f.decks {
		if c.ID == d.Fields[fieldNames[deckField]] {
			f.choices[deckField] = i
		}
	}
	for i, a := range f.offered() {
		if a.ID == d.Fields[fieldNames[agendaField]] {
			f.choices[agendaField] = i
		}
	}
	for i, c := range workshop.Classifications {
		if string(c) == d.Fields[fieldNames[classificationField]] {
			f.choices[classificationField] = i
		}
	}
	f.said = screen.Remark(formIsBack(kit.ShortMoment(d.At, f.kit.Now())))
}

// Spend gives away what was brought back: it is no longer needed.
func (f *Form) Spend() []live.Draft {
	f.drafts.Watch(true)
	spent := f.drafts.Spent
	f.drafts.Spent = nil
	return spent
}

// LeftOn is what the fields hold, as a draft.
func (f *Form) LeftOn() []live.Draft { return []live.Draft{f.draft()} }

// Watch gives away what was brought back, once the form is as it opened.
func (f *Form) Watch() []live.Draft {
	f.drafts.Watch(f.All() == f.before)
	spent := f.drafts.Spent
	f.drafts.Spent = nil
	return spent
}

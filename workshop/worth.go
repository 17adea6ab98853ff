package workshop

import "cmp"

// This file asks the room, at the very end, whether the session was worth its time: one
// to five fingers, no names. It is asked in the last stage of commitments, which every
// agenda has.

var worthFacts = []factKind{
	{WorthAsked{}, plain},
	{WorthRated{}, undoable | said},
}

// WorthAsked shows the question, or what was on the screen before it.
type WorthAsked struct {
	Asked bool `json:"asked,omitempty"`
}

// AskWorth shows the question, or what was on the screen before it.
type AskWorth struct{ Asked bool }

func (i AskWorth) facts(w *Workshop) ([]Fact, error) {
	if !w.mayAskWorth() {
		return nil, refuse(worthElsewhere)
	}
	return one(WorthAsked(i))
}

func (WorthAsked) Kind() string           { return "worth.asked" }
func (WorthAsked) label(*Workshop) string { return worthAsked }
func (WorthAsked) check(*Workshop) error  { return nil }
func (WorthAsked) ahead(*Workshop) string { return worthAsked }
func (f WorthAsked) apply(w *Workshop)    { w.asksWorth = f.Asked }

// AsksWorth reports whether the question is on the screen.
func (w *Workshop) AsksWorth() bool { return w.asksWorth && w.mayAskWorth() }

// mayAskWorth reports whether the session is at the last stage of commitments.
func (w *Workshop) mayAskWorth() bool {
	if w.CurrentStage().Kind != StageCommitments {
		return false
	}
	for _, s := range w.Agenda.Stages[w.Stage+1:] {
		if s.Kind == StageCommitments {
			return false
		}
	}
	return true
}

// AsksWorthNext reports whether it is asked before the session goes on to another stage.
func (w *Workshop) AsksWorthNext() bool { return !w.asksWorth && w.mayAskWorth() }

// worthBeat goes to the question and back from it.
func (w *Workshop) worthBeat(by int) move {
	if asked := by > 0; w.mayAskWorth() && asked != w.AsksWorth() {
		return WorthAsked{asked}
	}
	return nil
}

// WorthRated is how many people held up one finger, two … five. A later count replaces
// it; a count of nobody takes it back.
type WorthRated struct {
	Counts [Steps]int `json:"counts"`
	Phones int        `json:"phones,omitempty"` // how many of them answered with one
}

// RateWorth counts the fingers.
type RateWorth struct {
	Counts [Steps]int
	Phones int // how many of them answered with one
}

func (i RateWorth) facts(w *Workshop) ([]Fact, error) {
	if err := w.offerPeople(i.Counts[:], w.Worth.Present()); err != nil {
		return nil, err
	}
	return one(WorthRated(i))
}

func (WorthRated) Kind() string            { return "worth.rated" }
func (WorthRated) label(*Workshop) string  { return worthRated }
func (WorthRated) about(*Workshop) Subject { return Subject{Kind: SubjectWorth} }

func (f WorthRated) check(w *Workshop) error {
	return cmp.Or(checkPhones(f.Phones, f.Counts[:]), w.checkHands(f.Counts[:], w.Worth.Present(), noFingers))
}

func (f WorthRated) apply(w *Workshop) {
	rated := &Reading{Counts: f.Counts, Phones: f.Phones}
	if sum := rated.Sum(); sum > 0 {
		rated.People = w.PeopleFor(sum, w.Worth.Present())
	} else {
		rated = nil // taken back
	}
	set(w, &w.Worth, rated)
}

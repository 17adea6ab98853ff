package workshop

import (
	"strings"
	"time"

	"swotshop/workshop/language"
)

// This file is what a session says in its own language: that of its deck, which it has
// with it. What the facilitator alone reads is in English, and asks the names themselves:
// [Quadrant.Name], [Function.Name].

// Words are the words of the session.
func (w *Workshop) Words() *language.Words {
	if w.words == nil {
		return language.English()
	}
	return w.words
}

// InWords are the words of a deck, of which some may come from a file that nobody checked.
func (d *Deck) InWords() *language.Words {
	texts := map[string]string{}
	for key, text := range d.Words {
		texts[key] = Clean(text)
	}
	return language.New(d.Language, texts)
}

// Typeset is how the room reads what somebody typed: see [language.Words.Typeset].
func (w *Workshop) Typeset(text string) string { return w.Words().Typeset(text) }

// QuadrantName is what the room calls a quadrant.
func (w *Workshop) QuadrantName(q Quadrant) string { return w.Words().Quadrants.Of(string(q)) }

// FunctionName is what the room calls a function; empty when untagged.
func (w *Workshop) FunctionName(f Function) string { return w.Words().Functions.Of(string(f)) }

// FunctionTag is its tag of at most three letters.
func (w *Workshop) FunctionTag(f Function) string { return w.Words().Tags.Of(string(f)) }

// PairingPrompt is the question that opens a pairing, to be read aloud.
func (w *Workshop) PairingPrompt(p Pairing) string { return w.Words().Pairings.Of(string(p)) }

// GradientNames are the names of the gradients, in order. The older scale was only ever
// counted in English.
func (w *Workshop) GradientNames(s GradientScale) [Gradients]string {
	if s == OlderScale {
		return s.Names()
	}
	return w.Words().Gradients
}

// PlaceInWords describes a place on the grid as people would say it.
func (w *Workshop) PlaceInWords(p Place) string { return p.inWords(w.Words()) }

// Advice is what a corner of the grid is called; empty for the places in between.
func (w *Workshop) Advice(p Place) string { return p.advice(w.Words()) }

// Day writes 2026-03-12 as the room does: 12 March 2026; what is not a day stays.
func (w *Workshop) Day(day string) string { return dayIn(w.Words(), day) }

// DayOfYear writes a day as people say it: with the year only where it is not that of the
// session.
func (w *Workshop) DayOfYear(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if year, _, _ := strings.Cut(w.Date, "-"); err != nil || !strings.HasPrefix(day, year+"-") {
		return w.Day(day)
	}
	return w.Words().DayOfYear(t)
}

func dayIn(words *language.Words, day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return words.Day(t)
}

// PlanInWords is the answer to a field as the room reads it; as it is typed it is
// [Plan.InWords].
func (w *Workshop) PlanInWords(p Plan, f PlanField) string { return p.inWords(f, answersIn(w.Words())) }

// PlanInBrief is the same with its days as people say them ([Workshop.DayOfYear]).
func (w *Workshop) PlanInBrief(p Plan, f PlanField) string {
	return p.inWords(f, answers{w.Words(), w.DayOfYear})
}

// TargetInWords is a target with its day, as the room reads it.
func (w *Workshop) TargetInWords(p Plan) string { return answersIn(w.Words()).by(p.Target, p.TargetBy) }

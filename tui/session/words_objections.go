package session

import (
	"fmt"

	"swotshop/workshop"
)

// This file has the words about objections in plain text mode.

const (
	whichObjection   = "Which objection? Type its number, or its name:"
	noObjections     = "There are no objections"
	heardNothingOwed = "It was heard, and nothing is owed"
	heardAndOwed     = "It was heard, and evidence is owed"
	notHeardAfterAll = "It was not heard after all"
	askOwed          = "What evidence is owed, and by whom? For example: HR survey, by Legal"
)

func toExpect(o workshop.Objection) string { return "Objection to expect: " + inFull(o) }

func allObjections(n int) string {
	return fmt.Sprintf("“objections” lists all %d, to mark one as heard", n)
}

func objection(o workshop.Objection) string { return fmt.Sprintf("%s “%s”", o.ID, o.Says) }

// inFull is an objection with what can be said to it, and what to ask for.
func inFull(o workshop.Objection) string {
	words := objection(o)
	if o.Answer != "" {
		words += " Answer: " + o.Answer
	}
	if o.Evidence != "" {
		words += " Ask for: " + o.Evidence
	}
	return words
}

func wasHeard(h workshop.HeardObjection) string {
	words := objection(h.Objection()) + " was heard"
	if h.Owed != "" {
		words += ". Owed: " + h.InWords()
	}
	return words
}

package stage

import (
	"fmt"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file is what is said of the question at the very end.

const (
	lastQuestion   = "last question"
	worthLine      = "fingers (3 4 4 5), or PgDn to leave it out"
	worthLast      = "fingers (3 4 4 5)"
	worthWrong     = "Type fingers (3 4 4 5) or counts of one to five fingers (0/1/2/4/2)."
	worthTakes     = "Type the fingers that you see (3 4 4 5), or counts of one to five fingers (0/1/2/4/2); an empty line leaves it out"
	worthEnter     = "Count the fingers"
	worthTakenBack = "Worth your time? Nobody is counted."
)

func (s *worth) Help() kit.HelpPage {
	return kit.HelpPage{
		Title: "Worth your time?", About: "One question before people leave: hands up, one to five fingers, no names. " +
			"The counts are for you, to compare your sessions by; no paper shows them. It can be left out.",
		Keys: append([]kit.Hint{kit.Typed("3445").Does("then Enter: four people, with three, four, four and five fingers"),
			kit.Typed("0/1/2/4/2").Does("or how many people held up one, two … five"), kit.PgDn.Does("next stage, counted or not"), kit.PgUp.Does("back to the commitments")}, s.phones().helps()...),
	}
}

func worthLanding(counted, people int) string {
	return fmt.Sprintf("worth your time?  %d of %d counted", counted, people)
}

func worthAsks(ask, handsUp string) string { return ask + " " + handsUp }

// worthIs says how many people held up how many fingers: “Worth your time? 2 people with
// 3 fingers, 1 with 5; 3 of 8 counted”.
func worthIs(r *workshop.Reading) string {
	var parts []string
	for i, n := range r.Counts {
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%d with %s", n, kit.Plural(i+1, "finger", "fingers")))
		}
	}
	return fmt.Sprintf("Worth your time? %s; %d of %d counted", strings.Join(parts, ", "), r.Sum(), r.People)
}

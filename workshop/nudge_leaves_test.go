package workshop_test

import (
	"strings"
	"testing"

	"swotshop/workshop"
)

// Where the blueprint is looked at, hints about how to say a thing better come too late; what
// should not be on paper is said of every item, however old.
func TestBeforeTheBlueprintNudgesAreAboutWhatLeavesWithIt(t *testing.T) {
	w := openWatch(t)
	for _, text := range []string{"Peter Clayton is slow to approve", "Everybody can see our revenue", "Strong brand", "Launch it and we should launch it"} {
		w.at(1, workshop.AddItem{Quadrant: workshop.Weaknesses, Text: text})
	}
	w.enterAt(60, workshop.StageBlueprint)
	requireEqual(t, "nudges", strings.Join(w.nudges(60), "\n"), strings.Join([]string{
		"confidential W2: contains “revenue”. Can that leave the room? If not, rephrase it.",
		"person W1: names “Peter Clayton” next to “slow”. Can it name the role instead?",
	}, "\n"))
	requireEqual(t, "switched off", w.kinds(60, workshop.NudgePerson), []workshop.NudgeKind{workshop.NudgePerson})
	for range 9 {
		w.at(61, workshop.AddItem{Quadrant: workshop.Weaknesses, Text: "Everybody can see our revenue"})
	}
	requireEqual(t, "at most", len(w.nudges(62)), 5)
}

func TestWordsThatDoNotNudge(t *testing.T) {
	for _, c := range []struct {
		q    workshop.Quadrant
		text string
	}{
		{"T", "Launch-day pranks spread at night"},                                 // it is no verb
		{"W", "Revenue as published in May"},                                       // known to all
		{"T", "A tool that rivals use costs €12 a seat"},                           // not our money
		{"W", "The list is of names that nobody has read and of dates that fail"},  // one claim
		{"W", "Peter’s team is quick"},                                             // nothing bad
		{"W", "Bosch Rexroth is slow to share posts"},                              // no person
		{"W", "A strong brand is of little use to drivers on the road at night"},   // says more
		{"W", "Approval takes nine days and takes a form"},                         // one subject
		{"W", "Approval takes nine days and nobody answers faster than that here"}, // a comparison
	} {
		w := openWatch(t)
		w.at(1, workshop.AddItem{Quadrant: c.q, Text: c.text})
		requireEqual(t, c.text, strings.Join(w.nudges(1), "\n"), "")
	}
}

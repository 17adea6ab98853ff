package workshop_test

import (
	"testing"

	"swotshop/workshop"
)

// A letter of any script makes a word; figures and signs do not.
func TestWordless(t *testing.T) {
	w := (&workshop.Workshop{})
	for text, want := range map[string]bool{
		"1 1 2 2 3": true, "8": true, "?": true, "24/7": true, " 50 % ": true, "🙂": true,
		"": false, "K8s": false, "3 plants": false, "数": false, "é": false,
	} {
		for _, i := range []workshop.Intent{
			workshop.AddItem{Quadrant: workshop.Strengths, Text: text}, workshop.NameCluster{Cluster: "c1", Name: text},
			workshop.MergeAll{Into: "c1", Name: text}, workshop.WriteStrategy{Pairing: workshop.SO, Text: text},
			workshop.AddRemark{Topic: workshop.Parking, Text: text}, workshop.WordProposal{Text: text},
			workshop.WriteInitiative{Plan: workshop.Plan{What: text}},
			workshop.EditInitiative{Initiative: "n1", Plan: workshop.Plan{Owner: text}},
			workshop.ChangeDetails{Details: workshop.Details{Objective: text}},
		} {
			if said, none := w.Wordless(i); none != want {
				t.Errorf("%#v: wordless %v, %+v", i, none, said)
			}
		}
	}
}

// Where figures, a day or a source are the answer nothing is asked.
func TestWordlessLeavesFigures(t *testing.T) {
	w := (&workshop.Workshop{})
	for _, i := range []workshop.Intent{
		workshop.EditInitiative{Plan: workshop.Plan{Measure: "7", Baseline: "20 %", Target: "80 %", TargetBy: "2026-06-30", Cost: "12 000", Due: "2026-05-01"}},
		workshop.GiveEvidence{Evidence: "2025"}, workshop.NotePrivately{Text: "12"}, workshop.ChangeDetails{Details: workshop.Details{Title: "2026"}},
	} {
		if said, none := w.Wordless(i); none {
			t.Errorf("%#v: %+v", i, said)
		}
	}
}

package tui_test

import (
	"strings"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// asTyped is a text as people type it: without a capital, with straight marks, a hyphen
// for a dash and three dots.
const asTyped = `zq nobody's "own" word - yet...`

// fillAsTyped says it wherever something is typed.
func fillAsTyped(d tuitest.Session) {
	tuitest.SetObjective(d, asTyped)
	for _, q := range workshop.Quadrants {
		d.Do(workshop.AddItem{Quadrant: q, Text: asTyped})
	}
	c := d.W().Clusters
	for i, pairing := range workshop.Pairings {
		cites := [][]string{{c[0].ID, c[2].ID}, {c[0].ID, c[3].ID}, {c[1].ID, c[2].ID}, {c[1].ID, c[3].ID}}[i]
		d.Do(workshop.WriteStrategy{Pairing: pairing, Text: asTyped, Cites: cites})
	}
	for i := range c {
		d.Do(workshop.CountVotes{Cluster: c[i].ID, Votes: i + 1})
	}
	d.Do(workshop.WriteInitiative{Plan: workshop.Plan{Strategy: d.W().Strategies[0].ID, What: asTyped, Owner: "COO", FirstStep: asTyped, Due: "12 June",
		Measure: asTyped, Baseline: asTyped, Target: asTyped, WhenThen: asTyped, StopRule: asTyped, Cost: asTyped, EffectOn: workshop.EffectRevenue, Effect: asTyped}})
	for _, topic := range workshop.Topics {
		d.Do(workshop.AddRemark{Topic: topic, Text: asTyped})
	}
	d.Do(workshop.WordProposal{Text: asTyped}, workshop.TakeAgreement{Counts: [8]int{3, 3, 1, 0, 1, 0, 0, 0}}, workshop.SetReview{Date: "2026-06-11"})
}

// TestTypedWordsAreSet looks at every stage, in the windows that screens are designed for,
// with a capital and the marks of a printed page wherever somebody’s words are drawn; what
// is on the line stays as it was typed.
func TestTypedWordsAreSet(t *testing.T) {
	for _, kind := range allKinds {
		if kind == workshop.StageStatus {
			continue // has actions of its own
		}
		t.Run(string(kind), func(t *testing.T) {
			t.Parallel()
			d := tuitest.NewFilledDesk(t, fillAsTyped, kind)
			for _, size := range tuitest.Sizes {
				d.Resize(size[0], size[1])
				rows := d.Rows()
				for i, row := range rows {
					if i == len(rows)-2 { // the line
						continue
					}
					for _, mark := range []string{`"`, "'", "zq", "word - yet", "..."} {
						if strings.Contains(row, mark) {
							t.Errorf("%d×%d, row %d has %q: %s", size[0], size[1], i+1, mark, row)
							break
						}
					}
				}
			}
		})
	}
}

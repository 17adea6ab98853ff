package tui_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"swotshop/e2e/faults"
	foreign "swotshop/e2e/hostile"
	"swotshop/tui"
	"swotshop/tui/document"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
	"swotshop/workshop/blueprint"
)

// alike is a session in which texts that look like the program's own words stand
// in each place that takes one, and these texts. Each has a sign by which it is
// found.
func alike(t *testing.T, seed uint64) (d *tuitest.Desk, texts []string) {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 17))
	text := func() string {
		text := foreign.Alike(r, fmt.Sprintf("q%dz", len(texts)), 24)
		texts = append(texts, text)
		return text
	}
	d = tuitest.NewDesk(t, tui.Start{New: &setup.NewSession{Client: text(), Title: text(), Objective: text(), People: 8}}, prompted)
	d.Resize(200, 60)
	for _, q := range workshop.Quadrants {
		d.Do(workshop.AddItem{Quadrant: q, Text: text()}, workshop.AddItem{Quadrant: q, Text: text()})
	}
	inside, outside := d.W().ClustersIn(workshop.Strengths), d.W().ClustersIn(workshop.Opportunities)
	d.Do(workshop.NameCluster{Cluster: inside[0].ID, Name: text()},
		workshop.GiveEvidence{Item: d.W().Items[0].ID, Evidence: text(), Comparator: text()},
		workshop.WriteStrategy{Pairing: workshop.SO, Cites: []string{inside[0].ID, outside[0].ID}, Text: text()})
	d.Do(workshop.WriteInitiative{Plan: workshop.Plan{Strategy: d.W().Strategies[0].ID, What: text(), Owner: text(), FirstStep: text(),
		Measure: text(), Baseline: text(), WhenThen: text(), StopRule: text(), Cost: text(), Target: text(), Effect: text(), YesFrom: text()}}, workshop.NotePrivately{Text: text()})
	for _, topic := range workshop.Topics {
		d.Do(workshop.AddRemark{Topic: topic, Text: text()})
	}
	return d, texts
}

// What people typed stands on the screen as it is, or as it is set, however it looks, and
// so does it in the blueprint that is drawn.
func TestTheScreenAltersNothingThatWasTyped(t *testing.T) {
	t.Parallel()
	for seed := range faults.Seeds(t, 10) {
		d, texts := alike(t, seed)
		shown := ""
		for _, kind := range allKinds {
			if kind == workshop.StageBlueprint { // below, so wide that no cell of a table is broken
				continue
			}
			d.Stage(kind)
			shown += d.Screen() + "\n"
		}
		d.Keys("f2", "f2")
		shown += d.Screen() + "\n" + ansi.Strip(document.Text(string(blueprint.Markdown(d.W(), tuitest.Prompter{}.Nudges())), 1000))
		for i, typed := range texts {
			sign, text, seen := fmt.Sprintf("q%dz", i), workshop.Clean(typed), false
			for row := range strings.Lines(shown) {
				if strings.Contains(row, sign) {
					if seen = true; !strings.Contains(row, text) && !strings.Contains(row, d.W().Typeset(text)) {
						t.Errorf("%q became %q", text, row)
					}
				}
			}
			if !seen {
				t.Errorf("%q is never shown", text)
			}
		}
	}
}

package tui

import (
	"strings"
	"testing"

	"swotshop/tui/dialog"
	"swotshop/tui/screen"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

func TestBlueprintStageMashed(t *testing.T) { mash(t, workshop.StageBlueprint) }

// The words of the document are the blueprint's own and tested there: only
// what the stage adds is compared.
func TestBlueprintStageSaysWhatIsLoose(t *testing.T) {
	t.Parallel()
	d := newFilledDesk(t, tuitest.FillSome, workshop.StageBlueprint)
	d.shows("2 loose ends: No votes have been taken.", "Decide how the whole company", "c close the session")
	d.keys("l")
	d.shows("2 loose ends", "I2   No first step.")
	d.hides("2 loose ends:")
	d.keys("esc")
	d.shows("2 loose ends: No votes")
	for _, fill := range tuitest.Fills {
		for _, size := range append(sizes, [2]int{50, 15}) {
			d := newFilledDesk(t, fill, workshop.StageBlueprint)
			d.resize(size[0], size[1])
			d.fits(t)
			d.keys("l")
			d.fits(t)
		}
	}
}

func TestBlueprintStageIsFitForABoard(t *testing.T) {
	d := newFilledDesk(t, func(d tuitest.Session) {
		tuitest.SetObjective(d, "Decide.")
		for _, q := range []workshop.Quadrant{workshop.Strengths, workshop.Opportunities} {
			d.Do(workshop.AddItem{Quadrant: q, Text: "Fast answers"})
			d.Do(workshop.RetagItem{Item: d.W().Items[len(d.W().Items)-1].ID, How: workshop.KindAssumption})
		}
		inside, outside := d.W().Clusters[0].ID, d.W().Clusters[1].ID
		d.Do(workshop.CountVotes{Cluster: inside, Votes: 5}, workshop.CountVotes{Cluster: outside, Votes: 4}, workshop.RevealVotes{Revealed: true},
			workshop.WriteStrategy{Pairing: workshop.SO, Cites: []string{inside, outside}, Text: "Answer in public"})
		plan := workshop.Plan{Strategy: d.W().Strategies[0].ID, What: "Drill", Owner: "COO", FirstStep: "one drill", Measure: "minutes"}
		d.Do(workshop.WriteInitiative{Plan: plan}, workshop.TakeAgreement{Counts: [8]int{8}}, workshop.SetReview{Date: "2026-06-11"})
	}, workshop.StageBlueprint)
	d.shows("✓ No loose ends: ready for the board.")
	d.keys("l")
	d.shows("No loose ends: ready for the board.")
}

func TestBlueprintStageFollowsTheState(t *testing.T) {
	d := newFilledDesk(t, tuitest.FillSome, workshop.StageBlueprint)
	d.keys("ctrl+z") // the review date
	d.shows("3 loose ends")
	d.keys("ctrl+y")
	d.shows("2 loose ends")
	tuitest.SetObjective(d, "Decide something else entirely.")
	d.shows("Decide something else entirely.")
}

func TestBlueprintStageScrollsAndFinds(t *testing.T) {
	d := newFilledDesk(t, tuitest.FillSome, workshop.StageBlueprint)
	top := d.screen()
	d.keys("space")
	if d.screen() == top {
		t.Error("space did not scroll")
	}
	d.keys("home")
	if d.screen() != top {
		t.Error("Home is not the start")
	}
	d.keys("/")
	d.shows("text to find")
	d.line("funding rumour")
	d.shows("“funding rumour”: 1 of", "funding rumour could reach")
	d.keys("/")
	d.line("zebra")
	d.shows("“zebra” was not found")
	d.keys("/", "e", "esc") // letters are words while they are sought
	d.hides("/ e")
}

func TestBlueprintStageExportsAndCloses(t *testing.T) {
	d := newFilledDesk(t, tuitest.FillSome, workshop.StageBlueprint)
	d.app.options.Export = func(*workshop.Workshop) (string, error) { return "acme.md", nil }
	d.keys("e")
	d.shows("Blueprint written to acme.md")
	d.keys("c")
	d.shows("Close the session?", "There are 2 loose ends")
	if q := d.app.Over().(*dialog.Question); q.Action.(screen.Reply).Action != (screen.Close{}) {
		t.Errorf("yes does %T", q.Action)
	}
	d.keys("n")
	if d.W().Closed || d.app.Over() != nil {
		t.Fatal("closed without a yes")
	}
	id := d.W().ID
	d.keys("c", "y")
	log, err := workshop.Replay(d.store.Sessions[id])
	if err != nil || !log.State().Closed {
		t.Errorf("after the yes the library has it open (%v)", err)
	}
}

func TestBlueprintStageShowsNoFrontMatter(t *testing.T) {
	d := newFilledDesk(t, tuitest.FillSome, workshop.StageBlueprint)
	if strings.Contains(d.screen(), "content_sha256") {
		t.Error("the front matter is shown")
	}
}

package stage_test

import (
	"strings"
	"testing"

	"swotshop/tui"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

func TestBlueprintStageMashed(t *testing.T) { mash(t, workshop.StageBlueprint) }

// The words of the document are the blueprint's own and tested there: only
// what the stage adds is compared.
func TestBlueprintStageSaysWhatIsLoose(t *testing.T) {
	t.Parallel()
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageBlueprint)
	d.Shows("5 loose ends: No votes have been taken.", "Approve I1 and I2", "Tab export, close the session")
	d.Choose("See the loose ends")
	d.Shows("5 loose ends", "I2   No first step and no due date.")
	d.Hides("5 loose ends:")
	d.Keys("esc")
	d.Shows("5 loose ends: No votes")
	for _, fill := range tuitest.Fills {
		for _, size := range append(tuitest.Sizes, [2]int{50, 15}) {
			d := tuitest.NewFilledDesk(t, fill, workshop.StageBlueprint)
			d.Resize(size[0], size[1])
			d.Fits(t)
			d.Choose("See the loose ends")
			d.Fits(t)
		}
	}
}

func TestBlueprintStageIsFitForABoard(t *testing.T) {
	d := tuitest.NewFilledDesk(t, func(d tuitest.Session) {
		tuitest.SetObjective(d, "Decide.")
		for _, q := range workshop.Quadrants {
			d.Do(workshop.AddItem{Quadrant: q, Text: "Fast answers"})
		}
		inside, outside := d.W().ClustersIn(workshop.Strengths)[0].ID, d.W().ClustersIn(workshop.Opportunities)[0].ID
		d.Do(workshop.GiveEvidence{Item: d.W().Items[0].ID, Evidence: "Chat log"},
			workshop.RetagItem{Item: d.W().ItemsIn(workshop.Opportunities)[0].ID, How: workshop.KindAssumption})
		for _, card := range d.W().Chosen {
			d.Do(workshop.ShowCard{Card: card})
		}
		d.Do(workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.After, Counts: [5]int{0, 8}})
		d.Do(workshop.CountVotes{Cluster: inside, Votes: 5}, workshop.CountVotes{Cluster: outside, Votes: 4}, workshop.RevealVotes{Revealed: true},
			workshop.WriteStrategy{Pairing: workshop.SO, Cites: []string{inside, outside}, Text: "Answer in public"})
		plan := workshop.Plan{Strategy: d.W().Strategies[0].ID, What: "Drill", Owner: "COO", FirstStep: "one drill", Due: "+30",
			Measure: "minutes", Baseline: "90", Target: "30", TargetBy: "2026-06-30", EffectOn: workshop.EffectRisk, Cost: "one morning", StopRule: "over 60 by day 60"}
		d.Do(workshop.WriteInitiative{Plan: plan}, workshop.WordProposal{Text: "Approve I1"}, workshop.TakeAgreement{Counts: [8]int{8}}, workshop.SetReview{Date: "2026-06-11"},
			workshop.AddRemark{Topic: workshop.Guardrail, Text: "Never about a person"})
	}, workshop.StageBlueprint)
	d.Shows("✓ No loose ends: ready to be handed over.")
	d.Choose("See the loose ends")
	d.Shows("No loose ends: ready to be handed over.")
}

func TestBlueprintStageFollowsTheState(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageBlueprint)
	d.Keys("ctrl+z", "up") // the review date, and the note that says so
	d.Shows("6 loose ends")
	d.Keys("ctrl+y", "up")
	d.Shows("5 loose ends")
	d.Do(workshop.WordProposal{Text: "Decide something else entirely."})
	d.Shows("Decide something else entirely.")
}

func TestBlueprintStageScrollsAndFinds(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageBlueprint)
	d.Keys("pgdown")
	top, remarks := d.Screen(), len(d.W().Remarks)
	d.Keys("space")
	if d.Screen() == top {
		t.Error("space did not scroll")
	}
	d.Keys("home")
	if d.Screen() != top {
		t.Error("Home is not the start")
	}
	d.Type("/funding rumour")
	d.Shows("▸ /funding rumour", "finds it in the paper")
	d.Keys("enter")
	d.Shows("“funding rumour”: 1 of", "funding rumour could reach", "Enter next match")
	d.Keys("enter")
	d.Shows("“funding rumour”: 2 of")
	d.Line("/zebra")
	d.Shows("“zebra” was not found")
	d.Type("/e")
	d.Keys("esc")
	d.Hides("/e")
	if len(d.W().Remarks) != remarks {
		t.Error("what was sought became a promise")
	}
}

func TestBlueprintStageExportsAndCloses(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageBlueprint, func(o *tui.Options) {
		o.Export = tuitest.Paper{Write: func(*workshop.Workshop) (string, error) { return "acme.md", nil }}
	})
	d.Choose("Export")
	d.Shows("▸ Markdown")
	d.Keys("enter", "esc")
	d.Shows("Blueprint written to acme.md")
	id := d.W().ID
	for _, hasty := range []string{"enter", "y", "esc"} {
		d.Choose("Close")
		d.Shows("Close the session?", "There are 5 loose ends", "▸ Leave it open")
		d.Keys(hasty, "ctrl+u")
		if d.W().Closed || d.App.Over() != nil {
			t.Fatalf("closed by %s", hasty)
		}
	}
	d.Keys(tuitest.Closing...)
	log, err := workshop.Replay(d.Store.Sessions[id])
	if err != nil || !log.State().Closed {
		t.Errorf("after the yes the library has it open (%v)", err)
	}
}

func TestBlueprintStageShowsNoFrontMatter(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageBlueprint)
	if strings.Contains(d.Screen(), "generator:") {
		t.Error("the front matter is shown")
	}
}

// No letter is a key: a line is a promise, and the paper has it at once.
func TestBlueprintStageTakesPromises(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageBlueprint)
	for _, promise := range []string{"each of us calls two customers", "cut the list of approvals", "let legal see it first", "next week the COO writes"} {
		d.Type(promise)
		d.Shows("a commitment: "+promise, "goes to the commitments", "Enter add the promise")
		d.Keys("enter")
		d.Shows("Added to the commitments.")
		if r := d.W().RemarksOn(workshop.Commitment); r[len(r)-1].Text != promise {
			t.Errorf("the last promise is %q", r[len(r)-1].Text)
		}
		d.Line("/" + promise)
		d.Shows(": 1 of 1")
	}
}

// What is typed over the list is for the line, and a line that is not entered yet keeps
// the list from being opened.
func TestBlueprintListLeavesLettersToTheLine(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageBlueprint)
	d.Keys("tab")
	d.Shows("▸ See the loose ends", "Export", "Close the session", "Go to the library")
	d.Type("each of us")
	d.Shows("a commitment: each of us")
	d.Keys("tab")
	d.Shows("a commitment: each of us")
	d.Hides("Go to the library")
	d.Keys("ctrl+u")
	d.Choose("Go to the library")
	d.Shows("Leave the session?")
}

package stage_test

import (
	"slices"
	"strings"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

func TestCommitmentsLooks(t *testing.T) { goldens(t, workshop.StageCommitments) }

func TestCommitmentsMashed(t *testing.T) { mash(t, workshop.StageCommitments) }

func TestCommitmentsGuardrailsLooks(t *testing.T) { goldens(t, workshop.StageGuardrails) }

func TestCommitmentsReadDates(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageCommitments)
	for line, want := range map[string]string{
		"2026-06-12": "2026-06-12", "2026-6-2": "2026-06-02", "12 June 2026": "2026-06-12", "12 Jun 2026": "2026-06-12",
		"12.6.2026": "2026-06-12", "+90": "2026-06-10", "90 days": "2026-06-10", "+90d": "2026-06-10", "13 weeks": "2026-06-11",
		"1 week": "2026-03-19", "3 months": "2026-06-12", "+1 month": "2026-04-12",
	} {
		d.Type(line)
		d.Shows("the review date: ")
		d.Keys("enter")
		if got := d.W().ReviewDate; got != want {
			t.Errorf("%q makes the review %q, want %q", line, got, want)
		}
	}
	if n := len(d.W().Remarks); n != 0 {
		t.Errorf("%d dates were kept as promises", n)
	}
}

// In small windows the day stands without how far away it is.
func TestCommitmentsSayWhenWeLookAgain(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageCommitments)
	d.Shows("When do we look again?")
	d.Line("13 weeks")
	d.Shows("We look again on Thursday 11 June 2026, in 13 weeks.")
	d.Line("2026-09-30")
	d.Resize(50, 15)
	d.Shows("We look again on Wednesday", "September 2026.")
	d.Fits(t)
	d.Keys("ctrl+z", "ctrl+z")
	d.Shows("When do we look again?")
}

func TestCommitmentsRefusalsKeepTheLine(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageCommitments)
	for line, why := range map[string]string{
		"2026-13-45": "is not a date", "90": "is not a date", "2026-03-12": "is too early for the review", "+99999": "is not a date",
		"2025-01-01": "is too early for the review",
	} {
		d.Line(line)
		d.Shows(why, "▸ "+line)
		d.Keys("ctrl+u")
	}
	if d.W().ReviewDate != "" || len(d.W().Remarks) > 0 {
		t.Error("a refused line was taken")
	}
}

func TestCommitmentsAreReadAloudAndPromised(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCommitments)
	d.Shows("12 Jun    Head of Product", "First: 6 answers from 4 functions live", "no date   COO")
	d.Hides("11 Apr")
	d.Line("90 days from now I will have written three posts")
	d.Shows("» soon      90 days from now I will")
	d.Keys("up", "enter")
	d.Shows("text ▸ 90 days")
	d.Line(" or four")
	d.Shows("posts or four")
	d.Keys("delete")
	d.Hides("90 days from now")
	d.Shows("Deleted. Ctrl+Z brings it back.")
	d.Keys("ctrl+z")
	d.Shows("posts or four")
}

func TestCommitmentsSayWhoIsMissing(t *testing.T) {
	drill := workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill"}}
	d := tuitest.NewFilledDesk(t, func(d tuitest.Session) { d.Do(drill) }, workshop.StageCommitments)
	d.Shows("Nobody yet", "Drill")
}

// The review date is near the commitments, however high the window.
func TestCommitmentsReviewStandsNear(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCommitments)
	d.Resize(200, 60)
	rowOf := func(text string) int {
		return slices.IndexFunc(d.Rows(), func(row string) bool { return strings.Contains(row, text) })
	}
	promise, review := rowOf("The chair writes"), rowOf("We look again on")
	if promise < 0 || review < promise || review > promise+8 {
		t.Errorf("the review is in row %d, the promise in row %d:\n%s", review, promise, d.Screen())
	}
}

// What a talk is about is in large type until something was said, and in a
// high window also above a few remarks.
func TestTalkAsksInLargeType(t *testing.T) {
	const asks = "Which rules let people act without asking?"
	d := tuitest.NewFilledDesk(t, func(d tuitest.Session) {
		d.Do(workshop.AddStage{Behind: d.W().StageNumber(0), New: workshop.Stage{Kind: workshop.StageTalk, Title: "Rules", Minutes: 5, Purpose: asks}})
	}, workshop.StageOpen)
	d.Keys("pgdown")
	d.ShowsLarge(asks)
	d.Line("Name the source")
	d.Shows(asks, "» Name the source")
	d.Resize(120, 40)
	d.ShowsLarge(asks)
	d.Shows("» Name the source")
	for range 24 {
		d.Line("Never on a Friday night")
	}
	d.Shows(asks, "   Name the source", "» Never on a Friday night")
	d.Resize(60, 18)
	d.Shows("Which rules let people", "» Never on a Friday night", "earlier")
	d.Fits(t)
}

// A talk keeps what was typed in it, and guardrails are numbered.
func TestCommitmentsTalkAndGuardrails(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageTalk)
	d.Type("the archive has it")
	d.Shows("saved with this stage")
	d.Keys("enter")
	d.Shows("» The archive has it")
	d.Stage(workshop.StageGuardrails)
	d.Hides("the archive")
	d.Line("Name the source")
	d.Line("Never on a Friday night")
	d.Shows("1   Name the source", "2   Never on a Friday night")
}

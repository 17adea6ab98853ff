package tui

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
	d := newFilledDesk(t, tuitest.Fills["nothing"], workshop.StageCommitments)
	for line, want := range map[string]string{
		"2026-06-12": "2026-06-12", "2026-6-2": "2026-06-02", "12 June 2026": "2026-06-12", "12 Jun 2026": "2026-06-12",
		"12.6.2026": "2026-06-12", "+90": "2026-06-10", "90 days": "2026-06-10", "+90d": "2026-06-10", "13 weeks": "2026-06-11",
		"1 week": "2026-03-19", "3 months": "2026-06-12", "+1 month": "2026-04-12",
	} {
		d.typed(line)
		d.shows("the review date: ")
		d.keys("enter")
		if got := d.W().ReviewDate; got != want {
			t.Errorf("%q makes the review %q, want %q", line, got, want)
		}
	}
	if n := len(d.W().Remarks); n != 0 {
		t.Errorf("%d dates were kept as promises", n)
	}
}

func TestCommitmentsShowTheReviewLarge(t *testing.T) {
	d := newFilledDesk(t, tuitest.Fills["nothing"], workshop.StageCommitments)
	d.shows("When do we review this?")
	d.line("13 weeks")
	d.shows("Next review in 13 weeks:", "T H U R S D A Y   1 1   J U N E   2 0 2 6")
	d.line("2026-09-30")
	d.shows("W E D N E S D A Y")
	d.resize(60, 18)
	d.shows("3 0   S E P T E M B E R   2 0 2 6")
	d.resize(50, 15)
	d.shows("Wednesday 30 September 2026")
	d.line("+90")
	d.shows("Next review in 90 days:")
	d.resize(50, 15)
	d.fits(t)
	d.keys("ctrl+z", "ctrl+z", "ctrl+z")
	d.shows("When do we review this?")
}

func TestCommitmentsRefusalsKeepTheLine(t *testing.T) {
	d := newFilledDesk(t, tuitest.Fills["nothing"], workshop.StageCommitments)
	for line, why := range map[string]string{
		"2026-13-45": "is not a date", "90": "is not a date", "2026-03-12": "is too early for the review", "+99999": "is not a date",
		"2025-01-01": "is too early for the review",
	} {
		d.line(line)
		d.shows(why, "▸ "+line)
		d.keys("ctrl+u")
	}
	if d.W().ReviewDate != "" || len(d.W().Remarks) > 0 {
		t.Error("a refused line was taken")
	}
}

func TestCommitmentsAreReadAloudAndPromised(t *testing.T) {
	d := newFilledDesk(t, tuitest.FillSome, workshop.StageCommitments)
	d.shows("Head of Product", "by 11 April  6 answers from 4 functions live", "by 11 April  no first step yet")
	d.line("90 days from now I will have written three posts")
	d.shows("–  90 days from now I will")
	d.keys("up", "enter")
	d.shows("text ▸ 90 days")
	d.line(" or four")
	d.shows("posts or four")
	d.keys("up", "delete")
	d.hides("90 days from now")
	d.shows("Deleted. Ctrl+Z brings it back.")
	d.keys("ctrl+z")
	d.shows("posts or four")
}

func TestCommitmentsSayWhoIsMissing(t *testing.T) {
	drill := workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill"}}
	d := newFilledDesk(t, func(d tuitest.Session) { d.Do(drill) }, workshop.StageCommitments)
	d.shows("Nobody yet", "Drill")
}

// The review date is near the commitments, however high the window.
func TestCommitmentsReviewStandsNear(t *testing.T) {
	d := newFilledDesk(t, tuitest.FillSome, workshop.StageCommitments)
	d.resize(200, 60)
	rowOf := func(text string) int {
		return slices.IndexFunc(d.rows(), func(row string) bool { return strings.Contains(row, text) })
	}
	promise, review := rowOf("The chair writes"), rowOf("Next review in 13 weeks:")
	if promise < 0 || review < promise || review > promise+8 {
		t.Errorf("the review is in row %d, the promise in row %d:\n%s", review, promise, d.screen())
	}
}

// What a talk is about is in large type until something was said, and in a
// high window also above a few remarks.
func TestTalkAsksInLargeType(t *testing.T) {
	const asks = "Which rules let people act without asking?"
	d := newFilledDesk(t, tuitest.Fills["nothing"], workshop.StageGuardrails)
	d.showsLarge(asks)
	d.line("Name the source")
	d.shows(asks, "1   Name the source")
	d.resize(120, 40)
	d.showsLarge(asks)
	d.shows("1   Name the source")
	for range 24 {
		d.line("Never on a Friday night")
	}
	d.shows(asks, "1   Name the source", "25  Never on a Friday night")
	d.resize(60, 18)
	d.shows("Which rules let people", "more")
	d.fits(t)
}

// A talk keeps what was typed in it, and guardrails are numbered.
func TestCommitmentsTalkAndGuardrails(t *testing.T) {
	d := newFilledDesk(t, tuitest.Fills["nothing"], workshop.StageTalk)
	d.typed("the archive has it")
	d.shows("saved with this stage")
	d.keys("enter")
	d.shows("–  the archive has it")
	d.at(workshop.StageGuardrails)
	d.hides("the archive")
	d.line("Name the source")
	d.line("Never on a Friday night")
	d.shows("1   Name the source", "2   Never on a Friday night")
}

package review_test

import (
	"fmt"
	"testing"
	"time"

	"swotshop/prompts"
	"swotshop/workshop"
	"swotshop/workshop/review"
)

// followed is a follow-up of the example in which one action was asked about.
func followed(t *testing.T) *workshop.Workshop {
	t.Helper()
	before := demo(t)
	agenda, err := prompts.Open("").Agenda("follow-up")
	if err != nil {
		t.Fatal(err)
	}
	log, at, ids := workshop.NewLog(), time.Date(2026, 4, 20, 9, 0, 0, 0, time.UTC), 0
	do := func(i workshop.Intent) {
		t.Helper()
		at = at.Add(time.Minute)
		_, err := log.Do(i, workshop.Stamp{At: at, Actor: "facilitator", NewID: func() string { ids++; return fmt.Sprint("e", ids) }})
		if err != nil {
			t.Fatalf("%#v: %v", i, err)
		}
	}
	details := before.Details
	details.Date = "2026-04-20"
	do(workshop.OpenSession{Session: "follow-1", Details: details, Agenda: agenda, Deck: before.Deck, Follows: before.Follow()})
	first := log.State().Actions[0]
	do(workshop.ReportAction{Action: first.ID, Report: workshop.Report{Status: workshop.Late, Reason: workshop.NoTime, Due: "2026-06-01", Owner: "Head of HR"}})
	return log.State()
}

func TestARecordOfAFollowUpHasItsActionsAndReports(t *testing.T) {
	before, w := demo(t), followed(t)
	r := review.Of(w)
	if !r.FollowUp || r.Follows != before.ID || len(r.Actions) != len(before.Initiatives) {
		t.Fatalf("follow-up %v of %q with %d actions of %d", r.FollowUp, r.Follows, len(r.Actions), len(before.Initiatives))
	}
	first, written := r.Actions[0], review.Of(before).Actions[0]
	if first.Origin != written.Origin || first.What != written.What || !first.Carried || first.Owner != "Head of HR" || first.Due != "2026-06-01" {
		t.Errorf("the action is %+v; it was written as %+v", first, written)
	}
	want := review.Report{Origin: written.Origin, Session: w.ID, On: "2026-04-20", Status: "late", Reason: "no time", Due: "2026-06-01", Owner: "Head of HR"}
	if len(r.Reports) != 1 || r.Reports[0] != want {
		t.Errorf("reports %+v, want %+v", r.Reports, want)
	}
}

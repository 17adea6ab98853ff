package review_test

import (
	"reflect"
	"testing"

	"swotshop/workshop"
	"swotshop/workshop/review"
)

// session is a record of a client’s session that was closed.
func session(id, client, day, next string) review.Record {
	return review.Record{
		Summary: workshop.Summary{ID: id, Client: client, Date: day, Closed: true}, ClientKey: workshop.ClientKey(client), Review: next,
	}
}

func told(origin, session, on string, s workshop.Status, value, note string) review.Report {
	return review.Report{Origin: origin, Session: session, On: on, Status: string(s), Value: value, Note: note}
}

// chain is a workshop with two initiatives and three follow-ups, the second of which was
// never imported: what it was told is known from the third.
func chain() []review.Record {
	begin := session("w", "Acme", "2025-12-04", "2026-01-08")
	begin.Actions = []review.Action{
		{Origin: "w/n1", ID: "n1", Ref: "I1", From: "2025-12-04", What: "Train", Owner: "HR", Due: "2026-03-04"},
		{Origin: "w/n2", ID: "n2", Ref: "I2", From: "2025-12-04", What: "Drill", Owner: "COO", Due: "2026-03-04"},
	}
	first := session("f1", "acme", "2026-01-08", "2026-02-08")
	first.Actions = []review.Action{
		{Origin: "w/n1", ID: "a1", Ref: "I1", Carried: true, From: "2025-12-04", What: "Train", Owner: "HR", Due: "2026-03-04"},
		{Origin: "w/n2", ID: "a2", Ref: "I2", Carried: true, From: "2025-12-04", What: "Drill", Owner: "CFO", Due: "2026-04-04"},
	}
	first.Reports = []review.Report{told("w/n1", "f1", "2026-01-08", workshop.Done, "60 %", ""), told("w/n2", "f1", "2026-01-08", workshop.Late, "", "works council")}
	third := session("f3", "Acme", "2026-03-02", "2026-06-02")
	third.Actions = []review.Action{{Origin: "w/n2", ID: "a2", Ref: "I2", Carried: true, From: "2025-12-04", What: "Drill", Owner: "CFO", Due: "2026-05-04"}}
	third.Reports = []review.Report{
		told("w/n2", "f1", "2026-01-08", workshop.Late, "", "works council"), told("w/n2", "f2", "2026-02-03", workshop.Done, "12", ""), told("w/n2", "f3", "2026-03-02", workshop.Late, "40", "undone again"),
	}
	return []review.Record{third, begin, first}
}

func TestActionsAreToldOnce(t *testing.T) {
	got := review.Actions(chain())
	if len(got) != 2 {
		t.Fatalf("%d actions: %+v", len(got), got)
	}
	train, drill := got[0], got[1]
	if train.Status != workshop.Done || train.Value() != "60 %" || train.Open() || train.Session != "w" {
		t.Errorf("%+v", train)
	}
	if drill.Status != workshop.Late || !drill.Reopened || drill.Owner != "CFO" || drill.Due != "2026-05-04" || drill.Value() != "40" || drill.Reason() != "undone again" {
		t.Errorf("%+v", drill)
	}
	if at := [3]workshop.Status{drill.At(30), drill.At(60), drill.At(90)}; at != [3]workshop.Status{workshop.Late, workshop.Done, workshop.Late} {
		t.Errorf("on days 30, 60 and 90: %v", at)
	}
	if drill.Overdue("2026-05-04") || !drill.Overdue("2026-05-05") || !drill.Late("2026-04-01") {
		t.Error("late, and overdue the day after")
	}
	if through := review.Through(got, "2026-06-01"); through != (review.FollowThrough{Done: 1, Due: 2}) {
		t.Errorf("%+v", through)
	}
}

func TestHowAClientStands(t *testing.T) {
	other := session("x", "Zeta", "2026-02-01", "")
	open := session("y", "Zeta", "2026-02-09", "")
	open.Closed = false
	open.Readings = []review.Reading{
		{Card: "V1", Counts: [5]int{9}}, {Card: workshop.SessionCard, Moment: workshop.Before, Counts: [5]int{1}}, {Card: workshop.SessionCard, Moment: workshop.After, Counts: [5]int{0, 1}},
	}
	got := review.Clients(append(chain(), other, open), []workshop.Retention{{Client: "ACME", Until: "2026-05-01"}}, "2026-06-12")
	want := []review.Client{
		{Client: "Acme", Sessions: 3, Last: "2026-03-02", NextReview: "2026-06-02", Days: -10, Open: 1, Late: 1, Unfinished: []string{}, KeepUntil: "2026-05-01", Over: true},
		{Client: "Zeta", Sessions: 2, Last: "2026-02-09", Unfinished: []string{"y"}, Now: &open.Readings[2]},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
	if !got[0].Overdue() || !got[0].Needs() || !got[1].Needs() {
		t.Error("both need something")
	}
}

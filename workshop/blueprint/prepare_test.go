package blueprint

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"swotshop/workshop"
	"swotshop/workshop/language"
)

// visited are the example session and a follow-up of it, the newest first.
func visited(t *testing.T) []*workshop.Workshop {
	t.Helper()
	first := example(t)
	first.do(workshop.ReopenSession{}, workshop.NotePrivately{Text: "The CFO went quiet: *ask* <b>him</b>"}, workshop.CloseSession{})
	f := first.w().Follow()
	next := newPlay(t)
	open := exampleOpening()
	open.Session, open.Date, open.DateGiven, open.Follows, open.Title = "day30", "2026-04-11", true, f, f.FollowUpTitle("2026-04-11", language.English())
	open.Agenda = workshop.Agenda{ID: "follow-up", Title: "Follow-up", Minutes: 10, Stages: []workshop.Stage{
		{Kind: workshop.StageStatus, Title: "Status", Minutes: 10}, {Kind: workshop.StageCommitments, Title: "Next date"},
	}}
	next.do(open, workshop.ReportAction{Action: "a1", Report: workshop.Report{Status: workshop.Late, Value: "3 functions", Note: "waiting for the works council", Due: "2026-05-01"}},
		workshop.SetReview{Date: "2026-05-11"})
	return []*workshop.Workshop{next.w(), first.w()}
}

func TestPreparation(t *testing.T) {
	held := visited(t)
	golden.RequireEqual(t, Prepare(held, held[0], "2026-06-01", noWords))
}

// What is private is said to be so first, and is in no paper of the client.
func TestPreparationIsPrivate(t *testing.T) {
	held := visited(t)
	page := string(Prepare(held, held[0], "2026-06-01", noWords))
	_, body, _ := strings.Cut(strings.TrimPrefix(page, "---\n"), "\n---\n")
	if !strings.HasPrefix(strings.TrimSpace(body), "**PRIVATE") || !strings.Contains(page, "The CFO went quiet") || strings.Contains(page, "<b>") {
		t.Error(page)
	}
	for _, w := range held {
		if strings.Contains(string(Markdown(w, noWords)), "went quiet") {
			t.Error("a private note is in the blueprint")
		}
	}
	if !IsPrepared([]byte(page)) || IsBrief([]byte(page)) {
		t.Error("the page is not known by how it begins")
	}
}

// What is open in another chain is asked about too, by the name and the day that it has.
func TestPreparationHasWhatIsOpenElsewhere(t *testing.T) {
	held := visited(t)
	other, opening := newPlay(t), exampleOpening()
	opening.Session, opening.Date, opening.DateGiven = "other", "2025-02-03", true
	other.do(opening, workshop.WriteInitiative{Plan: workshop.Plan{What: "Name a deputy for each account", Owner: "CIO"}})
	page := string(Prepare(append(held, other.w()), held[0], "2026-06-01", noWords))
	if !strings.Contains(page, "| I1 of 3 February 2025 | Name a deputy for each account | CIO |") {
		t.Error(page)
	}
}

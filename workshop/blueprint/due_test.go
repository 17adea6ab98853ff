package blueprint

import (
	"strings"
	"testing"

	"swotshop/workshop"
)

// The paper says the days that were said, and no other; of a first step of an earlier
// version it says that it was asked for by day 30.
func TestPaperSaysOnlyTheDaysThatWereSaid(t *testing.T) {
	for _, c := range []struct {
		plan         workshop.Plan
		row, inFull  string
		missingNamed bool
	}{
		{workshop.Plan{Due: "2026-06-12"}, "| COO | Book a room by 12 June |", "- **First step by:** 12 June 2026 (day 92)", false},
		{workshop.Plan{Undated: true}, "| COO | Book a room |", "Not given: a strategy, due date, baseline", true},
		{workshop.Plan{}, "| COO | Book a room by day 30 |", "- **First step by:** day 30: first steps were asked for by then", false},
	} {
		w := workshop.NewLog().State()
		w.Date = "2026-03-12"
		w.Agenda.Stages = []workshop.Stage{{Kind: workshop.StageInitiatives}}
		c.plan.What, c.plan.Owner, c.plan.FirstStep, c.plan.Measure = "Drill", "COO", "Book a room", "Minutes"
		w.Initiatives = append(w.Initiatives, &workshop.Initiative{ID: "n1", Number: 1, Plan: c.plan})
		text := string(Markdown(w, noWords))
		for _, want := range []string{c.row, c.inFull} {
			if !strings.Contains(text, want) {
				t.Errorf("%+v: %q is not in\n%s", c.plan, want, text)
			}
		}
		if got := strings.Contains(text, "11 April"); got != c.plan.ByDay30() {
			t.Errorf("%+v: day 30 is explained: %v", c.plan, got)
		}
		if got := strings.Contains(text, "no due date."); got != c.missingNamed {
			t.Errorf("%+v: named among what is open: %v", c.plan, got)
		}
	}
}

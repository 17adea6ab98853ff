package workshop_test

import (
	"slices"
	"testing"

	"swotshop/workshop"
)

var reveal = workshop.RevealVotes{Revealed: true}

// says tells whether this loose end hangs out.
func says(w *workshop.Workshop, end workshop.LooseEnd) bool {
	return slices.Contains(w.LooseEnds(), end)
}

func TestEachLooseEndAppearsAndDisappears(t *testing.T) {
	for _, c := range []struct {
		name string
		end  workshop.LooseEnd
		open func(*room)
		tie  func(*room)
	}{
		{
			"objective", workshop.LooseEnd{Text: "No decision requested: the objective is empty."},
			func(r *room) { r.objective("") },
			func(r *room) { r.objective("Decide.") },
		},
		{
			"votes taken", workshop.LooseEnd{Text: "No votes have been taken."},
			func(r *room) { r.add("S") },
			func(r *room) { r.do(r.count("S1", 0)) },
		},
		{
			"votes revealed", workshop.LooseEnd{Text: "The votes were counted but never revealed."},
			func(r *room) { r.add("S"); r.do(r.count("S1", 1)) },
			func(r *room) { r.do(workshop.RevealVotes{Revealed: true}) },
		},
		{
			"top-voted without a strategy", workshop.LooseEnd{Ref: "S1", Text: "It has 5 votes, but no strategy addresses it."},
			func(r *room) { r.add("SO"); r.do(r.count("S1", 5), reveal) },
			func(r *room) { r.do(r.cite(workshop.SO, "S1", "O1")) },
		},
		{
			"a single vote is told as one", workshop.LooseEnd{Ref: "S1", Text: "It has 1 vote, but no strategy addresses it."},
			func(r *room) { r.add("SO"); r.do(r.count("S1", 1), reveal) },
			func(r *room) { r.do(r.count("O1", 1)) },
		},
		{
			"carried without evidence", workshop.LooseEnd{Text: "Carried without evidence, and not marked as an assumption: S1."},
			func(r *room) { r.add("S"); r.do(r.count("S1", 5), reveal) },
			func(r *room) { r.do(workshop.GiveEvidence{Item: r.item("S1"), Evidence: "Chat log"}) },
		},
		{
			"carried as an assumption", workshop.LooseEnd{Text: "Carried without evidence, and not marked as an assumption: S1."},
			func(r *room) { r.add("S"); r.do(r.count("S1", 5), reveal) },
			func(r *room) { r.do(workshop.RetagItem{Item: r.item("S1"), How: workshop.KindAssumption}) },
		},
		{
			"not carried after all", workshop.LooseEnd{Text: "Carried without evidence, and not marked as an assumption: S1."},
			func(r *room) { r.add("S"); r.do(r.count("S1", 5), reveal) },
			func(r *room) { r.do(r.count("S1", 0)) },
		},
		{
			"strategy without an initiative", workshop.LooseEnd{Ref: "SO1", Text: "No initiative serves this strategy."},
			func(r *room) { r.add("SO"); r.do(r.cite(workshop.SO, "S1", "O1")) },
			func(r *room) {
				r.do(workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill", Strategy: r.state().Strategies[0].ID}})
			},
		},
		{
			"strategy without a place", workshop.LooseEnd{Ref: "SO1", Text: "Not placed on the impact–effort grid."},
			func(r *room) { r.add("SO"); r.do(r.cite(workshop.SO, "S1", "O1")) },
			func(r *room) { r.place("SO1", 2, 3) },
		},
		{
			"no initiative", workshop.LooseEnd{Text: "No initiatives yet."},
			func(*room) {},
			func(r *room) { r.do(workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill"}}) },
		},
		{
			"initiative without anything", workshop.LooseEnd{Ref: "I1", Text: "No owner, no first step, no due date and no measure."},
			func(r *room) { r.do(workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill"}}) },
			func(r *room) { r.plan(workshop.Plan{What: "Drill", Owner: "COO"}) },
		},
		{
			"initiative without a measure", workshop.LooseEnd{Ref: "I1", Text: "No measure."},
			func(r *room) {
				r.do(workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill", Owner: "COO", FirstStep: "Date", Due: "+30"}})
			},
			func(r *room) {
				r.plan(workshop.Plan{What: "Drill", Owner: "COO", FirstStep: "Date", Due: "+30", Measure: "Minutes"})
			},
		},
		{
			"initiative without a date", workshop.LooseEnd{Ref: "I1", Text: "No due date."},
			func(r *room) {
				r.do(workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill", Owner: "COO", FirstStep: "Date", Measure: "Minutes"}})
			},
			func(r *room) {
				r.plan(workshop.Plan{What: "Drill", Owner: "COO", FirstStep: "Date", Due: "12 June", Measure: "Minutes"})
			},
		},
		{
			"agreement", workshop.LooseEnd{Text: "Agreement has not been recorded."},
			func(*room) {},
			func(r *room) { r.do(workshop.TakeAgreement{Counts: [8]int{8}}) },
		},
		{
			"dissent", workshop.LooseEnd{Text: "Some disagree, but no dissent is recorded."},
			func(r *room) { r.do(workshop.TakeAgreement{Counts: [8]int{6, 1, 1}}) },
			func(r *room) { r.do(workshop.AddRemark{Topic: workshop.Dissent, Text: "Too fast"}) },
		},
		{
			"no dissent to write down", workshop.LooseEnd{Text: "Some disagree, but no dissent is recorded."},
			func(r *room) { r.do(workshop.TakeAgreement{Counts: [8]int{0, 0, 0, 0, 0, 0, 0, 1}}) },
			func(r *room) { r.do(workshop.TakeAgreement{Counts: [8]int{4, 4}}) },
		},
		{
			"review", workshop.LooseEnd{Text: "No review date is set."},
			func(*room) {},
			func(r *room) { r.do(workshop.SetReview{Date: "2026-06-12"}) },
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := openRoom(t)
			c.open(r)
			if !says(r.state(), c.end) {
				t.Fatalf("does not appear: %v", r.state().LooseEnds())
			}
			c.tie(r)
			if says(r.state(), c.end) {
				t.Fatalf("does not go: %v", r.state().LooseEnds())
			}
			r.do(workshop.Undo{})
			if !says(r.state(), c.end) {
				t.Errorf("does not come back with undo: %v", r.state().LooseEnds())
			}
		})
	}
}

func (r *room) objective(text string) {
	r.t.Helper()
	d := r.state().Details
	d.Objective = text
	r.do(workshop.ChangeDetails{Details: d})
}

// plan replaces what the first initiative says.
func (r *room) plan(p workshop.Plan) {
	r.t.Helper()
	r.do(workshop.EditInitiative{Initiative: r.state().Initiatives[0].ID, Plan: p})
}

func TestFinishedSessionHasNoLooseEnds(t *testing.T) {
	r := openRoom(t)
	r.add("SO")
	r.do(
		r.count("S1", 5), r.count("O1", 4), workshop.RevealVotes{Revealed: true},
		workshop.GiveEvidence{Item: r.item("S1"), Evidence: "Chat log"},
		workshop.RetagItem{Item: r.item("O1"), How: workshop.KindAssumption},
		r.cite(workshop.SO, "S1", "O1"),
		workshop.TakeAgreement{Counts: [8]int{8}}, workshop.SetReview{Date: "2026-06-12"},
	)
	r.place("SO1", 3, 1)
	r.do(workshop.WriteInitiative{Plan: workshop.Plan{
		What: "Drill", Owner: "COO", FirstStep: "Date", Due: "12 June", Measure: "Minutes", Strategy: r.state().Strategies[0].ID,
	}})
	requireEqual(t, "loose ends", r.state().LooseEnds(), nil)
}

package workshop_test

import (
	"strings"
	"testing"

	"swotshop/workshop"
)

// judged is an initiative that a board can judge.
var judged = workshop.Plan{
	What: "Drill", Owner: "COO", FirstStep: "Book a room", Due: "2026-04-11", Measure: "minutes to the first statement",
	Baseline: "90", Target: "30", TargetBy: "2026-06-30", EffectOn: workshop.EffectRisk, Effect: "fewer leaks",
	Cost: "12 k", YesFrom: "CFO", StopRule: "two drills over 60 by 1 June",
}

// What a board needs to judge an initiative is named when it is not there: one change
// each, from one that has it all.
func TestAnInitiativeThatCannotBeJudgedIsNamed(t *testing.T) {
	for _, c := range []struct {
		end    string // that there has to be; empty for none
		change func(*workshop.Plan)
	}{
		{"", func(*workshop.Plan) {}},
		{"No figure in its measure.", func(p *workshop.Plan) { p.Target = "many" }},
		{"", func(p *workshop.Plan) { p.Measure, p.Target = "functions: 6", "" }},
		{"No baseline.", func(p *workshop.Plan) { p.Baseline = "" }},
		{"No baseline.", func(p *workshop.Plan) { p.Baseline = "Not known; four different answers today" }},
		{"No baseline.", func(p *workshop.Plan) { p.Baseline = "?" }},
		{"", func(p *workshop.Plan) { p.Baseline = "none today" }},
		{"No day for its target.", func(p *workshop.Plan) { p.TargetBy = "" }},
		{"", func(p *workshop.Plan) { p.Measure, p.TargetBy = "answers a month: 6 by day 90", "" }}, // as earlier versions asked for it
		{"No effect.", func(p *workshop.Plan) { p.EffectOn = "" }},
		{"", func(p *workshop.Plan) { p.Effect = "" }},
		{"No cost.", func(p *workshop.Plan) { p.Cost = "" }},
		{"No cost.", func(p *workshop.Plan) { p.Cost = "tbd" }},
		{"No stop rule.", func(p *workshop.Plan) { p.StopRule = "" }},
		{"No day for its stop rule.", func(p *workshop.Plan) { p.StopRule = "when it is dull" }},
		{"It costs money, and waits for nobody’s yes.", func(p *workshop.Plan) { p.YesFrom = "" }},
		{"It costs money, and waits for nobody’s yes.", func(p *workshop.Plan) { p.YesFrom = "Nobody." }},
		{"", func(p *workshop.Plan) { p.YesFrom, p.Cost = "", "half a day a week" }},
		{"No measure.", func(p *workshop.Plan) { p.Measure, p.Baseline, p.Target, p.TargetBy = "", "", "", "" }}, // and nothing of a measure that is not there
		{"No effect, no cost and no stop rule.", func(p *workshop.Plan) { p.EffectOn, p.Effect, p.Cost, p.YesFrom, p.StopRule = "", "", "", "", "" }},
	} {
		opening := openTest()
		r := &room{t, workshop.NewLog(), &stamper{}}
		p := judged
		c.change(&p)
		r.do(opening, workshop.WriteInitiative{Plan: p})
		var got []string
		for _, e := range r.state().LooseEnds(words) {
			if e.Ref == "I1" && e.Text != "No strategy served." {
				got = append(got, e.Text)
			}
		}
		requireEqual(t, "loose ends", strings.Join(got, " "), c.end)
	}
}

// A loose end leads to the question whose answer ties it up.
func TestWhatAnInitiativeLacksLeadsToItsQuestion(t *testing.T) {
	for field, change := range map[workshop.PlanField]func(*workshop.Plan){
		workshop.PlanFirstStep: func(p *workshop.Plan) { p.FirstStep = "" },
		workshop.PlanMeasure:   func(p *workshop.Plan) { p.Measure = "" },
		workshop.PlanBaseline:  func(p *workshop.Plan) { p.Baseline, p.Cost = "", "" },
		workshop.PlanEffect:    func(p *workshop.Plan) { p.EffectOn, p.StopRule = "", "" },
		workshop.PlanCost:      func(p *workshop.Plan) { p.Cost = "" },
		workshop.PlanYesFrom:   func(p *workshop.Plan) { p.YesFrom = "" },
		workshop.PlanStopRule:  func(p *workshop.Plan) { p.StopRule = "soon" },
	} {
		r := finished(t)
		p := r.newest().Plan
		change(&p)
		r.plan(p)
		ends := r.state().LooseEnds(words)
		if len(ends) != 1 {
			t.Fatalf("%s: %v", field, ends)
		}
		requireEqual(t, "about", ends[0].About, workshop.Subject{Kind: workshop.SubjectInitiative, ID: r.newest().ID, Field: field})
		requireEqual(t, "stage", r.state().Agenda.Stages[ends[0].Stage].Kind, workshop.StageInitiatives)
	}
}

// Earlier versions asked for no effect, and nobody can answer in a session that is
// closed: it is judged by what it was asked.
func TestAClosedSessionIsNotBlamedForWhatItWasNotAsked(t *testing.T) {
	r := finished(t)
	old := r.newest().Plan
	old.Baseline, old.Target, old.TargetBy, old.EffectOn, old.Effect, old.YesFrom, old.StopRule, old.Cost = "", "", "", "", "", "", "", "12 k"
	r.plan(old)
	lacks := func() (all []string) {
		for _, e := range r.state().LooseEnds(words) {
			all = append(all, e.Text)
		}
		return all
	}
	asked := []string{"No figure in its measure, no baseline, no day for its target, no effect and no stop rule.", "It costs money, and waits for nobody’s yes."}
	requireEqual(t, "open", lacks(), asked)
	r.do(workshop.CloseSession{})
	requireEqual(t, "closed", lacks(), nil)
	r.do(workshop.ReopenSession{})
	requireEqual(t, "open again", lacks(), asked)
	another := judged
	another.Strategy = old.Strategy
	r.do(workshop.WriteInitiative{Plan: another}, workshop.CloseSession{})
	requireEqual(t, "closed with another that says more", lacks(), asked)
}

func TestMoneyIsToldFromTime(t *testing.T) {
	r := openRoom(t)
	for _, cost := range []string{
		"12 k", "12k", "€ 400", "400 €", "£1.5m", "a budget of its own", "4 days and 3000", "12 000", "12,000 a year", "2000", "about 50 thousand", "500 euros a month", "CHF 200", "no time, 300 USD",
	} {
		r.do(workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill", Cost: cost}})
		if e := (workshop.LooseEnd{Ref: r.newest().Ref(), Text: "It costs money, and waits for nobody’s yes."}); !says(r.state(), e) {
			t.Errorf("%q is no money", cost)
		}
	}
	for _, cost := range []string{
		"", "4 days a month, no money", "Half a day a week of one editor", "two mornings", "3 people for 2 weeks", "no extra budget", "nothing", "0 €", "€0", "no fees", "one day until June 2027", "zero euros", "12 h",
	} {
		r.do(workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill", Cost: cost}})
		if e := (workshop.LooseEnd{Ref: r.newest().Ref(), Text: "It costs money, and waits for nobody’s yes."}); says(r.state(), e) {
			t.Errorf("%q is money", cost)
		}
	}
}

func (r *room) newest() *workshop.Initiative {
	all := r.state().Initiatives
	return all[len(all)-1]
}

// Days before the session are refused, and effects that are none.
func TestWhatCannotBeInAnInitiativeIsRefused(t *testing.T) {
	r := openRoom(t)
	early := "“11 March 2026” is before the session, which is on 12 March 2026."
	r.refused(workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill", TargetBy: "2026-03-11"}}, early)
	r.refused(workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill", YesBy: "2026-03-11"}}, early)
	r.refused(workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill", YesBy: "soon"}}, "“soon” is not a date. Write it like 2026-03-12.")
	r.refused(workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill", EffectOn: "luck"}}, "“luck” is not an effect: it is one of revenue, margin, cost, risk or talent.")
}

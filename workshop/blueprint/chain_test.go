package blueprint

import (
	"testing"
	"time"

	"swotshop/workshop"
	"swotshop/workshop/language"
)

// chain is a workshop, its follow-ups on day 30, 60 and 90, and the workshop after them, each
// with what it took over from the one before.
type chain struct{ day0, day30, day60, day90, again *play }

// follow begins a session that follows another one, on its own day.
func follow(t *testing.T, before *play, session, day string, agenda workshop.Agenda) *play {
	t.Helper()
	at, err := time.Parse(time.DateOnly, day)
	if err != nil {
		t.Fatal(err)
	}
	p, opening, f := newPlay(t), exampleOpening(), before.w().Follow()
	p.at = at.Add(8 * time.Hour)
	opening.Session, opening.Agenda, opening.Follows = session, agenda, f
	opening.Details.Date, opening.DateGiven = day, true
	if agenda.FollowsUp() {
		opening.Details.Title, opening.Details.Objective = f.FollowUpTitle(day, language.English()), ""
	}
	p.do(opening)
	return p
}

func followUpAgenda() workshop.Agenda {
	return workshop.Agenda{ID: "follow-up", Title: "Follow-up: 30 minutes", Minutes: 30, Stages: []workshop.Stage{
		{Kind: workshop.StageStance, Title: "Stance now", Minutes: 3, Moment: workshop.Before},
		{Kind: workshop.StageStatus, Title: "Status by owner", Minutes: 10},
		{Kind: workshop.StageCapture, Title: "What changed", Minutes: 3, Quadrant: workshop.Opportunities},
		{Kind: workshop.StageTalk, Title: "Unblock or stop", Minutes: 4},
		{Kind: workshop.StageAgreement, Title: "Go on?", Minutes: 5},
		{Kind: workshop.StageCommitments, Title: "Next date", Minutes: 5},
		{Kind: workshop.StageBlueprint, Title: "Blueprint"},
	}}
}

// report says something of actions, as it is typed: of A1 where the line names none.
func (p *play) report(lines ...string) {
	p.t.Helper()
	for _, line := range lines {
		i, err := p.w().ReadReport(line, "a1")
		if err != nil {
			p.t.Fatalf("%q: %v", line, err)
		}
		p.do(i)
	}
}

func aChain(t *testing.T) chain {
	t.Helper()
	var c chain
	c.day0 = example(t)
	c.day0.do(workshop.ReopenSession{}, workshop.WriteInitiative{Plan: workshop.Plan{
		Strategy: c.day0.w().Strategies[0].ID, What: "A page that says what needs no approval", Owner: "General counsel", FirstStep: "List of ten cases", Due: "2026-04-01",
		Measure: "days until a post is approved", Baseline: "9", Target: "2", TargetBy: "2026-06-10", EffectOn: workshop.EffectCost, Cost: "three days", StopRule: "over 5 days at day 60",
	}}, workshop.AddRemark{Topic: workshop.Commitment, Text: "HR asks five line leads for their story"},
		workshop.AddRemark{Topic: workshop.Unknown, Text: "Does anybody buy because of an answer?"},
		workshop.HearObjection{Objection: workshop.Objection{ID: "O2", Says: "We cannot trust what staff might say."}, Owed: "Incidents in 24 months", By: "Legal"}, workshop.CloseSession{})
	c.day30 = day30(t, c.day0)
	c.day60 = day60(t, c.day30)
	c.day90 = day90(t, c.day60)
	c.again = again(t, c.day90)
	return c
}

func day30(t *testing.T, before *play) *play {
	p := follow(t, before, "day30day30", "2026-04-14", followUpAgenda())
	p.do(workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.Before, Counts: [5]int{0, 3, 4, 1, 0}})
	p.after(3)
	p.enter(workshop.StageStatus)
	p.report("1 on track 3", "2 done 26", "3 late: waiting for the works council until 1 May", "3 owner Head of HR")
	p.after(11)
	p.enter(workshop.StageCapture)
	p.do(workshop.AddItem{Quadrant: workshop.Opportunities, Text: "Two communities opened a board for our field", Function: workshop.Sales},
		workshop.AddItem{Quadrant: workshop.Threats, Text: "A rival hired the first name on model costs", How: workshop.KindAssumption})
	p.after(4)
	p.enter(workshop.StageTalk)
	p.do(workshop.AddRemark{Topic: workshop.Parking, Text: "The chair writes to the works council this week"})
	p.after(4)
	p.enter(workshop.StageAgreement)
	p.do(workshop.WordProposal{Text: p.w().DraftProposal()}, workshop.TakeAgreement{Counts: [8]int{4, 3, 0, 0, 0, 1}},
		workshop.AddRemark{Topic: workshop.Dissent, Text: "Finance: no more hours before the half-year figures"})
	p.after(4)
	p.enter(workshop.StageCommitments)
	p.do(workshop.AddRemark{Topic: workshop.Commitment, Text: "Sales names one contact for each community by Friday"}, workshop.SetReview{Date: "2026-05-12"})
	p.after(3)
	p.enter(workshop.StageBlueprint)
	p.do(workshop.WordProposal{Text: p.w().DraftProposal()}, workshop.TakeAgreement{Counts: [8]int{4, 3, 0, 0, 0, 1}}, workshop.CloseSession{})
	return p
}

// day60 breaks off in the middle: what is not asked is not asked.
func day60(t *testing.T, before *play) *play {
	p := follow(t, before, "day60day60", "2026-05-12", followUpAgenda())
	p.enter(workshop.StageStatus)
	p.after(6)
	p.report("1 late: no time, until 10 June", "1 stop not met")
	return p
}

func day90(t *testing.T, before *play) *play {
	p := follow(t, before, "day90day90", "2026-06-10", followUpAgenda())
	p.do(workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.Before, Counts: [5]int{0, 1, 3, 4, 0}}, workshop.AgreeTarget{Step: 4})
	p.after(3)
	p.enter(workshop.StageStatus)
	p.report("1 on track 5", "two functions have no editor yet", "1 until 1 September", "3 stop met nobody signs the list")
	p.after(9)
	p.enter(workshop.StageCommitments)
	p.do(workshop.SetReview{Date: "2026-09-02"})
	p.after(3)
	p.enter(workshop.StageBlueprint)
	p.do(workshop.CloseSession{})
	return p
}

// again is a new workshop, half a year later.
func again(t *testing.T, before *play) *play {
	agenda := exampleAgenda()
	p := follow(t, before, "workshop02", "2026-09-09", agenda)
	p.stances()
	p.items()
	p.do(workshop.WriteStrategy{Pairing: workshop.WO, Cites: p.clusters("W1", "O1"), Text: "Pair each function with an editor: one public answer a month"})
	p.enter(workshop.StageInitiatives)
	p.do(workshop.WriteInitiative{Plan: workshop.Plan{
		Strategy: p.w().Strategies[0].ID, What: "One editor for all functions, full time", Owner: "Head of Product", FirstStep: "The place is advertised", Due: "+30",
		Measure: "functions publishing per month", Baseline: "5", Target: "8", TargetBy: "2026-12-08", EffectOn: workshop.EffectRevenue, Cost: "one salary", StopRule: "fewer than 6 at day 60",
	}})
	p.after(7)
	p.enter(workshop.StageStatus)
	p.report("1 replaced by I1")
	p.after(2)
	p.enter(workshop.StageCommitments)
	p.do(workshop.SetReview{Date: "2026-12-08"})
	p.enter(workshop.StageBlueprint)
	p.do(workshop.CloseSession{})
	return p
}

package workshop_test

import (
	"slices"
	"testing"

	"swotshop/workshop"
)

var reveal = workshop.RevealVotes{Revealed: true}

// words are those that a paper should not contain.
var words = workshop.NudgeRules{NeverPrint: []string{"redundancies"}, GivenNames: []string{"bob"}, Negative: []string{"slow"}}

// says reports whether this loose end hangs out.
func says(w *workshop.Workshop, end workshop.LooseEnd) bool {
	return slices.ContainsFunc(w.LooseEnds(words), func(e workshop.LooseEnd) bool {
		return e.Ref == end.Ref && e.Text == end.Text && e.Stops == end.Stops
	})
}

// Each rule is seen to ask, and not to ask: one without a case here fails.
func TestEachLooseEndAppearsAndDisappears(t *testing.T) {
	stops, asked := workshop.GateRules(), []string(nil)
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
			"top-voted without a strategy", workshop.LooseEnd{Ref: "S1", Text: "5 votes, but no strategy."},
			func(r *room) { r.add("SO"); r.do(r.count("S1", 5), reveal) },
			func(r *room) { r.do(r.cite(workshop.SO, "S1", "O1")) },
		},
		{
			"a single vote is told as one", workshop.LooseEnd{Ref: "S1", Text: "1 vote, but no strategy."},
			func(r *room) { r.add("SO"); r.do(r.count("S1", 1), reveal) },
			func(r *room) { r.do(r.count("O1", 1)) },
		},
		{
			"carried without evidence", workshop.LooseEnd{Ref: "S1", Text: "Carried without evidence, and not marked as an assumption."},
			func(r *room) { r.add("S"); r.do(r.count("S1", 5), reveal) },
			func(r *room) { r.do(workshop.GiveEvidence{Item: r.item("S1"), Evidence: "Chat log"}) },
		},
		{
			"carried as an assumption", workshop.LooseEnd{Ref: "S1", Text: "Carried without evidence, and not marked as an assumption."},
			func(r *room) { r.add("S"); r.do(r.count("S1", 5), reveal) },
			func(r *room) { r.do(workshop.RetagItem{Item: r.item("S1"), How: workshop.KindAssumption}) },
		},
		{
			"not carried after all", workshop.LooseEnd{Ref: "S1", Text: "Carried without evidence, and not marked as an assumption."},
			func(r *room) { r.add("S"); r.do(r.count("S1", 5), reveal) },
			func(r *room) { r.do(r.count("S1", 0)) },
		},
		{
			"strategy without an initiative", workshop.LooseEnd{Ref: "SO1", Text: "No initiative."},
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
			"initiative without anything", workshop.LooseEnd{Ref: "I1", Text: "No first step, no due date and no measure."},
			func(r *room) { r.do(workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill"}}) },
			func(r *room) { r.plan(workshop.Plan{What: "Drill", FirstStep: "Date"}) },
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
			"an initiative that nobody owns", workshop.LooseEnd{Ref: "I1", Text: "No owner.", Stops: true},
			func(r *room) { r.do(workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill"}}) },
			func(r *room) { r.plan(workshop.Plan{What: "Drill", Owner: "COO"}) },
		},
		{
			"an initiative that all own", workshop.LooseEnd{Ref: "I1", Text: "The owner is not one name or role.", Stops: true},
			func(r *room) { r.do(workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill", Owner: "everybody"}}) },
			func(r *room) { r.plan(workshop.Plan{What: "Drill", Owner: "COO"}) },
		},
		{
			"a block", workshop.LooseEnd{Text: "1 of 8 blocks: the paper is not decided.", Stops: true},
			func(r *room) { r.do(workshop.TakeAgreement{Counts: [8]int{7, 0, 0, 0, 0, 0, 0, 1}}) },
			func(r *room) { r.do(workshop.TakeAgreement{Counts: [8]int{7, 1}}) },
		},
		{
			"more than a quarter against", workshop.LooseEnd{Text: "3 of 8 are against it: the paper is not decided.", Stops: true},
			func(r *room) { r.do(workshop.TakeAgreement{Counts: [8]int{5, 0, 0, 0, 0, 3}}) },
			func(r *room) { r.do(workshop.TakeAgreement{Counts: [8]int{6, 0, 0, 0, 0, 2}}) },
		},
		{
			"a block on the older scale", workshop.LooseEnd{Text: "1 of 8 blocks: the paper is not decided.", Stops: true},
			func(r *room) { r.older([8]int{7, 0, 0, 0, 0, 0, 0, 1}) },
			func(r *room) { r.do(workshop.TakeAgreement{Counts: [8]int{7, 1}}) },
		},
		{
			"more than a quarter against, on the older scale", workshop.LooseEnd{Text: "3 of 8 are against it: the paper is not decided.", Stops: true},
			func(r *room) { r.older([8]int{5, 0, 0, 0, 0, 3}) },
			func(r *room) { r.do(workshop.TakeAgreement{Counts: [8]int{6, 0, 0, 0, 0, 2}}) },
		},
		{
			"a count of no proposal", workshop.LooseEnd{Text: "The room was counted, but no proposal was read out.", Stops: true},
			func(r *room) { r.do(workshop.TakeAgreement{Counts: [8]int{8}}) },
			func(r *room) { r.do(workshop.WordProposal{Text: "Approve I1"}) },
		},
		{
			"no proposal", workshop.LooseEnd{Text: "There is no proposal: nothing has been put to the room.", Stops: true},
			func(r *room) { r.add("S") },
			func(r *room) { r.do(workshop.WordProposal{Text: "Approve I1"}) },
		},
		{
			"no closing stance", workshop.LooseEnd{Text: "No closing stance has been taken.", Stops: true},
			func(r *room) { r.add("S") },
			func(r *room) {
				r.do(workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.After, Counts: [5]int{0, 8}})
			},
		},
		{
			"few cards", workshop.LooseEnd{Text: "Provocations played: 0 of the 2 planned."},
			func(*room) {},
			func(r *room) { r.do(workshop.ChooseCards{}) },
		},
		{
			"a tie", workshop.LooseEnd{Text: "S3 and S4 tie for the last place in Strengths, and the room has not chosen."},
			func(r *room) {
				r.add("SSSS")
				r.do(r.count("S1", 5), r.count("S2", 4), r.count("S3", 2), r.count("S4", 2), reveal)
			},
			func(r *room) { r.do(r.count("S3", 3)) },
		},
		{
			"an initiative that cannot be judged", workshop.LooseEnd{Ref: "I1", Text: "No effect."},
			func(r *room) {
				p := judged
				p.EffectOn, p.Effect = "", ""
				r.do(workshop.WriteInitiative{Plan: p})
			},
			func(r *room) { r.plan(judged) },
		},
		{
			"no risk after the talk on it", workshop.LooseEnd{Text: "No risk is named, although the room talked about what could go wrong."},
			func(r *room) { r.talk(workshop.StageTalk, 60) },
			func(r *room) { r.do(workshop.AddRemark{Topic: workshop.Risk, Text: "Nobody has time"}) },
		},
		{
			"a provocation that still splits the room", workshop.LooseEnd{Text: "The room stayed split on V1, but no dissent is recorded."},
			func(r *room) {
				r.do(workshop.ShowCard{Card: "V1"}, workshop.TakeStance{Card: "V1", Moment: workshop.After, Counts: [5]int{4, 0, 0, 0, 4}})
			},
			func(r *room) { r.do(workshop.AddRemark{Topic: workshop.Dissent, Text: "Too fast"}) },
		},
		{
			"a room that is split at the close", workshop.LooseEnd{Text: "The room stayed split on the closing stance, but no dissent is recorded."},
			func(r *room) {
				r.do(workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.After, Counts: [5]int{4, 0, 0, 0, 4}})
			},
			func(r *room) {
				r.do(workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.After, Counts: [5]int{0, 4, 4}})
			},
		},
		{
			"no guardrail", workshop.LooseEnd{Text: "No guardrail is agreed."},
			func(*room) {},
			func(r *room) { r.do(workshop.AddRemark{Topic: workshop.Guardrail, Text: "Name the source"}) },
		},
		{
			"a proposal reworded after the count", workshop.LooseEnd{Text: "The proposal was reworded after the count, and has not been counted again.", Stops: true},
			func(r *room) {
				r.do(workshop.TakeAgreement{Counts: [8]int{8}}, workshop.WordProposal{Text: "Approve I1"})
			},
			func(r *room) { r.do(workshop.TakeAgreement{Counts: [8]int{8}}) },
		},
		{
			"not everybody counted", workshop.LooseEnd{Text: "Only 7 of 8 have been counted: the paper is not decided."},
			func(r *room) { r.do(workshop.TakeAgreement{Counts: [8]int{7}}) },
			func(r *room) { r.do(workshop.TakeAgreement{Counts: [8]int{8}}) },
		},
		{
			"too little support", workshop.LooseEnd{Text: "Only 4 of 8 support it: the paper is not decided."},
			func(r *room) { r.do(workshop.TakeAgreement{Counts: [8]int{4, 0, 0, 4}}) },
			func(r *room) { r.do(workshop.TakeAgreement{Counts: [8]int{4, 1, 0, 3}}) },
		},
		{
			"a person beside a bad word", workshop.LooseEnd{Ref: "S1", Text: "It names Bob Smith beside “slow”: name a role instead.", Stops: true},
			func(r *room) { r.do(workshop.AddItem{Quadrant: "S", Text: "Bob Smith is slow"}) },
			func(r *room) { r.do(workshop.EditItem{Item: r.item("S1"), Text: "Replies are slow"}) },
		},
		{
			"a confidential phrase in a remark", workshop.LooseEnd{Text: "“After the redundancies”: “redundancies” may not be meant to leave the room.", Stops: true},
			func(r *room) { r.do(workshop.AddRemark{Topic: workshop.Dissent, Text: "After the redundancies"}) },
			func(r *room) { r.do(workshop.EditRemark{Remark: r.state().Remarks[0].ID, Text: "After the summer"}) },
		},
		{
			"an empty quadrant", workshop.LooseEnd{Text: "Nothing stands under Threats."},
			func(r *room) { r.add("SWO") },
			func(r *room) { r.add("T") },
		},
		{
			"nothing but assumptions", workshop.LooseEnd{Text: "Everything carried is an assumption."},
			func(r *room) {
				r.add("S")
				r.do(r.count("S1", 5), reveal, workshop.RetagItem{Item: r.item("S1"), How: workshop.KindAssumption})
			},
			func(r *room) { r.do(workshop.GiveEvidence{Item: r.item("S1"), Evidence: "Chat log"}) },
		},
		{
			"a review that is too far away", workshop.LooseEnd{Text: "The review is 101 days away: a board loses sight of it."},
			func(r *room) { r.do(workshop.SetReview{Date: "2026-06-21"}) },
			func(r *room) { r.do(workshop.SetReview{Date: "2026-06-20"}) },
		},
		{
			"agreement", workshop.LooseEnd{Text: "Agreement has not been recorded."},
			func(r *room) { r.do(workshop.WordProposal{Text: "Approve I1"}) },
			func(r *room) { r.do(workshop.TakeAgreement{Counts: [8]int{8}}) },
		},
		{
			"dissent", workshop.LooseEnd{Text: "Some disagree, but no dissent is recorded."},
			func(r *room) { r.do(workshop.TakeAgreement{Counts: [8]int{6, 1, 0, 0, 1}}) },
			func(r *room) { r.do(workshop.AddRemark{Topic: workshop.Dissent, Text: "Too fast"}) },
		},
		{
			"no dissent to write down", workshop.LooseEnd{Text: "Some disagree, but no dissent is recorded."},
			func(r *room) { r.do(workshop.TakeAgreement{Counts: [8]int{0, 0, 0, 0, 0, 0, 0, 1}}) },
			func(r *room) { r.do(workshop.TakeAgreement{Counts: [8]int{4, 4}}) },
		},
		{
			"evidence that nobody brings", workshop.LooseEnd{Text: "“It wastes working time.”: evidence is owed, and nobody is named to bring it."},
			func(r *room) {
				r.do(workshop.HearObjection{Objection: wastesTime, Owed: "HR survey"})
			},
			func(r *room) {
				r.do(workshop.HearObjection{Objection: wastesTime, Owed: "HR survey", By: "CFO"})
			},
		},
		{
			"an action that nobody was asked about", workshop.LooseEnd{Ref: "A2", Text: "Nobody has said how it stands."},
			func(r *room) { r.follow(formerly()) },
			func(r *room) { r.report("2 on track") },
		},
		{
			"late for no reason", workshop.LooseEnd{Ref: "A2", Text: "Late, and no reason is given."},
			func(r *room) { r.follow(formerly()); r.report("2 late until 1 May") },
			func(r *room) {
				r.do(workshop.ReportAction{Action: "a2", Report: workshop.Report{Status: workshop.Late, Due: "2026-05-01", Note: "works council"}})
			},
		},
		{
			"late for ever", workshop.LooseEnd{Ref: "A2", Text: "Late, and no new date is given."},
			func(r *room) { r.follow(formerly()); r.report("2 late: works council") },
			func(r *room) { r.report("2 until 1 May") },
		},
		{
			"a stop rule", workshop.LooseEnd{Ref: "A1", Text: "The day of its stop rule has come: was it met?"},
			func(r *room) {
				f := formerly()
				f.Actions[0].History = nil
				r.follow(f)
			},
			func(r *room) { r.report("1 stop not met") },
		},
		{
			"dropped for no reason", workshop.LooseEnd{Ref: "A2", Text: "Dropped, and no reason is given."},
			func(r *room) { r.follow(formerly()); r.report("2 drop") },
			func(r *room) { r.report("2 drop not needed") },
		},
		{
			"done without a figure", workshop.LooseEnd{Ref: "A1", Text: "Done, and nobody has said what its measure says now."},
			func(r *room) {
				f := formerly()
				f.Actions[0].History = nil
				r.follow(f)
				r.report("1 done")
			},
			func(r *room) { r.report("1 done 28") },
		},
		{
			"an action that nobody owns", workshop.LooseEnd{Ref: "A2", Text: "No owner."},
			func(r *room) { r.follow(formerly()); r.report("2 on track") },
			func(r *room) { r.report("2 owner CFO") },
		},
		{
			"a stop rule that stops nothing", workshop.LooseEnd{Ref: "A1", Text: "Its stop rule is met, and nobody has said why it continues."},
			func(r *room) { r.follow(formerly()); r.report("1 stop met"); r.report("1 on track") },
			func(r *room) { r.report("1 late: no time, until 1 May") },
		},
		{
			"review", workshop.LooseEnd{Text: "No review date is set."},
			func(*room) {},
			func(r *room) { r.do(workshop.SetReview{Date: "2026-06-12"}) },
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := openDay(t)
			c.open(r)
			if !says(r.state(), c.end) {
				t.Fatalf("does not appear: %v", r.state().LooseEnds(words))
			}
			for _, e := range r.state().LooseEnds(words) {
				if e.Text == c.end.Text {
					requireEqual(t, "stops", e.Stops, stops[e.Rule])
					asked = append(asked, e.Rule)
				}
			}
			c.tie(r)
			if says(r.state(), c.end) {
				t.Fatalf("does not go: %v", r.state().LooseEnds(words))
			}
			if r.state().UndoLabel() == "" { // no step: it is marked on the console
				return
			}
			r.do(workshop.Undo{})
			if !says(r.state(), c.end) {
				t.Errorf("does not come back with undo: %v", r.state().LooseEnds(words))
			}
		})
	}
	for rule := range workshop.GateRules() {
		if !slices.Contains(asked, rule) {
			t.Errorf("no case for the rule %q", rule)
		}
	}
}

// openDay opens the test session with a closing stance, and a talk on what could go wrong.
func openDay(t *testing.T) *room {
	opening := openTest()
	for i, s := range opening.Agenda.Stages {
		switch s.Kind {
		case workshop.StageStance:
			opening.Agenda.Stages[i].Moment = workshop.After
		case workshop.StageTalk:
			opening.Agenda.Stages[i].Keeps = workshop.Risk
		}
	}
	r := &room{t, workshop.NewLog(), &stamper{}}
	r.do(opening)
	return r
}

// talk is at a stage for so many seconds.
func (r *room) talk(kind workshop.StageKind, seconds int) {
	r.t.Helper()
	at := r.state().Agenda.Find(kind)
	r.do(workshop.EnterStage{Stage: at})
	r.stamps.n += seconds
	r.do(workshop.EnterStage{Stage: at + 1})
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
	r := finished(t)
	requireEqual(t, "loose ends", r.state().LooseEnds(words), nil)
	requireEqual(t, "gate", r.state().Gate(nil), workshop.GateReady)
}

// finished is a session that a board could be asked to decide on.
func finished(t *testing.T) *room {
	r := openRoom(t)
	r.add("SWOT")
	r.do(workshop.ShowCard{Card: r.state().Chosen[0]})
	r.do(
		r.count("S1", 5), r.count("O1", 4), workshop.RevealVotes{Revealed: true},
		workshop.GiveEvidence{Item: r.item("S1"), Evidence: "Chat log"},
		workshop.RetagItem{Item: r.item("O1"), How: workshop.KindAssumption},
		r.cite(workshop.SO, "S1", "O1"),
		workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.After, Counts: [5]int{0, 8}},
		workshop.WordProposal{Text: "Approve I1"}, workshop.TakeAgreement{Counts: [8]int{8}}, workshop.SetReview{Date: "2026-06-12"},
		workshop.AddRemark{Topic: workshop.Guardrail, Text: "Never about a person"},
	)
	r.place("SO1", 3, 1)
	plan := judged
	plan.Strategy = r.state().Strategies[0].ID
	r.do(workshop.WriteInitiative{Plan: plan})
	return r
}

// A paper that is stopped can be closed for a reason, which it says for good. Earlier
// versions did not ask for one: nobody overrode the gate then.
func TestAStoppedPaperIsOverriddenForAReason(t *testing.T) {
	r := finished(t)
	r.do(workshop.TakeAgreement{Counts: [8]int{1, 0, 0, 0, 0, 0, 0, 7}})
	gate := func() workshop.GateStatus { return r.state().Gate(r.state().LooseEnds(words)) }
	requireEqual(t, "open", gate(), workshop.GateOpen)
	r.do(workshop.CloseSession{Why: "The chair decides"})
	requireEqual(t, "closed", gate(), workshop.GateOverridden)
	requireEqual(t, "why", r.state().ClosedWhy, "The chair decides")
	r.do(workshop.ReopenSession{})
	requireEqual(t, "why, once it is open again", r.state().ClosedWhy, "")
	r.do(workshop.CloseSession{})
	requireEqual(t, "closed without a reason", gate(), workshop.GateOpen)
}

// The reason is printed too.
func TestAReasonMayNameNobodyEither(t *testing.T) {
	r := finished(t)
	r.do(workshop.CloseSession{Why: "Bob Smith is slow to sign"})
	if e := (workshop.LooseEnd{Text: "“Bob Smith is slow to sign”: It names Bob Smith beside “slow”: name a role instead.", Stops: true}); !says(r.state(), e) {
		t.Errorf("not said: %v", r.state().LooseEnds(words))
	}
}

// A session that was never held lacks nothing that stops its paper.
func TestABlankSessionIsNotStopped(t *testing.T) {
	r := openDay(t)
	if !r.state().Blank() {
		t.Fatal("it is not blank at first")
	}
	requireEqual(t, "stops", workshop.Stops(r.state().LooseEnds(words)), 0)
	r.do(workshop.AddRemark{Topic: workshop.Unknown, Text: "Whether anybody comes"})
	if r.state().Blank() {
		t.Error("it is blank, with a remark")
	}
	requireEqual(t, "stops of one that began", workshop.Stops(r.state().LooseEnds(words)), 2)
}

// What was left out of the plan is not asked for: each stage in turn.
func TestNothingIsAskedOfAStageThatWasLeftOut(t *testing.T) {
	for rule, kind := range map[string]workshop.StageKind{
		"proposal": workshop.StageAgreement, "closing stance": workshop.StageStance, "decision": workshop.StageOpen, "votes": workshop.StageVote,
		"cards": workshop.StageProvocations, "quadrants": workshop.StageTOWS, "served": workshop.StageInitiatives,
		"guardrail": workshop.StageGuardrails, "review": workshop.StageCommitments, "place": workshop.StageGrid,
	} {
		r := openDay(t)
		r.objective("")
		r.add("SO")
		r.do(r.cite(workshop.SO, "S1", "O1"))
		asks := func() bool {
			return slices.ContainsFunc(r.state().LooseEnds(words), func(e workshop.LooseEnd) bool { return e.Rule == rule })
		}
		if !asks() {
			t.Errorf("%s is not asked for", rule)
		}
		r.do(workshop.EnterStage{Stage: r.state().Agenda.Find(workshop.StageBlueprint)}, workshop.LeaveOut{Stage: r.state().Agenda.Find(kind)})
		if asks() {
			t.Errorf("%s is asked for without the stage %s", rule, kind)
		}
	}
}

// Nothing is asked of an agenda that has no stage for it: a session of each kind of
// stage alone, with everything in it that could be asked about.
func TestNothingIsAskedOfAnAgendaWithoutAStageForIt(t *testing.T) {
	asked := map[string][]workshop.StageKind{}
	for _, kind := range workshop.StageKinds {
		opening := openTest()
		opening.Objective = ""
		opening.Agenda.Stages = []workshop.Stage{{Kind: kind, Title: "Only", Minutes: 90, Moment: workshop.After}}
		r := &room{t, workshop.NewLog(), &stamper{}}
		r.do(opening)
		r.add("SO")
		r.do(r.cite(workshop.SO, "S1", "O1"), workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill", Owner: "COO"}})
		for _, e := range r.state().LooseEnds(words) {
			asked[e.Text] = append(asked[e.Text], kind)
			if e.Stage > 0 {
				t.Errorf("%s: %q is tied up in stage %d, which is not there", kind, e.Text, e.Stage)
			}
		}
	}
	for text, kinds := range map[string][]workshop.StageKind{
		"No votes have been taken.":                               {workshop.StageVote},
		"There is no proposal: nothing has been put to the room.": {workshop.StageAgreement},
		"No closing stance has been taken.":                       {workshop.StageStance},
		"No review date is set.":                                  {workshop.StageCommitments},
		"No guardrail is agreed.":                                 {workshop.StageGuardrails},
		"Nothing stands under Weaknesses.":                        {workshop.StageTOWS},
		"No initiative.":                                          {workshop.StageInitiatives},
	} {
		if !slices.Equal(asked[text], kinds) {
			t.Errorf("%q is asked in %v, want %v", text, asked[text], kinds)
		}
	}
}

// What a count on the older scale was of is not asked: there were no proposals.
func TestAnOlderCountNeedsNoProposal(t *testing.T) {
	r := openRoom(t)
	r.older([8]int{6, 1, 0, 1})
	for _, e := range r.state().LooseEnds(words) {
		if e.Rule == "proposal" || e.Rule == "agreement" {
			t.Errorf("asks %q", e.Text)
		}
	}
}

func TestChainsShowTheFirstGap(t *testing.T) {
	r := openRoom(t)
	r.add("SWO")
	r.do(r.count("S1", 5), r.count("W1", 4), r.count("O1", 3))
	gaps := func() (all []string) {
		for _, c := range r.state().Chains() {
			all = append(all, c.Cluster.Ref()+" "+string(c.Gap()))
		}
		return all
	}
	requireEqual(t, "while the votes are hidden", gaps(), nil)
	r.do(reveal)
	requireEqual(t, "voted", gaps(), []string{"S1 strategy", "W1 strategy", "O1 strategy"})
	r.do(r.cite(workshop.SO, "S1", "O1"), r.cite(workshop.WO, "W1", "O1"))
	requireEqual(t, "strategies", gaps(), []string{"S1 initiative", "W1 initiative", "O1 initiative", "O1 initiative"})
	r.do(workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill", Strategy: r.state().Strategies[0].ID}})
	requireEqual(t, "an initiative", gaps(), []string{"S1 owner", "W1 initiative", "O1 owner", "O1 initiative"})
	r.plan(workshop.Plan{What: "Drill", Owner: "COO", Strategy: r.state().Strategies[0].ID})
	requireEqual(t, "an owner", gaps(), []string{"S1 ", "W1 initiative", "O1 ", "O1 initiative"})
	r.place("WO1", 1, 3)
	requireEqual(t, "decided against", gaps(), []string{"S1 ", "W1 ", "O1 ", "O1 "})
}

package stage_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"swotshop/tui"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// wholeDay is a day with every kind of stage, one of them a talk on what could go wrong.
type wholeDay struct{ tuitest.Day }

func (c wholeDay) Agendas() []workshop.Agenda {
	all := c.Day.Agendas()
	for i, s := range all[0].Stages {
		if s.Kind == workshop.StageTalk {
			all[0].Stages[i].Keeps = workshop.Risk
		}
	}
	return all
}

func (c wholeDay) AgendaWith(string, string) (workshop.Agenda, error) { return c.Agendas()[0], nil }

// unfit is what the papers of these tests should not say.
type unfit struct{ tuitest.Prompter }

func (unfit) Nudges() workshop.NudgeRules {
	return workshop.NudgeRules{NeverPrint: []string{"redundancies"}, Negative: []string{"slow"}, GivenNames: []string{"bob"}}
}

// untidy fills a session with about half of everything, some of which should not be said.
func untidy(d *tuitest.Desk, dice *rand.Rand) {
	maybe := func(does ...func()) {
		for _, do := range does {
			if dice.IntN(2) == 0 {
				do()
			}
		}
	}
	text := func() string {
		return []string{"Answer in public", "Bob Smith is slow", "After the redundancies", "A plain claim about it"}[dice.IntN(4)] + fmt.Sprintf(" %d", dice.IntN(1000))
	}
	remark := func(topic workshop.Topic) func() {
		return func() { d.Do(workshop.AddRemark{Topic: topic, Text: text()}) }
	}
	maybe(func() { tuitest.SetObjective(d, text()) }, remark(workshop.Parking))
	d.Stage(workshop.StageTalk)
	d.Clock = d.Clock.Add(2 * time.Minute)
	maybe(remark(workshop.Risk), remark(workshop.Parking), remark(workshop.Guardrail))
	d.Stage(workshop.StageCapture)
	for _, q := range workshop.Quadrants {
		for range dice.IntN(5) {
			d.Do(workshop.AddItem{Quadrant: q, Text: text()})
		}
	}
	for _, i := range d.W().Items {
		maybe(func() { d.Do(workshop.GiveEvidence{Item: i.ID, Evidence: text(), Comparator: text()}) },
			func() { d.Do(workshop.NameCluster{Cluster: i.Cluster, Name: text()}) },
			func() { d.Do(workshop.RetagItem{Item: i.ID, How: workshop.KindAssumption}) })
	}
	untidyVotes(d, dice, maybe, text)
	maybe(func() { d.Do(workshop.WordProposal{Text: text()}) }, func() { d.Do(workshop.WordProposal{Text: text()}) },
		func() {
			d.Do(workshop.TakeAgreement{Counts: [][8]int{{8}, {7, 0, 0, 0, 0, 0, 0, 1}, {3, 2}, {2, 0, 0, 6}, {4, 2, 0, 0, 2}}[dice.IntN(5)]})
		},
		remark(workshop.Dissent), remark(workshop.Commitment), remark(workshop.KeySentence),
		func() {
			d.Do(workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.After, Counts: [5]int{4, 0, 0, 0, 4}})
		},
		func() { d.Do(workshop.SetReview{Date: "2027-03-12"}) }, func() { d.Do(workshop.ShowCard{Card: d.W().Chosen[0]}) },
		func() { d.Do(workshop.WordProposal{Text: text()}) })
}

// untidyVotes goes on from the votes to who does what.
func untidyVotes(d *tuitest.Desk, dice *rand.Rand, maybe func(...func()), text func() string) {
	votes := dice.IntN(3)
	for _, c := range d.W().Clusters {
		if votes > 0 {
			d.Do(workshop.CountVotes{Cluster: c.ID, Votes: dice.IntN(4)})
		}
	}
	if d.W().VotesTaken() && votes > 1 {
		d.Do(workshop.RevealVotes{Revealed: true})
	}
	inside, outside := d.W().ClustersIn(workshop.Weaknesses), d.W().ClustersIn(workshop.Threats)
	for range dice.IntN(3) {
		if len(inside) > 0 && len(outside) > 0 {
			d.Do(workshop.WriteStrategy{Pairing: workshop.WT, Cites: []string{inside[0].ID, outside[0].ID}, Text: text()})
		}
	}
	for range dice.IntN(3) {
		p := workshop.Plan{What: text()}
		maybe(func() { p.Owner = "everybody" }, func() { p.FirstStep = text() }, func() { p.Due = "2026-04-11" }, func() { p.Measure = text() },
			func() { p.Baseline, p.Target = "90", "30" }, func() { p.EffectOn, p.Effect = workshop.EffectRisk, text() }, func() { p.Cost = "12 k" },
			func() { p.StopRule = text() }, func() { p.WhenThen = text() }, func() {
				if all := d.W().Strategies; len(all) > 0 {
					p.Strategy = all[0].ID
				}
			})
		d.Do(workshop.WriteInitiative{Plan: p})
	}
}

// newUntidy is an untidy session, at its list of loose ends.
func newUntidy(t *testing.T, seed uint64) *tuitest.Desk {
	d := tuitest.NewDesk(t, tuitest.Acme(), func(o *tui.Options) {
		o.Content, o.Prompter = wholeDay{tuitest.Day{Grid: true, Evidence: seed%2 == 0}}, unfit{}
	})
	untidy(d, rand.New(rand.NewPCG(seed, 7)))
	d.Stage(workshop.StageBlueprint)
	d.Choose("See the loose ends")
	return d
}

// Wherever Enter leads from the list of loose ends, the line there takes what ties it up;
// Esc goes back to the list, with one key. No rule is left out.
func TestEachLooseEndIsTiedUpWhereEnterLeads(t *testing.T) {
	t.Parallel()
	words, seen := unfit{}.Nudges(), map[string]bool{}
	for seed := range uint64(30) {
		all := newUntidy(t, seed).W().LooseEnds(words)
		for i, e := range all {
			if i > 0 && all[i-1].Rule == e.Rule && all[i-1].About.Kind == e.About.Kind && all[i-1].About.Field == e.About.Field {
				continue // the same again
			}
			d := newUntidy(t, seed)
			d.Press("down", i)
			d.Keys("enter")
			if d.W().Stage != e.Stage {
				t.Fatalf("seed %d: %+v leads to %s", seed, e, d.W().CurrentStage().Kind)
			}
			seen[e.Rule] = true
			if !tieUp(d, e) {
				continue
			}
			for _, still := range d.W().LooseEnds(words) {
				if still.Ref == e.Ref && still.Text == e.Text && still.About == e.About && still.Stage == e.Stage {
					t.Errorf("seed %d: %+v is still there:\n%s", seed, e, d.Screen())
				}
			}
			d.Keys("esc")
			if kind := d.W().CurrentStage().Kind; kind != workshop.StageBlueprint {
				t.Errorf("seed %d: after %+v Esc stays at %s:\n%s", seed, e, kind, d.Screen())
			}
		}
	}
	if len(seen) < 24 {
		t.Errorf("only %d rules were seen: %v", len(seen), seen)
	}
}

// tieUp does with keys what a loose end asks for; false where something else has to be
// there first: a strategy to serve, or something to pair with.
func tieUp(d *tuitest.Desk, e workshop.LooseEnd) bool {
	line := map[string]string{
		"refused": "8/0/0/0/0/0/0/0", "proposal": "Approve it", "owner": "COO", "closing stance": "0/8/0/0/0", "decision": "Decide it.",
		"quadrants": "something that is here", "strategy": "Do it together", "served": "Do it now", "initiative": "Do it now", "risk": "Nobody has time",
		"agreement": "8/0/0/0/0/0/0/0", "carried": "8/0/0/0/0/0/0/0", "dissent": "Too fast", "guardrail": "Name the source", "review": "+60",
		"evidence": "Chat log", "person": "In other words", "confidential": "In other words", "votes": "3",
	}[e.Rule]
	fields := map[workshop.PlanField]string{
		workshop.PlanFirstStep: "Book a room", workshop.PlanDue: "+30", workshop.PlanMeasure: "minutes", workshop.PlanBaseline: "from 90 to 30 by day 60",
		workshop.PlanEffect: "risk: fewer leaks", workshop.PlanCost: "two days", workshop.PlanYesFrom: "CFO", workshop.PlanStopRule: "over 60 by day 60",
	}
	switch {
	case e.Rule == "tie":
		d.Keys("space")
		for _, tie := range d.W().Ties() {
			for i := 1; i < tie.Places && !tie.Settled(); i++ {
				d.Keys("down", "space")
			}
		}
		return true
	case e.Rule == "votes" && d.W().VotesTaken():
		d.Keys("ctrl+r")
		return true
	case e.Rule == "cards":
		d.Keys("enter")
		return true
	case e.Rule == "place":
		d.Keys("up")
		return true
	case e.Rule == "strategy" && e.About.Pairing == "":
		return false
	case e.About.Field == workshop.PlanStrategy && e.About.Kind == workshop.SubjectInitiative:
		d.Keys("right")
		return len(d.W().Strategies) > 0
	case e.Rule == "plan", e.Rule == "case":
		line = fields[e.About.Field]
	case e.Rule == "person", e.Rule == "confidential":
		d.Keys("ctrl+u")
		if e.About.Kind == workshop.SubjectEvidence && d.W().CurrentStage().Kind == workshop.StageCapture {
			line = "evidence: " + line + " vs others"
		}
		if e.About.Field == workshop.PlanEffect {
			line = "risk: in other words"
		}
	case e.Rule == "owner":
		d.Keys("ctrl+u")
	}
	if line == "" {
		d.T.Fatalf("nobody has said how %+v is tied up", e)
	}
	d.Line(line)
	if strings.Contains(strings.Join(strings.Fields(d.Screen()), " "), "Enter again replaces") {
		d.Keys("enter")
	}
	return true
}

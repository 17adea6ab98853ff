package workshop_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"swotshop/workshop"
)

// testDeck is a deck small enough to read and large enough to play.
func testDeck() workshop.Deck {
	card := func(id, theme string) workshop.Card {
		return workshop.Card{
			ID: id, Theme: theme, Question: "Question " + id + "?", FollowUps: []string{"First?", "Second?"},
			Poles: [2]string{"Control", "Empowerment"}, Twist: "Twist of " + id + ".",
		}
	}
	return workshop.Deck{
		ID: "test", Version: 1, Title: "Test deck", Scale: [5]string{"locked", "licensed few", "guided", "trusted", "empowered"},
		Session: workshop.Card{ID: workshop.SessionCard, Question: "Where do we stand?", Poles: [2]string{"Control", "Empowerment"}},
		Themes:  []workshop.Theme{{ID: "V", Title: "Voice"}, {ID: "L", Title: "Leaks"}},
		Cards:   []workshop.Card{card("V1", "V"), card("V2", "V"), card("L1", "L"), card("L2", "L")},
	}
}

// testAgenda has one stage of each kind.
func testAgenda() workshop.Agenda {
	a := workshop.Agenda{ID: "test", Title: "Test"}
	for _, kind := range workshop.StageKinds {
		s := workshop.Stage{Kind: kind, Title: string(kind), Minutes: 5, Floor: 3}
		if kind == workshop.StageProvocations {
			s.Cards = 2
		}
		a.Stages = append(a.Stages, s)
		a.Minutes += s.Minutes
	}
	return a
}

func openTest() workshop.OpenSession {
	return workshop.OpenSession{
		Session: "0000-test",
		Details: workshop.Details{Client: "Acme", Title: "Away day", Date: "2026-03-12", People: 8, Objective: "Decide."},
		Agenda:  testAgenda(), Deck: testDeck(),
		Triggers: workshop.Triggers{workshop.Strengths: {{Question: "What?"}}},
		Starters: []workshop.GuardrailStarter{{ID: "G1", Step: 2, Rule: "Name the source", Cards: []string{"V2"}}, {ID: "G2", Rule: "Ask first"}},
	}
}

// stamper gives times a second apart and ids in a row.
type stamper struct{ n int }

func (s *stamper) stamp() workshop.Stamp {
	s.n++
	return workshop.Stamp{
		At:    time.Date(2026, 3, 12, 9, 0, s.n, 0, time.UTC),
		NewID: func() string { s.n++; return fmt.Sprintf("e%d", s.n) },
		Actor: "facilitator",
	}
}

// randomPlan changes the agenda in any way.
func randomPlan(r *rand.Rand, w *workshop.Workshop) workshop.Intent {
	number := r.IntN(19)
	return []workshop.Intent{
		workshop.PlanStage{Stage: number, Minutes: r.IntN(12)},
		workshop.LeaveOut{Stage: number}, workshop.LeaveOut{Stage: number}, workshop.BringBack{Stage: number},
		workshop.MoveStage{Stage: number, By: r.IntN(7) - 3},
		workshop.AddStage{Behind: number, New: workshop.Stage{Kind: workshop.StageBreak, Title: "Fresh air", Minutes: 10}},
		workshop.Shorten{Squeezes: squeezes(w)},
	}[r.IntN(7)]
}

// reported is anything that is said of an action.
func reported(r *rand.Rand, action, initiative, text string) workshop.Intent {
	return workshop.ReportAction{Action: action, Report: workshop.Report{
		Status: append(slices.Clone(workshop.Statuses), workshop.NotAsked)[r.IntN(len(workshop.Statuses)+1)], Value: text, Note: text, By: initiative,
		Reason: append(slices.Clone(workshop.Reasons), "")[r.IntN(len(workshop.Reasons)+1)], Due: []string{"2026-06-12", ""}[r.IntN(2)], Owner: []string{"", "CFO"}[r.IntN(2)],
		Stop: []workshop.Stop{"", workshop.StopMet, workshop.StopNotMet}[r.IntN(3)],
	}}
}

// formerly is what a session takes over.
func formerly() *workshop.Following {
	drill := workshop.Plan{
		Strategy: "t5", What: "Drill", Owner: "COO", FirstStep: "Date", Due: "2026-01-03", Undated: true, Measure: "Minutes", Baseline: "95", WhenThen: "When it leaks, call",
		StopRule: "two drills over 15 minutes by day 60", Cost: "Two hours", Target: "30", TargetBy: "2026-03-04", EffectOn: workshop.EffectRisk, Effect: "Fewer leaks",
		YesFrom: "CFO", YesBy: "2025-12-20",
	}
	said := workshop.Report{
		Status: workshop.Late, Value: "20", Reason: workshop.NoTime, Note: "no time", Due: "2026-02-01", Owner: "CFO", By: "n1", Stop: workshop.StopNotMet,
	}
	return &workshop.Following{
		From: "0f0f", Head: 128, Date: "2025-12-04", Chain: "0f0f", Day0: "2025-12-04", Title: "Board day", Deck: "test", Target: 3,
		Stance: workshop.FormerStance{Question: "Where?", Poles: [2]string{"Never", "Freely"}, Counts: [5]int{2, 1, 5, 2, 1}, People: 11, On: "2025-12-04"},
		Actions: []workshop.FormerAction{
			{ID: "a1", Origin: "0f0f/n1", Wrote: "I1", From: "2025-12-04", Plan: drill, History: []workshop.PastReport{{Session: "0e0e", On: "2026-01-08", Report: said}}},
			{ID: "a2", Origin: "0f0f/n2", Wrote: "I2", From: "2025-12-04", Plan: workshop.Plan{What: "Answers"}},
		},
		Ended:    workshop.Ended{Done: 1, Dropped: 2, Replaced: 3},
		Promises: []string{"HR asks five leads"}, Dissent: []string{"Too fast"}, Unknowns: []string{"Does it sell?"},
		Owed: []workshop.FormerDebt{{Objection: "O2", Says: "We cannot trust staff.", Owed: "Incidents", By: "Legal"}}, Unplayed: []string{"V2"},
	}
}

func squeezes(w *workshop.Workshop) []workshop.Squeeze {
	shorter, _ := w.Squeeze(5, w.LastAt)
	return shorter
}

// randomIntent makes any intent, sensible more often than not.
func randomIntent(r *rand.Rand, w *workshop.Workshop) workshop.Intent {
	if w.Closed && r.IntN(4) > 0 {
		return workshop.ReopenSession{}
	}
	texts := []string{"Approval takes nine days", "", "  Ünï\x1b[31mcode\u202e 👩‍👩‍👧 ", "31 of 34 answer", "a\tb\nc"}
	text := texts[r.IntN(len(texts))]
	quadrant := workshop.Quadrants[r.IntN(4)]
	function := workshop.Functions[r.IntN(len(workshop.Functions))]
	kind := workshop.Kinds[r.IntN(3)]
	card := append([]string{"V1", "V2", "L1", "L2", "XX"}, ownCardIDs(w)...)[r.IntN(5+len(w.OwnCards()))]
	own := workshop.OwnCard{Question: text, FollowUps: []string{"Who decides?", text}[:r.IntN(3)], Twist: text}
	item, cluster, other := pick(r, itemIDs(w)), pick(r, clusterIDs(w)), pick(r, clusterIDs(w))
	strategy, initiative, remark := pick(r, strategyIDs(w)), pick(r, initiativeIDs(w)), pick(r, remarkIDs(w))
	note, action := pick(r, noteIDs(w)), []string{"a1", "a2", "a9"}[r.IntN(3)]
	said := workshop.AddRemark{Topic: workshop.Topics[r.IntN(len(workshop.Topics))], Text: text, Card: card}
	mended, scope := workshop.EditRemark{Remark: remark, Text: text}, workshop.Scope{Step: len(text) % 6, Function: function, First: kind == workshop.KindFact}
	if said.Topic == workshop.Guardrail {
		said.Scope, said.From = scope, []string{"", "G1", remark}[len(text)%3]
	}
	if was, ok := w.Remark(remark); ok && was.Topic == workshop.Guardrail {
		mended.Scope = scope
	}
	objection := workshop.Objection{ID: []string{"O1", "O2", "O 3"}[r.IntN(3)], Says: "It wastes working time.", Answer: text, Evidence: "Two figures"}
	pairing := workshop.Pairings[r.IntN(4)]
	inside, outside := pick(r, clustersIn(w, pairing.Inside())), pick(r, clustersIn(w, pairing.Outside()))
	quadrantMate := pick(r, clustersIn(w, quadrant))
	if r.IntN(4) == 0 {
		strategy = ""
	}
	plan := workshop.Plan{Strategy: strategy, What: text, Owner: "COO", Measure: text, Target: text, Effect: text, YesFrom: "CFO"}
	intents := []workshop.Intent{
		workshop.AddItem{Quadrant: quadrant, Text: text, Function: function, How: kind},
		workshop.AddItem{Quadrant: quadrant, Text: "An item of its own", Function: function},
		workshop.AddItem{Quadrant: quadrant, Text: "Another", Card: card, Submission: strings.Repeat("K", 16+len(w.Items)%20)},
		workshop.AddItems{Items: []workshop.AddItem{{Quadrant: quadrant, Text: "One of many"}, {Quadrant: workshop.Threats, Text: "Another of many"}}, Outside: r.IntN(2) == 0},
		workshop.EditItem{Item: item, Text: text},
		workshop.RenameClient{Client: text},
		workshop.MoveItem{Item: item, Quadrant: quadrant},
		workshop.RetagItem{Item: item, Function: function, How: kind},
		workshop.GiveEvidence{Item: item, Evidence: text, Comparator: text},
		workshop.DeleteItem{Item: item},
		workshop.MergeClusters{Into: cluster, From: other},
		workshop.MergeClusters{Into: quadrantMate, From: pick(r, clustersIn(w, quadrant))},
		workshop.MergeClusters{Into: quadrantMate, From: pick(r, clustersIn(w, quadrant))},
		workshop.MergeAll{Into: quadrantMate, From: []string{pick(r, clustersIn(w, quadrant)), pick(r, clustersIn(w, quadrant))}, Name: text},
		workshop.SplitItem{Item: item},
		workshop.SplitItem{Item: pick(r, crowdedIDs(w))},
		workshop.SplitItem{Item: pick(r, crowdedIDs(w))},
		workshop.NameCluster{Cluster: cluster, Name: text},
		workshop.TagCluster{Cluster: cluster, Tags: []string{"ownership", pick(r, []string{"crisis", "GDPR", "two words"})}[r.IntN(2):], Outside: r.IntN(2) == 0},
		workshop.SetDots{Dots: r.IntN(10)},
		workshop.CountVotes{Cluster: cluster, Votes: r.IntN(28) - 1},
		workshop.CountVotes{Cluster: cluster, Votes: r.IntN(5), Phones: r.IntN(4)},
		workshop.RevealVotes{Revealed: r.IntN(2) == 0},
		workshop.WriteStrategy{Pairing: pairing, Cites: []string{cluster, other}, Text: text},
		workshop.WriteStrategy{Pairing: pairing, Cites: []string{inside, outside}, Text: "One of each side"},
		workshop.WriteStrategy{Pairing: pairing, Cites: clusterIDs(w), Text: "Everything at once"},
		workshop.EditStrategy{Strategy: strategy, Cites: clusterIDs(w), Text: text},
		workshop.DropStrategy{Strategy: strategy},
		workshop.PlaceStrategy{Strategy: strategy, Place: workshop.Place{Impact: r.IntN(5), Effort: 1 + r.IntN(3)}, Phones: r.IntN(4)},
		workshop.PlaceStrategy{Strategy: strategy},
		workshop.ChooseStrategy{Strategy: strategy, Chosen: r.IntN(3) > 0},
		workshop.AskEvidence{Cluster: cluster},
		workshop.AskAction{Action: action}, reported(r, action, initiative, text),
		workshop.WriteInitiative{Plan: plan},
		workshop.WriteInitiative{Plan: workshop.Plan{What: "Just do it"}},
		workshop.EditInitiative{Initiative: initiative, Plan: plan},
		workshop.DropInitiative{Initiative: initiative},
		workshop.TakeStance{Card: card, Moment: workshop.Before, Counts: [5]int{r.IntN(4), r.IntN(4), r.IntN(4)}, Phones: r.IntN(5) - 1},
		workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.After, Counts: [5]int{0, r.IntN(9)}},
		workshop.AgreeTarget{Step: r.IntN(7)},
		workshop.TakeAgreement{Counts: [8]int{r.IntN(9), r.IntN(3)}, Phones: r.IntN(4)},
		workshop.WordProposal{Text: text},
		said, mended,
		workshop.DeleteRemark{Remark: remark},
		workshop.NotePrivately{Text: text}, workshop.NotePrivately{Text: private}, workshop.DropPrivateNote{Note: note},
		workshop.HearObjection{Objection: objection, Owed: text, By: []string{"", "Legal"}[r.IntN(2)]}, workshop.HearObjection{Objection: objection},
		workshop.DropObjection{Objection: objection.ID},
		workshop.Redact{Places: r.IntN(3)},
		workshop.SetReview{Date: []string{"2026-06-12", "2025-01-01", "soon", ""}[r.IntN(4)]},
		workshop.AskWorth{Asked: r.IntN(2) == 0}, workshop.RateWorth{Counts: [5]int{0, r.IntN(3), r.IntN(4), r.IntN(4)}, Phones: r.IntN(3)},
		workshop.ChooseCards{Cards: []string{card, "V1"}},
		workshop.MarkCard{Card: card, Played: r.IntN(2) == 0},
		workshop.WriteCard{OwnCard: own}, workshop.WriteCard{OwnCard: workshop.OwnCard{Question: "Should interns post?"}, Later: r.IntN(2) == 0},
		workshop.EditCard{Card: pick(r, ownCardIDs(w)), OwnCard: own},
		workshop.ChangeDetails{Details: workshop.Details{Client: "Acme", Title: text, Date: "2026-03-12", People: r.IntN(12)}},
		workshop.EnterStage{Stage: r.IntN(19) - 1},
		randomPlan(r, w),
		workshop.ShowCard{Card: card},
		workshop.ShowTrigger{Quadrant: quadrant, Index: r.IntN(3)},
		workshop.ShowPairing{Pairing: workshop.Pairings[r.IntN(4)]},
		workshop.Resume{}, workshop.CloseSession{}, workshop.ReopenSession{},
	}
	steps := []workshop.Intent{
		workshop.Forward{}, workshop.Backward{}, workshop.Undo{}, workshop.Undo{}, workshop.Redo{}, workshop.Redo{},
	}
	switch r.IntN(24) {
	case 0, 1:
		return towardsTie(r, w)
	case 2:
		return towardsWorth(r, w)
	}
	if r.IntN(8) == 0 {
		return steps[r.IntN(len(steps))]
	}
	return intents[r.IntN(len(intents))]
}

// towardsWorth asks at the end whether the session was worth its time. Chance alone would
// hardly ever be there.
func towardsWorth(r *rand.Rand, w *workshop.Workshop) workshop.Intent {
	last := -1
	for at, s := range w.Agenda.Stages {
		if s.Kind == workshop.StageCommitments {
			last = at
		}
	}
	if w.Stage != last {
		return workshop.EnterStage{Stage: last}
	}
	return workshop.AskWorth{Asked: r.IntN(2) == 0}
}

// towardsTie chooses any of those that tie in Weaknesses. While nothing ties there it does
// what is missing: chance alone would hardly ever bring four of a quadrant to the same votes.
func towardsTie(r *rand.Rand, w *workshop.Workshop) workshop.Intent {
	tie, ok := w.TieIn(workshop.Weaknesses)
	clusters := w.ClustersIn(workshop.Weaknesses)
	uncounted := slices.IndexFunc(clusters, func(c *workshop.Cluster) bool { return !c.Counted() })
	switch {
	case ok:
		choice := workshop.SettleTie{Quadrant: workshop.Weaknesses}
		for _, c := range tie.Clusters {
			if r.IntN(2) == 0 {
				choice.Chosen = append(choice.Chosen, c.ID)
			}
		}
		return choice
	case len(clusters) <= workshop.Carried:
		one := workshop.AddItem{Quadrant: workshop.Weaknesses, Text: "One of three"}
		return workshop.AddItems{Items: []workshop.AddItem{one, one, one}}
	case uncounted >= 0:
		return workshop.CountVotes{Cluster: clusters[uncounted].ID, Votes: 1 + r.IntN(3)/2}
	case !w.VotesShown():
		return workshop.RevealVotes{Revealed: true}
	}
	return workshop.CountVotes{Cluster: clusters[r.IntN(len(clusters))].ID, Votes: 1}
}

func pick(r *rand.Rand, ids []string) string {
	if len(ids) == 0 || r.IntN(20) == 0 {
		return "gone"
	}
	return ids[r.IntN(len(ids))]
}

func ownCardIDs(w *workshop.Workshop) (ids []string) {
	for _, c := range w.OwnCards() {
		ids = append(ids, c.ID)
	}
	return ids
}

func itemIDs(w *workshop.Workshop) (ids []string) {
	for _, i := range w.Items {
		ids = append(ids, i.ID)
	}
	return ids
}

func clustersIn(w *workshop.Workshop, q workshop.Quadrant) (ids []string) {
	for _, c := range w.ClustersIn(q) {
		ids = append(ids, c.ID)
	}
	return ids
}

// crowdedIDs are the items that do not stand alone.
func crowdedIDs(w *workshop.Workshop) (ids []string) {
	for _, c := range w.Clusters {
		for _, i := range c.Items[1:] {
			ids = append(ids, i.ID)
		}
	}
	return ids
}

func clusterIDs(w *workshop.Workshop) (ids []string) {
	for _, c := range w.Clusters {
		ids = append(ids, c.ID)
	}
	return ids
}

func strategyIDs(w *workshop.Workshop) (ids []string) {
	for _, s := range w.Strategies {
		ids = append(ids, s.ID)
	}
	return ids
}

func initiativeIDs(w *workshop.Workshop) (ids []string) {
	for _, n := range w.Initiatives {
		ids = append(ids, n.ID)
	}
	return ids
}

func noteIDs(w *workshop.Workshop) (ids []string) {
	for _, n := range w.PrivateNotes {
		ids = append(ids, n.ID)
	}
	return ids
}

func remarkIDs(w *workshop.Workshop) (ids []string) {
	for _, r := range w.Remarks {
		ids = append(ids, r.ID)
	}
	return ids
}

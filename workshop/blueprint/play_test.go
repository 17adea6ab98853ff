package blueprint

import (
	"fmt"
	"testing"
	"time"

	"swotshop/workshop"
)

// play is a session held in a test: the real domain, with a clock and ids that
// are the same on every run.
type play struct {
	t   *testing.T
	log *workshop.Log
	at  time.Time
	ids int
}

func newPlay(t *testing.T) *play {
	t.Helper()
	return &play{t: t, log: workshop.NewLog(), at: time.Date(2026, 3, 12, 8, 0, 0, 0, time.UTC)}
}

func (p *play) stamp() workshop.Stamp {
	return workshop.Stamp{At: p.at, Actor: "facilitator", NewID: func() string {
		p.ids++
		return fmt.Sprintf("ev%d", p.ids)
	}}
}

// do carries out intents; each must be allowed.
func (p *play) do(intents ...workshop.Intent) {
	p.t.Helper()
	for _, i := range intents {
		if _, err := p.log.Do(i, p.stamp()); err != nil {
			p.t.Fatalf("%#v: %v", i, err)
		}
	}
}

// after lets time pass.
func (p *play) after(minutes float64) {
	p.at = p.at.Add(time.Duration(minutes * float64(time.Minute)))
}

func (p *play) w() *workshop.Workshop { return p.log.State() }

// enter goes to the next stage of a kind.
func (p *play) enter(kind workshop.StageKind) {
	p.t.Helper()
	stages := p.w().Agenda.Stages
	for i := p.w().Stage + 1; i < len(stages); i++ {
		if stages[i].Kind == kind {
			p.do(workshop.EnterStage{Stage: i})
			return
		}
	}
	p.t.Fatalf("no stage of kind %s ahead", kind)
}

// cluster is the id of the cluster with a ref.
func (p *play) cluster(ref string) string {
	p.t.Helper()
	for _, c := range p.w().Clusters {
		if c.Ref() == ref {
			return c.ID
		}
	}
	p.t.Fatalf("no cluster %s", ref)
	return ""
}

func (p *play) clusters(refs ...string) []string {
	p.t.Helper()
	var ids []string
	for _, r := range refs {
		ids = append(ids, p.cluster(r))
	}
	return ids
}

func exampleDeck() workshop.Deck {
	return workshop.Deck{
		ID: "social-board", Version: 1, Title: "Social board",
		Scale: [workshop.Steps]string{"locked", "licensed few", "guided", "trusted", "empowered"},
		Session: workshop.Card{
			ID: workshop.SessionCard, Question: "Where do we stand today, between Control and Empowerment?",
			Poles: [2]string{"Closed by default; a licensed few speak for us", "Open by default; trained people speak for themselves"},
		},
		Themes: []workshop.Theme{{ID: "V", Title: "Voice & competitors"}, {ID: "L", Title: "Leaks & disclosure"}, {ID: "B", Title: "Blogging & advocacy"}},
		Cards: []workshop.Card{
			{
				ID: "V1", Theme: "V", Question: "Can you retweet a competitor’s content?", FollowUps: []string{"Never, always, or when? One sentence."},
				Poles: [2]string{"No rival’s content on any work-linked account", "Share what helps customers, and name the source"},
				Twist: "Your head of product shares a rival’s research: 40,000 views. Two prospects ask the rival for a demo; a third praises your fairness.",
				Note:  "PRIVATE NOTE", Law: []string{"FINRA"},
			},
			{ID: "V2", Theme: "V", Question: "A rival is having its worst day online. What do we post?"},
			{
				ID: "L1", Theme: "L", Question: "Somebody tweets our financial results before we publish. Now what?",
				Poles: [2]string{"Fewer people know; no devices near results", "People know why it matters and act fast when it slips"},
				Twist: "It was no employee: a bot found the release on our own site 50 minutes early and posted it.",
			},
			{
				ID: "B1", Theme: "B", Question: "How do we keep the blogging culture and get everyone to blog?",
				Poles: [2]string{"Few writers, calendar, full review", "Anyone publishes; peers review; light house rules"},
				Twist: "The best-read post of the year is by the night-shift lead, with spelling slips and a number legal dislikes.",
			},
			{ID: "B4", Theme: "B", Question: "We run on chat. Is that social, and what may leave it?"},
			{ID: "H2", Theme: "V", Question: "We want diverse applicants. What makes them choose to apply?"},
			{ID: "M4", Theme: "V", Question: "Who already does this better: rival, customer, supplier, our own team?"},
		},
		Law: map[string]string{"FINRA": "PRIVATE LAW"},
	}
}

func exampleAgenda() workshop.Agenda {
	return workshop.Agenda{ID: "short", Title: "Short: 90 minutes", Minutes: 90, Stages: []workshop.Stage{
		{Kind: workshop.StageOpen, Title: "Welcome", Minutes: 5, Floor: 3},
		{Kind: workshop.StageStance, Title: "Opening stance", Minutes: 5, Floor: 3, Moment: workshop.Before},
		{Kind: workshop.StageProvocations, Title: "Provocations", Minutes: 20, Floor: 10, Cards: 3},
		{Kind: workshop.StageSilence, Title: "Silent writing", Minutes: 8, Floor: 6},
		{Kind: workshop.StageCapture, Title: "Capture", Minutes: 15, Floor: 10},
		{Kind: workshop.StageCluster, Title: "Cluster", Minutes: 8, Floor: 5},
		{Kind: workshop.StageVote, Title: "Vote", Minutes: 5, Floor: 3},
		{Kind: workshop.StageTOWS, Title: "Strategies", Minutes: 11, Floor: 8},
		{Kind: workshop.StageInitiatives, Title: "Initiatives", Minutes: 7, Keep: true},
		{Kind: workshop.StageStance, Title: "Closing stance", Minutes: 2, Keep: true, Moment: workshop.After},
		{Kind: workshop.StageAgreement, Title: "Agreement", Minutes: 2, Keep: true},
		{Kind: workshop.StageCommitments, Title: "Commitments", Minutes: 2, Keep: true},
		{Kind: workshop.StageBlueprint, Title: "Blueprint", Keep: true},
	}}
}

func exampleOpening() workshop.OpenSession {
	return workshop.OpenSession{
		Session: "7f3kq2m9x4",
		Details: workshop.Details{
			Client: "Example AI start-up", Title: "Social strategy workshop", Date: "2026-03-12", People: 8,
			Objective: "Decide how the whole company uses social in the next two quarters",
			ByFunction: map[workshop.Function]int{
				workshop.Sales: 1, workshop.Marketing: 1, workshop.HR: 1, workshop.IT: 2,
				workshop.Finance: 1, workshop.Legal: 1, workshop.Leadership: 1,
			},
		},
		UTCOffset: 60, Agenda: exampleAgenda(), Deck: exampleDeck(),
	}
}

// example is the worked example of the product, held from welcome to close.
func example(t *testing.T) *play {
	t.Helper()
	p := newPlay(t)
	p.do(exampleOpening())
	p.after(5)
	p.stances()
	p.items()
	p.decisions()
	p.close()
	return p
}

func (p *play) stances() {
	p.enter(workshop.StageStance)
	p.do(workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.Before, Counts: [5]int{2, 3, 2, 1, 0}})
	p.after(4)
	p.enter(workshop.StageProvocations)
	for _, c := range []struct {
		card          string
		before, after [5]int
		key           string
	}{
		{"V1", [5]int{1, 4, 2, 1, 0}, [5]int{0, 1, 4, 3, 0}, "Share it if it helps a customer and we name the source."},
		{"L1", [5]int{3, 3, 2, 0, 0}, [5]int{1, 3, 4, 0, 0}, "Nobody knew who to call first."},
		{"B1", [5]int{1, 2, 1, 3, 1}, [5]int{0, 0, 2, 4, 2}, "Two people write; nine others could."},
	} {
		p.do(
			workshop.ShowCard{Card: c.card},
			workshop.TakeStance{Card: c.card, Moment: workshop.Before, Counts: c.before},
			workshop.TakeStance{Card: c.card, Moment: workshop.After, Counts: c.after},
			workshop.AddRemark{Topic: workshop.KeySentence, Text: c.key, Card: c.card},
		)
		p.after(7.2)
	}
	p.enter(workshop.StageSilence)
	p.after(6)
}

func (p *play) items() {
	p.enter(workshop.StageCapture)
	for _, i := range []struct {
		q                          workshop.Quadrant
		fn                         workshop.Function
		card, text                 string
		how                        workshop.Kind
		evidence, comparator, name string
	}{
		{"S", "it", "B4", "31 of 34 staff answer questions across teams in open chat each week", "fact", "chat statistics, Feb", "two peer firms: under half", ""},
		{"S", "leadership", "B1", "Founder's posts brought 3 of the last 10 demos", "fact", "CRM first-touch field", "", ""},
		{"W", "hr", "B1", "Only 2 of 34 staff have published anything this year", "fact", "blog log", "", ""},
		{"W", "legal", "L1", "No agreed first 15 minutes if something slips out", "fact", "drill in session: 4 different answers", "", ""},
		{"O", "sales", "M4", "Buyers ask each other about model costs in two open communities", "fact", "two links, 140 threads since January", "", ""},
		{"O", "hr", "H2", "Returners' networks for engineers look for part-time AI roles", "assumption", "", "", ""},
		{"T", "marketing", "V2", "A rival's engineers are the first names in those communities", "fact", "top-answer lists", "", ""},
		{"T", "finance", "L1", "A funding rumour could reach customers before we speak", "assumption", "", "", ""},
	} {
		p.do(workshop.AddItem{Quadrant: i.q, Text: i.text, Function: i.fn, How: i.how, Card: i.card})
		if i.evidence != "" {
			items := p.w().Items
			p.do(workshop.GiveEvidence{Item: items[len(items)-1].ID, Evidence: i.evidence, Comparator: i.comparator})
		}
		p.after(1.8)
	}
	p.enter(workshop.StageCluster)
	p.after(5)
}

func (p *play) decisions() {
	p.enter(workshop.StageVote)
	p.do(workshop.SetDots{Dots: 3})
	for _, v := range []struct {
		ref   string
		votes int
	}{{"S1", 5}, {"S2", 2}, {"W1", 6}, {"W2", 4}, {"O1", 5}, {"O2", 0}, {"T1", 1}, {"T2", 1}} {
		p.do(workshop.CountVotes{Cluster: p.cluster(v.ref), Votes: v.votes})
	}
	p.do(workshop.RevealVotes{Revealed: true})
	p.after(4)
	p.enter(workshop.StageTOWS)
	for _, s := range []workshop.WriteStrategy{
		{Pairing: workshop.SO, Cites: p.clusters("S1", "O1"), Text: "Turn the best weekly chat answers into public answers where buyers ask"},
		{Pairing: workshop.WO, Cites: p.clusters("W1", "O1"), Text: "Pair each function with an editor: one public answer a month"},
		{Pairing: workshop.WT, Cites: p.clusters("W2", "T2"), Text: "One page and one drill for the first 15 minutes"},
	} {
		p.do(s)
		p.after(4)
	}
	p.enter(workshop.StageInitiatives)
	p.do(workshop.WriteInitiative{Plan: workshop.Plan{
		Strategy: p.w().Strategies[1].ID, What: "An editor for each function", Owner: "Head of Product",
		FirstStep: "6 answers from 4 functions live", Due: "+30", Measure: "functions publishing per month", Baseline: "1",
		Target: "6", TargetBy: "2026-06-10", EffectOn: workshop.EffectRevenue, Effect: "two more demos a month", Cost: "12 k and half a day a week of one editor",
		YesFrom: "CFO", YesBy: "2026-03-20",
		WhenThen: "When a chat answer gets 3 thanks, its author and the editor publish it within two days",
		StopRule: "fewer than 3 functions at day 60",
	}}, workshop.WriteInitiative{Plan: workshop.Plan{
		Strategy: p.w().Strategies[2].ID, What: "The first 15 minutes, written down and drilled", Owner: "COO",
		FirstStep: "Drill run twice under 15 minutes", Due: "2 weeks", Measure: "minutes to first correct statement", Baseline: "95",
		Target: "under 30", TargetBy: "2026-05-11", EffectOn: workshop.EffectRisk, Cost: "two mornings", StopRule: "two drills over 60 by 30 April",
		WhenThen: "When anyone sees a leak, they post in #first15 and the COO calls the two key-holders",
	}})
	p.after(8)
}

func (p *play) close() {
	p.enter(workshop.StageStance)
	p.do(workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.After, Counts: [5]int{0, 2, 4, 2, 0}}, workshop.AgreeTarget{Step: 4})
	p.after(2)
	p.enter(workshop.StageAgreement)
	p.do(workshop.WordProposal{Text: p.w().DraftProposal()}, workshop.TakeAgreement{Counts: [8]int{3, 3, 1, 0, 1, 0, 0, 0}},
		workshop.AddRemark{Topic: workshop.Dissent, Text: "Finance voice: publish nothing on costs before the audit is done"})
	p.after(2)
	p.enter(workshop.StageCommitments)
	p.do(workshop.SetReview{Date: "2026-06-10"})
	p.after(1.5)
	p.enter(workshop.StageBlueprint)
	p.do(workshop.CloseSession{})
}

package state

import (
	"cmp"
	"slices"

	"swotshop/workshop"
	"swotshop/workshop/language"
)

// Of is the state of a session. The words are those that people may have to take out of
// the paper, for the loose ends. Minutes are counted until the last event.
func Of(w *workshop.Workshop, words workshop.NudgeRules) State {
	ends := w.LooseEnds(words)
	return State{
		Format: Format, Version: Version, Session: sessionOf(w),
		Agenda: agendaOf(w), Deck: deckOf(w), Cards: cardsOf(w), Target: w.Target,
		Items:    each(w.Items, func(i *workshop.Item) Item { return itemOf(w, i) }),
		Clusters: each(w.Ranking(), func(c *workshop.Cluster) Cluster { return clusterOf(w, c) }), Votes: votesOf(w),
		Strategies:  each(w.Strategies, func(s *workshop.Strategy) Strategy { return strategyOf(w, s) }),
		Initiatives: each(w.Initiatives, func(n *workshop.Initiative) Initiative { return initiativeOf(w, n) }),
		Actions:     each(w.Actions, func(a *workshop.Action) Action { return actionOf(w, a) }),
		Guardrails:  each(w.RemarksOn(workshop.Guardrail), func(r *workshop.Remark) Guardrail { return guardrailOf(w, r) }),
		Remarks:     remarksOf(w), Objections: each(w.Objections, objectionOf),
		Proposal: Proposal{w.Proposal.Text, w.Proposal.Wording}, Agreement: agreementOf(w), ReviewDate: w.ReviewDate, Worth: readingOf(w.Worth),
		Gate: string(w.Gate(ends)), LooseEnds: each(ends, func(e workshop.LooseEnd) LooseEnd { return looseEndOf(w, e) }),
	}
}

// each is what something of every one of a list is; of none it is empty, not nil.
func each[T, U any](list []T, of func(T) U) []U {
	all := make([]U, len(list))
	for i, one := range list {
		all[i] = of(one)
	}
	return all
}

func sessionOf(w *workshop.Workshop) Session {
	s := w.Summary()
	_, spent := w.Minutes(w.LastAt)
	byFunction := map[string]int{}
	for f, n := range w.ByFunction {
		byFunction[string(f)] = n
	}
	return Session{
		ID: w.ID, Client: w.Client, Title: w.Title, Date: w.Date, Objective: w.Objective, People: w.People, ByFunction: byFunction,
		Classification: string(w.Classification), Language: cmp.Or(w.Deck.Language, language.Default), Follows: followed(w), Closed: w.Closed, ClosedWhy: w.ClosedWhy,
		StartedAt: s.StartedAt, LastAt: s.LastAt, Head: w.Head, MinutesPlanned: w.Agenda.Minutes, MinutesSpent: spent,
	}
}

// followed is the id of the session that this one follows.
func followed(w *workshop.Workshop) string {
	if w.Follows == nil {
		return ""
	}
	return w.Follows.From
}

func agendaOf(w *workshop.Workshop) Agenda {
	a := Agenda{ID: w.Agenda.ID, Title: w.Agenda.Title, Paper: string(w.Agenda.Paper), Stage: w.Stage + 1, Stages: []Stage{}}
	spent, _ := w.Minutes(w.LastAt)
	for i, s := range w.Agenda.Stages {
		a.Stages = append(a.Stages, Stage{string(s.Kind), s.Title, string(s.Moment), s.Minutes, spent[i]})
	}
	return a
}

func deckOf(w *workshop.Workshop) Deck {
	theme := func(t workshop.Theme) Theme { return Theme{t.ID, t.Title} }
	return Deck{w.Deck.ID, w.Deck.Version, w.Deck.Title, slices.Clone(w.Deck.Scale[:]), each(w.Deck.Themes, theme)}
}

// cardsOf are all cards: that on which the session opens and closes is the first.
func cardsOf(w *workshop.Workshop) []Card {
	own := w.Deck.Session
	own.ID = workshop.SessionCard
	all := []Card{cardOf(w, own)}
	for _, c := range w.Deck.Cards {
		all = append(all, cardOf(w, c))
	}
	return all
}

func cardOf(w *workshop.Workshop, c workshop.Card) Card {
	_, here := w.OwnCard(c.ID)
	readings := w.Readings[c.ID]
	return Card{
		ID: c.ID, Theme: c.Theme, Question: c.Question, Poles: c.Poles[:], WrittenHere: here,
		Shown: slices.Contains(w.Shown, c.ID), Played: w.Played(c.ID),
		Before: readingOf(readings.At(workshop.Before)), After: readingOf(readings.At(workshop.After)),
	}
}

func readingOf(r *workshop.Reading) *Reading {
	if r == nil {
		return nil
	}
	return &Reading{slices.Clone(r.Counts[:]), r.People, r.Phones}
}

func itemOf(w *workshop.Workshop, i *workshop.Item) Item {
	return Item{
		ID: i.ID, Ref: i.Ref(), Quadrant: string(i.Quadrant), Text: i.Text, Function: string(i.Function), Kind: string(i.How),
		Card: i.Card, Evidence: i.Evidence, Comparator: i.Comparator, Cluster: w.ClusterRef(i.Cluster), At: i.At,
	}
}

func clusterOf(w *workshop.Workshop, c *workshop.Cluster) Cluster {
	return Cluster{
		ID: c.ID, Ref: c.Ref(), Quadrant: string(c.Quadrant()), Name: c.Name(), Tags: append([]string{}, c.Tags()...), Items: each(c.Items, (*workshop.Item).Ref),
		Votes: w.Votes(c), Counted: c.Counted(), Outdated: w.Outdated(c), Carried: w.IsCarried(c),
	}
}

// votesOf keeps back what the room has not been shown.
func votesOf(w *workshop.Workshop) Votes {
	v := Votes{Shown: w.VotesShown(), Voters: w.Voters(), Each: w.DotsEach(), Ties: []Tie{}}
	if !v.Shown {
		return v
	}
	v.Given = w.VotesGiven()
	for _, t := range w.Ties() {
		v.Ties = append(v.Ties, Tie{
			string(t.Quadrant), t.Votes, each(t.Clusters, (*workshop.Cluster).Ref), t.Places, each(t.Chosen, (*workshop.Cluster).Ref),
		})
	}
	return v
}

func strategyOf(w *workshop.Workshop, s *workshop.Strategy) Strategy {
	return Strategy{
		ID: s.ID, Ref: s.Ref(), Pairing: string(s.Pairing), Text: s.Text, Cites: each(w.Cites(s), w.ClusterRef),
		Impact: s.Impact, Effort: s.Effort, Chosen: s.Chosen, Declined: s.Declined(),
	}
}

func initiativeOf(w *workshop.Workshop, n *workshop.Initiative) Initiative {
	return Initiative{
		ID: n.ID, Ref: n.Ref(), Strategy: w.StrategyRef(n.Strategy), What: n.What, Owner: n.Owner, FirstStep: n.FirstStep, Due: n.Due, ByDay30: n.ByDay30(),
		Measure: n.Measure, Baseline: n.Baseline, Target: n.Target, TargetBy: n.TargetBy, EffectOn: string(n.EffectOn), Effect: n.Effect,
		Cost: n.Cost, YesFrom: n.YesFrom, YesBy: n.YesBy, WhenThen: n.WhenThen, StopRule: n.StopRule, StopDay: w.StopDay(n.Plan),
	}
}

func actionOf(w *workshop.Workshop, a *workshop.Action) Action {
	reports := []Report{}
	for _, r := range a.History {
		reports = append(reports, reportOf(r.Session, r.On, r.Report, r.By))
	}
	if a.Reported() {
		reports = append(reports, reportOf(w.ID, w.Date, a.Now, w.InitiativeRef(a.Now.By)))
	}
	return Action{
		ID: a.ID, Ref: a.Ref(), Origin: a.Origin, From: a.From, What: a.What, Owner: a.OwnerNow(), Due: a.DueNow(),
		Measure: a.Measure, Baseline: a.Baseline, Target: a.Target, Value: a.ValueNow(), Status: string(a.Last()), Reports: reports,
	}
}

func reportOf(session, on string, r workshop.Report, by string) Report {
	return Report{session, on, string(r.Status), r.Value, string(r.Reason), r.Note, r.Due, r.Owner, by, string(r.Stop)}
}

func guardrailOf(w *workshop.Workshop, r *workshop.Remark) Guardrail {
	return Guardrail{r.ID, w.GuardrailRef(r.ID), r.Text, r.Scope.Step, string(r.Scope.Function), r.Scope.First}
}

func remarksOf(w *workshop.Workshop) []Remark {
	all := []Remark{}
	for _, r := range w.Remarks {
		if r.Topic != workshop.Guardrail {
			at, _ := w.Numbered(r.Stage)
			all = append(all, Remark{r.ID, string(r.Topic), r.Text, r.Card, at.Title, w.Answer(r)})
		}
	}
	return all
}

func objectionOf(o *workshop.HeardObjection) Objection {
	return Objection{o.ID, o.Says, o.Answer, o.Owed, o.By}
}

func agreementOf(w *workshop.Workshop) *Agreement {
	if w.AgreementPeople == 0 {
		return nil
	}
	names := w.GradientNames(w.GradientScale)
	return &Agreement{names[:], slices.Clone(w.Agreement[:]), w.AgreementPeople, w.AgreementPhones, w.AgreedOn.Text, w.AgreedOn.Wording, verdicts[w.Verdict()]}
}

// verdicts are what the count says of the proposal, for programs.
var verdicts = map[workshop.Verdict]string{
	workshop.NoVerdict: "", workshop.Reworded: "reworded", workshop.Blocked: "blocked", workshop.Opposed: "opposed",
	workshop.Incomplete: "incomplete", workshop.Unsupported: "unsupported", workshop.Adopted: "adopted",
}

func looseEndOf(w *workshop.Workshop, e workshop.LooseEnd) LooseEnd {
	stage := ""
	if e.Stage >= 0 && e.Stage < len(w.Agenda.Stages) {
		stage = w.Agenda.Stages[e.Stage].Title
	}
	return LooseEnd{e.Rule, e.Ref, e.Text, e.Stops, stage}
}

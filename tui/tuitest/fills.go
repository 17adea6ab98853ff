package tuitest

import (
	"fmt"
	"strings"

	"swotshop/workshop"
)

// Session is a session that can be filled.
type Session interface {
	Do(intents ...workshop.Intent)
	W() *workshop.Workshop
}

func SetObjective(d Session, text string) {
	details := d.W().Details
	details.Objective = text
	d.Do(workshop.ChangeDetails{Details: details})
}

// FillSome is the worked example of a session that went well.
func FillSome(d Session) {
	SetObjective(d, "Decide how the whole company uses social in the next two quarters.")
	session := workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.Before, Counts: [5]int{2, 3, 1, 1, 0}}
	d.Do(session,
		workshop.AddItem{Quadrant: "W", Text: "Only 2 of 34 staff have published anything this year", Function: workshop.HR},
		workshop.AddItem{Quadrant: "W", Text: "No agreed first 15 minutes if something slips out", Function: workshop.Legal},
		workshop.AddItem{Quadrant: "O", Text: "Buyers ask each other about model costs in two open communities"},
		workshop.AddItem{Quadrant: "T", Text: "A funding rumour could reach customers before we speak"})
	cite := func(i, j int) []string { return []string{d.W().Clusters[i].ID, d.W().Clusters[j].ID} }
	pair := workshop.WriteStrategy{Pairing: "WO", Text: "Pair each function with an editor: one public answer a month"}
	page := workshop.WriteStrategy{Pairing: "WT", Text: "One page and one drill for the first 15 minutes"}
	pair.Cites, page.Cites = cite(0, 2), cite(1, 3)
	d.Do(pair, page)
	fillPlans(d)
	session.Moment, session.Counts = workshop.After, [5]int{0, 2, 4, 2, 0}
	remark := func(topic workshop.Topic, text string) workshop.Intent {
		return workshop.AddRemark{Topic: topic, Text: text}
	}
	d.Do(session, workshop.AgreeTarget{Step: 4}, workshop.WordProposal{Text: "Approve I1 and I2; look again on 11 June"}, workshop.TakeAgreement{Counts: [8]int{3, 3, 1, 0, 1, 0, 0, 0}},
		remark(workshop.Dissent, "Finance voice: publish nothing on costs before the funding round closes"),
		remark(workshop.Unknown, "Whether the two communities let vendors answer"),
		remark(workshop.Risk, "One wrong number in public before the round"),
		remark(workshop.Commitment, "The chair writes the first public answer herself"),
		remark(workshop.Guardrail, "Name the source, or do not share."),
		workshop.SetReview{Date: "2026-06-11"})
}

// fillPlans writes an initiative that is complete and one that is not quite.
func fillPlans(d Session) {
	d.Do(workshop.WriteInitiative{Plan: workshop.Plan{
		Strategy: d.W().Strategies[0].ID, What: "Publish one answer a month from each function", Owner: "Head of Product",
		FirstStep: "6 answers from 4 functions live", Due: "12 June", Measure: "functions publishing a month", Baseline: "1",
		Target: "6", TargetBy: "2026-06-10", EffectOn: workshop.EffectRevenue, Effect: "two more demos a month", YesFrom: "CFO", YesBy: "2026-03-20",
		WhenThen: "When a chat answer gets 3 thanks, its author and the editor publish it within two days",
		StopRule: "fewer than 3 functions at day 60", Cost: "12 k and 4 days a month",
	}}, workshop.WriteInitiative{Plan: workshop.Plan{
		Strategy: d.W().Strategies[1].ID, What: "Drill the first 15 minutes", Owner: "COO",
		Measure: "minutes to the first correct statement",
	}})
}

// Long is as much text as a field takes, in words or in one piece.
func Long(word string) string {
	text := strings.Repeat(word+" ", workshop.MaxText)
	return strings.TrimSpace(text[:workshop.MaxText-1])
}

// FillMuch is far too much of everything, with hard words in between.
func FillMuch(d Session) {
	SetObjective(d, Long("Entscheidungsvorbereitungssitzung and"))
	details := d.W().Details
	details.People = 60
	d.Do(workshop.ChangeDetails{Details: details},
		workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.Before, Counts: [5]int{20, 5, 0, 5, 25}},
		workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.After, Counts: [5]int{0, 1, 40, 1, 18}},
		workshop.AgreeTarget{Step: 5}, workshop.AddItem{Quadrant: "S", Text: Long("strong")},
		workshop.AddItem{Quadrant: "O", Text: strings.Repeat("公開の場で答える ", 20)})
	c := func(i int) string { return d.W().Clusters[i].ID }
	for i := range 9 {
		d.Do(workshop.WriteStrategy{Pairing: "SO", Cites: []string{c(0), c(1)}, Text: Long(fmt.Sprintf("strategy %d", i))})
		l := Long(fmt.Sprintf("word%d", i))
		d.Do(workshop.WriteInitiative{Plan: workshop.Plan{
			Strategy: d.W().Strategies[i].ID, What: l, Owner: strings.Repeat("Chief ", 12), FirstStep: l, Due: "+400",
			Measure: strings.Repeat("x", workshop.MaxText), Baseline: strings.Repeat("公開", workshop.MaxText/2),
			WhenThen: l, StopRule: l, Cost: l, Target: l, TargetBy: "2027-09-29", EffectOn: workshop.EffectTalent, Effect: l,
			YesFrom: strings.Repeat("Chief ", 12), YesBy: "2027-09-29"}})
		for _, topic := range workshop.Topics {
			d.Do(workshop.AddRemark{Topic: topic, Text: Long(fmt.Sprintf("%s %d", topic, i))})
		}
	}
	d.Do(workshop.WordProposal{Text: Long("approve")}, workshop.TakeAgreement{Counts: [8]int{20, 10, 5, 5, 5, 5, 5, 5}}, workshop.SetReview{Date: "2027-09-29"})
}

// Fills say how much a session holds before its stage is looked at.
var Fills = map[string]func(Session){"nothing": func(Session) {}, "some": FillSome, "much": FillMuch}

package workshop_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"swotshop/workshop"
)

// The answers are short lines, read from the day of the session, 12 March 2026, a
// Thursday. What is not understood stays in the words.
func TestAnswersAboutAnInitiativeAreRead(t *testing.T) {
	type plan = workshop.Plan
	for _, c := range []struct {
		field workshop.PlanField
		line  string
		want  plan
	}{
		{workshop.PlanEffect, "revenue: two more tenders a quarter", plan{EffectOn: "revenue", Effect: "two more tenders a quarter"}},
		{workshop.PlanEffect, "Costs: 2 days less: each month", plan{EffectOn: "cost", Effect: "2 days less: each month"}},
		{workshop.PlanEffect, "k: fewer leaks", plan{EffectOn: "risk", Effect: "fewer leaks"}},
		{workshop.PlanEffect, "r: one tender", plan{EffectOn: "revenue", Effect: "one tender"}},
		{workshop.PlanEffect, "talent", plan{EffectOn: "talent"}},
		{workshop.PlanEffect, "Margin", plan{EffectOn: "margin"}},
		{workshop.PlanEffect, "speed: two days less", plan{Effect: "speed: two days less"}},
		{workshop.PlanEffect, "cost of sales down 5 %", plan{Effect: "cost of sales down 5 %"}},
		{workshop.PlanEffect, "", plan{}},

		{workshop.PlanBaseline, "from 30 % to 50 % by June", plan{Baseline: "30 %", Target: "50 %", TargetBy: "2026-06-30"}},
		{workshop.PlanBaseline, "30 to 50 by 12 June", plan{Baseline: "30", Target: "50", TargetBy: "2026-06-12"}},
		{workshop.PlanBaseline, "1 → 6 by day 90", plan{Baseline: "1", Target: "6", TargetBy: "2026-06-10"}},
		{workshop.PlanBaseline, "30% -> 50% by the end of June 2027", plan{Baseline: "30%", Target: "50%", TargetBy: "2027-06-30"}},
		{workshop.PlanBaseline, "not known to 30 min in 3 months", plan{Baseline: "not known", Target: "30 min", TargetBy: "2026-06-12"}},
		{workshop.PlanBaseline, "from close to 5 to 10", plan{Baseline: "close to 5", Target: "10"}},
		{workshop.PlanBaseline, "from few to many by summer", plan{Baseline: "few", Target: "many by summer"}},
		{workshop.PlanBaseline, "to 50 % by 1 June", plan{Target: "50 %", TargetBy: "2026-06-01"}},
		{workshop.PlanBaseline, "50 % by 1 June", plan{Target: "50 %", TargetBy: "2026-06-01"}},
		{workshop.PlanBaseline, "from 30 %", plan{Baseline: "30 %"}},
		{workshop.PlanBaseline, "1", plan{Baseline: "1"}},
		{workshop.PlanBaseline, "close to 5 a week", plan{Baseline: "close to 5 a week"}},
		{workshop.PlanBaseline, "Not known; four different answers today", plan{Baseline: "Not known; four different answers today"}},
		{workshop.PlanBaseline, "by June", plan{TargetBy: "2026-06-30"}},
		{workshop.PlanBaseline, "", plan{}},

		{workshop.PlanMeasure, "tenders won from 30 % to 50 % by June", plan{Measure: "tenders won", Baseline: "30 %", Target: "50 %", TargetBy: "2026-06-30"}},
		{workshop.PlanMeasure, "minutes from decision to post from 40 to 5 by June", plan{Measure: "minutes from decision to post", Baseline: "40", Target: "5", TargetBy: "2026-06-30"}},
		{workshop.PlanMeasure, "orders from Berlin: from 3 to 5", plan{Measure: "orders from Berlin", Baseline: "3", Target: "5"}},
		{workshop.PlanMeasure, "functions publishing a month: 6 by day 90", plan{Measure: "functions publishing a month", Target: "6", TargetBy: "2026-06-10"}},
		{workshop.PlanMeasure, "minutes to the first statement, under 30", plan{Measure: "minutes to the first statement, under 30"}},
		{workshop.PlanMeasure, "stories from customers to partners", plan{Measure: "stories from customers to partners"}},
		{workshop.PlanMeasure, "likes", plan{Measure: "likes"}},

		{workshop.PlanYesFrom, "CFO by 10 Jan", plan{YesFrom: "CFO", YesBy: "2027-01-10"}},
		{workshop.PlanYesFrom, "yes: CFO by 10 April", plan{YesFrom: "CFO", YesBy: "2026-04-10"}},
		{workshop.PlanYesFrom, "Yes from the works council", plan{YesFrom: "the works council"}},
		{workshop.PlanYesFrom, "Yesim by Friday", plan{YesFrom: "Yesim", YesBy: "2026-03-13"}},
		{workshop.PlanYesFrom, "board, before Easter", plan{YesFrom: "board, before Easter"}},
		{workshop.PlanYesFrom, "by 10 April", plan{YesFrom: "by 10 April"}},
		{workshop.PlanYesFrom, "yes", plan{YesFrom: "yes"}},

		{workshop.PlanStopRule, "stop if under 10 by 1 March", plan{StopRule: "stop if under 10 by 1 March"}},
		{workshop.PlanCost, "12 k", plan{Cost: "12 k"}},
	} {
		requireEqual(t, string(c.field)+" “"+c.line+"”", plan{}.Answered(c.field, c.line, "2026-03-12"), c.want)
	}
}

// A target is said in parts, and with the measure.
func TestATargetIsSaidInParts(t *testing.T) {
	p := workshop.Plan{}
	for _, said := range []struct {
		field workshop.PlanField
		line  string
		want  string
	}{
		{workshop.PlanMeasure, "answers a month: 6 by day 90", "to 6 by 10 June 2026"},
		{workshop.PlanBaseline, "1", "from 1 to 6 by 10 June 2026"},
		{workshop.PlanBaseline, "to 8", "from 1 to 8 by 10 June 2026"},
		{workshop.PlanBaseline, "by May", "from 1 to 8 by 31 May 2026"},
		{workshop.PlanMeasure, "answers", "from 1 to 8 by 31 May 2026"},
		{workshop.PlanBaseline, "", ""},
	} {
		p = p.Answered(said.field, said.line, "2026-03-12")
		requireEqual(t, said.line, p.InWords(workshop.PlanBaseline), said.want)
	}
}

func TestAStopRuleNamesItsDay(t *testing.T) {
	r := openRoom(t)
	for rule, want := range map[string]string{
		"stop if under 10 by 1 May": "2026-05-01", "Fewer than 3 functions at day 60": "2026-05-11", "no drill by day 60: the board looks again": "2026-05-11",
		"after 3 months, if nobody asks": "2026-06-12", "under 10 on 12.6.": "2026-06-12", "by June, under 5": "2026-06-30", "under 10 by the end of June.": "2026-06-30",
		"two drills over 15 minutes": "", "no answer within 2 days": "", "fewer than 10 at any time": "", "when the board says so": "", "": "", "by": "", "day": "", "day by day": "",
	} {
		requireEqual(t, rule, r.state().StopDay(workshop.Plan{StopRule: rule}), want)
	}
}

// Every word that was typed is kept, in its order, other than those that part the others.
func TestAnswersKeepTheirWords(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	signs, said := strings.Fields("from to by yes revenue risk k → -> in"), strings.Fields("30 % 50% stop if under not known CFO “so” 公開 é one — 7")
	for range 10000 {
		var words []string
		for range 1 + r.IntN(9) {
			from := [][]string{signs, said}[r.IntN(2)]
			words = append(words, from[r.IntN(len(from))]+[]string{"", "", "", ":", ",", ";"}[r.IntN(6)])
		}
		line := strings.Join(words, " ")
		for _, f := range workshop.PlanFields {
			p := workshop.Plan{}.Answered(f, line, "2026-03-12")
			kept := strings.Join([]string{p.What, p.Owner, p.FirstStep, p.Due, p.Measure, p.Baseline, p.Target, p.Effect, p.Cost, p.YesFrom, p.StopRule, p.WhenThen, p.Strategy}, " ")
			requireEqual(t, string(f)+" “"+line+"”", without(signs, kept), without(signs, line))
		}
	}
}

// without is a text without some words, and without marks behind the others.
func without(signs []string, text string) (words []string) {
	for _, word := range strings.Fields(text) {
		if word = strings.TrimRight(word, ",;:"); word != "" && !slices.Contains(signs, word) {
			words = append(words, word)
		}
	}
	return words
}

// What is put on the line to be edited is read as what it was.
func TestAnswersReadAsTheyAreShown(t *testing.T) {
	values := strings.Split("30 %|not known|6 of 8|about forty|4.5 days|公開 9", "|")
	for _, now := range append(values, "") {
		for _, target := range append(values, "") {
			for _, day := range []string{"", "2026-06-30", "2027-01-01"} {
				p := workshop.Plan{Baseline: now, Target: target, TargetBy: day}
				requireEqual(t, "a course", workshop.Plan{}.Answered(workshop.PlanBaseline, p.InWords(workshop.PlanBaseline), "2026-03-12"), p)
				if p = (workshop.Plan{YesFrom: now, YesBy: day}); now != "" {
					requireEqual(t, "a yes", workshop.Plan{}.Answered(workshop.PlanYesFrom, p.InWords(workshop.PlanYesFrom), "2026-03-12"), p)
				}
			}
		}
	}
	for now, want := range map[string]string{"1": "from 1", "close to 5": "close to 5", "": ""} {
		requireEqual(t, "a baseline", workshop.Plan{Baseline: now}.InWords(workshop.PlanBaseline), want)
	}
	for _, e := range workshop.Effects {
		p := workshop.Plan{EffectOn: e, Effect: "risk: two a day"}
		requireEqual(t, "an effect", workshop.Plan{}.Answered(workshop.PlanEffect, p.InWords(workshop.PlanEffect), "2026-03-12"), p)
	}
}

package workshop

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"swotshop/workshop/language"
)

// This file is the part of the gate that asks whether an initiative can be done, and
// judged.

// lack is something that an initiative can lack, as a sentence names it, and what is
// asked to have it.
type lack struct {
	name  func(*language.Lacks) string
	field PlanField
	is    func(*Workshop, Plan) bool
}

// An initiative lacks what makes it one besides an owner, or what a board judges it by.
var (
	lacksOfPlan = []lack{{func(l *language.Lacks) string { return l.FirstStep }, PlanFirstStep, lacksFirstStep}, {func(l *language.Lacks) string { return l.Due }, PlanDue, lacksDue}, {func(l *language.Lacks) string { return l.Measure }, PlanMeasure, lacksMeasure}}
	lacksOfCase = []lack{
		{func(l *language.Lacks) string { return l.Figure }, PlanBaseline, lacksFigure}, {func(l *language.Lacks) string { return l.Baseline }, PlanBaseline, lacksBaseline}, {func(l *language.Lacks) string { return l.TargetDay }, PlanBaseline, lacksTargetDay},
		{func(l *language.Lacks) string { return l.Effect }, PlanEffect, lacksEffect}, {func(l *language.Lacks) string { return l.Cost }, PlanCost, lacksCost},
		{func(l *language.Lacks) string { return l.StopRule }, PlanStopRule, lacksStopRule}, {func(l *language.Lacks) string { return l.StopDay }, PlanStopRule, lacksStopDay},
	}
)

func lacksFirstStep(_ *Workshop, p Plan) bool { return p.FirstStep == "" }
func lacksDue(_ *Workshop, p Plan) bool       { return p.lacksDue() }
func lacksMeasure(_ *Workshop, p Plan) bool   { return p.Measure == "" }

// lacksFigure reports whether a measure says what is counted, and not how much of it.
func lacksFigure(_ *Workshop, p Plan) bool {
	return p.Measure != "" && !isNumeric(p.Measure) && !isNumeric(p.Target)
}

// lacksBaseline reports whether nobody knows where the measure stands: “not known” is
// said, but it is no baseline.
func lacksBaseline(_ *Workshop, p Plan) bool {
	return p.Measure != "" && (p.Baseline == "" || isUnknown(p.Baseline))
}

func lacksTargetDay(w *Workshop, p Plan) bool { return p.Measure != "" && w.targetDay(p) == "" }
func lacksEffect(_ *Workshop, p Plan) bool    { return p.EffectOn == "" }
func lacksCost(_ *Workshop, p Plan) bool      { return p.Cost == "" || isUnknown(p.Cost) }
func lacksStopRule(_ *Workshop, p Plan) bool  { return p.StopRule == "" }
func lacksStopDay(w *Workshop, p Plan) bool   { return p.StopRule != "" && w.StopDay(p) == "" }

// waitsForNobody reports whether money is to be spent and nobody has to approve it:
// approval stalls above the one who is keen.
func waitsForNobody(p Plan) bool {
	return costsMoney(p.Cost) && namesNobody(p.YesFrom)
}

// lacking names what an initiative lacks of a list, and stands on the first of it.
func (g *gate) lacking(n *Initiative, lacks []lack) []LooseEnd {
	var names []string
	var first PlanField
	for _, l := range lacks {
		if l.is(g.Workshop, n.Plan) {
			names = append(names, l.name(&g.Words().Lacks))
			if first == "" {
				first = l.field
			}
		}
	}
	if len(names) == 0 {
		return nil
	}
	return []LooseEnd{{Ref: n.Ref(), Text: sentenceOf(g.and(names)), About: n.asks(first)}}
}

// sentenceOf begins and ends a sentence.
func sentenceOf(words string) string {
	first, size := utf8.DecodeRuneInString(words)
	return string(unicode.ToUpper(first)) + words[size:] + "."
}

// unfinished names what an initiative lacks besides an owner, and one that is there for
// no strategy.
func (g *gate) unfinished() (ends []LooseEnd) {
	for _, n := range g.Initiatives {
		orphan := g.serves(n) == nil && g.asksForStrategies()
		ends = append(ends, end(orphan, LooseEnd{Ref: n.Ref(), Text: g.Words().Ends.ServesNone, About: n.asks(PlanStrategy)})...)
		ends = append(ends, g.lacking(n, lacksOfPlan)...)
	}
	return ends
}

// notJudged names what a board cannot judge an initiative without.
func (g *gate) notJudged() (ends []LooseEnd) {
	for _, n := range g.Initiatives {
		if g.askedForCase() {
			ends = append(ends, g.lacking(n, lacksOfCase)...)
			ends = append(ends, end(waitsForNobody(n.Plan), LooseEnd{Ref: n.Ref(), Text: g.Words().Ends.NobodysYes, About: n.asks(PlanYesFrom)})...)
		}
	}
	return ends
}

// askedForCase reports whether this session asks, or asked, what a board judges an
// initiative by. Earlier versions did not: what they closed cannot be blamed for it.
func (g *gate) askedForCase() bool {
	return !g.Closed || slices.ContainsFunc(g.Initiatives, func(n *Initiative) bool {
		return n.Target != "" || n.TargetBy != "" || n.Answers(PlanEffect) || n.Answers(PlanYesFrom)
	})
}

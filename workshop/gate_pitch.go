package workshop

import (
	"fmt"
	"slices"
)

// This file is the part of the gate that asks for what one person needs to say yes: what
// a pitch should have, and a blueprint need not.

func stopsFirst(a, b LooseEnd) int {
	switch {
	case a.Stops == b.Stops:
		return 0
	case a.Stops:
		return -1
	}
	return +1
}

// pitchRules are asked of a pitch alone. What stops it is what makes it one: an ask, and
// one person who is asked.
var pitchRules = []rule{
	{name: "ask", stops: true, mend: StageOpen, find: (*gate).noAsk},
	{name: "decider", stops: true, mend: StageTalk, find: (*gate).notOneDecider},
	{name: "answer day", mend: StageTalk, find: (*gate).noAnswerDay},
	{name: "argument", mend: StageCapture, find: (*gate).noArgument},
	{name: "benchmark", mend: StageTalk, find: (*gate).noBenchmark},
	{name: "rule", mend: StageGuardrails, find: (*gate).noRule},
	{name: "proof", mend: StageInitiatives, find: (*gate).noProof},
}

// pitchRules are those of this session. What nobody has begun, nothing stops.
func (w *Workshop) pitchRules() []rule {
	asked := slices.Clone(pitchRules)
	for i := range asked {
		asked[i].stops = asked[i].stops && !w.Blank()
	}
	return asked
}

func (g *gate) noAsk() []LooseEnd {
	return end(g.Ask() == "", LooseEnd{Text: endNoAsk, About: Subject{Kind: SubjectDetails}})
}

var aboutDecider = Subject{Kind: SubjectRemark, Topic: Decides}

func (g *gate) notOneDecider() []LooseEnd {
	switch all := g.Deciders(); {
	case len(all) == 0:
		return end(true, LooseEnd{Text: endNoDecider, About: aboutDecider})
	case len(all) > 1:
		return end(true, LooseEnd{Text: fmt.Sprintf(endManyDeciders, len(all)), About: aboutDecider})
	default:
		return end(!OneOwner(all[0].Who), LooseEnd{Text: fmt.Sprintf(endGroupDecides, all[0].Who), About: aboutDecider})
	}
}

func (g *gate) noAnswerDay() []LooseEnd {
	all := g.Deciders()
	missing := len(all) > 0 && !slices.ContainsFunc(all, func(d Decider) bool { return d.By != "" })
	return end(missing, LooseEnd{Text: endNoAnswerDay, About: aboutDecider})
}

// Arguments are what speaks for the ask: what helps, inside and outside, first what is
// proven, and among that first what got the most votes once the room has seen them.
func (w *Workshop) Arguments() []*Item {
	all := filter(w.Items, func(i *Item) bool { return i.Quadrant == Strengths || i.Quadrant == Opportunities })
	return w.provenFirst(all)
}

// Hurting is what hurts today, inside and outside, in the same order.
func (w *Workshop) Hurting() []*Item {
	all := filter(w.Items, func(i *Item) bool { return i.Quadrant == Weaknesses || i.Quadrant == Threats })
	return w.provenFirst(all)
}

func (w *Workshop) provenFirst(all []*Item) []*Item {
	votes := func(i *Item) int {
		if c, ok := w.Cluster(i.Cluster); ok && w.VotesShown() {
			return w.Votes(c)
		}
		return 0
	}
	slices.SortStableFunc(all, func(a, b *Item) int {
		switch proven := a.Evidence != ""; {
		case proven != (b.Evidence != "") && proven:
			return -1
		case proven != (b.Evidence != ""):
			return +1
		}
		return votes(b) - votes(a)
	})
	return all
}

func (g *gate) noArgument() []LooseEnd {
	proven := slices.ContainsFunc(g.Arguments(), func(i *Item) bool { return i.Evidence != "" })
	return end(!proven, LooseEnd{Text: endNoArgument, About: Subject{Kind: SubjectItem, Quadrant: Strengths}})
}

// noBenchmark asks for one that can be looked up.
func (g *gate) noBenchmark() []LooseEnd {
	all := g.Benchmarks()
	text := endNoSource
	if len(all) == 0 {
		text = endNoBenchmark
	}
	sourced := slices.ContainsFunc(all, func(s Sourced) bool { return s.Link != "" && s.Day != "" })
	return end(!sourced, LooseEnd{Text: text, About: Subject{Kind: SubjectRemark, Topic: Benchmark}})
}

func (g *gate) noRule() []LooseEnd {
	return end(len(g.RemarksOn(Guardrail)) == 0, LooseEnd{Text: endNoRule, About: Subject{Kind: SubjectRemark, Topic: Guardrail}})
}

func (g *gate) noProof() []LooseEnd {
	return end(len(g.Initiatives) == 0, LooseEnd{Text: endNoProof, About: Subject{Kind: SubjectInitiative, Field: PlanWhat}})
}

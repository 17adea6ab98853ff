package workshop_test

import (
	"strings"
	"testing"

	"swotshop/workshop"
)

// openCase is a session that ends with a pitch, and has a stage for each of its parts.
func openCase(t *testing.T) *room {
	t.Helper()
	opening := openTest()
	opening.Objective = ""
	opening.Agenda.Paper = workshop.Pitch
	opening.Agenda.Stages = []workshop.Stage{
		{Kind: workshop.StageOpen, Title: "The ask", Minutes: 5},
		{Kind: workshop.StageTalk, Title: "Who decides", Minutes: 5, Keeps: workshop.Decides},
		{Kind: workshop.StageProvocations, Title: "Rehearse", Minutes: 5, Cards: 2},
		{Kind: workshop.StageCapture, Title: "Arguments", Minutes: 5},
		{Kind: workshop.StageTalk, Title: "Benchmarks", Minutes: 5, Keeps: workshop.Benchmark},
		{Kind: workshop.StageGuardrails, Title: "The safe rule", Minutes: 5},
		{Kind: workshop.StageInitiatives, Title: "The small proof", Minutes: 5},
		{Kind: workshop.StageStance, Title: "Where we go", Minutes: 5, Moment: workshop.After},
	}
	r := &room{t, workshop.NewLog(), &stamper{}}
	r.do(opening)
	return r
}

func (r *room) remark(topic workshop.Topic, text string) {
	r.t.Helper()
	r.do(workshop.AddRemark{Topic: topic, Text: text})
}

func (r *room) ends() (said []string) {
	for _, e := range r.state().LooseEnds(words) {
		text := strings.TrimSpace(e.Ref + " " + e.Text)
		if e.Stops {
			text = "! " + text
		}
		said = append(said, text)
	}
	return said
}

// A pitch needs an ask, one person who is asked, an argument with its proof, a benchmark
// that can be looked up, a rule and a proof with baseline and stop rule, and nothing that
// only a board would ask for.
func TestGateOfAPitch(t *testing.T) {
	r := openCase(t)
	requireEqual(t, "an empty case lacks", r.ends(), []string{
		"Nothing is asked for yet.", "Nobody is named who decides.", "No argument has its proof yet.", "Nobody is named who does it already.",
		"No rule is agreed that makes it safe.", "No small proof is planned.",
	})
	r.remark(workshop.Benchmark, "Our rival")
	requireEqual(t, "a case that was begun is stopped by", r.ends()[:2], []string{"! Nothing is asked for yet.", "! Nobody is named who decides."})
	r.do(workshop.DeleteRemark{Remark: r.state().RemarksOn(workshop.Benchmark)[0].ID})
	d := r.state().Details
	d.Objective = "Let service answer in public"
	r.do(workshop.ChangeDetails{Details: d})
	r.remark(workshop.Decides, "the management team")
	r.add("S")
	r.remark(workshop.Benchmark, "Our rival, https://example.org")
	r.remark(workshop.Guardrail, "Never about a person")
	plan := judged
	plan.Baseline, plan.StopRule = "", ""
	r.do(workshop.WriteInitiative{Plan: plan})
	requireEqual(t, "a vague case lacks", r.ends(), []string{
		"! “the management team” is not one name or role: who of them can say yes?", "No day is named by which an answer is needed.",
		"No argument has its proof yet.", "No benchmark has both a link and a date.", "I1 No baseline and no stop rule.",
	})
	r.remark(workshop.Decides, "Head of Operations by 1 June 2026")
	requireEqual(t, "with two to decide", r.ends()[0], "! 2 are named to decide: put it to the one who can say yes.")
	r.do(workshop.DeleteRemark{Remark: r.state().RemarksOn(workshop.Decides)[0].ID}, workshop.GiveEvidence{Item: r.item("S1"), Evidence: "Log"})
	r.remark(workshop.Benchmark, "Our supplier, https://example.org/a, March 2026")
	r.do(workshop.EditInitiative{Initiative: r.state().Initiatives[0].ID, Plan: judged})
	requireEqual(t, "a whole case lacks", r.ends(), nil)
}

// What helps is an argument, first where it is proven; what hurts is none.
func TestArguments(t *testing.T) {
	r := openCase(t)
	r.add("SWOTS")
	r.do(workshop.GiveEvidence{Item: r.item("S2"), Evidence: "Log"}, workshop.GiveEvidence{Item: r.item("T1"), Evidence: "List"})
	refs := func(items []*workshop.Item) (refs string) {
		for _, i := range items {
			refs += i.Ref()
		}
		return refs
	}
	requireEqual(t, "arguments", refs(r.state().Arguments()), "S2S1O1")
	requireEqual(t, "what hurts", refs(r.state().Hurting()), "T1W1")
}

package workshop_test

import (
	"testing"

	"swotshop/workshop"
)

func TestEvidenceIsReadFromALine(t *testing.T) {
	for _, c := range []struct{ line, evidence, comparator string }{
		{"31 of 34 answer in the chat", "31 of 34 answer in the chat", ""},
		{"vs two peers under half", "", "two peers under half"},
		{"VS. two peers", "", "two peers"},
		{"chat log, February, vs two peers under half", "chat log, February", "two peers under half"},
		{"chat log vs. the market", "chat log", "the market"},
		{"versatile people", "versatile people", ""},
		{"we are ahead of Elvsborg", "we are ahead of Elvsborg", ""},
	} {
		evidence, comparator := workshop.ReadEvidence(c.line)
		if evidence != c.evidence || comparator != c.comparator {
			t.Errorf("%q is read as %q and %q", c.line, evidence, comparator)
		}
	}
}

// The clicker's one key leads through what the votes carry, and on to the next stage.
func TestEvidenceIsAskedForClusterByCluster(t *testing.T) {
	r := openRoom(t)
	r.add("SSWO")
	r.do(r.count("S2", 5), r.count("W1", 2), r.count("O1", 1), reveal)
	r.enter(workshop.StageEvidence)
	var way []string
	for r.state().CurrentStage().Kind == workshop.StageEvidence {
		way = append(way, r.state().ToProve()[r.state().Proving()].Ref())
		r.do(workshop.Forward{})
	}
	requireEqual(t, "asked about", way, []string{"S2", "W1", "O1"})
	r.do(workshop.Backward{})
	requireEqual(t, "back at", r.state().ToProve()[r.state().Proving()].Ref(), "O1")
}

func TestThreeStrategiesAreChosenAtMost(t *testing.T) {
	r := openWritten(t, 4)
	choose := func(ref string, chosen bool) workshop.ChooseStrategy {
		return workshop.ChooseStrategy{Strategy: r.strategy(ref).ID, Chosen: chosen}
	}
	r.do(choose("SO1", true), choose("SO2", true), choose("SO3", true))
	r.refused(choose("SO4", true), "3 are chosen already: take one back first.")
	r.do(choose("SO2", false), choose("SO4", true))
	var chosen []string
	for _, s := range r.state().ChosenStrategies() {
		chosen = append(chosen, s.Ref())
	}
	requireEqual(t, "chosen", chosen, []string{"SO1", "SO3", "SO4"})
}

// A risk names what answers it as long as that is there.
func TestARiskNamesWhatAnswersIt(t *testing.T) {
	r := openRoom(t)
	r.do(workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill"}}, workshop.AddRemark{Topic: workshop.Guardrail, Text: "Never about a person"})
	for _, ref := range []string{"i1", "G1"} {
		id, ok := r.state().Answering(ref)
		if !ok {
			t.Fatalf("%s answers nothing", ref)
		}
		r.do(workshop.AddRemark{Topic: workshop.Risk, Text: "Nobody has time", Answer: id})
	}
	answers := func() (all []string) {
		for _, risk := range r.state().RemarksOn(workshop.Risk) {
			all = append(all, r.state().Answer(risk))
		}
		return all
	}
	requireEqual(t, "answers", answers(), []string{"I1", "G1"})
	r.do(workshop.DropInitiative{Initiative: r.state().Initiatives[0].ID})
	requireEqual(t, "answers", answers(), []string{"", "G1"})
	r.refused(workshop.AddRemark{Topic: workshop.Risk, Text: "Nobody has time", Answer: "n99"}, "What is to answer it no longer exists.")
}

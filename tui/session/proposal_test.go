package session_test

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// A proposal whose words are on the line is reworded: what is typed there is what it is,
// also what means the same on every other line.
func TestAProposalIsRewordedInAnyWords(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageAgreement)
	rules := len(d.W().RemarksOn(workshop.Guardrail))
	for _, text := range []string{"= the rule as it stands", "people 9"} {
		d.Keys("up", "up", "ctrl+u")
		d.Line(text)
		if got := d.W().Proposal.Text; got != text {
			t.Errorf("%q: the proposal is %q", text, got)
		}
	}
	if w := d.W(); len(w.RemarksOn(workshop.Guardrail)) != rules || w.People == 9 {
		t.Errorf("%d guardrails, %d people", len(w.RemarksOn(workshop.Guardrail)), w.People)
	}
}

// A new line means the same beside a proposal as anywhere else.
func TestANewLineBesideAProposalMeansTheSame(t *testing.T) {
	for name, fill := range map[string]func(tuitest.Session){"none yet": func(tuitest.Session) {}, "one": tuitest.FillSome} {
		d := tuitest.NewFilledDesk(t, fill, workshop.StageAgreement)
		before, rules := d.W().Proposal, len(d.W().RemarksOn(workshop.Guardrail))
		d.Keys("up")
		d.Line("= a figure has a source")
		d.Line("people 9")
		if w := d.W(); w.Proposal != before || w.People != 9 || len(w.RemarksOn(workshop.Guardrail)) != rules+1 {
			t.Errorf("%s: %d people, and the proposal is %q", name, w.People, w.Proposal.Text)
		}
	}
}

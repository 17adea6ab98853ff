package session_test

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// A rule comes up at any stage: an equals sign in front makes a guardrail of it on every
// line, where nothing is asked for too, and of nothing that has a badge or is being edited.
func TestAGuardrailOnEveryLine(t *testing.T) {
	for _, kind := range workshop.StageKinds {
		d := tuitest.NewFilledDesk(t, tuitest.FillSome, kind)
		n := len(d.W().RemarksOn(workshop.Guardrail))
		d.Type("= a figure has a source")
		d.Shows("a guardrail", "= a figure has a source")
		d.Keys("enter")
		if r := d.W().RemarksOn(workshop.Guardrail); len(r) != n+1 || r[n].Text != "a figure has a source" {
			t.Errorf("%s: the guardrails are %d", kind, len(r))
		}
	}
	d := tuitest.NewBoardDesk(t)
	d.Line("w = is a word")
	d.Line("=")
	d.Keys("enter") // there is no word in that
	if len(d.W().RemarksOn(workshop.Guardrail)) > 0 || d.W().Items[4].Text != "= is a word" || d.W().Items[5].Text != "=" {
		t.Errorf("the items are %d", len(d.W().Items))
	}
}

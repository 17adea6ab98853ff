package workshop_test

import (
	"slices"
	"testing"

	"swotshop/workshop"
)

// A guardrail is typed with whom it is for, where that is beyond doubt; all else is its words.
func TestAGuardrailSaysWhomItIsFor(t *testing.T) {
	for line, want := range map[string]workshop.Scope{
		"4 service: answer at once":    {Step: 4, Function: workshop.Service},
		"4: answer at once":            {Step: 4},
		"customer care: answer":        {Function: workshop.Service},
		"our rule: say who you are":    {First: true},
		"Our  Rule:say who you are":    {First: true},
		"A figure has a source":        {},
		"4 hours: the limit":           {},
		"4:30 is too late":             {},
		"6: no such step":              {},
		"0 service: no such step":      {},
		"Legal:":                       {},
		"Board: they want figures":     {Function: workshop.Leadership},
		"Risk: they want figures":      {},
		": begins with a colon":        {},
		"5 people read every figure":   {},
		"ours: what may leave: little": {},
	} {
		text, got := workshop.ReadGuardrail(line)
		if got != want || (want == workshop.Scope{}) != (text == line) {
			t.Errorf("%q is for %+v with the words %q", line, got, text)
		}
	}
}

// What is put on the line to be changed is read as what it was.
func TestAGuardrailIsReadAsItIsWritten(t *testing.T) {
	scopes := []workshop.Scope{{First: true}}
	for step := range workshop.Steps + 1 {
		for _, f := range append(slices.Clone(workshop.Functions), workshop.Untagged) {
			scopes = append(scopes, workshop.Scope{Step: step, Function: f})
		}
	}
	for _, want := range scopes {
		if text, got := workshop.ReadGuardrail(workshop.WriteGuardrail("Answer: the same day", want)); got != want || text != "Answer: the same day" {
			t.Errorf("%+v is read as %+v: %q", want, got, text)
		}
	}
}

// What was taken over is no longer offered, whatever its words are now, until that is
// undone or deleted; nor is what somebody typed in the same words.
func TestWhatWasTakenOverIsNoLongerOffered(t *testing.T) {
	r := openRoom(t)
	offered := func() (ids []string) {
		for _, o := range r.state().Offers() {
			ids = append(ids, o.ID)
		}
		return ids
	}
	requireEqual(t, "at first", offered(), []string{"G1", "G2"})
	r.do(workshop.AddRemark{Topic: workshop.KeySentence, Text: "Share it and name the source", Card: "V1"})
	key := r.state().Remarks[0].ID
	requireEqual(t, "with a key sentence", offered(), []string{key, "G1", "G2"})
	take := workshop.AddRemark{Topic: workshop.Guardrail, Text: "Share it", From: key}
	r.do(take, workshop.AddRemark{Topic: workshop.Guardrail, Text: "Other words", From: "G2"})
	requireEqual(t, "taken over", offered(), []string{"G1"})
	r.do(workshop.Undo{})
	requireEqual(t, "undone", offered(), []string{"G1", "G2"})
	r.do(workshop.AddRemark{Topic: workshop.Guardrail, Text: "name the source"})
	requireEqual(t, "typed by hand", offered(), []string{"G2"})
	r.do(workshop.DeleteRemark{Remark: r.state().RemarksOn(workshop.Guardrail)[0].ID})
	requireEqual(t, "deleted", offered(), []string{key, "G2"})
	r.refused(workshop.AddRemark{Topic: workshop.Guardrail, Text: "x", From: "G3"}, "What this was taken over from no longer exists.")
	r.refused(workshop.AddRemark{Topic: workshop.Risk, Text: "x", Scope: workshop.Scope{Step: 1}}, "Only a guardrail is for a function or for a step, from 1 to 5.")
}

// A key sentence that is typed again is corrected: what was said before it is offered no
// more, and comes back with undo.
func TestACardHasOneKeySentence(t *testing.T) {
	r := openRoom(t)
	say := func(text string) { r.do(workshop.AddRemark{Topic: workshop.KeySentence, Text: text, Card: "V1"}) }
	first := func() string { return r.state().Offers()[0].Text }
	say("Share it if hlps")
	say("Share it if it helps")
	if got := r.state().KeySentences(); len(got) != 1 || first() != "Share it if it helps" {
		t.Errorf("%d key sentences, the first offer %q", len(got), first())
	}
	r.do(workshop.Undo{})
	if first() != "Share it if hlps" {
		t.Errorf("after undo the first offer is %q", first())
	}
}

// At most one guardrail is the rule in one sentence: the latest, and after undo the one
// before.
func TestOneRuleIsTheFirst(t *testing.T) {
	r := openRoom(t)
	first := func() (texts []string) {
		for _, g := range r.state().RemarksOn(workshop.Guardrail) {
			if g.Scope.First {
				texts = append(texts, g.Text)
			}
		}
		return texts
	}
	rule := func(text string) workshop.Intent {
		return workshop.AddRemark{Topic: workshop.Guardrail, Text: text, Scope: workshop.Scope{First: true, Step: 3}}
	}
	r.do(rule("Ask"), workshop.AddRemark{Topic: workshop.Guardrail, Text: "Name it"})
	requireEqual(t, "first", first(), []string{"Ask"})
	r.do(workshop.EditRemark{Remark: r.state().Remarks[1].ID, Text: "Name it", Scope: workshop.Scope{First: true}})
	requireEqual(t, "another", first(), []string{"Name it"})
	r.do(workshop.Undo{})
	requireEqual(t, "undone", first(), []string{"Ask"})
	r.do(rule("Wait"))
	requireEqual(t, "a third", first(), []string{"Wait"})
	requireEqual(t, "for everybody", r.state().Remarks[2].Scope, workshop.Scope{First: true})
}

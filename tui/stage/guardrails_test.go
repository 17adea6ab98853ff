package stage_test

import (
	"fmt"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// rulesDesk is at the guardrails, with a key sentence that was said today.
func rulesDesk(t *testing.T) *tuitest.Desk {
	return tuitest.NewFilledDesk(t, func(d tuitest.Session) {
		d.Do(workshop.AddRemark{Topic: workshop.KeySentence, Text: "Share it, and name the source", Card: "V1"})
	}, workshop.StageGuardrails)
}

func rules(d *tuitest.Desk) []*workshop.Remark { return d.W().RemarksOn(workshop.Guardrail) }

// Tab puts what may be taken over on the line, a key sentence first; Enter keeps it as it
// is or as it was changed, and then it is no longer offered.
func TestRulesAreTakenOver(t *testing.T) {
	d := rulesDesk(t)
	d.Shows("To adopt with Tab (4)", "–    Share it, and name the source (V1)", "–    We speak as ourselves")
	d.Keys("tab")
	d.Shows("▸ –    Share it, and name the source (V1)", "▸ Share it, and name the source", "Enter add G")
	d.Type(", always")
	d.Keys("tab")
	d.Shows("always") // what was changed is not put away
	d.Keys("enter")
	d.Shows("G1   Share it, and name the source, always", "To adopt with Tab (3)")
	d.Hides("(V1)")
	d.Keys("down", "down")
	d.Shows("▸ 2: No figure that is not public yet: not even in a chat.", "a guardrail (from 2 licensed few)")
	d.Keys("enter")
	if got := rules(d); len(got) != 2 || got[0].Text != "Share it, and name the source, always" || got[1].Scope != (workshop.Scope{Step: 2}) {
		t.Errorf("the guardrails are %v", got)
	}
	d.Shows("To adopt with Tab (2)")
	d.Keys("ctrl+z", "ctrl+z")
	d.Shows("To adopt with Tab (4)", "–    Share it, and name the source (V1)")
}

// What is on the line can be put back, and what was typed instead of it takes nothing over.
func TestWhatIsNotTakenOverStaysOffered(t *testing.T) {
	d := rulesDesk(t)
	for _, keys := range [][]string{{"tab", "esc"}, {"tab", "up"}, {"down", "shift+tab"}, {"shift+tab", "esc"}} {
		d.Keys(keys...)
		if line(d) != "" {
			t.Errorf("after %v the line says %q", keys, line(d))
		}
	}
	d.Keys("tab", "ctrl+u")
	d.Line("4 service: answer the same day")
	d.Keys("tab", "ctrl+u")
	d.Line("=people 10 are enough")
	d.Shows("To adopt with Tab (4)", "Answer the same day (Service,\u00a0from\u00a04\u00a0trusted)")
	if got := rules(d); len(got) != 2 || got[1].Text != "people 10 are enough" {
		t.Errorf("the guardrails are %v", got)
	}
}

// A guardrail is picked and changed with whom it is for, and with Tab it is the rule in one
// sentence; below the last of them stands what may be taken over.
func TestOneOfTheRulesIsMarked(t *testing.T) {
	d := rulesDesk(t)
	d.Line("4 hr: say who you are")
	d.Line("our rule: think first")
	d.Keys("up", "up", "enter")
	d.Shows("▸ 4 hr: say who you are", "changes the text (HR, from 4 trusted)")
	d.Keys("ctrl+u")
	d.Line("hr: say where you work")
	if of := rules(d)[0].Scope; of != (workshop.Scope{Function: workshop.HR}) {
		t.Errorf("it is for %+v", of)
	}
	d.Keys("tab")
	d.Shows("This is now our rule in one sentence.", "Say where you work (our\u00a0rule\u00a0in\u00a0one\u00a0sentence)")
	if rules(d)[1].Scope.First {
		t.Error("two rules are the first")
	}
	d.Keys("down", "down")
	d.Shows("▸ –    Share it, and name the source (V1)", "Enter add G")
}

// However many rules are agreed, something of what may be taken over shows, and what is on
// the line always.
func TestOffersShowBesideManyRules(t *testing.T) {
	d := rulesDesk(t)
	for i := range 12 {
		d.Line(fmt.Sprintf("rule number %d", i))
	}
	for _, size := range tuitest.Sizes {
		d.Resize(size[0], size[1])
		d.Shows("To adopt with Tab (4)", "Rule number 11")
		for range 4 {
			d.Keys("tab")
			d.Shows("▸ –")
			d.Fits(t)
		}
		d.Keys("esc")
	}
	d.Click("Whoever sees it first", "Enter add G")
	if got := rules(d); got[len(got)-1].Scope.Step != 4 {
		t.Errorf("a click took over %+v", got[len(got)-1])
	}
}

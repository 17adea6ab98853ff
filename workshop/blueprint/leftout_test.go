package blueprint

import (
	"slices"
	"strings"
	"testing"

	"swotshop/workshop"
)

// A stage that was left out is named as such, and nowhere claimed to have been held.
func TestStageThatWasLeftOutIsNotClaimed(t *testing.T) {
	p := newPlay(t)
	p.do(exampleOpening())
	stages := p.w().Agenda.Stages
	tows := slices.IndexFunc(stages, func(s workshop.Stage) bool { return s.Kind == workshop.StageTOWS })
	title := stages[tows].Title
	p.after(2)
	p.do(workshop.EnterStage{Stage: 1})
	before := string(Markdown(p.w(), noWords))
	if !strings.Contains(before, "| "+title+" |") || strings.Contains(before, "Left out:") {
		t.Fatalf("before:\n%s", before)
	}
	p.do(workshop.LeaveOut{Stage: tows})
	after := string(Markdown(p.w(), noWords))
	if strings.Contains(after, "| "+title+" |") || !strings.Contains(after, "Left out: "+title+".") {
		t.Errorf("after:\n%s", after)
	}
}

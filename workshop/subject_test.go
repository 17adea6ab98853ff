package workshop_test

import (
	"testing"

	"swotshop/workshop"
)

// Whatever undo can take back is about something, or the screen could not go there.
func TestEveryStepIsAboutSomething(t *testing.T) {
	for _, kind := range workshop.FactKinds() {
		if undoable, topical := workshop.TraitsOf(kind); undoable != topical {
			t.Errorf("%s: a step for undo: %t, about something: %t", kind, undoable, topical)
		}
	}
}

// Undo asks for what was undone, and redo knows where it leads, in sessions of any
// kind and after they were opened again.
func TestUndoneStepKeepsItsSubject(t *testing.T) {
	t.Parallel()
	seen := map[workshop.SubjectKind]bool{}
	for seed := range uint64(100) {
		playRandom(t, seed, 100, func(l *workshop.Log) {
			subject, redoable := l.State().RedoSubject(), l.State().RedoLabel() != ""
			if (subject != workshop.Subject{}) != redoable {
				t.Fatalf("seed %d: redo would bring back %q about %+v", seed, l.State().RedoLabel(), subject)
			}
			if again := must(workshop.Replay(l.Events())).State().RedoSubject(); again != subject {
				t.Fatalf("seed %d: about %+v, and opened again about %+v", seed, subject, again)
			}
			seen[subject.Kind] = true
		})
	}
	if len(seen) < 20 {
		t.Errorf("only %d kinds of subject: this tests little", len(seen))
	}
}

// What says much is about what it changes.
func TestSubjectIsWhatChanges(t *testing.T) {
	r := openRoom(t)
	r.do(workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill"}})
	id := r.state().Initiatives[0].ID
	for _, c := range []struct {
		intent workshop.Intent
		want   workshop.Subject
	}{
		{workshop.EditInitiative{Initiative: id, Plan: workshop.Plan{What: "Drill", Owner: "COO"}}, workshop.Subject{Kind: workshop.SubjectInitiative, ID: id, Field: workshop.PlanOwner}},
		{workshop.TakeAgreement{Counts: [8]int{0, 0, 3}}, workshop.Subject{Kind: workshop.SubjectAgreement, Row: 3}},
		{workshop.TakeAgreement{Counts: [8]int{1, 2, 3}}, workshop.Subject{Kind: workshop.SubjectAgreement}},
		{workshop.ChooseCards{Cards: append([]string{"L2"}, r.state().Chosen...)}, workshop.Subject{Kind: workshop.SubjectChoice, ID: "L2"}},
		{workshop.ChooseCards{Cards: r.state().Chosen[1:]}, workshop.Subject{Kind: workshop.SubjectChoice, ID: r.state().Chosen[0]}},
	} {
		r.do(c.intent, workshop.Undo{})
		requireEqual(t, "undone", r.state().RedoSubject(), c.want)
	}
}

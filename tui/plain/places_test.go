package plain

import (
	"slices"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// left is the state of the only session in a library.
func left(t *testing.T, store *tuitest.Library) *workshop.Workshop {
	t.Helper()
	for _, events := range store.Sessions {
		log, err := workshop.Replay(events)
		if err != nil {
			t.Fatal(err)
		}
		return log.State()
	}
	t.Fatal("there is no session")
	return nil
}

// After “undo” the same is asked again.
func TestUndoAsksTheSameAgain(t *testing.T) {
	t.Parallel()
	store := tuitest.NewLibrary()
	out := inLines(t, store, startOn(workshop.StageCapture), "s One", "s Two", "o Three", "stages", "10", "9", "undo", "6",
		"stages", "14", "7", "undo", "5", "stages", "12", "Publish", "COO", "undo", "CFO", "undo", "undo", "redo", "CTO", "quit")
	w := left(t, store)
	if c := w.Clusters; !c[0].Counted() || c[1].Counted() || w.VotesGiven() != 6 {
		t.Errorf("there are %d votes, not 6 for the first\n%s", w.VotesGiven(), out)
	}
	if w.Agreement != [8]int{5} {
		t.Errorf("agreement is %v\n%s", w.Agreement, out)
	}
	if n := w.Initiatives; len(n) != 1 || n[0].What != "Publish" || n[0].Owner != "CTO" || n[0].FirstStep != "" {
		t.Errorf("the initiatives are %+v\n%s", n, out)
	}
}

// After “undo” of a change to some words, or at a question, a line is what it was: an
// item, and no new words.
func TestLineAfterUndoChangesNoWords(t *testing.T) {
	t.Parallel()
	store := tuitest.NewLibrary()
	out := inLines(t, store, startOn(workshop.StageCapture), "s One", "?", "1", "s1", "1", "Other words", "undo", "w A second",
		"?", "1", "s1", "1", "undo", "w A third", "quit")
	if got := textsOf(t, store); !slices.Equal(got, []string{"S1 One", "W1 A third"}) {
		t.Errorf("the items are %q\n%s", got, out)
	}
	requireSaid(t, out, "The question is closed.")
}

// What changes nothing is no step.
func TestSameWordsAreNoStep(t *testing.T) {
	t.Parallel()
	store := tuitest.NewLibrary()
	out := inLines(t, store, startOn(workshop.StageCapture), "s One", "s Two", "undo", "?", "1", "s1", "1", "One", "redo", "quit")
	if got := textsOf(t, store); !slices.Equal(got, []string{"S1 One", "S2 Two"}) {
		t.Errorf("the items are %q\n%s", got, out)
	}
	requireSaid(t, out, "No change.")
}

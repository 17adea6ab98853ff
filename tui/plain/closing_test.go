package plain

import (
	"strings"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// A closing that cannot be saved is no closing: lines say so, ask nothing by
// themselves, and go on in an open session.
func TestLinesCloseWhenItIsSaved(t *testing.T) {
	t.Parallel()
	store := &flaky{Library: tuitest.NewLibrary(), good: 2, bad: 2} // the opening and the jump are saved
	out := inLines(t, store, startOn(workshop.StageBlueprint), "?", "3", "yes", "stages", "5", "s a last word", "stages", "16", "?", "3", "we ran out of time")
	requireSaid(t, out, "Close the session?", "Saving failed, so the session is not closed. Close it again to decide.", "Everything pending is now saved.",
		"S1 added to Strengths: a last word. Saved.", twoStops, "The session is closed. Saved.")
	if n := strings.Count(out, "The session is closed."); n != 1 {
		t.Errorf("it says %d times that it is closed:\n%s", n, out)
	}
	for id := range store.Sessions {
		log, err := workshop.Replay(store.Sessions[id])
		if err != nil || !log.State().Closed || len(log.State().Items) != 1 {
			t.Errorf("closed %v, with %d items, %v:\n%s", log.State().Closed, len(log.State().Items), err, out)
		}
	}
}

const twoStops = "2 things stop this paper. There is no proposal: nothing has been put to the room. No closing stance has been taken. " +
	"Why close it all the same? Page 1 prints your reason; with an empty line it stays open."

// In lines too, a session whose paper is stopped is closed for a reason, and the question
// says what stops it.
func TestLinesAskWhyAStoppedSessionIsClosed(t *testing.T) {
	t.Parallel()
	store := tuitest.NewLibrary()
	out := inLines(t, store, startOn(workshop.StageCapture), "s good people", "stages", "16", "?", "3", "", "?", "3", "yes", "?", "3", "The chair decides on Friday")
	requireSaid(t, out, twoStops, "No change.", twoStops, "It takes a reason. The session stays open.", "The session is closed. Saved.")
	for id := range store.Sessions {
		log, err := workshop.Replay(store.Sessions[id])
		if err != nil || log.State().ClosedWhy != "The chair decides on Friday" {
			t.Errorf("closed because %q, %v:\n%s", log.State().ClosedWhy, err, out)
		}
	}
}

// A loose end is picked by its number, and the next line ties it up where it belongs.
func TestLinesTieUpALooseEnd(t *testing.T) {
	t.Parallel()
	store := tuitest.NewLibrary()
	inLines(t, store, startOn(workshop.StageCapture), "s good people", "stages", "16", "?", "4", "1", "Approve it", "stages", "16", "?", "4", "1", "0/8/0/0/0")
	for id := range store.Sessions {
		log, err := workshop.Replay(store.Sessions[id])
		if err != nil {
			t.Fatal(err)
		}
		if w := log.State(); w.Proposal.Text != "Approve it" || w.Readings[workshop.SessionCard].At(workshop.After) == nil {
			t.Errorf("the proposal is %q, the stance %v", w.Proposal.Text, w.Readings[workshop.SessionCard])
		}
	}
}

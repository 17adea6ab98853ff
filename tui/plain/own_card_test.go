package plain

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// A provocation of one's own is written, changed and played in plain lines.
func TestLinesOfAnOwnCard(t *testing.T) {
	t.Parallel()
	store := tuitest.NewLibrary()
	out := inLines(t, store, startOn(workshop.StageProvocations),
		"/rival", "/zeppelin", "?", "4", "Who may answer at night?", "poles: Nobody / Anybody", "twist: It is Sunday.",
		"Should interns post?", "", "1 1 1 1 2 2 2 2", "ask: Who reads along?", "?", "4", "twist: One has 40,000 followers.", "",
		"undo", "?", "4", "hello")
	requireSaid(t, out,
		"1 card: V2 A rival is having its worst day online. What do we post?", "No card has these words.",
		"The question, as it is read aloud:", "X1 will be played, after the others. Saved.", "Changed: the poles of X1. Saved.", "Card X2, From the room: Should interns post?",
		"Fingers up, all at the same time. Control: Few speak, all is checked. Empowerment: Many speak, within agreed rules.",
		"First stance on X2: 4 locked, 4 licensed few. All between 1 and 2; the middle is 1½. Saved.", "Who reads along?", "Begin with what you change, e.g. “twist: 40,000 people saw it”.")
	var log *workshop.Log
	for _, events := range store.Sessions {
		var err error
		if log, err = workshop.Replay(events); err != nil {
			t.Fatal(err)
		}
	}
	if own, ok := log.State().OwnCard("X1"); !ok || own.Poles != [2]string{"Nobody", "Anybody"} || own.Twist != "It is Sunday." {
		t.Errorf("the first is %+v", own)
	}
	if own, _ := log.State().OwnCard("X2"); own.Twist != "" || len(own.FollowUps) != 1 {
		t.Errorf("the second is %+v", own)
	}
}

// What is not said like a provocation is none: an item, or a line that is near a command.
func TestLinesThatAreNoCard(t *testing.T) {
	t.Parallel()
	store := tuitest.NewLibrary()
	out := inLines(t, store, startOn(workshop.StageProvocations), "s brand", "o time", "add lunch after 4", "list", "w legal: slow", "t a rival", "done", "card: Nobody posts alone")
	requireSaid(t, out, "This is not a question, so it makes no card. End it with “?”, or begin it with “card:”. An item begins with s, w, o or t and a space.", "Card X1, From the room: Nobody posts alone.")
	for _, events := range store.Sessions {
		log, err := workshop.Replay(events)
		if err != nil {
			t.Fatal(err)
		}
		if w := log.State(); len(w.Items) != 4 || len(w.OwnCards()) != 1 {
			t.Errorf("%d items and %d cards", len(w.Items), len(w.OwnCards()))
		}
	}
}

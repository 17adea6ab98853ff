package plain

import (
	"slices"
	"strings"
	"testing"

	"swotshop/tui"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// In plain text mode a closed session is tagged from the list of what can be done.
func TestLinesTagAClosedSession(t *testing.T) {
	t.Parallel()
	store := tuitest.NewLibrary()
	inLines(t, store, startOn(workshop.StageCapture), "w Passwords are lost", "quit")
	log, err := workshop.Replay(store.Sessions[left(t, store).ID])
	if err != nil {
		t.Fatal(err)
	}
	stamp := workshop.Stamp{At: log.State().LastAt, NewID: func() string { return "closed" }}
	if _, err := log.Do(workshop.CloseSession{}, stamp); err != nil {
		t.Fatal(err)
	}
	id := log.State().ID
	store.Sessions[id] = log.Events()
	out := inLines(t, store, tui.Start{Open: id}, "6", "w1", "1", "?", "6", "w1", "5", "GDPR", "quit")
	if w := left(t, store); !slices.Equal(w.ClusterAt("W1").Tags(), []string{"access", "GDPR"}) || !strings.Contains(out, "Saved.") {
		t.Errorf("W1 has %q\n%s", w.ClusterAt("W1").Tags(), out)
	}
}

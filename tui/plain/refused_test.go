package plain

import (
	"io"
	"strings"
	"testing"
	"time"

	"swotshop/tui"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// piped leads the program with a file in place of a person, in the stage in which
// items are captured.
func piped(t *testing.T, unattended bool, lines ...string) (left *tuitest.Library, err error) {
	t.Helper()
	store := tuitest.NewLibrary()
	n := 0
	err = Run(t.Context(), tui.Options{
		Store: store, Content: tuitest.Day{}, Unattended: unattended,
		Start: tui.Start{New: &setup.NewSession{Client: "Acme", People: 8, Stage: workshop.StageCapture}},
		Now:   func() time.Time { return time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC) },
		NewID: func() string { n++; return strings.Repeat("x", n) },
	}, strings.NewReader(strings.Join(lines, "\n")), io.Discard)
	return store, err
}

// stored are the items of the only session.
func stored(t *testing.T, l *tuitest.Library) (texts []string) {
	t.Helper()
	for _, events := range l.Sessions {
		log, err := workshop.Replay(events)
		if err != nil {
			t.Fatal(err)
		}
		for _, i := range log.State().Items {
			texts = append(texts, i.Ref()+" "+i.Text)
		}
	}
	return texts
}

func TestAPipeIsToldAtItsEndWhatWasNotTaken(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("x", 300)
	_, err := piped(t, true, "s fast", "", "fast", ".nosuch", "back", "w slow", long)
	want := "3 of 6 lines were not taken:\n" +
		"Line 3, “fast”: Nothing is recorded in a break. Type “next” to continue, then the line again.\n" +
		"Line 4, “.nosuch”: There is no command “.nosuch”: “help” lists the commands. To enter it as text: “.text .nosuch”.\n" +
		"Line 7, “" + long + "”: Too long for an item: 300 characters, at most 280. Type it again, shorter."
	if err == nil || err.Error() != want {
		t.Errorf("it ends with\n%v\nwant\n%s", err, want)
	}
	if _, err := piped(t, true, "s fast", "stages", "5", "again", "time", "note", "private", "", "", "back", "quit"); err != nil {
		t.Errorf("what was taken is told: %v", err)
	}
	if _, err := piped(t, true); err != nil {
		t.Errorf("nothing was taken, and nothing was there: %v", err)
	}
	if _, err := piped(t, false, ".nosuch"); err != nil {
		t.Errorf("a person is told twice: %v", err)
	}
}

func TestAListInLines(t *testing.T) {
	t.Parallel()
	for name, end := range map[string][]string{"done": {"done"}, "the end of the input": nil} {
		l, err := piped(t, true, append([]string{"list", "# Weaknesses", "", "- slow", "next", "undo", "Threats:", "", "legal: leaks", "save"}, end...)...)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if got, want := strings.Join(stored(t, l), ", "), "W1 slow, W2 next, W3 undo, T1 leaks, T2 save"; got != want {
			t.Errorf("%s: added %s, want %s", name, got, want)
		}
	}
	l, err := piped(t, true, "list", "Threats", "leaks", "rivals", "done", "undo", "list", "s fast", "back", "s last")
	if got := strings.Join(stored(t, l), ", "); err != nil || got != "S1 last" {
		t.Errorf("left are %s, %v", got, err)
	}
	_, err = piped(t, true, "list", "Threats", "leaks", "LEAKS", "done", "", "list")
	want := "2 of 6 lines were not taken:\nLine 5, “done”: Not added: 1 of 2 lines.\nLine 7, “list”: A list cannot be added here: “stages” leads to Capture."
	if err == nil || err.Error() != want {
		t.Errorf("it ends with\n%v\nwant\n%s", err, want)
	}
}

package e2e

import (
	"database/sql"
	"errors"
	"strings"
	"testing"

	_ "github.com/mattn/go-sqlite3" // another program that knows SQLite
)

// A second window on a session opens read-only, says where it runs, and takes
// over on request; the first then becomes read-only and says what it could not
// save.
func TestTwoWindowsOnOneSession(t *testing.T) {
	h := newHome(t)
	first := h.open("new", "--client", "Acme Robotics", "--stage", "capture")
	first.line("s The first window wrote this", "The first window wrote this")
	first.put("t Too late")

	second := h.open("open", "latest")
	second.shows("Open on", "Read-only here.", "take over")
	second.keys("tab", "down", "down", "enter")
	second.shows("y")
	second.keys("y")
	second.shows("Capture", "The first window wrote this", "Resumed where you left off.")
	second.line("w The second window wrote this", "The second window wrote this")

	first.keys("enter")
	first.shows("Read-only here.", "Too late")
	first.quitStranded("Typed but not entered: t Too late")
	second.quit()

	blueprint := h.run("export", "latest", "-o", "-")
	for text, want := range map[string]bool{
		"The first window wrote this": true, "The second window wrote this": true, "Too late": false,
	} {
		if strings.Contains(blueprint, text) != want {
			t.Errorf("%q in the blueprint: %t, want %t", text, !want, want)
		}
	}
}

// The lease of a killed program does not keep anybody out.
func TestKilledWindowReleasesItsSession(t *testing.T) {
	h := newHome(t)
	w := h.open("new", "--client", "Acme Robotics", "--stage", "capture")
	w.line("s Kept", "Kept")
	w.cut()
	w = h.open("open", "latest")
	w.shows("Resumed where you left off.", "Kept")
	w.line("w And more", "And more")
	w.quit()
}

// Undo and redo work on what was done before the program was ended.
func TestUndoAfterARestart(t *testing.T) {
	h := newHome(t)
	w := h.open("new", "--client", "Acme Robotics", "--stage", "capture")
	w.line("s One", "One")
	w.line("t Two", "Two")
	w.keys("ctrl+z")
	w.shows("Undone: item added to Threats", "● saved")
	w.quit()

	w = h.open("open", "latest")
	w.shows("Resumed where you left off.")
	w.keys("ctrl+y")
	w.shows("Redone: item added to Threats", "Two", "● saved")
	w.keys("ctrl+z", "ctrl+z")
	w.shows("Undone: item added to Strengths", "● saved")
	w.keys("ctrl+z")
	w.shows("There is nothing to undo.")
	w.quit()
}

// The window may have any size at any moment, and the program still answers.
func TestResizeAtAnyMoment(t *testing.T) {
	h := newHome(t)
	w := h.open("new", "--client", "Acme Robotics", "--stage", "capture")
	w.line("s 👩‍👩‍👧‍👦 مرحبا بالعالم Ü", "Ü")
	for _, size := range [][2]int{{60, 18}, {30, 8}, {120, 40}, {20, 5}, {300, 90}, {50, 15}} {
		w.must(w.Resize(size[0], size[1]))
		w.keys("tab", "f1", "f1")
	}
	w.must(w.Resize(30, 8))
	w.shows("Too small: 30×8")
	w.must(w.Resize(80, 24))
	w.shows("Strengths", "Threats", "Ü")
	w.quit()
}

// Ten thousand characters pasted at once are refused with a reason, and none
// of them is lost.
func TestAPasteThatIsFarTooLong(t *testing.T) {
	h := newHome(t)
	w := h.open("new", "--client", "Acme Robotics", "--stage", "capture")
	w.shows("● saved")
	w.must(w.Paste(strings.Repeat("many words\n", 909) + "\x1b[31mred\x07"))
	w.shows("908 more are already there")
	w.keys("esc")
	w.shows("words red")
	w.keys("enter")
	w.shows("Too long for an item: 10002 characters, at most 280.", "words red")
	w.keys("ctrl+u")
	w.line("s short", "short")
	w.quit()
}

// A lease that says nothing about its holder is watched, and the screen says so;
// Ctrl+C does not wait.
func TestWindowWaitsForAnother(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	w := h.open("new", "--client", "Acme Robotics", "--stage", "capture")
	w.line("s One", "One")
	w.quit()
	db, err := sql.Open("sqlite3", "file:"+h.library())
	if err == nil {
		_, err = db.Exec("INSERT INTO lease SELECT id, 'an older program''s', 'laptop', 1, 1, 1 FROM session")
	}
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	w = h.open("open", "latest")
	const says, after = "Checking whether another window still runs the session", "Resumed where it stood."
	w.must(w.Until(limit, says, func(screen string) bool { return strings.Contains(screen, says) || strings.Contains(screen, after) }))
	if !strings.Contains(w.Sent(), "still runs the session: up to 15 seconds.") {
		t.Errorf("it does not say why it waits:\n%s", w.Screen())
	}
	w.quit()
}

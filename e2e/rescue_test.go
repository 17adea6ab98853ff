package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// stranded is a program that is told to end while a line of its session cannot
// be saved, because the library is away. It says where the line is.
func stranded(h home, s syscall.Signal) {
	h.t.Helper()
	w := h.open("new", "--client", "Zanzibar Shipping", "--stage", "capture")
	w.shows("Capture", "● saved")
	w.line("s before", "before")
	h.put(h.library(), "away.db")
	w.write("w never saved")
	w.shows("NOT SAVED", "never saved")
	w.stopped(s)
	if said := strings.ReplaceAll(w.Screen(), "\n", ""); !strings.Contains(said, "asks whether to add it: ~/.local/state/swotshop/rescue-") {
		h.t.Errorf("the end says:\n%s", w.Screen())
	}
	h.put(filepath.Join(h.folder, "away.db"), "library.db")
	if n := len(h.left("rescue-")); n != 1 {
		h.t.Fatalf("there are %d rescues", n)
	}
}

// put gives a file another name in the home.
func (h home) put(from, name string) {
	h.t.Helper()
	if err := os.Rename(from, filepath.Join(h.folder, name)); err != nil {
		h.t.Fatal(err)
	}
}

const asksToAdd = "could not be saved. Add it?"

// Changes that nobody could be asked about are stored, and the next start asks,
// whatever it starts, without showing a name to the room. A yes adds them once.
func TestUnsavedChangesAreOfferedAtTheNextStart(t *testing.T) {
	t.Parallel()
	for _, start := range [][]string{nil, {"open", "latest"}, {"new", "--client", "Acme Robotics"}} {
		for _, s := range []syscall.Signal{syscall.SIGTERM, syscall.SIGHUP} {
			t.Run(s.String()+" "+strings.Join(start, " "), func(t *testing.T) {
				t.Parallel()
				h := newHome(t)
				stranded(h, s)
				w := h.open(start...)
				w.shows("1 change from ", asksToAdd)
				w.hides("Zanzibar")
				w.keys("n", "enter")
				w.goneFrom(asksToAdd)
				w.must(w.Until(limit, "a screen", func(screen string) bool { return strings.Contains(screen, "F1") || strings.Contains(screen, "Enter") }))
				w.quit()
				if len(start) == 2 { // the session has continued without it
					w = h.open()
					w.shows("has continued without it", "y add a copy")
					w.keys("y", "enter")
					w.shows("1 change added.", "2 sessions")
					w.quit()
				} else {
					w = h.open(start...)
					w.shows(asksToAdd)
					w.keys("y", "enter")
					w.shows("1 change added.")
					w.quit()
				}
				if left := h.left("rescue-"); len(left) > 0 {
					t.Errorf("left behind: %v", left)
				}
				if n := strings.Count(h.run("search", "never saved", "--json"), `"never saved"`); n != 1 {
					t.Errorf("the library has it %d times", n)
				}
			})
		}
	}
}

// It can be let go of on purpose, after a second question.
func TestUnsavedChangesCanBeDiscarded(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	stranded(h, syscall.SIGTERM)
	w := h.open()
	w.shows(asksToAdd, "d discard it")
	w.keys("d", "enter")
	w.shows("for good?")
	w.keys("n", "enter")
	w.shows(asksToAdd)
	w.keys("d", "enter")
	w.shows("for good?")
	w.keys("y", "enter")
	w.shows("Discarded.", "Zanzibar")
	w.quit()
	if left := h.left(""); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// A script is never asked, since it would answer with a line meant for something
// else: it is shown the command, and that works.
func TestLinesSayWhatAddsUnsavedChanges(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	stranded(h, syscall.SIGTERM)
	said := h.told([]string{"quit"})
	_, command, found := strings.Cut(said, "“swotshop import")
	if !found {
		t.Fatalf("it says:\n%s", said)
	}
	command, _, _ = strings.Cut(command, "” adds it.")
	h.run("import", strings.Replace(strings.TrimSpace(command), "~", h.folder, 1))
	if n := h.timesIn("never saved"); n != 1 {
		t.Errorf("the session has it %d times", n)
	}
	if said := h.told([]string{"quit"}); strings.Contains(said, "could not be saved") {
		t.Errorf("it is said again:\n%s", said)
	}
	if left := h.left(""); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// Whoever is asked decides: what was given up at the question is in no file.
func TestDiscardedChangesStayDiscarded(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	w := h.open("new", "--client", "Acme Robotics", "--stage", "capture")
	w.shows("Capture", "● saved")
	h.put(h.library(), "away.db")
	w.write("w never saved")
	w.shows("NOT SAVED")
	w.keys("ctrl+c")
	w.shows("quit and lose it")
	w.keys("y", "enter")
	_, err := w.Exit(limit)
	w.must(err)
	if left := h.left(""); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

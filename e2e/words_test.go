package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// left are the files in which an end of the program has left something.
func (h home) left(prefix string) []string {
	h.t.Helper()
	found, err := filepath.Glob(filepath.Join(h.folder, ".local", "state", "swotshop", prefix+"*"))
	if err != nil {
		h.t.Fatal(err)
	}
	for _, path := range found {
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
			h.t.Errorf("%s: %v, %v", path, info.Mode(), err)
		}
	}
	return found
}

// timesIn is how often the newest session has a text.
func (h home) timesIn(text string) int {
	h.t.Helper()
	return strings.Count(h.run("export", "latest", "--format", "json", "-o", "-"), text)
}

// stopped ends the program by a signal.
func (w window) stopped(s syscall.Signal) {
	w.t.Helper()
	w.must(w.Process().Signal(s))
	code, err := w.Exit(limit)
	w.must(err)
	if code != 128+int(s) {
		w.t.Errorf("after %s it ends with %d:\n%s", s, code, w.Screen())
	}
}

// goneFrom waits until the screen does not have a text any more.
func (w window) goneFrom(text string) {
	w.t.Helper()
	w.must(w.Until(limit, "no “"+text+"”", func(screen string) bool { return !has(screen, text) }))
}

// However the program ends, a line that was half typed is there again, where it
// would have landed, and says that it is not saved. Entered it is in the session
// once, and nothing of it stays elsewhere.
func TestHalfTypedLineIsRestored(t *testing.T) {
	t.Parallel()
	ends := map[string]func(w window){
		"ctrl+c":  func(w window) { w.quit() },
		"SIGTERM": func(w window) { w.stopped(syscall.SIGTERM) },
		"SIGHUP":  func(w window) { w.stopped(syscall.SIGHUP) },
		"its window": func(w window) {
			w.must(w.HangUp())
			_, err := w.Exit(limit)
			w.must(err)
		},
	}
	for name, end := range ends {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := newHome(t)
			w := h.open("new", "--client", "Acme Robotics", "--stage", "capture")
			w.shows("Capture", "● saved")
			w.line("w before", "before")
			w.put("half a li")
			end(w)
			if n := len(h.left("draft-")); n != 1 {
				t.Fatalf("there are %d drafts", n)
			}
			w = h.open("open", "latest")
			w.shows("half a li", "not saved: Enter submits it, Ctrl+U clears it.")
			w.must(w.Type("ne"))
			w.shows("half a line", "goes to Weaknesses")
			w.keys("enter")
			w.shows("● saved", "Weaknesses · 2")
			w.shows("what is true of us")
			w.quit()
			if n := h.timesIn("half a line"); n != 1 {
				t.Errorf("the session has the line %d times", n)
			}
			if left := h.left(""); len(left) > 0 {
				t.Errorf("left behind: %v", left)
			}
		})
	}
}

// A line that was brought back can be cleared, and is gone for good then.
func TestAClearedLineDoesNotComeBack(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	w := h.open("new", "--client", "Acme Robotics", "--stage", "capture")
	w.shows("Capture", "● saved")
	w.put("half a line")
	w.quit()
	w = h.open("open", "latest")
	w.shows("half a line", "not saved")
	w.quit() // looked at, it stays
	w = h.open("open", "latest")
	w.shows("half a line", "not saved")
	w.keys("ctrl+u")
	w.goneFrom("half a line")
	w.quit()
	if left := h.left(""); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// Private words come back in the private panel alone, and neither the wall nor
// the shell ever shows them.
func TestPrivateLineIsRestoredInPrivate(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	w := h.open("new", "--client", "Acme Robotics", "--stage", "capture")
	w.shows("Capture", "● saved")
	w.keys("f2")
	w.shows("The room will see")
	w.keys("f2")
	w.shows("private note")
	w.put("ask the chair")
	w.quit()
	w.hides("ask the chair")
	w = h.open("open", "latest")
	w.shows("An unsaved private note is waiting in your panel (F2).")
	w.hides("ask the chair")
	w.keys("f2")
	w.shows("The room will see")
	w.hides("ask the chair")
	w.keys("f2")
	w.shows("▸ private note ask the chair", "Not saved (", "Enter saves it")
	w.keys("enter")
	w.shows("Private note saved", "● saved")
	w.quit()
	if notes := h.run("notes", "latest"); strings.Count(notes, "ask the chair") != 1 {
		t.Errorf("the notes:\n%s", notes)
	}
	if left := h.left(""); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func (w window) hides(text string) {
	w.t.Helper()
	if has(w.Screen(), text) {
		w.t.Errorf("it shows %q:\n%s", text, w.Screen())
	}
}

// The console is a program of its own, and so is its line.
func TestConsoleLineIsRestored(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	app := h.open("new", "--client", "Acme Robotics", "--stage", "capture")
	app.shows("Capture", "● saved")
	console := h.open("console")
	console.shows("Acme Robotics", "● saved")
	console.put("ask the chair")
	console.stopped(syscall.SIGTERM)
	console = h.open("console")
	console.shows("▸ private note ask the chair", "Not saved (", "Enter saves it")
	console.keys("enter")
	console.shows("Private note saved: ask the chair")
	console.quit()
	app.quit()
	if n := h.timesIn("ask the chair"); n != 1 {
		t.Errorf("the session has the note %d times", n)
	}
	for _, path := range h.left("") { // which session it showed stays, and nothing of its words
		data, err := os.ReadFile(path)
		if err != nil || !strings.HasPrefix(filepath.Base(path), "console-") || has(string(data), "Acme") || has(string(data), "chair") {
			t.Errorf("left behind: %s: %s, %v", path, data, err)
		}
	}
}

// What was typed into the form for a new session comes back at a key: the room
// should not read a client's name unprompted.
func TestFormIsRestored(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	w := h.open("new")
	w.shows("New session")
	w.must(w.Type("Zanzibar Shipping\rDecide about Timbuktu"))
	w.shows("Timbuktu")
	w.quit()
	w = h.open("new")
	w.shows("not started: F8 brings it back.")
	w.hides("Zanzibar")
	w.keys("f8")
	w.shows("Zanzibar Shipping", "Decide about Timbuktu", "not started yet")
	w.keys("enter", "enter", "enter")
	w.shows("Welcome", "Timbuktu", "● saved")
	w.quit()
	if left := h.left(""); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// In plain lines it is said, and taken up by a word.
func TestPlainLinesOfferWhatWasLeft(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	w := h.open("new", "--client", "Acme Robotics", "--stage", "capture")
	w.shows("Capture", "● saved")
	w.line("t before", "before")
	w.put("half a line")
	w.quit()
	said, talk, err := h.tell([]string{"stages", "1", "use it", "stages", "5", "use it", "use it"}, "open", "latest")
	if err == nil || !strings.HasPrefix(talk, "1 of 7 lines was not taken:\nLine 3, “use it”: It was typed in another place (Capture)") {
		t.Errorf("it ends with %v and says %q", err, talk)
	}
	for _, want := range []string{"(Capture) but not entered: half a line.", "“use it” enters it, “drop it” discards it.",
		"It was typed in another place (Capture)", "T2 added to Threats: half a line. Saved."} {
		if !strings.Contains(said, want) {
			t.Errorf("it does not say %q:\n%s", want, said)
		}
	}
	if n := h.timesIn("half a line"); n != 1 {
		t.Errorf("the session has the line %d times", n)
	}
	if left := h.left(""); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

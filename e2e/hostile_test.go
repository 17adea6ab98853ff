package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"swotshop/e2e/hostile"
)

// requireOurs fails when the program has sent the terminal anything but its own
// sequences, and text that may be seen.
func (w window) requireOurs() {
	w.t.Helper()
	if found := hostile.Foreign(w.Sent()); len(found) > 0 {
		w.t.Errorf("it sent %v", found)
	}
}

// requireCleanExport fails when the newest session holds what must not be kept.
func (h home) requireCleanExport() {
	h.t.Helper()
	all, err := hostile.Strings([]byte(h.run("export", "latest", "--format", "json", "-o", "-")))
	if err != nil {
		h.t.Fatal(err)
	}
	for _, s := range all {
		if found := hostile.Unclean(s); len(found) > 0 {
			h.t.Errorf("the session holds %v", found)
		}
	}
}

// settled is what ends whatever a text has begun in the stream of keys: a
// sequence, and a paste.
const settled = "\x1b\\\x1b[201~"

// Every byte of every hostile text, as keys and as a paste, through a real
// terminal: the program stays, what it sends is its own, and Ctrl+C ends it.
func TestHostileKeysAndPastes(t *testing.T) {
	for name, give := range map[string]func(w window, raw string){
		"typed":  func(w window, raw string) { w.must(w.Type(raw + settled)) },
		"pasted": func(w window, raw string) { w.must(w.Paste(raw)); w.must(w.Type(settled + "\r")) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := newHome(t)
			w := h.open("new", "--client", "Acme Robotics", "--stage", "capture")
			w.shows("Acme Robotics", "● saved")
			for _, raw := range hostile.Raw() {
				give(w, strings.ReplaceAll(raw[:min(500, len(raw))], "\x03", "")) // Ctrl+C rightly ends it
			}
			w.quit()
			w.requireOurs()
			h.requireCleanExport()
		})
	}
}

// A library, a deck's file and a folder with hostile names, on the real screens.
func TestHostileNamesOnTheScreens(t *testing.T) {
	h := newHome(t)
	for _, raw := range hostile.Joined(70)[:20] { // those for terminals come first
		name := "a" + strings.ReplaceAll(raw, "\x00", "")
		h.run("new", "--client", name, "--objective", "b "+name, "--accessible")
	}
	decks := filepath.Join(h.folder, ".config", "swotshop", "decks")
	if err := os.MkdirAll(decks, 0o700); err != nil {
		t.Fatal(err)
	}
	for i, raw := range hostile.Joined(150) {
		file := filepath.Join(decks, fmt.Sprint(i)+hostile.AsName(raw)+".yaml")
		if err := os.WriteFile(file, []byte("id: "+raw), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	w := h.open()
	w.shows("new session")
	w.keys("end", "pgup", "/", "a")
	w.shows("In session text")
	w.keys("esc") // alone, or it would be Alt with the next
	w.shows("new session")
	w.keys("n")
	w.shows("New session")
	w.keys(slices.Repeat([]string{"down"}, 7)...)
	w.quit()
	w.requireOurs()
}

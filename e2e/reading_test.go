package e2e

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// contents are the library, what lies beside it, and its backups: each file with what is in
// it.
func (h home) contents() string {
	h.t.Helper()
	var all strings.Builder
	err := filepath.WalkDir(h.folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.Contains(path, "library") {
			return err
		}
		data, err := os.ReadFile(path)
		fmt.Fprintf(&all, "%s: %d bytes, %x\n", strings.TrimPrefix(path, h.folder), len(data), sha256.Sum256(data))
		return err
	})
	if err != nil {
		h.t.Fatal(err)
	}
	return all.String()
}

// shelf is a home with a library of sessions in every state: closed, left in the middle, and
// one whose program was killed; of two clients.
func shelf(t *testing.T) home {
	t.Helper()
	h := newHome(t)
	h.told([]string{"w Nobody watches for an impostor", "quit"}, "new", "--client", "Acme Robotics", "--title", "Left in the middle", "--stage", "capture", "--date", "2026-03-12")
	h.told([]string{"?", "3", "yes", "quit"}, "new", "--client", "Acme Robotics", "--title", "Closed", "--stage", "blueprint", "--date", "2026-02-12")
	h.told([]string{"t An impostor has more followers", "quit"}, "new", "--client", "Umbra Foods", "--title", "Of another client", "--stage", "capture", "--date", "2025-11-12")
	w := h.open("new", "--client", "Umbra Foods", "--title", "Killed", "--stage", "capture", "--date", "2025-10-12")
	w.line("s Kept", "Kept")
	w.cut()
	h.run("list") // whatever the killed one left is put right
	return h
}

// Whatever somebody looks at, and on whatever way, the library’s file does not change by a
// byte: no event, no lease, no date.
func TestLookingNeverWrites(t *testing.T) {
	t.Parallel()
	h := shelf(t)
	before := h.contents()
	same := func(how string) {
		t.Helper()
		if after := h.contents(); after != before {
			t.Fatalf("after %s\n%s\nwant\n%s", how, after, before)
		}
	}

	w := h.open()
	w.shows("▸ Umbra Foods", "2 sessions of other clients hidden.") // one was led just now
	w.keys("a")
	w.shows("Show")
	w.keys("y")
	w.shows("4 sessions")
	w.keys("home")
	w.shows("▸ Acme Robotics")
	for _, title := range []string{"Left in the middle", "Closed", "Of another client", "Killed"} {
		w.keys("enter")
		w.shows("· "+title, "Stage by stage")
		w.keys("tab")
		w.shows("▸ Stage by stage")
		same("reading “" + title + "”")
		w.keys("esc")
		w.shows("4 sessions")
		w.keys("down")
	}
	w.keys("home", "enter", "J", "J", "J")
	w.shows("session 4 of 4", "· Killed")
	w.keys("K", "K", "g") // a closed one: it asks
	w.shows("Reopen the session?")
	w.keys("n", "K", "r")
	w.shows("session 1 of 4")
	w.keys("e")
	w.shows("Export as", "Markdown")
	same("going from one to the next, and questions")
	w.keys("esc")
	w.shows("session 1 of 4", "Esc library")
	w.keys("esc")
	w.shows("4 sessions", "/ find")
	w.keys("/")
	w.must(w.Type("impostor"))
	w.shows("2 matches")
	w.keys("enter")
	w.shows("hit 1 of 2 · Acme Robotics", "impostor")
	w.keys("n")
	w.shows("hit 2 of 2 · Umbra Foods", "impostor")
	w.keys("esc")
	w.shows("2 matches")
	w.quit()
	same("a search, and the end")

	said := h.told([]string{"all", "yes", "1", "next", "next", "library", "find impostor", "2", "back", "library", "find", "lead 2", "no", "2", "lead", "no", "library", "quit"})
	for _, want := range []string{"Session 3 of 4.", "Hit 2 of 2 · Umbra Foods", "Hit 1 of 2 · Acme Robotics", "Reopen the session?"} {
		if !strings.Contains(said, want) {
			t.Errorf("it does not say %q:\n%s", want, said)
		}
	}
	same("reading in lines")

	var list []struct {
		ID     string
		Closed bool
	}
	if err := json.Unmarshal([]byte(h.run("list", "--json")), &list); err != nil || !list[1].Closed {
		t.Fatal(err, list)
	}
	h.told([]string{"1", "quit"}, "open", list[1].ID)
	h.run("show", list[0].ID)
	h.run("search", "impostor")
	same("a closed session that is opened, and commands")
}

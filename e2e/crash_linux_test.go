package e2e

import (
	"context"
	"strings"
	"testing"

	"swotshop/e2e/faults"
	"swotshop/sessions"
	"swotshop/workshop"
)

// The crash suite for the whole program (R1.12): the tests believe what the
// screen says, and nothing else. What it calls saved is in the library
// afterwards, once; while something is not, it says NOT SAVED and why.

// led is a home with the program in it, which leads a session.
func led(h home) window {
	h.t.Helper()
	w := h.open("new", "--client", "Acme Robotics", "--stage", "capture")
	w.shows("Capture", "● saved")
	return w
}

// struckHome is a home whose calls to the disk can be made to fail.
func struckHome(t *testing.T) (home, *faults.Calls) {
	t.Helper()
	h := newHome(t)
	calls := faults.NewCalls(t, h.folder)
	h.more = calls.Env()
	return h, calls
}

// take types a line and waits until it is taken, saved or not.
func (w window) take(text string) {
	w.t.Helper()
	typed := w.write(text)
	w.must(w.Until(limit, "“"+text+"” taken", func(screen string) bool { return inputLine(screen) != typed }))
}

// dies waits until the program has ended.
func (w window) dies() {
	w.t.Helper()
	_, err := w.Exit(limit)
	w.must(err)
}

// holds fails unless the library has each of the items as often as said.
func (h home) holds(items map[string]int) {
	h.t.Helper()
	there := h.counts()
	for text, want := range items {
		if there[text] != want {
			h.t.Errorf("%q is there %d times, not %d", text, there[text], want)
		}
	}
}

// counts is how often each item is in the library, which has to be sound.
func (h home) counts() map[string]int {
	h.t.Helper()
	lib, err := sessions.Open(context.Background(), h.library(), sessions.Options{})
	if err != nil {
		h.t.Fatal(err)
	}
	defer lib.Close()
	findings, err := lib.Check(context.Background())
	if err != nil || len(findings) > 0 {
		h.t.Errorf("the library: %v, %v", findings, err)
	}
	return itemsOf(h.t, lib)
}

// itemsOf counts the items of all sessions, as their events have them.
func itemsOf(t *testing.T, lib *sessions.Library) map[string]int {
	t.Helper()
	list, err := lib.List(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	there := map[string]int{}
	for _, s := range list {
		events, err := lib.Events(context.Background(), s.ID)
		if err != nil {
			t.Fatal(err)
		}
		log, err := workshop.Replay(events)
		if err != nil {
			t.Fatal(err)
		}
		for _, i := range log.State().Items {
			there[i.Text]++
		}
	}
	return there
}

// claimsSaved says that the screen has taken an item and calls everything saved.
func claimsSaved(screen, item string) bool {
	return has(screen, item) && !has(inputLine(screen), item) && strings.Contains(screen, "● saved")
}

// homeOn is a home on a disk of its own.
func homeOn(t *testing.T, disk string) home {
	t.Helper()
	h := newHome(t)
	h.folder = disk
	return h
}

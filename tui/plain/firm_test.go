package plain

import (
	"slices"
	"strings"
	"testing"
	"time"

	"swotshop/tui"
	"swotshop/tui/screen"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// inFirm runs lines on a laptop that has joined a firm’s library with a session that anna
// leads.
func inFirm(t *testing.T, change func(*tuitest.Firm), lines ...string) (out string, f *tuitest.Firm, id string) {
	t.Helper()
	own := tuitest.NewLibrary()
	f = tuitest.NewFirm(2, own)
	store, id := tuitest.Filled(t, tuitest.FillSome, workshop.StageInitiatives)
	f.Fill(store.Sessions[id], screen.Whereabouts{Laptop: "anna’s laptop", Who: "anna", Since: time.Date(2026, 2, 12, 9, 0, 0, 0, time.UTC)})
	change(f)
	return inLinesWith(t, own, tui.Start{}, func(o *tui.Options) { o.Firm = f }, lines...), f, id
}

// The firm’s library has words: they say the same of it as the screen does.
func TestTheFirmInLines(t *testing.T) {
	out, f, _ := inFirm(t, func(f *tuitest.Firm) {
		f.Since = time.Date(2026, 3, 10, 9, 14, 0, 0, time.UTC)
		f.Away["s0"] = screen.Whereabouts{Here: true}
	}, "own", "firm", "firm", "?", "clients", "sessions", "find publish", "find", "own", "own")
	requireSaid(t, out,
		"This is your own library already.",
		"The firm’s library · library at db.example.com · as of 10 March, 09:14 · not reachable now.",
		"3 sessions. Type a number to read one, or “lead NUMBER” to lead it:",
		"1. Acme Robotics, Board away day, 12 March 2026, at Initiatives, 4 items, led on anna’s laptop.",
		"2. Acme Robotics, Board away day, 12 November 2026, at Welcome, 0 items, also here.",
		"Or: own, new, demo, quit.",
		"This is the firm’s library already.",
		"Also: own, back to your own library.",
		"2 clients. Type a number to list its sessions, “follow NUMBER” to start a follow-up, or “prepare NUMBER”:",
		"No sessions yet.", "Or: firm, new, demo, quit.",
	)
	if len(f.Pulled) > 0 {
		t.Errorf("copied %v", f.Pulled)
	}
}

// A session of the firm’s library is copied after a yes, and led then.
func TestLeadingFromTheFirmInLines(t *testing.T) {
	out, f, _ := inFirm(t, func(*tuitest.Firm) {}, "firm", "lead 1", "no", "1", "lead", "no")
	requireSaid(t, out, "Copy it to this laptop to lead it here?",
		"Anna’s laptop has led this session since 12 February 2026. What is added there from now on can only come here as a copy.",
		"In the firm’s library.")
	if len(f.Pulled) > 0 {
		t.Errorf("a no copied %v", f.Pulled)
	}
	out, f, id := inFirm(t, func(*tuitest.Firm) {}, "firm", "lead 1", "yes", "library")
	if !slices.Equal(f.Pulled, []string{id + " to lead"}) || !strings.Contains(out, "Resumed where you left off.") {
		t.Errorf("copied %v:\n%s", f.Pulled, out)
	}
	out, f, id = inFirm(t, func(*tuitest.Firm) {}, "firm", "follow 1", "yes")
	requireSaid(t, out, "Copy it to this laptop to follow it up?")
	if !slices.Equal(f.Pulled, []string{id}) {
		t.Errorf("copied %v", f.Pulled)
	}
}

// Without one, the word says how to join it.
func TestNoFirmInLines(t *testing.T) {
	out := inLines(t, tuitest.NewShelf(2), tui.Start{}, "firm")
	requireSaid(t, out, "No firm’s library has been joined. “swotshop team join” does it.")
	if strings.Contains(out, "Or: firm") {
		t.Errorf("it offers one all the same:\n%s", out)
	}
}

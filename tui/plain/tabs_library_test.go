package plain

import (
	"fmt"
	"strings"
	"testing"

	"swotshop/tui"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// The tabs of the library have words, and what leads on from a row as well.
func TestTabsInLines(t *testing.T) {
	store, _ := tuitest.Filled(t, func(s tuitest.Session) {
		s.Do(workshop.WriteInitiative{Plan: workshop.Plan{What: "Rehearse", Owner: "COO", Due: "2026-03-20"}})
	}, workshop.StageInitiatives)
	out := inLines(t, store, tui.Start{}, "clients", "follow 9", "lead 1", "actions", "open", "sort", "insights dial", "insights nothing", "sessions", "compare 1 1", "clients", "1", "find", "actions", "1")
	requireSaid(t, out,
		"1 client. Type a number to list its sessions, “follow NUMBER” to start a follow-up, or “prepare NUMBER”:",
		"1. Acme Robotics, last session 12 March 2026, open, actions: 1 open.",
		"Which one? Type “follow” and a number from 1 to 1.",
		"“lead” is about the list of sessions. Type “sessions” to list them first.",
		"1 open of 1 action. Type a number to read where it was written, “sort” or “open” to list them otherwise:",
		"1. I1, Acme Robotics, Rehearse, COO, due 20 March 2026, not asked.",
		"1 action, open or not. Type a number to read where it was written, “sort” or “open” to list them otherwise:",
		"Dial: Acme Robotics.",
		"There is no insight “nothing”. Type “insights” and one of: dial, holds, themes, quality.",
		"1 session. Type a number to read one, or “lead NUMBER” to lead it:",
		"Which two sessions? Type “compare” and two numbers from 1 to 1, such as “compare 1 2”.",
		"12 March 2026, day, at Initiatives, 1 initiative.",
		"1 session and 0 texts match. Type a number to read one, or “lead NUMBER” to lead it:",
		"Action 1 of 1 · I1: Rehearse.",
	)
}

// A long list of clients is said in pieces, and any number picks.
func TestLongTabsAreSaidInParts(t *testing.T) {
	s := tuitest.NewShelf(70)
	for i := range s.Rows {
		s.Rows[i].Client = fmt.Sprintf("Client %02d", i)
	}
	out := inLines(t, s, tui.Start{}, "clients", "more", "more", "more", "70")
	requireSaid(t, out, "70 clients. Type a number to list its sessions, “follow NUMBER” to start a follow-up, or “prepare NUMBER”:",
		"40 more: “more” lists the next.", "10 more: “more” lists the next.", "End of list.", "Sessions of Client 69.")
	for row, times := range map[string]int{"\n31. Client": 2, "\n61. Client": 2} { // once among the sessions
		if n := strings.Count(out, row); n > times {
			t.Errorf("%q was said %d times, want %d at most:\n%s", row, n, times, out)
		}
	}
}

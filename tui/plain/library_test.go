package plain

import (
	"strings"
	"testing"

	"swotshop/tui"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// A long library is said in pieces. A row that was not said opens all the same,
// and what is sought is sought in all of them.
func TestLongLibraryIsSaidInParts(t *testing.T) {
	s := tuitest.NewShelf(163)
	out := inLines(t, s, tui.Start{}, "more", "find 2025-08", "find", "163")
	requireSaid(t, out, "163 sessions. Type a number to read one, or “lead NUMBER” to lead it:",
		"133 more: “more” lists the next, “find WORDS” lists only those that match.",
		"103 more: “more” lists the next, “find WORDS” lists only those that match.",
		"11 sessions and 0 texts match. Type a number to read one, or “lead NUMBER” to lead it:",
		"163 sessions. Type a number to read one, or “lead NUMBER” to lead it:")
	for row, times := range map[string]int{"\n30. ": 2, "\n31. ": 1, "\n61. ": 0, "\n11. ": 3} {
		if n := strings.Count(out, row); n != times {
			t.Errorf("%q was said %d times, want %d:\n%s", row, n, times, out)
		}
	}
	if len(s.Read) != 1 || s.Read[0] != "s162" {
		t.Errorf("opened %v, want s162", s.Read)
	}
	out = inLines(t, tuitest.NewShelf(32), tui.Start{}, "more", "more")
	requireSaid(t, out, "2 more: “more” lists the next, “find WORDS” lists only those that match.", "End of list.")
}

// A client's retention date is said with the first of their sessions, once, and
// not again with “more”.
func TestLinesSayRetention(t *testing.T) {
	s := tuitest.NewShelf(40)
	list, _ := s.List(t.Context())
	s.Kept = []workshop.Retention{{Client: list[0].Client, Until: "2027-03-01"}, {Client: list[1].Client, Until: "2020-12-31"},
		{Client: "Nobody", Until: "2027-03-01"}}
	out := inLines(t, s, tui.Start{}, "more", "find "+list[0].Client)
	kept, over := list[0].Client+": retention ends 1 Mar 2027.\n", list[1].Client+": retention ended 31 Dec 2020. Erase with “swotshop purge”.\n"
	for line, times := range map[string]int{kept: 2, over: 1, "Nobody": 0} {
		if n := strings.Count(out, line); n != times {
			t.Errorf("%q was said %d times, want %d:\n%s", line, n, times, out)
		}
	}
}

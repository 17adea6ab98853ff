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
	requireSaid(t, out, "163 sessions. A number opens:",
		"133 more: “more” says the next, “find” and words says only those with these words.",
		"103 more: “more” says the next, “find” and words says only those with these words.",
		"11 of 163 sessions, and 0 texts with these words. A number opens:",
		"163 sessions. A number opens:")
	for row, times := range map[string]int{"\n30. ": 2, "\n31. ": 1, "\n61. ": 0, "\n11. ": 3} {
		if n := strings.Count(out, row); n != times {
			t.Errorf("%q was said %d times, want %d:\n%s", row, n, times, out)
		}
	}
	if len(s.Led) != 1 || s.Led[0] != "s162" {
		t.Errorf("opened %v, want s162", s.Led)
	}
	out = inLines(t, tuitest.NewShelf(32), tui.Start{}, "more", "more")
	requireSaid(t, out, "2 more: “more” says the next, “find” and words says only those with these words.", "That was all.")
}

// A client's retention date is said with the first of their sessions, once, and
// not again with “more”.
func TestLinesSayRetention(t *testing.T) {
	s := tuitest.NewShelf(40)
	list, _ := s.List(t.Context())
	s.Kept = []workshop.Retention{{Client: list[0].Client, Until: "2027-03-01"}, {Client: list[1].Client, Until: "2020-12-31"},
		{Client: "Nobody", Until: "2027-03-01"}}
	out := inLines(t, s, tui.Start{}, "more", "find "+list[0].Client)
	kept, over := list[0].Client+": to be kept until 1 Mar 2027.\n", list[1].Client+" was to be kept until 31 Dec 2020: “swotshop purge” erases.\n"
	for line, times := range map[string]int{kept: 2, over: 1, "Nobody": 0} {
		if n := strings.Count(out, line); n != times {
			t.Errorf("%q was said %d times, want %d:\n%s", line, n, times, out)
		}
	}
}

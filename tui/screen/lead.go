package screen

import (
	"time"

	"swotshop/workshop"
)

// This file is about how a session comes to be led. Looking at one writes nothing, so
// that this is a wish of its own.

// stale is how old the last entry of a session is when leading it is asked about: past
// that, it is more likely to be looked at than to be carried on.
const stale = 12 * time.Hour

// Recent reports whether a session was led so lately that it is carried on without a question.
func Recent(s workshop.Summary, now time.Time) bool { return now.Sub(s.LastAt) <= stale }

// Lately is the stretch of time in which a session was led so lately. Clocks differ, so it
// goes past now.
func Lately(now time.Time) (from, to time.Time) { return now.Add(-stale), now.Add(stale) }

// Lead leads a session: at once, or after a question where it is closed or its last entry
// is old. Where it is not on the screen, about names it, and it can be read instead.
func Lead(s workshop.Summary, now time.Time, about ...string) Action {
	switch {
	case s.Closed:
		return Ask{Question: Question{Title: reopenQuestion, Text: append(about, reopenAbout), Yes: reopenIt,
			Action: OpenSession{ID: s.ID, Reopen: true}}}
	case Recent(s, now):
		return OpenSession{ID: s.ID}
	}
	last := s.LastAt.In(now.Location())
	q := Question{Title: leadQuestion, Text: append(about, lastEntry(last.Format(time.DateOnly), daysBetween(last, now)), leadAbout),
		Yes: leadIt, Action: OpenSession{ID: s.ID}}
	if len(about) > 0 {
		q.Also = []Answer{{Key: "r", Word: readWord, Does: readIt, Action: OpenSession{ID: s.ID, Read: true}}}
	}
	return Ask{Question: q}
}

// daysBetween counts the midnights between two moments.
func daysBetween(from, to time.Time) int {
	day := func(t time.Time) time.Time { return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC) }
	return int(day(to).Sub(day(from)).Hours() / 24)
}

package library

import (
	"swotshop/tui/kit"
	"swotshop/workshop"
	"swotshop/workshop/review"
)

// This file is what the list shows of a session and its line in the library does not say.
// It comes with the records, after the whole list.

// facts are that of one session.
type facts struct {
	agenda     string // id
	deck       string // id
	followUp   bool
	review     string // day on which the client wants to look again, if this session has set it
	open, late int    // actions that were written in it
}

// takeFacts shows what has come.
func (l *Screen) takeFacts(all map[string]facts) {
	l.Filter.facts = all
	l.keeping(func() {
		l.Filter.renew(l.Sessions)
		l.Filter.Hits = l.Filter.chosenHits(l.Sessions)
	})
}

// factsOf takes out of the records what the list shows.
func factsOf(records []review.Record, today string) map[string]facts {
	all := make(map[string]facts, len(records))
	next := map[string]string{} // when each client wants to look again
	for _, c := range review.Clients(records, nil, today) {
		next[workshop.ClientKey(c.Client)] = c.NextReview
	}
	for i := range records {
		r := &records[i]
		f := facts{agenda: r.Agenda, deck: r.Deck, followUp: r.FollowUp}
		if r.Review != "" && r.Review == next[r.ClientKey] {
			f.review, next[r.ClientKey] = r.Review, "" // an earlier session may name the same day
		}
		all[r.ID] = f
	}
	for _, a := range review.Actions(records) {
		if f, ok := all[a.Session]; ok && a.Open() {
			f.open++
			if a.Late(today) {
				f.late++
			}
			all[a.Session] = f
		}
	}
	return all
}

// overdue reports whether a session's client should have been looked at again by now.
func (f facts) overdue(today string) bool { return f.review != "" && f.review < today }

// lacksFacts reports whether which sessions show, and where, depends on facts that have not
// come yet.
func (f *filter) lacksFacts() bool {
	return f.facts == nil && (f.order.by == sortReview || f.asked.needsFacts())
}

// editedBy reports whether a key is text for the line, or takes some of it away.
func (f *filter) editedBy(key kit.Key) bool {
	return f.Open && (len([]rune(string(key))) == 1 || key == kit.Space || key == kit.Backspace)
}

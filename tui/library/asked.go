package library

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"

	"swotshop/workshop"
)

// This file reads the line of the filter: words that a session has, and terms such as
// is:open that say more about it. A value may be several words, as in client:hartwell foods
// or since:last month: it is as long as it can be understood.

// asked is what the line asks for.
type asked struct {
	words []string // that a session has in its line, or in a text
	text  string   // those words, as they were typed

	clients map[string]bool // the keys of those that are meant; nil: all
	client  string          // what they are called
	kind    string          // id of an agenda
	since   workshop.Period
	until   workshop.Period
	is      []state
}

// state is what a session can be.
type state string

const (
	isOpen     state = "open"
	isClosed   state = "closed"
	isFollowUp state = "follow-up"
	isOverdue  state = "overdue" // its review
	isLate     state = "late"    // an action that was written in it
	isExpired  state = "expired" // it should have been erased
)

var states = []state{isOpen, isClosed, isFollowUp, isOverdue, isLate, isExpired}

// term is a word of the line with a colon. Read takes its value and reports whether it
// means anything.
type term struct {
	word   string
	read   func(r *reading, value string) bool
	fault  func(r *reading, value string) string
	values func(r *reading) []string // to complete it with
}

// terms are all of them. A new one is one more row.
func terms() []term {
	return []term{
		{"client", (*reading).client, func(_ *reading, v string) string { return noClientLike(v) }, (*reading).clientNames},
		{"kind", (*reading).kind, func(r *reading, v string) string { return noKindLike(v, r.kinds()) }, (*reading).kinds},
		{"since", (*reading).since, func(_ *reading, v string) string { return noDay("since", v) }, (*reading).periods},
		{"until", (*reading).until, func(_ *reading, v string) string { return noDay("until", v) }, (*reading).periods},
		{"is", (*reading).is, func(r *reading, v string) string { return noState(v, r.states()) }, (*reading).states},
	}
}

func termOf(word string) (term, bool) {
	all := terms()
	i := slices.IndexFunc(all, func(t term) bool { return t.word == workshop.Fold(word).String() })
	if i < 0 {
		return term{}, false
	}
	return all[i], true
}

// reading is a line that is being read.
type reading struct {
	f        *filter
	sessions []workshop.Summary
	asked    asked
}

// ask reads the line. A term that means nothing leaves all sessions, and is said.
func (f *filter) ask(sessions []workshop.Summary) {
	if !f.Open {
		f.asked, f.fault = asked{}, ""
		return
	}
	r := &reading{f: f, sessions: sessions}
	f.fault = r.line(workshop.Clean(f.in.Text()))
	f.asked = r.asked
}

// line reads the line, and says what is the first thing wrong with it.
func (r *reading) line(text string) (fault string) {
	tokens := strings.Fields(text)
	var words []string
	for len(tokens) > 0 {
		word, value, is := splitTerm(tokens[0])
		if !is {
			words, tokens = append(words, tokens[0]), tokens[1:]
			continue
		}
		t, known := termOf(word)
		rest := tokens[1:]
		if !known {
			fault, tokens = cmp.Or(fault, noTerm(word)), rest
			continue
		}
		if value != "" {
			rest = slices.Concat([]string{value}, rest)
		}
		n := r.valueOf(t, rest)
		if n == 0 && value != "" {
			fault, n = cmp.Or(fault, t.fault(r, value)), 1
		}
		tokens = rest[n:]
	}
	r.asked.text = strings.Join(words, " ")
	r.asked.words = strings.Fields(workshop.Fold(r.asked.text).String())
	if a := &r.asked; a.since.First != "" && a.until.Last != "" && a.since.First > a.until.Last {
		fault = cmp.Or(fault, sinceAfterUntil(periodInWords(a.since), periodInWords(a.until)))
		a.since, a.until = workshop.Period{}, workshop.Period{}
	}
	return fault
}

// valueOf reads the value of a term, and answers with how many words it has. A client may
// have a colon in their name.
func (r *reading) valueOf(t term, rest []string) int {
	for n := len(rest); n > 0; n-- {
		if t.read(r, strings.Trim(strings.Join(rest[:n], " "), `"“”`)) {
			return n
		}
	}
	return 0
}

// splitTerm parts a term from its value. An address and a time of day are words.
func splitTerm(token string) (word, value string, is bool) {
	word, value, is = strings.Cut(token, ":")
	if !is || word == "" || strings.HasPrefix(value, "//") {
		return "", "", false
	}
	letters := strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }) < 0
	return word, value, letters
}

func (r *reading) client(value string) bool {
	key := workshop.ClientKey(value)
	whole, part := map[string]bool{}, map[string]bool{}
	for k := range r.f.clientsOf(r.sessions) {
		switch {
		case k == key:
			whole[k] = true
		case strings.Contains(k, key):
			part[k] = true
		}
	}
	if len(whole) == 0 {
		whole = part
	}
	if key == "" || len(whole) == 0 {
		return false
	}
	r.asked.clients, r.asked.client = whole, clientsWith(value)
	if len(whole) == 1 {
		for k := range whole {
			r.asked.client = r.f.clientsOf(r.sessions)[k]
		}
	}
	return true
}

func (r *reading) kind(value string) bool {
	if r.f.facts == nil { // that it is none is known only when they are
		r.asked.kind = value
		return true
	}
	kind, ok := meant(value, r.kinds())
	r.asked.kind = kind
	return ok
}

func (r *reading) is(value string) bool {
	s, ok := meant(value, r.states())
	if s != "" {
		r.asked.is = append(r.asked.is, state(s))
	}
	return ok
}

func (r *reading) since(value string) (ok bool) {
	r.asked.since, ok = workshop.ReadPeriod(value, r.f.day())
	return ok
}

func (r *reading) until(value string) (ok bool) {
	r.asked.until, ok = workshop.ReadPeriod(value, r.f.day())
	return ok
}

// meant is the one of some words that somebody types, or none as long as it may still be
// several.
func meant(value string, words []string) (word string, ok bool) {
	typed := workshop.Fold(value).String()
	var begin []string
	for _, w := range words {
		switch folded := workshop.Fold(w).String(); {
		case folded == typed:
			return w, true
		case strings.HasPrefix(folded, typed):
			begin = append(begin, w)
		}
	}
	if len(begin) == 1 {
		return begin[0], true
	}
	return "", len(begin) > 0
}

func (r *reading) states() []string {
	all := make([]string, len(states))
	for i, s := range states {
		all[i] = string(s)
	}
	return all
}

// kinds are the agendas of the sessions that may show.
func (r *reading) kinds() []string {
	all := map[string]bool{}
	for i, s := range r.sessions {
		if kind := r.f.facts[s.ID].agenda; kind != "" && r.f.may(i) {
			all[kind] = true
		}
	}
	return slices.Sorted(maps.Keys(all))
}

func (r *reading) clientNames() []string {
	return slices.SortedFunc(maps.Values(r.f.clientsOf(r.sessions)), func(a, b string) int {
		return strings.Compare(workshop.ClientKey(a), workshop.ClientKey(b))
	})
}

func (r *reading) periods() []string { return periodWords }

// clientsOf are the clients of the sessions that may show, by their keys: made once for a
// list.
func (f *filter) clientsOf(sessions []workshop.Summary) map[string]string {
	if f.clients != nil {
		return f.clients
	}
	f.clients = map[string]string{}
	keys := f.keysOf(sessions)
	for i, s := range sessions {
		if _, met := f.clients[keys[i]]; !met && f.may(i) {
			f.clients[keys[i]] = s.Client
		}
	}
	return f.clients
}

// terms reports whether the line asks for more than words.
func (a *asked) terms() bool {
	return a.clients != nil || a.kind != "" || a.since.First != "" || a.until.First != "" || len(a.is) > 0
}

// needsFacts reports whether the facts say which sessions are meant.
func (a *asked) needsFacts() bool {
	return a.kind != "" || slices.ContainsFunc(a.is, func(s state) bool { return s == isFollowUp || s == isOverdue || s == isLate })
}

// fits reports whether a session of a client is one that the terms ask for.
func (f *filter) fits(s *workshop.Summary, client string) bool {
	a, known := &f.asked, f.facts[s.ID]
	switch {
	case f.order.unfinished && s.Closed,
		a.clients != nil && !a.clients[client],
		a.kind != "" && a.kind != known.agenda,
		a.since.First != "" && s.Date < a.since.First,
		a.until.Last != "" && s.Date > a.until.Last:
		return false
	}
	for _, is := range a.is {
		if !f.isSo(is, s, known) {
			return false
		}
	}
	return true
}

func (f *filter) isSo(is state, s *workshop.Summary, known facts) bool {
	switch is {
	case isOpen:
		return !s.Closed
	case isClosed:
		return s.Closed
	case isFollowUp:
		return known.followUp
	case isOverdue:
		return known.overdue(f.day())
	case isLate:
		return known.late > 0
	}
	return f.expired(s.Client)
}

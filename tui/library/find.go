package library

import (
	"context"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// filter is the line that narrows the list of sessions at once, and what its
// words match in the text of all sessions.
type filter struct {
	in    kit.Input
	Open  bool
	Shown []int    // of the sessions, those that the line leaves
	texts []sought // what the words are searched in, one for each session; nil until then

	asked      asked  // what the line asks for
	fault      string // why it means nothing; empty: it does
	completion completion
	clients    map[string]string // see clientsOf
	day        func() string     // today
	expired    func(client string) bool

	order  order
	ranked []int            // the sessions in that order; empty until it is wanted
	keys   []string         // their clients; see keysOf
	groups []group          // of the rows that show
	facts  map[string]facts // of each session, by its id; nil until they come

	unfinished int      // the newest of the sessions that may show and is not closed; negative: none
	longest    *longest // see there; nil until it is measured

	private bool   // only sessions of the client in hand may show
	client  string // the key of the client in hand
	others  []bool // which sessions may not show; nil: all may
	hidden  int    // how many those are

	Hits   []workshop.Hit
	found  []workshop.Hit // all that the search found
	sought string         // what hits are of
	flying bool           // a search is under way; there is one at a time
}

// FoundMsg brings what a search found.
type FoundMsg struct {
	Of    *Screen // who asked
	Words string
	Hits  []workshop.Hit
	err   error
}

// words is what the search is for.
func (f *filter) words() string { return f.asked.text }

// narrowed reports whether the line asks for anything.
func (f *filter) narrowed() bool { return f.Open && workshop.Clean(f.in.Text()) != "" }

// renew applies the line to sessions that have just come.
func (f *filter) renew(sessions []workshop.Summary) {
	f.texts, f.ranked, f.keys, f.clients, f.longest = nil, nil, nil, nil, nil
	f.sort(sessions)
	f.unfinished = f.newestUnfinished(sessions)
	f.apply(sessions)
}

// apply chooses the sessions that the line asks for: that are what its terms say, and have
// every word in client, title, date, stage or agenda, in any spelling.
func (f *filter) apply(sessions []workshop.Summary) {
	f.ask(sessions)
	words := f.asked.words
	if len(words) > 0 && f.texts == nil {
		f.texts = f.soughtTexts(sessions)
	}
	f.Shown = f.Shown[:0]
	f.rank(sessions)
	all := !f.asked.terms() && !f.order.unfinished
	var keys []string
	if !all {
		keys = f.keysOf(sessions)
	}
	for _, i := range f.ranked {
		if f.may(i) && (all || f.fits(&sessions[i], keys[i])) && (len(words) == 0 || f.texts[i].has(words)) {
			f.Shown = append(f.Shown, i)
		}
	}
	f.group(sessions)
}

// sought is what words are searched in of one session: what people call it, in which they may
// stand anywhere, and what it is, of which they are the beginning of a word.
type sought struct{ called, is string }

// soughtTexts is made once for a list and not with every key.
func (f *filter) soughtTexts(sessions []workshop.Summary) []sought {
	texts := make([]sought, len(sessions))
	for i, s := range sessions {
		known := f.facts[s.ID]
		texts[i].called = workshop.Fold(s.Client + "\n" + s.Title + "\n" + s.Date + "\n" + kit.Date(s.Date)).String()
		texts[i].is = workshop.Fold(" " + stateOf(s) + " " + known.agenda + " " + known.deck).String()
	}
	return texts
}

// has reports whether every word is in it.
func (t *sought) has(words []string) bool {
	for _, w := range words {
		if !strings.Contains(t.called, w) && !begins(t.is, w) {
			return false
		}
	}
	return true
}

// begins reports whether one of some words, with a blank before each, begins so.
func begins(words, w string) bool {
	for {
		at := strings.Index(words, w)
		if at < 0 {
			return false
		}
		if at > 0 && words[at-1] == ' ' {
			return true
		}
		words = words[at+1:]
	}
}

// edit gives a key or a paste to the filter line.
func (l *Screen) edit(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok && kit.KeyOf(k) == kit.Tab {
		return l.complete()
	}
	before := l.Filter.in.Text()
	l.Filter.in.Update(msg)
	if workshop.Clean(l.Filter.in.Text()) == workshop.Clean(before) {
		return nil
	}
	return l.edited()
}

// edited shows what the line asks for by now.
func (l *Screen) edited() tea.Cmd {
	f := &l.Filter
	f.apply(l.Sessions)
	f.Hits = f.chosenHits(l.Sessions)
	l.Selected = 0
	return l.seek()
}

// seek searches the texts for the present words. While a search is under way
// the next waits: its end calls here again.
func (l *Screen) seek() tea.Cmd {
	f, words := &l.Filter, l.Filter.words()
	if words == "" {
		f.forgetHits()
		l.move(0)
	}
	if f.flying || words == f.sought {
		return nil
	}
	f.flying = true
	store := l.store
	return func() tea.Msg {
		hits, err := store.Search(context.Background(), words)
		return FoundMsg{l, words, hits, err}
	}
}

// takeHits shows what a search found, unless it is out of date.
func (l *Screen) takeHits(msg FoundMsg) tea.Cmd {
	if msg.Of != l {
		return nil
	}
	f := &l.Filter
	f.flying = false
	if msg.Words != f.words() {
		return l.seek()
	}
	f.sought, f.found = msg.Words, msg.Hits
	f.Hits = f.chosenHits(l.Sessions)
	if msg.err != nil {
		l.problem = searchFailed(msg.err)
	}
	l.move(0)
	return nil
}

// chosenHits are the hits in sessions that may show and that the terms ask for. Those that
// a row above them shows as well are left out: a client’s name and a title, of sessions that
// are listed for them.
func (f *filter) chosenHits(sessions []workshop.Summary) []workshop.Hit {
	if len(f.found) == 0 {
		return nil
	}
	above := make(map[string]bool, len(f.Shown))
	for _, i := range f.Shown {
		above[sessions[i].ID] = true
	}
	return slices.DeleteFunc(slices.Clone(f.takeTheirs(f.found)), func(h workshop.Hit) bool {
		named := h.Text == h.Session.Client || h.Text == h.Session.Title
		return above[h.Session.ID] && named || !f.fits(&h.Session, workshop.ClientKey(h.Session.Client))
	})
}

func (f *filter) forgetHits() { f.Hits, f.found, f.sought = nil, nil, "" }

// close ends the filter; the session that was selected stays so.
func (l *Screen) close() {
	s, chosen := l.chosen()
	f := &l.Filter
	f.Open = false
	f.forgetHits()
	f.in.Set("")
	f.apply(l.Sessions)
	l.Selected = 0
	if chosen {
		l.choose(s.ID)
	}
}

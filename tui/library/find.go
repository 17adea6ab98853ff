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
	texts []string // what the words are searched in, one for each session; nil until then

	order  order
	ranked []int            // the sessions in that order; empty until it is wanted
	keys   []string         // their clients; see keysOf
	groups []group          // of the rows that show
	facts  map[string]facts // of each session, by its id; nil until they come

	private bool   // only sessions of the client in hand may show
	client  string // the key of the client in hand
	others  []bool // which sessions may not show; nil: all may
	hidden  int    // how many those are

	Hits   []workshop.Hit
	sought string // what hits are of
	flying bool   // a search is under way; there is one at a time
}

// FoundMsg brings what a search found.
type FoundMsg struct {
	Of    *Screen // who asked
	Words string
	Hits  []workshop.Hit
	err   error
}

// words is what the search is for.
func (f *filter) words() string {
	if !f.Open {
		return ""
	}
	return workshop.Clean(f.in.Text())
}

// renew applies the line to sessions that have just come.
func (f *filter) renew(sessions []workshop.Summary) {
	f.texts, f.ranked, f.keys = nil, nil, nil
	f.sort(sessions)
	f.apply(sessions)
}

// apply chooses the sessions that have every word in client, title or date, in any
// spelling.
func (f *filter) apply(sessions []workshop.Summary) {
	f.Shown = f.Shown[:0]
	words := strings.Fields(workshop.Fold(f.words()).String())
	if len(words) > 0 && f.texts == nil {
		f.texts = soughtTexts(sessions)
	}
	f.rank(sessions)
	for _, i := range f.ranked {
		if f.may(i) && !(f.order.unfinished && sessions[i].Closed) && (len(words) == 0 || hasAll(f.texts[i], words)) {
			f.Shown = append(f.Shown, i)
		}
	}
	f.group(sessions)
}

// soughtTexts is made once for a list and not with every key.
func soughtTexts(sessions []workshop.Summary) []string {
	texts := make([]string, len(sessions))
	for i, s := range sessions {
		texts[i] = workshop.Fold(s.Client + "\n" + s.Title + "\n" + s.Date + "\n" + kit.Date(s.Date)).String()
	}
	return texts
}

func hasAll(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// edit gives a key or a paste to the filter line.
func (l *Screen) edit(msg tea.Msg) tea.Cmd {
	before := l.Filter.words()
	l.Filter.in.Update(msg)
	if l.Filter.words() == before {
		return nil
	}
	l.Filter.apply(l.Sessions)
	l.Selected = 0
	return l.seek()
}

// seek searches the texts for the present words. While a search is under way
// the next waits: its end calls here again.
func (l *Screen) seek() tea.Cmd {
	f, words := &l.Filter, l.Filter.words()
	if words == "" {
		f.Hits, f.sought = nil, ""
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
	f.sought, f.Hits = msg.Words, f.notAbove(l.Sessions, f.takeTheirs(msg.Hits))
	if msg.err != nil {
		l.problem = searchFailed(msg.err)
	}
	l.move(0)
	return nil
}

// notAbove leaves out the hits that a row above them shows as well: a client's name and a
// title, of sessions that are listed for them.
func (f *filter) notAbove(sessions []workshop.Summary, hits []workshop.Hit) []workshop.Hit {
	above := map[string]bool{}
	for _, i := range f.Shown {
		above[sessions[i].ID] = true
	}
	return slices.DeleteFunc(slices.Clone(hits), func(h workshop.Hit) bool {
		return above[h.Session.ID] && (h.Text == h.Session.Client || h.Text == h.Session.Title)
	})
}

// close ends the filter; the session that was selected stays so.
func (l *Screen) close() {
	s, chosen := l.chosen()
	f := &l.Filter
	f.Open, f.Hits, f.sought = false, nil, ""
	f.in.Set("")
	f.apply(l.Sessions)
	l.Selected = 0
	if chosen {
		l.choose(s.ID)
	}
}

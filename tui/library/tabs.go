package library

import (
	"context"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/workshop"
	"swotshop/workshop/review"
)

// This file is about the tabs of the library: which one shows, and the records from which
// all but the first are made.

// tab is a page of the library.
type tab int

const (
	onSessions tab = iota
	onClients
	onActions
	onInsights
	tabCount
)

// tabs are the pages beside the list. Each stays as it was left.
type tabs struct {
	at       tab
	clients  clientsTab
	actions  actionsTab
	insights insightsTab
	marks    []string // ids of sessions, two at most
	led      bool     // a session was led in this run: the room has been looking

	asked   int  // how many times records have been asked for: older ones come too late
	fetched int  // how many times they came
	waits   bool // they are on their way
	known   bool // they have come since the list was forgotten
	records []review.Record
	kept    []workshop.Retention
	failed  error    // why they could not be read
	tells   bool     // to be told in plain text mode once they are there
	from    int      // the row at which plain text mode goes on listing
	first   []string // to be said before what is news there
	recite  string   // a page to be recited in plain text mode

	made   basis           // what the figures were made of
	theirs []review.Record // those that may show
	due    string          // who needs something, in a line
}

// figures are what the tabs show of the records that may show, however it is sorted.
type figures struct {
	of      basis
	theirs  []review.Record
	clients []review.Client
	held    map[string][]review.Record // of each client, oldest first
	actions []review.Followed
}

// figuresOf makes them. Of ten thousand sessions that takes a while, so that it is done
// where the records are fetched.
func figuresOf(records []review.Record, kept []workshop.Retention, of basis) figures {
	f := figures{of: of, held: map[string][]review.Record{}}
	for _, r := range records {
		if !of.private || r.ClientKey == of.client && of.client != "" {
			f.theirs = append(f.theirs, r)
		}
	}
	for _, r := range slices.Backward(f.theirs) {
		f.held[r.ClientKey] = append(f.held[r.ClientKey], r)
	}
	f.clients = review.Clients(f.theirs, kept, of.today)
	f.actions = review.Actions(f.theirs)
	return f
}

// basis is what figures depend on: they are made once for it, and not for each frame.
type basis struct {
	fetched       int
	private       bool
	client, today string
}

// recordsMsg brings the records of all sessions.
type recordsMsg struct {
	of      *Screen
	asked   int
	records []review.Record
	kept    []workshop.Retention
	figures figures
	facts   map[string]facts
	err     error
}

func (m recordsMsg) For() *Screen { return m.of }

// fetch asks for the records of all sessions.
func (l *Screen) fetch() tea.Cmd {
	store, ok := l.store.(live.Reviewer)
	if !ok {
		return nil
	}
	l.tabs.asked++
	l.tabs.waits = true
	asked, of := l.tabs.asked, l.basis()
	return func() tea.Msg {
		msg := recordsMsg{of: l, asked: asked}
		if msg.records, msg.err = store.Records(context.Background()); msg.err == nil {
			msg.kept, msg.err = l.store.Retentions(context.Background())
			msg.figures = figuresOf(msg.records, msg.kept, of)
			msg.facts = factsOf(msg.records, of.today)
		}
		return msg
	}
}

// takeRecords shows what came. When it could not be read, what there is stays.
// Then come the keys that had to wait.
func (l *Screen) takeRecords(msg recordsMsg) screen.Action {
	t := &l.tabs
	if msg.of != l || msg.asked != t.asked {
		return nil
	}
	t.failed, t.known, t.waits = msg.err, true, false
	if msg.err == nil {
		t.records, t.kept = msg.records, msg.kept
		t.fetched++
		// they hold unless somebody else’s sessions may show by now
		if msg.figures.of.fetched++; msg.figures.of == l.basis() {
			t.arrange(msg.figures)
		}
		l.takeFacts(msg.facts)
	}
	if t.tells {
		t.tells, l.news = false, true
	}
	return l.release()
}

// forgetRecords forgets what no longer is as it was.
func (t *tabs) forgetRecords() {
	t.known, t.waits, t.records, t.kept, t.marks = false, false, nil, nil, nil
	t.fetched++
	t.asked++
}

// figures makes what the tabs show, unless it is made already.
func (l *Screen) figures() *tabs {
	t := &l.tabs
	if now := l.basis(); t.made != now {
		t.arrange(figuresOf(t.records, t.kept, now))
	}
	return t
}

// arrange puts figures on the tabs.
func (t *tabs) arrange(f figures) {
	t.made, t.theirs = f.of, f.theirs
	t.clients.take(f)
	t.actions.take(f)
	t.insights.forget()
	t.due = dueLine(f.clients)
}

func (l *Screen) basis() basis {
	return basis{l.tabs.fetched, l.Filter.private, l.Filter.client, l.today()}
}

func (l *Screen) today() string { return l.kit.Now().Format(time.DateOnly) }

// turnTo shows a tab.
func (l *Screen) turnTo(to tab) tea.Cmd {
	t := &l.tabs
	if to < onSessions || to >= tabCount {
		return nil
	}
	if t.at == onClients && to != onClients {
		t.insights.chosen = l.figures().clients.chosenKey()
	}
	t.at = to
	if to == onSessions || t.known && t.failed == nil || t.waits {
		return nil
	}
	return l.fetch()
}

// tabKey carries out a key that means the same on all tabs, or all keys of those that are
// not the list.
func (l *Screen) tabKey(k tea.KeyPressMsg) (want screen.Action, cmd tea.Cmd, took bool) {
	t, key := &l.tabs, kit.KeyOf(k)
	switch key {
	case otherLibrary:
		return l.toOther(), nil, true
	case "1", "2", "3", "4":
		return nil, l.turnTo(tab(key[0] - '1')), true
	case kit.Tab:
		return nil, l.turnTo((t.at + 1) % tabCount), true
	case kit.ShiftTab:
		return nil, l.turnTo((t.at + tabCount - 1) % tabCount), true
	}
	switch t.at {
	case onClients:
		want, cmd, took = l.clientsKey(key)
	case onActions:
		want, took = l.actionsKey(key)
	case onInsights:
		took = l.insightsKey(key)
	default:
		return l.sessionsKey(key)
	}
	if !took {
		want, cmd = l.anyTabKey(key)
	}
	return want, cmd, true
}

// anyTabKey carries out what every tab but the list has in common with it.
func (l *Screen) anyTabKey(key kit.Key) (screen.Action, tea.Cmd) {
	switch key {
	case "n", "d", "b", "a", "h":
		return l.command(key), nil
	case "/":
		cmd := l.turnTo(onSessions)
		l.command(key)
		return nil, cmd
	}
	return nil, nil
}

// cursor is where a list stands.
type cursor struct{ row, page int }

// key moves in a list of n rows.
func (c *cursor) key(key kit.Key, n int) bool {
	by, ok := map[kit.Key]int{kit.Up: -1, "k": -1, kit.Down: +1, "j": +1, kit.PgUp: -c.page, kit.PgDn: +c.page, kit.Home: -n, kit.End: +n}[key]
	c.move(by, n)
	return ok
}

func (c *cursor) move(by, n int) { c.row = max(0, min(c.row+by, n-1)) }

package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/workshop"
)

// library lists the sessions, newest first, and finds words in all of them.
type library struct {
	env   *env
	store Store

	sessions []workshop.Summary
	listed   bool      // the list, or its first part, has arrived
	all      int       // how many sessions there are, in the list or still to come
	early    []tea.Msg // what was typed that waits for the whole list
	filter   filter

	kept []workshop.Retention

	selected int // a session that shows, or after those a hit
	page     int // how many rows were drawn last
	places   hits[int]
	problem  string
	note     string // what just happened
}

func newLibrary(e *env, store Store) *library {
	return &library{env: e, store: store, filter: filter{in: newInput()}, page: 1}
}

// failed shows why a session could not be opened.
func (l *library) failed(err error) *library {
	l.problem = spoken(err)
	return l
}

func (l *library) update(msg tea.Msg) (action, tea.Cmd) {
	switch msg := msg.(type) {
	case listedMsg:
		return l.take(msg)
	case retentionsMsg:
		l.kept = msg.kept
	case foundMsg:
		return nil, l.found(msg)
	case tea.PasteMsg:
		switch {
		case len(l.early) > 0:
			l.early = append(l.early, msg)
		case l.filter.open:
			return nil, l.typed(tea.PasteMsg{Content: workshop.Clean(msg.Content)})
		}
	case tea.KeyPressMsg:
		if l.tooEarly(KeyOf(msg)) {
			l.early = append(l.early, msg)
			return nil, nil
		}
		l.problem, l.note = "", ""
		return l.key(msg)
	}
	return nil, nil
}

func (l *library) key(k tea.KeyPressMsg) (action, tea.Cmd) {
	key := KeyOf(k)
	switch {
	case l.moved(key):
		return nil, nil
	case key == Enter:
		return l.enter(), nil
	case l.filter.open && key == Esc:
		l.close()
		return nil, nil
	case l.filter.open:
		return nil, l.typed(k)
	}
	return l.command(key), nil
}

// moved carries out a key that moves the selection. Letters do so only where
// they are not text.
func (l *library) moved(key Key) bool {
	switch key {
	case Up:
		l.move(-1)
	case Down:
		l.move(+1)
	case PgUp:
		l.move(-l.page)
	case PgDn:
		l.move(+l.page)
	case Home:
		l.move(-l.rows())
	case End:
		l.move(+l.rows())
	default:
		if l.filter.open || key != "j" && key != "k" {
			return false
		}
		l.move(map[Key]int{"j": +1, "k": -1}[key])
	}
	return true
}

// rows is how many rows there are to select: sessions, and after them hits.
func (l *library) rows() int { return len(l.filter.shown) + len(l.filter.hits) }

func (l *library) move(by int) {
	l.selected = max(0, min(l.selected+by, l.rows()-1))
}

// chosen is the session of the selected row.
func (l *library) chosen() (workshop.Summary, bool) { return l.sessionAt(l.selected) }

func (l *library) sessionAt(row int) (workshop.Summary, bool) {
	n := len(l.filter.shown)
	switch {
	case row < n:
		return l.sessions[l.filter.shown[row]], true
	case row-n < len(l.filter.hits):
		return l.filter.hits[row-n].Session, true
	}
	return workshop.Summary{}, false
}

// click selects a row; on the selected row it opens it.
func (l *library) click(x, y int) (action, tea.Cmd) {
	row, ok := l.places.at(x, y)
	if !ok {
		return nil, nil
	}
	l.problem = ""
	if row == l.selected {
		return l.enter(), nil
	}
	l.selected = row
	return nil, nil
}

func (l *library) scroll(by int) (action, tea.Cmd) {
	l.move(by)
	return nil, nil
}

// enter opens the selected session: to lead it, or to read it when closed.
func (l *library) enter() action {
	if s, ok := l.chosen(); ok {
		return openSession{id: s.ID}
	}
	return nil
}

func (l *library) command(key Key) action {
	switch key {
	case "n":
		return goNew{}
	case "d":
		return openDemo{}
	case "/":
		l.filter.open = true
	case "b":
		return blankScreen{}
	case "e":
		if s, ok := l.chosen(); ok {
			return openSession{id: s.ID, read: true}
		}
	case "r":
		return l.reopen()
	}
	return nil
}

// reopen asks before a closed session can be changed again.
func (l *library) reopen() action {
	s, ok := l.chosen()
	switch {
	case !ok:
		return nil
	case !s.Closed:
		l.problem = "It is not closed: Enter resumes it."
		return nil
	}
	return ask{question{
		title: "Reopen the session?", yes: "reopen it", action: openSession{id: s.ID, reopen: true},
		text: []string{cut(s.Client+" · "+s.Title, 3*aloud) + ", " + prettyDate(s.Date) + ".",
			"It was closed. Reopened, it can be changed again, and its blueprint is a draft until it is closed."},
	}}
}

func (l *library) help() helpPage {
	return helpPage{"Library", "All your sessions, newest first. They lie in one file on this computer.", []hint{
		Typed("↑ ↓  PgUp PgDn").Does("choose a session"), Enter.Does("go on with it; a closed one is only read"),
		Key("n").Does("new session"), Key("/").Does("filter by client, title, date; find words in all texts"),
		Key("e").Does("read it without leading it"), Key("r").Does("reopen a closed one, after a question"),
		Key("d").Does("look at a finished example"), Keys{"b", "."}.Does("blank the screen"),
	}}
}

func (l *library) say(note string) { l.note = note }

func (l *library) typing() bool        { return l.filter.open }
func (l *library) pace() time.Duration { return 0 }

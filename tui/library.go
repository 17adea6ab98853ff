package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// library lists the sessions, newest first, and finds words in all of them.
type library struct {
	kit   *kit.Kit
	store Store

	sessions []workshop.Summary
	listed   bool      // the list, or its first part, has arrived
	all      int       // how many sessions there are, in the list or still to come
	early    []tea.Msg // what was typed that waits for the whole list
	filter   filter

	kept []workshop.Retention

	selected int // a session that shows, or after those a hit
	page     int // how many rows were drawn last
	places   kit.Hits[int]
	problem  string
	note     string // what just happened
}

func newLibrary(e *kit.Kit, store Store) *library {
	return &library{kit: e, store: store, filter: filter{in: kit.NewInput()}, page: 1}
}

// failed shows why a session could not be opened.
func (l *library) failed(err error) *library {
	l.problem = kit.ErrorText(err)
	return l
}

func (l *library) Update(msg tea.Msg) (screen.Action, tea.Cmd) {
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
		if l.tooEarly(kit.KeyOf(msg)) {
			l.early = append(l.early, msg)
			return nil, nil
		}
		l.problem, l.note = "", ""
		return l.key(msg)
	}
	return nil, nil
}

func (l *library) key(k tea.KeyPressMsg) (screen.Action, tea.Cmd) {
	key := kit.KeyOf(k)
	switch {
	case l.moved(key):
		return nil, nil
	case key == kit.Enter:
		return l.enter(), nil
	case l.filter.open && key == kit.Esc:
		l.close()
		return nil, nil
	case l.filter.open:
		return nil, l.typed(k)
	}
	return l.command(key), nil
}

// moved carries out a key that moves the selection. Letters do so only where
// they are not text.
func (l *library) moved(key kit.Key) bool {
	switch key {
	case kit.Up:
		l.move(-1)
	case kit.Down:
		l.move(+1)
	case kit.PgUp:
		l.move(-l.page)
	case kit.PgDn:
		l.move(+l.page)
	case kit.Home:
		l.move(-l.rows())
	case kit.End:
		l.move(+l.rows())
	default:
		if l.filter.open || key != "j" && key != "k" {
			return false
		}
		l.move(map[kit.Key]int{"j": +1, "k": -1}[key])
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
func (l *library) click(x, y int) (screen.Action, tea.Cmd) {
	row, ok := l.places.At(x, y)
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

func (l *library) scroll(by int) (screen.Action, tea.Cmd) {
	l.move(by)
	return nil, nil
}

// enter opens the selected session: to lead it, or to read it when closed.
func (l *library) enter() screen.Action {
	if s, ok := l.chosen(); ok {
		return screen.OpenSession{ID: s.ID}
	}
	return nil
}

func (l *library) command(key kit.Key) screen.Action {
	switch key {
	case "n":
		return screen.GoNew{}
	case "d":
		return screen.OpenDemo{}
	case "/":
		l.filter.open = true
	case "b":
		return screen.Blank{}
	case "e":
		if s, ok := l.chosen(); ok {
			return screen.OpenSession{ID: s.ID, Read: true}
		}
	case "r":
		return l.reopen()
	}
	return nil
}

// reopen asks before a closed session can be changed again.
func (l *library) reopen() screen.Action {
	s, ok := l.chosen()
	switch {
	case !ok:
		return nil
	case !s.Closed:
		l.problem = "It is not closed: Enter resumes it."
		return nil
	}
	return screen.Ask{Question: screen.Question{
		Title: "Reopen the session?", Yes: "reopen it", Action: screen.OpenSession{ID: s.ID, Reopen: true},
		Text: []string{kit.Cut(s.Client+" · "+s.Title, 3*kit.Aloud) + ", " + kit.Date(s.Date) + ".",
			"It was closed. Reopened, it can be changed again, and its blueprint is a draft until it is closed."},
	}}
}

func (l *library) Help() kit.HelpPage {
	return kit.HelpPage{Title: "Library", About: "All your sessions, newest first. They lie in one file on this computer.", Keys: []kit.Hint{
		kit.Typed("↑ ↓  PgUp PgDn").Does("choose a session"), kit.Enter.Does("go on with it; a closed one is only read"),
		kit.Key("n").Does("new session"), kit.Key("/").Does("filter by client, title, date; find words in all texts"),
		kit.Key("e").Does("read it without leading it"), kit.Key("r").Does("reopen a closed one, after a question"),
		kit.Key("d").Does("look at a finished example"), kit.Keys{"b", "."}.Does("blank the screen"),
	}}
}

func (l *library) say(note string) { l.note = note }

func (l *library) Typing() bool        { return l.filter.open }
func (l *library) Pace() time.Duration { return 0 }

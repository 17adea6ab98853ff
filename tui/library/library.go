package library

import (
	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// Screen lists the sessions, newest first, and finds words in all of them.
type Screen struct {
	kit   *kit.Kit
	told  int // how many rows have been listed in plain text mode
	store live.Reader

	firm *firm   // this is the firm’s library; nil: the own one
	twin *Screen // the other of the two; nil: no firm’s library was joined

	Sessions []workshop.Summary
	asked    int       // how many lists have been asked for: an older one comes too late
	listed   bool      // the list, or its first part, has arrived
	all      int       // how many sessions there are, in the list or still to come
	Early    []tea.Msg // what was typed that waits for the whole list
	Filter   filter

	kept   map[string]workshop.Retention // of each client with a date, by its key
	tabs   tabs
	beside beside

	client  string // whose session was on the screen last, as they are called
	left    string // the session that was led here last
	looked  bool   // it has been looked up which one an earlier run led last
	awaited string // the session to be selected once it is listed
	news    bool   // to be told in plain text mode

	Selected int // a session that shows, or after those a hit
	page     int // how many rows were drawn last
	inset    int // how far what was drawn last was moved in
	places   kit.Hits[int]
	problem  string
	note     screen.Note // what just happened
}

func New(e *kit.Kit, store live.Reader) *Screen {
	l := &Screen{kit: e, store: store, Filter: filter{in: kit.NewInput()}, page: 1}
	l.Filter.day, l.Filter.expired = l.today, l.retentionOver
	return l
}

// Failed shows why a session could not be opened.
func (l *Screen) Failed(err error) { l.problem = kit.ErrorText(err) }

func (l *Screen) Update(msg tea.Msg) (screen.Action, tea.Cmd) {
	switch msg := msg.(type) {
	case ListedMsg:
		return l.take(msg)
	case retentionsMsg:
		l.kept = msg.kept
	case recordsMsg:
		return l.takeRecords(msg), nil
	case pageMsg:
		l.takePage(msg)
	case ShowPreparation:
		return l.showPreparation(msg)
	case ListSessionsOf:
		return nil, l.listSessionsOf(msg.client)
	case sheetMsg:
		l.takeSheet(msg)
	case FoundMsg:
		return nil, l.takeHits(msg)
	case ShowOthers:
		return nil, l.showOthers()
	case tea.PasteMsg:
		switch {
		case len(l.Early) > 0:
			l.Early = append(l.Early, msg)
		case l.Filter.Open:
			return nil, l.edit(l.Filter.in.Pasted(msg.Content))
		}
	case tea.KeyPressMsg:
		if l.tooEarly(kit.KeyOf(msg)) {
			l.Early = append(l.Early, msg)
			return nil, nil
		}
		l.problem, l.note = "", screen.Note{}
		return l.key(msg)
	}
	return nil, nil
}

func (l *Screen) key(k tea.KeyPressMsg) (screen.Action, tea.Cmd) {
	key := kit.KeyOf(k)
	if !l.Typing() {
		if want, cmd, took := l.tabKey(k); took {
			return want, cmd
		}
	}
	switch {
	case l.moveKey(key), !l.Filter.Open && l.orderKey(key):
		return nil, nil
	case key == kit.Enter:
		return l.enter(), nil
	case l.Filter.Open && key == kit.Esc:
		l.close()
		return nil, nil
	case l.Filter.Open:
		return nil, l.edit(k)
	}
	return l.command(key), nil
}

// moveKey carries out a key that moves the selection. Letters do so only where
// they are not text.
func (l *Screen) moveKey(key kit.Key) bool {
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
		if l.Filter.Open || key != "j" && key != "k" {
			return false
		}
		l.move(map[kit.Key]int{"j": +1, "k": -1}[key])
	}
	return true
}

// rows is how many rows there are to select: sessions, and after them hits.
func (l *Screen) rows() int { return len(l.Filter.Shown) + len(l.Filter.Hits) }

func (l *Screen) move(by int) {
	l.Selected = max(0, min(l.Selected+by, l.rows()-1))
}

// chosen is the session of the selected row.
func (l *Screen) chosen() (workshop.Summary, bool) { return l.sessionAt(l.Selected) }

func (l *Screen) sessionAt(row int) (workshop.Summary, bool) {
	n := len(l.Filter.Shown)
	switch {
	case row < n:
		return l.Sessions[l.Filter.Shown[row]], true
	case row-n < len(l.Filter.Hits):
		return l.Filter.Hits[row-n].Session, true
	}
	return workshop.Summary{}, false
}

// Click selects a row; on the selected row it opens it.
func (l *Screen) Click(x, y int) (screen.Action, tea.Cmd) {
	row, ok := l.places.At(x, y)
	if !ok {
		return nil, nil
	}
	l.problem = ""
	if l.tabs.at != onSessions {
		return l.clickRow(row)
	}
	if row == l.Selected {
		return l.enter(), nil
	}
	l.Selected = row
	return nil, nil
}

func (l *Screen) Scroll(by int) (screen.Action, tea.Cmd) {
	if l.tabs.at != onSessions {
		l.scrollTab(by)
		return nil, nil
	}
	l.move(by)
	return nil, nil
}

// enter reads the selected session, whatever its state.
func (l *Screen) enter() screen.Action {
	if s, ok := l.chosen(); ok {
		return screen.OpenSession{ID: s.ID, Read: true, At: l.spot(), Firm: l.isAt(s.ID)}
	}
	return nil
}

// export reads it too, and then lists the forms in which its paper can be written.
func (l *Screen) export() screen.Action {
	if s, ok := l.chosen(); ok {
		return screen.OpenSession{ID: s.ID, Read: true, Export: true, At: l.spot(), Firm: l.isAt(s.ID)}
	}
	return nil
}

func (l *Screen) command(key kit.Key) screen.Action {
	switch key {
	case "n":
		return screen.GoNew{}
	case "d":
		return screen.OpenDemo{}
	case "/":
		l.Filter.Open = true
	case "b":
		return screen.Blank{}
	case "e":
		return l.export()
	case "g":
		return l.lead()
	case "o":
		l.goToLeft()
	case "w":
		if s, ok := l.chosen(); ok {
			return screen.Replay{ID: s.ID, Firm: l.firm != nil}
		}
	case "a":
		return l.askForOthers()
	case "h":
		return l.keepPrivate()
	}
	return nil
}

// lead leads the selected session, after a question where it is closed or old.
func (l *Screen) lead() screen.Action {
	s, ok := l.chosen()
	if !ok {
		return nil
	}
	about := l.kit.Theme.Cut(s.Client+" · "+s.Title, 3*kit.Aloud) + ", " + kit.Date(s.Date) + "."
	if is := l.isAt(s.ID); is != nil {
		return screen.LeadFromFirm(s, *is, l.kit.Now(), about)
	}
	return screen.Lead(s, l.kit.Now(), about)
}

func (l *Screen) Help() kit.HelpPage {
	if l.tabs.at != onSessions {
		return l.tabHelp()
	}
	title, about, leads := libraryTitle, libraryAbout, leadIt
	if l.firm != nil {
		title, about, leads = firmTitle, firmAbout, leadFromFirm
	}
	keys := []kit.Hint{
		kit.Typed("↑ ↓  PgUp PgDn").Does(chooseSession), kit.Enter.Does(readIt),
		kit.Key("g").Does(leads), kit.Key("n").Does(newSession), kit.Key("/").Does(filterOrFind),
		kit.Key("s").Does(sortThem), kit.Key("c").Does(groupThem), kit.Key("u").Does(onlyUnfinished), kit.Key("o").Does(leftOpen), kit.Key("e").Does(exportIt), kit.Key("w").Does(replayIt),
		kit.Key("d").Does(seeExample), kit.Typed("1 2 3 4  Tab").Does(switchTabs), kit.Key("f").Does(startFollowUp), kit.Key("p").Does(readyForVisit), kit.Keys{"m", "="}.Does(markSession),
		kit.Key("a").Does(allClients), kit.Key("h").Does(onlyOneClient), kit.Keys{"b", "."}.Does(blankScreen),
	}
	return kit.HelpPage{Title: title, About: about, Keys: append(keys, l.otherHelp()...)}
}

// Say shows a note.
func (l *Screen) Say(n screen.Note) { l.note = n }

func (l *Screen) Typing() bool { return l.Filter.Open && l.tabs.at == onSessions }

var _ screen.Noter = (*Screen)(nil)

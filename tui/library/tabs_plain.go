package library

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
	"swotshop/workshop/review"
)

// This file is the tabs in plain text mode.

// hearTab takes a line that is about tabs, or about what leads on from a row.
func (l *Screen) hearTab(word, rest string) (t screen.Told, known bool) {
	switch word {
	case "more":
		switch l.tabs.at {
		case onClients, onActions:
			l.tabs.from += listedAtOnce
			return l.tellTab(), true
		case onInsights:
			return screen.Refuses(onlyOfSessions(word)), true
		}
	case "lead", "export":
		if l.tabs.at != onSessions {
			return screen.Refuses(onlyOfSessions(word)), true
		}
	case "sessions":
		return l.tellOn(onSessions), true
	case "clients":
		return l.tellOn(onClients), true
	case "actions":
		return l.tellOn(onActions), true
	case "insights":
		return l.hearInsight(strings.TrimSpace(rest)), true
	case "sort", "open":
		return l.rearrange(word)
	case "follow", "prepare":
		return l.leadOn(word, strings.TrimSpace(rest)), true
	case "compare":
		return l.hearCompare(strings.Fields(rest)), true
	}
	return screen.Told{}, false
}

// tellOn turns to a tab and tells what it has, at once or when it is there.
func (l *Screen) tellOn(to tab) screen.Told {
	cmd := l.turnTo(to)
	l.tabs.from = 0
	if to != onSessions && !l.tabs.known {
		l.tabs.tells = true
		return screen.Told{Cmd: cmd}
	}
	return l.Tell()
}

func (l *Screen) hearInsight(name string) screen.Told {
	at := slices.IndexFunc(insightPages, func(p insightPage) bool { return p.name == strings.ToLower(name) })
	switch {
	case name == "":
	case at < 0:
		return screen.Refuses(noSuchInsight(name))
	default:
		l.tabs.insights.leaf(at)
	}
	return l.tellOn(onInsights)
}

// rearrange lists clients or actions in another way.
func (l *Screen) rearrange(word string) (screen.Told, bool) {
	key := kit.Key("s")
	if word == "open" {
		key = "o"
	}
	if l.tabs.at != onActions && (l.tabs.at != onClients || word == "open") {
		return screen.Told{}, false
	}
	l.tabKey(key.Press())
	l.tabs.from = 0
	return l.Tell(), true
}

// tellTab tells what a tab has.
func (l *Screen) tellTab() screen.Told {
	var t screen.Told
	switch nothing := l.nothing(); {
	case l.tabs.failed != nil && len(l.tabs.records) == 0:
		t.Problem = l.readFailed(l.tabs.failed)
	case nothing != "":
		t.Lines = []string{nothing}
	case l.tabs.at == onClients:
		t = l.tellClients()
	case l.tabs.at == onActions:
		t = l.tellActions()
	default:
		t = l.tellInsights()
	}
	if n := l.hidden(); n > 0 {
		t.Lines = append(t.Lines, othersHidden(n)+" "+allShowsThem)
	}
	t.Lines = append(append(l.firmInLines(), t.Lines...), toSessions)
	return t
}

// numbered are the next lines with numbers, and what a number does, listed or not.
func (l *Screen) numbered(title string, words []string, does func(row int) screen.Reply) screen.Told {
	t := screen.Told{Lines: []string{title}, Menu: &screen.Menu{Stays: true, Listed: true}}
	from := min(l.tabs.from, len(words))
	to := min(from+listedAtOnce, len(words))
	for i, w := range words {
		if from <= i && i < to {
			t.Lines = append(t.Lines, strconv.Itoa(i+1)+". "+w)
		}
		t.Menu.Choices = append(t.Menu.Choices, screen.Does(w, func() screen.Reply { return does(i) }))
	}
	switch left := len(words) - to; {
	case left > 0:
		t.Lines = append(t.Lines, moreOfThem(left))
	case from == to && to > 0:
		t.Lines = append(t.Lines, endOfList)
	}
	return t
}

// ListSessionsOf is the wish to see the sessions of a client.
type ListSessionsOf struct{ client string }

func (ListSessionsOf) For() *Screen { return nil }

// listSessionsOf tells what was held with a client, and then its sessions.
func (l *Screen) listSessionsOf(client string) tea.Cmd {
	for _, r := range l.figures().clients.of[workshop.ClientKey(client)] {
		l.tabs.first = append(l.tabs.first, sessionInLine(&r))
	}
	l.news = true
	return l.showSessionsOf(client)
}

func (l *Screen) tellClients() screen.Told {
	c := &l.tabs.clients
	words := make([]string, len(c.rows))
	for i := range c.rows {
		row := &c.rows[i]
		words[i] = clientInLine(row)
	}
	t := l.numbered(clientsToPick(len(c.rows)), words, func(row int) screen.Reply {
		c.row = row
		return screen.Reply{Action: ListSessionsOf{c.rows[row].Client}}
	})
	if l.tabs.due != "" {
		t.Lines = append(t.Lines, "! "+l.tabs.due)
	}
	return t
}

func (l *Screen) tellActions() screen.Told {
	a := &l.tabs.actions
	words := make([]string, len(a.rows))
	for i := range a.rows {
		f := &a.rows[i]
		words[i] = actionInLine(f, l.today())
	}
	t := l.numbered(actionsToPick(actionsHeld(len(a.rows), len(a.all), a.ended)), words, func(row int) screen.Reply {
		a.row = row
		return screen.Reply{Action: l.readAction()}
	})
	t.Lines = append(t.Lines, followedThrough(review.Through(a.all, l.today())))
	return t
}

func (l *Screen) tellInsights() screen.Told {
	lines := []string{kit.UpperFirst(insightPages[l.tabs.insights.at].name) + ": " + l.insightAbout()}
	for _, f := range l.insight() {
		text := strings.Join(strings.Fields(f.main), " ")
		if f.more != "" {
			text += ", " + f.more
		}
		lines = append(lines, text)
	}
	return screen.Tells(lines...)
}

// leadOn starts a follow-up, or tells what to know before a visit, of a row that was listed.
func (l *Screen) leadOn(word, number string) screen.Told {
	client, id, rows := "", "", l.rows()
	switch t := l.figures(); t.at {
	case onClients:
		rows = len(t.clients.rows)
	case onActions:
		rows = len(t.actions.rows)
	}
	n, err := strconv.Atoi(number)
	switch {
	case rows == 0:
		return screen.Refuses(noSessionsToOpen)
	case err != nil || n < 1 || n > rows:
		return screen.Refuses(whichOf(word, rows))
	case l.tabs.at == onClients:
		client = l.tabs.clients.rows[n-1].Client
	case l.tabs.at == onActions:
		in, _ := l.tabs.actions.sessionOf(&l.tabs.actions.rows[n-1])
		client, id = l.tabs.actions.rows[n-1].Client, in.ID
	default:
		s, _ := l.sessionAt(n - 1)
		client, id = s.Client, s.ID
	}
	if word == "follow" {
		return screen.Told{Action: l.follow(id, client)}
	}
	return toldOf(l.prepare(client, id))
}

// hearCompare compares two sessions of the list.
func (l *Screen) hearCompare(numbers []string) screen.Told {
	if l.tabs.at != onSessions {
		return screen.Refuses(onlyOfSessions("compare"))
	}
	var ids []string
	for _, number := range numbers {
		n, err := strconv.Atoi(number)
		if err == nil && n > 0 && n <= l.rows() {
			s, _ := l.sessionAt(n - 1)
			ids = append(ids, s.ID)
		}
	}
	if len(numbers) != mostMarks || len(ids) != mostMarks || ids[0] == ids[1] {
		return screen.Refuses(whichTwo(l.rows()))
	}
	return toldOf(l.compare(ids[0], ids[1]))
}

func toldOf(want screen.Action, cmd tea.Cmd) screen.Told { return screen.Told{Action: want, Cmd: cmd} }

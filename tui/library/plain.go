package library

import (
	"strconv"
	"strings"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
)

// This file is the library in plain text mode.

// listedAtOnce is how many rows are listed before “more” is needed. Any number
// opens a session, listed or not.
const listedAtOnce = 30

// Tell lists the first rows.
func (l *Screen) Tell() screen.Told {
	if l.tabs.at != onSessions {
		return l.tellTab()
	}
	lines := l.firmInLines()
	switch {
	case !l.listed, l.firm != nil && l.firm.failed != nil && len(l.Sessions) == 0:
	case len(l.Sessions) == 0 && l.firm != nil:
		lines = append(lines, firmEmpty, howToPush)
	case len(l.Sessions) == 0:
		lines = append(lines, noSessions)
	case l.hidden() == len(l.Sessions):
		lines = append(lines, noneInHand(l.client))
	case l.Filter.narrowed():
		if l.Filter.asked.terms() {
			lines = append(lines, l.Filter.asked.inWords()+".")
		}
		lines = append(lines, matchesToOpen(len(l.Filter.Shown), len(l.Filter.Hits)))
	default:
		lines = append(lines, sessionsToOpen(len(l.Filter.Shown)))
	}
	if says := l.arranged(); says != "" {
		lines = append(lines, says+".")
	}
	l.told = 0
	t := l.tellMore()
	lines = append(lines, t.Lines...)
	if n := l.hidden(); n > 0 {
		lines = append(lines, othersHidden(n)+" "+allShowsThem)
	}
	if l.Filter.narrowed() {
		lines = append(lines, findAll)
	}
	if due := l.figures().due; due != "" {
		lines = append(lines, "! "+due)
	}
	t.Lines = append(lines, l.orElse())
	return t
}

// tellMore lists the next rows.
func (l *Screen) tellMore() screen.Told {
	choices := l.choices()
	from, to := l.told, min(l.told+listedAtOnce, len(choices))
	var lines []string
	for i := from; i < to; i++ {
		lines = append(lines, l.groupBefore(i)...)
		lines = append(lines, strconv.Itoa(i+1)+". "+choices[i].Does)
	}
	l.told = to
	lines = append(lines, l.retentions(from, to)...)
	switch left := len(choices) - to; {
	case left > 0:
		lines = append(lines, moreRows(left))
	case from == to && to > 0:
		lines = append(lines, endOfList)
	}
	return screen.Told{Lines: lines, Menu: &screen.Menu{Choices: choices, Stays: true, Listed: true}}
}

// choices are the sessions, and the texts that were found in them.
func (l *Screen) choices() []screen.Choice {
	var all []screen.Choice
	reads := func(words string) {
		row := len(all)
		all = append(all, screen.Does(words, func() screen.Reply {
			l.Selected = row
			return screen.Reply{Action: l.enter()}
		}))
	}
	for _, i := range l.Filter.Shown {
		reads(l.inWords(l.Sessions[i]))
	}
	for _, h := range l.Filter.Hits {
		reads(h.Session.Client + ", " + kit.Date(h.Session.Date) + ", " + h.What + ": " + h.Text)
	}
	return all
}

// News is the list when more of it may show. Else it is shown when it arrives.
func (l *Screen) News() screen.Told {
	if page := l.tabs.recite; page != "" {
		l.tabs.recite = ""
		return screen.Told{Recite: page}
	}
	if !l.news {
		return screen.Told{}
	}
	l.news = false
	t := l.Tell()
	t.Lines, l.tabs.first = append(l.tabs.first, t.Lines...), nil
	return t
}

// Remarks takes the note and what went wrong.
func (l *Screen) Remarks() (n screen.Note, problem string) {
	n, problem = l.note, l.problem
	l.note, l.problem = screen.Note{}, ""
	return n, problem
}

// Command shows the list again.
func (l *Screen) Command(word string) (screen.Told, bool) {
	switch word {
	case "?":
		t := l.Tell()
		t.After = append([]string{moreCommands, tabCommands}, l.otherInLines()...)
		return t, true
	case "library", "again":
		return l.Tell(), true
	}
	return screen.Told{}, false
}

// Hear takes a line that is not a number.
func (l *Screen) Hear(text string) screen.Told {
	word, rest, _ := strings.Cut(text, " ")
	word = strings.ToLower(word)
	if t, known := l.hearTab(word, rest); known {
		return t
	}
	if t, known := l.hearOther(word); known {
		return t
	}
	switch word {
	case "new":
		return screen.Told{Action: screen.GoNew{}}
	case "demo":
		return screen.Told{Action: screen.OpenDemo{}}
	case "find":
		l.tabs.at = onSessions
		return l.find(rest)
	case "more":
		return l.tellMore()
	case "all":
		return screen.Told{Action: l.askForOthers()}
	case "private":
		return screen.Told{Action: l.keepPrivate()}
	case "lead", "export":
		return l.openNumber(word, strings.TrimSpace(rest))
	case "":
		return l.Tell()
	}
	if t, ok := l.hearOrder(word, rest); ok {
		return t
	}
	return screen.Refuses(unknownCommand(text))
}

// find narrows the list to what is asked for; nothing shows all again. What means nothing
// leaves the list as it is.
func (l *Screen) find(words string) screen.Told {
	f := &l.Filter
	was, open := f.in.Text(), f.Open
	f.Open = true
	f.in.Set(words)
	if f.ask(l.Sessions); f.fault != "" {
		why := f.fault
		f.Open = open
		f.in.Set(was)
		f.apply(l.Sessions)
		return screen.Refuses(why)
	}
	l.close()
	if words == "" {
		return l.Tell()
	}
	f.Open = true
	f.in.Set(words)
	f.apply(l.Sessions)
	// The list includes the hits, so it waits for them.
	if hits := l.seek(); hits != nil {
		l.Update(hits())
	}
	return l.Tell()
}

// openNumber leads a session of the list, or exports it.
func (l *Screen) openNumber(word, number string) screen.Told {
	n, err := strconv.Atoi(number)
	if l.rows() == 0 {
		return screen.Refuses(noSessionsToOpen)
	}
	if err != nil || n < 1 || n > l.rows() {
		return screen.Refuses(whichSession(word, l.rows()))
	}
	l.Selected = n - 1
	if word == "lead" {
		return screen.Told{Action: l.lead()}
	}
	return screen.Told{Action: l.export()}
}

var _ screen.Plain = (*Screen)(nil)

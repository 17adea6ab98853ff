package tui

import (
	"strconv"
	"strings"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file tells the library, and asks for what a new session starts with.

func (s *speaker) sayLibrary(l *library) {
	s.open = &list{choices: s.libraryChoices(l), stays: true}
	switch {
	case !l.listed:
	case len(l.sessions) == 0:
		s.say("No session yet")
	case l.filter.words() != "":
		s.say(strconv.Itoa(len(l.filter.shown)) + " of " + kit.Plural(len(l.sessions), "session", "sessions") + ", and " +
			kit.Plural(len(l.filter.hits), "text", "texts") + " with these words. A number opens:")
	default:
		s.say(kit.Plural(len(l.sessions), "session", "sessions") + ". A number opens:")
	}
	s.sayMore(l)
	s.say("Or: new, demo, quit")
}

// saidAtOnce is how many rows of the library are said before it is asked
// whether more are wanted. Any number opens, said or not.
const saidAtOnce = 30

// sayMore says the next rows.
func (s *speaker) sayMore(l *library) {
	if s.open == nil {
		s.open = &list{choices: s.libraryChoices(l), stays: true}
	}
	all := s.open.choices
	from, to := s.open.said, min(s.open.said+saidAtOnce, len(all))
	for i := from; i < to; i++ {
		s.say(strconv.Itoa(i+1) + ". " + all[i].Does)
	}
	s.open.said = to
	s.sayAll(l.retentions(from, to))
	switch left := len(all) - to; {
	case left > 0:
		s.say(strconv.Itoa(left) + " more: “more” says the next, “find” and words says only those with these words")
	case from == to && to > 0:
		s.say("That was all")
	}
}

// libraryChoices are the sessions, and the texts that were found in them.
func (s *speaker) libraryChoices(l *library) []screen.Choice {
	var all []screen.Choice
	opens := func(session workshop.Summary, words string) {
		all = append(all, screen.Does(words, func() screen.Reply { return screen.Reply{Action: screen.OpenSession{ID: session.ID}} }))
	}
	for _, i := range l.filter.shown {
		opens(l.sessions[i], summaryWords(l.sessions[i]))
	}
	for _, h := range l.filter.hits {
		opens(h.Session, h.Session.Client+", "+h.What+": "+h.Text)
	}
	return all
}

func summaryWords(s workshop.Summary) string {
	state := "at " + s.Stage
	if s.Closed {
		state = "closed"
	}
	return s.Client + ", " + s.Title + ", " + kit.Date(s.Date) + ", " + state + ", " + kit.Plural(s.Items, "item", "items")
}

// libraryLine takes a line in the library that is no number.
func (s *speaker) libraryLine(l *library, text string) {
	word, rest, _ := strings.Cut(text, " ")
	switch strings.ToLower(word) {
	case "new":
		s.obey(screen.GoNew{})
	case "demo":
		s.obey(screen.OpenDemo{})
	case "find":
		s.find(l, rest)
	case "more":
		s.sayMore(l)
	case "read", "reopen":
		s.openNumber(l, strings.ToLower(word), strings.TrimSpace(rest))
	case "":
		s.sayLibrary(l)
	default:
		s.say("“" + text + "” is nothing here. A number opens a session; new, demo, more, find and words, read and a number, reopen and a number, quit")
	}
}

// find narrows the list to what has these words; nothing shows all again.
func (s *speaker) find(l *library, words string) {
	l.close()
	if words != "" {
		l.filter.open = true
		l.filter.in.Set(words)
		l.filter.apply(l.sessions)
		s.run(l.seek())
	}
	s.sayLibrary(l)
}

// openNumber opens a session of the list to read it, or a closed one to go on.
func (s *speaker) openNumber(l *library, word, number string) {
	n, err := strconv.Atoi(number)
	if l.rows() == 0 {
		s.say("No session yet: “new” starts one")
		return
	}
	if err != nil || n < 1 || n > l.rows() {
		s.say("Which session? As “" + word + " 1”: 1 to " + strconv.Itoa(l.rows()))
		return
	}
	l.selected = n - 1
	if word == "reopen" {
		s.obey(l.reopen())
		return
	}
	if session, ok := l.chosen(); ok {
		s.obey(screen.OpenSession{ID: session.ID, Read: true})
	}
}

// askForm asks for the field of the form that has the focus.
func (s *speaker) askForm(f *form) {
	question := labels[f.focus] + ": " + about[f.focus]
	if f.focus.chooses() {
		s.askChoice(f, question)
		return
	}
	if is := f.inputs[f.focus].Text(); is != "" {
		question += " Left empty: " + is
	} else if f.focus == clientField || f.focus == peopleField || f.focus == titleField {
		question += " Left empty: " + defaults[f.focus]
	}
	s.prompt = &prompt{asks: question, empty: true, take: func(s *speaker, text string) {
		if text != "" {
			f.inputs[f.focus].Set(text)
		}
		s.formOn(f)
	}}
	s.say(question)
}

// askChoice asks for one of the agendas or decks; where there is only one it
// is taken.
func (s *speaker) askChoice(f *form, question string) {
	var titles []string
	if f.focus == agendaField {
		for _, a := range f.agendas {
			titles = append(titles, a.Title)
		}
	} else {
		if f.decks == nil {
			f.offerDecks(f.readDecks())
		}
		for _, d := range f.decks {
			titles = append(titles, d.Title+", "+kit.Plural(d.Cards, "card", "cards"))
		}
	}
	if len(titles) < 2 {
		s.formOn(f)
		return
	}
	question += " A number; left empty: " + titles[f.choices[f.focus]]
	s.prompt = &prompt{asks: question, empty: true, take: func(s *speaker, text string) {
		if n, err := strconv.Atoi(strings.TrimPrefix(text, "#")); err == nil && n >= 1 && n <= len(titles) {
			f.choices[f.focus] = n - 1
		} else if text != "" {
			s.say("There is no “" + text + "”: 1 to " + strconv.Itoa(len(titles)))
			s.askForm(f)
			return
		}
		s.formOn(f)
	}}
	s.say(question)
	for i, title := range titles {
		s.say(strconv.Itoa(i+1) + ". " + title)
	}
}

// formOn goes to the next field when this one reads, and starts the session
// after the last.
func (s *speaker) formOn(f *form) {
	if problem := f.faultAt(); problem != nil {
		s.say(kit.ErrorText(problem))
		f.inputs[f.focus].Set("")
		s.askForm(f)
		return
	}
	if f.focus+1 < fields {
		f.focus++
		s.askForm(f)
		return
	}
	setup, err := f.filled()
	if err == nil {
		s.obey(startSession{setup})
	}
}

package tui

import (
	"strconv"
	"strings"

	"swotshop/tui/kit"
	"swotshop/tui/library"
	"swotshop/tui/screen"
	"swotshop/tui/setup"
	"swotshop/workshop"
)

// This file tells the library, and asks for what a new session starts with.

func (s *speaker) sayLibrary(l *library.Screen) {
	s.open = &list{choices: s.libraryChoices(l), stays: true}
	switch {
	case !l.Listed:
	case len(l.Sessions) == 0:
		s.Say("No session yet")
	case l.Filter.Words() != "":
		s.Say(strconv.Itoa(len(l.Filter.Shown)) + " of " + kit.Plural(len(l.Sessions), "session", "sessions") + ", and " +
			kit.Plural(len(l.Filter.Hits), "text", "texts") + " with these words. A number opens:")
	default:
		s.Say(kit.Plural(len(l.Sessions), "session", "sessions") + ". A number opens:")
	}
	s.sayMore(l)
	s.Say("Or: new, demo, quit")
}

// saidAtOnce is how many rows of the library are said before it is asked
// whether more are wanted. Any number opens, said or not.
const saidAtOnce = 30

// sayMore says the next rows.
func (s *speaker) sayMore(l *library.Screen) {
	if s.open == nil {
		s.open = &list{choices: s.libraryChoices(l), stays: true}
	}
	all := s.open.choices
	from, to := s.open.said, min(s.open.said+saidAtOnce, len(all))
	for i := from; i < to; i++ {
		s.Say(strconv.Itoa(i+1) + ". " + all[i].Does)
	}
	s.open.said = to
	s.sayAll(l.Retentions(from, to))
	switch left := len(all) - to; {
	case left > 0:
		s.Say(strconv.Itoa(left) + " more: “more” says the next, “find” and words says only those with these words")
	case from == to && to > 0:
		s.Say("That was all")
	}
}

// libraryChoices are the sessions, and the texts that were found in them.
func (s *speaker) libraryChoices(l *library.Screen) []screen.Choice {
	var all []screen.Choice
	opens := func(session workshop.Summary, words string) {
		all = append(all, screen.Does(words, func() screen.Reply { return screen.Reply{Action: screen.OpenSession{ID: session.ID}} }))
	}
	for _, i := range l.Filter.Shown {
		opens(l.Sessions[i], summaryWords(l.Sessions[i]))
	}
	for _, h := range l.Filter.Hits {
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
func (s *speaker) libraryLine(l *library.Screen, text string) {
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
		s.Say("“" + text + "” is nothing here. A number opens a session; new, demo, more, find and words, read and a number, reopen and a number, quit")
	}
}

// find narrows the list to what has these words; nothing shows all again.
func (s *speaker) find(l *library.Screen, words string) {
	l.Close()
	if words != "" {
		l.Filter.Open = true
		l.Filter.In.Set(words)
		l.Filter.Apply(l.Sessions)
		s.run(l.Seek())
	}
	s.sayLibrary(l)
}

// openNumber opens a session of the list to read it, or a closed one to go on.
func (s *speaker) openNumber(l *library.Screen, word, number string) {
	n, err := strconv.Atoi(number)
	if l.Rows() == 0 {
		s.Say("No session yet: “new” starts one")
		return
	}
	if err != nil || n < 1 || n > l.Rows() {
		s.Say("Which session? As “" + word + " 1”: 1 to " + strconv.Itoa(l.Rows()))
		return
	}
	l.Selected = n - 1
	if word == "reopen" {
		s.obey(l.Reopen())
		return
	}
	if session, ok := l.Chosen(); ok {
		s.obey(screen.OpenSession{ID: session.ID, Read: true})
	}
}

// askForm asks for the field of the form that has the focus.
func (s *speaker) askForm(f *setup.Form) {
	question := setup.Labels[f.Focus] + ": " + setup.About[f.Focus]
	if f.Focus.Chooses() {
		s.askChoice(f, question)
		return
	}
	if is := f.Inputs[f.Focus].Text(); is != "" {
		question += " Left empty: " + is
	} else if f.Focus == setup.ClientField || f.Focus == setup.PeopleField || f.Focus == setup.TitleField {
		question += " Left empty: " + setup.Defaults[f.Focus]
	}
	s.prompt = &prompt{asks: question, empty: true, take: func(s *speaker, text string) {
		if text != "" {
			f.Inputs[f.Focus].Set(text)
		}
		s.formOn(f)
	}}
	s.Say(question)
}

// askChoice asks for one of the agendas or decks; where there is only one it
// is taken.
func (s *speaker) askChoice(f *setup.Form, question string) {
	var titles []string
	if f.Focus == setup.AgendaField {
		for _, a := range f.Agendas {
			titles = append(titles, a.Title)
		}
	} else {
		if f.Decks == nil {
			f.OfferDecks(f.ReadDecks())
		}
		for _, d := range f.Decks {
			titles = append(titles, d.Title+", "+kit.Plural(d.Cards, "card", "cards"))
		}
	}
	if len(titles) < 2 {
		s.formOn(f)
		return
	}
	question += " A number; left empty: " + titles[f.Choices[f.Focus]]
	s.prompt = &prompt{asks: question, empty: true, take: func(s *speaker, text string) {
		if n, err := strconv.Atoi(strings.TrimPrefix(text, "#")); err == nil && n >= 1 && n <= len(titles) {
			f.Choices[f.Focus] = n - 1
		} else if text != "" {
			s.Say("There is no “" + text + "”: 1 to " + strconv.Itoa(len(titles)))
			s.askForm(f)
			return
		}
		s.formOn(f)
	}}
	s.Say(question)
	for i, title := range titles {
		s.Say(strconv.Itoa(i+1) + ". " + title)
	}
}

// formOn goes to the next field when this one reads, and starts the session
// after the last.
func (s *speaker) formOn(f *setup.Form) {
	if problem := f.FaultAt(); problem != nil {
		s.Say(kit.ErrorText(problem))
		f.Inputs[f.Focus].Set("")
		s.askForm(f)
		return
	}
	if f.Focus+1 < setup.Fields {
		f.Focus++
		s.askForm(f)
		return
	}
	wanted, err := f.Filled()
	if err == nil {
		s.obey(setup.StartSession{Setup: wanted})
	}
}

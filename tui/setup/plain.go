package setup

import (
	"strconv"
	"strings"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file is the form in plain text mode.

// Tell names the decks that are not offered, and asks for the present field.
func (f *Form) Tell() screen.Told {
	t := f.ask()
	for _, fault := range f.faults {
		t.Lines = append([]string{fault.says + " " + fault.check}, t.Lines...)
	}
	return t
}

// ask asks for the field that has the focus.
func (f *Form) ask() screen.Told {
	question := labels[f.Focus] + ": " + about[f.Focus]
	if f.Focus.chooses() {
		return f.askChoice(question)
	}
	if is := f.Inputs[f.Focus].Text(); is != "" {
		question += " " + defaultIs(is)
	} else if f.Focus.hasDefault() {
		question += " " + defaultIs(f.usual(f.Focus))
	}
	return asks(question, func(text string) screen.Told {
		if text != "" {
			f.Inputs[f.Focus].Set(text)
		}
		return f.next()
	})
}

// askWhich asks whether a client is meant that is written nearly so.
func (f *Form) askWhich() screen.Told {
	f.askClient()
	client := f.likely()
	return asks(meansClient(client)+" "+meansClientWords, func(text string) screen.Told {
		switch {
		case strings.EqualFold(text, yes):
			f.Inputs[ClientField].Set(client)
		case text != "":
			f.Inputs[ClientField].Set(text)
		}
		return f.next()
	})
}

func asks(question string, take func(text string) screen.Told) screen.Told {
	return screen.Told{Prompt: &screen.Prompt{Asks: question, Empty: true, Take: take}}
}

// askChoice asks for one of the agendas, decks or classifications; where there is only one it
// is taken.
func (f *Form) askChoice(question string) screen.Told {
	titles := f.titles()
	if len(titles) < 2 {
		return f.next()
	}
	t := asks(question+" "+typeNumber+" "+defaultIs(titles[f.choices[f.Focus]]), func(text string) screen.Told {
		if n, err := strconv.Atoi(strings.TrimPrefix(text, "#")); err == nil && n >= 1 && n <= len(titles) {
			f.choices[f.Focus] = n - 1
		} else if text != "" {
			t := f.ask()
			t.Lines = append([]string{notAmong(text, len(titles))}, t.Lines...)
			return t
		}
		return f.next()
	})
	for i, title := range titles {
		t.After = append(t.After, strconv.Itoa(i+1)+". "+title)
	}
	return t
}

// titles are what can be chosen in the field that has the focus.
func (f *Form) titles() (titles []string) {
	if f.decks == nil {
		f.Offer(f.Read())
	}
	switch f.Focus {
	case classificationField:
		for _, c := range workshop.Classifications {
			titles = append(titles, c.Name())
		}
		return titles
	case agendaField:
		for _, a := range f.offered() {
			titles = append(titles, a.Title)
		}
		return titles
	}
	for _, d := range f.decks {
		titles = append(titles, d.Title+", "+kit.Plural(d.Cards, "card", "cards"))
	}
	return titles
}

// next goes to the next field when this one can be read, and starts the session
// after the last.
func (f *Form) next() screen.Told {
	if err := f.faultAt(); err != nil {
		f.Inputs[f.Focus].Set("")
		t := f.ask()
		t.Problem = kit.ErrorText(err)
		return t
	}
	switch {
	case f.Focus == ClientField && f.doubts():
		return f.askWhich()
	case f.Focus+1 < Fields:
		f.Focus++
		return f.ask()
	}
	wanted, err := f.Filled()
	if err != nil {
		return screen.Told{}
	}
	return screen.Told{Action: Start{wanted}}
}

// faultAt says what is wrong with the field that has the focus, if it can be
// known before the session starts.
func (f *Form) faultAt() error {
	var err error
	switch f.Focus {
	case PeopleField:
		_, err = readPeople(f.Inputs[PeopleField].Text())
	case FunctionField:
		_, err = readFunctions(f.Inputs[FunctionField].Text())
	case dateField:
		_, err = readDate(f.Inputs[dateField].Text(), f.kit.Now())
	}
	return err
}

// News is nothing: the form waits for an answer.
func (f *Form) News() screen.Told { return screen.Told{} }

// Remarks takes the note and what went wrong. A line that was refused is taken
// out of its field, or an empty one would enter it again.
func (f *Form) Remarks() (n screen.Note, problem string) {
	n, problem = f.said, f.plainProblem
	if f.said, f.plainProblem, f.problem = (screen.Note{}), "", ""; problem != "" && f.wrong < Fields {
		f.Inputs[f.wrong].Set("")
	}
	return n, problem
}

// Command goes back a field, or takes up what was typed before.
func (f *Form) Command(word string) (screen.Told, bool) {
	switch {
	case word == "back":
		f.Focus = max(0, f.Focus-1)
		return f.ask(), true
	case len(f.drafts.Waiting) == 0:
	case word == useIt:
		if asks := f.takeUp(); asks != nil {
			return screen.Told{Action: asks}, true
		}
		t := f.ask()
		t.Leaves = true
		return t, true
	case word == dropIt:
		f.drafts.Put()
		f.drafts.Watch(true)
		return screen.Tells(discarded), true
	}
	return screen.Told{}, false
}

// Hear asks again.
func (f *Form) Hear(string) screen.Told { return f.ask() }

var _ screen.Plain = (*Form)(nil)

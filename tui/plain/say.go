package plain

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file says things: one thing per line.

// say says a sentence on its own line. What people typed is in it unchanged.
func (s *speaker) say(text string) {
	if text = workshop.Clean(text); text != "" {
		s.said++
		_, _ = fmt.Fprintln(s.out, kit.Sentence(text)) // a writer that fails reports it when flushed
	}
}

func (s *speaker) sayAll(texts []string) {
	for _, t := range texts {
		s.say(t)
	}
}

// recite says a document as it is, without control characters.
func (s *speaker) recite(document string) {
	for line := range strings.Lines(document) {
		s.said++
		_, _ = fmt.Fprintln(s.out, strings.Map(printable, line))
	}
}

// printable maps control characters to nothing.
func printable(r rune) rune {
	if unicode.IsControl(r) {
		return -1
	}
	return r
}

// tell says what a screen says, and does what follows.
func (s *speaker) tell(t screen.Told) {
	if t.Leaves {
		s.open, s.prompt = nil, nil
	}
	s.refuse(t.Problem)
	s.sayAll(t.Lines)
	s.recite(t.Recite)
	if t.Menu != nil {
		s.offer(t.Menu)
	}
	if t.Prompt != nil {
		s.ask(t.Prompt)
	}
	s.sayAll(t.After)
	if t.Reply != nil {
		s.carry(*t.Reply)
	}
	s.run(t.Cmd)
	s.obey(t.Action)
}

// tellScreen says everything that the screen shows.
func (s *speaker) tellScreen() {
	if p, ok := s.app.Screen().(screen.Plain); ok {
		s.tell(p.Tell())
	}
}

// offer opens a list. An empty one says so.
func (s *speaker) offer(m *screen.Menu) {
	if len(m.Choices) == 0 && !m.Stays {
		s.say(m.None)
		return
	}
	if s.open = m; !m.Listed {
		s.sayOpen()
	}
}

// sayOpen says the whole open list.
func (s *speaker) sayOpen() {
	s.say(s.open.Title)
	for i, c := range s.open.Choices {
		s.say(strconv.Itoa(i+1) + ". " + c.Does)
	}
}

// ask asks for a line of text.
func (s *speaker) ask(p *screen.Prompt) {
	s.prompt = p
	s.say(p.Asks)
}

// sayQuestion says a yes-or-no question.
func (s *speaker) sayQuestion() {
	if q, ok := s.app.Over().(screen.Asker); ok {
		s.say(q.Asks().Title)
		s.sayAll(q.Asks().Text)
		s.say(answers(q.Asks()))
	}
}

package plain

import (
	"strconv"
	"strings"

	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file decides what a line means: a command, an answer, a choice, or text.

// commands are the lines that are commands everywhere, with what they do where the
// screen has no way of its own. They may begin with a dot; “.text” enters such a
// word as text.
var commands = map[string]func(s *speaker){
	"next": func(s *speaker) { s.carry(screen.Intend(workshop.Forward{})) }, "back": (*speaker).back,
	"undo": (*speaker).needsSession, "redo": (*speaker).needsSession, "?": func(*speaker) {}, "help": func(*speaker) {},
	"again": (*speaker).tellScreen, "stages": (*speaker).needsSession, "time": (*speaker).needsSession,
	"shorten": (*speaker).needsSession, "save": (*speaker).save,
	"library": func(s *speaker) { s.obey(screen.GoLibrary{}) }, "quit": (*speaker).quit,
	"prompts": (*speaker).needsSession, "objections": (*speaker).needsSession, "note": (*speaker).needsSession, "list": (*speaker).needsSession,
	"phones": (*speaker).needsSession, "phones off": (*speaker).needsSession, "waiting": (*speaker).needsSession, "copy": (*speaker).copy,
}

// hear answers a line.
func (s *speaker) hear(line string) {
	if l := s.app.Live(); l != nil && l.Fault() != nil {
		s.run(l.Save())
	}
	word, dotted := strings.CutPrefix(line, ".")
	if text, ok := strings.CutPrefix(line, ".text "); ok {
		s.take(strings.TrimSpace(text))
		return
	}
	do := commands[strings.ToLower(word)]
	switch {
	case s.collects(line):
		s.take(line)
	case s.draftWord(strings.ToLower(word)):
	case s.planWords(strings.ToLower(word)):
	case s.app.Over() == nil && copyOrder(word) != "":
		s.copyTo(copyOrder(word))
	case do != nil && s.interrupts(line):
		s.command(strings.ToLower(word), do)
	case dotted && !strings.Contains(line, " "):
		s.refuse(noCommand(line))
	default:
		s.answer(line)
	}
}

// collects reports whether a line is one of many that are asked for. Then only a dot
// makes a command of a word, except of those that leave.
func (s *speaker) collects(line string) bool {
	leaves := strings.EqualFold(line, "back") || strings.EqualFold(line, "quit") || strings.HasPrefix(line, ".") && !strings.Contains(line, " ")
	return s.prompt != nil && s.prompt.End != nil && s.app.Over() == nil && !leaves
}

// copyOrder is the file of “copy FILE.json”. Without that ending it is
// text like any other.
func copyOrder(line string) (file string) {
	word, file, _ := strings.Cut(line, " ")
	if !strings.EqualFold(word, "copy") || !strings.HasSuffix(strings.ToLower(file), ".json") {
		return ""
	}
	return strings.TrimSpace(file)
}

// draftWord carries out a command about a line that was typed and not entered;
// false when there is none here.
func (s *speaker) draftWord(word string) bool {
	if word != "use it" && word != "drop it" || s.app.Over() != nil {
		return false
	}
	do := s.ownCommand
	if s.prompt != nil && s.prompt.Command != nil {
		do = s.prompt.Command
	}
	t, known := do(word)
	if !known {
		return false
	}
	s.tell(t)
	s.give(nil) // so that the root sees what happened to the draft
	return true
}

// planWords carries out a line that changes the agenda; false when it does not, or where
// an answer is awaited.
func (s *speaker) planWords(line string) bool {
	planner, ok := s.app.Screen().(screen.Planner)
	if !ok || s.prompt != nil || s.app.Over() != nil {
		return false
	}
	t, known := planner.Planned(line)
	if known {
		s.closeList()
		s.tell(t)
	}
	return known
}

// ownCommand asks the screen to carry out a command word in its own way.
func (s *speaker) ownCommand(word string) (screen.Told, bool) {
	if p, ok := s.app.Screen().(screen.Plain); ok {
		return p.Command(word)
	}
	return screen.Told{}, false
}

// command does what a command word says. A number picks from a list only
// right after it was said; a question stays until it is answered or left.
func (s *speaker) command(word string, do func(s *speaker)) {
	if word == "help" {
		word = "?"
	}
	if word != "again" && word != "back" {
		s.closeList()
	}
	asked := s.prompt
	s.carryOut(word, do)
	switch {
	case asked == nil:
	case s.prompt == asked && word != "again":
		s.say(asked.Asks)
	case s.prompt == nil && (word == "undo" || word == "redo"):
		s.say(askClosed) // it may have been about what is gone
	}
}

func (s *speaker) carryOut(word string, do func(s *speaker)) {
	switch {
	case word == "again" && s.prompt != nil:
		s.say(s.prompt.Asks)
	case word == "again" && s.open != nil:
		s.sayOpen()
	case word == "?" && s.prompt != nil:
		s.say(answerNext)
	default:
		if t, known := s.ownCommand(word); known {
			s.tell(t)
			s.sayUnserved(word)
			return
		}
		do(s)
	}
}

// sayUnserved says that there is no second screen here, where a session's help
// seems to promise one.
func (s *speaker) sayUnserved(word string) {
	if word == "?" && s.unserved && s.app.Live() != nil {
		s.say(noConsole)
	}
}

// interrupts reports whether a command word counts as one now: at a question yes
// and no come first.
func (s *speaker) interrupts(line string) bool {
	return s.app.Over() == nil || strings.EqualFold(strings.TrimPrefix(line, "."), "quit")
}

// answer takes a line that is not a command: as the answer to a question, as the
// choice from a list, or as text.
func (s *speaker) answer(line string) {
	q, asked := s.app.Over().(screen.Asker)
	switch {
	case asked:
		s.decide(q.Asks(), line)
	case s.prompt != nil:
		s.take(line)
	case s.open != nil && s.choose(line):
	case s.strays(line):
		s.refuse(nothingToPick(line))
	default:
		s.closeList()
		if !s.mends(line) {
			s.take(line)
		}
	}
}

// mends carries out a line that picks something to be mended.
func (s *speaker) mends(line string) bool {
	m, ok := s.app.Screen().(screen.Mender)
	if !ok || s.app.Over() != nil {
		return false
	}
	t, known := m.Mends(line)
	if known {
		s.tell(t)
	}
	return known
}

func (s *speaker) strays(line string) bool {
	p, ok := s.app.Screen().(screen.Strayer)
	return ok && p.Strays(line)
}

func (s *speaker) closeList() {
	if s.open != nil && !s.open.Stays {
		s.open = nil
	}
}

// decide takes the answer to a yes-or-no question.
func (s *speaker) decide(q screen.Question, line string) {
	for _, also := range q.Also {
		if strings.EqualFold(line, also.Word) {
			s.decideAlso(also)
			return
		}
	}
	switch strings.ToLower(line) {
	case "yes", "y":
		s.obey(screen.Answered{Action: q.Action})
	case "no", "n", "", "back":
		s.obey(screen.Uncover{Then: q.Else})
		s.say(kit.NoChange)
	default:
		s.refuse(answers(q))
	}
}

// decideAlso takes an answer that is neither yes nor no. A copy asks for
// its file, in place of the question.
func (s *speaker) decideAlso(also screen.Answer) {
	if also.Action == live.SaveCopy {
		s.obey(screen.Uncover{})
		s.copy()
		return
	}
	s.obey(also.Action)
}

// take takes a line as text: an answer, or what goes to the screen.
func (s *speaker) take(text string) {
	if p := s.prompt; p != nil {
		s.prompt = nil
		if text == "" && !p.Empty {
			s.say(kit.NoChange)
			return
		}
		t := p.Take(text)
		if t.Prompt == p {
			s.prompt, t.Prompt = p, nil
		}
		s.tell(t)
		return
	}
	if p, ok := s.app.Screen().(screen.Plain); ok {
		s.tell(p.Hear(text))
	}
}

// choose picks from the open list. A line that is neither a number nor a ref closes
// the list, and is a line like any other.
func (s *speaker) choose(line string) bool {
	m, number := s.open, strings.TrimPrefix(line, "#")
	for i, c := range m.Choices {
		if number == strconv.Itoa(i+1) || c.Ref != "" && strings.EqualFold(line, c.Ref) {
			s.closeList()
			s.pick(c)
			return true
		}
	}
	switch {
	case isNumber(number):
		s.refuse(notInList(number, len(m.Choices)))
	case line == "" && m.Stays:
		s.tellScreen()
	case line == "":
		s.closeList()
		s.say(listClosed)
	default:
		return false
	}
	return true
}

// pick carries out a choice.
func (s *speaker) pick(c screen.Choice) {
	switch {
	case c.Reply != nil:
		s.carry(c.Reply())
	case c.Answer != nil:
		s.ask(&screen.Prompt{Asks: c.Asks, Take: func(text string) screen.Told {
			r := c.Answer(text)
			return screen.Told{Reply: &r}
		}})
	case c.More != nil:
		m := c.More()
		s.offer(&m)
	case c.Recite != nil:
		s.recite(c.Recite())
	default:
		commands[c.Word](s)
	}
}

func isNumber(text string) bool { return text != "" && strings.Trim(text, "0123456789") == "" }

// carry lets the screen carry out what was chosen or typed.
func (s *speaker) carry(r screen.Reply) {
	at, ok := s.app.Screen().(screen.Replier)
	switch {
	case !ok && r.Action != nil:
		s.obey(r.Action)
		return
	case !ok:
		s.needsSession()
		return
	}
	s.open, s.prompt = nil, nil
	want, cmd := at.Obey(r)
	s.run(cmd)
	s.obey(want)
}

func (s *speaker) needsSession() { s.refuse(needsASession) }

// back leaves a list or a question, or else goes one step back.
func (s *speaker) back() {
	if s.prompt != nil || s.open != nil && !s.open.Stays {
		s.prompt = nil
		s.closeList()
		s.say(kit.NoChange)
		return
	}
	s.carry(screen.Intend(workshop.Backward{}))
}

func (s *speaker) save() {
	if l := s.app.Live(); l != nil && !l.Saved() {
		s.run(l.Save())
		return
	}
	s.say(allSaved)
}

// copy asks for the file that a copy of the session should go to. An empty line
// takes the suggested one.
func (s *speaker) copy() {
	l := s.app.Unsaved()
	if l == nil || !l.Copyable() {
		s.say(noCopy)
		return
	}
	file := l.CopyPlace()
	s.ask(&screen.Prompt{Asks: copyWhere(file), Empty: true, Take: func(text string) screen.Told {
		if text == "" {
			text = file
		}
		s.copyTo(text)
		return screen.Told{}
	}})
}

func (s *speaker) copyTo(file string) {
	l := s.app.Unsaved()
	if l == nil {
		s.copy()
		return
	}
	s.run(l.CopyTo(file))
	if shown, _, _ := l.Copy(); s.app.Live() == nil && l.Whole() {
		s.say(copyImport(shown, l.HowToImport()))
	}
}

func (s *speaker) quit() {
	s.run(s.app.Quit())
	if s.ended && s.app.Farewell() == "" {
		s.say(goodbye)
	}
}

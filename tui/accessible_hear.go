package tui

import (
	"strconv"
	"strings"

	"swotshop/tui/dialog"
	"swotshop/tui/library"
	"swotshop/tui/live"
	"swotshop/tui/reader"
	"swotshop/tui/screen"
	"swotshop/tui/session"
	"swotshop/tui/setup"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

// list is choices of which one may be picked by the next line.
type list struct {
	title   string
	choices []screen.Choice
	stays   bool // there is nothing else to type
	said    int  // how many have been said, where that is not all
}

// prompt is a question whose answer is the next line.
type prompt struct {
	asks  string
	take  func(s *speaker, text string)
	empty bool // an empty line is an answer too

	private bool // it asks for a private note
}

// commandWords are the lines that are commands everywhere. With a dot before
// them they are too; “.text” keeps such a word as what it says.
var commandWords = map[string]func(s *speaker){
	"next": func(s *speaker) { s.carry(screen.Intend(workshop.Forward{})) }, "back": (*speaker).back,
	"undo": (*speaker).undo, "redo": (*speaker).redo, "?": (*speaker).help, "help": (*speaker).help,
	"again": (*speaker).again, "stages": (*speaker).stages, "time": (*speaker).time, "save": (*speaker).save,
	"library": (*speaker).library, "quit": (*speaker).quit, "prompts": (*speaker).prompts, "note": (*speaker).note, "copy": (*speaker).copy,
}

// hear answers a line.
func (s *speaker) hear(line string) {
	if s.app.live != nil && s.app.live.Saver.Err != nil {
		s.run(s.app.live.Saver.Save())
	}
	word, dotted := strings.CutPrefix(line, ".")
	if text, ok := strings.CutPrefix(line, ".text "); ok {
		s.take(strings.TrimSpace(text))
		return
	}
	do := commandWords[strings.ToLower(word)]
	switch {
	case s.draftWord(line):
	case s.app.overlay == nil && copyOrder(word) != "":
		s.copyTo(copyOrder(word))
	case do != nil && s.interrupts(line):
		s.command(strings.ToLower(word), do)
	case dotted && !strings.Contains(line, " "):
		s.Say("There is no command “" + line + "”: “help” lists what there is. To keep it as words: “.text " + line + "”")
	default:
		s.answer(line)
	}
}

// copyOrder is the file of “copy FILE.json”. Without that ending it is a
// sentence like any other.
func copyOrder(line string) (file string) {
	word, file, _ := strings.Cut(line, " ")
	if !strings.EqualFold(word, "copy") || !strings.HasSuffix(strings.ToLower(file), ".json") {
		return ""
	}
	return strings.TrimSpace(file)
}

// command does what a command word says. A number picks from a list directly
// after it was said only; a question stays until it is answered or left.
func (s *speaker) command(word string, do func(s *speaker)) {
	if word != "again" && word != "back" {
		s.closeList()
	}
	asked := s.prompt
	do(s)
	if asked != nil && s.prompt == asked && word != "again" {
		s.Say(asked.asks)
	}
}

// interrupts says whether a command is one where the line stands: at a
// question yes and no come first.
func (s *speaker) interrupts(line string) bool {
	return s.app.overlay == nil || strings.EqualFold(strings.TrimPrefix(line, "."), "quit")
}

// answer takes a line that is no command: as the answer to what was asked, as
// the pick of a choice, or as text.
func (s *speaker) answer(line string) {
	q, asked := s.app.overlay.(*dialog.Question)
	switch {
	case asked:
		s.decide(q, line)
	case s.prompt != nil:
		s.take(line)
	case s.open != nil && s.picked(line):
	case s.strays(line):
		s.Say("“" + line + "” picks nothing: no list is open. To keep it as words: “.text " + line + "”")
	default:
		s.closeList()
		s.take(line)
	}
}

// strays says that a line is the number of a choice while no list is open,
// where it would be taken for words.
func (s *speaker) strays(line string) bool {
	at, ok := s.app.screen.(*session.Screen)
	if !ok || line == "" || strings.Trim(line, "#0123456789 ,/") != "" {
		return false
	}
	worded, ok := at.Stage.(stage.Worder)
	return line[0] == '#' || ok && worded.Worded(line)
}

func (s *speaker) closeList() {
	if s.open != nil && !s.open.stays {
		s.open = nil
	}
}

// decide takes the answer to a question that wants a yes.
func (s *speaker) decide(q *dialog.Question, line string) {
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
		s.obey(screen.Uncover{})
		s.Say("Nothing has changed")
	default:
		s.sayAnswers(q)
	}
}

// decideAlso takes an answer that is neither yes nor no. For a copy the file is
// asked for, which takes the place of the question.
func (s *speaker) decideAlso(also screen.Answer) {
	if also.Action == (live.OpenCopy{}) {
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
		if text == "" && !p.empty {
			s.Say("Left as it was")
			return
		}
		p.take(s, text)
		return
	}
	switch screen := s.app.screen.(type) {
	case *session.Screen:
		s.submit(screen, text)
	case *library.Screen:
		s.libraryLine(screen, text)
	case *reader.Screen:
		s.Say("Nothing can be typed here: “?” lists what can be done")
	case *setup.Form:
		s.askForm(screen)
	}
}

// picked picks a choice of the open list. What is no number and no ref closes
// the list, and is a line like any other.
func (s *speaker) picked(line string) bool {
	l, number := s.open, strings.TrimPrefix(line, "#")
	for i, c := range l.choices {
		if number == strconv.Itoa(i+1) || c.Ref != "" && strings.EqualFold(line, c.Ref) {
			s.closeList()
			s.pick(c)
			return true
		}
	}
	switch {
	case numeric(number):
		s.Say("There is no " + number + " in the list: 1 to " + strconv.Itoa(len(l.choices)))
	case line == "" && l.stays:
		s.sayScreen()
	case line == "":
		s.closeList()
		s.Say("The list is closed")
	default:
		return false
	}
	return true
}

// pick does what a choice stands for.
func (s *speaker) pick(c screen.Choice) {
	switch {
	case c.Reply != nil:
		s.carry(c.Reply())
	case c.Answer != nil:
		s.askReply(c.Asks, c.Answer)
	case c.More != nil:
		m := c.More()
		s.offer(m.Title, m.None, m.Choices)
	case c.Recite != nil:
		s.recite(c.Recite())
	default:
		commandWords[c.Word](s)
	}
}

func numeric(text string) bool { return text != "" && strings.Trim(text, "0123456789") == "" }

// offer opens a list. A list of nothing says so.
func (s *speaker) offer(title, none string, choices []screen.Choice) {
	if len(choices) == 0 {
		s.Say(none)
		return
	}
	s.open = &list{title: title, choices: choices}
	s.sayOpen()
}

func (s *speaker) sayOpen() {
	s.Say(s.open.title)
	s.numbered(s.open.choices)
}

// ask asks for a line of text. An empty one leaves all as it was.
func (s *speaker) ask(question string, take func(s *speaker, text string)) {
	s.prompt = &prompt{asks: question, take: take}
	s.Say(question)
}

// askReply asks for a line that the live session obeys.
func (s *speaker) askReply(question string, r func(text string) screen.Reply) {
	s.ask(question, func(s *speaker, text string) { s.carry(r(text)) })
}

// carry lets the live session carry out what a stage would want after a key.
func (s *speaker) carry(r screen.Reply) {
	at, ok := s.app.screen.(*session.Screen)
	switch {
	case !ok && r.Action != nil:
		s.obey(r.Action)
		return
	case !ok:
		s.Say("No session is open here: “?” lists what can be done")
		return
	}
	s.open, s.prompt = nil, nil
	want, cmd := at.Obey(r)
	s.run(cmd)
	s.obey(want)
}

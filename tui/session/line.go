package session

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

// This file is about what the line is for. What somebody has begun to type belongs to
// what the line asked for then. When that changes, by undo, by a step of somebody
// else, by anything but the typist's own hand on this line, the text is astray: it
// stays, and is entered nowhere until the line asks for the same again or F8 says so.

// begun is what somebody has begun to type for.
type begun struct {
	stage workshop.StageKind
	name  string // what it is called, while that is known
}

// busy reports whether something is typed that would be lost with the line. Blanks say
// nothing.
func (s *Screen) busy() bool {
	sought, ok := s.Stage.(stage.Idler)
	return s.In.Typed() && strings.TrimSpace(s.In.Whole()) != "" && !(ok && sought.Idle()) && !s.ctx.Pick.Seeks(s.Stage)
}

// astray reports whether what is typed was typed for something that the line does not
// ask for now.
func (s *Screen) astray() bool { return s.busy() && s.About() != s.ctx.Begun }

// About is what the line asks for.
func (s *Screen) About() workshop.Subject { return s.line().About }

// line is what the line is for: the stage, or on every stage what is picked, or what it
// means on every stage.
func (s *Screen) line() stage.Line {
	look, _, ok := s.everywhere()
	if !ok {
		return s.ctx.Pick.Line(s.Stage)
	}
	return look
}

// everywhere reads the line as one that means the same on every stage. A text that is
// being edited, and an item that has its badge, are what they are.
func (s *Screen) everywhere() (look stage.Line, r screen.Reply, ok bool) {
	if s.In.Badge() != "" || s.In.Lent() {
		return look, r, false
	}
	return s.onAnyStage(s.In.Text())
}

// onAnyStage reads a text that means the same on every stage, and says how it looks on the
// line and what it does: who is in the room, a guardrail, or an item of the board.
func (s *Screen) onAnyStage(text string) (look stage.Line, r screen.Reply, ok bool) {
	if d, says := s.L.W().ReadPeople(text); says {
		return stage.PeopleLine(s.L.W(), d), stage.SetPeople(s.L.W(), d), true
	}
	if rule, says := stage.ReadGuardrail(text); says {
		return s.ctx.GuardrailLine(rule), s.ctx.AddGuardrail(rule), true
	}
	if read, says := stage.ReadStray(text); says && !s.takesItems() {
		return s.ctx.StrayLine(read), s.ctx.AddStray(read), true
	}
	return look, r, false
}

// look is how the line looks: behind what is astray there is no prompt of another.
func (s *Screen) look() stage.Line {
	look := s.line()
	if s.astray() {
		look.Prompt = s.kit.Theme.Quiet.Render("▸ ")
		if q := s.In.Badge(); q != "" {
			look.Prompt = s.kit.Theme.BadgeOf(q) + " "
		}
	}
	return look
}

// begin takes note of what the line asks for, by the hand of the person who types.
func (s *Screen) begin() {
	if !s.busy() {
		s.ctx.Begun = workshop.Subject{}
		return
	}
	w := s.L.W()
	s.ctx.Begun = s.About()
	s.begun = begun{w.CurrentStage().Kind, stage.SubjectName(w, s.ctx.Begun)}
	if s.ctx.Begun == (workshop.Subject{}) {
		s.begun.name = lineIn(w.CurrentStage().Title)
	}
}

// useHere makes what is astray mean what the line asks for now.
func (s *Screen) useHere() {
	s.ctx.Begun = workshop.Subject{}
	if _, items := s.lists(); !items && s.In.Badge() != "" {
		s.In.Set(s.In.Whole())
	}
	s.begin()
}

// takesItems reports whether a line is an item on this stage anyway.
func (s *Screen) takesItems() bool {
	_, items := s.lists()
	return items
}

// lists reports whether the line takes items, and to which quadrant those go that do
// not say.
func (s *Screen) lists() (workshop.Quadrant, bool) {
	if l, ok := s.Stage.(stage.Lister); ok && !s.ctx.Pick.Editing() {
		return l.Lists()
	}
	return "", false
}

// restore puts a line back as it was typed for something. The letter of an item's
// quadrant was its badge.
func (s *Screen) restore(text string, about workshop.Subject) {
	s.In.Set(text)
	q, rest, letter := workshop.CutLetter(text)
	if _, items := s.lists(); items && letter && (about == workshop.Subject{} || about.Quadrant == q) {
		s.In.Set(rest)
		s.In.Wear(q)
	}
}

// typing gives a message to the line.
func (s *Screen) typing(msg tea.Msg) tea.Cmd {
	s.replaceRefused()
	astray := s.astray()
	if !s.busy() {
		s.ctx.Begun = workshop.Subject{}
	}
	cmd := s.write(msg, !astray)
	if !astray || !s.busy() {
		s.begin()
	}
	return cmd
}

// write gives a message to the line. Where it takes items, a letter in front becomes
// the badge.
func (s *Screen) write(msg tea.Msg, strikes bool) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok && kit.KeyOf(k) == kit.Backspace && s.In.GiveBack() {
		s.ctx.Begun = workshop.Subject{} // what was typed for that quadrant
		return nil
	}
	was := s.In.Text()
	cmd := s.In.Update(msg)
	if _, items := s.lists(); items && strikes {
		s.In.Strike(was)
	}
	return cmd
}

// enters reports whether a key would enter what is typed.
func enters(key kit.Key) bool { return key == kit.Enter || key == kit.Tab || key == kit.ShiftTab }

// stand goes where the subject of a step is asked for, after undo, or past it, after
// redo. What somebody is typing is not moved away from. In plain text mode words are
// changed by answering a question, so that no line is taken for new ones unasked.
func (s *Screen) stand(at workshop.Subject, done bool) tea.Cmd {
	if s.busy() || s.kit.Lines && at.IsText() {
		return nil
	}
	s.In.Set("")
	r := s.ctx.Pick.Stand(at, done, s.Stage)
	if stander, ok := s.Stage.(stage.Stander); ok {
		own := stander.Stand(at, done)
		if r.Intents = own.Intents; r.Set == nil {
			r.Set = own.Set
		}
	}
	return s.standBy(r)
}

// goTo stands on a subject that was asked for. Unlike a step back it asks for words
// wherever it is: who went there wants to change them.
func (s *Screen) goTo(at workshop.Subject) tea.Cmd {
	if s.busy() || s.kit.Lines && at.IsText() {
		return nil
	}
	s.In.Set("")
	var cmd tea.Cmd
	if stander, ok := s.Stage.(stage.Stander); ok {
		cmd = s.standBy(stander.Stand(at, false))
	}
	return tea.Batch(cmd, s.standBy(s.ctx.Pick.GoTo(at, s.Stage)))
}

// standBy carries out what leads to a subject.
func (s *Screen) standBy(r screen.Reply) tea.Cmd {
	var cmds []tea.Cmd
	for _, intent := range r.Intents {
		cmd, err := s.L.Do(intent)
		if err != nil {
			break
		}
		cmds = append(cmds, cmd)
	}
	if r.Set != nil {
		s.In.Lend(*r.Set)
	}
	return tea.Batch(cmds...)
}

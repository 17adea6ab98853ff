package tui

import (
	"strconv"
	"time"

	"swotshop/tui/kit"
	"swotshop/tui/library"
	"swotshop/tui/reader"
	"swotshop/tui/screen"
	"swotshop/tui/session"
	"swotshop/tui/setup"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

// This file holds what the command words of accessible mode do.

// back leaves a list or a question, or else goes one beat back.
func (s *speaker) back() {
	f, asks := s.app.screen.(*setup.Form)
	switch {
	case asks:
		f.Focus = max(0, f.Focus-1)
		s.askForm(f)
	case s.prompt != nil, s.open != nil && !s.open.stays:
		s.prompt = nil
		s.closeList()
		s.Say("Left as it was")
	default:
		s.carry(screen.Intend(workshop.Backward{}))
	}
}

func (s *speaker) undo() {
	if at, ok := s.app.screen.(*session.Screen); ok {
		s.carry(at.Named("undo", workshop.Undo{}, at.L.W().UndoLabel()))
		return
	}
	s.carry(screen.Reply{})
}

func (s *speaker) redo() {
	if at, ok := s.app.screen.(*session.Screen); ok {
		s.carry(at.Named("redo", workshop.Redo{}, at.L.W().RedoLabel()))
		return
	}
	s.carry(screen.Reply{})
}

// again says anew what was said last: a question, a list or the screen.
func (s *speaker) again() {
	switch {
	case s.prompt != nil:
		s.Say(s.prompt.asks)
	case s.open != nil:
		s.sayOpen()
	default:
		if at, ok := s.app.screen.(*session.Screen); ok {
			s.sayStage(at)
			return
		}
		s.sayScreen()
	}
}

// help says what can be done here.
func (s *speaker) help() {
	if s.prompt != nil {
		s.Say("The next line answers the question; “back” leaves it")
		return
	}
	switch screen := s.app.screen.(type) {
	case *session.Screen:
		s.stageHelp(screen)
	case *reader.Screen:
		s.offerReading(screen)
		s.Say("Also: again, library, quit")
	case *library.Screen:
		s.sayScreen()
		s.Say("Also: find and words, read and a number, reopen and a number, again, quit")
	}
}

func (s *speaker) stageHelp(at *session.Screen) {
	spoken := at.Spoken()
	s.Say(spoken.Takes())
	if choices := spoken.Offers(); len(choices) > 0 {
		s.offer("What can be done, by number:", "", choices)
	}
	s.Say("Also: next, back, undo, redo, again, stages, time, prompts, note, save, copy, library, quit. An empty line is next. “.text next” keeps such a word as text")
	if s.unserved {
		s.Say("No console can attach to plain lines: “prompts” says what it would show")
	}
}

// stages lists the stages, to jump to one.
func (s *speaker) stages() {
	at, ok := s.app.screen.(*session.Screen)
	if !ok {
		s.carry(screen.Reply{})
		return
	}
	var choices []screen.Choice
	w := at.L.W()
	for i, st := range w.Agenda.Stages {
		words := st.Title
		if spent := int(w.StageSpent(i, at.Kit.Now()).Minutes()); spent > 0 || st.Minutes > 0 {
			words += ", " + strconv.Itoa(spent) + " of " + kit.Plural(st.Minutes, "minute", "minutes")
		}
		if holds := stage.Holds(w, i); holds != "" {
			words += ", " + holds
		}
		if i == w.Stage {
			words += ", you are here"
		}
		choices = append(choices, screen.Does(words, func() screen.Reply { return screen.Intend(workshop.EnterStage{Stage: i}) }))
	}
	s.prompt = nil
	s.offer("Stages:", "", choices)
}

// time says how much is left of the stage and of the session.
func (s *speaker) time() {
	at, ok := s.app.screen.(*session.Screen)
	if !ok {
		s.carry(screen.Reply{})
		return
	}
	w := at.L.W()
	s.Say(w.CurrentStage().Title + ": " + left(w.CurrentStage().Plan(), w.StageSpent(w.Stage, at.Kit.Now())))
	s.Say("Session: " + left(w.Planned(), w.Spent(at.Kit.Now())))
}

// left says in words how much of a plan is left.
func left(plan, spent time.Duration) string {
	switch left, all := wholeMinutes(plan-spent), strconv.Itoa(int(plan.Minutes())); {
	case plan == 0:
		return "no time planned"
	case spent > plan:
		return kit.Plural(wholeMinutes(spent-plan), "minute", "minutes") + " over the " + all + " planned"
	default:
		return strconv.Itoa(left) + " of " + all + " minutes left"
	}
}

func wholeMinutes(d time.Duration) int { return int((d + time.Minute - 1) / time.Minute) }

func (s *speaker) save() {
	if l := s.app.live; l != nil && !l.Saver.Idle() {
		s.run(l.Saver.Save())
		return
	}
	s.Say("All is saved")
}

// copy asks for the file in which a copy of the session is to go. Left empty it
// is the one that is suggested.
func (s *speaker) copy() {
	l := s.app.copyable()
	if l == nil || l.Spare.Copier == nil {
		s.Say("There is no session to copy: “?” lists what can be done")
		return
	}
	file := l.Spare.File
	if file == "" {
		file = l.Spare.Copier.Suggest(l.W())
	}
	s.ask("In which file? As “copy FILE.json”. Left empty: "+file, func(s *speaker, text string) {
		if text == "" {
			text = file
		}
		s.copyTo(text)
	})
	s.prompt.empty = true
}

func (s *speaker) copyTo(file string) {
	l := s.app.copyable()
	if l == nil {
		s.copy()
		return
	}
	s.run(s.app.copyTo(file))
	if l == s.app.Stranded() && l.Whole() {
		s.Say("A copy with everything is in " + l.Spare.Shown + ". " + l.HowToImport())
	}
}

// library leaves to the library, once all is saved.
func (s *speaker) library() {
	switch shown := s.app.screen.(type) {
	case *library.Screen:
		s.sayScreen()
	case *reader.Screen:
		s.obey(shown.Leave())
	default:
		s.obey(screen.GoLibrary{})
	}
}

func (s *speaker) quit() {
	s.run(s.app.quit())
	if s.ended && s.app.Farewell() == "" {
		s.Say("Good-bye. All is saved")
	}
}

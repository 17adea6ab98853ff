package tui

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"swotshop/tui/dialog"
	"swotshop/tui/kit"
	"swotshop/tui/library"
	"swotshop/tui/live"
	"swotshop/tui/reader"
	"swotshop/tui/screen"
	"swotshop/tui/session"
	"swotshop/tui/setup"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

// This file says things in accessible mode: one line for one thing.

// Say says a sentence on a line of its own.
func (s *speaker) Say(text string) {
	if text = workshop.Clean(keysAsWords.Replace(text)); text != "" {
		s.said++
		_, _ = fmt.Fprintln(s.out, kit.Sentence(text)) // a writer that fails says so when it is flushed
	}
}

func (s *speaker) sayAll(texts []string) {
	for _, t := range texts {
		s.Say(t)
	}
}

// recite says a document as it stands, but for what no terminal should get.
func (s *speaker) recite(document string) {
	for line := range strings.Lines(document) {
		s.said++
		_, _ = fmt.Fprintln(s.out, strings.Map(printed, line))
	}
}

// printed drops control characters.
func printed(r rune) rune {
	if unicode.IsControl(r) {
		return -1
	}
	return r
}

// keysAsWords puts words in the place of keys, in sentences that screens and
// lines share.
var keysAsWords = strings.NewReplacer(
	"Ctrl+Z", "“undo”", "F4, ", "“stages”, ", "F4", "“stages”", "↑ ↓ pick it, or type", "Type",
	"F8 brings", "“use it” brings", "Esc leaves the strategy as it was", "“back” leaves the strategy as it was", "Choose the row with ↑ first", "Choose the row first",
	"the row marked ▸", "the row that is asked for", "Shorten it; nothing is lost", "Type it again, shorter",
)

// report tells what has happened since it was called last: changes, refusals,
// whether they are saved, and what is shown now.
// After a line it is said each time that something is not saved; unasked only
// when that is new.
func (s *speaker) report(answering bool) {
	s.greet()
	s.sayRecovery()
	s.sayChanges()
	s.sayFailure(answering)
	s.sayPlace()
	s.remember()
}

// greet says what the program found out before its first screen, a line for each.
func (s *speaker) greet() {
	for _, words := range s.app.toTell {
		s.Say(strings.TrimPrefix(words, "! "))
	}
	s.app.toTell = nil
}

// sayChanges says each change as a sentence, and what was refused or remarked.
func (s *speaker) sayChanges() {
	changes := s.changes()
	note, problem := s.remarked()
	if len(changes) == 0 {
		changes = s.otherwise(note)
	}
	if l := s.told.live; len(changes) > 0 && l != nil && s.events() > s.told.events && l.Saver.Idle() {
		changes[len(changes)-1] = kit.Sentence(changes[len(changes)-1]) + " Saved."
	}
	s.sayAll(changes)
	s.sayAll(s.revealed())
	s.Say(problem)
}

// changes are the sentences of the events that are news.
func (s *speaker) changes() []string {
	l := s.told.live
	if l == nil {
		return nil
	}
	var all []string
	for _, ev := range l.Log.Events()[s.told.events:] {
		all = append(all, s.told.known.Changed(l.W(), ev.Fact)...)
	}
	return all
}

// otherwise is what a screen remarks, or else the name of a step for which
// there is no sentence.
func (s *speaker) otherwise(note string) []string {
	if note == "" && s.told.live != nil && s.told.live.W().UndoLabel() != s.told.label {
		note = s.told.live.W().UndoLabel()
	}
	if note == "" {
		return nil
	}
	return []string{kit.UpperFirst(note)}
}

// revealed is the ranking, when the votes have just been revealed.
func (s *speaker) revealed() []string {
	l := s.told.live
	if l == nil || s.told.revealed || !l.W().Revealed {
		return nil
	}
	return stage.Ranking(l.W())
}

// events is how many events the session has of which was told.
func (s *speaker) events() int {
	if s.told.live == nil {
		return 0
	}
	return len(s.told.live.Log.Events())
}

// remarked takes what a screen would show in its note line.
func (s *speaker) remarked() (note, problem string) {
	switch screen := s.app.screen.(type) {
	case *session.Screen:
		note, problem = screen.Note, screen.Problem
		screen.Note, screen.Problem = "", ""
	case *reader.Screen:
		note, screen.Note = screen.Note, ""
	case *library.Screen:
		note, problem = screen.Note, screen.Problem
		screen.Note, screen.Problem = "", ""
	case *setup.Form:
		note, problem = screen.Said, screen.Problem
		screen.Said, screen.Problem = "", ""
		if problem != "" && screen.Wrong < setup.Fields {
			screen.Inputs[screen.Wrong].Set("") // or an empty line would take it again
		}
	}
	wrong, failed := strings.CutPrefix(note, "! ")
	switch {
	case failed && problem != "":
		return "", kit.Sentence(wrong) + " " + problem
	case failed:
		return "", wrong
	}
	return note, problem
}

// sayRecovery says once that what could not be saved is saved now.
func (s *speaker) sayRecovery() {
	l := s.app.live
	if !s.told.failing || s.unsaved() != nil || l == nil {
		return
	}
	s.Say("What waited is saved")
	if s.told.kept {
		s.Say("The copy stays as it is: " + l.Spare.Shown)
	}
	if at, ok := s.app.screen.(*session.Screen); ok && strings.HasPrefix(at.Note, live.AllSaved) {
		at.Note = "" // it is said
	}
}

// sayFailure says that something is not saved.
func (s *speaker) sayFailure(answering bool) {
	err := s.unsaved()
	if err != nil && (answering || !s.told.failing) {
		s.Say(err.Error() + " It is tried again with the next line, or by “save”.")
		s.sayCopy()
	}
	s.told.failing = err != nil
}

// sayCopy says where everything is while the library does not work, or how to
// bring it somewhere.
func (s *speaker) sayCopy() {
	switch l := s.app.live; {
	case l.Spare.Copier == nil || s.prompt != nil:
	case l.Whole():
		s.Say("A copy with everything is in " + l.Spare.Shown)
	case l.Spare.Kept && l.Spare.Err != nil:
		s.Say("The copy failed too. " + kit.Sentence(kit.ErrorText(l.Spare.Err)) + " “copy” writes it to another file")
	default:
		s.Say("“copy” writes all of it to another file")
	}
}

// unsaved says why not everything is saved, and how much that is.
func (s *speaker) unsaved() error {
	l := s.app.live
	if l == nil || l.Saver.Idle() || l.Saver.Err == nil {
		return nil
	}
	return &workshop.Refusal{Text: "NOT SAVED: " + kit.Sentence(kit.ErrorText(l.Saver.Err)) + " " +
		kit.Plural(len(l.Saver.Waiting), "change waits.", "changes wait.")}
}

// remember takes note of what was told.
func (s *speaker) remember() {
	if s.told.live = s.app.live; s.told.live != nil {
		w := s.told.live.W()
		s.told.kept = s.app.live.Spare.Kept
		s.told.known, s.told.label, s.told.revealed = stage.KnownOf(w), w.UndoLabel(), w.Revealed
	}
	s.told.events = s.events()
}

// sayPlace says what is shown, when it is another screen, stage or question
// than before.
func (s *speaker) sayPlace() {
	if s.app.overlay != s.told.overlay {
		s.told.overlay = s.app.overlay
		s.sayQuestion()
	}
	if s.app.overlay != nil || s.ended {
		return
	}
	if _, wait := s.app.screen.(*opening); wait {
		return
	}
	if s.app.screen != s.told.screen {
		s.told.screen = s.app.screen
		s.open, s.prompt = nil, nil
		s.sayScreen()
		return
	}
	if at, ok := s.app.screen.(*session.Screen); ok {
		s.sayStageNews(at)
	}
}

// sayScreen says all that a screen shows.
func (s *speaker) sayScreen() {
	switch screen := s.app.screen.(type) {
	case *session.Screen:
		w := screen.L.W()
		s.Say(w.Client + ", " + w.Title + ", " + kit.Plural(w.People, "person", "people"))
		s.sayStage(screen)
		s.sayDrafts(screen)
	case *library.Screen:
		s.sayLibrary(screen)
	case *reader.Screen:
		s.sayReader(screen)
	case *setup.Form:
		s.sayFaults(screen)
		s.askForm(screen)
	}
}

// sayFaults says which decks are not offered.
func (s *speaker) sayFaults(f *setup.Form) {
	if n := len(f.Faulty); n > 0 {
		s.Say(kit.Plural(n, "deck", "decks") + " cannot be used. To see why: swotshop deck check " + f.Faulty[0])
	}
}

// sayQuestion says a question that wants a yes.
func (s *speaker) sayQuestion() {
	if q, ok := s.app.overlay.(*dialog.Question); ok {
		s.Say(q.Title)
		s.sayAll(q.Text)
		s.sayAnswers(q)
	}
}

func (s *speaker) sayAnswers(q *dialog.Question) {
	words := "“yes”: " + q.Yes
	for _, also := range q.Also {
		words += ". “" + also.Word + "”: " + also.Does
	}
	s.Say(words + ". “no”: " + q.Nay())
}

// numbered says the choices of a list.
func (s *speaker) numbered(choices []screen.Choice) {
	for i, c := range choices {
		s.Say(strconv.Itoa(i+1) + ". " + c.Does)
	}
}

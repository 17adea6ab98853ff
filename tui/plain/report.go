package plain

import (
	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

// This file says what has happened since the last report.

// report says changes, refusals, whether they are saved, and what is shown now.
// That something is not saved is said after each line; otherwise only when it is
// new.
func (s *speaker) report(answering bool) {
	s.greet()
	recovered := s.sayRecovery()
	s.sayChanges(recovered)
	s.sayFailure(answering)
	s.sayPlace()
	if m := s.app.Offered(); m != nil {
		s.offer(m)
	}
	s.remember()
}

// greet says what the program found out before its first screen, one line each.
func (s *speaker) greet() {
	for _, n := range s.app.Greetings() {
		s.say(n.InPlain())
	}
}

// sayChanges says each change as a sentence, and what was refused or remarked.
func (s *speaker) sayChanges(recovered bool) {
	changes := s.changes()
	note, problem := s.remarks(recovered)
	if len(changes) == 0 {
		changes = s.otherNews(note)
	}
	if l := s.told.live; len(changes) > 0 && l != nil && s.events() > s.told.events && l.Saved() {
		changes[len(changes)-1] = withSaved(changes[len(changes)-1])
	}
	s.sayAll(changes)
	s.sayAll(s.ranking())
	s.refuse(problem)
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

// otherNews is what a screen remarks, or else the name of a step that has no
// sentence of its own.
func (s *speaker) otherNews(note string) []string {
	if note == "" && s.told.live != nil && s.told.live.W().UndoLabel() != s.told.label {
		note = s.told.live.W().UndoLabel()
	}
	if note == "" {
		return nil
	}
	return []string{kit.UpperFirst(note)}
}

// ranking is the ranking, when the votes have just been revealed.
func (s *speaker) ranking() []string {
	l := s.told.live
	if l == nil || s.told.revealed || !l.W().VotesShown() {
		return nil
	}
	return stage.Ranking(l.W())
}

// events is how many events the session has that was reported on.
func (s *speaker) events() int {
	if s.told.live == nil {
		return 0
	}
	return len(s.told.live.Log.Events())
}

// remarks returns what the screen would show on its note line: what happened, and
// what went wrong. That saving works again has been said by then.
func (s *speaker) remarks(recovered bool) (note, problem string) {
	p, ok := s.app.Screen().(screen.Plain)
	if !ok {
		return "", ""
	}
	n, problem := p.Remarks()
	switch {
	case n.Kind == screen.SavedAgain && recovered:
		return "", problem
	case n.Kind == screen.WentWrong && problem != "":
		return "", kit.Sentence(n.InPlain()) + " " + problem
	case n.Kind == screen.WentWrong:
		return "", n.InPlain()
	}
	return n.InPlain(), problem
}

// sayRecovery says once that what could not be saved is saved now.
func (s *speaker) sayRecovery() (said bool) {
	l := s.app.Live()
	if !s.told.failing || s.unsaved() != nil || l == nil {
		return false
	}
	s.say(savedAgain)
	if file, _, _ := l.Copy(); s.told.kept {
		s.say(copyNotUpdated(file))
	}
	return true
}

// sayFailure says that something is not saved.
func (s *speaker) sayFailure(answering bool) {
	err := s.unsaved()
	if err != nil && (answering || !s.told.failing) {
		s.say(retried(err))
		s.sayCopy()
	}
	s.told.failing = err != nil
}

// sayCopy says where everything is while the library does not work, or how to make
// a copy.
func (s *speaker) sayCopy() {
	l := s.app.Live()
	file, kept, err := l.Copy()
	switch {
	case !l.Copyable() || s.prompt != nil:
	case l.Whole():
		s.say(copyComplete(file))
	case kept && err != nil:
		s.say(copyFailedToo(err))
	default:
		s.say(copyCan)
	}
}

// unsaved is why saving fails, and how much is pending; or nil.
func (s *speaker) unsaved() error {
	l := s.app.Live()
	if l == nil || l.Saved() || l.Fault() == nil {
		return nil
	}
	return &workshop.Refusal{Text: notSaved(l.Fault(), l.Pending())}
}

// remember records what was said.
func (s *speaker) remember() {
	if s.told.live = s.app.Live(); s.told.live != nil {
		w := s.told.live.W()
		_, s.told.kept, _ = s.told.live.Copy()
		s.told.known, s.told.label, s.told.revealed = stage.KnownOf(w), w.UndoLabel(), w.VotesShown()
	}
	s.told.events = s.events()
}

// sayPlace says what is shown, if the screen, the stage or the question has
// changed.
func (s *speaker) sayPlace() {
	if over := s.app.Over(); over != s.told.dialog {
		s.told.dialog = over
		s.sayQuestion()
	}
	if s.app.Over() != nil || s.ended {
		return
	}
	at, ok := s.app.Screen().(screen.Plain)
	switch {
	case !ok: // it is waiting for another one
	case s.app.Screen() != s.told.screen:
		s.told.screen = s.app.Screen()
		s.open, s.prompt = nil, nil
		s.tell(at.Tell())
	default:
		s.tell(at.News())
	}
}

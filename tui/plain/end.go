package plain

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/breakdown"
	"swotshop/workshop"
)

// This file ends plain text mode, whatever hangs.

// neverBegan is why the session that was asked for at the start cannot be opened:
// the list of the others would be no help then.
func (s *speaker) neverBegan() error {
	if !s.app.NeverBegan() {
		return nil
	}
	s.greet()
	note, problem := s.remarks(false)
	s.say(note)
	s.run(s.app.End())
	if err := s.out.Flush(); err != nil {
		return err
	}
	return &workshop.Refusal{Text: problem}
}

// endPrompt takes what was answered so far, when there are no more lines.
func (s *speaker) endPrompt() {
	if p := s.prompt; p != nil && p.End != nil {
		s.prompt = nil
		s.tell(p.End())
		s.report(true)
	}
}

// leave ends when there is nobody to ask: it saves what can be saved and lets go
// of the session.
func (s *speaker) leave(said string) error {
	if l := s.app.Live(); l != nil {
		s.run(l.Save())
		if s.hung {
			l.GiveUp()
		}
	}
	lost := s.lost()
	s.run(s.app.End())
	if lost != nil {
		return lost
	}
	s.say(said)
	return s.out.Flush()
}

// lost is what is unsaved at the end, and where it is.
func (s *speaker) lost() error {
	l := s.app.Unsaved()
	if l != nil && s.app.Live() == nil {
		return &workshop.Refusal{Text: l.LastWords()}
	}
	err := s.unsaved()
	if err == nil || !l.Whole() {
		return err
	}
	file, _, _ := l.Copy()
	return &workshop.Refusal{Text: lostButCopied(err, file, l.HowToImport())}
}

// How long a command is waited for once the program must end, and those after one
// that did not return.
const (
	toAnswer = 3 * time.Second / 2
	toFollow = time.Second / 5
)

// await carries out a command and waits for it. Once the program must end, a
// library that hangs does not hold it up.
func (s *speaker) await(cmd tea.Cmd) tea.Msg {
	type answer struct {
		msg    tea.Msg
		broken *breakdown.Error
	}
	done := make(chan answer, 1)
	breakdown.Go(func() {
		var a answer
		a.broken = breakdown.Caught(func() { a.msg = cmd() })
		done <- a
	})
	var a answer
	select {
	case a = <-done:
	case <-s.ending:
		select {
		case a = <-done:
		case <-time.After(s.patience()):
			s.hung = true
		}
	}
	if a.broken != nil {
		panic(a.broken)
	}
	return a.msg
}

// patience is how long a command is waited for once the program must end.
func (s *speaker) patience() time.Duration {
	if s.hung {
		return toFollow
	}
	return toAnswer
}

// breakDown ends after a crash, and says what is lost by it.
func (s *speaker) breakDown(broken *breakdown.Error) error {
	s.app.Part(toAnswer)
	s.say(s.app.Farewell())
	_ = s.out.Flush() // the crash itself is reported
	return broken
}

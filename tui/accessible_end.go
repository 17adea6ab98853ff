package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/breakdown"
)

// await carries out a command and waits for it. Once the program is told to end
// a library that hangs does not keep it.
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

// patience is how long a command is waited for once the program is to end.
func (s *speaker) patience() time.Duration {
	if s.hung {
		return toFollow
	}
	return toAnswer
}

// breakDown ends lines that cannot go on, and says what is lost by that.
func (s *speaker) breakDown(broken *breakdown.Error) error {
	s.app.Part(toAnswer)
	s.Say(s.app.Farewell())
	_ = s.out.Flush() // the breakdown is told
	return broken
}

// How long lines wait for a command once they are told to end, and for those
// that follow on one that has not answered.
const (
	toAnswer = 3 * time.Second / 2
	toFollow = time.Second / 5
)

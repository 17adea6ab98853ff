package tui

import (
	"context"
	"errors"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/breakdown"
)

// errUnanswered says that the library takes longer than anybody can wait.
var errUnanswered = errors.New("the library does not answer")

// Part lets go of the session when the root cannot do so itself any more, since
// it broke down or its terminal is gone: what waits is saved if that can be done
// in the time given, what was typed is noted, and [App.Farewell] and
// [App.Unentered] say the rest. Nothing else may use the root by then.
func (a *App) Part(within time.Duration) {
	breakdown.Caught(a.noteHalfway) // what broke down may do so again
	l := a.live
	if l == nil {
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), within)
	defer cancel()
	if !l.saver.idle() {
		waiting := l.saver.waiting
		l.saver.err = inTime(ctx, func() error { return l.saver.leader.Append(ctx, waiting) })
		if l.saver.err == nil {
			l.saver.waiting, l.saver.flying = nil, 0
		}
	}
	breakdown.Caught(a.bequeath)           // what is saved by now is not left any more
	breakdown.Caught(func() { a.leave() }) // notes what is unsaved
	_ = inTime(ctx, func() error {
		if l.line != nil {
			_ = l.line.Close()
		}
		return l.saver.leader.Release(ctx) // or it lapses by itself
	})
}

// inTime does something that may hang, and waits for it as long as there is
// time.
func inTime(ctx context.Context, do func() error) error {
	if ctx.Err() != nil {
		return errUnanswered
	}
	done := make(chan error, 1)
	breakdown.Go(func() {
		err := errUnanswered
		breakdown.Caught(func() { err = do() })
		done <- err
	})
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return errUnanswered
	}
}

// How long lines wait for a command once they are told to end, and for those
// that follow on one that has not answered.
const (
	toAnswer = 3 * time.Second / 2
	toFollow = time.Second / 5
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
	s.say(s.app.Farewell())
	_ = s.out.Flush() // the breakdown is told
	return broken
}

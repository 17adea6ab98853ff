package tui

import (
	"context"
	"time"

	"swotshop/breakdown"
)

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
	if !l.saver.Idle() {
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

package tui

import (
	"context"
	"time"

	"swotshop/breakdown"
	"swotshop/tui/live"
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
	if !l.Saver.Idle() {
		waiting := l.Saver.Waiting
		l.Saver.Err = live.InTime(ctx, func() error { return l.Saver.Leader.Append(ctx, waiting) })
		if l.Saver.Err == nil {
			l.Saver.Waiting, l.Saver.Flying = nil, 0
		}
	}
	breakdown.Caught(a.bequeath)           // what is saved by now is not left any more
	breakdown.Caught(func() { a.leave() }) // notes what is unsaved
	_ = live.InTime(ctx, func() error {
		if l.Line != nil {
			_ = l.Line.Close()
		}
		return l.Saver.Leader.Release(ctx) // or it lapses by itself
	})
}

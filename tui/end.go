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
	l.SaveNow(ctx)
	breakdown.Caught(a.Bequeath)           // what is saved by now is not left any more
	breakdown.Caught(func() { a.leave() }) // notes what is unsaved
	_ = live.InTime(ctx, func() error {
		if l.Line != nil {
			_ = l.Line.Close()
		}
		return l.Leader().Release(ctx) // or it lapses by itself
	})
}

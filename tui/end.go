package tui

import (
	"context"
	"time"

	"swotshop/breakdown"
	"swotshop/tui/live"
	"swotshop/workshop"
)

// Part lets go of the session when the root can no longer do so itself, because
// it crashed or its terminal is gone: pending changes are saved if that can be
// done in time, what was typed is recorded, and [App.Farewell] and
// [App.Unentered] report the rest. Nothing else may use the root by then.
func (a *App) Part(within time.Duration) {
	breakdown.Caught(a.noteHalfway) // what crashed may crash again
	l := a.live
	if l == nil {
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), within)
	defer cancel()
	l.SaveNow(ctx)
	var last []workshop.Event
	breakdown.Caught(func() { last = l.LastLed() })
	breakdown.Caught(a.Bequeath)           // what has been saved is no longer left over
	breakdown.Caught(func() { a.leave() }) // records what is unsaved
	_ = live.InTime(ctx, func() error {
		if l.Line != nil {
			_ = l.Line.Close()
		}
		return handBack(ctx, l.Leader(), last)
	})
}

package sessions

import (
	"context"
	"database/sql"
	"time"

	"swotshop/workshop"
)

// LedLast is the session that was led last, if that was between two moments. Only its events
// say so: a lease says no more once it is given back, and the last entry of a session may be
// from outside. Sessions that cannot be read are left out.
func (l *Library) LedLast(ctx context.Context, from, to time.Time) (last workshop.Summary, found bool, err error) {
	var touched []workshop.Summary
	err = l.read(ctx, func(tx *sql.Tx) (err error) {
		touched, err = summaries(ctx, tx, "WHERE last_ms >= ? ORDER BY last_ms DESC", from.UnixMilli())
		return err
	})
	if err != nil {
		return last, false, err
	}
	for _, s := range touched {
		if s.LastAt.Before(from) {
			break // it was led until then at most, as those that follow
		}
		events, err := l.Events(ctx, unshow(s.ID))
		if err != nil {
			continue
		}
		if led := workshop.LastLed(events); !led.Before(from) && !led.After(to) {
			last, from, found = s, led, true
		}
	}
	return last, found, nil
}

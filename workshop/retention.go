package workshop

import "time"

// Retention is how long a client's sessions may be stored. It is shown but
// never acted on: only a person erases.
type Retention struct {
	Client string
	Until  string // the last day, 2006-01-02
}

// Over reports whether the last day has passed.
func (r Retention) Over(today time.Time) bool { return r.Until < today.Format(time.DateOnly) }

// Of reports whether this is the retention of a client, however it is written.
func (r Retention) Of(client string) bool { return ClientKey(r.Client) == ClientKey(client) }

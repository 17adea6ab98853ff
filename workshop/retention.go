package workshop

import (
	"strings"
	"time"
)

// Retention is until when what was said in a client's sessions may be kept. It
// is shown, and never acted on: only a person erases.
type Retention struct {
	Client string
	Until  string // the last day, 2006-01-02
}

// Over says that the last day has passed.
func (r Retention) Over(today time.Time) bool { return r.Until < today.Format(time.DateOnly) }

// Of says whether a client is the one meant, however it is written.
func (r Retention) Of(client string) bool { return ClientKey(r.Client) == ClientKey(client) }

// ClientKey is the same for all ways to write a client's name.
func ClientKey(name string) string { return strings.ToLower(Clean(name)) }

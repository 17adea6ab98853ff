package workshop

import (
	"strings"
	"time"
)

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

// ClientKey is the same for all ways to write a client's name. Its signs count: C++
// is another client than C.
func ClientKey(name string) string {
	var b strings.Builder
	name = Clean(name)
	for _, l := range spell(name) {
		if l.r == noRune {
			b.WriteString(name[l.from:l.to])
			continue
		}
		b.WriteRune(l.r)
	}
	return b.String()
}

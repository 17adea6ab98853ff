package kit

import (
	"math"
	"time"
)

// motion is the one movement that is under way, if any. Something moves only
// to explain what has just changed: where the columns went, which item is new,
// who won. It is short, any key ends it, and it can be switched off.
type motion struct {
	Still bool   // nothing ever moves
	What  string // theShift, theVotes, or the id of an item that landed
	began time.Time
	lasts time.Duration
	frame time.Duration // how often it is drawn while it lasts
}

// What can move, besides an item.
const (
	TheShift = "the shift"
	TheVotes = "the votes"
)

const (
	Growing   = 450 * time.Millisecond
	Landing   = 800 * time.Millisecond
	Thirtieth = time.Second / 30
)

func (m *motion) Start(what string, now time.Time, lasts, frame time.Duration) {
	if !m.Still {
		m.What, m.began, m.lasts, m.frame = what, now, lasts, frame
	}
}

func (m *motion) End() { m.What = "" }

// Progress is how far a movement has come, from 0 to 1. What does not move has
// arrived, and so has everything when the clock was set back.
func (m *motion) Progress(what string, now time.Time) float64 {
	passed := now.Sub(m.began)
	if m.What == "" || m.What != what || passed < 0 {
		return 1
	}
	return min(1, float64(passed)/float64(m.lasts))
}

// Moving is what moves now; empty for nothing.
func (m *motion) Moving(now time.Time) string {
	if m.Progress(m.What, now) < 1 {
		return m.What
	}
	return ""
}

// Pace is how soon the next frame is due; 0 while nothing moves.
func (m *motion) Pace(now time.Time) time.Duration {
	if m.Moving(now) == "" {
		return 0
	}
	return min(m.frame, m.lasts-now.Sub(m.began))
}

// Ease lets a movement arrive gently.
func Ease(p float64) float64 { return 1 - math.Pow(1-p, 3) }

// Turn is how far the i-th of n things has come when they move one after
// another: the first begins at once, the last arrives with the whole.
func Turn(i, n int, p float64) float64 {
	if p == 1 {
		return 1
	}
	const own = 0.4 // of the time, for each
	begin := (1 - own) * float64(i) / float64(max(1, n-1))
	return Ease(max(0, min(1, (p-begin)/own)))
}

package tui

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"swotshop/workshop"
)

// motion is the one movement that is under way, if any. Something moves only
// to explain what has just changed: where the columns went, which item is new,
// who won. It is short, any key ends it, and it can be switched off.
type motion struct {
	still bool   // nothing ever moves
	what  string // theShift, theVotes, or the id of an item that landed
	began time.Time
	lasts time.Duration
	frame time.Duration // how often it is drawn while it lasts
}

// What can move, besides an item.
const (
	theShift = "the shift"
	theVotes = "the votes"
)

const (
	growing   = 450 * time.Millisecond
	landing   = 800 * time.Millisecond
	thirtieth = time.Second / 30
)

func (m *motion) start(what string, now time.Time, lasts, frame time.Duration) {
	if !m.still {
		m.what, m.began, m.lasts, m.frame = what, now, lasts, frame
	}
}

func (m *motion) end() { m.what = "" }

// progress is how far a movement has come, from 0 to 1. What does not move has
// arrived, and so has everything when the clock was set back.
func (m *motion) progress(what string, now time.Time) float64 {
	passed := now.Sub(m.began)
	if m.what == "" || m.what != what || passed < 0 {
		return 1
	}
	return min(1, float64(passed)/float64(m.lasts))
}

// moving is what moves now; empty for nothing.
func (m *motion) moving(now time.Time) string {
	if m.progress(m.what, now) < 1 {
		return m.what
	}
	return ""
}

// pace is how soon the next frame is due; 0 while nothing moves.
func (m *motion) pace(now time.Time) time.Duration {
	if m.moving(now) == "" {
		return 0
	}
	return min(m.frame, m.lasts-now.Sub(m.began))
}

// pace is how often the screen is drawn while nothing is pressed: as it wants,
// and faster as long as something moves.
func (a *App) pace() time.Duration {
	if pace := a.env.motion.pace(a.env.now()); pace > 0 {
		return pace
	}
	return a.screen.pace()
}

// sight is what can be seen of a workshop, as far as its change is shown by a
// movement.
type sight struct {
	shifts, items int
	revealed      bool
}

func seen(w *workshop.Workshop) sight {
	s := sight{items: len(w.Items), revealed: w.Revealed}
	for _, r := range w.Readings {
		if _, known := r.Shift(); known {
			s.shifts++
		}
	}
	return s
}

// move starts the movement that explains what intents have changed. Undo and
// redo show their result at once.
func (s *session) move(was sight, intents []workshop.Intent) {
	is, m, now := seen(s.l.w()), &s.env.motion, s.env.now()
	switch {
	case slices.ContainsFunc(intents, goesBack):
	case is.shifts > was.shifts:
		m.start(theShift, now, growing, thirtieth)
	case is.revealed && !was.revealed:
		m.start(theVotes, now, growing, thirtieth)
	case is.items > was.items:
		m.start(s.l.w().Items[is.items-1].ID, now, landing, landing)
	}
}

// goesBack says that an intent brings back what was there before.
func goesBack(i workshop.Intent) bool {
	switch i.(type) {
	case workshop.Undo, workshop.Redo:
		return true
	}
	return false
}

// eased lets a movement arrive gently.
func eased(p float64) float64 { return 1 - math.Pow(1-p, 3) }

// turnOf is how far the i-th of n things has come when they move one after
// another: the first begins at once, the last arrives with the whole.
func turnOf(i, n int, p float64) float64 {
	if p == 1 {
		return 1
	}
	const own = 0.4 // of the time, for each
	begin := (1 - own) * float64(i) / float64(max(1, n-1))
	return eased(max(0, min(1, (p-begin)/own)))
}

// eighths are the tops of a bar that ends within a row.
var eighths = []string{"", "▁", "▂", "▃", "▄", "▅", "▆", "▇"}

// growingBar is one row of a bar of the second stance on its way from the
// height of the first to its own. Its count stands on top of it all the way.
func (t theme) growingBar(r *workshop.Readings, step, level int, s barScale, grown float64) string {
	from, to := float64(s.height(r.Before, step)), float64(s.height(r.After, step))
	height := int(math.Round(8 * (from + (to-from)*eased(grown)))) // in eighths of a row
	full, rest := height/8, height%8
	switch top := (height + 7) / 8; {
	case level <= full:
		return t.text.Render(strings.Repeat("█", s.wide))
	case level == full+1 && rest > 0:
		return t.text.Render(strings.Repeat(eighths[rest], s.wide))
	case level == top+1 && r.After.Counts[step] > 0:
		return t.strong.Render(pad(strconv.Itoa(r.After.Counts[step]), s.wide))
	}
	return strings.Repeat(" ", s.wide)
}

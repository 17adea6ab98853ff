package workshop

import "time"

// clock adds up how long each stage took. It runs from event to event; a
// pause (Resumed) does not count, and a clock set back counts as no time.
type clock struct {
	spent   map[int]time.Duration
	since   time.Time // when the running stretch began
	running bool
}

func (c *clock) start(at time.Time) { c.since, c.running = at, true }

// stop books the running stretch, which ended at this time, on a stage.
func (c *clock) stop(stage int, at time.Time) {
	if c.spent == nil {
		c.spent = map[int]time.Duration{}
	}
	if c.running && at.After(c.since) {
		c.spent[stage] += at.Sub(c.since)
	}
	c.running = false
}

// StageSpent is how long a stage has taken until now.
func (w *Workshop) StageSpent(stage int, now time.Time) time.Duration {
	spent := w.clock.spent[stage]
	if stage == w.Stage && w.clock.running && now.After(w.clock.since) {
		spent += now.Sub(w.clock.since)
	}
	return spent
}

// Spent is how long the session has taken until now, pauses left out.
func (w *Workshop) Spent(now time.Time) time.Duration {
	var sum time.Duration
	for i := range w.Agenda.Stages {
		sum += w.StageSpent(i, now)
	}
	return sum
}

// Planned is the length of the whole agenda.
func (w *Workshop) Planned() time.Duration { return time.Duration(w.Agenda.Minutes) * time.Minute }

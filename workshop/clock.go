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

// stop adds the running stretch, which ended at this time, to a stage.
func (c *clock) stop(stage int, at time.Time) {
	if c.spent == nil {
		c.spent = map[int]time.Duration{}
	}
	if c.running && at.After(c.since) {
		c.spent[stage] += at.Sub(c.since)
	}
	c.running = false
}

// tick adds the time up to this event to the stage that was running.
func (w *Workshop) tick(ev Event) {
	switch ev.Fact.(type) {
	case Opened:
		w.StartedAt = ev.At
		w.clock.start(ev.At)
	case Resumed:
		if w.clock.running {
			w.clock.stop(w.Stage, w.LastAt)
			w.clock.start(ev.At)
		}
	case StageEntered:
		w.clock.stop(w.Stage, ev.At)
		w.clock.start(ev.At)
	case Closed:
		w.clock.stop(w.Stage, ev.At)
	case Reopened:
		w.clock.start(ev.At)
	}
}

// StageSpent is how long a stage has taken until now.
func (w *Workshop) StageSpent(stage int, now time.Time) time.Duration {
	spent := w.clock.spent[stage]
	if stage == w.Stage && w.clock.running && now.After(w.clock.since) {
		spent += now.Sub(w.clock.since)
	}
	return spent
}

// Spent is how long the session has taken until now, without pauses.
func (w *Workshop) Spent(now time.Time) time.Duration {
	var sum time.Duration
	for i := range w.Agenda.Stages {
		sum += w.StageSpent(i, now)
	}
	return sum
}

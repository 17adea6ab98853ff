package workshop

import (
	"cmp"
	"slices"
	"time"
)

// clock adds up how long each stage took: the time in which the session was led. It
// runs from event to event of a sitting. A pause (Resumed) does not count, nor
// what is written when nobody leads, nor a long silence; and a clock set back
// counts as no time.
type clock struct {
	spent   map[int]time.Duration // by the number of the stage
	since   time.Time             // when the running stretch began
	running bool
}

// longestSilence is the longest time without an event in which a session is still
// led. After more, the laptop was asleep or its clock was set: no room says nothing
// for half a day.
const longestSilence = 4 * time.Hour

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

// tick adds the time up to this event to the stage that was running. What was
// written from outside is in no sitting, and moves no clock.
func (w *Workshop) tick(ev Event) {
	if isOutside(ev.Fact) {
		return
	}
	_, resumed := ev.Fact.(Resumed)
	if w.clock.running && (resumed || w.silentUntil(ev.At)) {
		w.clock.stop(w.plan.here(), w.LastAt)
		w.clock.start(ev.At)
	}
	switch ev.Fact.(type) {
	case Opened:
		w.StartedAt = ev.At
		w.clock.start(ev.At)
	case StageEntered:
		w.clock.stop(w.plan.here(), ev.At)
		w.clock.start(ev.At)
	case Closed:
		w.clock.stop(w.plan.here(), ev.At)
	case Reopened:
		w.clock.start(ev.At)
	}
	w.LastAt = ev.At
}

// LastLed is when the session of these events was led last. What was written from outside
// says nothing about that; zero where all of it was.
func LastLed(events []Event) time.Time {
	for _, ev := range slices.Backward(events) {
		if !isOutside(ev.Fact) {
			return ev.At
		}
	}
	return time.Time{}
}

// silentUntil reports whether there was no event for so long that the session was
// not led until now.
func (w *Workshop) silentUntil(now time.Time) bool { return now.Sub(w.LastAt) > longestSilence }

// leastHeld is the least time that a stage takes which is held, and not only passed.
const leastHeld = time.Minute

// StageSpent is how long a stage has taken until now.
func (w *Workshop) StageSpent(stage int, now time.Time) time.Duration {
	var spent time.Duration
	for number, d := range w.clock.spent {
		if w.standsAt(number) == stage {
			spent += d
		}
	}
	if w.silentUntil(now) {
		now = w.LastAt
	}
	if stage == w.Stage && w.clock.running && now.After(w.clock.since) {
		spent += now.Sub(w.clock.since)
	}
	return spent
}

// HeldBefore reports whether the session was at the present stage before it last came here.
func (w *Workshop) HeldBefore() bool { return w.clock.spent[w.StageNumber(w.Stage)] > 0 }

// Spent is how long the session has taken until now, without pauses.
func (w *Workshop) Spent(now time.Time) time.Duration {
	var sum time.Duration
	for i := range w.Agenda.Stages {
		sum += w.StageSpent(i, now)
	}
	return sum
}

// Minutes are the whole minutes that each stage and the session have taken until now.
// Those of the stages add up to those of the session, which are never more than its
// time. What that leaves over goes to the present stage; the others stay as they are
// while it runs.
func (w *Workshop) Minutes(now time.Time) (stages []int, session int) {
	spent := make([]time.Duration, len(w.Agenda.Stages))
	for i := range spent {
		if i != w.Stage {
			spent[i] = w.StageSpent(i, now)
		}
	}
	stages, session = wholeMinutes(spent), int(w.Spent(now)/time.Minute)
	if w.hasStage(w.Stage) {
		here := session
		for _, n := range stages {
			here -= n
		}
		stages[w.Stage] = here
	}
	return stages, session
}

// wholeMinutes rounds so that the minutes add up to the whole minutes of all: first
// down, and then up again those that lost most by it.
func wholeMinutes(spent []time.Duration) []int {
	var rest time.Duration
	minutes, most := make([]int, len(spent)), make([]int, len(spent))
	for i, d := range spent {
		minutes[i], most[i] = int(d/time.Minute), i
		rest += d % time.Minute
	}
	slices.SortStableFunc(most, func(a, b int) int { return cmp.Compare(spent[b]%time.Minute, spent[a]%time.Minute) })
	for _, i := range most[:rest/time.Minute] {
		minutes[i]++
	}
	return minutes
}

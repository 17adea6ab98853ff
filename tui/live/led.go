package live

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/workshop"
)

// This file says until when a session was led. Its last event does not: people talk
// for minutes without a word typed.

// leastLed is less than anybody misses: nothing is recorded for it. After asleep
// without a beat, which comes every few seconds, the machine stood still, not just
// the library.
const (
	leastLed = 10 * time.Second
	asleep   = 10 * time.Minute
)

// watch is how a window notices that its machine was asleep.
type watch struct {
	beat     time.Time // when it was last awake; zero before the first beat
	from, to time.Time // when it was asleep; zero: it was not, or that is recorded
}

// at notes that the window is awake.
func (w *watch) at(now time.Time) {
	switch {
	case w.beat.IsZero():
		return
	case now.Sub(w.beat) >= asleep:
		w.from, w.to = w.beat, now
	}
	w.beat = now
}

// Beat says from time to time that the window is awake.
func (s *Session) Beat() {
	now := s.with.Kit.Now()
	s.watch.at(now)
	s.watch.beat = now
}

// Wake records that nobody led the session while the machine was asleep, once it
// is known that nobody else does. With that alone no window is called unsaved that
// another has replaced meanwhile.
func (s *Session) Wake() tea.Cmd { return s.saver.push(s.slept()) }

// slept are the events of that.
func (s *Session) slept() []workshop.Event {
	from, to := s.watch.from, s.watch.to
	s.watch.from, s.watch.to = time.Time{}, time.Time{}
	if to.IsZero() || s.W().Closed {
		return nil
	}
	events := s.ledUntil(from)
	resumed, err := s.Log.Do(workshop.Resume{}, s.stamp(to))
	if err != nil {
		return events
	}
	return append(events, resumed...)
}

// Witness is a [Leader] that knows until when the session was led before.
type Witness interface {
	// LedUntil is when the window was last heard from that ran the session and did not
	// release it; zero when there was none.
	LedUntil() time.Time
}

// LedUntil is what a leader knows of that; zero for nothing.
func LedUntil(l Leader) time.Time {
	if w, ok := l.(Witness); ok {
		return w.LedUntil()
	}
	return time.Time{}
}

// LastLed records that the session was led until now. What it returns is to be saved
// before the session is released, and is no loss when it cannot be.
func (s *Session) LastLed() []workshop.Event {
	if !s.Saved() || s.takenOver() {
		return nil
	}
	now := s.with.Kit.Now()
	s.watch.at(now)
	return append(s.slept(), s.ledUntil(now)...)
}

// ResumeAfter records that the session was led until so long ago, by a window that
// could not say so itself.
func (s *Session) ResumeAfter(until time.Time) tea.Cmd {
	if until.After(s.with.Kit.Now()) { // by another clock
		return nil
	}
	return s.saver.push(s.ledUntil(until))
}

func (s *Session) ledUntil(until time.Time) []workshop.Event {
	if until.Sub(s.W().LastAt) < leastLed {
		return nil
	}
	events, err := s.Log.Do(workshop.Leave{}, s.stamp(until))
	if err != nil { // it is closed: nobody leads it
		return nil
	}
	return events
}

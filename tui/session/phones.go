package session

import (
	"slices"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/tui/stage"
)

// This file counts what phones answered before the room goes on without, whatever leads it
// on: a key, a clicker, the console, a plain line. Who goes on again has seen why that could
// not be done.

// unheard is what could not be counted, and how many events there were then.
type unheard struct {
	id     string
	events int
}

// unheardNow is what phones answered that is not counted, and the reply that counts it; ok is
// false for nothing, and where the room has chosen to go on without.
func (s *Screen) unheardNow() (now unheard, counts screen.Reply, ok bool) {
	answerer, ok := s.Stage.(stage.Answerer)
	if !ok {
		return now, counts, false
	}
	counts, id := answerer.Uncounted()
	now = unheard{id, len(s.L.Log.Events())}
	return now, counts, id != "" && now != s.unheard
}

// hearPhones is the reply that counts what phones answered in place of one that goes on.
func (s *Screen) hearPhones(r screen.Reply) screen.Reply {
	if !slices.ContainsFunc(r.Intents, isForward) {
		return r
	}
	now, counts, waits := s.unheardNow()
	if !waits {
		return r
	}
	s.unheard = now
	if s.busy() {
		note, plain := stage.PhonesWait()
		return screen.Problem(note).InPlain(plain)
	}
	return counts
}

// onward is the way on: first what phones answered is counted.
func (s *Screen) onward() kit.Hint {
	if _, _, waits := s.unheardNow(); waits && !s.busy() {
		return stage.CountsPhones
	}
	return s.ctx.Onward()
}

package replay

import (
	"time"

	"swotshop/tui/kit"
)

// This file moves from stop to stop: by keys, and with the time.

// move goes where a key leads.
func (s *Screen) move(key kit.Key) {
	switch {
	case key == kit.Right:
		s.step(+1)
	case key == kit.Left:
		s.step(-1)
	case key == kit.PgDn:
		s.nextStage()
	case key == kit.PgUp:
		s.stageBefore()
	case key == kit.Home:
		s.stand(0)
	case key == kit.End:
		s.stand(s.last())
	case len(key) == 1 && key[0] >= '0' && key[0] <= '9':
		s.toTenth(int(key[0] - '0'))
	case key == kit.Space:
		s.turnOn(!s.runs)
	case key == "u":
		s.undone = !s.undone
		s.note = map[bool]string{true: takenBackOn, false: takenBackOff}[s.undone]
		s.settle()
	case key == "N":
		s.private = !s.private
		s.note = map[bool]string{true: privateOn, false: privateOff}[s.private]
		s.settle()
	}
}

// shown reports whether the replay stands at a stop, now.
func (s *Screen) shown(at int) bool {
	stop := s.stops[at]
	return (s.undone || !stop.TakenBack) && (s.private || !stop.Private)
}

// beside is the stop that shows, so many before or after one; the last there is where
// there are not so many.
func (s *Screen) beside(from, by int) int {
	at, way := from, 1
	if by < 0 {
		way, by = -1, -by
	}
	for next := from + way; by > 0 && next >= 0 && next < len(s.stops); next += way {
		if s.shown(next) {
			at, by = next, by-1
		}
	}
	return at
}

// last is the last stop that shows. The first always does: the session begins there.
func (s *Screen) last() int { return s.beside(len(s.stops), -1) }

func (s *Screen) step(by int) { s.stand(s.beside(s.at, by)) }

// upTo is the last stop that shows, of those from the first on that are as asked.
func (s *Screen) upTo(as func(Stop) bool) int {
	to := 0
	for at, stop := range s.stops {
		if s.shown(at) && as(stop) {
			to = at
		}
	}
	return to
}

// begin is where the replay begins: with the first that happened then or later, as in
// lines.
func (s *Screen) begin() int {
	for at, stop := range s.stops {
		if s.shown(at) && stop.Led >= s.from {
			return at
		}
	}
	return s.last()
}

// settle goes to the stop before where the present one no longer shows.
func (s *Screen) settle() {
	if !s.shown(s.at) {
		s.step(-1)
	}
}

// nextStage goes to where the next stage begins, or to the end.
func (s *Screen) nextStage() {
	for at := s.at; at < s.last(); {
		if at = s.beside(at, +1); s.stops[at].Stage != s.stops[s.at].Stage {
			s.stand(at)
			return
		}
	}
	s.stand(s.last())
}

// stageBefore goes to where the present stage begins, and from there to where the one
// before does.
func (s *Screen) stageBefore() {
	at := s.beside(s.at, -1)
	for at > 0 && s.stops[s.beside(at, -1)].Stage == s.stops[at].Stage {
		at = s.beside(at, -1)
	}
	s.stand(at)
}

// toTenth goes to a tenth of the time of the session.
func (s *Screen) toTenth(n int) {
	if n == 0 { // where much may happen in no time
		s.stand(0)
		return
	}
	s.stand(s.upTo(func(stop Stop) bool { return 10*stop.Led <= time.Duration(n)*s.length() }))
}

// length is how long the session was led.
func (s *Screen) length() time.Duration { return s.stops[len(s.stops)-1].Led }

// The pace of a replay that runs: as the session went, without its long silences.
const (
	longestGap = 10 * time.Second
	insteadOf  = time.Second      // a longer one
	leastGap   = time.Second / 10 // so that nothing is passed unseen
)

// turnOn lets the replay run, from the beginning where it is at the end; or pauses it.
func (s *Screen) turnOn(runs bool) {
	s.runs = runs
	switch {
	case runs && s.at == s.last():
		s.stand(0)
	case runs:
		s.wait()
	}
}

// wait is for the time of the next stop. At the end the replay pauses.
func (s *Screen) wait() {
	if s.at == s.last() {
		s.runs = false
		return
	}
	gap := s.stops[s.beside(s.at, +1)].At.Sub(s.stops[s.at].At)
	if gap > longestGap {
		gap = insteadOf
	}
	s.due = s.kit.Now().Add(max(leastGap, gap))
}

// Tick goes on when it is time.
func (s *Screen) Tick() {
	if s.runs && !s.kit.Now().Before(s.due) {
		s.step(+1)
	}
}

// Pace is how long it takes until the next stop.
func (s *Screen) Pace() time.Duration {
	if !s.runs {
		return 0
	}
	return max(leastGap, s.due.Sub(s.kit.Now()))
}

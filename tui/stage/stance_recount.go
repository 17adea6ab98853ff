package stage

import (
	"strconv"
	"strings"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file asks before a whole second count replaces the opening or the closing stance.
// It may have been meant for a card or for the other stance; a hand put right is not asked
// about. Either way the note says what the numbers were.

// take takes a count as the stance of this stage.
func (s *stance) take(typed string, counts [workshop.Steps]int) screen.Reply {
	take, t := s.takeStance(workshop.SessionCard, s.moment(), typed, counts)
	was := s.counted()
	if r, is := s.stanceTooMany(take); is {
		return r
	}
	counts = take.Counts
	r := screen.Intend(take)
	if t.late || was == nil || was.Counts == counts || total(counts[:]) == 0 {
		return r
	}
	if s.phones().lost(was.Phones) && s.asked != typed {
		s.asked = typed
		return s.phones().lostAnswers(was.Phones)
	}
	name, now, before := sessionMoment(s.moment()), slashed(counts[:]), slashed(was.Counts[:])
	if isRecount(s.W(), was, counts) && replaces(was.Counts[:], counts[:]) && s.asked != typed {
		s.asked = typed
		return screen.Problem(replaceStance(name, before)).InPlain(replaceStancePlain(name, before))
	}
	r.Note, r.Plain = stanceReplaced(now, before), stanceReplacedPlain(now, before)
	r.Done = func() { s.asked = "" }
	return r
}

// asks reports whether the line has a count on it that was asked about.
func (s *stance) asks() bool { return s.asked != "" && s.asked == s.In.Text() }

func (s *stance) recountHints() []kit.Hint {
	return []kit.Hint{kit.Enter.Does("replace it"), kit.CtrlU.Does("leave it as it was")}
}

// isRecount reports whether counts may be of the whole room a second time: most of it was
// counted before, and all of them can be here.
func isRecount(w *workshop.Workshop, was *workshop.Reading, counts [workshop.Steps]int) bool {
	sum := total(counts[:])
	return 2*was.Sum() > was.People && sum > 0 && sum <= w.PeopleFor(sum, was.People)
}

// slashed writes counts as they can be typed: “2/1/1/0/0”.
func slashed(counts []int) string {
	var parts []string
	for _, n := range counts {
		parts = append(parts, strconv.Itoa(n))
	}
	return strings.Join(parts, "/")
}

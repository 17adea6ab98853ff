package stage

import (
	"regexp"
	"strconv"
	"strings"
	"sync"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

func (s *Grid) Tell() []string {
	if len(s.W().Strategies) == 0 {
		return []string{noStrategiesPlain}
	}
	var lines []string
	for _, st := range s.W().Strategies {
		line := strategyAt(st)
		if st.Chosen {
			line += " (" + chosenWord + ")"
		}
		lines = append(lines, line)
	}
	if len(s.unplaced()) > 0 {
		lines = append(lines, saying(s.answered(s.phones()))...)
	}
	return lines
}

func (s *Grid) Asked() string {
	st := s.selection()
	switch {
	case st == nil:
		return ""
	case len(s.unplaced()) == 0:
		return allPlaced
	}
	return howMuchHowHard(st.Ref(), st.Text)
}

func (s *Grid) Takes() string {
	if n, _ := s.middle(s.selection()); n > 0 {
		return gridTakes + placesPlain(n, s.selection().Ref())
	}
	return gridTakes
}

var (
	placeLine = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?i:(?:([sw][ot]\d{1,4}) +)?(low|medium|high|[123]) +(low|medium|high|[123]))$`)
	})
	gridSteps = []string{"low", "medium", "high"}
)

// Heard reads a line with a place, and of which strategy it is.
func (s *Grid) Heard(text string) screen.Reply {
	m := placeLine().FindStringSubmatch(text)
	if m == nil {
		return screen.Problem(gridUnclear)
	}
	st := s.selection()
	if m[1] != "" {
		st = strategyByRef(s.W(), m[1])
	}
	if st == nil {
		return screen.Problem(noSuchStrategy).InPlain(noSuchStrategyPlain)
	}
	return s.put(st, workshop.Place{Impact: gridStep(m[2]), Effort: gridStep(m[3])})
}

// put places a strategy, and says so when it is there already.
func (s *Grid) put(st *workshop.Strategy, on workshop.Place) screen.Reply {
	r := s.place(st, on)
	if len(r.Intents) == 0 {
		r.Note = alreadyPlaced(st.Ref(), on)
	}
	r.Done = func() { s.picked = "" } // on to the first without a place
	return r
}

// gridStep reads a step of the grid: a number, or its word.
func gridStep(word string) int {
	for i, name := range gridSteps {
		if strings.EqualFold(word, name) || word == strconv.Itoa(i+1) {
			return i + 1
		}
	}
	return 0
}

func (s *Grid) Offers() []screen.Choice {
	if len(s.W().Strategies) == 0 {
		return nil
	}
	return []screen.Choice{
		screen.Offering(placeStrategy, whichOne, "", each(s.allStrategies, func(st *workshop.Strategy) screen.Choice {
			return screen.Offering(st.Text, howMuchImpact, "", func() []screen.Choice { return s.impacts(st) })
		})),
		screen.Offering(chooseThree, whichOne, "", each(s.allStrategies, func(st *workshop.Strategy) screen.Choice {
			return screen.Does(st.Text, func() screen.Reply { return s.choose(st) })
		})),
		screen.Offering(takeOffGrid, whichOne, "", each(s.allStrategies, func(st *workshop.Strategy) screen.Choice {
			return screen.Does(st.Text, func() screen.Reply { return s.put(st, workshop.Place{}) })
		})),
	}
}

func (s *Grid) impacts(st *workshop.Strategy) []screen.Choice {
	var all []screen.Choice
	for i, name := range gridSteps {
		all = append(all, screen.Offering(stepOfImpact(name), howMuchEffort, "", func() []screen.Choice { return s.efforts(st, i+1) }))
	}
	return all
}

func (s *Grid) efforts(st *workshop.Strategy, impact int) []screen.Choice {
	var all []screen.Choice
	for i, name := range gridSteps {
		all = append(all, screen.Does(stepOfEffort(name), func() screen.Reply {
			return s.put(st, workshop.Place{Impact: impact, Effort: i + 1})
		}))
	}
	return all
}

func gridHolds(w *workshop.Workshop, at int) string {
	return kit.Or(placedOf(w), remarksHold(w, at))
}

// gridNotes are the strategies on the grid, best first.
func gridNotes(n *notes, _ workshop.Stage) {
	for _, st := range n.w.BestFirst() {
		if st.Placed() {
			n.say(n.t.Pad(st.Ref(), len(hang)), placeInWords(st.Place))
		}
	}
}

func gridChange(_ Known, w *workshop.Workshop, fact workshop.Fact) string {
	if f, ok := fact.(workshop.StrategyPlaced); ok {
		return strategyPlaced(w.StrategyRef(f.Strategy), f.Place)
	}
	return ""
}

package stage

import (
	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file is the stage in a high room. There is large type in it: the prompt
// until something is written, then the strategy that is talked about.

// high has all parts near each other, with white between them.
func (s *TOWS) high(a kit.Area) []string {
	facing := s.sides(kit.Area{W: a.W - 2, H: a.H})
	room := kit.Area{W: a.W - 4, H: a.H - len(facing) - 6} // the state, and white above each part
	prompt := s.largePrompt(room)
	room.H -= len(prompt)
	said := s.strategyArea(room)
	others := s.others(kit.Area{W: room.W, H: room.H - len(said)})
	state := []string{"  " + s.state(a.W-3)}
	lines := kit.Stack(a.H, facing, kit.Indent(prompt, 2), kit.Indent(said, 2), kit.Indent(others, 2), state)
	above := 0
	for above < len(lines) && lines[above] == "" {
		above++
	}
	s.places.Shift(0, above)
	return lines
}

// largePrompt is the prompt, in large type while it can be answered and nobody
// has done so.
func (s *TOWS) largePrompt(a kit.Area) []string {
	t := s.theme()
	if len(s.inPairing()) == 0 && s.missing(s.nothingIn) == "" && !s.spills(a.W) {
		if lines := t.LargeUpTo(largeRows(a), t.Strong, s.W().PairingPrompt(s.W().Pairing), kit.Area{W: a.W, H: a.H - 1}); lines != nil {
			return lines
		}
	}
	return s.prompt(a.W)
}

// largeRows is how many rows a line of large type takes at most where it is not
// the only thing that matters.
func largeRows(a kit.Area) int { return max(kit.LeastLarge, a.H/5) }

// strategyArea has the strategies of this pairing, or what is being typed.
func (s *TOWS) strategyArea(a kit.Area) []string {
	if !s.spills(a.W) {
		if lines := s.enlarge(a); lines != nil {
			return lines
		}
	}
	return s.below(a)
}

// subject is the strategy that is talked about: the picked one, or the newest.
func (s *TOWS) subject() *workshop.Strategy {
	if st := s.strategy(); st != nil {
		return st
	}
	if of := s.inPairing(); len(of) > 0 {
		return of[len(of)-1]
	}
	return nil
}

// enlarge sets the strategies with the one that is talked about in large type,
// at its place among them; nil where it does not fit.
func (s *TOWS) enlarge(a kit.Area) []string {
	spoken := s.subject()
	if spoken == nil {
		return nil
	}
	var above, below []string
	for _, st := range s.inPairing() {
		switch {
		case st == spoken:
			above, below = below, nil
		default:
			below = append(below, s.strategyLines(st, a.W, 6)...)
		}
	}
	if len(above) > 0 {
		above = append(above, "")
	}
	if len(below) > 0 {
		below = append([]string{""}, below...)
	}
	words := s.largeStrategy(spoken, kit.Area{W: a.W, H: a.H - len(above) - len(below)})
	if words == nil {
		return nil
	}
	return append(append(above, words...), below...)
}

// largeStrategy is a strategy in large type under its ref and what it cites.
func (s *TOWS) largeStrategy(st *workshop.Strategy, a kit.Area) []string {
	t := s.theme()
	head, style := s.strategyHead(st, t.Strong)
	words := t.LargeUpTo(largeRows(a), style, st.Text, kit.Area{W: a.W - t.Width(head), H: a.H - 1})
	if words == nil {
		return nil
	}
	return append([]string{head + s.citeBadges(st)}, kit.Indent(words, t.Width(head))...)
}

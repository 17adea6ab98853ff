package stage

import (
	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file is the strategies in a high window: the one that is talked about is in large
// type, its ref and what it cites above it.

// enlarged has the strategy that is talked about in large type; nil while there is none,
// while a long line is being typed, and where it does not fit.
func (s *TOWS) enlarged(a kit.Area) []string {
	of := s.inPairing()
	if len(of) == 0 || s.spills(a) {
		return nil
	}
	p := towsPage{white: []string{""}, prompt: s.prompt(a), state: s.state(a)}
	var said []string
	for _, detail := range []sideDetail{twoRows, wholeTitles, withItems} { // as much as leaves the large type large
		facing := s.sides(a.W, detail)
		more := s.aloud(of, kit.Area{W: a.W, H: a.H - p.rows() - len(facing) - towsBlanks}, largeRows(a))
		if more == nil || len(more) < len(said) {
			break
		}
		p.facing, said = facing, more
	}
	if said == nil {
		return nil
	}
	others := s.others(kit.Area{W: a.W, H: a.H - p.rows() - len(said) - towsBlanks - 1})
	s.places.Shift(0, len(p.white))
	return append(p.white, kit.Join(a.H-len(p.white), p.facing, p.prompt, said, p.state, others)...)
}

// aloud sets strategies with the one that is talked about in large type, at its place
// among them, with at most so many rows for a line of it. The older ones are told in short
// where it needs the room.
func (s *TOWS) aloud(of []*workshop.Strategy, a kit.Area, high int) []string {
	var before, after []*workshop.Strategy
	spoken, rest := s.subject(), 0
	for _, st := range of {
		if st == spoken {
			before, after = after, nil
			continue
		}
		after = append(after, st)
		rest += len(s.strategyLines(st, a, whole))
	}
	spaced := rest+len(of) <= a.H/3
	if spaced {
		rest += len(of)
	}
	rest = min(rest, a.H/2)
	words := s.largeStrategy(spoken, kit.Area{W: a.W, H: a.H - rest - 2}, high)
	if words == nil {
		return nil
	}
	room := a.H - len(words) - 2
	above := s.listed(before, max(0, room-len(after)), a.W, spaced)
	return kit.Join(a.H, above, words, s.listed(after, max(0, room-len(above)), a.W, spaced))
}

// largeStrategy is a strategy in large type under its ref and what it cites.
func (s *TOWS) largeStrategy(st *workshop.Strategy, a kit.Area, high int) []string {
	t := s.theme()
	words := t.LargeStatement(high, t.Strong, s.W().Typeset(st.Text), kit.Area{W: a.ContentWidth(), H: a.H - 1})
	if words == nil {
		return nil
	}
	head := t.Row(s.sign(st), strategyRef(t, st), []string{s.citeRefs(st)})
	return append(head, kit.Indent(words, kit.IDColumn)...)
}

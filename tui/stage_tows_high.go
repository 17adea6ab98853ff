package tui

import "swotshop/workshop"

// This file is the stage in a high room. There is large type in it: the prompt
// until something is written, then the strategy that is talked about.

// high has all parts near each other, with white between them.
func (s *towsStage) high(a area) []string {
	facing := s.facing(area{a.w - 2, a.h})
	room := area{a.w - 4, a.h - len(facing) - 6} // the state, and white above each part
	prompt := s.largePrompt(room)
	room.h -= len(prompt)
	said := s.said(room)
	others := s.others(area{room.w, room.h - len(said)})
	state := []string{"  " + s.state(a.w-3)}
	lines := stack(a.h, facing, indent(prompt, 2), indent(said, 2), indent(others, 2), state)
	above := 0
	for above < len(lines) && lines[above] == "" {
		above++
	}
	s.places.shift(0, above)
	return lines
}

// largePrompt is the prompt, in large type while it can be answered and nobody
// has done so.
func (s *towsStage) largePrompt(a area) []string {
	t := s.theme()
	if len(s.written()) == 0 && s.missing() == "" && !s.spills(a.w) {
		if lines := t.largeUpTo(largeRows(a), t.strong, s.w().Pairing.Prompt(), area{a.w, a.h - 1}); lines != nil {
			return lines
		}
	}
	return s.prompt(a.w)
}

// largeRows is how many rows a line of large type takes at most where it is not
// the only thing that speaks.
func largeRows(a area) int { return max(leastLarge, a.h/5) }

// said are the strategies of this pairing; or what is being typed.
func (s *towsStage) said(a area) []string {
	if !s.spills(a.w) {
		if lines := s.enlarged(a); lines != nil {
			return lines
		}
	}
	return s.below(a)
}

// spoken is the strategy that is talked about: the picked one, or the newest.
func (s *towsStage) spoken() *workshop.Strategy {
	if st := s.strategy(); st != nil {
		return st
	}
	if of := s.written(); len(of) > 0 {
		return of[len(of)-1]
	}
	return nil
}

// enlarged are the strategies with the one that is talked about in large type,
// at its place among them; nil where it does not fit.
func (s *towsStage) enlarged(a area) []string {
	spoken := s.spoken()
	if spoken == nil {
		return nil
	}
	var above, below []string
	for _, st := range s.written() {
		switch {
		case st == spoken:
			above, below = below, nil
		default:
			below = append(below, s.strategyLines(st, a.w, 6)...)
		}
	}
	if len(above) > 0 {
		above = append(above, "")
	}
	if len(below) > 0 {
		below = append([]string{""}, below...)
	}
	words := s.largeStrategy(spoken, area{a.w, a.h - len(above) - len(below)})
	if words == nil {
		return nil
	}
	return append(append(above, words...), below...)
}

// largeStrategy is a strategy in large type under its ref and what it cites.
func (s *towsStage) largeStrategy(st *workshop.Strategy, a area) []string {
	t := s.theme()
	head, style := s.strategyHead(st, t.strong)
	words := t.largeUpTo(largeRows(a), style, st.Text, area{a.w - widthOf(head), a.h - 1})
	if words == nil {
		return nil
	}
	return append([]string{head + s.cited(st)}, indent(words, widthOf(head))...)
}

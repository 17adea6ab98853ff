package tui

import (
	"strconv"
	"strings"

	"swotshop/workshop"
)

func (s *initiativesStage) widest() int { return widestStance + 4 }

func (s *initiativesStage) body(a area) []string {
	t, w := s.theme(), min(a.w-4, widestStance)
	plan, _ := s.plan()
	ask := t.lines(t.accent, wrapTo(s.asks(s.at()), min(w, aloud), 2))
	serves := []string{s.servesLine(plan, w)}
	room := a.h - len(ask) - len(serves)
	all := len(s.w().Initiatives) + 1
	full := len(s.card(&plan, w, 1000))
	if large := s.largeAsk(area{w, a.h - len(serves) - full - all - 5}); large != nil && a.h >= tall {
		ask, room = large, a.h-len(large)-len(serves)
	}
	list := s.list(w, max(0, min(room-len(planFields), all, max(3, room-1-full)))) // words go before a long list
	white := min(4, max(1, room-len(list)-full), max(0, room-len(list)-len(planFields)))
	card := s.card(&plan, w, room-len(list)-white)
	lines := indent(stack(a.h, ask, append(serves, card...), list), 2)
	s.rows.shift(0, len(lines)-len(list))
	return lines
}

// largeAsk is the question in large type; nil where it does not fit.
func (s *initiativesStage) largeAsk(a area) []string {
	t := s.theme()
	return t.largeUpTo(leastLarge+2, t.accent, s.asks(s.at()), a)
}

// servesLine names the initiative and the strategy that it serves.
func (s *initiativesStage) servesLine(plan workshop.Plan, w int) string {
	t, ref := s.theme(), s.w().InitiativeRef(s.id)
	if ref == "" {
		ref = "New"
	}
	head := t.strong.Render(ref)
	strategy, ok := s.w().Strategy(plan.Strategy)
	switch {
	case ok:
		head += t.quiet.Render("  for ") + t.text.Render(s.w().StrategyRef(strategy.ID)+"  "+strategy.Text)
	case len(s.w().Strategies) > 0:
		head += t.quiet.Render("  for no strategy")
	}
	return cut(head, w)
}

// card shows the fields, one row each; the present one, and then the others,
// get more rows while there are any.
func (s *initiativesStage) card(plan *workshop.Plan, w, h int) []string {
	room := w - planNames - 2
	var rows [][]string
	spare := h
	for _, f := range planFields {
		rows = append(rows, wrapTo(s.value(f, plan), room, 1))
		spare--
	}
	for _, i := range append([]int{s.at()}, 0, 1, 2, 3, 4, 5, 6, 7) {
		full := wrapTo(s.value(planFields[i], plan), room, len(rows[i])+max(0, spare))
		spare -= len(full) - len(rows[i])
		rows[i] = full
	}
	var lines []string
	for i, row := range rows {
		lines = append(lines, s.fieldRows(i, row, *planFields[i].of(plan) == "")...)
	}
	if len(lines) <= h {
		return lines
	}
	from, to := around(s.at(), len(lines), max(1, h))
	return lines[from:to]
}

// planNames is the width of the column with the fields' names.
const planNames = 13

func (s *initiativesStage) fieldRows(field int, row []string, empty bool) []string {
	t, lines := s.theme(), make([]string, len(row))
	mark, name, style := "  ", t.quiet, t.text
	if empty {
		style = t.quiet
	}
	if field == s.at() {
		mark, name = t.accent.Render("▸ "), t.strong
	}
	if field == s.at() || field == 0 && !empty {
		style = t.strong
	}
	for i, l := range row {
		lines[i] = strings.Repeat(" ", planNames+2) + style.Render(l)
		if i == 0 {
			lines[i] = mark + name.Render(pad(planFields[field].name, planNames)) + style.Render(l)
		}
	}
	return lines
}

// value is what a field says, or in words that it says nothing yet.
func (s *initiativesStage) value(f planField, plan *workshop.Plan) string {
	switch text := *f.of(plan); {
	case text != "":
		return text
	case f.missing != "" && plan.What != "":
		return f.missing
	}
	return "–"
}

// list is all initiatives in short, and the place for a new one.
func (s *initiativesStage) list(w, h int) []string {
	t, all := s.theme(), s.w().Initiatives
	selected, rows := len(all), make([]string, 0, len(all)+1)
	for i, n := range all {
		owner := n.Owner
		if owner == "" {
			owner = planFields[1].missing
		}
		row := spread(pad(s.w().InitiativeRef(n.ID), 4)+n.What, "  "+cut(owner, w/3), w-2)
		if n.ID == s.id {
			selected = i
			rows = append(rows, t.accent.Render("▸ ")+t.strong.Render(row))
			continue
		}
		rows = append(rows, "  "+t.text.Render(row))
	}
	rows = append(rows, s.newRow(selected == len(all), w))
	from, to := around(selected, len(rows), h)
	s.rows.clear()
	for i := from; i < to; i++ {
		s.rows.add(place{0, i - from, w + 2, 1}, i)
	}
	return rows[from:to]
}

func (s *initiativesStage) newRow(selected bool, w int) string {
	t, words := s.theme(), "+   a new one"
	if n := len(s.w().Initiatives); n >= fewInitiatives {
		words += " – " + strconv.Itoa(n) + " so far; a board remembers five"
	}
	if selected {
		return cut(t.accent.Render("▸ ")+t.text.Render(words), w)
	}
	return cut("  "+t.quiet.Render(words), w)
}

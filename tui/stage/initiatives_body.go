package stage

import (
	"slices"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

func (s *Initiatives) Widest() int { return kit.WidestStance + 4 }

func (s *Initiatives) Body(a kit.Area) []string {
	t, w := s.theme(), min(a.W-4, kit.WidestStance)
	plan, _ := s.plan()
	ask := t.Lines(t.Accent, t.WrapTo(s.room().field(s.asked()).Asks, min(w, kit.Aloud), 2))
	serves := []string{s.servesLine(plan, w)}
	room := a.H - len(ask) - len(serves)
	all := len(s.W().Initiatives) + 1
	full := len(s.card(&plan, w, 1000))
	if large := s.largeAsk(kit.Area{W: w, H: a.H - len(serves) - full - all - 5}); large != nil && a.H >= kit.Tall {
		ask, room = large, a.H-len(large)-len(serves)
	}
	least := s.spoken(&plan)
	list := s.list(w, max(0, min(room-least, all, max(3, room-1-full)))) // words go before a long list
	white := min(4, max(1, room-len(list)-full), max(0, room-len(list)-len(planFields)))
	card := s.card(&plan, w, room-len(list)-white)
	lines := kit.Indent(kit.Stack(a.H, ask, append(serves, card...), list), 2)
	s.rows.Shift(0, len(lines)-len(list))
	return lines
}

// largeAsk is the question in large type; nil where it does not fit.
func (s *Initiatives) largeAsk(a kit.Area) []string {
	t := s.theme()
	return t.LargeUpTo(kit.LeastLarge+2, t.Accent, s.room().field(s.asked()).Asks, a)
}

// servesLine names the initiative and the strategy that it serves.
func (s *Initiatives) servesLine(plan workshop.Plan, w int) string {
	t, ref := s.theme(), s.W().InitiativeRef(s.Id)
	if ref == "" {
		ref = s.room().Initiatives.New
	}
	head := t.Strong.Render(ref)
	strategy, ok := s.W().Strategy(plan.Strategy)
	switch {
	case ok:
		head += t.Quiet.Render("  "+s.room().Initiatives.For+" ") + t.Text.Render(s.W().StrategyRef(strategy.ID)+"  "+strategy.Text)
	case len(s.W().Strategies) > 0:
		head += t.Quiet.Render("  " + s.room().Initiatives.ForNone)
	}
	return t.Cut(head, w)
}

// unsaid is a field that says nothing and need not.
const unsaid = "–"

// spoken is how many fields cannot be left out.
func (s *Initiatives) spoken(plan *workshop.Plan) (n int) {
	for i, f := range planFields {
		if i == s.at() || s.value(f, plan) != unsaid {
			n++
		}
	}
	return n
}

// card shows the fields, one row each; the present one, and then the others,
// get more rows while there are any. In a low window those that say nothing are left
// out, the last ones first.
func (s *Initiatives) card(plan *workshop.Plan, w, h int) []string {
	room := w - planNames - 2
	var rows [][]string
	spare := h
	for _, f := range planFields {
		rows = append(rows, s.theme().WrapTo(s.value(f, plan), room, 1))
		spare--
	}
	order := []int{s.at()}
	for i := range planFields {
		order = append(order, i)
	}
	for _, i := range order {
		full := s.theme().WrapTo(s.value(planFields[i], plan), room, len(rows[i])+max(0, spare))
		spare -= len(full) - len(rows[i])
		rows[i] = full
	}
	left := max(0, len(planFields)-h)
	for i, f := range slices.Backward(planFields) {
		if left > 0 && i != s.at() && s.value(f, plan) == unsaid {
			rows[i] = nil
			left--
		}
	}
	var lines []string
	for i, row := range rows {
		lines = append(lines, s.fieldRows(i, row, planFields[i].says(plan) == "")...)
	}
	if len(lines) <= h {
		return lines
	}
	from, to := kit.Window(s.at(), len(lines), max(1, h))
	return lines[from:to]
}

// planNames is the width of the column with the fields' names.
const planNames = 13

func (s *Initiatives) fieldRows(field int, row []string, empty bool) []string {
	t, lines := s.theme(), make([]string, len(row))
	mark, name, style := "  ", t.Quiet, t.Text
	if empty {
		style = t.Quiet
	}
	if field == s.at() {
		mark, name = t.Accent.Render("▸ "), t.Strong
	}
	if field == s.at() || field == 0 && !empty {
		style = t.Strong
	}
	for i, l := range row {
		lines[i] = strings.Repeat(" ", planNames+2) + style.Render(l)
		if i == 0 {
			lines[i] = mark + name.Render(t.Pad(s.room().field(planFields[field]).Name, planNames)) + style.Render(l)
		}
	}
	return lines
}

// value is what a field says, or in words that it says nothing yet.
func (s *Initiatives) value(f planField, plan *workshop.Plan) string {
	switch text := f.shows(s.W(), plan); {
	case text != "":
		return text
	case plan.What != "":
		return kit.Or(s.room().missing(f), unsaid)
	}
	return unsaid
}

// list is all initiatives in short, and the place for a new one.
func (s *Initiatives) list(w, h int) []string {
	t, all := s.theme(), s.W().Initiatives
	selected, rows := len(all), make([]string, 0, len(all)+1)
	for i, n := range all {
		owner := n.Owner
		if owner == "" {
			owner = s.room().Initiatives.NoOwner
		}
		row := t.Spread(t.Pad(s.W().InitiativeRef(n.ID), 4)+n.What, "  "+t.Cut(owner, w/3), w-2)
		if n.ID == s.Id {
			selected = i
			rows = append(rows, t.Accent.Render("▸ ")+t.Strong.Render(row))
			continue
		}
		rows = append(rows, "  "+t.Text.Render(row))
	}
	rows = append(rows, s.newRow(selected == len(all), w))
	from, to := kit.Window(selected, len(rows), h)
	s.rows.Clear()
	for i := from; i < to; i++ {
		s.rows.Add(kit.Place{X: 0, Y: i - from, W: w + 2, H: 1}, i)
	}
	return rows[from:to]
}

func (s *Initiatives) newRow(selected bool, w int) string {
	t, words := s.theme(), s.room().newInitiative(len(s.W().Initiatives))
	if selected {
		return t.Cut(t.Accent.Render("▸ ")+t.Text.Render(words), w)
	}
	return t.Cut("  "+t.Quiet.Render(words), w)
}

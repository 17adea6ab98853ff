package stage

import (
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file draws one initiative: what is asked, and the sentence that the answers make.

func (s *Initiatives) Widest() int { return kit.WidestCard }

// Body has what is asked on top, the initiative below it with what is known of it, and the
// other initiatives under a rule.
func (s *Initiatives) Body(a kit.Area) []string {
	plan, isNew := s.plan()
	w := min(a.ContentWidth(), kit.WidestText)
	page := initiativePage{asked: s.askedWith(s.room().field(s.asked()).Asks, s.place(), a), head: s.head(&plan, w, whole), nag: s.nag(isNew, w)}
	page.fields, page.open = s.fields(&plan, w)
	page.isNew = isNew
	others := s.others(isNew, w)
	if !isNew && page.rows(others) > a.H { // the way to a new one is a hint
		others = others[:len(others)-1]
	}
	if a.H >= kit.High {
		page.enlarge(s.largeHead(&plan, a, w, a.H-page.small(others)))
	}
	if !page.large && plan.What == "" && len(s.W().Initiatives) == 0 {
		page.asked = s.askedLarge(s.room().field(s.asked()).Asks, a)
	}
	head, fields, list, nag := page.share(a.H, rowsOf(others))
	if list > 1 {
		list--
		page.rule = kit.Indent([]string{s.theme().Line.Render(strings.Repeat("─", a.ContentWidth()))}, kit.IDColumn)
	}
	if !page.large {
		page.head = s.head(&plan, w, max(1, head))
	}
	page.nag = page.nag[:nag]
	return s.join(a, page, dealt(page.fields, fields, max(0, page.open)), s.list(others, a.W, list))
}

// join sets the parts below each other, and remembers where the list is.
func (s *Initiatives) join(a kit.Area, p initiativePage, fields, list []string) []string {
	lines := kit.Join(a.H, p.asked, p.head, fields, p.rule, list, p.nag)
	below := len(p.nag)
	if below > 0 && len(lines) > below && lines[len(lines)-below-1] == "" {
		below++
	}
	s.rows.Shift(0, len(lines)-below-len(list))
	return lines
}

// initiativePage is the parts of the screen, each whole.
type initiativePage struct {
	asked, head, rule, nag []string
	fields                 []planRow
	open                   int // the field that is asked for; -1 when it is the initiative itself
	isNew, large           bool
}

// leastList is how many rows a list of other initiatives has, with its rule, before the
// fields get any more than one each.
const leastList = 4

// rows is what all takes, without white and remarks.
func (p initiativePage) rows(others []planRow) int {
	return len(p.asked) + len(p.head) + total(rowsOf(p.fields)) + 1 + total(rowsOf(others))
}

// small is what all takes but the head, the list with no more than its least.
func (p initiativePage) small(others []planRow) int {
	const blanks = 5
	return len(p.asked) + total(rowsOf(p.fields)) + min(leastList, 1+total(rowsOf(others))) + len(p.nag) + blanks
}

// enlarge takes a head in large type, if it fitted.
func (p *initiativePage) enlarge(head []string) {
	if p.large = head != nil; p.large {
		p.head = head
	}
}

// share deals h rows to the parts: the field that is asked for is served before the others
// and stays whole, then what all parts need at least, then the rest from the top.
func (p initiativePage) share(h int, needs []int) (head, fields, list, nag int) {
	left := h - len(p.asked)
	take := func(n int) int { n = max(0, min(n, left)); left -= n; return n }
	wanted := total(needs)
	if wanted > 0 {
		wanted++ // the rule
	}
	least := min(2, len(p.head))
	if p.large {
		least = len(p.head)
	}
	head = take(1)
	if p.open >= 0 {
		fields = take(p.fields[p.open].rows)
	}
	list = take(min(wanted, leastList))
	if p.isNew { // what is said of a new one is read before it is begun
		nag = take(len(p.nag))
	}
	head += take(least - head)
	fields += take(total(rowsOf(p.fields)) - fields)
	list += take(wanted - list)
	head += take(len(p.head) - head)
	return head, fields, list, nag + take(len(p.nag)-nag)
}

// head is the initiative in at most so many rows, and the strategy that it is for. A new
// one says nothing yet, and shows the words of the strategy.
func (s *Initiatives) head(plan *workshop.Plan, w, most int) []string {
	t := s.theme()
	serves := s.forWhat(plan)
	room := w - behindID
	width := min(kit.Aloud, room-t.Width(serves)-2)
	if plan.What == "" {
		lines := []string{t.Spread(t.Strong.Render(unsaid), t.Quiet.Render(serves), room)}
		if strategy, ok := s.W().Strategy(plan.Strategy); ok && most > 1 {
			lines = append(lines, t.Lines(t.Text, t.BalanceTo(s.W().Typeset(strategy.Text), min(kit.Aloud, room), most-1))...)
		}
		return t.Row("", t.Strong.Render(s.room().Initiatives.New), lines)
	}
	lines := t.Lines(t.Strong, t.BalanceTo(s.W().Typeset(plan.What), width, most))
	lines[0] = t.Spread(lines[0], t.Quiet.Render(serves), room)
	return t.Row("", t.Text.Render(s.W().InitiativeRef(s.Id)), lines)
}

// largeHead is the same with the words in large type, those of the strategy as long as
// the initiative has none; nil where they do not fit.
func (s *Initiatives) largeHead(plan *workshop.Plan, a kit.Area, w, h int) []string {
	t, words, ref := s.theme(), plan.What, s.W().InitiativeRef(s.Id)
	if words == "" {
		strategy, ok := s.W().Strategy(plan.Strategy)
		if !ok {
			return nil
		}
		words, ref = strategy.Text, s.room().Initiatives.New
	}
	large := t.LargeStatement(largeRows(a), t.Strong, s.W().Typeset(words), kit.Area{W: a.ContentWidth(), H: h - 1})
	if large == nil {
		return nil
	}
	head := t.Row("", t.Text.Render(ref), []string{t.Quiet.Render(s.forWhat(plan))})
	return append(head, kit.Indent(large, kit.IDColumn)...)
}

// forWhat names the strategy that an initiative is for.
func (s *Initiatives) forWhat(plan *workshop.Plan) string {
	strategy, ok := s.W().Strategy(plan.Strategy)
	switch {
	case ok:
		return s.room().Initiatives.For + " " + s.W().StrategyRef(strategy.ID)
	case len(s.W().Strategies) > 0:
		return s.room().Initiatives.ForNone
	}
	return ""
}

// unsaid stands where the answer goes.
const unsaid = "…"

package blueprint

import (
	"slices"

	"swotshop/workshop"
)

// This file is the part of page 1 on the room: where it stands, who does not agree, and what it
// does not know. A room that is split has no middle, so none is printed.

func (p *paper) room() {
	r := p.w.Readings[workshop.SessionCard]
	before, after := r.At(workshop.Before), r.At(workshop.After)
	said := join(" ", p.between(r), p.target(r), p.splitRoom(before, after), p.splitCards())
	doubts := p.doubts()
	if before == nil && after == nil && said == "" && len(doubts) == 0 {
		return
	}
	p.heading(2, escape(p.words.Document.Standing.Title))
	if before != nil || after != nil {
		say := &p.words.Document.Standing
		p.counts(stance{escape(say.Opening), before}, stance{escape(say.Closing), after})
	}
	if said != "" {
		p.say(said)
	}
	p.points(doubts)
}

// stance is a reading with its name.
type stance struct {
	name    md
	reading *workshop.Reading // nil: none was taken
}

// counts is the table of how many stand on each step.
func (p *paper) counts(stances ...stance) {
	columns := []column{{head: escape(p.words.Document.Standing.Step), width: 9}}
	for i := range workshop.Steps {
		columns = append(columns, column{head: p.stepHead(i + 1), width: 11, number: true})
	}
	var rows [][]md
	for _, m := range stances {
		if m.reading == nil {
			continue
		}
		row := []md{m.name}
		for _, n := range m.reading.Counts {
			if n == 0 {
				row = append(row, nothing)
			} else {
				row = append(row, number(n))
			}
		}
		rows = append(rows, row)
	}
	p.table(columns, rows)
}

// between says how the room moved from the opening to the close, once it is known.
func (p *paper) between(r *workshop.Readings) md {
	if _, known := r.Movement(); !known {
		return ""
	}
	return p.movement(r)
}

// target says where the board wants to be, and how many are there at the close. A room
// that is split has reached nothing together.
func (p *paper) target(r *workshop.Readings) md {
	if p.w.Target == 0 {
		return ""
	}
	say, step := &p.words.Document.Standing, bold(p.step(p.w.Target))
	at, closed := r.Standing(p.w.Target)
	there, counted := number(at.There), number(at.Counted)
	switch {
	case !closed:
		return put(say.Target, "step", step)
	case at.Reached && !r.After.IsSplit():
		return put(say.Reached, "step", step, "n", there, "counted", counted)
	}
	return put(say.TargetAt, "step", step, "n", there, "counted", counted)
}

// splitRoom says whether the room as a whole was split, and where its two sides stand.
func (p *paper) splitRoom(before, after *workshop.Reading) md {
	switch say := &p.words.Document.Standing; {
	case after != nil && after.IsSplit():
		return bold(escape(say.Split)) + " " + p.sides(after) + "."
	case before != nil && before.IsSplit() && after == nil:
		return put(say.WasSplit, "sides", p.sides(before))
	case before != nil && before.IsSplit():
		return put(say.NoLonger, "sides", p.sides(before))
	}
	return ""
}

func (p *paper) sides(r *workshop.Reading) md {
	low, high, _ := r.Split()
	return p.side(low) + ", " + p.side(high)
}

// splitCards names the provocations that split the room.
func (p *paper) splitCards() md {
	var before, after []md
	for _, c := range p.played() {
		r := p.w.Readings[c.ID]
		if m := r.At(workshop.Before); m != nil && m.IsSplit() {
			before = append(before, escape(c.ID))
		}
		if m := r.At(workshop.After); m != nil && m.IsSplit() {
			after = append(after, escape(c.ID))
		}
	}
	var said []md
	if len(before) > 0 {
		said = append(said, put(p.words.Document.Standing.SplitBefore, "list", p.fewAnd(mostRemarks, before)))
	}
	if len(after) > 0 {
		said = append(said, put(p.words.Document.Standing.SplitAfter, "list", p.fewAnd(mostRemarks, after)))
	}
	return join(" ", said...)
}

// doubts are the agreement, unless it stands beside the proposal, the dissent and what is
// not known: in their own words instead of averaged away.
func (p *paper) doubts() (items []md) {
	say := &p.words.Document.Standing
	if p.w.Proposal.Wording == 0 && p.w.AgreementPeople > 0 {
		items = append(items, p.agreement())
	}
	dissent := p.firstOf(p.each(say.Dissent, workshop.Dissent))
	if _, counted := p.w.AgreementNow(); len(dissent) == 0 && counted > 0 {
		dissent = []md{bold(escape(say.Dissent)) + " " + escape(say.NoDissent)}
	}
	items = append(items, dissent...)
	items = append(items, p.firstOf(p.each(say.NotKnown, workshop.Unknown))...)
	return append(items, p.assumed()...)
}

// each puts every remark on a topic into a line of its name.
func (p *paper) each(name string, topic workshop.Topic) (items []md) {
	for _, text := range p.remarks(topic) {
		items = append(items, bold(escape(name))+" "+text)
	}
	return items
}

// firstOf keeps page 1 to a page: the rest is where nothing is left out.
func (p *paper) firstOf(texts []md) []md { return p.first(mostRemarks, texts, restSection) }

// first keeps the first of a list, and says in which section the rest is.
func (p *paper) first(most int, texts []md, rest section) []md {
	if len(texts) <= most {
		return texts
	}
	return append(texts[:most:most], p.moreIn(rest, len(texts)-most))
}

// agreement counts the people on each gradient that anybody chose.
func (p *paper) agreement() md {
	return bold(escape(p.words.Document.Standing.Agreement)) + " " + p.agreementCounts()
}

func (p *paper) agreementCounts() md {
	parts, sum := p.gradients()
	say := &p.words.Document.Standing
	return capital(put(say.Counted, "list", join(" · ", parts...), "n", number(sum), "people", number(p.w.AgreementPeople)))
}

// gradientCounts is the same as a sentence of its own.
func (p *paper) gradientCounts() md {
	parts, sum := p.gradients()
	return put(p.words.Document.Decision.Counted, "n", number(sum), "people", number(p.w.AgreementPeople), "list", join(" · ", parts...))
}

// gradients are those that anybody chose, with how many did.
func (p *paper) gradients() (parts []md, sum int) {
	names := p.w.GradientNames(p.w.GradientScale)
	for i, n := range p.w.Agreement {
		if sum += n; n > 0 {
			parts = append(parts, p.inside(escape(names[i]))+" "+number(n))
		}
	}
	return parts, sum
}

// assumed names the assumptions that are carried, apart from those that page 1 has already
// called one.
func (p *paper) assumed() []md {
	told := append(p.reasons(), p.topThreats()...)
	var carried []md
	for _, q := range workshop.Quadrants {
		for _, i := range p.carriedItems(q) {
			named := slices.ContainsFunc(told, func(c *workshop.Cluster) bool { return c.ID == i.Cluster })
			if i.How == workshop.KindAssumption && p.w.VotesShown() && !named {
				carried = append(carried, fill("%s, %s", escape(i.Ref()), p.quoted(i.Text)))
			}
		}
	}
	if len(carried) == 0 {
		return nil
	}
	say := &p.words.Document.Standing
	return []md{put(say.Carried, "assumed", bold(escape(say.Assumed)), "list", p.few(mostRemarks, carried))}
}

package blueprint

import (
	"slices"

	"swotshop/workshop"
	"swotshop/workshop/blueprint/chart"
)

// played lists the cards that count as played.
func (p *paper) played() []*workshop.Card {
	return slices.DeleteFunc(p.told(), func(c *workshop.Card) bool { return !p.w.Played(c.ID) })
}

// told lists the cards that count as played, or that the room took a stance on: nobody
// who was counted is left out because the card was marked as not played. First come
// those that were shown, in that order, then those that never were, in the order of the deck.
func (p *paper) told() []*workshop.Card {
	tells := func(id string) bool { return p.w.Played(id) || p.w.Measured(id) }
	var cards []*workshop.Card
	for _, id := range p.w.Shown {
		if c, ok := p.w.Deck.Card(id); ok && id != workshop.SessionCard && tells(id) {
			cards = append(cards, c)
		}
	}
	for i := range p.w.Deck.Cards {
		c := &p.w.Deck.Cards[i]
		if !slices.Contains(p.w.Shown, c.ID) && tells(c.ID) {
			cards = append(cards, c)
		}
	}
	return cards
}

func (p *paper) provocations() {
	session, title, opening, closing := p.sessionStance()
	cards := p.told()
	if session == nil && len(cards) == 0 {
		p.otherCards(cards)
		return
	}
	say := &p.words.Document.Stands
	p.say(escape(say.Key) + " " + escape(say.SplitKey))
	if session != nil {
		p.heading(3, title)
		p.question(&p.w.Deck.Session)
		p.picture(p.sessionPicture())
		p.readings(session, opening, closing)
	}
	for _, c := range cards {
		p.card(c)
	}
	p.otherCards(cards)
}

// sessionStance is where the room stood first and last, and what that is called: in a
// follow-up then and now, where it counted once. What cannot be compared with anything is
// on page 1 alone.
func (p *paper) sessionStance() (r *workshop.Readings, title, opening, closing md) {
	r = p.w.Readings[workshop.SessionCard]
	say, now := &p.words.Document.Standing, &p.words.Document.FollowUp
	switch {
	case !p.w.FollowsUp() || r.At(workshop.Before) != nil && r.At(workshop.After) != nil:
		return r, escape(p.words.Document.Stands.Session), escape(say.Opening), escape(say.Closing)
	case r == nil || p.w.Comparable() == nil:
		return nil, "", "", ""
	}
	return p.thenAndNow(), escape(say.Title), p.stanceDay(), escape(now.Today)
}

// sessionPicture is of the stance that [paper.sessionStance] tells of.
func (p *paper) sessionPicture() Picture {
	own := p.w.Readings[workshop.SessionCard]
	if p.w.FollowsUp() && (own.At(workshop.Before) == nil || own.At(workshop.After) == nil) {
		return Picture{Of: chart.Moved}
	}
	return Picture{Of: chart.Stance, Card: workshop.SessionCard}
}

// card shows a provocation as the room saw it; the facilitator's note and the
// law keys stay with the facilitator.
func (p *paper) card(c *workshop.Card) {
	p.heading(3, escape(c.ID)+" "+escape(c.Question))
	p.question(&workshop.Card{Poles: c.Poles})
	say, r := &p.words.Document.Stands, p.w.Readings[c.ID]
	if r == nil {
		p.say(escape(say.PlayedOnly))
	} else {
		p.picture(Picture{Of: chart.Stance, Card: c.ID})
		p.readings(r, escape(say.Before), escape(say.After))
	}
	if !p.w.Played(c.ID) {
		p.say(escape(say.NotPlayed))
	}
	var items []md
	if c.Twist != "" && r.At(workshop.After) != nil {
		items = append(items, labelled(say.Twist, escape(c.Twist)))
	}
	if remark := p.w.KeySentenceOf(c.ID); remark != nil {
		items = append(items, labelled(say.KeySentence, p.quoted(remark.Text)))
	}
	if from := refsOf(p.w.ItemsFrom(c.ID)); len(from) > 0 {
		items = append(items, labelled(say.FromCard, p.and(from...)))
	}
	p.points(items)
}

// question shows what was asked and what the two ends of the scale meant.
func (p *paper) question(c *workshop.Card) {
	var parts []md
	if c.Question != "" {
		parts = append(parts, italic(escape(c.Question)))
	}
	for i, name := range []string{p.w.Words().Poles.Control, p.w.Words().Poles.Empowerment} {
		if c.Poles[i] != "" {
			parts = append(parts, fill("%s: %s", escape(name), p.quoted(c.Poles[i])))
		}
	}
	if len(parts) > 0 {
		p.say(join(" · ", parts...))
	}
}

// readings is the small table of one or two stances, and what it says.
func (p *paper) readings(r *workshop.Readings, before, after md) {
	say := &p.words.Document.Stands
	columns := []column{{head: escape(say.Stance), width: 9}}
	for i := range workshop.Steps {
		columns = append(columns, column{head: p.stepHead(i + 1), width: 11, number: true})
	}
	columns = append(columns, column{head: escape(say.Counted), width: 9},
		column{head: escape(say.Midpoint), width: 7, number: true}, column{head: escape(say.Spread), width: 7})
	var rows [][]md
	for _, m := range []struct {
		name    md
		reading *workshop.Reading
	}{{before, r.Before}, {after, r.After}} {
		if m.reading != nil {
			rows = append(rows, p.readingRow(m.name, m.reading))
		}
	}
	p.table(columns, rows)
	p.say(join(" ", p.movement(r), p.split(r, before, after)))
}

func (p *paper) readingRow(name md, r *workshop.Reading) []md {
	row := []md{name}
	for _, n := range r.Counts {
		row = append(row, number(n))
	}
	middle := half(r.Middle())
	if r.IsSplit() {
		middle = nothing // nobody need stand there
	}
	return append(row, put(p.words.Document.Stands.CountedOf, "n", number(r.Sum()), "people", number(r.People)), middle, span(r))
}

// movement says where the room moved, and by how much at least.
func (p *paper) movement(r *workshop.Readings) md {
	m, known := r.Movement()
	switch say := &p.words.Document.Stands; {
	case !known && r.After == nil:
		return escape(say.NoSecond)
	case !known:
		return escape(say.NoFirst)
	case !m.SameRoom():
		return join(" ", p.moved(m), put(say.OtherRoom, "before", number(m.CountedBefore), "after", number(m.CountedAfter)))
	}
	return p.moved(m)
}

func (p *paper) moved(m workshop.Movement) md {
	say, poles := &p.words.Document.Stands, &p.w.Words().Poles
	steps, pole := p.steps(m.Up), escape(poles.Empowerment)
	if m.Net() < 0 {
		steps, pole = p.steps(m.Down), escape(poles.Control)
	}
	switch m.Way() {
	case workshop.BothWays:
		return put(say.BothWays, "up", p.steps(m.Up), "empowerment", escape(poles.Empowerment), "down", p.steps(m.Down), "control", escape(poles.Control))
	case workshop.HardlyMoved:
		switch {
		case m.Still():
			return escape(say.Same)
		case m.Up+m.Down == 0:
			return escape(say.Perhaps)
		}
		return put(say.Hardly, "steps", steps, "pole", pole)
	}
	return put(say.Towards, "steps", steps, "pole", pole)
}

// split says when the room was split, and how.
func (p *paper) split(r *workshop.Readings, before, after md) md {
	var said []md
	for _, m := range []struct {
		name    md
		reading *workshop.Reading
	}{{before, r.Before}, {after, r.After}} {
		if m.reading == nil {
			continue
		}
		if low, high, is := m.reading.Split(); is {
			say := &p.words.Document.Stands
			sides := put(say.Sides, "low", p.side(low), "high", p.side(high), "n", number(m.reading.Sum()))
			said = append(said, bold(put(say.Split, "stance", m.name)+":")+" "+sides)
		}
	}
	return join(" ", said...)
}

// side says where one side of a split room stands: “3 on steps 1–2”.
func (p *paper) side(s workshop.Side) md {
	say := &p.words.Document
	if s.From == s.To {
		return put(say.SideOne, "n", number(s.People), "step", number(s.From))
	}
	return put(say.Side, "n", number(s.People), "from", number(s.From), "to", number(s.To))
}

// refsOf are what items or clusters are called.
func refsOf[T interface{ Ref() string }](of []T) []md {
	var refs []md
	for _, one := range of {
		refs = append(refs, escape(one.Ref()))
	}
	return refs
}

// otherCards gives the questions of other cards than those told of that items came
// from, so that every ref in the document is explained.
func (p *paper) otherCards(told []*workshop.Card) {
	var items []md
	for i := range p.w.Deck.Cards {
		c := &p.w.Deck.Cards[i]
		if slices.Contains(told, c) || len(p.w.ItemsFrom(c.ID)) == 0 {
			continue
		}
		items = append(items, fill("%s %s (%s)", bold(escape(c.ID)), escape(c.Question), p.and(refsOf(p.w.ItemsFrom(c.ID))...)))
	}
	if len(items) > 0 {
		p.heading(3, escape(p.words.Document.Stands.OtherCards))
		p.points(items)
	}
}

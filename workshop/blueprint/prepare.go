package blueprint

import (
	"slices"
	"strings"

	"swotshop/workshop"
	"swotshop/workshop/language"
)

// This file is the page that the facilitator reads before the next visit. It has private
// notes, and says so in its first line.

const prepareGenerator = "swotshop prepare 1"

// Prepare writes what to know before the next session with a client, as Markdown: the
// sessions held so far, the newest first, and which of them the next one follows. The words
// are those that page 1 should not contain.
func Prepare(held []*workshop.Workshop, parent *workshop.Workshop, today string, words workshop.NudgeRules) []byte {
	p := &paper{w: parent, ends: parent.LooseEnds(words), words: language.English()}
	f := parent.Follow()
	p.block("---\ntitle: " + md(quote(prepareFile)) + "\nclient: " + md(quote(parent.Client)) + "\ngenerator: " + md(quote(prepareGenerator)) + "\n---")
	p.say(bold(preparePrivate))
	p.heading(1, fill(prepareTitle, orNothing(parent.Client)))
	p.say(p.before(held, today))
	p.openActions(held, f, today)
	p.listed(preparePromised, f.Promises)
	p.listed(prepareDissent, f.Dissent)
	p.listed(prepareUnknown, f.Unknowns)
	p.debts(f)
	p.whatSplit()
	p.neverPlayed(held)
	if len(p.ends) > 0 {
		p.heading(2, prepareLoose)
		p.points(p.looseEnds())
	}
	p.notesToSelf(held)
	p.lastTime()
	p.block(across)
	p.heading(2, fill(preparePageOne, p.day(parent.Date, 0)))
	p.block(pageOneOf(parent, words))
	return []byte(p.text())
}

// IsPrepared reports whether a file is such a page of ours, by how it begins.
func IsPrepared(head []byte) bool { return isOf(head, prepareGenerator) }

// pageOneOf is page 1 of a session, its headings two steps lower.
func pageOneOf(w *workshop.Workshop, words workshop.NudgeRules) md {
	var lines []string
	for line := range strings.SplitSeq(strings.TrimSpace(string(PageOne(w, words))), "\n") {
		if strings.HasPrefix(line, "#") {
			line = "##" + line
		}
		lines = append(lines, line)
	}
	return md(strings.Join(lines, "\n"))
}

// before says what was held, and when to look again.
func (p *paper) before(held []*workshop.Workshop, today string) md {
	first := held[len(held)-1]
	said := fill(prepareHeld, p.sessions(len(held)), p.day(first.Date, 0), p.day(held[0].Date, 0))
	if due := held[0].ReviewDate; due != "" {
		next := fill(prepareReview, p.day(due, 0))
		if due < today {
			next = fill(prepareOverdue, p.day(due, 0), number(workshop.DaysBetween(due, today)))
		}
		said = join(" ", said, next)
	}
	return said
}

func (p *paper) sessions(n int) md {
	if n == 1 {
		return prepareOneSession
	}
	return fill(prepareSessions, number(n))
}

// openActions are what the next session asks about first.
func (p *paper) openActions(held []*workshop.Workshop, f *workshop.Following, today string) {
	all, ofChain := slices.Clone(f.Actions), len(f.Actions)
	_, left := workshop.Parent(held)
	for _, w := range left {
		if w != p.w {
			all = append(all, w.Follow().Actions...)
		}
	}
	if len(all) == 0 {
		return
	}
	p.heading(2, prepareActions)
	var rows [][]md
	for at, former := range all {
		a := &workshop.Action{FormerAction: former}
		due := p.day(a.DueNow(), 0)
		switch {
		case !a.Dated():
			due = prepareNoDate
		case a.DueNow() < today:
			due = fill(prepareLate, due)
		}
		status := escape(string(a.Last()))
		if status == "" {
			status = prepareNotAsked
		}
		ref := bold(escape(a.Ref()))
		if at >= ofChain {
			ref = fill(prepareOtherChain, escape(a.Wrote), p.day(a.From, 0))
		}
		rows = append(rows, []md{ref, escape(a.What), orNothing(a.OwnerNow()), due, status, p.lastSaid(a)})
	}
	p.table([]column{
		{head: "", width: 10}, {head: "What", width: 28}, {head: "Owner", width: 14}, {head: "Due", width: 16}, {head: "Last said", width: 12}, {head: "About it", width: 26},
	}, rows)
}

// lastSaid is the newest that was said of an action besides its status.
func (p *paper) lastSaid(a *workshop.Action) md {
	var said md
	for _, r := range a.History {
		if text := join("; ", escape(r.Value), escape(r.Note)); text != "" {
			said = text
		}
	}
	if said == "" {
		return nothing
	}
	return said
}

func (p *paper) listed(title md, texts []string) {
	if len(texts) == 0 {
		return
	}
	p.heading(2, title)
	var items []md
	for _, text := range texts {
		items = append(items, escape(text))
	}
	p.points(items)
}

func (p *paper) debts(f *workshop.Following) {
	var items []md
	for _, o := range f.Owed {
		by := md("")
		if o.By != "" {
			by = fill(prepareBy, escape(o.By))
		}
		items = append(items, fill(prepareOwes, escape(o.Says), escape(o.Owed))+by)
	}
	if len(items) > 0 {
		p.heading(2, prepareOwed)
		p.points(items)
	}
}

// whatSplit names what split the room, before the talk or after it.
func (p *paper) whatSplit() {
	var items []md
	for _, card := range append(slices.Clone(p.w.Shown), workshop.SessionCard) {
		all := p.w.Readings[card]
		for _, m := range []workshop.Moment{workshop.After, workshop.Before} {
			r := all.At(m)
			if r == nil || !r.IsSplit() {
				continue
			}
			question := p.w.Deck.Session.Question
			if c, ok := p.w.Deck.Card(card); ok {
				question = c.Question
			}
			items = append(items, fill(prepareSplitOn, escape(question), prepareMoment[m]))
			break
		}
	}
	if len(items) > 0 {
		p.heading(2, prepareSplit)
		p.points(items)
	}
}

// neverPlayed are the cards of the deck that no session with the client has played.
func (p *paper) neverPlayed(held []*workshop.Workshop) {
	var items []md
	for _, id := range p.w.Follow().Unplayed {
		c, ok := p.w.Deck.Card(id)
		played := slices.ContainsFunc(held, func(w *workshop.Workshop) bool { return w.Deck.ID == p.w.Deck.ID && w.Played(id) })
		if ok && !played {
			items = append(items, fill("%s %s", bold(escape(id)), escape(c.Question)))
		}
	}
	if len(items) > 0 {
		p.heading(2, prepareCards)
		p.points(items)
	}
}

// notesToSelf are the facilitator’s private notes of the sessions, the newest first.
func (p *paper) notesToSelf(held []*workshop.Workshop) {
	var items []md
	for _, w := range held {
		for _, n := range slices.Backward(w.PrivateNotes) {
			items = append(items, fill("%s: %s", p.day(w.Date, 0), escape(n.Text)))
		}
	}
	if len(items) > 0 {
		p.heading(2, prepareNotes)
		p.points(items)
	}
}

// lastTime is how long the stages of the last session took.
func (p *paper) lastTime() {
	stages, all := p.w.Minutes(p.w.LastAt)
	if all == 0 {
		return
	}
	p.heading(2, prepareMinutes)
	var rows [][]md
	for at, s := range p.w.Agenda.Stages {
		if s.Minutes > 0 || stages[at] > 0 {
			rows = append(rows, []md{escape(s.Title), number(s.Minutes), number(stages[at])})
		}
	}
	p.table([]column{{head: "Stage", width: 20}, {head: "Planned", width: 8, number: true}, {head: "Took", width: 8, number: true}}, append(rows, []md{bold("All"), number(p.w.Agenda.Minutes), number(all)}))
}

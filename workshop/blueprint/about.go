package blueprint

import (
	"strings"

	"swotshop/workshop"
)

// This file is the last section: what the document is of, how the room worked, and how long.

func (p *paper) about() {
	w := p.w
	items := []md{fill(sessionLine, orNothing(w.Title), orNothing(w.Client), p.day(w.Date, 0))}
	if w.Objective != "" {
		items = append(items, fill(questionLine, escape(w.Objective)))
	}
	p.points(append(items,
		fill(roomLine, p.participants()),
		p.agenda(),
		p.deck(),
		fill(recordLine, orNothing(w.ID), number(w.Head)),
	))
	if said := w.Method(); len(said) > 0 {
		p.heading(3, methodTitle)
		p.say(md(strings.Join(said, " ")))
	}
	p.timings()
	p.leftOut()
	p.say(note)
}

// participants counts the people by function and names nobody.
func (p *paper) participants() md {
	var parts []md
	entered := 0
	for _, f := range workshop.Functions {
		if n := p.w.ByFunction[f]; n > 0 {
			parts = append(parts, escape(p.w.FunctionName(f))+" "+number(n))
			entered += n
		}
	}
	if entered > p.w.People {
		return fill(nowFewer, p.people(p.w.People), join(", ", parts...), number(entered))
	}
	if rest := p.w.People - entered; len(parts) > 0 && rest > 0 {
		parts = append(parts, fill(notRecorded, number(rest)))
	}
	if len(parts) == 0 {
		return fill(roomUnknown, p.people(p.w.People))
	}
	return fill(roomByCount, p.people(p.w.People), join(", ", parts...))
}

func (p *paper) agenda() md {
	planned := 0
	for _, s := range p.w.Agenda.Stages {
		planned += s.Minutes
	}
	return fill(agendaLine, orNothing(p.w.Agenda.Title), p.counted(p.words.Document.Stages, len(p.w.Agenda.Stages)), number(planned))
}

func (p *paper) deck() md {
	d := &p.w.Deck
	return fill(deckLine, orNothing(d.Title), orNothing(d.ID), number(d.Version),
		share(len(p.played()), len(d.Cards), "card", "cards"))
}

// timings compare the plan with what happened, until the last event: an open
// session's clock keeps running, the document's does not.
func (p *paper) timings() {
	if p.w.Spent(p.w.LastAt) == 0 {
		return
	}
	p.heading(3, timingsTitle)
	var rows [][]md
	planned := 0
	stages, all := p.w.Minutes(p.w.LastAt)
	for i, s := range p.w.Agenda.Stages {
		rows = append(rows, []md{orNothing(s.Title), number(s.Minutes), minutes(stages[i], p.w.StageSpent(i, p.w.LastAt))})
		planned += s.Minutes
	}
	rows = append(rows, []md{timingsTotal, bold(number(planned)), bold(minutes(all, p.w.Spent(p.w.LastAt)))})
	p.table([]column{
		{head: "Stage", width: 30}, {head: "Planned", width: 9, number: true}, {head: "Actual", width: 9, number: true},
	}, rows)
	p.say(timingsKey)
}

// leftOut names the stages that were planned at first, and then left out.
func (p *paper) leftOut() {
	var titles []md
	for _, row := range p.w.Plan() {
		if row.At < 0 {
			titles = append(titles, orNothing(row.Title))
		}
	}
	if len(titles) > 0 {
		p.say(fill(stagesLeftOut, join(", ", titles...)))
	}
}

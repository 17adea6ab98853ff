package blueprint

import (
	"strings"

	"swotshop/workshop"
)

// This file is the last section: what the document is of, how the room worked, and how long.

func (p *paper) about() {
	w, say := p.w, &p.words.Document.About
	items := []md{labelled(say.Session, put(say.Held, "title", orNothing(w.Title), "client", orNothing(w.Client), "day", p.day(w.Date, 0)))}
	if w.Objective != "" {
		items = append(items, labelled(say.Question, escape(w.Objective)))
	}
	p.points(append(items,
		labelled(say.Room, p.participants()),
		p.agenda(),
		p.deck(),
		labelled(say.Record, put(say.Event, "id", orNothing(w.ID), "n", number(w.Head))),
	))
	if said := w.Method(); len(said) > 0 {
		p.heading(3, escape(say.Method))
		p.say(escape(strings.Join(said, " ")))
	}
	p.timings()
	p.leftOut()
	p.say(escape(say.Basis) + " " + escape(say.NoNames))
}

// participants counts the people by function and names nobody.
func (p *paper) participants() md {
	say := &p.words.Document.About
	var parts []md
	entered := 0
	for _, f := range workshop.Functions {
		if n := p.w.ByFunction[f]; n > 0 {
			parts = append(parts, escape(p.w.FunctionName(f))+" "+number(n))
			entered += n
		}
	}
	if entered > p.w.People {
		return put(say.Fewer, "people", p.people(p.w.People), "list", join(", ", parts...), "n", number(entered))
	}
	if rest := p.w.People - entered; len(parts) > 0 && rest > 0 {
		parts = append(parts, put(say.NotRecorded, "n", number(rest)))
	}
	if len(parts) == 0 {
		return put(say.Unknown, "people", p.people(p.w.People))
	}
	return put(say.ByCount, "people", p.people(p.w.People), "list", join(", ", parts...))
}

func (p *paper) agenda() md {
	planned := 0
	for _, s := range p.w.Agenda.Stages {
		planned += s.Minutes
	}
	say := &p.words.Document.About
	stages := p.counted(say.Stages, len(p.w.Agenda.Stages))
	return labelled(say.Agenda, put(say.Planned, "agenda", orNothing(p.w.Agenda.Title), "stages", stages, "n", number(planned)))
}

func (p *paper) deck() md {
	d, say := &p.w.Deck, &p.words.Document.About
	return labelled(say.Deck, put(p.words.Form(say.Played, len(d.Cards)), "deck", orNothing(d.Title), "id", orNothing(d.ID), "version", number(d.Version),
		"n", number(len(p.played())), "all", number(len(d.Cards))))
}

// timings compare the plan with what happened, until the last event: an open
// session's clock keeps running, the document's does not.
func (p *paper) timings() {
	if p.w.Spent(p.w.LastAt) == 0 {
		return
	}
	say := &p.words.Document.About
	p.heading(3, escape(say.Timings))
	var rows [][]md
	planned := 0
	stages, all := p.w.Minutes(p.w.LastAt)
	for i, s := range p.w.Agenda.Stages {
		rows = append(rows, []md{orNothing(s.Title), number(s.Minutes), minutes(stages[i], p.w.StageSpent(i, p.w.LastAt))})
		planned += s.Minutes
	}
	rows = append(rows, []md{bold(escape(say.Total)), bold(number(planned)), bold(minutes(all, p.w.Spent(p.w.LastAt)))})
	p.table([]column{
		{head: escape(say.Stage), width: 30}, {head: escape(say.Minutes), width: 9, number: true}, {head: escape(say.Actual), width: 9, number: true},
	}, rows)
	p.say(escape(say.TimingsKey))
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
		p.say(put(p.words.Document.About.LeftOut, "list", join(", ", titles...)))
	}
}

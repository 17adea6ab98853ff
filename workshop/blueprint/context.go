package blueprint

import (
	"strings"
	"swotshop/workshop"
)

func (p *paper) context() {
	w := p.w
	p.heading(2, contextTitle)
	p.points([]md{
		fill(sessionLine, orNothing(w.Title), orNothing(w.Client)),
		fill(dateLine, day(w.Date, 0)),
		fill(roomLine, p.participants()),
		p.agenda(),
		p.deck(),
		fill(recordLine, orNothing(w.ID), number(w.Head)),
	})
	p.heading(3, methodTitle)
	p.say(p.method())
}

// participants counts the people by function and names nobody.
func (p *paper) participants() md {
	var parts []md
	entered := 0
	for _, f := range workshop.Functions {
		if n := p.w.ByFunction[f]; n > 0 {
			parts = append(parts, md(f.Name())+" "+number(n))
			entered += n
		}
	}
	if entered > p.w.People {
		return fill(nowFewer, people(p.w.People), join(", ", parts...), number(entered))
	}
	if rest := p.w.People - entered; len(parts) > 0 && rest > 0 {
		parts = append(parts, fill(notRecorded, number(rest)))
	}
	if len(parts) == 0 {
		return fill(roomUnknown, people(p.w.People))
	}
	return fill(roomByCount, people(p.w.People), join(", ", parts...))
}

func (p *paper) agenda() md {
	planned := 0
	for _, s := range p.w.Agenda.Stages {
		planned += s.Minutes
	}
	return fill(agendaLine, orNothing(p.w.Agenda.Title), count(len(p.w.Agenda.Stages), "stage", "stages"), number(planned))
}

func (p *paper) deck() md {
	d := &p.w.Deck
	return fill(deckLine, orNothing(d.Title), orNothing(d.ID), number(d.Version),
		share(len(p.played()), len(d.Cards), "card", "cards"))
}

// method describes how the room worked.
func (p *paper) method() md {
	said := p.w.Method()
	if len(said) == 0 {
		return noMethod
	}
	return md(strings.Join(said, " "))
}

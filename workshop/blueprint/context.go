package blueprint

import (
	"swotshop/workshop"
)

func (p *paper) context() {
	w := p.w
	p.heading(2, "2. Context")
	p.points([]md{
		bold("Session:") + " " + orNothing(w.Title) + ", held with " + orNothing(w.Client),
		bold("Date:") + " " + day(w.Date, 0),
		bold("In the room:") + " " + p.participants(),
		bold("Agenda:") + " " + orNothing(w.Agenda.Title) + ", " + p.stages(),
		bold("Deck:") + " " + p.deck(),
		bold("Record:") + " session " + orNothing(w.ID) + ", event " + number(w.Head),
	})
	p.heading(3, "Method")
	p.say(p.method())
}

// participants counts the people by function and names nobody.
func (p *paper) participants() md {
	var parts []md
	told := 0
	for _, f := range workshop.Functions {
		if n := p.w.ByFunction[f]; n > 0 {
			parts = append(parts, md(f.Name())+" "+number(n))
			told += n
		}
	}
	if rest := p.w.People - told; len(parts) > 0 && rest > 0 {
		parts = append(parts, "not told "+number(rest))
	}
	if len(parts) == 0 {
		return people(p.w.People) + ", not counted by function"
	}
	return people(p.w.People) + ": " + join(", ", parts...)
}

func (p *paper) stages() md {
	planned := 0
	for _, s := range p.w.Agenda.Stages {
		planned += s.Minutes
	}
	return fill("%s, %s minutes planned (section 11)", count(len(p.w.Agenda.Stages), "stage", "stages"), number(planned))
}

func (p *paper) deck() md {
	d := &p.w.Deck
	return fill("%s (%s, version %s); %s played", orNothing(d.Title), orNothing(d.ID), number(d.Version),
		share(len(p.played()), len(d.Cards), "card", "cards"))
}

// method tells how the room works, as far as the agenda has it so. It is in
// the present tense: of a draft some of it is still to come.
func (p *paper) method() md {
	var said []md
	for _, kind := range workshop.StageKinds {
		if how := kind.Method(); how != "" && p.w.Agenda.Find(kind) >= 0 {
			said = append(said, md(how))
		}
	}
	if len(said) == 0 {
		return "The agenda has no stage of its own for items, votes or strategies."
	}
	return join(" ", said...)
}

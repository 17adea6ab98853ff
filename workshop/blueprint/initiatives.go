package blueprint

import (
	"slices"
	"strings"

	"swotshop/workshop"
)

func (p *paper) initiatives() {
	if slices.ContainsFunc(p.w.Initiatives, countsDays) {
		p.say(fill(daysKey, p.day(p.w.Date, 30), p.day(p.w.Date, 60), p.day(p.w.Date, 90)))
	}
	for _, n := range p.w.Initiatives {
		p.initiative(n)
	}
}

// countsDays reports whether an initiative speaks of day 30, 60 or 90: a reader has to
// know which days those are.
func countsDays(n *workshop.Initiative) bool {
	return n.ByDay30() || slices.ContainsFunc(workshop.PlanFields, func(f workshop.PlanField) bool {
		said := strings.ToLower(n.InWords(f))
		return strings.Contains(said, "day 30") || strings.Contains(said, "day 60") || strings.Contains(said, "day 90")
	})
}

// initiative shows every field, and in one line those that were not given.
func (p *paper) initiative(n *workshop.Initiative) {
	p.heading(3, p.initiativeRef(n.ID)+" "+escape(n.What))
	var items, missing []md
	if s, ok := p.w.Strategy(n.Strategy); ok {
		items = append(items, fill(servesLine, p.strategyRef(s.ID), quoted(s.Text)))
	} else {
		missing = append(missing, aStrategy)
	}
	for _, f := range []struct{ name, says, lacks md }{
		{"Owner", escape(n.Owner), "owner"},
		{"First step", escape(n.FirstStep), "first step"},
		{"By", p.dueInFull(n), "due date"},
		{"Measure", escape(n.Measure), "measure"},
		{"Baseline", escape(n.Baseline), "baseline"},
		{"Target", p.dated(escape(n.TargetInWords()), n.TargetBy), "target"},
		{"Effect", escape(n.InWords(workshop.PlanEffect)), "effect"},
		{"Cost", escape(n.Cost), "cost"},
		{"Needs a yes from", p.dated(escape(n.InWords(workshop.PlanYesFrom)), n.YesBy), ""}, // most need none
		{"When–then", escape(n.WhenThen), "when–then"},
		{"Stop rule", escape(n.StopRule), "stop rule"},
	} {
		switch {
		case f.says != "":
			items = append(items, fill(fieldLine, f.name, f.says))
		case f.lacks != "":
			missing = append(missing, f.lacks)
		}
	}
	if stop := p.w.StopDay(n.Plan); stop != "" {
		items = append(items, fill(fieldLine, "Stop day", p.dated(p.day(stop, 0), stop)))
	}
	if len(missing) > 0 {
		items = append(items, fill(notGiven, p.and(missing...)))
	}
	p.points(items)
}

// dated is what names a day, with how long that is after the session.
func (p *paper) dated(said md, day string) md {
	if day == "" {
		return said
	}
	return said + p.daysOn(day)
}

// dueInFull is the day that was said for an initiative's first step, and how long that
// is after the session.
func (p *paper) dueInFull(n *workshop.Initiative) md {
	switch {
	case n.ByDay30():
		return askedByDay30
	case n.Due == "":
		return ""
	}
	return p.day(n.Due, 0) + p.daysOn(n.Due)
}

// numbered gives texts a ref, "G2", so that people can talk about them.
func numbered(letter md, texts []md) []md {
	var items []md
	for i, text := range texts {
		items = append(items, bold(letter+number(i+1))+" "+text)
	}
	return items
}

// remarks are the words of all remarks on a topic.
func (p *paper) remarks(topic workshop.Topic) []md {
	var texts []md
	for _, r := range p.w.RemarksOn(topic) {
		texts = append(texts, escape(r.Text))
	}
	return texts
}

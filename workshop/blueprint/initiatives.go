package blueprint

import (
	"slices"
	"strings"

	"swotshop/workshop"
	"swotshop/workshop/language"
)

func (p *paper) initiatives() {
	if slices.ContainsFunc(p.w.Initiatives, countsDays) {
		p.say(put(p.words.Document.InFull.Days, "first", p.day(p.w.Date, 30), "second", p.day(p.w.Date, 60), "third", p.day(p.w.Date, 90)))
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
	say := &p.words.Document.InFull
	var items, missing []md
	if s, ok := p.w.Strategy(n.Strategy); ok {
		items = append(items, labelled(say.Serves.Name, p.strategyRef(s.ID)+", "+p.quoted(s.Text)))
	} else {
		missing = append(missing, escape(say.Serves.Lacking))
	}
	given, lacking := p.planInFull(n.Plan, p.w.StopDay(n.Plan))
	items, missing = append(items, given...), append(missing, lacking...)
	if len(missing) > 0 {
		items = append(items, put(say.NotGiven, "list", p.and(missing...)))
	}
	p.points(items)
}

// planInFull is every answer that a plan has, and what those are called that it lacks.
func (p *paper) planInFull(plan workshop.Plan, stop string) (given, lacking []md) {
	say := &p.words.Document.InFull
	for _, f := range []struct {
		of   language.Given
		says md
	}{
		{say.Owner, escape(plan.Owner)},
		{say.FirstStep, escape(plan.FirstStep)},
		{say.By, p.dueInFull(plan)},
		{say.Measure, escape(plan.Measure)},
		{say.Baseline, escape(plan.Baseline)},
		{say.Target, p.dated(escape(p.w.TargetInWords(plan)), plan.TargetBy)},
		{say.Effect, escape(p.w.PlanInWords(plan, workshop.PlanEffect))},
		{say.Cost, escape(plan.Cost)},
		{language.Given{Name: say.NeedsYes}, p.dated(escape(p.w.PlanInWords(plan, workshop.PlanYesFrom)), plan.YesBy)},
		{say.WhenThen, escape(plan.WhenThen)},
		{say.StopRule, escape(plan.StopRule)},
	} {
		switch {
		case f.says != "":
			given = append(given, labelled(f.of.Name, f.says))
		case f.of.Lacking != "":
			lacking = append(lacking, escape(f.of.Lacking))
		}
	}
	if stop != "" {
		given = append(given, labelled(say.StopDay, p.dated(p.day(stop, 0), stop)))
	}
	return given, lacking
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
func (p *paper) dueInFull(plan workshop.Plan) md {
	switch {
	case plan.ByDay30():
		return escape(p.words.Document.InFull.ByDay30)
	case plan.Due == "":
		return ""
	}
	return p.day(plan.Due, 0) + p.daysOn(plan.Due)
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

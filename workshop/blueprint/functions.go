package blueprint

import (
	"slices"

	"swotshop/workshop"
)

// mostRefs is how many refs a cell of the function map lists.
const mostRefs = 8

// functionMap shows whether this is about the whole business or about marketing alone:
// who spoke, what came of it, and above all who did not.
func (p *paper) functionMap() {
	var rows [][]md
	var silent []md
	for _, f := range append(slices.Clone(workshop.Functions), workshop.Untagged) {
		items := p.itemsOf(f)
		switch {
		case len(items) > 0:
			rows = append(rows, p.functionRow(f, items))
		case f != workshop.Other && f != workshop.Untagged:
			silent = append(silent, escape(p.w.FunctionName(f)))
		}
	}
	if len(p.itemsOf(workshop.Untagged)) == len(p.w.Items) {
		return // nobody said for whom they speak
	}
	say := &p.words.Document.Speakers
	p.heading(3, escape(say.Title))
	p.table([]column{
		{head: escape(p.words.Document.Board.Function), width: 14}, {head: escape(say.People), width: 8, number: true}, {head: escape(say.Items), width: 22},
		{head: escape(say.Strategies), width: 22}, {head: escape(say.Initiatives), width: 14},
	}, rows)
	if len(silent) > 0 {
		p.say(put(say.Silent, "list", p.and(silent...)))
	}
}

func (p *paper) itemsOf(f workshop.Function) []*workshop.Item {
	var of []*workshop.Item
	for _, i := range p.w.Items {
		if i.Function == f {
			of = append(of, i)
		}
	}
	return of
}

func (p *paper) functionRow(f workshop.Function, items []*workshop.Item) []md {
	name, present := escape(p.w.FunctionName(f)), nothing
	if f == workshop.Untagged {
		name = italic(escape(p.words.Document.Speakers.Untagged))
	} else if len(p.w.ByFunction) > 0 {
		present = number(p.w.ByFunction[f])
	}
	var strategies, initiatives []md
	for _, s := range p.basedOnItems(items) {
		strategies = append(strategies, p.strategyRef(s.ID))
		for _, n := range p.w.Serving(s.ID) {
			initiatives = append(initiatives, p.initiativeRef(n.ID))
		}
	}
	return []md{name, present, p.cell(refsOf(items)), p.cell(strategies), p.cell(initiatives)}
}

func (p *paper) cell(refs []md) md {
	if len(refs) == 0 {
		return nothing
	}
	return p.few(mostRefs, refs)
}

// basedOnItems lists the strategies that cite a cluster with any of these items.
func (p *paper) basedOnItems(items []*workshop.Item) []*workshop.Strategy {
	var found []*workshop.Strategy
	for _, s := range p.allStrategies() {
		cites := p.w.Cites(s)
		if slices.ContainsFunc(items, func(i *workshop.Item) bool { return slices.Contains(cites, i.Cluster) }) {
			found = append(found, s)
		}
	}
	return found
}

package blueprint

import (
	"swotshop/workshop"
	"swotshop/workshop/blueprint/chart"
)

// allStrategies lists the strategies by pairing, then in the order in which
// they were written: the order of their refs.
func (p *paper) allStrategies() []*workshop.Strategy {
	var all []*workshop.Strategy
	for _, pairing := range workshop.Pairings {
		all = append(all, p.strategiesOf(pairing)...)
	}
	return all
}

func (p *paper) strategiesOf(pairing workshop.Pairing) []*workshop.Strategy {
	var of []*workshop.Strategy
	for _, s := range p.w.Strategies {
		if s.Pairing == pairing {
			of = append(of, s)
		}
	}
	return of
}

func (p *paper) strategyRef(id string) md { return escape(p.w.StrategyRef(id)) }

func (p *paper) initiativeRef(id string) md { return escape(p.w.InitiativeRef(id)) }

// cited are the clusters that a strategy is based on, in its own order.
func (p *paper) cited(s *workshop.Strategy) []*workshop.Cluster {
	var cited []*workshop.Cluster
	for _, id := range p.w.Cites(s) {
		if c, ok := p.w.Cluster(id); ok {
			cited = append(cited, c)
		}
	}
	return cited
}

func (p *paper) strategies() {
	if len(p.w.Strategies) > 0 {
		p.say(escape(p.words.Document.Moves.Key))
		p.picture(Picture{Of: chart.Grid})
	}
	for _, pairing := range workshop.Pairings {
		p.pairing(pairing)
	}
	p.uncited()
}

func (p *paper) pairing(pairing workshop.Pairing) {
	strategies := p.strategiesOf(pairing)
	if len(strategies) == 0 {
		return
	}
	p.heading(3, fill("%s: %s × %s", md(pairing), escape(p.w.QuadrantName(pairing.Inside())), escape(p.w.QuadrantName(pairing.Outside()))))
	p.say(italic(escape(p.w.PairingPrompt(pairing))))
	var items []md
	for _, s := range strategies {
		var below []md
		for _, c := range p.cited(s) {
			below = append(below, put(p.words.Document.Moves.BasedOn, "ref", escape(c.Ref()), "text", escape(c.Title())))
		}
		if s.Placed() {
			below = append(below, p.placeInWords(s.Place))
		}
		below = append(below, p.servedBy(s))
		items = append(items, point(bold(p.strategyRef(s.ID))+" "+escape(s.Text), below...))
	}
	p.points(items)
}

// placeInWords says where a strategy is on the grid, and what that suggests, if
// anything.
func (p *paper) placeInWords(place workshop.Place) md {
	words := escape(p.w.PlaceInWords(place))
	if advice := escape(p.w.Advice(place)); advice != "" {
		return fill("%s: %s", words, p.inside(advice))
	}
	return words
}

func (p *paper) servedBy(s *workshop.Strategy) md {
	var refs []md
	for _, n := range p.w.Serving(s.ID) {
		refs = append(refs, p.initiativeRef(n.ID))
	}
	if len(refs) == 0 {
		return bold(escape(p.words.Document.Moves.NoInitiative))
	}
	return put(p.words.Document.Moves.CarriedOut, "list", p.and(refs...))
}

// uncited shows what was not taken up: pairings without a strategy, and clusters
// that the room voted up and no strategy cites.
func (p *paper) uncited() {
	var empty []md
	for _, pairing := range workshop.Pairings {
		if len(p.strategiesOf(pairing)) == 0 {
			empty = append(empty, md(pairing))
		}
	}
	if len(empty) > 0 && len(empty) < len(workshop.Pairings) {
		p.say(put(p.words.Document.Moves.NoPairing, "list", p.and(empty...)))
	}
	var items []md
	for _, q := range workshop.Quadrants {
		for _, c := range p.w.CarriedIn(q) {
			if len(p.w.Citing(c.ID)) == 0 {
				items = append(items, fill("%s %s (%s)", bold(escape(c.Ref())), escape(c.Title()), p.votes(p.w.Votes(c))))
			}
		}
	}
	if len(items) > 0 {
		p.say(escape(p.words.Document.Moves.Uncited))
		p.points(items)
	}
}

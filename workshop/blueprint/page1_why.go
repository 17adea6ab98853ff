package blueprint

import (
	"slices"

	"swotshop/workshop"
)

// This file is the part of page 1 on why: what the room knows that the decision rests on.

// why gives the clusters that the decision rests on, in words, with how well they are known.
func (p *paper) why() {
	var items []md
	for _, c := range p.reasons() {
		items = append(items, p.reason(c))
	}
	if len(items) > 0 {
		p.heading(2, escape(p.words.Document.Why.Title))
		p.points(items)
	}
}

// reasons are the first of the clusters that the initiatives go back to, the most votes
// first; while there are no initiatives, of those that the votes carry.
func (p *paper) reasons() []*workshop.Cluster {
	acted := func(c *workshop.Cluster) bool {
		return slices.ContainsFunc(p.w.Citing(c.ID), func(s *workshop.Strategy) bool { return len(p.w.Serving(s.ID)) > 0 })
	}
	all := slices.Clone(p.w.Clusters)
	if p.w.VotesShown() {
		all = p.w.Ranking()
	}
	reasons := filter(all, acted)
	if len(reasons) == 0 && p.w.VotesShown() {
		reasons = filter(all, p.w.IsCarried)
	}
	most := mostReasons
	if len(p.w.Initiatives) > mostConditions {
		most--
	}
	return reasons[:min(most, len(reasons))]
}

// reason is one of them, in the words of the item that proves it where one does: “Buyers
// ask each other (O1, 5 votes; two links)”.
func (p *paper) reason(c *workshop.Cluster) md {
	best, said := c.Items[0], escape(c.Title())
	if at := slices.IndexFunc(c.Items, func(i *workshop.Item) bool { return i.Evidence != "" }); at >= 0 {
		best = c.Items[at]
		said = escape(best.Text)
	}
	weight := escape(c.Ref())
	if p.w.VotesShown() && c.Counted() {
		weight = join(", ", weight, p.votes(p.w.Votes(c)))
	}
	return fill("%s (%s)", said, join("; ", weight, p.proof(best)))
}

// proof says how well an item is known.
func (p *paper) proof(i *workshop.Item) md {
	switch {
	case i.Evidence != "":
		return join("; ", escape(i.Evidence), p.compared(i))
	case i.How == workshop.KindAssumption:
		return escape(p.words.Document.Why.Assumption)
	}
	return escape(p.words.Document.Why.NoEvidence)
}

func (p *paper) compared(i *workshop.Item) md {
	if i.Comparator == "" {
		return ""
	}
	return put(p.words.Document.Why.Compared, "other", escape(i.Comparator))
}

func filter[T any](all []T, keep func(T) bool) (some []T) {
	for _, one := range all {
		if keep(one) {
			some = append(some, one)
		}
	}
	return some
}

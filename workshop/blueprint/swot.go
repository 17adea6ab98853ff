package blueprint

import (
	"slices"

	"swotshop/workshop"
)

// votesShown reports whether the votes may be seen: a tally that the room has not
// seen does not leave the room.
func (p *paper) votesShown() bool { return p.w.VotesTaken() && p.w.Revealed }

func (p *paper) votesHidden() bool { return p.w.VotesTaken() && !p.w.Revealed }

// carried are the clusters that are carried to the strategies; none before votes
// have decided which.
func (p *paper) carried(q workshop.Quadrant) []*workshop.Cluster {
	if !p.votesShown() {
		return nil
	}
	return p.w.CarriedIn(q)
}

func (p *paper) carriedItems(q workshop.Quadrant) []*workshop.Item {
	var items []*workshop.Item
	for _, c := range p.carried(q) {
		items = append(items, c.Items...)
	}
	return items
}

func (p *paper) swot() {
	p.heading(2, swotTitle)
	if len(p.w.Items) == 0 {
		p.say(noItems)
		return
	}
	switch {
	case p.votesShown():
		p.say(fill(votesKey,
			people(p.w.People), votes(p.w.DotsEach()), number(p.w.VotesGiven()), votes(p.w.Budget())))
	case p.votesHidden():
		p.say(votesUnseen)
	default:
		p.say(noVotes)
	}
	for _, q := range workshop.Quadrants {
		p.quadrant(q)
	}
}

func (p *paper) quadrant(q workshop.Quadrant) {
	title := md(insideTitle)
	if q.Outside() {
		title = outsideTitle
	}
	p.heading(3, fill(title, md(q.Name())))
	clusters := p.w.ClustersIn(q)
	if p.votesShown() {
		clusters = p.w.RankingIn(q)
	}
	if len(clusters) == 0 {
		p.say(noneHere)
		return
	}
	carried := p.carried(q)
	var rows [][]md
	for _, c := range clusters {
		rows = append(rows, p.clusterRows(c, slices.Contains(carried, c))...)
	}
	p.table([]column{
		{head: "Ref", width: 5}, {head: "Item", width: 36}, {head: "Votes", width: 12},
		{head: "Function", width: 11}, {head: "Kind and evidence", width: 26}, {head: "Card", width: 5},
	}, rows)
}

// clusterRows is the row of a lone item, or a row for the cluster and one for
// each of its items.
func (p *paper) clusterRows(c *workshop.Cluster, carried bool) [][]md {
	ref, name := escape(c.Ref()), italic(escape(c.Name))
	if len(c.Items) > 1 {
		ref += "+"
	}
	if carried {
		ref = bold(ref)
	}
	if len(c.Items) == 1 {
		i := c.Items[0]
		return [][]md{p.itemRow(i, ref, join(" · ", name, escape(i.Text)), p.voteCell(c))}
	}
	if name == "" {
		name = fill(sayTheSame, capital(count(len(c.Items), "item", "items")))
	}
	rows := [][]md{{ref, name, p.voteCell(c), "", "", ""}}
	for _, i := range c.Items {
		rows = append(rows, p.itemRow(i, escape(i.Ref()), escape(i.Text), "″"))
	}
	return rows
}

func (p *paper) itemRow(i *workshop.Item, ref, text, votes md) []md {
	return []md{ref, text, votes, orNothing(i.Function.Name()), known(i), orNothing(i.Card)}
}

// known says how well an item is known, with its evidence.
func known(i *workshop.Item) md {
	text := escape(string(i.How))
	switch {
	case i.Evidence != "":
		text = fill(withEvidence, text, escape(i.Evidence))
	case i.How == workshop.KindFact:
		text = fill(factUnproven, text)
	}
	if i.Comparator != "" {
		text = fill(comparedWith, text, escape(i.Comparator))
	}
	return text
}

// voteCell marks ties and what was not counted: a near win is not a win.
func (p *paper) voteCell(c *workshop.Cluster) md {
	switch {
	case !p.votesShown():
		return nothing
	case c.Votes == 0 && !c.Counted:
		return voteUncounted
	case !p.w.Tied(c):
		return number(c.Votes)
	}
	var refs []md
	for _, other := range p.w.Clusters {
		if other != c && other.Votes == c.Votes {
			refs = append(refs, escape(other.Ref()))
		}
	}
	return fill(voteTied, number(c.Votes), few(3, refs))
}

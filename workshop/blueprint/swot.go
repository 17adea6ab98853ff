package blueprint

import (
	"slices"

	"swotshop/workshop"
	"swotshop/workshop/blueprint/chart"
)

// carriedItems are the items of the clusters that the votes carry.
func (p *paper) carriedItems(q workshop.Quadrant) []*workshop.Item {
	var items []*workshop.Item
	for _, c := range p.w.CarriedIn(q) {
		items = append(items, c.Items...)
	}
	return items
}

func (p *paper) swot() {
	if len(p.w.Items) == 0 {
		return
	}
	say := &p.words.Document.Board
	switch {
	case p.w.VotesShown():
		p.say(put(say.Key, "voters", p.people(p.w.Voters()), "each", p.votes(p.w.DotsEach()), "given", number(p.w.VotesGiven()), "budget", p.votes(p.w.Budget())) +
			" " + escape(say.CardKey))
	case p.w.VotesTaken():
		p.say(escape(say.Unseen))
	case !p.w.FollowsUp(): // which asks for no votes
		p.say(escape(say.NoVotes))
	}
	if slices.ContainsFunc(p.w.Clusters, p.addedUp) {
		p.say(escape(say.AddedUpKey))
	}
	if slices.ContainsFunc(p.w.Clusters, p.notCountedAgain) {
		p.say(escape(say.OutdatedKey))
	}
	p.picture(Picture{Of: chart.Board})
	if p.w.VotesShown() {
		p.picture(Picture{Of: chart.Votes})
	}
	for _, q := range workshop.Quadrants {
		p.quadrant(q)
	}
	if !p.w.FollowsUp() {
		p.functionMap()
	}
}

func (p *paper) quadrant(q workshop.Quadrant) {
	clusters := p.w.RankingIn(q)
	if len(clusters) == 0 {
		return
	}
	say := &p.words.Document.Board
	title := say.Inside
	if q.Outside() {
		title = say.Outside
	}
	p.heading(3, put(title, "quadrant", escape(p.w.QuadrantName(q))))
	var rows [][]md
	carried := p.w.CarriedIn(q)
	for _, c := range clusters {
		rows = append(rows, p.clusterRows(c, slices.Contains(carried, c))...)
	}
	columns := []column{
		{head: escape(say.Ref), width: 5}, {head: escape(say.Item), width: 36}, {head: escape(say.Votes), width: 12},
		{head: escape(say.Function), width: 11}, {head: escape(say.Kind), width: 26}, {head: escape(say.Card), width: 5},
	}
	if p.w.FollowsUp() {
		columns, rows = filled(columns, rows)
	}
	p.table(columns, rows)
	p.tie(q)
}

// clusterRows is the row of a lone item, or a row for the cluster and one for
// each of its items.
func (p *paper) clusterRows(c *workshop.Cluster, carried bool) [][]md {
	ref, name := escape(c.Ref()), italic(escape(c.Name()))
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
		name = italic(capital(p.counted(p.words.Document.Board.SaySame, len(c.Items))))
	}
	rows := [][]md{{ref, name, p.voteCell(c), "", "", ""}}
	for _, i := range c.Items {
		rows = append(rows, p.itemRow(i, escape(i.Ref()), escape(i.Text), ownVotes(i, p.w.Sum(c))))
	}
	return rows
}

// ownVotes is what an item adds to the sum of its cluster.
func ownVotes(i *workshop.Item, sum []workshop.Tally) md {
	for _, t := range sum {
		if t.Item == i {
			return number(t.Votes)
		}
	}
	return "″"
}

func (p *paper) itemRow(i *workshop.Item, ref, text, votes md) []md {
	return []md{ref, text, votes, orNothing(p.w.FunctionName(i.Function)), p.known(i), orNothing(i.Card)}
}

// known says how well an item is known, with its evidence.
func (p *paper) known(i *workshop.Item) md {
	say, text := &p.words.Document.Board, escape(p.words.Kinds.Of(string(i.How)))
	switch {
	case i.Evidence != "":
		text = fill("%s: %s", text, escape(i.Evidence))
	case i.How == workshop.KindFact:
		text = put(say.Unproven, "kind", text)
	}
	if i.Comparator != "" {
		text = put(say.Compared, "text", text, "other", escape(i.Comparator))
	}
	return text
}

// voteCell marks what was not counted, or not as one.
func (p *paper) voteCell(c *workshop.Cluster) md {
	say, n := &p.words.Document.Board, number(p.w.Votes(c))
	switch {
	case !p.w.VotesShown():
		return nothing
	case !c.Counted():
		return escape(say.NotCounted)
	case p.addedUp(c):
		return put(say.AddedUp, "n", n)
	case p.notCountedAgain(c):
		return put(say.Outdated, "n", n)
	}
	return n
}

// addedUp reports whether a cluster's votes are the sum of several counts.
func (p *paper) addedUp(c *workshop.Cluster) bool { return p.w.Sum(c) != nil }

// notCountedAgain reports whether a cluster's votes are of one count, of other items than
// it has now.
func (p *paper) notCountedAgain(c *workshop.Cluster) bool {
	return p.w.VotesShown() && c.Counted() && !p.addedUp(c) && p.w.Outdated(c)
}

// tie says who tied for the last places of a quadrant, and what the room chose.
func (p *paper) tie(q workshop.Quadrant) {
	tie, ok := p.w.TieIn(q)
	if !ok {
		return
	}
	tied, each := p.and(refsOf(tie.Clusters)...), p.votes(tie.Votes)
	switch say := &p.words.Document.Board; {
	case !tie.Settled():
		p.say(put(say.TieOpen, "list", tied, "votes", each))
	case tie.All():
		p.say(put(say.TieAll, "list", tied, "votes", each))
	default:
		p.say(put(say.TieChosen, "list", tied, "votes", each, "chosen", p.and(refsOf(tie.Chosen)...)))
	}
}

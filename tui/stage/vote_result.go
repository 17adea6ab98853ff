package stage

import (
	"slices"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file draws what came of a vote: words and bars beside each other, most votes first.

// result is the list, with the first cluster large above it where there is room, and what
// its marks mean below.
func (s *vote) result(a kit.Area) []string {
	lines := s.asked(s.room().Vote.Most, s.placed(), a)
	legend := s.legend(a)
	rows, large := a.H-len(lines)-len(legend), 0
	if a.H >= kit.High {
		large = kit.LeastLarge
	}
	all := s.entries(max(1, rows-large))
	if large > 0 {
		large = max(large, min(rows-len(all)-2, a.H/3))
		lines = append(lines, s.first(mostLarge(a), kit.Area{W: a.ContentWidth(), H: large})...)
	}
	list := s.list(all, kit.Area{W: a.W, H: a.H - len(lines) - len(legend)}, a.H >= kit.Tall)
	s.places.Shift(0, len(lines))
	lines = append(lines, list...)
	if len(lines)+len(legend) < a.H {
		legend = append([]string{""}, legend...)
	}
	return append(lines, legend...)
}

// placed says how many of how many votes were placed.
func (s *vote) placed() string {
	r, w := s.room(), s.W()
	return fill(r.Vote.Head, "n", w.VotesGiven(), "all", w.Budget(), "people", r.Of(r.Count.Person, w.Voters()))
}

// first is the words of the cluster that matters most, or of the one that is pointed at,
// large, in as many rows as the highest of all takes, so that nothing below moves.
func (s *vote) first(most int, a kit.Area) []string {
	top, rows := s.W().Ranking()[0], 0
	if picked := s.selection(); picked != nil {
		top = picked
	}
	for _, c := range s.W().Clusters {
		rows = max(rows, len(s.stated(c, most, a)))
	}
	return heighten(kit.Indent(s.stated(top, most, a), kit.IDColumn), rows+1)
}

// stated is the words of a cluster, large in lines of so many rows, or plain where they are
// too many for that.
func (s *vote) stated(c *workshop.Cluster, most int, a kit.Area) []string {
	t := s.theme()
	if large := t.LargeStatement(most, t.Accent, s.title(c), a); large != nil {
		return large
	}
	return t.Lines(t.Accent.Bold(true), t.BalanceTo(s.title(c), min(kit.Aloud, a.W), a.H))
}

// mostLarge is how many rows a large line takes beside a list.
func mostLarge(a kit.Area) int { return max(8, a.H/5) }

// early reports whether the count was stopped before all votes were placed: what has not
// been counted may have some.
func (s *vote) early() bool { return stoppedEarly(s.W()) }

func stoppedEarly(w *workshop.Workshop) bool {
	return w.VotesGiven() < w.Budget() && slices.ContainsFunc(w.Clusters, func(c *workshop.Cluster) bool { return !c.Counted() })
}

// resultEntry is a row of the result: a cluster, or several that share one.
type resultEntry struct {
	clusters []*workshop.Cluster
	votes    int
}

// folds reports whether it is several clusters.
func (e resultEntry) folds() bool { return len(e.clusters) > 1 }

// uncounted stands for the votes of a cluster that has no tally.
const uncounted = -1

// votesOf is a cluster's votes. Where all votes are placed, one without a tally has none.
func (s *vote) votesOf(c *workshop.Cluster) int {
	if !c.Counted() && s.early() {
		return uncounted
	}
	return s.W().Votes(c)
}

// entries are the rows of the result, h of them at most as far as that can be: clusters
// with the fewest votes share a row first. One that is carried, or pointed at, never does.
func (s *vote) entries(h int) (all []resultEntry) {
	for _, c := range s.W().Ranking() {
		all = append(all, resultEntry{[]*workshop.Cluster{c}, s.votesOf(c)})
	}
	slices.SortStableFunc(all, func(a, b resultEntry) int { return b.votes - a.votes })
	for votes := uncounted; len(all) > h && len(all) > 0 && votes < all[0].votes; votes++ {
		all = s.folded(all, votes)
	}
	return all
}

// folded puts those with so many votes into one row, the last of them.
func (s *vote) folded(all []resultEntry, votes int) (rest []resultEntry) {
	shared := resultEntry{votes: votes}
	at := 0
	for _, e := range all {
		if c := e.clusters[0]; e.votes == votes && !s.W().IsCarried(c) && c != s.selection() && !s.pickedIn(c) {
			shared.clusters = append(shared.clusters, c)
			continue
		}
		rest = append(rest, e)
		if e.votes >= votes {
			at = len(rest)
		}
	}
	if !shared.folds() {
		return all
	}
	return slices.Insert(rest, at, shared)
}

// shownRows are as many of n rows as have room in h, from the top as long as the one that
// is pointed at shows. Where some have none a line above says how many, or a line below.
func shownRows(at, n, h int) (from, to int) {
	switch {
	case n <= h:
		return 0, n
	case h < 3:
		return kit.Window(at, n, 1)
	case at < h-1:
		return 0, h - 1
	case at > n-h:
		return n - h + 1, n
	}
	return at - h + 3, at + 1
}

// hidden says how many rows have no room, above or below those that do.
func (s *vote) hidden(sign string, n int) []string {
	if n == 0 {
		return nil
	}
	return []string{below(s.theme().Quiet.Render(sign + " " + s.room().more(n)))}
}

// list draws rows of the result, what matters most first, as far as they have room.
// Where rows are free, words that are longer than theirs go on in a second, from the top.
// In a tall window there is white between them.
func (s *vote) list(all []resultEntry, a kit.Area, tall bool) (lines []string) {
	at := max(0, slices.IndexFunc(all, func(e resultEntry) bool {
		return slices.ContainsFunc(e.clusters, s.pickedIn) || slices.Contains(e.clusters, s.selection())
	}))
	from, to := shownRows(at, len(all), a.H)
	if a.H > 2 {
		lines = s.hidden("↑", from)
	}
	free, bars := a.H-(to-from), s.barsOf(all, a)
	if len(all) > to-from {
		free = 0
	}
	spaced := tall && 2*(to-from)-1 <= a.H
	if spaced {
		free -= to - from - 1
	}
	for i, e := range all[from:to] {
		if i > 0 && spaced {
			lines = append(lines, "")
		}
		row := s.resultRow(e, bars, 1+max(0, free), kit.Turn(i, to-from, s.progress(kit.TheVotes)))
		free -= len(row) - 1
		if !e.folds() {
			s.places.Add(kit.Place{X: 0, Y: len(lines), W: a.W, H: len(row)}, e.clusters[0])
		}
		lines = append(lines, row...)
	}
	if a.H > 1 {
		lines = append(lines, s.hidden("↓", len(all)-to)...)
	}
	return lines
}

// bars are the columns of the result, in cells: words, number, the longest bar, which is
// for so many votes; and how wide all of it is.
type bars struct{ words, number, long, most, width int }

// The longest bar in a narrow window and in others: words come before it, and what they
// leave is its. In a wide one words are as wide as they are read aloud.
const (
	shortBar = 12
	longBar  = 20
)

// barsOf divides the width of a row: half a sentence says less than a shorter bar.
func (s *vote) barsOf(all []resultEntry, a kit.Area) bars {
	b := bars{number: 2, long: longBar, most: max(1, all[0].votes), width: a.RowWidth()}
	if a.W < kit.Folds {
		b.long = shortBar
	}
	b.number = max(b.number, len(strconv.Itoa(b.most)))
	b.long = max(b.long, b.width-kit.Aloud)
	b.words = max(1, b.width-b.long-b.number-2)
	return b
}

// resultRow is a cluster with its votes, in at most so many lines, its bar grown so far; or
// those that share a row.
func (s *vote) resultRow(e resultEntry, b bars, most int, grown float64) []string {
	t := s.theme()
	if e.folds() {
		return []string{strings.Repeat(" ", kit.TextColumn) + t.Quiet.Render(s.foldedWords(e, b.width))}
	}
	c := e.clusters[0]
	sign, style, block := s.marked(c)
	hue := t.Quadrant[c.Quadrant()]
	number, mark := strconv.Itoa(e.votes), " "
	switch e.votes {
	case uncounted:
		number = ""
	case 0:
		number = "–"
	}
	if s.isOutdated(c) {
		mark = sumMark
	}
	rows := s.row(c, sign, style, b.words, most)
	bar := strings.Repeat(block, int(grown*float64((max(0, e.votes)*b.long+b.most-1)/b.most)))
	rows[0] = t.Pad(rows[0], kit.TextColumn+b.words) + " " + style.Render(t.PadLeft(number, b.number)+mark) + hue.Render(bar)
	return rows
}

// marked is how a cluster stands in the result: what is before it, how its words and its
// bar are drawn. What is carried is strong. What ties for the last place is pale until the
// room has chosen. A count that was stopped early decides nothing.
func (s *vote) marked(c *workshop.Cluster) (sign string, style lipgloss.Style, block string) {
	t := s.theme()
	sign, style, block = "", t.Text, "▇"
	tie, tied := s.W().TieOf(c)
	switch {
	case s.early():
	case tied && !tie.Settled() && !slices.Contains(tie.Chosen, c):
		sign, block = t.Strong.Render(openMark), "░"
	case s.W().IsCarried(c):
		sign, style = t.Strong.Render("→"), t.Strong
	}
	switch {
	case s.pickedIn(c):
		sign, style = t.Strong.Render(pickedMark), t.Strong
	case c == s.selection():
		sign, style = t.Accent.Render(kit.Pointer), t.Strong
	}
	return sign, style, block
}

// foldedWords name those that share a row, as many as have room, and how many more there are.
func (s *vote) foldedWords(e resultEntry, w int) string {
	r, t := s.room(), s.theme()
	votes := r.Vote.Uncounted
	switch {
	case e.votes == 0:
		votes = r.Vote.NoVotes
	case e.votes == 1:
		votes = fill(r.Form(r.Count.Vote, 1), "n", r.few(1))
	case e.votes > 1:
		votes = fill(r.Form(r.Count.Vote, e.votes), "n", r.Number(e.votes))
	}
	refs := refsIn(e.clusters)
	for n := len(refs); n > 0; n-- {
		shown := strings.Join(refs[:n], ", ")
		if n < len(refs) {
			shown += " … " + r.more(len(refs)-n)
		}
		if words := fill(r.Vote.Folded, "votes", votes, "refs", shown); t.Width(words) <= w {
			return words
		}
	}
	return t.Cut(votes, w)
}

// legend explains the marks of the result, and says where the room has to choose: in one
// line where that has room.
func (s *vote) legend(a kit.Area) []string {
	t, r, w := s.theme(), s.room(), a.ContentWidth()
	lines := []string{t.Quiet.Render(t.Cut(r.Vote.Carried, w))}
	ties := s.tieLines(max(1, a.H/5), w)
	switch {
	case s.early():
		lines, ties = []string{below(t.Quiet.Render(t.Cut(r.Vote.Early, w)))}, nil
	case len(ties) > 0 && a.H < kit.Roomy: // what is to be decided comes first
		lines = nil
	case len(ties) > 0 && t.Width(lines[0])+3+t.Width(ties[0]) <= w:
		lines[0], ties = lines[0]+"   "+strings.TrimLeft(ties[0], " "), ties[1:]
	}
	lines = append(lines, ties...)
	switch {
	case slices.ContainsFunc(s.W().Clusters, s.isSum):
		lines = append(lines, below(t.Quiet.Render(t.Cut(r.Vote.AddedUp, w))))
	case slices.ContainsFunc(s.W().Clusters, s.isOutdated):
		lines = append(lines, below(t.Quiet.Render(t.Cut(r.Vote.Outdated, w))))
	}
	return lines
}

// below begins a line below the refs; one that begins with a sign stands below the signs.
func below(line string) string { return strings.Repeat(" ", kit.IDColumn) + line }

// isOutdated reports whether a number is of other items than the cluster has now.
func (s *vote) isOutdated(c *workshop.Cluster) bool { return c.Counted() && s.W().Outdated(c) }

func (s *vote) isSum(c *workshop.Cluster) bool { return s.W().Sum(c) != nil }

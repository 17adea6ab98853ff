package stage

import (
	"slices"
	"strconv"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// voteColumn is the least width of a column of clusters.
const voteColumn = 36

func (s *vote) Body(a kit.Area) []string {
	t := s.theme()
	s.places.Clear()
	switch {
	case len(s.W().Clusters) == 0:
		return append([]string{""}, s.advice(s.room().Vote.Nothing, a.W)...)
	case s.W().VotesShown():
		return s.result(a)
	case a.W >= kit.Wide:
		return s.wide(a)
	}
	c := s.selection()
	lines := []string{t.Spread(t.Strong.Render("  "+s.room().Vote.HandsFor+" ")+RefBadge(t, c), t.Quiet.Render(s.budget(a.W-26)), a.W)}
	lines = append(lines, kit.Indent(s.call(c, min(kit.Aloud, a.W-3), 2), 2)...)
	if a.H >= kit.Roomy {
		lines = append(lines, "")
	}
	list := s.list(kit.Area{W: a.W, H: a.H - len(lines)})
	s.places.Shift(0, len(lines))
	return append(lines, list...)
}

// call is a cluster as it is read aloud, in exactly h lines.
func (s *vote) call(c *workshop.Cluster, w, h int) []string {
	lines := s.theme().Lines(s.theme().Strong, s.theme().WrapTo(c.Title(), w, h))
	return append(lines, make([]string, h-len(lines))...)
}

// wide has the call beside the list.
func (s *vote) wide(a kit.Area) []string {
	const gap = 4
	side := 40
	if a.W >= kit.Broad {
		side = kit.Aloud
	}
	c, t := s.selection(), s.theme()
	call := []string{t.Strong.Render(s.room().Vote.HandsFor+" ") + RefBadge(t, c), ""}
	call = append(call, s.call(c, side, min(8, len(t.Wrap(c.Title(), side))))...)
	if len(c.Items) > 1 {
		call = append(call, "")
		for _, i := range c.Items {
			for _, l := range t.Bullet(kit.Markers[i.Quadrant]+" ", i.Text, side) {
				call = append(call, t.Quiet.Render(l))
			}
		}
	}
	left := a.W - side - gap
	lines := append([]string{t.Quiet.Render("  " + s.budget(left-2)), ""}, s.list(kit.Area{W: left, H: a.H - 2})...)
	s.places.Shift(0, 2)
	return t.Beside(lines, kit.Indent(kit.FitSaying(call, a.H, MoreLines(s.W())), gap), left)
}

// budget says how many votes there are and how many were counted. The sum
// after the first tally would give it away: it shows from the second on.
func (s *vote) budget(w int) string {
	wk, r := s.W(), s.room()
	done := r.clustersCounted(s.tallies())
	switch {
	case wk.VotesTaken() && wk.VotesGiven() == wk.Budget() && (s.tallies() > 1 || wk.VotesShown()):
		done = r.Vote.All
	case s.tallies() > 1 || wk.VotesShown():
		done = fill(r.Vote.Counted, "n", wk.VotesGiven())
	}
	all := fill(r.Vote.Budget, "n", wk.Budget(), "done", done)
	people := r.Of(r.Count.Person, wk.Voters())
	if long := fill(r.Vote.Sum, "people", people, "each", wk.DotsEach(), "budget", all); s.theme().Width(long) <= w {
		return long
	}
	return all
}

// list draws the clusters without their tallies: in one column while
// they fit, then in as many as there is room for, then page by page.
func (s *vote) list(a kit.Area) []string {
	all := s.allClusters()
	columns, rows := 1, max(1, a.H)
	if len(all) > rows {
		columns = max(1, a.W/voteColumn)
	}
	if len(all) > columns*rows {
		rows = max(1, rows-1) // for the line that counts the rest
	}
	from := s.shown(all) / (columns * rows) * columns * rows
	page := all[from:min(len(all), from+columns*rows)]
	width := a.W / columns
	lines := make([]string, min(rows, len(page)))
	for i, c := range page {
		top := i%rows == 0 || page[i-1].Quadrant() != c.Quadrant()
		lines[i%rows] += s.theme().Pad(s.row(c, top, c == s.selection(), width-1), width)
	}
	step := 1
	if columns == 1 && kit.Spacious(len(lines), rows) {
		lines, step = kit.SpaceOut(lines), 2
	}
	for i, c := range page {
		s.places.Add(kit.Place{X: i / rows * width, Y: i % rows * step, W: width, H: 1}, c)
	}
	if hidden := len(all) - len(page); hidden > 0 && a.H > 1 {
		lines = append(lines, s.theme().Quiet.Render("  "+s.room().more(hidden)))
	}
	return lines
}

// shown is the place of the cluster that has to be on the screen: the one with the picked
// item, or else the selected.
func (s *vote) shown(all []*workshop.Cluster) int {
	if picked := slices.IndexFunc(all, s.pickedIn); picked >= 0 {
		return picked
	}
	return max(0, slices.Index(all, s.selection()))
}

// row is a cluster before the reveal; the first of its quadrant in a column
// carries the badge.
func (s *vote) row(c *workshop.Cluster, top, selected bool, w int) string {
	t := s.theme()
	pointer, style, badge, done := "  ", t.Text, "   ", "  "
	switch {
	case s.pickedIn(c):
		pointer, style = t.Strong.Render(pickedMark), t.Strong
	case selected:
		pointer, style = t.Accent.Render("▸ "), t.Accent
	}
	if top {
		badge = t.BadgeOf(c.Quadrant())
	}
	if s.stands(c) {
		done = t.Strong.Render("✓ ")
	}
	ref := t.Quadrant[c.Quadrant()].Render(t.Pad(c.Ref(), 4))
	return pointer + badge + " " + ref + done + style.Render(t.Cut(c.Title(), w-12))
}

// result draws the votes as bars, most first.
func (s *vote) result(a kit.Area) []string {
	t, all := s.theme(), s.W().Ranking()
	head := t.Spread(t.Strong.Render("  "+s.room().Vote.Most), t.Quiet.Render(s.budget(a.W-22)), a.W)
	lines := []string{head, ""}
	legend := s.legend(a)
	rows := a.H - len(lines) - len(legend)
	if len(all) > rows {
		rows--
	}
	from, to := kit.Window(s.shown(all), len(all), max(1, rows))
	long := barRoom(t.Cells, all[from:to], a.W)
	grown, bars, most := s.progress(kit.TheVotes), make([]string, 0, to-from), max(1, s.W().Votes(all[0]))
	for i, c := range all[from:to] {
		bars = append(bars, s.bar(c, most, a.W, long, kit.Turn(i, to-from, grown)))
	}
	step := 1
	if kit.Spacious(len(bars), rows) {
		bars, step = kit.SpaceOut(bars), 2
	}
	for i, c := range all[from:to] {
		s.places.Add(kit.Place{X: 0, Y: len(lines) + i*step, W: a.W, H: 1}, c)
	}
	lines = append(lines, bars...)
	if hidden := len(all) - (to - from); hidden > 0 {
		lines = append(lines, t.Quiet.Render("  "+s.room().more(hidden)))
	}
	return append(lines, legend...)
}

// legend explains the marks of the result, and says where the room has to choose.
func (s *vote) legend(a kit.Area) []string {
	t := s.theme()
	lines := []string{"", t.Quiet.Render(t.Cut("  "+s.room().Vote.Carried, a.W))}
	lines = append(lines, s.tieLines(max(1, a.H/5), a.W)...)
	switch {
	case slices.ContainsFunc(s.W().Clusters, s.isSum):
		lines = append(lines, t.Quiet.Render(t.Cut("  "+s.room().Vote.AddedUp, a.W)))
	case slices.ContainsFunc(s.W().Clusters, s.isOutdated):
		lines = append(lines, t.Quiet.Render(t.Cut("  "+s.room().Vote.Outdated, a.W)))
	}
	return lines
}

// isOutdated reports whether a number is of other items than the cluster has now.
func (s *vote) isOutdated(c *workshop.Cluster) bool { return c.Counted() && s.W().Outdated(c) }

func (s *vote) isSum(c *workshop.Cluster) bool { return s.W().Sum(c) != nil }

// voteWords is the room for the words of a cluster beside long bars: a line
// that is read aloud and a bit.
const voteWords = kit.Aloud + 12

// besideBar is what a row after the reveal takes besides words and bar:
// pointer, arrow, ref, gap, number, gap, “ · chosen”.
const besideBar = 2 + 2 + 5 + 1 + 4 + 1 + 9

// barRoom is how long the longest bar is. Words come first: a shorter bar says as
// much, and half a sentence does not. In a broad room words are as
// wide as they are read, and all else is for the bars.
func barRoom(c kit.Cells, of []*workshop.Cluster, w int) int {
	room := max(0, w-besideBar)
	if w >= kit.Broad {
		return room - voteWords
	}
	words := 0
	for _, one := range of {
		words = max(words, c.Width(one.Title()))
	}
	return min(40, max(room/5, room-words))
}

// bar is a cluster after the reveal: its words, its votes as a bar and as a
// number, and in words what a bar cannot say. Long is the length of the bar of
// the most votes, grown how far the bar has come.
func (s *vote) bar(c *workshop.Cluster, most, w, long int, grown float64) string {
	t, got := s.theme(), s.W().Votes(c)
	pointer, arrow, style, block := "  ", "  ", t.Quiet, "▇"
	tie, tied := s.W().TieOf(c)
	switch chosen := slices.Contains(tie.Chosen, c); {
	case tied && !tie.Settled() && !chosen:
		arrow, style, block = t.Strong.Render(openMark+" "), t.Strong, "░"
	case s.W().IsCarried(c):
		arrow, style = t.Strong.Render("→ "), t.Strong
	}
	switch {
	case s.pickedIn(c):
		pointer, style = t.Strong.Render(pickedMark), t.Strong
	case c == s.selection():
		pointer, style = t.Accent.Render("▸ "), t.Accent
	}
	hue := t.Quadrant[c.Quadrant()]
	number, mark := strconv.Itoa(got), " "
	if !c.Counted() {
		number = "–"
	}
	if s.isOutdated(c) {
		mark = sumMark
	}
	verdict := s.verdict(c)
	if grown < 1 {
		verdict = "" // the bar would push it along
	}
	bar := strings.Repeat(block, int(grown*float64((got*long+most-1)/most)))
	return pointer + arrow + hue.Render(t.Pad(c.Ref(), 5)) + style.Render(t.Pad(c.Title(), w-besideBar-long)+" "+t.PadLeft(number, 4)+mark) +
		hue.Render(bar) + t.Text.Render(verdict)
}

// verdict says in words what a bar cannot, and which of those that tie for the last place
// the room chose.
func (s *vote) verdict(c *workshop.Cluster) string {
	tie, tied := s.W().TieOf(c)
	say := &s.room().Vote
	switch {
	case !c.Counted():
		return say.Uncounted
	case s.W().Votes(c) == 0:
		return "· " + say.NoVotes
	case slices.Contains(tie.Chosen, c):
		return " · " + say.Chosen
	case tied:
		return " · " + say.Tied
	}
	return ""
}

package chart

import (
	"swotshop/workshop"
	"swotshop/workshop/language"
)

// onBoard is how many clusters of a quadrant there is room for, and onBoardLines in how many
// lines each.
const (
	onBoard      = 4
	onBoardLines = 4
)

// The boxes of the board.
const (
	gap     = 8
	boxWide = (wide - 2*4 - gap) / 2
	inBox   = boxWide - 2*8
)

// board is the SWOT as two by two.
func (s *speaker) board() (Figure, bool) {
	if len(s.w.Items) == 0 {
		return Figure{}, false
	}
	title := s.words.Document.Titles.SWOT
	sh := &sheet{}
	sh.title(title)
	var text []string
	for _, row := range [][2]workshop.Quadrant{{workshop.Strengths, workshop.Weaknesses}, {workshop.Opportunities, workshop.Threats}} {
		top, tall := sh.y, 0
		for i, q := range row {
			x := 4 + i*(boxWide+gap)
			sh.y = top
			text = append(text, s.quadrant(sh, x, q))
			tall = max(tall, sh.y-top)
		}
		for i, q := range row {
			sh.frame(4+i*(boxWide+gap), top, boxWide, tall, hue(q))
		}
		sh.y = top + tall + gap
	}
	sh.y -= gap
	return sh.figure(Board, "chart-board", title, sentences(text...)), true
}

// quadrant writes what stands in a quadrant, those that the room voted for first.
func (s *speaker) quadrant(sh *sheet, x int, q workshop.Quadrant) string {
	clusters, items := s.w.RankingIn(q), 0
	for _, c := range clusters {
		items += len(c.Items)
	}
	name, say := s.w.QuadrantName(q), &s.words.Document.Pictures
	count := s.words.Of(s.words.Count.Item, items)
	sh.y += 8
	for _, line := range lines(name, normal, true, column{wide: inBox, lines: 2}) {
		sh.y += pitch(normal)
		sh.text(x+8, sh.y-5, look{size: normal, bold: true, ink: hue(q)}, line)
	}
	sh.y += pitch(small)
	sh.text(x+8, sh.y-5, look{size: small, ink: quiet}, cut(count, small, false, inBox))
	if len(clusters) == 0 {
		sh.y += 8
		return language.Fill(say.NoItems, "quadrant", name)
	}
	var said []string
	for _, c := range clusters[:min(onBoard, len(clusters))] {
		s.entry(sh, x+8, c)
		said = append(said, s.named(c.Ref(), c.Title()))
	}
	if more := len(clusters) - onBoard; more > 0 {
		rest := s.words.Of(say.MoreClusters, more)
		said = append(said, rest)
		sh.y += 4
		for _, line := range lines("+ "+rest, small, false, column{wide: inBox, lines: 2}) {
			sh.y += pitch(small)
			sh.text(x+8, sh.y-5, look{size: small, ink: quiet}, line)
		}
	}
	sh.y += 8
	return language.Fill(say.Quadrant, "quadrant", name, "items", count, "list", s.and(said))
}

// entry writes a cluster into its box: its ref, and its words beside and below it.
func (s *speaker) entry(sh *sheet, x int, c *workshop.Cluster) {
	indent := across(c.Ref(), small, true) + 6
	sh.y += 6
	for i, line := range lines(workshop.Clean(c.Title()), small, false, column{inBox, indent, onBoardLines}) {
		sh.y += pitch(small)
		at := x
		if i == 0 {
			sh.text(x, sh.y-5, look{size: small, bold: true, ink: hue(c.Quadrant())}, c.Ref())
			at += indent
		}
		sh.text(at, sh.y-5, look{size: small, ink: black}, line)
	}
}

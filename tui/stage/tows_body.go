package stage

import (
	"slices"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// Widest is two sides with the cross between them.
func (s *TOWS) Widest() int { return 2*kit.Aloud + 12 }

func (s *TOWS) Body(a kit.Area) []string {
	if a.H >= kit.Tall {
		return s.high(a)
	}
	lines := s.sides(kit.Area{W: a.W - 2, H: a.H})
	prompt := kit.Indent(s.prompt(a.W-4), 2)
	switch {
	case a.H >= kit.Roomy:
		lines, prompt = append([]string{""}, lines...), append(prompt, "")
		s.places.Shift(0, 1)
	case a.H < kit.Low && s.strategy() != nil:
		prompt = nil // for the strategy that is picked
	}
	lines = append(append(lines, ""), prompt...)
	below := kit.Indent(s.below(kit.Area{W: a.W - 4, H: a.H - len(lines) - 2}), 2) // the last two: a blank and the state
	lines = append(lines, below...)
	lines = append(lines, make([]string, max(0, a.H-1-len(lines)))...)
	return append(lines[:max(0, a.H-1)], "  "+s.state(a.W-3))
}

// prompt is what the pairing asks, in plain letters.
func (s *TOWS) prompt(w int) []string {
	return s.theme().Lines(s.theme().Strong, s.theme().Balance(s.W().PairingPrompt(s.W().Pairing), min(kit.Aloud, w)))
}

// below are the strategies so far; or what is being typed, when the input
// line is too short to read it from.
func (s *TOWS) below(a kit.Area) []string {
	if text := s.In.Text(); s.spills(a.W) {
		return s.theme().Lines(s.theme().Strong, s.theme().WrapTo(text, min(kit.Aloud, a.W), max(1, a.H)))
	}
	return s.list(a)
}

// spills reports whether what is being typed is longer than the line.
func (s *TOWS) spills(w int) bool { return s.theme().Width(s.In.Text()) > w-6 }

// others are the strategies of the other pairings, in short, where there is
// room for all of them.
func (s *TOWS) others(a kit.Area) []string {
	t := s.theme()
	lines := []string{t.Quiet.Render(s.room().Strategies.Others)}
	for _, st := range s.W().Strategies {
		if st.Pairing != s.W().Pairing {
			lines = append(lines, s.strategyLines(st, a.W, 2)...)
		}
	}
	if len(lines) == 1 || len(lines) > a.H {
		return nil
	}
	return lines
}

// sides sets the two clusters side by side, or one above the other.
func (s *TOWS) sides(a kit.Area) []string {
	t, p := s.theme(), s.W().Pairing
	s.places.Clear()
	if a.W < kit.Folds {
		outside := kit.Indent(s.cluster(p.Outside(), kit.Area{W: a.W, H: 3}), 2)
		outside[0] = t.Strong.Render("× ") + outside[0][2:]
		inside := kit.Indent(s.cluster(p.Inside(), kit.Area{W: a.W, H: 3}), 2)
		s.places.Add(kit.Place{X: 0, Y: 0, W: a.W, H: len(inside)}, p.Inside())
		s.places.Add(kit.Place{X: 0, Y: len(inside), W: a.W, H: len(outside)}, p.Outside())
		return append(inside, outside...)
	}
	const cross = "  ×  "
	half := min(kit.Aloud, (a.W-2-len(cross))/2)
	rows := 4
	if a.H >= kit.Tall {
		rows = 9
	}
	left := kit.Indent(s.cluster(p.Inside(), kit.Area{W: half, H: rows}), 2)
	left[0] = t.Pad(left[0], half+2) + t.Strong.Render(cross)
	right, gap := s.cluster(p.Outside(), kit.Area{W: half, H: rows}), half+2+t.Width(cross)
	s.places.Add(kit.Place{X: 0, Y: 0, W: half + 2, H: len(left)}, p.Inside())
	s.places.Add(kit.Place{X: gap, Y: 0, W: half, H: len(right)}, p.Outside())
	return t.Beside(left, right, gap)
}

// cluster draws one side: badge and words, large; its votes; and, where there is
// room, its items.
func (s *TOWS) cluster(q workshop.Quadrant, a kit.Area) []string {
	t := s.theme()
	c, at, of := s.side(q)
	if c == nil {
		lines := kit.Indent(t.Lines(t.Strong, t.Wrap(s.nothingIn(q), a.W-4)), 4)
		lines[0] = t.BadgeOf(q) + " " + lines[0][4:]
		return lines
	}
	hang := t.Width(RefBadge(t, c)) + 1
	lines := t.Lines(t.Strong, t.BalanceTo(c.Title(), a.W-hang, min(3, a.H-1)))
	lines = append(kit.Indent(lines, hang), strings.Repeat(" ", hang)+s.weight(c, at, of, a.W-hang))
	lines[0] = RefBadge(t, c) + " " + lines[0][hang:]
	if len(c.Items) < 2 || a.H < 6 {
		return lines
	}
	for _, i := range c.Items {
		lines = append(lines, strings.Repeat(" ", hang)+t.Quiet.Render(t.Cut(kit.Markers[q]+" "+i.Text, a.W-hang)))
	}
	return lines[:min(len(lines), a.H)]
}

// maxDots is the most votes that are drawn as dots.
const maxDots = 12

// weight is a cluster's votes, once they are revealed, and its place among
// the choices.
func (s *TOWS) weight(c *workshop.Cluster, at, of, w int) string {
	t := s.theme()
	place := ""
	if of > 1 {
		place = s.room().place(at+1, of)
	}
	if !s.W().VotesShown() {
		return t.Quiet.Render(t.Cut(place, w))
	}
	n := s.W().Votes(c)
	dots := t.Quadrant[c.Quadrant()].Render(strings.Repeat("●", min(maxDots, n)))
	words := "  " + VotesOf(s.W(), c)
	if n > maxDots {
		words = "… " + VotesOf(s.W(), c)
	}
	if place != "" {
		place = "   " + place
	}
	return t.Cut(dots+t.Text.Render(words)+t.Quiet.Render(place), w)
}

// list draws the strategies of this pairing with what they cite: the picked one, or the
// newest, in full, the others in the lines that are left, as many as there are lines for.
func (s *TOWS) list(a kit.Area) []string {
	of := s.inPairing()
	if len(of) == 0 || a.H < 1 {
		return nil
	}
	needs := make([]int, len(of))
	for i, st := range of {
		needs[i] = len(s.strategyLines(st, a.W, a.H))
	}
	from, shares, hidden := kit.DealAndCount(a.H, needs, slices.Index(of, s.subject()))
	var lines []string
	for i, share := range shares {
		lines = append(lines, s.strategyLines(of[from+i], a.W, share)...)
	}
	if hidden > 0 && len(lines) < a.H {
		lines = append(lines, s.theme().Quiet.Render(s.room().more(hidden)))
	}
	return lines
}

func (s *TOWS) strategyLines(st *workshop.Strategy, w, most int) []string {
	t := s.theme()
	head, style := s.strategyHead(st, t.Text)
	hang := t.Width(head)
	cites := s.citeBadges(st)
	width := min(kit.Aloud, w-hang-t.Width(cites)-2)
	lines := kit.Indent(t.Lines(style, t.BalanceTo(st.Text, width, most)), hang)
	lines[0] = head + t.Pad(lines[0][hang:], width) + "  " + cites
	return lines
}

// strategyHead is the ref in front of a strategy's words, and the style of the
// words; the picked one has a pointer.
func (s *TOWS) strategyHead(st *workshop.Strategy, style lipgloss.Style) (string, lipgloss.Style) {
	t, pointer, ref := s.theme(), "  ", s.W().StrategyRef(st.ID)
	if st == s.strategy() {
		style, pointer = t.Accent, t.Accent.Render("▸ ")
	}
	return pointer + t.Quiet.Render(t.Pad(ref, max(5, len(ref)+1))), style
}

// citeBadges are the refs that a strategy cites, in their hues.
func (s *TOWS) citeBadges(st *workshop.Strategy) string {
	var refs []string
	for _, id := range s.W().Cites(st) {
		if c, ok := s.W().Cluster(id); ok {
			refs = append(refs, s.theme().RefOf(c))
		}
	}
	if len(refs) > 4 {
		refs = append(refs[:4:4], "…")
	}
	return strings.Join(refs, " ")
}

// state counts the strategies of all pairings and says which cluster still needs
// one.
func (s *TOWS) state(w int) string {
	t := s.theme()
	counts := map[workshop.Pairing]int{}
	for _, st := range s.W().Strategies {
		counts[st.Pairing]++
	}
	var parts []string
	for _, p := range workshop.Pairings {
		words, style := string(p)+" "+strconv.Itoa(counts[p]), t.Quiet
		if p == s.W().Pairing {
			style = t.Strong.Underline(true)
		}
		parts = append(parts, style.Render(words))
	}
	left := strings.Join(parts, t.Quiet.Render(" · "))
	long, short := s.loose()
	if t.Width(left)+2+t.Width(long) > w {
		long = short
	}
	return t.Spread(left, t.Text.Render(long), w)
}

// loose names the cluster with the most votes that no strategy cites.
func (s *TOWS) loose() (long, short string) {
	r := s.room()
	if !s.W().VotesShown() {
		return "", ""
	}
	for _, c := range s.W().Ranking() {
		if n := s.W().Votes(c); n > 0 && len(s.W().Citing(c.ID)) == 0 && s.W().IsCarried(c) {
			return fill(r.Strategies.NoneYet, "ref", c.Ref(), "votes", r.votes(n)), fill(r.Strategies.NoneShort, "ref", c.Ref(), "votes", r.votes(n))
		}
	}
	return r.Strategies.Served, r.Strategies.ServedAll
}

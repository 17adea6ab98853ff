package tui

import (
	"slices"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"swotshop/workshop"
)

// widest is two sides with the cross between them.
func (s *towsStage) widest() int { return 2*aloud + 12 }

func (s *towsStage) body(a area) []string {
	if a.h >= tall {
		return s.high(a)
	}
	lines := s.facing(area{a.w - 2, a.h})
	prompt := indent(s.prompt(a.w-4), 2)
	switch {
	case a.h >= roomy:
		lines, prompt = append([]string{""}, lines...), append(prompt, "")
		s.places.shift(0, 1)
	case a.h < low && s.strategy() != nil:
		prompt = nil // for the strategy that is picked
	}
	lines = append(append(lines, ""), prompt...)
	below := indent(s.below(area{a.w - 4, a.h - len(lines) - 2}), 2) // the last two: a blank and the state
	lines = append(lines, below...)
	lines = append(lines, make([]string, max(0, a.h-1-len(lines)))...)
	return append(lines[:max(0, a.h-1)], "  "+s.state(a.w-3))
}

// prompt is what the pairing asks, in plain letters.
func (s *towsStage) prompt(w int) []string {
	return s.theme().lines(s.theme().strong, balanced(s.w().Pairing.Prompt(), min(aloud, w)))
}

// below are the strategies so far; or what is being typed, when the input
// line is too short to read it from.
func (s *towsStage) below(a area) []string {
	if text := s.in.text(); s.spills(a.w) {
		return s.theme().lines(s.theme().strong, wrapTo(text, min(aloud, a.w), max(1, a.h)))
	}
	return s.list(a)
}

// spills says that what is being typed is longer than the line.
func (s *towsStage) spills(w int) bool { return widthOf(s.in.text()) > w-6 }

// others are the strategies of the other pairings, in short, where there is
// room for all of them.
func (s *towsStage) others(a area) []string {
	t := s.theme()
	lines := []string{t.quiet.Render("The other pairings")}
	for _, st := range s.w().Strategies {
		if st.Pairing != s.w().Pairing {
			lines = append(lines, s.strategyLines(st, a.w, 2)...)
		}
	}
	if len(lines) == 1 || len(lines) > a.h {
		return nil
	}
	return lines
}

// facing sets the two clusters side by side, or one above the other.
func (s *towsStage) facing(a area) []string {
	t, p := s.theme(), s.w().Pairing
	s.places.clear()
	if a.w < folds {
		outside := indent(s.cluster(p.Outside(), area{a.w, 3}), 2)
		outside[0] = t.strong.Render("× ") + outside[0][2:]
		inside := indent(s.cluster(p.Inside(), area{a.w, 3}), 2)
		s.places.add(place{0, 0, a.w, len(inside)}, p.Inside())
		s.places.add(place{0, len(inside), a.w, len(outside)}, p.Outside())
		return append(inside, outside...)
	}
	const cross = "  ×  "
	half := min(aloud, (a.w-2-len(cross))/2)
	rows := 4
	if a.h >= tall {
		rows = 9
	}
	left := indent(s.cluster(p.Inside(), area{half, rows}), 2)
	left[0] = pad(left[0], half+2) + t.strong.Render(cross)
	right, gap := s.cluster(p.Outside(), area{half, rows}), half+2+widthOf(cross)
	s.places.add(place{0, 0, half + 2, len(left)}, p.Inside())
	s.places.add(place{gap, 0, half, len(right)}, p.Outside())
	return beside(left, right, gap)
}

// cluster draws one side: badge and words, large; its votes; and, where there
// is room, the items that it stands for.
func (s *towsStage) cluster(q workshop.Quadrant, a area) []string {
	t := s.theme()
	c, at, of := s.side(q)
	if c == nil {
		lines := indent(t.lines(t.strong, wrap(nothingIn(q), a.w-4)), 4)
		lines[0] = t.badgeOf(q) + " " + lines[0][4:]
		return lines
	}
	hang := widthOf(refBadge(t, c)) + 1
	lines := t.lines(t.strong, balancedTo(c.Title(), a.w-hang, min(3, a.h-1)))
	lines = append(indent(lines, hang), strings.Repeat(" ", hang)+s.weight(c, at, of, a.w-hang))
	lines[0] = refBadge(t, c) + " " + lines[0][hang:]
	if len(c.Items) < 2 || a.h < 6 {
		return lines
	}
	for _, i := range c.Items {
		lines = append(lines, strings.Repeat(" ", hang)+t.quiet.Render(cut(markers[q]+" "+i.Text, a.w-hang)))
	}
	return lines[:min(len(lines), a.h)]
}

// maxDots is the most votes that are drawn as dots.
const maxDots = 12

// weight is a cluster's votes, once they are revealed, and its place among
// the choices.
func (s *towsStage) weight(c *workshop.Cluster, at, of, w int) string {
	t := s.theme()
	place := ""
	if of > 1 {
		place = strconv.Itoa(at+1) + " of " + strconv.Itoa(of)
	}
	if !s.w().Revealed {
		return t.quiet.Render(cut(place, w))
	}
	dots := t.quadrant[c.Quadrant()].Render(strings.Repeat("●", min(maxDots, c.Votes)))
	votes := plural(c.Votes, "vote", "votes")
	switch {
	case c.Votes == 0:
		votes = "no votes"
	case c.Votes > maxDots:
		votes = "… " + votes
	default:
		votes = "  " + votes
	}
	if place != "" {
		place = "   " + place
	}
	return cut(dots+t.text.Render(votes)+t.quiet.Render(place), w)
}

// list draws the strategies of this pairing with what they cite: in full as
// long as they fit, then shorter, then those around the picked one, which is
// shown in full in any case.
func (s *towsStage) list(a area) []string {
	of := s.written()
	if len(of) == 0 || a.h < 1 {
		return nil
	}
	full := max(1, min(6, a.h/2))
	for _, most := range []int{full, 3, 2, 1} {
		if lines := s.blocks(of, a.w, min(most, full), full); len(lines) <= a.h {
			return lines
		}
	}
	selected, room := slices.Index(of, s.strategy()), a.h-1
	if selected < 0 {
		selected = len(of) - 1
	} else {
		room -= len(s.strategyLines(of[selected], a.w, full)) - 1
	}
	from, to := around(selected, len(of), max(1, room))
	more := s.theme().quiet.Render(strconv.Itoa(len(of)-(to-from)) + " more")
	return append(s.blocks(of[from:to], a.w, 1, full), more)
}

// blocks sets strategies in at most so many lines each; the picked one may
// take more.
func (s *towsStage) blocks(of []*workshop.Strategy, w, most, picked int) []string {
	var lines []string
	for _, st := range of {
		if st == s.strategy() {
			lines = append(lines, s.strategyLines(st, w, picked)...)
		} else {
			lines = append(lines, s.strategyLines(st, w, most)...)
		}
	}
	return lines
}

func (s *towsStage) strategyLines(st *workshop.Strategy, w, most int) []string {
	t := s.theme()
	head, style := s.strategyHead(st, t.text)
	hang := widthOf(head)
	cites := s.cited(st)
	width := min(aloud, w-hang-widthOf(cites)-2)
	lines := indent(t.lines(style, balancedTo(st.Text, width, most)), hang)
	lines[0] = head + pad(lines[0][hang:], width) + "  " + cites
	return lines
}

// strategyHead is the ref that stands before a strategy's words, and the style
// of the words; the picked one has a pointer.
func (s *towsStage) strategyHead(st *workshop.Strategy, style lipgloss.Style) (string, lipgloss.Style) {
	t, pointer, ref := s.theme(), "  ", s.w().StrategyRef(st.ID)
	if st == s.strategy() {
		style, pointer = t.accent, t.accent.Render("▸ ")
	}
	return pointer + t.quiet.Render(pad(ref, max(5, len(ref)+1))), style
}

// cited are the refs that a strategy cites, in their hues.
func (s *towsStage) cited(st *workshop.Strategy) string {
	var refs []string
	for _, id := range st.Cites {
		if c, ok := s.w().Cluster(id); ok {
			refs = append(refs, s.theme().refOf(c))
		}
	}
	if len(refs) > 4 {
		refs = append(refs[:4:4], "…")
	}
	return strings.Join(refs, " ")
}

// state counts the strategies of all pairings and says which cluster still
// wants one.
func (s *towsStage) state(w int) string {
	t := s.theme()
	counts := map[workshop.Pairing]int{}
	for _, st := range s.w().Strategies {
		counts[st.Pairing]++
	}
	var parts []string
	for _, p := range workshop.Pairings {
		words, style := string(p)+" "+strconv.Itoa(counts[p]), t.quiet
		if p == s.w().Pairing {
			style = t.strong.Underline(true)
		}
		parts = append(parts, style.Render(words))
	}
	left := strings.Join(parts, t.quiet.Render(" · "))
	long, short := s.loose()
	if widthOf(left)+2+widthOf(long) > w {
		long = short
	}
	return spread(left, t.text.Render(long), w)
}

// loose names the cluster with the most votes that no strategy cites.
func (s *towsStage) loose() (long, short string) {
	if !s.w().Revealed {
		return "", ""
	}
	for _, c := range s.w().Ranking() {
		if c.Votes > 0 && len(s.w().Citing(c.ID)) == 0 && slices.Contains(s.w().CarriedIn(c.Quadrant()), c) {
			votes := plural(c.Votes, "vote", "votes")
			return c.Ref() + " carries " + votes + " and no strategy yet", c.Ref() + ": " + votes + ", no strategy"
		}
	}
	return "all that is carried has a strategy", "all have a strategy"
}

package stage

import (
	"strings"

	"charm.land/lipgloss/v2"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file draws the one cluster that hands are called for, and which have been counted.
// No number is on it: nobody votes with the crowd.

// On the strip: counted, called now, to come.
const (
	countedMark = "✓"
	calledMark  = "●"
	comingMark  = "·"
)

// call is the cluster that hands are called for, as large as it can be, above the strip;
// in a low window, where it is seldom large, below it.
func (s *vote) call(a kit.Area) []string {
	asked := s.asked(fill(s.room().Vote.HandsFor, "ref", s.selection().Ref()), "", a)
	if a.H < kit.Roomy {
		asked = append(asked, s.strip(a, len(asked)), "")
		return append(asked, s.called(kit.Area{W: a.ContentWidth(), H: a.H - len(asked)})...)
	}
	const below = 2 // the strip
	room := kit.Area{W: a.ContentWidth(), H: a.H - len(asked) - below - 2}
	lines := append(asked, kit.FitSaying(s.called(room), room.H+1, MoreLines(s.W()))...)
	return append(lines, s.strip(a, len(lines)))
}

// called is the words of the cluster, large, or plain where they are too many for that. What
// it has been made of is below, where that has room.
func (s *vote) called(a kit.Area) []string {
	t, c := s.theme(), s.selection()
	var all []string
	for _, one := range s.W().Clusters {
		all = append(all, s.title(one))
	}
	name := t.LargeAlike(t.Strong, s.title(c), all, a) // none is larger than the next: that would sway the vote
	if name == nil {
		name = t.Lines(t.Strong, t.BalanceTo(s.title(c), min(kit.Aloud, a.W), max(1, a.H)))
	}
	name = append(name, s.members(c, kit.Area{W: a.W, H: a.H - len(name)})...)
	return kit.Indent(name, kit.IDColumn)
}

// members are the items of a cluster of several, where all of them have room below its name.
func (s *vote) members(c *workshop.Cluster, a kit.Area) []string {
	if len(c.Items) < 2 {
		return nil
	}
	t, lines := s.theme(), []string{""}
	for _, i := range c.Items {
		lines = append(lines, t.Lines(t.Quiet, t.Bullet(kit.Markers[i.Quadrant]+" ", s.W().Typeset(i.Text), min(kit.Aloud, a.W)))...)
	}
	if len(lines) > a.H {
		return nil
	}
	return lines
}

// strip shows of every cluster whether it has been counted, and says how many are to come:
// sign by sign, or in figures where there are too many for a line.
func (s *vote) strip(a kit.Area, y int) string {
	t, left := s.theme(), ""
	if n := len(s.W().Clusters) - s.tallies(); n > 0 {
		left = t.Quiet.Render(fill(s.room().Vote.ToGo, "n", n))
	}
	for _, look := range []struct{ gap, sign int }{{5, 2}, {3, 2}, {3, 1}} {
		s.places.Clear()
		if line := s.signs(look.gap, look.sign, y); t.Width(line)+2+t.Width(left) <= kit.IDColumn+a.ContentWidth() {
			return t.Spread(line, left, kit.IDColumn+a.ContentWidth())
		}
	}
	s.places.Clear()
	line, w := s.figures(3), kit.IDColumn+a.ContentWidth()
	if t.Width(line)+2+t.Width(left) > w {
		line, left = s.figures(2), ""
	}
	return t.Spread(line, left, w)
}

// signs are the clusters as signs, so many cells each, with a gap between the quadrants.
func (s *vote) signs(gap, sign, y int) string {
	t, called := s.theme(), s.selection()
	line := strings.Repeat(" ", kit.IDColumn)
	for _, q := range workshop.Quadrants {
		in := InOrder(s.W().ClustersIn(q))
		if len(in) == 0 {
			continue
		}
		if line = line + t.Quadrant[q].Render(string(q)); sign < 2 {
			line += " "
		}
		for _, c := range in {
			mark, style := comingMark, t.Quiet
			switch {
			case c == called:
				mark, style = calledMark, t.Accent
			case s.stands(c):
				mark, style = countedMark, t.Text
			}
			line += t.PadLeft(style.Render(mark), sign)
			s.places.Add(kit.Place{X: t.Width(line) - 1, Y: y, W: sign, H: 1}, c)
		}
		line += strings.Repeat(" ", gap)
	}
	return strings.TrimRight(line, " ")
}

// figures say of each quadrant how many have been counted, with a gap between them.
func (s *vote) figures(gap int) string {
	t, called := s.theme(), s.selection()
	var parts []string
	for _, q := range workshop.Quadrants {
		in, n := s.W().ClustersIn(q), 0
		for _, c := range in {
			if s.stands(c) {
				n++
			}
		}
		if len(in) == 0 {
			continue
		}
		var style lipgloss.Style
		if style = t.Text; called.Quadrant() == q {
			style = t.Strong
		}
		parts = append(parts, t.Quadrant[q].Render(string(q))+" "+style.Render(s.room().place(n, len(in))))
	}
	return strings.Repeat(" ", kit.IDColumn) + strings.Join(parts, strings.Repeat(" ", gap))
}

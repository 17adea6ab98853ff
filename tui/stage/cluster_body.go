package stage

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// Widest is a list and, beside it, the selected cluster.
func (s *Cluster) Widest() int { return 2*kit.Aloud + 24 }

func (s *Cluster) Body(a kit.Area) []string {
	w := s.W()
	s.places.Clear()
	head := []string{s.tabs(a.W), ""}
	c, _ := s.Selected()
	switch {
	case len(w.Items) == 0:
		return append(head, s.advice(nothingToCluster, a.W)...)
	case c == nil:
		return append(head, s.advice(nothingIn(s.Here), a.W)...)
	}
	room := kit.Area{W: a.W, H: a.H - len(head) - 2} // the last two: a blank and the state
	draw := s.narrow
	if a.W >= kit.Wide {
		draw = s.wide
	}
	lines := draw(room)
	s.places.Shift(0, len(head))
	lines = append(append(head, lines...), make([]string, max(0, room.H-len(lines)))...)
	return append(lines, "", "  "+s.state(a.W-2))
}

// tabs names the quadrant on the screen and counts the clusters of all four.
func (s *Cluster) tabs(w int) string {
	t := s.theme()
	var tabs strings.Builder
	for _, q := range workshop.Quadrants {
		count := t.Pad(" "+strconv.Itoa(len(s.W().ClustersIn(q))), 4)
		if q == s.Here {
			tabs.WriteString(t.BadgeOf(q) + t.Strong.Render(count))
		} else {
			tabs.WriteString(t.Quadrant[q].Render(" "+string(q)+" ") + t.Quiet.Render(count))
		}
	}
	name := t.BadgeOf(s.Here) + t.Quadrant[s.Here].Render(" "+s.Here.Name())
	if long := name + t.Quiet.Render("  "+s.counts()); t.Width(long)+t.Width(tabs.String()) < w {
		name = long
	}
	return t.Spread(name, tabs.String(), w)
}

// counts says how many items are in how many clusters.
func (s *Cluster) counts() string {
	all, in := len(s.W().ItemsIn(s.Here)), len(s.W().ClustersIn(s.Here))
	switch {
	case all == 0:
		return ""
	case all == in:
		return items(all)
	}
	return itemsInClusters(all, in)
}

// state says what Enter would merge, or else whether there are too many
// clusters to vote on.
func (s *Cluster) state(w int) string {
	if joining := s.joining(); len(joining) > 0 {
		into, _ := s.Selected()
		return s.theme().Text.Render(s.theme().Cut(enterMerges(len(joining), Refs(joining), into.Ref(), s.title(into, joining)), w))
	}
	all := len(s.W().Clusters)
	if n := s.marks(); n > 0 {
		return s.theme().Text.Render(s.theme().Cut(goToMerge(n), w))
	}
	words := clustersInAll(all)
	if all > tooMany {
		words = tooManyClusters(all)
	}
	return s.theme().Quiet.Render(s.theme().Cut(words, w))
}

// title is what the clusters will be called when they are merged: as it is on the line, or
// else as the first of them that has a name, or as the one that the others join.
func (s *Cluster) title(into *workshop.Cluster, joining []*workshop.Cluster) string {
	title := strings.TrimSpace(s.In.Text())
	for _, c := range append([]*workshop.Cluster{into}, joining...) {
		title = cmp.Or(title, c.Name())
	}
	return cmp.Or(title, into.Title())
}

// narrow is the list, and under it in full what the selection says, where the
// list had to cut it.
func (s *Cluster) narrow(a kit.Area) []string {
	rows := a.H - 3
	list := s.list(kit.Area{W: a.W, H: rows})
	if s.theme().Width(s.words()) <= a.W-wordsTake {
		return list
	}
	list = append(list, make([]string, max(0, rows-len(list)))...)
	words := s.theme().Lines(s.theme().Strong, s.theme().WrapTo(s.words(), a.W-4, 2))
	return append(append(list, ""), kit.Indent(words, 2)...)
}

// words is what the selection says.
func (s *Cluster) words() string {
	c, item := s.Selected()
	if len(c.Items) > 1 && item != nil {
		return item.Text
	}
	return c.Title()
}

// list draws clusters and their items, as many as fit around the selection.
func (s *Cluster) list(a kit.Area) []string {
	spots := s.spots()
	at := s.find(spots)
	h := a.H
	if len(spots) > h {
		h-- // for the line that counts the rest
	}
	from, to := kit.Window(at, len(spots), max(1, h))
	var rows []string
	for i, p := range spots[from:to] {
		s.places.Add(kit.Place{X: 0, Y: i, W: a.W, H: 1}, p)
		rows = append(rows, s.listRow(p, from+i == at, a.W))
	}
	if hidden := len(spots) - (to - from); hidden > 0 {
		rows = append(rows, s.theme().Quiet.Render("  "+moreOf(hidden)))
	}
	return rows
}

// wordsTake is what pointer, mark, ref and tag take of a row of the list.
const wordsTake = 9 + 4

// listRow is a cluster, or, set in, an item of a cluster of several.
func (s *Cluster) listRow(p spot, selected bool, w int) string {
	t := s.theme()
	c, _ := s.W().Cluster(p.cluster)
	pointer, style := "  ", t.Text
	if selected {
		pointer, style = t.Accent.Render("▸ "), t.Accent
	}
	if item, ok := s.W().Item(p.item); ok {
		return "       " + pointer + s.itemLine(item, style, w-9)
	}
	mark, tag := "  ", t.PadLeft(c.Items[0].Function.Short(), 4)
	if slices.Contains(s.marked, c.ID) {
		mark = t.Strong.Render("◆ ")
	}
	if len(c.Items) > 1 {
		tag = "  " + items(len(c.Items))
		if !selected {
			style = t.Strong
		}
	}
	words := t.Pad(c.Title(), w-9-t.Width(tag))
	return pointer + mark + t.Quadrant[s.Here].Render(t.Pad(c.Ref(), 5)) + style.Render(words) + t.Quiet.Render(tag)
}

func (s *Cluster) itemLine(item *workshop.Item, style lipgloss.Style, w int) string {
	tag := s.theme().PadLeft(item.Function.Short(), 4)
	words := s.theme().Pad(item.Text, w-2-s.theme().Width(tag))
	return s.theme().Quadrant[s.Here].Render(kit.Markers[s.Here]) + " " + style.Render(words) + s.theme().Quiet.Render(tag)
}

// wide puts beside the list the cluster that is being named.
func (s *Cluster) wide(a kit.Area) []string {
	const gap = 5
	left := a.W / 2
	list, card := s.list(kit.Area{W: left, H: a.H}), s.card(kit.Area{W: min(kit.Aloud, a.W-left-gap), H: a.H})
	return s.theme().Beside(list, kit.Indent(card, gap), left)
}

// card shows the selected cluster: its name, its items in full, and what
// would join it.
func (s *Cluster) card(a kit.Area) []string {
	t := s.theme()
	c, selected := s.Selected()
	lines := []string{RefBadge(t, c) + t.Quiet.Render("  "+items(len(c.Items))), ""}
	lines = append(lines, t.Lines(t.Strong, t.Wrap(c.Title(), a.W))...)
	if len(c.Items) > 1 || c.Name() != "" {
		lines = append(lines, "")
		for _, item := range c.Items {
			style := t.Text
			if item == selected && len(c.Items) > 1 {
				style = t.Accent
			}
			lines = append(lines, t.Lines(style, t.Bullet(kit.Markers[s.Here]+" ", item.Text, a.W))...)
		}
	}
	if joining := s.joining(); len(joining) > 0 {
		lines = append(lines, "", t.Quiet.Render(mergesHere))
		for _, other := range joining {
			lines = append(lines, t.Lines(t.Text, t.Bullet("◆ ", other.Title(), a.W))...)
		}
	}
	return kit.Fit(lines, a.H)
}

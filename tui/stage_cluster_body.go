package tui

import (
	"slices"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"swotshop/workshop"
)

// widest is a list and, beside it, the selected cluster.
func (s *clusterStage) widest() int { return 2*aloud + 24 }

func (s *clusterStage) body(a area) []string {
	w := s.w()
	s.places.clear()
	head := []string{s.tabs(a.w), ""}
	c, _ := s.selected()
	switch {
	case len(w.Items) == 0:
		return append(head, "  "+s.theme().strong.Render("Nothing to bring together yet: F4, Capture."))
	case c == nil:
		return append(head, "  "+s.theme().strong.Render(nothingIn(s.here)))
	}
	room := area{a.w, a.h - len(head) - 2} // the last two: a blank and the state
	draw := s.narrow
	if a.w >= wide {
		draw = s.wide
	}
	lines := draw(room)
	s.places.shift(0, len(head))
	lines = append(append(head, lines...), make([]string, max(0, room.h-len(lines)))...)
	return append(lines, "", "  "+s.state(a.w-2))
}

// tabs names the quadrant on the screen and counts the clusters of all four.
func (s *clusterStage) tabs(w int) string {
	t := s.theme()
	var tabs strings.Builder
	for _, q := range workshop.Quadrants {
		count := pad(" "+strconv.Itoa(len(s.w().ClustersIn(q))), 4)
		if q == s.here {
			tabs.WriteString(t.badgeOf(q) + t.strong.Render(count))
		} else {
			tabs.WriteString(t.quadrant[q].Render(" "+string(q)+" ") + t.quiet.Render(count))
		}
	}
	name := t.badgeOf(s.here) + t.quadrant[s.here].Render(" "+s.here.Name())
	if long := name + t.quiet.Render("  "+s.counts()); widthOf(long)+widthOf(tabs.String()) < w {
		name = long
	}
	return spread(name, tabs.String(), w)
}

// counts says how many items stand in how many clusters.
func (s *clusterStage) counts() string {
	items, clusters := len(s.w().ItemsIn(s.here)), len(s.w().ClustersIn(s.here))
	switch {
	case items == 0:
		return ""
	case items == clusters:
		return plural(items, "item", "items")
	}
	return plural(items, "item", "items") + " in " + plural(clusters, "cluster", "clusters")
}

// state says what Enter would merge, or else whether there are too many
// clusters to vote on.
func (s *clusterStage) state(w int) string {
	if joining := s.joining(); len(joining) > 0 {
		into, _ := s.selected()
		return s.theme().text.Render(cut(strconv.Itoa(len(joining))+" marked: Enter merges "+refs(joining)+" into "+into.Ref(), w))
	}
	all := len(s.w().Clusters)
	if n := s.marks(); n > 0 {
		return s.theme().text.Render(cut(strconv.Itoa(n)+" marked: go to the one that it joins, then Enter", w))
	}
	words := plural(all, "cluster", "clusters") + " in all"
	if all > tooMany {
		words = strconv.Itoa(all) + " clusters: votes will scatter; merge some"
	}
	return s.theme().quiet.Render(cut(words, w))
}

// refs lists clusters by their refs.
func refs(clusters []*workshop.Cluster) string {
	var names []string
	for _, c := range clusters {
		names = append(names, c.Ref())
	}
	return strings.Join(names, ", ")
}

// narrow is the list, and under it in full what the selection says, where the
// list had to cut it.
func (s *clusterStage) narrow(a area) []string {
	rows := a.h - 3
	list := s.list(area{a.w, rows})
	if widthOf(s.words()) <= a.w-wordsTake {
		return list
	}
	list = append(list, make([]string, max(0, rows-len(list)))...)
	words := s.theme().lines(s.theme().strong, wrapTo(s.words(), a.w-4, 2))
	return append(append(list, ""), indent(words, 2)...)
}

// words is what the selection says.
func (s *clusterStage) words() string {
	c, item := s.selected()
	if len(c.Items) > 1 && item != nil {
		return item.Text
	}
	return c.Title()
}

// list draws clusters and their items, as many as fit around the selection.
func (s *clusterStage) list(a area) []string {
	spots := s.spots()
	at := s.find(spots)
	h := a.h
	if len(spots) > h {
		h-- // for the line that counts the rest
	}
	from, to := around(at, len(spots), max(1, h))
	var rows []string
	for i, p := range spots[from:to] {
		s.places.add(place{0, i, a.w, 1}, p)
		rows = append(rows, s.listRow(p, from+i == at, a.w))
	}
	if hidden := len(spots) - (to - from); hidden > 0 {
		rows = append(rows, s.theme().quiet.Render("  "+strconv.Itoa(hidden)+" more"))
	}
	return rows
}

// wordsTake is what pointer, mark, ref and tag take of a row of the list.
const wordsTake = 9 + 4

// listRow is a cluster, or, set in, an item of a cluster of several.
func (s *clusterStage) listRow(p spot, selected bool, w int) string {
	t := s.theme()
	c, _ := s.w().Cluster(p.cluster)
	pointer, style := "  ", t.text
	if selected {
		pointer, style = t.accent.Render("▸ "), t.accent
	}
	if item, ok := s.w().Item(p.item); ok {
		return "       " + pointer + s.itemLine(item, style, w-9)
	}
	mark, tag := "  ", padLeft(c.Items[0].Function.Short(), 4)
	if slices.Contains(s.marked, c.ID) {
		mark = t.strong.Render("◆ ")
	}
	if len(c.Items) > 1 {
		tag = "  " + plural(len(c.Items), "item", "items")
		if !selected {
			style = t.strong
		}
	}
	words := pad(c.Title(), w-9-widthOf(tag))
	return pointer + mark + t.quadrant[s.here].Render(pad(c.Ref(), 5)) + style.Render(words) + t.quiet.Render(tag)
}

func (s *clusterStage) itemLine(item *workshop.Item, style lipgloss.Style, w int) string {
	tag := padLeft(item.Function.Short(), 4)
	words := pad(item.Text, w-2-widthOf(tag))
	return s.theme().quadrant[s.here].Render(markers[s.here]) + " " + style.Render(words) + s.theme().quiet.Render(tag)
}

// wide puts beside the list the cluster that is being named.
func (s *clusterStage) wide(a area) []string {
	const gap = 5
	left := a.w / 2
	list, card := s.list(area{left, a.h}), s.card(area{min(aloud, a.w-left-gap), a.h})
	return beside(list, indent(card, gap), left)
}

// card shows the selected cluster: its name, its items in full, and what
// would join it.
func (s *clusterStage) card(a area) []string {
	t := s.theme()
	c, selected := s.selected()
	lines := []string{refBadge(t, c) + t.quiet.Render("  "+plural(len(c.Items), "item", "items")), ""}
	lines = append(lines, t.lines(t.strong, wrap(c.Title(), a.w))...)
	if len(c.Items) > 1 || c.Name != "" {
		lines = append(lines, "")
		for _, item := range c.Items {
			style := t.text
			if item == selected && len(c.Items) > 1 {
				style = t.accent
			}
			lines = append(lines, t.lines(style, bulleted(markers[s.here]+" ", item.Text, a.w))...)
		}
	}
	if joining := s.joining(); len(joining) > 0 {
		lines = append(lines, "", t.quiet.Render("Enter brings here"))
		for _, other := range joining {
			lines = append(lines, t.lines(t.text, bulleted("◆ ", other.Title(), a.w))...)
		}
	}
	return fit(lines, a.h)
}

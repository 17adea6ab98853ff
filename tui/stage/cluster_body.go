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
		return append(head, s.advice(s.room().Cluster.Nothing, a.W)...)
	case c == nil:
		return append(head, s.advice(s.nothingIn(s.Here), a.W)...)
	}
	room := kit.Area{W: a.W, H: a.H - len(head) - 2} // the last two: a blank and the state
	draw := s.list
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
	name := t.BadgeOf(s.Here) + t.Quadrant[s.Here].Render(" "+s.W().QuadrantName(s.Here))
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
		return s.room().items(all)
	}
	return fill(s.room().Cluster.In, "items", s.room().items(all), "clusters", s.room().clusters(in))
}

// state says what Enter would merge, or else whether there are too many
// clusters to vote on.
func (s *Cluster) state(w int) string {
	r := s.room()
	if joining := s.joining(); len(joining) > 0 && s.In.Empty() { // else the line says so
		into, _ := s.Selected()
		words := fill(r.Cluster.Merges, "n", len(joining), "refs", Refs(joining), "into", into.Ref(), "title", s.title(into, joining))
		return s.theme().Text.Render(s.theme().Cut(words, w))
	}
	all := len(s.W().Clusters)
	if n := s.marks(); n > 0 && s.In.Empty() {
		return s.theme().Text.Render(s.theme().Cut(r.Of(r.Cluster.GoTo, n), w))
	}
	words := fill(r.Cluster.All, "clusters", r.clusters(all))
	if all > tooMany {
		words = fill(r.Cluster.TooMany, "n", all)
	}
	return s.theme().Quiet.Render(s.theme().Cut(words, w))
}

// title is what the clusters will be called when they are merged and nothing is typed: as
// the first of them that has a name, or as the one that the others join.
func (s *Cluster) title(into *workshop.Cluster, joining []*workshop.Cluster) string {
	title := ""
	for _, c := range append([]*workshop.Cluster{into}, joining...) {
		title = cmp.Or(title, c.Name())
	}
	return cmp.Or(title, into.Title())
}

// list draws clusters and their items: the selection in full, the others in the rows
// that are left, as many as there are rows for.
func (s *Cluster) list(a kit.Area) []string {
	spots := s.spots()
	at := s.find(spots)
	full, needs := make([][]string, len(spots)), make([]int, len(spots))
	first, last := kit.Window(at, len(spots), min(len(spots), a.H)) // no other can have a row
	for i := first; i < last; i++ {
		full[i] = s.listRows(spots[i], i == at, a.W, a.H)
		needs[i] = len(full[i])
	}
	from, shares, hidden := kit.DealAndCount(a.H, needs, at)
	var rows []string
	for i, share := range shares {
		s.places.Add(kit.Place{X: 0, Y: len(rows), W: a.W, H: share}, spots[from+i])
		if set := full[from+i]; len(set) == share {
			rows = append(rows, set...)
		} else {
			rows = append(rows, s.listRows(spots[from+i], from+i == at, a.W, share)...)
		}
	}
	if hidden > 0 && len(rows) < a.H {
		rows = append(rows, s.theme().Quiet.Render("  "+s.room().more(hidden)))
	}
	return rows
}

// listRows is a cluster, or, set in, an item of a cluster of several, in at most so
// many rows.
func (s *Cluster) listRows(p spot, selected bool, w, most int) []string {
	t := s.theme()
	c, _ := s.W().Cluster(p.cluster)
	pointer, style := "  ", t.Text
	switch picked := s.Pick.on(workshop.SubjectItemText); {
	case picked != "" && (p.item == picked || p.item == "" && len(c.Items) == 1 && s.pickedIn(c)):
		pointer, style = t.Strong.Render(pickedMark), t.Strong
	case selected:
		pointer, style = t.Accent.Render("▸ "), t.Accent
	}
	if item, ok := s.W().Item(p.item); ok {
		front := "       " + pointer + t.Quadrant[s.Here].Render(kit.Markers[s.Here]) + " "
		return s.inRows(front, item.Text, t.PadLeft(s.W().FunctionTag(item.Function), 4), style, w, most)
	}
	mark, tag := "  ", t.PadLeft(s.W().FunctionTag(c.Items[0].Function), 4)
	if slices.Contains(s.marked, c.ID) {
		mark = t.Strong.Render("◆ ")
	}
	if len(c.Items) > 1 {
		tag = "  " + s.room().items(len(c.Items))
		if !selected {
			style = t.Strong
		}
	}
	return s.inRows(pointer+mark+t.Quadrant[s.Here].Render(t.Pad(c.Ref(), 5)), c.Title(), tag, style, w, most)
}

// inRows sets words in at most so many rows, the first behind a front and before a tag.
func (s *Cluster) inRows(front, words, tag string, style lipgloss.Style, w, most int) []string {
	t := s.theme()
	hang := t.Width(front)
	room := w - hang - t.Width(tag)
	var rows []string
	for i, line := range t.WrapTo(words, room, most) {
		if i == 0 {
			rows = append(rows, front+style.Render(t.Pad(line, room))+t.Quiet.Render(tag))
			continue
		}
		rows = append(rows, strings.Repeat(" ", hang)+style.Render(line))
	}
	return rows
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
	lines := []string{RefBadge(t, c) + t.Quiet.Render("  "+s.room().items(len(c.Items))), ""}
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
	if joining := s.joining(); len(joining) > 0 && s.In.Empty() { // else the line says so
		lines = append(lines, "", t.Quiet.Render(s.room().Cluster.MergesIn))
		for _, other := range joining {
			lines = append(lines, t.Lines(t.Text, t.Bullet("◆ ", other.Title(), a.W))...)
		}
	}
	return kit.FitSaying(lines, a.H, MoreLines(s.W()))
}

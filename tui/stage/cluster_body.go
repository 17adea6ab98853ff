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

// Widest is a list.
func (s *Cluster) Widest() int { return kit.WidestList }

func (s *Cluster) Body(a kit.Area) []string {
	s.places.Clear()
	head := []string{"", s.tabs(a)}
	c, _ := s.Selected()
	switch {
	case len(s.W().Items) == 0:
		return append(head, s.advice(s.room().Cluster.Nothing, a)...)
	case c == nil:
		return append(head, s.advice(s.nothingIn(s.Here), a)...)
	}
	head = append(head, "")
	room := kit.Area{W: a.W, H: a.H - len(head)}
	lines := s.list(room)
	large := s.large(c, kit.Area{W: a.ContentWidth(), H: max(a.H/3, room.H-len(lines)) - 2}, a)
	if len(lines)+len(large) > room.H {
		s.places.Clear()
		lines = s.list(kit.Area{W: a.W, H: room.H - len(large)})
	}
	s.places.Shift(0, len(head))
	return slices.Concat(head, lines, large)
}

// tabs names the quadrant on the screen and counts the clusters of all four.
func (s *Cluster) tabs(a kit.Area) string {
	t := s.theme()
	var tabs []string
	for _, q := range workshop.Quadrants {
		n := strconv.Itoa(len(s.W().ClustersIn(q)))
		if q == s.Here {
			tabs = append(tabs, t.Quadrant[q].Bold(true).Render(string(q))+" "+t.Strong.Render(n))
		} else {
			tabs = append(tabs, t.Quadrant[q].Render(string(q))+" "+t.Quiet.Render(n))
		}
	}
	return t.Spread(s.heading(s.Here), strings.Join(tabs, "   "), kit.IDColumn+a.ContentWidth())
}

// large is the cluster that is pointed at, large in an area below the list of a high room;
// all of it, so that the list stays as it is for the next.
func (s *Cluster) large(c *workshop.Cluster, a, room kit.Area) []string {
	if room.H < kit.High {
		return nil
	}
	lines := s.theme().LargeStatement(mostLarge(room), s.theme().Strong, s.title(c), a)
	return append([]string{"", ""}, kit.FitSaying(kit.Indent(lines, kit.IDColumn), a.H, MoreLines(s.W()))...)
}

// Aside says what Enter would merge, or else that there are more clusters than can be
// voted on well, and what the selected one is tagged with.
func (s *Cluster) Aside(columns int) string {
	r, w := s.room(), s.W()
	c, _ := s.Selected()
	if joining := s.joining(); len(joining) > 0 {
		all := InOrder(append([]*workshop.Cluster{c}, joining...))
		return fill(r.Cluster.Merges, "list", r.and(refsIn(all)), "title", w.Typeset(mergedTitle(c, joining)))
	}
	if n := s.marks(); n > 0 {
		return r.Of(r.Cluster.GoTo, n)
	}
	words, tags := "", ""
	if n := len(w.Clusters); n > votedWell {
		words = fill(r.Cluster.TooMany, "items", r.items(len(w.Items)), "clusters", r.clusters(n), "n", votedWell)
	}
	if c != nil {
		tags = TagAside(c, s.Kit.Known())
	}
	switch both := words + " · " + tags; {
	case words == "":
		return tags
	case tags != "" && s.theme().Width(both) <= columns-kit.Margin-1:
		return both
	}
	return words
}

// mergedTitle is what the clusters will be called when they are merged and nothing is typed:
// as the first of them that has a name, or as the one that the others join.
func mergedTitle(into *workshop.Cluster, joining []*workshop.Cluster) string {
	title := ""
	for _, c := range append([]*workshop.Cluster{into}, joining...) {
		title = cmp.Or(title, c.Name())
	}
	return cmp.Or(title, into.Title())
}

// list draws clusters and their items: with white between the clusters where all have
// room with it; else the selection in full, the others in the rows that are left, as many
// as there are rows for.
func (s *Cluster) list(a kit.Area) []string {
	spots := s.spots()
	at := s.find(spots)
	full, needs, sum := make([][]string, len(spots)), make([]int, len(spots)), 0
	first, last := kit.Window(at, len(spots), min(len(spots), a.H)) // no other can have a row
	for i := first; i < last; i++ {
		full[i] = s.listRows(spots[i], i == at, a, a.H)
		needs[i] = len(full[i])
		sum += needs[i]
	}
	gap := 0
	if last-first == len(spots) && sum+len(s.W().ClustersIn(s.Here))-1 <= a.H {
		gap = 1
	}
	from, shares, hidden := kit.DealAndCount(a.H, needs, at)
	var rows []string
	for i, share := range shares {
		if spots[from+i].item == "" && i > 0 {
			rows = append(rows, make([]string, gap)...)
		}
		s.places.Add(kit.Place{X: 0, Y: len(rows), W: a.W, H: share}, spots[from+i])
		if set := full[from+i]; len(set) == share {
			rows = append(rows, set...)
		} else {
			rows = append(rows, s.listRows(spots[from+i], from+i == at, a, share)...)
		}
	}
	if hidden > 0 && len(rows) < a.H {
		rows = append(rows, strings.Repeat(" ", kit.IDColumn)+s.theme().Quiet.Render(s.room().more(hidden)))
	}
	return rows
}

// listRows is a cluster, or, hanging under its name, an item of a cluster of several, in
// at most so many rows.
func (s *Cluster) listRows(p spot, selected bool, a kit.Area, most int) []string {
	t := s.theme()
	c, _ := s.W().Cluster(p.cluster)
	sign, style := "", t.Text
	switch picked := s.Pick.on(workshop.SubjectItemText); {
	case picked != "" && (p.item == picked || p.item == "" && len(c.Items) == 1 && s.pickedIn(c)):
		sign, style = t.Strong.Render(pickedMark), t.Strong
	case selected:
		sign, style = t.Accent.Render(kit.Pointer), t.Strong
	}
	if item, ok := s.W().Item(p.item); ok {
		return s.member(item, sign, style, a, most)
	}
	id := t.Quadrant[s.Here].Render(c.Ref())
	if slices.Contains(s.marked, c.ID) {
		id = t.Pad(id, max(3, t.Width(c.Ref()))) + t.Strong.Render(mergeMark)
	}
	tag := ""
	if len(c.Items) == 1 {
		tag = s.functionOf(c.Items[0], a)
	}
	return t.Row(sign, id, s.tagged(s.title(c), tag, style, a.RowWidth(), most))
}

// mergeMark is beside the ref of a cluster that is marked to be merged.
const mergeMark = "◆"

// member is an item that hangs under the name of its cluster.
func (s *Cluster) member(item *workshop.Item, sign string, style lipgloss.Style, a kit.Area, most int) []string {
	const rule = "│ "
	t := s.theme()
	lines := s.tagged(s.W().Typeset(item.Text), s.functionOf(item, a), style, a.RowWidth()-t.Width(rule), most)
	for i, line := range lines {
		lines[i] = t.Quadrant[s.Here].Render(rule) + line
	}
	return t.Row(sign, "", lines)
}

// functionOf is the function of an item, in a window that has room for it.
func (s *Cluster) functionOf(item *workshop.Item, a kit.Area) string {
	if a.W < kit.Wide {
		return ""
	}
	return s.W().FunctionTag(item.Function)
}

// tagged is words in at most so many lines of w cells, the first of which ends in a tag.
func (s *Cluster) tagged(words, tag string, style lipgloss.Style, w, most int) []string {
	t := s.theme()
	if tag != "" {
		w -= 5
	}
	lines := t.Lines(style, t.BalanceTo(words, w, most))
	if tag != "" && len(lines) > 0 {
		lines[0] = t.Pad(lines[0], w+1) + t.Quiet.Render(t.PadLeft(tag, 4))
	}
	return lines
}

package stage

import (
	"slices"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// InOrder sorts the clusters of a quadrant by ref, as people look them up.
func InOrder(clusters []*workshop.Cluster) []*workshop.Cluster {
	lowest := func(c *workshop.Cluster) int {
		return slices.MinFunc(c.Items, func(a, b *workshop.Item) int { return a.Number - b.Number }).Number
	}
	slices.SortStableFunc(clusters, func(a, b *workshop.Cluster) int { return lowest(a) - lowest(b) })
	return clusters
}

// title is what a cluster is called, as the room reads it.
func (c *Context) title(of *workshop.Cluster) string { return c.W().Typeset(of.Title()) }

// InRefOrder lists all clusters quadrant by quadrant, as people look them up.
func InRefOrder(w *workshop.Workshop) (all []*workshop.Cluster) {
	for _, q := range workshop.Quadrants {
		all = append(all, InOrder(w.ClustersIn(q))...)
	}
	return all
}

func (c *Context) allClusters() []*workshop.Cluster { return InRefOrder(c.W()) }

func (c *Context) allStrategies() []*workshop.Strategy { return c.W().Strategies }

func (c *Context) allInitiatives() []*workshop.Initiative { return c.W().Initiatives }

// itemAt finds an item by its ref.
func itemAt(w *workshop.Workshop, ref string) *workshop.Item {
	for _, i := range w.Items {
		if strings.EqualFold(i.Ref(), ref) {
			return i
		}
	}
	return nil
}

// strategyByRef finds a strategy by its ref.
func strategyByRef(w *workshop.Workshop, ref string) *workshop.Strategy {
	for _, st := range w.Strategies {
		if strings.EqualFold(st.Ref(), ref) {
			return st
		}
	}
	return nil
}

// Refs lists clusters by their refs.
func Refs(clusters []*workshop.Cluster) string { return strings.Join(refsIn(clusters), ", ") }

func refsIn(clusters []*workshop.Cluster) []string {
	var refs []string
	for _, c := range clusters {
		refs = append(refs, c.Ref())
	}
	return refs
}

// citedRefs are the refs of the clusters that are cited by these ids.
func citedRefs(w *workshop.Workshop, cites []string) []string {
	var refs []string
	for _, id := range cites {
		if c, ok := w.Cluster(id); ok {
			refs = append(refs, c.Ref())
		}
	}
	return refs
}

// RefBadge is a cluster's ref as a badge in its quadrant's hue.
func RefBadge(t kit.Theme, c *workshop.Cluster) string {
	return t.Badge[c.Quadrant()].Render(" " + c.Ref() + " ")
}

// strategyBadge is a strategy's ref in the hues of the two sides that it pairs.
func strategyBadge(t kit.Theme, st *workshop.Strategy) string {
	return twoHued(t.Badge, st.Pairing, strconv.Itoa(st.Number))
}

// pairingBadge is a pairing in the same way.
func pairingBadge(t kit.Theme, p workshop.Pairing) string { return twoHued(t.Badge, p, "") }

func twoHued(hues map[workshop.Quadrant]lipgloss.Style, p workshop.Pairing, number string) string {
	in, out := p.Inside(), p.Outside()
	return hues[in].Render(" "+string(in)) + hues[out].Render(string(out)+number+" ")
}

// strategyRef is a strategy's ref in the same two hues, without a field.
func strategyRef(t kit.Theme, st *workshop.Strategy) string {
	in, out := st.Pairing.Inside(), st.Pairing.Outside()
	return t.Quadrant[in].Render(string(in)) + t.Quadrant[out].Render(string(out)+strconv.Itoa(st.Number))
}

// badged sets text behind a badge, whose letter stands in the column of ids.
func badged(t kit.Theme, badge string, text []string) []string {
	head := strings.Repeat(" ", kit.IDColumn-1) + badge
	head += strings.Repeat(" ", max(1, kit.TextColumn-t.Width(head)))
	lines := kit.Indent(text, t.Width(head))
	if len(lines) > 0 {
		lines[0] = head + text[0]
	}
	return lines
}

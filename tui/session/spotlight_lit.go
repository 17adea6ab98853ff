package session

import (
	"strings"

	"charm.land/lipgloss/v2"

	"swotshop/tui/kit"
	"swotshop/tui/stage"
	"swotshop/workshop"
	"swotshop/workshop/language"
)

// lit is what the spotlight shows of a thing: what it is called, what it says,
// and in a few words what belongs to it. Votes are among these only when they
// are revealed.
type lit struct {
	ref   string
	hue   lipgloss.Style
	text  string
	about []string
	cites []*workshop.Cluster
}

// spotlightOn looks a thing up by its id.
func spotlightOn(t kit.Theme, w *workshop.Workshop, id string) (lit, bool) {
	if i, ok := w.Item(id); ok {
		return litItem(t, w, i), true
	}
	if c, ok := w.Cluster(id); ok {
		return litCluster(t, w, c), true
	}
	if st, ok := w.Strategy(id); ok {
		return litStrategy(t, w, st), true
	}
	if n, ok := w.Initiative(id); ok {
		return litInitiative(t, w, n), true
	}
	if a, ok := w.Action(id); ok {
		return litAction(t, w, a), true
	}
	return lit{}, false
}

func litItem(t kit.Theme, w *workshop.Workshop, i *workshop.Item) lit {
	l := lit{ref: i.Ref(), hue: t.Quadrant[i.Quadrant], text: w.Typeset(i.Text), about: []string{w.QuadrantName(i.Quadrant)}}
	if i.Function != workshop.Untagged {
		l.about = append(l.about, w.FunctionName(i.Function))
	}
	return l
}

func litCluster(t kit.Theme, w *workshop.Workshop, c *workshop.Cluster) lit {
	l := litItem(t, w, c.Items[0])
	l.ref, l.text = c.Ref(), w.Typeset(c.Title())
	if len(c.Items) > 1 {
		l.about = []string{w.QuadrantName(c.Quadrant()), w.Words().Of(w.Words().Count.Item, len(c.Items))}
	}
	if w.VotesShown() {
		l.about = append(l.about, stage.VotesOf(w, c))
	}
	return l
}

func litStrategy(t kit.Theme, w *workshop.Workshop, st *workshop.Strategy) lit {
	l := lit{ref: st.Ref(), hue: t.Accent, text: w.Typeset(st.Text)}
	if st.Placed() {
		l.about = append(l.about, kit.UpperFirst(w.PlaceInWords(st.Place)))
	}
	for _, id := range w.Cites(st) {
		if c, ok := w.Cluster(id); ok {
			l.cites = append(l.cites, c)
		}
	}
	return l
}

func litInitiative(t kit.Theme, w *workshop.Workshop, n *workshop.Initiative) lit {
	l := lit{ref: n.Ref(), hue: t.Accent, text: w.Typeset(n.What)}
	if n.Owner != "" {
		l.about = append(l.about, w.Typeset(n.Owner))
	}
	if ref := w.StrategyRef(n.Strategy); ref != "" {
		l.about = append(l.about, language.Fill(w.Words().Strategies.Serves, "strategy", ref))
	}
	return l
}

func litAction(t kit.Theme, w *workshop.Workshop, a *workshop.Action) lit {
	l := lit{ref: a.Ref(), hue: t.Accent, text: w.Typeset(a.What), about: []string{w.Words().Status.Of(string(a.Now.Status))}}
	if owner := a.OwnerNow(); owner != "" {
		l.about = []string{w.Typeset(owner), l.about[0]}
	}
	return l
}

// kinOf lists the ids of all that are of the same kind as this one, in the
// order of the board, or as they were written.
func kinOf(w *workshop.Workshop, id string) []string {
	var items, clusters, strategies, initiatives, actions []string
	for _, q := range workshop.Quadrants {
		for _, i := range w.ItemsIn(q) {
			items = append(items, i.ID)
		}
		for _, c := range stage.InOrder(w.ClustersIn(q)) {
			clusters = append(clusters, c.ID)
		}
	}
	for _, st := range w.Strategies {
		strategies = append(strategies, st.ID)
	}
	for _, n := range w.Initiatives {
		initiatives = append(initiatives, n.ID)
	}
	for _, a := range w.Actions {
		actions = append(actions, a.ID)
	}
	for _, kin := range [][]string{items, clusters, strategies, initiatives, actions} {
		for _, other := range kin {
			if other == id {
				return kin
			}
		}
	}
	return nil
}

// set is the ref and the words, both in large type where there is room for
// both, else the words alone, and where that is too much neither.
func (l lit) set(t kit.Theme, a kit.Area) (head, text []string) {
	head = t.LargeUpTo(kit.LeastLarge-1, l.hue, l.ref, a)
	if text = t.Large(t.Strong, l.text, kit.Area{W: a.W, H: a.H - len(head) - 3}); text != nil && head != nil {
		return head, text
	}
	badge := l.hue.Reverse(true).Render(" " + l.ref + " ")
	for _, head = range [][]string{{badge, ""}, {badge}} { // with white where there is room
		if text = t.Large(t.Strong, l.text, kit.Area{W: a.W, H: a.H - len(head)}); text != nil {
			return head, text
		}
	}
	w := min(a.W, kit.Aloud)
	return nil, append([]string{badge, ""}, t.Lines(t.Strong, t.Crop(t.Balance(l.text, w), w, a.H-4))...)
}

// mostCites is the most clusters that are named in full under a strategy.
const mostCites = 4

// foot is what belongs to the thing, in plain letters.
func (l lit) foot(t kit.Theme, wk *workshop.Workshop, w int) []string {
	var lines []string
	if len(l.cites) > mostCites {
		lines = t.Lines(t.Text, t.WrapTo(stage.Refs(l.cites), w, 2))
	} else {
		for _, c := range l.cites {
			lines = append(lines, stage.RefBadge(t, c)+" "+t.Text.Render(t.Cut(wk.Typeset(c.Title()), w-6)))
		}
	}
	if len(l.about) > 0 {
		lines = append(lines, t.Text.Render(t.Cut(strings.Join(l.about, " · "), w)))
	}
	return lines
}

package workshop

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Cluster is items of one quadrant that say the same. The first leads it: the
// cluster is called by its ref and its words, and what the room says of the
// cluster stays with that item when they part.
type Cluster struct {
	ID    string
	Items []*Item

	votes   int // of all items together
	tallies int // how many of them have been counted
}

// Quadrant is the quadrant of the cluster's items.
func (c *Cluster) Quadrant() Quadrant { return c.lead().Quadrant }

func (c *Cluster) lead() *Item { return c.Items[0] }

// Ref is the ref of the item that leads: "S1".
func (c *Cluster) Ref() string { return c.lead().Ref() }

// Name is what the room calls the cluster; empty when it has no name. A cluster
// that is merged into one without a name brings its own.
func (c *Cluster) Name() string {
	for _, i := range c.Items {
		if i.heading != "" {
			return i.heading
		}
	}
	return ""
}

// Title is the cluster's name, or the words of the item that leads.
func (c *Cluster) Title() string { return cmp.Or(c.Name(), c.lead().Text) }

// Counted reports whether its votes have been counted, even if there were none.
func (c *Cluster) Counted() bool { return c.tallies > 0 }

func (c *Cluster) itemIDs() (ids []string) {
	for _, i := range c.Items {
		ids = append(ids, i.ID)
	}
	return ids
}

func (c *Cluster) proven() bool {
	for _, i := range c.Items {
		if i.Evidence != "" || i.How == KindAssumption {
			return true
		}
	}
	return false
}

// isAssumed reports whether it rests on nothing but an assumption.
func (c *Cluster) isAssumed() bool {
	for _, i := range c.Items {
		if i.Evidence != "" || i.How != KindAssumption {
			return false
		}
	}
	return true
}

// Cluster finds a cluster by its id.
func (w *Workshop) Cluster(id string) (*Cluster, bool) {
	return w.clusters.find(w.Clusters, id, func(c *Cluster) string { return c.ID })
}

// ClusterAt finds a cluster by the ref of any of its items, e.g. “w1”; nil when there is none.
func (w *Workshop) ClusterAt(ref string) *Cluster {
	ref = strings.ToUpper(strings.TrimSpace(ref))
	for _, i := range w.Items {
		if i.Ref() == ref {
			c, _ := w.Cluster(i.Cluster)
			return c
		}
	}
	return nil
}

// ClusterRef is what the cluster with this id is called; empty when gone.
func (w *Workshop) ClusterRef(id string) string {
	if c, ok := w.Cluster(id); ok {
		return c.Ref()
	}
	return ""
}

// ClustersIn lists the clusters of a quadrant, oldest first.
func (w *Workshop) ClustersIn(q Quadrant) []*Cluster {
	return filter(w.Clusters, func(c *Cluster) bool { return c.Quadrant() == q })
}

func (w *Workshop) checkCluster(id string) error {
	if _, ok := w.Cluster(id); !ok {
		return refuse(clusterGone)
	}
	return nil
}

// Said is what the room has said of an item, and what goes where it goes.
type Said struct {
	Voted      bool   // its votes have been counted
	Votes      int    // 0 while they are hidden
	Name       string // of the cluster that it leads
	Tags       []string
	Strategies []*Strategy
}

// SaidOf lists what the room has said of an item.
func (w *Workshop) SaidOf(i *Item) Said {
	s := Said{Voted: i.counted, Name: i.heading, Tags: i.tags}
	if w.VotesShown() {
		s.Votes = i.votes
	}
	if w.named[i.ID] > 0 {
		s.Strategies = filter(w.Strategies, func(s *Strategy) bool { return slices.Contains(s.items, i.ID) })
	}
	return s
}

// checkUncited keeps a strategy from losing what it rests on; cited says so.
// Sessions of older versions hold such events, so it guards intents alone.
func (w *Workshop) checkUncited(item, cited string) error {
	i, ok := w.items[item]
	if !ok {
		return nil
	}
	if resting := w.SaidOf(i).Strategies; len(resting) > 0 {
		return refuse(cited, i.Ref(), w.StrategyRef(resting[0].ID))
	}
	return nil
}

var clusterFacts = []factKind{
	{ClustersMerged{}, undoable | searched},
	{ItemSplit{}, undoable | searched},
	{ClusterNamed{}, undoable | searched},
}

// ClustersMerged puts the items of one cluster into another.
type ClustersMerged struct {
	Into string `json:"into" redact:"no"`
	From string `json:"from" redact:"no"`
}

// MergeClusters puts one cluster into another of the same quadrant.
type MergeClusters struct{ Into, From string }

func (i MergeClusters) facts(*Workshop) ([]Fact, error) { return one(ClustersMerged(i)) }

// MergeAll puts several clusters into another in one step, and names it unless the name
// is empty.
type MergeAll struct {
	Into string
	From []string
	Name string
}

func (i MergeAll) facts(*Workshop) ([]Fact, error) {
	var all []Fact
	for n, from := range i.From {
		if !slices.Contains(i.From[:n], from) {
			all = append(all, ClustersMerged{i.Into, from})
		}
	}
	if name := Clean(i.Name); name != "" {
		all = append(all, ClusterNamed{i.Into, name})
	}
	return all, nil
}

func (ClustersMerged) Kind() string              { return "clusters.merged" }
func (ClustersMerged) label(*Workshop) string    { return clustersMerged }
func (f ClustersMerged) about(*Workshop) Subject { return Subject{Kind: SubjectCluster, ID: f.Into} }

func (f ClustersMerged) check(w *Workshop) error {
	into, ok := w.Cluster(f.Into)
	from, also := w.Cluster(f.From)
	switch {
	case !ok || !also:
		return refuse(clusterGone)
	case into == from:
		return refuse(mergeWithItself)
	case into.Quadrant() != from.Quadrant():
		return refuse(mergeAcross, from.Ref(), into.Ref())
	}
	return nil
}

func (f ClustersMerged) apply(w *Workshop) {
	into, ok := w.Cluster(f.Into)
	from, also := w.Cluster(f.From)
	if !ok || !also || into == from {
		return
	}
	cut(w, &w.Clusters, from)
	drop(w, w.clusters.of, from.ID)
	set(w, &into.votes, into.votes+from.votes)
	set(w, &into.tallies, into.tallies+from.tallies)
	w.join(into, from)
}

// join appends the items of one cluster to those of another. One undo function
// serves all of them and holds no items: clusters can be large, and merged often.
func (w *Workshop) join(into, from *Cluster) {
	for _, i := range from.Items {
		if i.Cluster != from.ID { // only in events that were never checked
			set(w, &i.Cluster, from.ID)
		}
	}
	own := len(into.Items)
	if w.trail != nil {
		w.undoWith(func() {
			from.Items = slices.Clone(into.Items[own:])
			clear(into.Items[own:])
			into.Items = into.Items[:own]
			from.label()
		})
	}
	into.Items, from.Items = append(into.Items, from.Items...), nil
	for _, i := range into.Items[own:] {
		i.Cluster = into.ID
	}
}

func (c *Cluster) label() {
	for _, i := range c.Items {
		i.Cluster = c.ID
	}
}

// ItemSplit takes an item out of its cluster into one of its own. It takes along
// what was said of it: its votes, its name, and the strategies that rest on it.
type ItemSplit struct {
	Item    string `json:"item" redact:"no"`
	Cluster string `json:"cluster" redact:"no"`
}

// SplitItem takes an item out of its cluster.
type SplitItem struct{ Item string }

func (i SplitItem) facts(w *Workshop) ([]Fact, error) { return one(ItemSplit{i.Item, w.newID("c")}) }

func (ItemSplit) Kind() string               { return "item.split" }
func (f ItemSplit) label(w *Workshop) string { return fmt.Sprintf(itemSplit, w.itemRef(f.Item)) }
func (f ItemSplit) newIDs() []string         { return []string{f.Cluster} }
func (f ItemSplit) about(*Workshop) Subject  { return Subject{Kind: SubjectItem, ID: f.Item} }

func (f ItemSplit) check(w *Workshop) error {
	if err := w.checkItem(f.Item); err != nil {
		return err
	}
	c, ok := w.Cluster(w.items[f.Item].Cluster)
	if !ok || len(c.Items) < 2 {
		return refuse(itemAlreadyAlone, w.items[f.Item].Ref())
	}
	return w.checkNewIDs(f.newIDs()...)
}

func (f ItemSplit) apply(w *Workshop) {
	i, ok := w.items[f.Item]
	if !ok {
		return
	}
	w.leaveCluster(i)
	set(w, &i.Cluster, f.Cluster)
	w.newCluster(i)
}

// ClusterNamed names a cluster; an empty name removes it.
type ClusterNamed struct {
	Cluster string `json:"cluster" redact:"no"`
	Name    string `json:"name,omitempty"`
}

// NameCluster names a cluster.
type NameCluster struct{ Cluster, Name string }

func (i NameCluster) facts(*Workshop) ([]Fact, error) {
	return one(ClusterNamed{i.Cluster, Clean(i.Name)})
}

func (ClusterNamed) Kind() string              { return "cluster.named" }
func (f ClusterNamed) about(*Workshop) Subject { return Subject{Kind: SubjectName, ID: f.Cluster} }

func (f ClusterNamed) label(w *Workshop) string {
	return fmt.Sprintf(clusterNamed, w.ClusterRef(f.Cluster))
}

func (f ClusterNamed) check(w *Workshop) error {
	return cmp.Or(w.checkCluster(f.Cluster), checkOptional(fieldName, f.Name, MaxName))
}

func (f ClusterNamed) apply(w *Workshop) {
	c, ok := w.Cluster(f.Cluster)
	if !ok {
		return
	}
	for _, i := range c.Items {
		if f.Name == "" && i.heading != "" {
			set(w, &i.heading, "")
		}
	}
	set(w, &c.lead().heading, f.Name)
}

// newCluster makes the cluster that an item has just been assigned to.
func (w *Workshop) newCluster(item *Item) *Cluster {
	c := &Cluster{ID: item.Cluster, Items: []*Item{item}, votes: item.votes, tallies: tallies(item.counted)}
	w.clusters.add(w, &w.Clusters, c.ID, c)
	return c
}

// leaveCluster takes an item out of its cluster, which goes with its last item.
func (w *Workshop) leaveCluster(item *Item) {
	c, ok := w.Cluster(item.Cluster)
	if !ok {
		return
	}
	set(w, &c.votes, c.votes-item.votes)
	set(w, &c.tallies, c.tallies-tallies(item.counted))
	cut(w, &c.Items, item)
	for w.clusters.twice && slices.Contains(c.Items, item) {
		cut(w, &c.Items, item)
	}
	if len(c.Items) == 0 {
		cut(w, &w.Clusters, c)
		drop(w, w.clusters.of, c.ID)
	}
}

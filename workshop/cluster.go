package workshop

import (
	"cmp"
	"fmt"
	"slices"
)

// Cluster is items of one quadrant that say the same.
type Cluster struct {
	ID      string
	Name    string
	Items   []*Item
	Votes   int
	Counted bool // its votes have been counted, even if there were none
}

// Quadrant is the quadrant of the cluster's items.
func (c *Cluster) Quadrant() Quadrant { return c.Items[0].Quadrant }

// Ref is the ref of the cluster's lowest item: "S1".
func (c *Cluster) Ref() string {
	lowest := c.Items[0]
	for _, i := range c.Items {
		if i.Number < lowest.Number {
			lowest = i
		}
	}
	return lowest.Ref()
}

// Title is the cluster's name, or the words of its first item.
func (c *Cluster) Title() string {
	if c.Name != "" {
		return c.Name
	}
	return c.Items[0].Text
}

func (c *Cluster) proven() bool {
	for _, i := range c.Items {
		if i.Evidence != "" || i.How == KindAssumption {
			return true
		}
	}
	return false
}

// Cluster finds a cluster by its id.
func (w *Workshop) Cluster(id string) (*Cluster, bool) {
	return w.clusters.find(w.Clusters, id, func(c *Cluster) string { return c.ID })
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

// checkUncited keeps a strategy from losing what it is based on; cited says so.
func (w *Workshop) checkUncited(item *Item, cited string) error {
	c, ok := w.Cluster(item.Cluster)
	if !ok || len(c.Items) > 1 || w.named[c.ID] == 0 {
		return nil
	}
	if citing := w.Citing(c.ID); len(citing) > 0 {
		return refuse(cited, item.Ref(), w.StrategyRef(citing[0].ID))
	}
	return nil
}

var clusterFacts = []factKind{
	{ClustersMerged{}, undoable | searched},
	{ItemSplit{}, undoable | searched},
	{ClusterNamed{}, undoable | searched},
}

// ClustersMerged puts the items and votes of one cluster into another.
type ClustersMerged struct {
	Into string `json:"into" redact:"no"`
	From string `json:"from" redact:"no"`
}

// MergeClusters puts one cluster into another of the same quadrant.
type MergeClusters struct{ Into, From string }

func (i MergeClusters) facts(*Workshop) ([]Fact, error) { return one(ClustersMerged(i)) }

func (ClustersMerged) Kind() string           { return "clusters.merged" }
func (ClustersMerged) label(*Workshop) string { return clustersMerged }

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
	votes, counted := into.Votes+from.Votes, into.Counted || from.Counted
	if into.Name == "" {
		set(w, &into.Name, from.Name)
	}
	w.dissolve(from)
	w.setVotes(into, votes, counted)
	w.join(into, from)
	w.citeInstead(from.ID, into.ID)
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
	into.label()
}

func (c *Cluster) label() {
	for _, i := range c.Items {
		i.Cluster = c.ID
	}
}

// ItemSplit takes an item out of its cluster into one of its own.
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

func (ClusterNamed) Kind() string { return "cluster.named" }

func (f ClusterNamed) label(w *Workshop) string {
	return fmt.Sprintf(clusterNamed, w.ClusterRef(f.Cluster))
}

func (f ClusterNamed) check(w *Workshop) error {
	return cmp.Or(w.checkCluster(f.Cluster), checkOptional(fieldName, f.Name, MaxName))
}

func (f ClusterNamed) apply(w *Workshop) {
	if c, ok := w.Cluster(f.Cluster); ok {
		set(w, &c.Name, f.Name)
	}
}

// newCluster makes the cluster that an item has just been assigned to.
func (w *Workshop) newCluster(item *Item) *Cluster {
	set(w, &w.next, w.next+1)
	c := &Cluster{ID: item.Cluster, Items: []*Item{item}}
	w.clusters.add(w, &w.Clusters, c.ID, c)
	return c
}

// leaveCluster takes an item out of its cluster, which goes with its last item.
func (w *Workshop) leaveCluster(item *Item) {
	c, ok := w.Cluster(item.Cluster)
	if !ok {
		return
	}
	cut(w, &c.Items, item)
	for w.clusters.twice && slices.Contains(c.Items, item) {
		cut(w, &c.Items, item)
	}
	if len(c.Items) == 0 {
		w.dissolve(c)
	}
}

// dissolve takes a cluster off the board, and its votes with it.
func (w *Workshop) dissolve(c *Cluster) {
	w.setVotes(c, 0, false)
	cut(w, &w.Clusters, c)
	drop(w, w.clusters.of, c.ID)
}

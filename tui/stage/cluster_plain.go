package stage

import (
	"regexp"
	"strings"
	"sync"

	"swotshop/tui/screen"
	"swotshop/workshop"
)

func (s *Cluster) Tell() []string {
	if len(s.W().Clusters) == 0 {
		return []string{nothingToClusterPlain}
	}
	var lines []string
	for _, c := range s.allClusters() {
		lines = append(lines, clusterTagged(clusterWords(c), c.Tags()))
	}
	if n := len(s.W().Clusters); n > votedWell {
		lines = append(lines, fill(s.room().Cluster.TooMany, "items", s.room().items(len(s.W().Items)), "clusters", s.room().clusters(n), "n", votedWell))
	}
	return lines
}

// clusterWords is a cluster with its items.
func clusterWords(c *workshop.Cluster) string {
	words := c.Ref() + ": " + c.Title()
	if len(c.Items) < 2 && c.Name() == "" {
		return words
	}
	var parts []string
	for _, i := range c.Items {
		parts = append(parts, i.Ref()+" "+i.Text)
	}
	return clusterHas(words, strings.Join(parts, "; "))
}

func (s *Cluster) Asked() string { return "" }

func (s *Cluster) Takes() string { return clusterTakes }

var clusterOrder = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?i:(merge|name|split|move|tag)) ([swotSWOT]\d{1,4})\b *(.*)$`)
})

// Heard reads what is to be done with which cluster: nothing is pointed at. A line that
// begins with # tags the newest.
func (s *Cluster) Heard(text string) screen.Reply {
	m := clusterOrder().FindStringSubmatch(text)
	if c, ok := s.W().Cluster(newestCluster(s.W())); ok && workshop.IsTagging(text) {
		return s.tag(c, text)
	}
	if m == nil {
		return screen.Problem(clusterUnclear)
	}
	verb, rest := strings.ToLower(m[1]), m[3]
	item, c := itemAt(s.W(), m[2]), s.W().ClusterAt(m[2])
	switch q, isMove := letter(rest); {
	case c == nil:
		return screen.Problem(noRef(m[2]))
	case verb == "merge":
		return s.mergeRefs(c, strings.FieldsFunc(rest, func(r rune) bool { return r == ' ' || r == ',' }))
	case verb == "name":
		return screen.Intend(workshop.NameCluster{Cluster: c.ID, Name: rest})
	case verb == "split":
		return screen.Intend(workshop.SplitItem{Item: item.ID})
	case verb == "tag" && strings.TrimLeft(rest, workshop.TagSign+" ") == "":
		return screen.Problem(tagWhich(c.Ref(), s.Kit.Known()))
	case verb == "tag":
		return s.tag(c, rest)
	case !isMove:
		return screen.Problem(moveWhere(item.Ref()))
	default:
		return screen.Intend(workshop.MoveItem{Item: item.ID, Quadrant: q})
	}
}

// mergeRefs merges clusters into one; all are looked up before any is merged.
func (s *Cluster) mergeRefs(into *workshop.Cluster, refs []string) screen.Reply {
	var joining []*workshop.Cluster
	for _, ref := range refs {
		from := s.W().ClusterAt(ref)
		if from == nil {
			return screen.Problem(noRef(ref))
		}
		joining = append(joining, from)
	}
	if len(joining) == 0 {
		return screen.Problem(mergeWhat(into.Ref()))
	}
	return s.merge(into, joining, "")
}

func (s *Cluster) Offers() []screen.Choice {
	if len(s.W().Clusters) == 0 {
		return nil
	}
	return []screen.Choice{
		screen.Offering(mergeClusters, mergeInto, "", each(s.allClusters, func(c *workshop.Cluster) screen.Choice {
			return screen.Offering(c.Title(), mergeWhichInto(c.Ref()), mergeAlone, func() []screen.Choice { return s.joiners(c) })
		})),
		screen.Offering(nameCluster, whichOne, "", each(s.allClusters, func(c *workshop.Cluster) screen.Choice {
			return screen.Asking(c.Title(), nameFor(c.Ref()), func(text string) screen.Reply {
				return screen.Intend(workshop.NameCluster{Cluster: c.ID, Name: text})
			})
		})),
		screen.Offering(tagCluster, whichOne, "", s.tagChoices),
		screen.Offering(splitItem, whichOne, splitNone, s.splits),
		screen.Offering(changeItem, whichOne, "", s.changeable),
	}
}

func (s *Cluster) joiners(into *workshop.Cluster) []screen.Choice {
	var all []screen.Choice
	for _, c := range InOrder(s.W().ClustersIn(into.Quadrant())) {
		if c != into {
			all = append(all, screen.Does(c.Ref()+": "+c.Title(), func() screen.Reply {
				return screen.Intend(workshop.MergeClusters{Into: into.ID, From: c.ID})
			}).WithRef(c.Ref()))
		}
	}
	return all
}

func (s *Cluster) splits() []screen.Choice {
	var all []screen.Choice
	for _, i := range s.W().Items {
		if c, ok := s.W().Cluster(i.Cluster); ok && len(c.Items) > 1 {
			all = append(all, screen.Does(i.Ref()+": "+i.Text, func() screen.Reply {
				return screen.Intend(workshop.SplitItem{Item: i.ID})
			}).WithRef(i.Ref()))
		}
	}
	return all
}

func clusterHolds(w *workshop.Workshop, _ int) string {
	return countOf(len(w.Clusters), "cluster", "clusters")
}

func newestCluster(w *workshop.Workshop) string {
	if len(w.Clusters) == 0 {
		return ""
	}
	return w.Clusters[len(w.Clusters)-1].ID
}

// clusterNotes are the clusters of more than one item.
func clusterNotes(n *notes, _ workshop.Stage) {
	for _, c := range n.w.Clusters {
		if len(c.Items) < 2 && c.Name() == "" {
			continue
		}
		refs := make([]string, len(c.Items))
		for i, item := range c.Items {
			refs[i] = item.Ref()
		}
		n.say(n.ref(c), c.Title()+" ("+strings.Join(refs, ", ")+")")
	}
}

// recountOf asks for another count of a cluster whose items are others than those that
// were counted.
func recountOf(w *workshop.Workshop, cluster string) string {
	if c, ok := w.Cluster(cluster); ok && w.Outdated(c) {
		return ". " + recountInVote(c.Ref())
	}
	return ""
}

func clusterChange(k Known, w *workshop.Workshop, fact workshop.Fact) string {
	switch f := fact.(type) {
	case workshop.ClustersMerged:
		return clusterMerged(k.refs[f.From], w.ClusterRef(f.Into)) + recountOf(w, f.Into)
	case workshop.ItemSplit:
		if i, ok := w.Item(f.Item); ok {
			return ownCluster(i.Ref(), takesAlong(w, i)) + recountOf(w, i.Cluster)
		}
	case workshop.ClusterNamed:
		return clusterIsNamed(w.ClusterRef(f.Cluster), f.Name)
	case workshop.ClusterTagged:
		return taggedNow(w.ClusterRef(f.Cluster), f.Tags)
	}
	return ""
}

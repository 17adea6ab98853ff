package workshop_test

import (
	"strings"
	"testing"

	"swotshop/workshop"
)

// A tally is of the items that were counted: of others it is outdated, until they are
// counted again.
func TestTallyIsOutdatedOnceItsItemsAreOthers(t *testing.T) {
	split := func(r *room, ref string) workshop.Intent { return workshop.SplitItem{Item: r.item(ref)} }
	for _, c := range []struct {
		name string
		do   []func(r *room) workshop.Intent
		want string
	}{
		{"counted", nil, ""},
		{"merged", []func(r *room) workshop.Intent{func(r *room) workshop.Intent { return r.merge("S1", "S2") }}, "S1"},
		{"merged with one that was not counted", []func(r *room) workshop.Intent{func(r *room) workshop.Intent { return r.merge("S1", "S3") }}, "S1"},
		{"merged and split", []func(r *room) workshop.Intent{
			func(r *room) workshop.Intent { return r.merge("S1", "S2") }, func(r *room) workshop.Intent { return split(r, "S2") },
		}, ""},
		{"merged and counted", []func(r *room) workshop.Intent{
			func(r *room) workshop.Intent { return r.merge("S1", "S2") }, func(r *room) workshop.Intent { return r.count("S1", 5) },
		}, ""},
		{"merged, counted and split", []func(r *room) workshop.Intent{
			func(r *room) workshop.Intent { return r.merge("S1", "S2") }, func(r *room) workshop.Intent { return r.count("S1", 5) },
			func(r *room) workshop.Intent { return split(r, "S2") },
		}, "S1 S2"},
		{"merged, counted and moved", []func(r *room) workshop.Intent{
			func(r *room) workshop.Intent { return r.merge("S1", "S2") }, func(r *room) workshop.Intent { return r.count("S1", 5) },
			func(r *room) workshop.Intent {
				return workshop.MoveItem{Item: r.item("S2"), Quadrant: workshop.Threats}
			},
		}, "S1 T1"},
		{"merged, counted and deleted", []func(r *room) workshop.Intent{
			func(r *room) workshop.Intent { return r.merge("S1", "S2") }, func(r *room) workshop.Intent { return r.count("S1", 5) },
			func(r *room) workshop.Intent { return workshop.DeleteItem{Item: r.item("S2")} },
		}, ""},
	} {
		r := openRoom(t)
		r.add("SSS")
		r.do(r.count("S1", 4), r.count("S2", 4), reveal)
		for _, do := range c.do {
			r.do(do(r))
		}
		var outdated []string
		for _, cluster := range r.state().Clusters {
			if r.state().Outdated(cluster) {
				outdated = append(outdated, cluster.Ref())
			}
		}
		requireEqual(t, c.name, strings.Join(outdated, " "), c.want)
	}
}

// Merging several and naming them is one step, whoever is named twice.
func TestMergeAllIsOneStep(t *testing.T) {
	r := openRoom(t)
	r.add("SSSW")
	all := workshop.MergeAll{Into: r.cluster("S2"), From: []string{r.cluster("S1"), r.cluster("S3"), r.cluster("S1")}, Name: "  Fast  "}
	r.do(all)
	c := r.clusterOf("S2")
	requireEqual(t, "items", len(c.Items), 3)
	requireEqual(t, "title", c.Title(), "Fast")
	if _, err := workshop.Verify(r.log.Events()); err != nil {
		t.Error(err)
	}
	r.do(workshop.Undo{})
	requireEqual(t, "undone", len(r.state().ClustersIn(workshop.Strengths)), 3)
	all.From[2] = r.cluster("W1")
	r.refused(all, "W1 and S2 are in different quadrants: move one of them first.")
}

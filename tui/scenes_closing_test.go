package tui_test

import (
	"testing"

	"swotshop/tui"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// closingScenes are the question at the very end, before and after the count.
func closingScenes() []scene {
	ask := func(d *tuitest.Desk) *tuitest.Desk {
		d.Keys("pgdown")
		return d
	}
	return []scene{
		{name: "worth, nothing", start: func(t *testing.T) *tuitest.Desk {
			return ask(tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageCommitments))
		}},
		{name: "worth, counted", start: func(t *testing.T) *tuitest.Desk {
			d := ask(tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCommitments))
			d.Line("1 3 4 4 5")
			return d
		}},
		{name: "worth, hostile", start: func(t *testing.T) *tuitest.Desk {
			d := ask(newHostileDesk(t, workshop.StageCommitments))
			d.Line("0/0/0/60/0")
			return d
		}},
		{name: "worth, typed", start: func(t *testing.T) *tuitest.Desk {
			d := ask(tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCommitments))
			d.Type(hostile[0])
			return d
		}},
	}
}

// tagScenes are a cluster with many long tags, and the list of themes.
func tagScenes() []scene {
	tagged := func(t *testing.T) *tuitest.Desk {
		d := newHostileDesk(t, workshop.StageCluster, func(o *tui.Options) { o.Prompter = tuitest.Prompter{} })
		c := d.W().ClustersIn(workshop.Strengths)[0]
		d.Do(workshop.TagCluster{Cluster: c.ID, Tags: []string{"ownership", "字字字字字字字字字字字字字字字字字字字字", "a-very-long-tag-that-nobody-would-ever-type-in-a-room"}})
		return d
	}
	return []scene{
		{name: "tags", start: tagged},
		{name: "tags, typed", start: func(t *testing.T) *tuitest.Desk {
			d := tagged(t)
			d.Type("#")
			return d
		}},
		{name: "tags, listed", start: func(t *testing.T) *tuitest.Desk {
			d := tagged(t)
			d.Line("#")
			return d
		}},
	}
}

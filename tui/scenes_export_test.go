package tui_test

import (
	"testing"

	"swotshop/tui"
	"swotshop/tui/screen"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// exportScenes are lists of forms and pictures of files whose every word and name is
// hostile, and short ones.
func exportScenes() []scene {
	of := func(paper tuitest.Paper, keys ...string) func(*testing.T) *tuitest.Desk {
		return func(t *testing.T) *tuitest.Desk {
			d := newHostileDesk(t, workshop.StageBlueprint, func(o *tui.Options) { o.Export = paper })
			d.Want(screen.Export{})
			d.Keys(keys...)
			return d
		}
	}
	plain := tuitest.Paper{There: "~/a.md", Offers: tuitest.EveryForm, Opens: "xdg-open ~/a.md", Write: func(*workshop.Workshop) (string, error) { return "~/a-2.md", nil }}
	bad := tuitest.Paper{There: "~/" + hostile[1], Opens: hostile[2], Write: func(*workshop.Workshop) (string, error) { return hostile[3] + "/" + hostile[4], nil }}
	for i := range 8 {
		bad.Offers = append(bad.Offers, screen.Form{Name: "md", Title: hostile[i], Use: hostile[i+1]})
	}
	return []scene{
		{name: "forms", list: true, start: of(plain), more: []string{"up", "up"}}, {name: "forms, hostile", list: true, start: of(bad)},
		{name: "filed", start: of(plain, "enter")}, {name: "filed, hostile", start: of(bad, "enter")},
	}
}

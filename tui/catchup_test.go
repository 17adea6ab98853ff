package tui_test

import (
	"strings"
	"testing"
	"time"

	"swotshop/tui/console/wire"
	"swotshop/tui/kit"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// minutesOf are the minutes of the agenda's stages.
func minutesOf(w *workshop.Workshop) (minutes []int) {
	for _, s := range w.Agenda.Stages {
		minutes = append(minutes, s.Minutes)
	}
	return minutes
}

func sum(minutes []int) (all int) {
	for _, n := range minutes {
		all += n
	}
	return all
}

// Whoever is late takes what is proposed with one key, and takes that back with
// another: from the console, in the panel, in the list of stages, by a plain line. The
// room reads on every screen when it will be over, as things are.
func TestLateSessionCatchesUp(t *testing.T) {
	for name, keys := range map[string]struct{ take, back func(*tuitest.Desk) }{
		"console": {func(d *tuitest.Desk) { orders(d, wire.CatchUp, "") }, func(d *tuitest.Desk) { orders(d, wire.UndoPlan, "") }},
		"panel":   {func(d *tuitest.Desk) { d.Keys("f2", "f2", "ctrl+t", "esc") }, func(d *tuitest.Desk) { d.Keys("f2", "f2", "ctrl+z", "esc") }},
		"stage":   {func(d *tuitest.Desk) { orders(d, wire.CatchUp, "") }, func(d *tuitest.Desk) { d.Keys("ctrl+z") }},
	} {
		t.Run(name, func(t *testing.T) {
			d, _ := tuitest.NewServedDesk(t)
			before := minutesOf(d.W())
			d.Clock = d.Clock.Add(15 * time.Minute)
			ends := func(at string) {
				t.Helper()
				for _, size := range [][2]int{{120, 40}, {80, 24}} {
					d.Resize(size[0], size[1])
					d.Shows("ends " + at)
					d.Keys("f4")
					d.Shows("ends " + at)
					d.Keys("esc")
				}
				if end, _ := d.W().Ends(d.Clock); kit.OnTheWall(end) != at {
					t.Errorf("as things are it ends %s, want %s", kit.OnTheWall(end), at)
				}
			}
			ends("10:40")
			keys.take(d)
			ends("10:30")
			d.Hides("behind", "late", "over")
			if got := minutesOf(d.W()); sum(before)-sum(got) != 10 {
				t.Errorf("%v, and before %v", got, before)
			}
			keys.back(d)
			ends("10:40")
		})
	}
}

// What is in time is not shortened, and the console takes back nothing that somebody
// said since.
func TestConsoleTakesBackOnlyWhatItDid(t *testing.T) {
	d, _ := tuitest.NewServedDesk(t)
	if p := orders(d, wire.CatchUp, ""); p != "There is nothing to shorten." {
		t.Errorf("in time: %q", p)
	}
	d.Clock = d.Clock.Add(15 * time.Minute)
	orders(d, wire.CatchUp, "")
	d.Do(workshop.AddItem{Quadrant: workshop.Strengths, Text: "Fast"})
	if p := orders(d, wire.UndoPlan, ""); !strings.Contains(p, "F4") || len(d.W().Items) != 1 {
		t.Errorf("%q, %d items", p, len(d.W().Items))
	}
}

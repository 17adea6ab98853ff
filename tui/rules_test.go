package tui_test

import (
	"slices"
	"strings"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// TestRules draws every scene of a session in all windows that screens are designed for,
// and asks of each picture whether it keeps the rules of docs/screens.md.
func TestRules(t *testing.T) {
	for _, s := range scenes() {
		if s.aside != nil || strings.HasPrefix(s.name, "replay") {
			continue // not on the wall, or as it was there before
		}
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			r := s.start(t)
			if r.App.Live() == nil || !strings.HasPrefix(r.W().Client, "Acme") {
				return // words that are no words: TestSweep looks at those
			}
			sizes := tuitest.Sizes
			if underRace {
				sizes = sizes[1:2] // what is drawn has nothing to do with races
			}
			for _, size := range sizes {
				r.Resize(size[0], size[1])
				for _, broken := range tuitest.Ruled(t, r) {
					t.Errorf("%d×%d: %s", size[0], size[1], broken)
				}
			}
		})
	}
}

// notLarge are the stages on which nothing is large from thirty rows on, and why.
var notLarge = map[workshop.StageKind]string{
	workshop.StageProvocations: "it is a list, from which one is chosen",
	workshop.StageTOWS:         "nothing is written for this pair yet, and what to do is never large",
}

// TestOneThingIsLarge looks at every stage in high windows.
func TestOneThingIsLarge(t *testing.T) {
	for _, kind := range allKinds {
		t.Run(string(kind), func(t *testing.T) {
			t.Parallel()
			d := tuitest.NewFilledDesk(t, tuitest.FillSome, kind)
			for _, size := range [][2]int{{120, 40}, {200, 60}} {
				d.Resize(size[0], size[1])
				if why := notLarge[kind]; tuitest.HasLarge(d) == (why != "") {
					t.Errorf("%d×%d: nothing should be large because of %q\n%s", size[0], size[1], why, d.Screen())
				}
			}
		})
	}
}

// TestNoWordIsCut looks at every stage for words that are cut inside.
func TestNoWordIsCut(t *testing.T) {
	for _, kind := range allKinds {
		t.Run(string(kind), func(t *testing.T) {
			t.Parallel()
			d := tuitest.NewFilledDesk(t, tuitest.FillSome, kind)
			said := saidIn(d.W())
			for _, size := range tuitest.Sizes {
				d.Resize(size[0], size[1])
				if cut := tuitest.CutWords(d, said); len(cut) > 0 {
					t.Errorf("%d×%d: cut inside: %q", size[0], size[1], cut)
				}
			}
		})
	}
}

// saidIn is all that was said in a session, and what its cards and stages are called.
func saidIn(w *workshop.Workshop) []string {
	said := []string{w.Client, w.Title, w.Objective}
	for _, s := range w.Agenda.Stages {
		said = append(said, s.Title, s.Purpose)
	}
	for _, c := range w.Deck.Cards {
		said = append(slices.Concat(said, c.FollowUps, c.Poles[:]), c.Question, c.Twist)
	}
	for _, i := range w.Items {
		said = append(said, i.Text)
	}
	for _, s := range w.Strategies {
		said = append(said, s.Text)
	}
	for _, n := range w.Initiatives {
		said = append(said, n.What, n.Owner, n.FirstStep, n.Measure, n.Baseline, n.Target, n.WhenThen, n.StopRule, n.Cost, n.Effect)
	}
	for _, r := range w.Remarks {
		said = append(said, r.Text)
	}
	for _, a := range w.Actions {
		said = append(said, a.What, a.Owner)
	}
	return said
}

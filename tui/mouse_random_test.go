package tui_test

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"swotshop/tui"
	"swotshop/tui/dialog"
	"swotshop/tui/screen"
	"swotshop/tui/session"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// Whatever is clicked, nothing breaks, the stage stays, and what was typed is
// on the line or in the session.
func TestRandomClicks(t *testing.T) {
	t.Parallel()
	const words = "zebra crossing"
	clicks := 40
	if underRace {
		clicks = 15
	}
	for name, fill := range tuitest.Fills {
		d := tuitest.NewFilledDesk(t, fill, workshop.StageOpen)
		for stage := range d.W().Agenda.Stages {
			r := rand.New(rand.NewPCG(uint64(stage), uint64(len(name))))
			d.Enter(stage)
			for i := range clicks {
				if i%10 == 0 {
					size := tuitest.Sizes[r.IntN(len(tuitest.Sizes))]
					d.Resize(size[0], size[1])
				}
				s := d.App.Screen().(*session.Screen)
				if d.App.Over() == nil && s.Open() && s.In.Empty() && r.IntN(3) == 0 {
					d.Type(words)
				}
				typed := s.In.Text()
				d.ClickAt(r.IntN(d.Window().W), r.IntN(d.Window().H))
				d.Wheel(r.IntN(5) - 2)
				tuitest.RequireDecent(t, d)
				if d.App.Screen() != screen.Screen(s) || d.W().Stage != stage {
					t.Fatalf("%s: a click left stage %d:\n%s", name, stage, d.Screen())
				}
				if s.In.Text() != typed && !keeps(d, typed) {
					t.Fatalf("%s, stage %d: a click lost %q:\n%s", name, stage, typed, d.Screen())
				}
				if _, asked := d.App.Over().(*dialog.Question); asked || r.IntN(8) == 0 {
					d.App.CloseDialogs()
				}
			}
		}
	}
}

// keeps says that words are anywhere in the events of the session.
func keeps(d *tuitest.Desk, words string) bool {
	events, err := json.Marshal(d.Store.Sessions[d.W().ID])
	return err == nil && strings.Contains(string(events), strings.TrimSpace(words))
}

// The same in the library, the form and the reader.
func TestRandomClicksElsewhere(t *testing.T) {
	t.Parallel()
	for name, start := range map[string]func() *tuitest.Desk{
		"library": func() *tuitest.Desk { return tuitest.NewShelfDesk(t, tuitest.NewShelf(60)) },
		"form":    func() *tuitest.Desk { return tuitest.NewDesk(t, tui.Start{Form: &setup.NewSession{Client: "Acme"}}) },
		"reader": func() *tuitest.Desk {
			d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageBlueprint)
			d.Keys(tuitest.Closing...)
			return d
		},
	} {
		r := rand.New(rand.NewPCG(3, uint64(len(name))))
		d := start()
		for i := range 200 {
			if i%10 == 0 {
				size := tuitest.Sizes[r.IntN(len(tuitest.Sizes))]
				d.Resize(size[0], size[1])
			}
			f, isForm := d.App.Screen().(*setup.Form)
			before := ""
			if isForm {
				d.Type("z")
				before = f.All()[strings.Index(f.All(), "\n"):]
			}
			d.Passes(time.Second)
			d.ClickAt(r.IntN(d.Window().W), r.IntN(d.Window().H))
			d.Wheel(r.IntN(5) - 2)
			tuitest.RequireDecent(t, d)
			if isForm && d.App.Screen() == screen.Screen(f) && f.All()[strings.Index(f.All(), "\n"):] != before {
				t.Fatalf("a click changed what was typed:\n%s", d.Screen())
			}
			if d.App.Over() != nil && r.IntN(4) == 0 {
				d.App.CloseDialogs()
			}
			if r.IntN(40) == 0 {
				d = start()
			}
		}
	}
}

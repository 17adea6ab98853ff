package tui

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

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
		d := newFilledDesk(t, fill, workshop.StageOpen)
		for stage := range d.W().Agenda.Stages {
			r := rand.New(rand.NewPCG(uint64(stage), uint64(len(name))))
			d.run(d.app.Obey(screen.Intend(workshop.EnterStage{Stage: stage})))
			for i := range clicks {
				if i%10 == 0 {
					size := sizes[r.IntN(len(sizes))]
					d.resize(size[0], size[1])
				}
				s := d.app.screen.(*session.Screen)
				if d.app.Over() == nil && s.Open() && s.In.Empty() && r.IntN(3) == 0 {
					d.typed(words)
				}
				typed := s.In.Text()
				d.clickAt(r.IntN(d.app.size.W), r.IntN(d.app.size.H))
				d.wheel(r.IntN(5) - 2)
				requireDecent(t, d)
				if d.app.screen != screen.Screen(s) || d.W().Stage != stage {
					t.Fatalf("%s: a click left stage %d:\n%s", name, stage, d.screen())
				}
				if s.In.Text() != typed && !d.keeps(typed) {
					t.Fatalf("%s, stage %d: a click lost %q:\n%s", name, stage, typed, d.screen())
				}
				if _, asked := d.app.Over().(*dialog.Question); asked || r.IntN(8) == 0 {
					d.app.dialogs = nil
				}
			}
		}
	}
}

// keeps says that words are anywhere in the events of the session.
func (d *desk) keeps(words string) bool {
	events, err := json.Marshal(d.store.Sessions[d.W().ID])
	return err == nil && strings.Contains(string(events), strings.TrimSpace(words))
}

// The same in the library, the form and the reader.
func TestRandomClicksElsewhere(t *testing.T) {
	t.Parallel()
	for name, start := range map[string]func() *desk{
		"library": func() *desk { return newShelfDesk(t, tuitest.NewShelf(60)) },
		"form":    func() *desk { return newDesk(t, Start{Form: &setup.NewSession{Client: "Acme"}}) },
		"reader": func() *desk {
			d := newFilledDesk(t, tuitest.FillSome, workshop.StageBlueprint)
			d.keys("c", "y")
			return d
		},
	} {
		r := rand.New(rand.NewPCG(3, uint64(len(name))))
		d := start()
		for i := range 200 {
			if i%10 == 0 {
				size := sizes[r.IntN(len(sizes))]
				d.resize(size[0], size[1])
			}
			f, isForm := d.app.screen.(*setup.Form)
			before := ""
			if isForm {
				d.typed("z")
				before = f.All()[strings.Index(f.All(), "\n"):]
			}
			d.passes(time.Second)
			d.clickAt(r.IntN(d.app.size.W), r.IntN(d.app.size.H))
			d.wheel(r.IntN(5) - 2)
			requireDecent(t, d)
			if isForm && d.app.screen == screen.Screen(f) && f.All()[strings.Index(f.All(), "\n"):] != before {
				t.Fatalf("a click changed what was typed:\n%s", d.screen())
			}
			if d.app.Over() != nil && r.IntN(4) == 0 {
				d.app.dialogs = nil
			}
			if r.IntN(40) == 0 {
				d = start()
			}
		}
	}
}

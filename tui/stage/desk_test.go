package stage_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"swotshop/tui"
	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/tui/session"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// goldens compares a stage at the sizes that have goldens, with nothing, some and far too much
// in it, to what it looked like when it was last looked at.
func goldens(t *testing.T, kind workshop.StageKind) {
	t.Helper()
	t.Parallel()
	for name, fill := range tuitest.Fills {
		d := tuitest.NewFilledDesk(t, fill, kind)
		for _, size := range tuitest.Sizes {
			t.Run(fmt.Sprintf("%s_%dx%d", name, size[0], size[1]), func(t *testing.T) {
				d.Resize(size[0], size[1])
				d.Fits(t)
				tuitest.Looks(t, d)
			})
		}
	}
}

// mashed are the keys that a person in a hurry hits.
var mashed = strings.Fields("enter enter up down left right tab shift+tab delete backspace esc space home end " +
	"ctrl+z ctrl+z ctrl+y ctrl+u pgdown pgup 1 3 4 / t e l n + - ? ! w é 字 f1 f3 .")

// mash presses keys at random on a stage, which must neither break nor draw
// over its edges.
func mash(t *testing.T, kind workshop.StageKind) {
	t.Helper()
	t.Parallel() // most of the time goes by in waiting
	keys := 200
	if kind == workshop.StageBlueprint {
		keys = 80 // a document is drawn anew after many of them
	}
	for name, fill := range tuitest.Fills {
		random := rand.New(rand.NewPCG(1, uint64(len(name))))
		d := tuitest.NewFilledDesk(t, fill, kind)
		id := d.W().ID
		for i := range keys {
			if i%20 == 0 {
				d.Resize(50+random.IntN(70), 15+random.IntN(25))
			}
			key := mashed[random.IntN(len(mashed))]
			d.Keys(key)
			if key == "." && d.Blank() || d.App.Over() != nil {
				d.Keys("n")
			}
			if _, ok := d.App.Screen().(*session.Screen); !ok { // Esc, to the library
				d.Want(screen.OpenSession{ID: id})
			}
			if string(d.W().CurrentStage().Kind) != strings.TrimSuffix(string(kind), "2") {
				d.Stage(kind)
			}
			d.Fits(t)
		}
	}
}

// someItems are a board as a short workshop leaves it; the fifth strength says
// the same as the first.
var someItems = []string{
	"s it: 31 of 34 staff answer questions across teams in open chat each week", "s leadership: Founder’s posts brought 3 of the last 10 demos",
	"s sales: Engineers are quoted in tenders", "s service: Support answers in the open", "s it: Teams help each other in open channels",
	"w hr: Only 2 of 34 staff have published anything this year", "w legal: No agreed first 15 minutes if something slips out",
	"w legal: Approval of a post takes nine days", "w it: Passwords with no owner",
	"o sales: Buyers ask each other about model costs in two open communities", "o hr: Returners’ networks for engineers look for part-time AI roles",
	"t marketing: A rival’s engineers are the first names in those communities", "t finance: A funding rumour could reach customers before we speak",
	"t service: Complaints are answered by strangers first",
}

// someDesk is a session with some items, or with n of them, at a stage.
func someDesk(t *testing.T, stage workshop.StageKind, n int, change ...func(*tui.Options)) *tuitest.Desk {
	t.Helper()
	d := tuitest.NewSessionDesk(t, change...)
	d.Stage(workshop.StageCapture)
	for i := range n {
		line := someItems[i%len(someItems)]
		if i >= len(someItems) {
			line += fmt.Sprintf(", and this was said as number %d of all that was said that morning", i+1)
		}
		d.Line(line)
	}
	d.Stage(stage)
	return d
}

// atSizes compares the screen at four sizes with what it was.
func atSizes(t *testing.T, d *tuitest.Desk) {
	t.Helper()
	for _, size := range []kit.Area{{W: 60, H: 18}, {W: 80, H: 24}, {W: 120, H: 40}, {W: 200, H: 60}} {
		t.Run(fmt.Sprintf("%dx%d", size.W, size.H), func(t *testing.T) {
			d.Resize(size.W, size.H)
			tuitest.RequireDecent(t, d)
			if strings.Contains(d.Screen(), "more line") {
				t.Errorf("the body is longer than its area:\n%s", d.Screen())
			}
			tuitest.Looks(t, d)
		})
	}
}

// randomKeys presses many keys and tuitest.Looks at each screen that comes of it.
func randomKeys(t *testing.T, d *tuitest.Desk, typed ...string) {
	t.Helper()
	keys := []string{"enter", "esc", "tab", "shift+tab", "up", "down", "left", "right", "space", "backspace", "pgdown", "pgup",
		"ctrl+z", "ctrl+y", "ctrl+r", "ctrl+u", "-", "e", "c", "d", "1", "2", "enter", "down", "space"}
	stage, id := d.W().Stage, d.W().ID
	for seed := range uint64(2) {
		r := rand.New(rand.NewPCG(seed, 11))
		for range 200 {
			switch r.IntN(30) {
			case 0:
				size := []kit.Area{{W: 80, H: 24}, {W: 60, H: 18}, {W: 120, H: 40}, {W: 50, H: 15}, {W: 100, H: 16}, {W: 30, H: 8}}[r.IntN(6)]
				d.Resize(size.W, size.H)
			case 1, 2, 3:
				d.Type(typed[r.IntN(len(typed))])
			}
			d.Keys(keys[r.IntN(len(keys))])
			if d.App.Live() == nil { // Esc left it
				d.Want(screen.OpenSession{ID: id})
			}
			if d.W().Stage != stage {
				d.Enter(stage)
			}
			tuitest.RequireDecent(t, d)
		}
	}
}

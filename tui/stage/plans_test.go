package stage_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"swotshop/tui/kit"
	"swotshop/tui/session"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// plansSizes are windows of every shape that the plans have.
var plansSizes = [][2]int{{50, 15}, {60, 18}, {72, 20}, {80, 24}, {100, 30}, {120, 40}, {200, 60}}

// pointers counts the pointers above the input line.
func pointers(d *tuitest.Desk) int {
	rows := d.Rows()
	return strings.Count(strings.Join(rows[:len(rows)-2], "\n"), kit.Pointer)
}

// However much there is and wherever one is, at most one thing is pointed at beside the
// input line.
func TestPlansPointAtOneThing(t *testing.T) {
	t.Parallel()
	for _, kind := range []workshop.StageKind{workshop.StageTOWS, workshop.StageGrid, workshop.StageInitiatives} {
		for name, fill := range tuitest.Fills {
			r := rand.New(rand.NewPCG(uint64(len(name)), uint64(len(kind))))
			d := tuitest.NewFilledDesk(t, fill, kind)
			for range 25 {
				d.Keys([]string{"up", "down", "tab", "shift+tab", "left", "right", "enter", "esc"}[r.IntN(8)])
				if d.W().CurrentStage().Kind != kind {
					d.Stage(kind)
				}
				size := plansSizes[r.IntN(len(plansSizes))]
				d.Resize(size[0], size[1])
				if n := pointers(d); n > 1 || kind == workshop.StageInitiatives && n > 0 {
					t.Fatalf("%s, %s, %v: %d things are pointed at:\n%s", kind, name, size, n, d.Screen())
				}
			}
		}
	}
}

// What is asked stands on the fourth row, and the field that it is about is on the screen:
// however long everything is, it comes first. It is the only one that may lack an answer.
func TestTheFieldThatIsAskedForIsOnTheScreen(t *testing.T) {
	t.Parallel()
	for seed := range uint64(3) {
		r := rand.New(rand.NewPCG(seed, 8))
		d := newPlanDesk(t)
		d.Line(wordy(r, 10+r.IntN(workshop.MaxText-20)))
		for range 25 {
			for _, size := range plansSizes {
				d.Resize(size[0], size[1])
				d.Fits(t)
				requireAskedField(t, d)
			}
			name := fieldOnTheLine(t, d)
			switch n := r.IntN(5); {
			case n == 0:
				d.Keys("shift+tab", "shift+tab", "tab")
			case n == 1 || name == "By when" || name == "Owner" || name == "Yes from" || name == "What" || !d.App.Screen().(*session.Screen).In.Empty():
				d.Keys("tab", "esc")
			default:
				d.Line(wordy(r, 40+r.IntN(workshop.MaxText/2)))
			}
			if fieldOnTheLine(t, d) == "What" {
				d.Keys("up", "tab", "esc")
			}
		}
	}
}

func requireAskedField(t *testing.T, d *tuitest.Desk) {
	t.Helper()
	name, unanswered := fieldOnTheLine(t, d), 0
	there := name == "What" // which stands above the fields
	rows := d.Rows()
	for _, row := range rows[3 : len(rows)-2] {
		field, is := strings.CutPrefix(strings.TrimSpace(row), name+" ")
		there = there || is
		if strings.HasSuffix(row, " …") {
			if unanswered++; !is || strings.TrimSpace(field) != "…" {
				t.Fatalf("another field than %q is open:\n%s", name, d.Screen())
			}
		}
	}
	if !there || unanswered > 1 || strings.TrimSpace(rows[3]) == "" {
		t.Fatalf("%q is asked for and not on the screen, or nothing is asked on the fourth row:\n%s", name, d.Screen())
	}
}

// fieldOnTheLine is the field whose name is the prompt of the input line.
func fieldOnTheLine(t *testing.T, d *tuitest.Desk) string {
	t.Helper()
	rows := d.Rows()
	for _, f := range []string{"What", "Owner", "First step", "By when", "Measure", "Target", "Effect", "Cost", "Yes from", "Stop rule", "When … then"} {
		if strings.HasPrefix(rows[len(rows)-2], " ▸ "+f+"  ") {
			return f
		}
	}
	t.Fatalf("no field is asked for:\n%s", d.Screen())
	return ""
}

package session_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// agenda is the agenda from a stage on, in short: "Capture 15, Cluster 8".
func agenda(d *tuitest.Desk, from, n int) string {
	var words []string
	for _, s := range d.W().Agenda.Stages[from:min(from+n, len(d.W().Agenda.Stages))] {
		words = append(words, fmt.Sprintf("%s %d", s.Title, s.Minutes))
	}
	return strings.Join(words, ", ")
}

// Each change in the list of stages is one step for undo, there and on the stage.
func TestListOfStagesChangesTheAgenda(t *testing.T) {
	for name, c := range map[string]struct {
		keys string
		want string
	}{
		"shorter":        {"down left left left down", "Opening stance 2, Provocations 20, Silence 8"},
		"longer":         {"down right right up", "Opening stance 7, Provocations 20, Silence 8"},
		"no less than 1": {"down left left left left left left left f1 f1 down", "Opening stance 1, Provocations 20, Silence 8"},
		"left out":       {"down delete", "Provocations 20, Silence 8, Capture 15"},
		"moved":          {"down space down down space", "Provocations 20, Silence 8, Opening stance 5"},
		"break":          {"tab enter", "Break 10, Opening stance 5, Provocations 20"},
		"guardrails":     {"tab shift+tab enter", "Guardrails 10, Opening stance 5, Provocations 20"},
	} {
		t.Run(name, func(t *testing.T) {
			d := tuitest.NewSessionDesk(t)
			before := agenda(d, 1, 3)
			d.Keys("f4")
			d.Keys(strings.Fields(c.keys)...)
			if got := agenda(d, 1, 3); got != c.want {
				t.Fatalf("%s, want %s", got, c.want)
			}
			d.Keys("esc", "ctrl+z")
			if got := agenda(d, 1, 3); got != before {
				t.Errorf("after undo: %s", got)
			}
			d.Keys("f4", "ctrl+y")
			if got := agenda(d, 1, 3); got != c.want {
				t.Errorf("after redo: %s", got)
			}
		})
	}
}

func TestWhatIsLeftOutComesBack(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	before := agenda(d, 0, 20)
	d.Keys("f4", "down", "delete")
	d.Shows("Opening stance is left out.", "left out")
	d.Keys("enter")
	d.Shows("Opening stance is back.")
	if got := agenda(d, 0, 20); got != before || d.W().Stage != 0 {
		t.Errorf("%s at %d", got, d.W().Stage)
	}
	d.Keys("up", "delete")
	d.Shows("! You are at “Open”: go to another stage first.")
}

// Esc takes back what has only begun, and letters do nothing.
func TestListOfStagesTakesBackWhatHasOnlyBegun(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	events := len(d.App.Live().Log.Events())
	d.Keys("f4", "down", "space", "down", "down", "esc", "tab", "tab", "esc", "right", "left")
	d.Type("the director speaks a word")
	d.Keys("esc")
	if got := len(d.App.Live().Log.Events()) - events; got != 0 {
		t.Errorf("%d events", got)
	}
}

// In the list, undo and redo are about the agenda alone: what else they would take back
// is not to be seen there.
func TestListOfStagesUndoesOnlyTheAgenda(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	d.Do(workshop.AddItem{Quadrant: workshop.Strengths, Text: "Fast"})
	d.Keys("f4", "ctrl+z")
	d.Shows("! The newest change is not one of the agenda.")
	if len(d.W().Items) != 1 {
		t.Error("an item was taken back")
	}
}

// The list shows when the stages to come begin, how long those before took, and of
// nothing that it is over.
func TestListOfStagesIsCalm(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	d.Clock = d.Clock.Add(12 * time.Minute)
	d.Keys("pgdown")
	d.Clock = d.Clock.Add(9 * time.Minute)
	d.Keys("f4")
	d.Shows("Open                               12", "09:21")
	d.Hides("of 5", "over", "late")
	d.Shows("Ctrl+T shorten") // in the smallest design size it can be found
	d.Keys("ctrl+t")
	d.Shows("Shortened: ")
	d.Hides("Ctrl+T")
}

// The blueprint is where a session is closed: it cannot be left out. End selects the way out,
// and ↑ from there the last stage, wherever the list was before.
func TestListOfStagesKeepsTheBlueprint(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	d.Keys("f4", "end", "up")
	d.Shows("▸      Blueprint")
	d.Keys("delete")
	d.Shows("! “Blueprint” cannot be left out")
	if last := d.W().Agenda.Stages[len(d.W().Agenda.Stages)-1]; last.Kind != workshop.StageBlueprint {
		t.Errorf("the last stage is %s", last.Title)
	}
	d.Keys("home")
	d.Shows("▸ ●    Open")
}

// A stage to come that is moved before the present one will not be held: that is said, and
// so it is where the present stage is moved past it.
func TestListOfStagesSaysWhatAMoveSkips(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	d.Keys("pgdown", "f4", "down", "space", "up", "space")
	d.Shows("Provocations was moved before the present stage: it is skipped")
	d.Keys("ctrl+z", "space", "down", "space")
	d.Shows("Opening stance was moved. Before it now, and so skipped, with no time planned:")
	d.Keys("ctrl+z", "space", "down", "down", "up", "up", "space")
	d.Hides("skipped")
}

// Whatever is pressed in the list, the session stays in a stage of its agenda, the list
// fits, and undo leads back to how it was.
func TestListOfStagesMashed(t *testing.T) {
	t.Parallel()
	keys := []string{"up", "down", "down", "left", "right", "delete", "enter", "space", "tab", "ctrl+t", "ctrl+z", "ctrl+y", "f4", "f4", "pgdown", "+", "-", "f1"}
	for seed := range uint64(30) {
		dice := rand.New(rand.NewPCG(seed, 9))
		d := tuitest.NewSessionDesk(t)
		before := d.W().Plan()
		d.Keys("f4")
		for range 60 {
			d.Clock = d.Clock.Add(time.Duration(dice.IntN(90)) * time.Second)
			d.Keys(keys[dice.IntN(len(keys))])
			if w := d.W(); w.Stage < 0 || w.Stage >= len(w.Agenda.Stages) {
				t.Fatalf("seed %d: at stage %d of %d", seed, w.Stage, len(w.Agenda.Stages))
			}
			_ = d.Screen()
		}
		tuitest.EverySize(t, d)
		for d.W().UndoLabel() != "" {
			d.Do(workshop.Undo{})
		}
		if got := d.W().Plan(); !reflect.DeepEqual(got, before) {
			t.Fatalf("seed %d: undo leaves\n%v", seed, got)
		}
	}
}

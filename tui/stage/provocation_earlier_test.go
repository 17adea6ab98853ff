package stage_test

import (
	"strings"
	"testing"

	"swotshop/tui"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// secondDay is a session of a client after others have played V1 with Acme, L1 with
// Globex, and a question of the room with both.
func secondDay(t *testing.T, client string) *tuitest.Desk {
	t.Helper()
	library := tuitest.NewLibrary()
	for _, day := range []struct{ client, card, own string }{
		{"Acme Robotics", "V1", "Should interns post?"}, {"Globex", "L1", "Who bought Initech?"},
	} {
		d := tuitest.NewDeskOn(t, library, tui.Start{New: &setup.NewSession{Client: day.client, Title: "First day", People: 8}})
		d.Stage(workshop.StageProvocations)
		d.Do(workshop.WriteCard{OwnCard: workshop.OwnCard{Question: day.own}})
		for _, card := range []string{day.card, "X1", "V2"} {
			d.Do(workshop.TakeStance{Card: card, Moment: workshop.Before, Counts: [5]int{8}})
		}
		d.Do(workshop.Undo{}) // V2 was not played
		d.Keys("ctrl+c")
	}
	d := tuitest.NewDeskOn(t, library, tui.Start{New: &setup.NewSession{Client: client, Title: "Second day", People: 8}})
	d.Stage(workshop.StageProvocations)
	return d
}

// rowHas fails unless one row of the screen has all these texts, in this order.
func rowHas(d *tuitest.Desk, texts ...string) {
	d.T.Helper()
	for _, row := range d.Rows() {
		for i, text := range texts {
			_, after, ok := strings.Cut(row, text)
			if !ok {
				break
			}
			if row = after; i == len(texts)-1 {
				return
			}
		}
	}
	d.T.Fatalf("no row has %q:\n%s", texts, d.Screen())
}

func TestCardsPlayedBeforeAreMarked(t *testing.T) {
	d := secondDay(t, "ACME robotics")
	rowHas(d, "Can you retweet a competitor’s content?", "played before")
	if n := strings.Count(d.Screen(), "played before"); n != 1 {
		t.Errorf("%d cards were played before:\n%s", n, d.Screen())
	}
	d.Hides("Globex", "Initech")
	d.Keys("tab")
	d.Line("should interns post?")
	d.Keys("esc")
	rowHas(d, "should interns post?", "played before")
	for _, size := range tuitest.Sizes {
		d.Resize(size[0], size[1])
		d.Fits(t)
	}
	d.Resize(80, 24)
	d.Keys("up", "up", "up", "up", "enter", "pgdown")
	d.Line("11223344")
	d.Keys("esc")
	rowHas(d, "V1 ", "✓")
	for _, row := range d.Rows() {
		if strings.Contains(row, "V1 ") && strings.Contains(row, "played before") {
			t.Errorf("it was played today: %q", row)
		}
	}
}

func TestCardsPlayedWithOthersAreNotMarked(t *testing.T) {
	d := secondDay(t, "Hooli")
	d.Hides("played before", "Globex", "Acme")
	d.Keys("f2", "f2")
	d.Hides("Before")
}

func TestThePromptsSayWhatWasPlayedBefore(t *testing.T) {
	d := secondDay(t, "Globex")
	d.Keys("f2", "f2")
	d.Shows("Played with this client before: L1")
	d.Hides("L1, ", ", L1", "Acme")
	d.Keys("esc")
	d.Line("l1")
	d.Keys("f2", "f2")
	d.Shows("This card was played with this client before.")
}

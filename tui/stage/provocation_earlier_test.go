package stage_test

import (
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

func TestCardsPlayedBeforeAreMarked(t *testing.T) {
	d := secondDay(t, "ACME robotics")
	d.Shows("Can you retweet a competitor’s content?  played before")
	d.Hides("post?  played before", "Now what?  played before", "Globex", "Initech")
	d.Keys("tab")
	d.Line("should interns post?")
	d.Keys("esc")
	d.Shows("should interns post?  played before")
	for _, size := range tuitest.Sizes {
		d.Resize(size[0], size[1])
		d.Fits(t)
	}
	d.Resize(80, 24)
	d.Keys("up", "up", "up", "up", "enter", "pgdown")
	d.Line("11223344")
	d.Keys("esc")
	d.Shows("V1  ✓")
	d.Hides("content?  played before")
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

package plain

import (
	"strings"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// The agenda can be changed in lines too, and words that only begin like it are text.
func TestLinesChangeTheAgenda(t *testing.T) {
	t.Parallel()
	store := tuitest.NewLibrary()
	out := inLines(t, store, startOn(workshop.StageCapture), "minutes 2 9", "leave out 3", "stages", "move 2 to 1", "add break after 4", "undo", "time",
		"add jam after 4", "leave out 99", "s move 2 to 1 and see", "bring back 3", "shorten")
	requireSaid(t, out, "Opening stance: 9 minutes. Saved.", "Provocations is left out. Saved.", "3. Provocations, left out.",
		"Opening stance was moved. Saved.", "Break was added. Saved.", "Undone: Break added. Saved.", "The session ends at 10:29.",
		"There is no stage 99: the list has 16.", "S2 added to Strengths: move 2 to 1 and see. Saved.", "Provocations is back. Saved.", "In time: there is nothing to shorten.")
	if w, _ := kept(t, store); !strings.HasPrefix(w.Agenda.Stages[0].Title, "Opening") || w.Agenda.Stages[0].Minutes != 9 {
		t.Errorf("the agenda begins with %+v", w.Agenda.Stages[0])
	}
}

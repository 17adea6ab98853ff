package stage_test

import (
	"strings"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// A loose end of an objection is tied up where objections are marked, which is no stage:
// the list says where.
func TestEvidenceThatNobodyBringsIsTiedUpOnTheConsole(t *testing.T) {
	d := tuitest.NewPromptedDesk(t, workshop.StageBlueprint)
	d.Do(workshop.HearObjection{Objection: tuitest.Objections.Objections[1], Owed: "Two rumours"})
	d.Choose("See the loose ends")
	for range 40 {
		for _, row := range d.Rows() {
			if strings.Contains(row, "▸") && strings.Contains(row, "evidence is owed") {
				d.Keys("enter")
				d.Shows("“/O2” on the console, or in the panel (F2)")
				return
			}
		}
		d.Keys("down")
	}
	t.Fatalf("no loose end of an objection:\n%s", d.Screen())
}

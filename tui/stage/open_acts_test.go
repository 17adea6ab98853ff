package stage_test

import (
	"strings"
	"testing"
	"time"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// The plan is told in acts, with the time at which each is over, as things are: the last of
// them is over when the header says that the session ends.
func TestTheWelcomeTellsThePlanInActs(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageOpen)
	d.Resize(80, 24)
	rows := func() (rows []string) {
		for _, row := range d.Rows() {
			if strings.HasPrefix(row, "   ") && (strings.Contains(row, " to 1") || strings.Contains(row, " to 0")) {
				rows = append(rows, strings.TrimSpace(row))
			}
		}
		return rows
	}
	acts := rows()
	for i, act := range []string{"See where we stand", "Say what is true", "Choose what we do", "Say how far we agree"} {
		if len(acts) != 4 || !strings.Contains(acts[i], act) {
			t.Fatalf("the acts are\n%s", strings.Join(acts, "\n"))
		}
	}
	d.Hides("Cluster 8")
	d.Passes(9 * time.Minute)
	_, ends, _ := strings.Cut(d.Rows()[0], " · ends ")
	if now := rows(); ends == "" || !strings.HasSuffix(now[3], " to "+ends) {
		t.Errorf("the session ends %s, and after nine minutes they are\n%s", ends, strings.Join(now, "\n"))
	}
}

// What must not be said stands in every window, however long the objective is.
func TestNoUnpublishedFiguresInEveryWindow(t *testing.T) {
	for name, fill := range tuitest.Fills {
		d := tuitest.NewFilledDesk(t, fill, workshop.StageOpen)
		for _, size := range [][2]int{{50, 15}, {60, 18}, {80, 24}, {120, 40}, {200, 60}} {
			d.Resize(size[0], size[1])
			if s := d.Screen(); !strings.Contains(s, "No unpublished figures") {
				t.Errorf("%s at %v:\n%s", name, size, s)
			}
		}
	}
}

// From thirty rows on the objective is large.
func TestTheObjectiveIsLarge(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageOpen)
	for _, size := range [][2]int{{120, 40}, {200, 60}} {
		d.Resize(size[0], size[1])
		d.Hides("Decide how")
		d.Shows("▀▘", "See where we stand")
	}
	d.Resize(80, 24)
	d.Shows("Decide how")
}

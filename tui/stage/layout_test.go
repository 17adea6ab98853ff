package stage_test

import (
	"fmt"
	"strings"
	"testing"

	"swotshop/tui/kit"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// A quadrant shows its items in full as long as there is room: one below the
// other, then in two columns, then a row for each.
func TestWideBoardShowsMoreItems(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	d.Stage(workshop.StageCapture)
	d.Resize(200, 60)
	for _, n := range []int{12, 20, 32, 60} {
		for i := len(d.W().Items); i < n; i++ {
			d.Line(fmt.Sprintf("s item %d, said in so many words that they take two lines, end%d.", i, i))
		}
		for i := range n {
			full := strings.Contains(d.Screen(), fmt.Sprintf(" end%d.", i))
			if !strings.Contains(d.Screen(), fmt.Sprintf("Item %d,", i)) || !full && (n < 60 || i == n-1) {
				t.Fatalf("of %d items number %d is not as it should be:\n%s", n, i, d.Screen())
			}
		}
	}
	for i := 60; i < 120; i++ {
		d.Line(fmt.Sprintf("s item %d", i))
	}
	d.Shows("» Item 119", "↑ 53 earlier")
	d.Hides("Item 52,")
}

// What needs less than a wide window is centred.
func TestSheetsStandInTheMiddle(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageAgreement)
	left := func() int {
		row := ""
		for _, r := range d.Rows() {
			if strings.Contains(r, "How far do we agree?") {
				row = r
			}
		}
		return len(row) - len(strings.TrimLeft(row, " "))
	}
	for w, want := range map[int]int{80: 3, 120: 3, 200: 3 + (198-kit.WidestCard)/2} {
		d.Resize(w, 40)
		if got := left(); got != want {
			t.Errorf("in %d columns it begins after %d blanks, want %d", w, got, want)
		}
	}
}

// The names of the steps never run together, and none breaks under its digit.
func TestNamesOfStepsStandApart(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageStance)
	for w, want := range map[int]string{
		80: "1 locked       2 licensed few 3 guided       4 trusted      5 empowered",
		79: "1 locked      2 licensed    3 guided      4 trusted     5 empowered",
		60: "1 locked  2 licensed 3 guided   4 trusted  5 empowered",
	} {
		d.Resize(w, 24)
		d.Shows(want)
		if w < 80 {
			d.Shows("  few")
		}
	}
}

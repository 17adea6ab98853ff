package stage_test

import (
	"strings"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// What /word finds is marked in the lists of clusters, and comes onto the screen there; the
// call for hands stays where it was.
func TestWhatIsFoundIsMarkedAmongClusters(t *testing.T) {
	for _, one := range []struct {
		kind workshop.StageKind
		find string
		row  string
		fill func(tuitest.Session)
	}{
		{workshop.StageVote, "/rumour", "T1", tuitest.FillSome},
		{workshop.StageVote, "/w2", "W2", tuitest.FillSome},
		{workshop.StageCluster, "/w2", "W2", tuitest.FillSome},
		{workshop.StageVote, "/t90", "T90", fillThreats},
	} {
		for _, size := range [][2]int{{60, 18}, {80, 24}, {120, 40}} {
			d := tuitest.NewFilledDesk(t, one.fill, one.kind)
			d.Resize(size[0], size[1])
			d.Line(one.find)
			if got := rowsWith(d, "›", one.row); got != 1 {
				t.Errorf("%s, %d columns: %d rows mark %s:\n%s", one.kind, size[0], got, one.row, d.Screen())
			}
			d.Keys("esc")
			if got := rowsWith(d, "›", one.row); got != 0 {
				t.Errorf("%s, %d columns: still marked:\n%s", one.kind, size[0], d.Screen())
			}
		}
	}
}

// fillThreats has more clusters than a window has rows.
func fillThreats(d tuitest.Session) {
	tuitest.FillSome(d)
	for range 100 {
		d.Do(workshop.AddItem{Quadrant: workshop.Threats, Text: "A rumour"})
	}
}

// rowsWith counts the rows that have two texts, in this order and near each other.
func rowsWith(d *tuitest.Desk, mark, ref string) (n int) {
	for _, row := range d.Rows() {
		if _, after, ok := strings.Cut(row, mark); ok && strings.Contains(after[:min(len(after), 16)], ref) {
			n++
		}
	}
	return n
}

package stage_test

import (
	"fmt"
	"strings"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// newTalkDesk stands at a talk about a question.
func newTalkDesk(t *testing.T, asks string) *tuitest.Desk {
	t.Helper()
	d := tuitest.NewFilledDesk(t, func(d tuitest.Session) {
		d.Do(workshop.AddStage{Behind: d.W().StageNumber(0), New: workshop.Stage{Kind: workshop.StageTalk, Title: "Rules", Minutes: 5, Purpose: asks}})
	}, workshop.StageOpen)
	d.Keys("pgdown")
	return d
}

// What a talk is about has the screen for itself, in large type, until something is said.
// Then it is what is asked, above what was said, the newest whole and marked.
func TestTalkAsksLikeACard(t *testing.T) {
	const asks = "It is 90 days later and it has failed. Each of us says why."
	for _, size := range windows[1:] {
		d := newTalkDesk(t, asks)
		d.Resize(size[0], size[1])
		d.ShowsLarge(asks)
		d.Line("nobody's manager was asked")
		d.Shows("» Nobody’s manager was asked")
		if large := d.RowsOfLarge(asks) > 0; large != (size[1] >= 30) {
			t.Errorf("in %v the question is large: %v\n%s", size, large, d.Screen())
		}
		if row := d.Rows()[3]; row == "" {
			t.Errorf("in %v nothing is asked on row 4:\n%s", size, d.Screen())
		}
		d.Fits(t)
	}
}

// However much is said: the question stays, the newest is whole, no row is free while
// something is cut, and what has no room is counted.
func TestTalkWithFarTooMuch(t *testing.T) {
	for _, size := range windows {
		d := newTalkDesk(t, "What did we not say?")
		d.Resize(size[0], size[1])
		for i := range 30 {
			d.Line(fmt.Sprintf("%d: %send-of-%d", i+1, strings.Repeat("far too many words ", 6), i+1))
			d.Fits(t)
			d.Shows(fmt.Sprintf("end-of-%d", i+1))
			if d.RowsOfLarge("What did we not say?") == 0 {
				d.Shows("What did we not say?")
			}
		}
		if size[1] < 30 {
			d.Shows("earlier")
		}
		free := 0 // but for the one below the question
		for _, row := range d.Rows()[4 : size[1]-3] {
			if row == "" {
				free++
			}
		}
		if free > 1 && strings.Contains(d.Screen(), "…") {
			t.Errorf("in %v %d rows are free, but something is cut:\n%s", size, free, d.Screen())
		}
		d.Keys("up", "up")
		d.Shows("▸ 29: ", "end-of-29")
	}
}

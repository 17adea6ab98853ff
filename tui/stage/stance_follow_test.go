package stage_test

import (
	"fmt"
	"strings"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

func TestStanceOfAFollowUpLooks(t *testing.T) {
	t.Parallel()
	for name, line := range map[string]string{"asked": "", "counted": "1 2 2 3 3 3 4 4"} {
		d := tuitest.NewFollowUpDesk(t, tuitest.BoardDay())
		if line != "" {
			d.Line(line)
			d.Keys("space", "backspace")
		}
		for _, size := range tuitest.Sizes {
			t.Run(fmt.Sprintf("%s_%dx%d", name, size[0], size[1]), func(t *testing.T) {
				d.Resize(size[0], size[1])
				d.Fits(t)
				tuitest.Looks(t, d)
			})
		}
	}
}

// What the room said last time, and where it wanted to be, must not sway the fingers: it
// shows when they are counted, and no more when that is taken back.
func TestStanceOfLastTimeShowsWhenTheFingersAreCounted(t *testing.T) {
	d := tuitest.NewFollowUpDesk(t, tuitest.BoardDay())
	then := []string{"last time", "target", "towards empowerment"}
	d.Hides(then...)
	d.Line("1 2 2 3 3 3 4 4")
	d.Shows("last time", "▲ target", "In all, at least", "Target reached: 5 of 8 there.")
	d.Keys("ctrl+z")
	d.Hides(then...)
}

// Two answers to different questions are not set beside each other.
func TestStanceOfAnotherQuestionIsNotCompared(t *testing.T) {
	f := tuitest.BoardDay()
	f.Stance.Question = "Where do we stand on AI?"
	d := tuitest.NewFollowUpDesk(t, f)
	d.Line("1 2 2 3 3 3 4 4")
	d.Hides("last time", "In all, at least")
	d.Shows("the middle is")
}

// New opportunities are what a follow-up asks for first.
func TestWhatChangedOpensAtOpportunities(t *testing.T) {
	d := tuitest.NewFollowUpDesk(t, tuitest.BoardDay())
	d.Stage(workshop.StageCapture)
	d.Type("A rival left the market")
	d.Shows("goes to Opportunities")
	d.Keys("enter")
	if items := d.W().Items; len(items) != 1 || items[0].Quadrant != workshop.Opportunities {
		t.Errorf("the items are %+v", items)
	}
	if !strings.Contains(d.Screen(), "O1") {
		d.Resize(120, 40)
		d.Shows("A rival left the market")
	}
}

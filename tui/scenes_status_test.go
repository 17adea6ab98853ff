package tui_test

import (
	"fmt"
	"strconv"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// statusScenes are the actions of an earlier session, with the first, a middle and the last
// one asked about, and some of them answered.
func statusScenes() []scene {
	var all []scene
	for _, n := range []int{1, 17, 40} {
		all = append(all, scene{name: fmt.Sprintf("status, the %dth of 40", n), list: true, start: func(t *testing.T) *tuitest.Desk {
			d := tuitest.NewFollowUpDesk(t, tuitest.ManyActions(40))
			d.Stage(workshop.StageStatus)
			d.Line("done 60 %")
			d.Line("a" + strconv.Itoa(n))
			return d
		}}, scene{name: fmt.Sprintf("status, the %dth of 12, hostile", n%12), list: true, start: func(t *testing.T) *tuitest.Desk {
			d := newHostileDesk(t, workshop.StageStatus)
			d.Line("late; note: " + hostile[n%len(hostile)])
			d.Line("a" + strconv.Itoa(n%12))
			return d
		}})
	}
	return append(all, scene{name: "status, nothing carried over", start: func(t *testing.T) *tuitest.Desk {
		d := tuitest.NewFollowUpDesk(t, nil)
		d.Stage(workshop.StageStatus)
		return d
	}})
}

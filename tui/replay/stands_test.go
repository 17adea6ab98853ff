package replay_test

import (
	"testing"

	"swotshop/tui"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// A stage shows what the room was at: the quadrant of the cluster that was named last, and
// the initiative that was filled in last, with the next question.
func TestTheStageStandsWhereTheRoomWas(t *testing.T) {
	led := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCluster)
	in := led.W().ClustersIn(workshop.Threats)
	led.Do(workshop.NameCluster{Cluster: in[len(in)-1].ID, Name: "What we fear"})
	d := tuitest.NewDeskOn(t, led.Store, tui.Start{Replay: led.W().ID})
	d.Keys("end")
	d.Shows("▸ T1   What we fear")

	led.Stage(workshop.StageInitiatives)
	for _, do := range []func(){func() { led.Line("A drill run twice") }, func() { led.Keys("ctrl+z") }, func() { led.Keys("ctrl+y") }} {
		do()
		live := upper(led.View().Content, 24)
		d = tuitest.NewDeskOn(t, led.Store, tui.Start{Replay: led.W().ID})
		d.Keys("u", "end")
		if got := upper(d.View().Content, 24); got != live {
			t.Errorf("the replay shows\n%s\nthe session showed\n%s", got, live)
		}
	}
}

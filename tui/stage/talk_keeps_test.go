package stage_test

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// What is said in a talk is kept on the topic of the talk, and a risk with what answers it.
func TestATalkKeepsItsTopic(t *testing.T) {
	for _, topic := range []workshop.Topic{"", workshop.Risk, workshop.Unknown, workshop.OnAgenda, workshop.Promise, workshop.Benchmark, workshop.Education} {
		d := tuitest.NewFilledDesk(t, func(d tuitest.Session) {
			d.Do(workshop.AddStage{Behind: d.W().StageNumber(0), New: workshop.Stage{Kind: workshop.StageTalk, Title: "Talk", Minutes: 5, Keeps: topic}},
				workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill"}})
		}, workshop.StageOpen)
		d.Keys("pgdown")
		d.Line("Nobody had time to write [I1]")
		want, text, answer := topic, "Nobody had time to write [I1]", ""
		switch topic {
		case "":
			want = workshop.Parking
		case workshop.Risk:
			text, answer = "Nobody had time to write", "I1"
		}
		kept := d.W().RemarksOn(want)
		if len(kept) != 1 || kept[0].Text != text || d.W().Answer(kept[0]) != answer {
			t.Errorf("%q keeps %v", topic, kept)
		}
	}
}

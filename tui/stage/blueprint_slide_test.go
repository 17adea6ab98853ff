package stage_test

import (
	"fmt"
	"strings"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

func TestBlueprintSlideLooks(t *testing.T) {
	t.Parallel()
	desks := map[string]*tuitest.Desk{}
	for name, fill := range tuitest.Fills {
		desks[name] = tuitest.NewFilledDesk(t, fill, workshop.StageBlueprint)
	}
	desks["follow-up"] = newStatusDesk(t, tuitest.BoardDay())
	for _, line := range []string{"done 60 % of the line leads", "late works council until 1 May", "stop not met", "drop not needed"} {
		desks["follow-up"].Line(line)
	}
	desks["follow-up"].Stage(workshop.StageBlueprint)
	for name, d := range desks {
		for _, size := range tuitest.Sizes {
			t.Run(fmt.Sprintf("%s_%dx%d", name, size[0], size[1]), func(t *testing.T) {
				d.Resize(size[0], size[1])
				d.Fits(t)
				tuitest.Looks(t, d)
				last := d.Rows()[size[1]-4] // of the body
				if strings.Contains(d.Screen(), "…") && strings.TrimSpace(last) == "" && name != "much" {
					t.Errorf("something is cut although a row is free:\n%s", d.Screen())
				}
			})
		}
	}
}

// One key leads from the slide to the document and through its pages, and the other back.
func TestBlueprintIsTurnedLikePages(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageBlueprint)
	events := len(d.Store.Sessions[d.W().ID])
	d.Shows("We moved", "We do", "Because", "Agreed", "Against", "Not known", "PgDn the document")
	slide := d.Screen()
	d.Keys("pgdown")
	d.Shows("8 people")
	d.Hides("We moved")
	for range 60 {
		d.Keys("pgdown")
	}
	d.Shows("This is the last stage.", "SHA-256")
	for range 60 {
		if d.Keys("pgup"); strings.Contains(d.Screen(), "We moved") {
			break
		}
	}
	if d.Screen() != slide {
		t.Errorf("back is not where it was:\n%s", d.Screen())
	}
	if n := len(d.Store.Sessions[d.W().ID]); n != events {
		t.Errorf("%d events were written by looking", n-events)
	}
	d.Keys("pgup")
	if kind := d.W().CurrentStage().Kind; kind != workshop.StageCommitments {
		t.Errorf("before the slide is %s", kind)
	}
}

// Loose ends are the facilitator's: in the line of notes, where anything else goes before.
func TestLooseEndsStandInTheLineOfNotes(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageBlueprint)
	for _, size := range tuitest.Sizes {
		d.Resize(size[0], size[1])
		if row := d.Rows()[size[1]-3]; !strings.Contains(row, "5 loose ends") {
			t.Errorf("the line of notes is %q", row)
		}
	}
	d.Line("the chair writes to all of them")
	d.Shows("Added to the commitments.")
	d.Hides("loose ends")
}

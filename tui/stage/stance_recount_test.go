package stage_test

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// A whole second count of the opening or closing stance is asked about; a hand that is put
// right, or a count of those who were missing, is taken at once. The note says what was.
func TestSecondCountOfTheSessionIsAskedAbout(t *testing.T) {
	for _, stage := range []workshop.StageKind{workshop.StageStance, tuitest.ClosingStance} {
		for _, c := range []struct {
			name, first, second string
			asks                bool
		}{
			{"the whole room", "4/4/0/0/0", "0/0/4/4/0", true},
			{"as fingers", "1 1 1 1 2 2 2 2", "3 3 3 3 4 4 4 4", true},
			{"as many as before", "3/3/0/0/0", "0/0/3/3/0", true},
			{"one hand", "4/4/0/0/0", "4/3/1/0/0", false},
			{"one hand less", "4/4/0/0/0", "4/3/0/0/0", false},
			{"those who were missing", "4/2/0/0/0", "4/3/1/0/0", false},
			{"the whole room, after all but one", "4/3/0/0/0", "2/2/4/0/0", true},
		} {
			d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], stage)
			reading := func() [workshop.Steps]int {
				return d.W().Readings[workshop.SessionCard].At(d.W().CurrentStage().Moment).Counts
			}
			d.Line(c.first)
			was := reading()
			d.Line(c.second)
			if c.asks {
				d.Shows("! The", "is counted already:", "Enter again replaces it.", c.second, "Enter replace it")
				if reading() != was {
					t.Errorf("%s: it was taken unasked", c.name)
				}
				d.Keys("enter")
			}
			d.Shows("it was ", "Ctrl+Z brings that back.")
			if reading() == was {
				t.Errorf("%s: it was not taken", c.name)
			}
			d.Keys("ctrl+z")
			if reading() != was {
				t.Errorf("%s: undo did not bring back what was", c.name)
			}
		}
	}
}

// A count that was mended after the question is asked about again, and the same count
// twice changes nothing.
func TestQuestionIsOfOneCount(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageStance)
	d.Line("4/4/0/0/0")
	d.Line("0/0/4/4/0")
	d.Keys("backspace", "backspace", "backspace")
	d.Type("3/1")
	d.Shows("PgDn provocations")
	d.Keys("enter")
	d.Shows("is counted already", "0/0/4/3/1")
	d.Keys("ctrl+u")
	d.Line("4/4/0/0/0")
	d.Hides("is counted already", "it was")
	if got := d.W().Readings[workshop.SessionCard].Before.Counts; got != [5]int{4, 4} {
		t.Errorf("the opening stance is %v", got)
	}
}

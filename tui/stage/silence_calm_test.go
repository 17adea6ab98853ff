package stage_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// While people think, nothing on the screen changes by itself but a block and a word, at the
// full minute.
func TestSilenceStandsStillForAMinute(t *testing.T) {
	for _, size := range windows {
		d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageSilence)
		d.Resize(size[0], size[1])
		before := d.Rows()[2:]
		for second := range 10 * 60 {
			d.Clock = d.Clock.Add(time.Second)
			after := d.Rows()[2:]
			changed := 0
			for y := range after {
				if after[y] != before[y] {
					changed++
				}
			}
			if (second+1)%60 != 0 && changed > 0 || changed > 1 {
				t.Fatalf("in %v after %d seconds %d rows are others:\n%s", size, second+1, changed, d.Screen())
			}
			before = after
		}
	}
}

// One block is a minute, and what is left is said in whole minutes. Over time nothing is said.
func TestSilenceShowsTheMinutes(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageSilence)
	d.Shows("S  ▱▱    W  ▱▱    O  ▱▱    T  ▱▱", "eight minutes left")
	d.Clock = d.Clock.Add(90 * time.Second)
	d.Shows("S  ▰▱    W  ▱▱    O  ▱▱    T  ▱▱", "seven minutes left")
	d.Clock = d.Clock.Add(90 * time.Second)
	d.Keys("pgdown")
	d.Shows("S  ▰▰    W  ▰▱    O  ▱▱    T  ▱▱", "five minutes left")
	d.Clock = d.Clock.Add(4*time.Minute + time.Second)
	d.Shows("T  ▰▱", "one minute left")
	d.Clock = d.Clock.Add(time.Hour)
	d.Shows("S  ▰▰    W  ▰▰    O  ▰▰    T  ▰▰")
	d.Hides("left", "over")
}

// However long the silence is, its blocks have room, or give way to what is left.
func TestSilenceOfAnyLength(t *testing.T) {
	for _, minutes := range []int{0, 1, 3, 5, 7, 8, 30, 240} {
		d := tuitest.NewFilledDesk(t, func(d tuitest.Session) {
			d.Do(workshop.AddStage{Behind: d.W().StageNumber(0), New: workshop.Stage{Kind: workshop.StageSilence, Title: "Silence", Minutes: minutes}})
		}, workshop.StageOpen)
		d.Keys("pgdown")
		for _, size := range windows {
			d.Resize(size[0], size[1])
			d.Fits(t)
			if minutes > 0 {
				d.Shows("left")
			}
			if rows := strings.Count(d.Screen(), "S  ▱"); minutes > 4 && rows != 1 {
				t.Errorf("in %v, %d minutes: the blocks are on %d rows:\n%s", size, minutes, rows, d.Screen())
			}
		}
	}
}

// All names have one size, and nothing moves from one quadrant or question to the next: each
// thing stands on its row.
func TestSilenceMovesNothing(t *testing.T) {
	for _, size := range windows {
		d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageSilence)
		d.Resize(size[0], size[1])
		rowOf := func(text string) int {
			return slices.IndexFunc(d.Rows(), func(row string) bool { return strings.Contains(row, text) })
		}
		var rows []int
		sizes := map[int]bool{}
		for _, q := range workshop.Quadrants {
			at := []int{rowOf(d.W().Words().Sides.Of(string(q))), rowOf("On your own"), rowOf("S  ▱")}
			for question := range 2 {
				if rows == nil {
					rows = at
				}
				if !slices.Equal(at, rows) {
					t.Errorf("in %v at %s the rows are %v, and were %v:\n%s", size, q, at, rows, d.Screen())
				}
				if question == 0 {
					d.Keys("right")
				}
			}
			sizes[d.SizeOfLarge(d.W().QuadrantName(q))] = true
			d.Keys("pgdown")
		}
		if len(sizes) != 1 || sizes[0] {
			t.Errorf("in %v the names have the sizes %v", size, sizes)
		}
	}
}

// Whom a question is asked of is for the console: the room reads the question.
func TestSilenceAsksEverybody(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageSilence)
	d.Hides("Sales", "of 2")
}

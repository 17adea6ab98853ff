package stage_test

import (
	"fmt"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// How many votes each person has is said as such, and the hint says another number as another.
func TestVoteSaysTheVotesEach(t *testing.T) {
	for each, hint := range map[int]string{3: "dots 4 for 4 votes each", 4: "dots 3 for 3 votes each", 8: "dots 4 for 4 votes each"} {
		d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageVote)
		d.Do(workshop.SetDots{Dots: each})
		d.Shows(fmt.Sprintf("%s votes each. Which decide the next two quarters?", map[int]string{3: "Three", 4: "Four", 8: "Eight"}[each]), fmt.Sprintf("%d votes, 8 people", 8*each), hint)
	}
}

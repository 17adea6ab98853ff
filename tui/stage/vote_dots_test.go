package stage_test

import (
	"fmt"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// How many votes each person has is said as such, and the hint says another number as another.
func TestVoteSaysTheVotesEach(t *testing.T) {
	for each, hint := range map[int]string{3: "dots 4 4 each, not 3", 4: "dots 3 3 each, not 4", 8: "dots 4 4 each, not 8"} {
		d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageVote)
		d.Do(workshop.SetDots{Dots: each})
		d.Shows(fmt.Sprintf("8 people × %d each = %d votes, none counted yet", each, 8*each), hint)
	}
}

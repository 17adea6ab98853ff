package stage_test

import (
	"strings"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// In the smallest window a long proposal has all rows that the count and a remark leave: two
// more than its first, and no white.
func TestALongProposalHasTheRowsThatThereAre(t *testing.T) {
	const words = "COO starts now: every function publishes one answer a month with an editor at its side, from June on"
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageAgreement)
	d.Resize(60, 18)
	d.Do(workshop.WordProposal{Text: words})
	d.Fits(t)
	if shown := strings.Join(strings.Fields(d.Screen()), " "); !strings.Contains(shown, words) {
		t.Errorf("the proposal is cut:\n%s", d.Screen())
	}
	d.Shows("how far now?", "8    Block", "Finance voice")
	d.Do(workshop.WordProposal{Text: strings.Repeat(words+"; ", 2) + "and so on"})
	d.Shows("how far now?", "8    Block", "Finance voice")
	if rows := d.Rows(); strings.TrimSpace(rows[2]) == "The proposal" || rows[4] == "" {
		t.Errorf("rows are left unused:\n%s", d.Screen())
	}
}

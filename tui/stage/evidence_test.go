package stage_test

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

func TestEvidenceStageMashed(t *testing.T) { mash(t, workshop.StageEvidence) }

// What proves each cluster and whom it is compared with is typed where it is asked for,
// and lands at the item, not among the remarks.
func TestEvidenceLandsAtWhatItProves(t *testing.T) {
	d := tuitest.NewFilledDesk(t, func(d tuitest.Session) {
		for _, q := range workshop.Quadrants {
			d.Do(workshop.AddItem{Quadrant: q, Text: "Fast answers"})
		}
	}, workshop.StageEvidence)
	proof := func(ref string) [3]string {
		for _, i := range d.W().Items {
			if i.Ref() == ref {
				return [3]string{i.Evidence, i.Comparator, string(i.How)}
			}
		}
		return [3]string{}
	}
	d.Line("31 of 34 in the chat")
	d.Line("vs two peers under half")
	d.Keys("tab")
	if got := proof("S1"); got != [3]string{"31 of 34 in the chat", "two peers under half", "fact"} {
		t.Errorf("S1 has %q", got)
	}
	d.Line("and rising")
	d.Keys("pgdown")
	d.Line("nobody answers, vs. the market")
	d.Keys("shift+tab")
	if s, w := proof("S1"), proof("W1"); s[0] != "31 of 34 in the chat; and rising" || w != [3]string{"nobody answers", "the market", "assumption"} {
		t.Errorf("S1 has %q, W1 %q", s, w)
	}
	if n := len(d.W().Remarks); n > 0 {
		t.Errorf("%d remarks were made of evidence", n)
	}
	d.Keys("up", "ctrl+u")
	d.Line("two of five answer")
	if got := proof("W1"); got != [3]string{"two of five answer", "", "assumption"} {
		t.Errorf("changed, W1 has %q", got)
	}
	d.Keys("ctrl+z")
	if got := proof("W1"); got[0] != "nobody answers" {
		t.Errorf("undone, W1 has %q", got)
	}
	d.Shows("evidence ▸ nobody answers, vs the market") // to be changed again
}

func TestEvidenceStageFits(t *testing.T) {
	for _, fill := range tuitest.Fills {
		for _, size := range append(tuitest.Sizes, [2]int{50, 15}) {
			d := tuitest.NewFilledDesk(t, fill, workshop.StageEvidence)
			d.Resize(size[0], size[1])
			d.Fits(t)
			d.Line("a source that is long enough to need more than one line of the screen, vs everybody else whom one could think of")
			d.Fits(t)
		}
	}
}

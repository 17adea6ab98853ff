package prompts

import "testing"

// The worked example has an objection of each sort: one that was answered, and one on which
// somebody owes evidence.
func TestTheExampleHearsObjections(t *testing.T) {
	heard := demo(t).State().Objections
	if len(heard) != 2 || heard[0].Owed != "" || heard[1].Owed == "" || heard[1].By != "Legal" || heard[1].Unassigned() {
		t.Fatalf("heard: %+v", heard)
	}
	for _, h := range heard {
		if h.Says == "" || h.Answer == "" {
			t.Errorf("%s has no words: %+v", h.ID, h)
		}
	}
}

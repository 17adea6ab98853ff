package workshop_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"swotshop/workshop"
)

// The draft says what is there, and nothing that is not.
func TestProposalIsDraftedFromWhatIsThere(t *testing.T) {
	r := openRoom(t)
	draft := func(want string) {
		t.Helper()
		requireEqual(t, "draft", r.state().DraftProposal(), want)
	}
	draft("")
	r.add("SO")
	r.do(r.cite(workshop.SO, "S1", "O1"))
	draft("Approve SO1")
	r.do(workshop.WriteInitiative{Plan: workshop.Plan{What: "Publish", Owner: "Head of Product"}})
	draft("Approve I1 (Head of Product)")
	r.plan(workshop.Plan{What: "Publish", Owner: "Head of Product", FirstStep: "Six answers", Due: "11 April", Cost: "Half a day a week of one editor"})
	draft("Approve I1 (Head of Product), first step by 11 April; half a day a week of one editor until 10 June")
	r.do(workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill"}})
	draft("Approve I1 (Head of Product) and I2; half a day a week of one editor for I1 until 10 June")
	r.do(workshop.EditInitiative{Initiative: r.state().Initiatives[1].ID, Plan: workshop.Plan{What: "Drill", Cost: "Peter’s time, once"}}, workshop.SetReview{Date: "2027-04-16"})
	draft("Approve I1 (Head of Product) and I2; half a day a week of one editor for I1 and Peter’s time, once for I2; look again on 16 April 2027")
}

// However much there is, the draft is one that can be taken.
func TestDraftIsNeverTooLong(t *testing.T) {
	r := openRoom(t)
	for range 40 {
		long := strings.TrimSpace(strings.Repeat("word ", workshop.MaxText/5))
		r.do(workshop.WriteInitiative{Plan: workshop.Plan{What: long, Owner: long[:workshop.MaxName-1], FirstStep: long, Due: "+30", Cost: long}})
		r.do(workshop.WordProposal{Text: r.state().DraftProposal()})
	}
}

func TestVerdict(t *testing.T) {
	for _, c := range []struct {
		counts [8]int
		want   workshop.Verdict
		words  string
	}{
		{[8]int{}, workshop.NoVerdict, ""},
		{[8]int{3, 3, 1, 0, 1}, workshop.Adopted, ""},
		{[8]int{3, 2, 0, 0, 1, 2}, workshop.Adopted, ""}, // a quarter, and not more
		{[8]int{3, 2, 0, 0, 0, 3}, workshop.Opposed, "3 of 8 are against it: the paper is not decided."},
		{[8]int{7, 0, 0, 0, 0, 0, 0, 1}, workshop.Blocked, "1 of 8 blocks: the paper is not decided."},
		{[8]int{1, 0, 0, 0, 0, 0, 0, 2}, workshop.Blocked, "2 of 3 block: the paper is not decided."},
		{[8]int{6, 1}, workshop.Incomplete, "Only 7 of 8 have been counted: the paper is not decided."},
		{[8]int{2, 2, 0, 4}, workshop.Unsupported, "Only 4 of 8 support it: the paper is not decided."},
		{[8]int{0, 0, 0, 0, 8}, workshop.Unsupported, "Only 0 of 8 support it: the paper is not decided."},
	} {
		r := openRoom(t)
		r.do(workshop.WordProposal{Text: "Approve I1"})
		if c.counts != [8]int{} {
			r.do(workshop.TakeAgreement{Counts: c.counts})
		}
		requireEqual(t, fmt.Sprint("verdict on ", c.counts), r.state().Verdict(), c.want)
		requireEqual(t, fmt.Sprint("words for ", c.counts), r.state().VerdictWords(), c.words)
	}
}

// A count is of the wording that was counted, and of no other: whatever is undone,
// redone and reworded.
func TestCountBelongsToItsWording(t *testing.T) {
	counted := 0
	for seed := range uint64(60) {
		r, dice := openRoom(t), rand.New(rand.NewPCG(seed, 3))
		readOut := map[[8]int]string{} // what was proposed when this was counted; each count occurs once
		for n := range 40 {
			switch counts := [8]int{1 + n%8, n / 8}; dice.IntN(5) {
			case 0, 1:
				_, _ = r.log.Do(workshop.WordProposal{Text: fmt.Sprintf("Approve I%d", dice.IntN(4))}, r.stamps.stamp())
			case 2:
				if _, err := r.log.Do(workshop.TakeAgreement{Counts: counts}, r.stamps.stamp()); err == nil {
					readOut[counts] = r.state().Proposal.Text
				}
			case 3:
				_, _ = r.log.Do(workshop.Undo{}, r.stamps.stamp())
			case 4:
				_, _ = r.log.Do(workshop.Redo{}, r.stamps.stamp())
			}
			if counts, people := r.state().AgreementNow(); people > 0 {
				counted++
				requireEqual(t, "counted on", r.state().Proposal.Text, readOut[counts])
			}
		}
	}
	if counted < 100 {
		t.Errorf("%d counts: this tests little", counted)
	}
}

// A count of an earlier version keeps its names, also when it is corrected; what is
// counted on a proposal has those of the third edition.
func TestOlderCountKeepsItsNames(t *testing.T) {
	r := openRoom(t)
	r.older([8]int{3, 3, 1, 0, 0, 0, 0, 1})
	requireEqual(t, "third gradient", r.state().ScaleNow().Names()[2], "Mixed feelings")
	requireEqual(t, "verdict", r.state().Verdict(), workshop.NoVerdict)
	r.do(workshop.TakeAgreement{Counts: [8]int{3, 3, 2}})
	requireEqual(t, "third gradient", r.state().ScaleNow().Names()[2], "Mixed feelings")
	r.do(workshop.WordProposal{Text: "Approve I1"})
	requireEqual(t, "verdict", r.state().Verdict(), workshop.Reworded)
	requireEqual(t, "third gradient of the next count", r.state().ScaleNow().Names()[2], "Support with reservations")
	requireEqual(t, "that of the last one", r.state().GradientScale.Names()[2], "Mixed feelings")
}

// older counts as an earlier version did.
func (r *room) older(counts [8]int) {
	r.t.Helper()
	seq := len(r.log.Events()) + 1
	if err := r.log.Extend([]workshop.Event{{Seq: seq, Step: seq, ID: "older", Fact: workshop.AgreementTaken{Counts: counts}}}); err != nil {
		r.t.Fatal(err)
	}
}

// A proposal that is there is words to be changed; the first one is new.
func TestOnlyARewordedProposalIsText(t *testing.T) {
	r := openRoom(t)
	r.do(workshop.WordProposal{Text: "Approve I1"}, workshop.WordProposal{Text: "Approve I2"})
	for _, reworded := range []bool{true, false} {
		r.do(workshop.Undo{})
		if r.state().RedoSubject().IsText() != reworded {
			t.Errorf("the step is about %+v", r.state().RedoSubject())
		}
	}
}

package stage_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// newProposalDesk is at the agreement, with two initiatives and nothing agreed on.
func newProposalDesk(t *testing.T) *tuitest.Desk {
	t.Helper()
	return tuitest.NewFilledDesk(t, func(d tuitest.Session) {
		d.Do(workshop.WriteInitiative{Plan: workshop.Plan{What: "One answer a month", Owner: "COO", Cost: "Half a day a week"}},
			workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill", Owner: "CFO"}})
	}, workshop.StageAgreement)
}

const drafted = "Approve I1 (COO) and I2 (CFO); half a day a week for I1 until 10 June"

// Before the fingers there is a draft, which Enter takes as it is.
func TestProposalIsDrafted(t *testing.T) {
	d := newProposalDesk(t)
	d.Shows("▸ What exactly do we agree on?", "Draft of a proposal", "Approve I1 (COO) and I2 (CFO)", "Enter takes the draft")
	d.Keys("enter")
	if got := d.W().Proposal.Text; got != drafted {
		t.Errorf("the proposal is %q", got)
	}
	d.Shows("Approve I1 (COO) and I2 (CFO)", "▸ 1    Whole-hearted endorsement")
	d.Hides("Draft of")
	d.Keys("ctrl+z")
	d.Shows("Draft of a proposal")
}

// The draft is edited on the line, and the proposal is reworded there.
func TestProposalIsEditedOnTheLine(t *testing.T) {
	d := newProposalDesk(t)
	d.Keys("up")
	d.Shows("▸ proposal: ", strings.TrimPrefix(drafted, "Appr")) // the line shows its end
	d.Line("; look again on 16 April")
	d.Keys("up", "up")
	d.Line(" 2026")
	if got, want := d.W().Proposal, (workshop.Proposal{Wording: 2, Text: drafted + "; look again on 16 April 2026"}); got != want {
		t.Errorf("the proposal is %+v, want %+v", got, want)
	}
}

// A count is of the wording that was read out, and the next one asks for a new count.
func TestRewordedProposalIsCountedAgain(t *testing.T) {
	d := newProposalDesk(t)
	d.Line("Approve I1")
	d.Line("8/0/0/0/0/0/0/0")
	d.Shows("8 of 8", "How far do we agree?")
	d.Keys("up")
	d.Type("Approve I1 and I2")
	d.Shows("asks for a new count")
	d.Keys("enter")
	d.Shows("0 of 8", "Reworded since the count")
	d.Line("3") // of the new wording, and not in addition to those before
	if counts, people := d.W().AgreementNow(); counts != [8]int{3} || people != 8 {
		t.Errorf("%v of %d are counted", counts, people)
	}
	d.Keys("ctrl+z", "ctrl+z")
	d.Shows("8 of 8", "How far do we agree?")
}

// Words are the proposal on its row alone; digits are always fingers.
func TestProposalRowTakesWords(t *testing.T) {
	d := newProposalDesk(t)
	d.Line("! the round fails")
	d.Send(tea.PasteMsg{Content: "? who pays"})
	d.Keys("enter")
	d.Line("Approve I2")
	d.Line("Too fast")
	if w := d.W(); len(w.Remarks) != 3 || w.Remarks[2].Topic != workshop.Dissent || w.Proposal.Text != "Approve I2" {
		t.Errorf("%d remarks, and the proposal is %q", len(w.Remarks), w.Proposal.Text)
	}
	d = newProposalDesk(t)
	d.Line("5")
	if d.W().Agreement != [8]int{5} {
		t.Errorf("counted %v", d.W().Agreement)
	}
	d.Shows("▸ 2 ")
}

// Whatever its length, the room reads the whole proposal before it is counted.
func TestProposalIsShownWhole(t *testing.T) {
	d := newProposalDesk(t)
	long := strings.TrimSpace(strings.Repeat("approve 12345 ", 19)) + " and the end."
	d.Line(long)
	for _, size := range tuitest.Sizes {
		d.Resize(size[0], size[1])
		d.Keys("up")
		d.Shows("and the end.")
		d.Keys("down")
		d.Shows("8    Block", "1    Whole-hearted")
		d.Fits(t)
	}
}

// The arrows lead from the proposal through the gradients to the remarks and back.
func TestArrowsLeadFromTheProposalToTheRemarks(t *testing.T) {
	d := newProposalDesk(t)
	d.Line("Approve I1")
	d.Do(workshop.AddRemark{Topic: workshop.Dissent, Text: "Too fast"})
	d.Keys("up")
	d.Shows("▸ Approve I1")
	for range 8 {
		d.Keys("down")
	}
	d.Shows("▸ 8    Block")
	d.Keys("down")
	d.Shows("▸ ┃    Too fast")
	d.Hides("▸ 8    Block")
	d.Keys("up")
	d.Shows("▸ 8    Block")
	for range 8 {
		d.Keys("up")
	}
	d.Shows("▸ Approve I1")
	d.Keys("up")
	d.Shows("▸ proposal: Approve I1")
}

package blueprint

import (
	"strings"
	"testing"

	"swotshop/workshop"
)

// proposed is a paper about a proposal that was counted so.
func proposed(t *testing.T, text string, counts [8]int) (p *play, doc string) {
	t.Helper()
	p = newPlay(t)
	p.do(exampleOpening(), workshop.WordProposal{Text: text})
	if counts != [8]int{} {
		p.do(workshop.TakeAgreement{Counts: counts})
	}
	return p, string(Markdown(p.w(), noWords))
}

// The same sentence is asked for and agreed on, in good English.
func TestProposalFitsItsSentence(t *testing.T) {
	for _, c := range []struct{ text, heading, says string }{
		{"Approve I1 and I2.", "The board is asked to", "Approve I1 and I2."},
		{"To approve I1", "The board is asked to", "approve I1"},
		{"Fund I1 until June", "The board is asked to", "Fund I1 until June"},
		{"Support for I1", "The board is asked to agree", "Support for I1"},
		{"We approve I1", "The board is asked to agree", "We approve I1"},
		{"Half a day a week", "The board is asked to agree", "Half a day a week"},
		{"Test", "The board is asked to agree", "Test"},
		{"…", "The board is asked to agree", "…"},
	} {
		_, asked := proposed(t, c.text, [8]int{})
		if !strings.Contains(asked, "\n## "+c.heading+"\n\n**"+c.says+"**\n") || strings.Contains(asked, "Agreed") {
			t.Errorf("%q is not asked for under %q", c.text, c.heading)
		}
		_, agreed := proposed(t, c.text, [8]int{8})
		if !strings.Contains(agreed, "\n## Agreed\n\n**"+c.says+"**\n") || strings.Contains(agreed, "is asked to") {
			t.Errorf("%q is not agreed", c.text)
		}
	}
}

// The title names what is to be done only where the proposal does: a room that agrees to cost
// the editor first must not read “Hire an editor” above it.
func TestTitleIsNotMoreThanTheProposal(t *testing.T) {
	question := "Decide how the whole company uses social in the next two quarters"
	for text, title := range map[string]string{
		"": "Hire an editor", "Approve I1; look again in June": "Hire an editor", "We hire an editor now": "Hire an editor",
		"Find out first what an editor costs": question, "Approve I12": question,
	} {
		p := newPlay(t)
		p.do(exampleOpening(), workshop.WriteInitiative{Plan: workshop.Plan{What: "Hire an editor", Owner: "COO"}})
		if text != "" {
			p.do(workshop.WordProposal{Text: text}, workshop.TakeAgreement{Counts: [8]int{8}})
		}
		if doc := string(Markdown(p.w(), noWords)); !strings.Contains(doc, "\n# Example AI start-up: "+title+"\n") {
			t.Errorf("%q: the title is not %q:\n%s", text, title, doc)
		}
	}
}

// What is in the way is said before what is asked for.
func TestBlockIsPrintedFirst(t *testing.T) {
	_, doc := proposed(t, "Approve I1", [8]int{7, 0, 0, 0, 0, 0, 0, 1})
	want := "\n**1 of 8 blocks: the paper is not decided.**\n\n## The board is asked to\n\n**Approve I1**\n\n8 of 8 counted: "
	if !strings.Contains(doc, want) {
		t.Errorf("the paper does not say %q:\n%s", want, doc)
	}
}

// A count is never printed beside another sentence than the one that was counted.
func TestRewordedProposalStandsWithoutItsCount(t *testing.T) {
	p, _ := proposed(t, "Approve I1", [8]int{8})
	p.do(workshop.WordProposal{Text: "Approve I2"})
	doc := string(Markdown(p.w(), noWords))
	page, rest, _ := strings.Cut(doc, "\n* * *\n")
	if strings.Contains(page, "counted: ") || strings.Contains(page, "Agreed") || !strings.Contains(page, "\n\n**Approve I2**\n") {
		t.Errorf("page 1:\n%s", page)
	}
	if !strings.Contains(rest, "as it was worded before: “Approve I1”") {
		t.Errorf("the rest:\n%s", rest)
	}
}

// The paper about a count of an earlier version is as it was, but for a block that is
// still open.
func TestOlderCountIsPrintedAsBefore(t *testing.T) {
	p := newPlay(t)
	p.do(exampleOpening())
	seq := p.w().Head + 1
	older := workshop.AgreementTaken{Counts: [8]int{5, 1, 1, 0, 0, 0, 0, 1}}
	if err := p.log.Extend([]workshop.Event{{Seq: seq, Step: seq, ID: "older", Fact: older}}); err != nil {
		t.Fatal(err)
	}
	doc := string(Markdown(p.w(), noWords))
	for _, said := range []string{
		"## The question\n\n**Decide", "- **Agreement.** Endorse 5 · agree with reservations 1 · mixed feelings 1 · block 1: 8 of 8 counted.",
		"## Checks still open\n\n- 1 of 8 blocks: the paper is not decided.\n", "commitments\n\n| Gradient of agreement | People |", "| Disagree, will not help | 0 |\n| Block | 1 |\n\n## ",
	} {
		if !strings.Contains(doc, said) {
			t.Errorf("the paper does not say %q", said)
		}
	}
	for _, said := range []string{"proposal", "third edition"} {
		if strings.Contains(doc, said) {
			t.Errorf("the paper says %q", said)
		}
	}
}

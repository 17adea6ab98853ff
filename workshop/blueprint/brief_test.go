package blueprint

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"swotshop/workshop"
)

// prepared is a session that is opened and not yet held.
func prepared(t *testing.T, change func(*workshop.OpenSession)) *workshop.Workshop {
	t.Helper()
	opening := exampleOpening()
	opening.DateGiven = true
	change(&opening)
	p := newPlay(t)
	p.do(opening)
	return p.w()
}

// After a wanted change: go test ./workshop/blueprint -run TestGoldenBrief -update
func TestGoldenBrief(t *testing.T) {
	golden.RequireEqual(t, Brief(prepared(t, func(*workshop.OpenSession) {})))
}

// What nobody has said yet is a line to fill in, and is not guessed.
func TestBriefLeavesOpenWhatIsNotKnown(t *testing.T) {
	doc := string(Brief(prepared(t, func(o *workshop.OpenSession) {
		o.Objective, o.DateGiven, o.ByFunction, o.Agenda.Stages[2].Cards = "", false, nil, 0
	})))
	for _, said := range []string{
		"- What has to be decided, in one sentence: …", " · day: …", "in the last 24 months", "| Operations |  |  |", "- Who decides: …", "- By when: …",
	} {
		if !strings.Contains(doc, said) {
			t.Errorf("the brief does not say %q:\n%s", said, doc)
		}
	}
	for _, said := range []string{"2026", "2024", "Or better", "What we may talk about"} {
		if strings.Contains(doc, said) {
			t.Errorf("the brief says %q", said)
		}
	}
}

// It leaves the house: nothing that only the facilitator reads is in it.
func TestBriefHasNothingPrivate(t *testing.T) {
	p := example(t)
	p.do(workshop.ReopenSession{}, workshop.NotePrivately{Text: "PRIVATE: the CFO hesitates"}, workshop.AddRemark{Topic: workshop.Decides, Text: "the CEO by 1 April"})
	doc := string(Brief(p.w()))
	if strings.Contains(doc, "PRIVATE") || strings.Contains(doc, "31 of 34 staff") {
		t.Error("the brief has more than questions")
	}
	if !strings.Contains(doc, "- Who decides: **the CEO**\n- By when: **1 April 2026**\n") {
		t.Errorf("who decides is not filled in:\n%s", doc)
	}
}

func TestBriefIsAWholeDocument(t *testing.T) {
	p := newPlay(t)
	p.do(hostileOpening())
	doc := Brief(p.w())
	_, body := parts(t, doc)
	shapes(t, body)
	checkPipes(t, "brief", body)
	if !IsBrief(doc) || Is(doc) || IsBrief(Markdown(p.w(), noWords)) {
		t.Error("a brief and a blueprint are taken for each other")
	}
}

package blueprint

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"swotshop/workshop"
)

// papers are sessions as meetings leave them, each to be read aloud as a director would.
func papers(t *testing.T) map[string]*play {
	t.Helper()
	c := aChain(t)
	return map[string]*play{
		"messy.md": messy(t), "blocked.md": blocked(t), "older-follow-up.md": followUp(t), "five.md": five(t),
		"follow-up.md": c.day30, "day-60.md": c.day60, "day-90.md": c.day90, "new-workshop.md": c.again,
	}
}

// After a wanted change: go test ./workshop/blueprint -run TestPapers -update, and read them.
func TestPapers(t *testing.T) {
	for name, p := range papers(t) {
		t.Run(name, func(t *testing.T) { golden.RequireEqual(t, Markdown(p.w(), badWords())) })
	}
}

// badWords are some that a paper should not contain.
func badWords() workshop.NudgeRules {
	return workshop.NudgeRules{Negative: []string{"slow", "lazy"}, NeverPrint: []string{"insolvency"}}
}

// messy is a session that ran out of time: items, a room that was split, a risk, some strategies,
// one promise, and no end.
func messy(t *testing.T) *play {
	t.Helper()
	p := newPlay(t)
	p.do(exampleOpening())
	p.after(7)
	p.enter(workshop.StageStance)
	p.do(workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.Before, Counts: [5]int{4, 0, 0, 0, 4}})
	p.after(9)
	p.enter(workshop.StageProvocations)
	p.do(workshop.ShowCard{Card: "L1"}, workshop.TakeStance{Card: "L1", Moment: workshop.Before, Counts: [5]int{3, 0, 0, 0, 5}},
		workshop.AddRemark{Topic: workshop.KeySentence, Text: "Call the chair first, whatever the hour.", Card: "L1"})
	p.after(25)
	p.enter(workshop.StageCapture)
	p.do(
		workshop.AddItem{Quadrant: workshop.Strengths, Text: "Our engineers answer questions everywhere", Function: workshop.IT},
		workshop.AddItem{Quadrant: workshop.Weaknesses, Text: "Approval takes nine days", Function: workshop.Legal},
		workshop.AddItem{Quadrant: workshop.Weaknesses, Text: "Nobody knows who holds the passwords", Card: "L1"},
		workshop.AddItem{Quadrant: workshop.Threats, Text: "A rival hires our voices", Function: workshop.HR, How: workshop.KindAssumption},
		workshop.AddRemark{Topic: workshop.Risk, Text: "Nobody has time to write"},
		workshop.AddRemark{Topic: workshop.Parking, Text: "Ask the works council before anything on working hours"},
	)
	p.after(31)
	p.enter(workshop.StageTOWS)
	p.do(workshop.WriteStrategy{Pairing: workshop.WT, Cites: p.clusters("W1", "T1"), Text: "Let engineers publish with one second reader"})
	p.after(6)
	p.enter(workshop.StageCommitments)
	p.do(workshop.AddRemark{Topic: workshop.Commitment, Text: "Legal lists what needs no approval by Friday week"})
	p.after(2)
	return p
}

// blocked is the example with a room that stays split, and one who blocks.
func blocked(t *testing.T) *play {
	t.Helper()
	p := newPlay(t)
	p.do(exampleOpening())
	p.after(5)
	p.stances()
	p.items()
	p.decisions()
	p.enter(workshop.StageStance)
	p.do(workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.After, Counts: [5]int{0, 4, 0, 4, 0}}, workshop.AgreeTarget{Step: 4})
	p.enter(workshop.StageAgreement)
	p.do(workshop.WordProposal{Text: "Approve I1 and I2; look again on 10 June"}, workshop.TakeAgreement{Counts: [8]int{2, 2, 1, 0, 1, 0, 1, 1}},
		workshop.AddRemark{Topic: workshop.Dissent, Text: "Legal: no answer leaves the house before the register is signed"},
		workshop.AddRemark{Topic: workshop.Guardrail, Text: "Share it if it helps a customer and we name the source"},
		workshop.AddRemark{Topic: workshop.Risk, Text: "A good answer gives away a customer’s set-up", Answer: p.w().Initiatives[0].ID})
	p.after(6)
	p.enter(workshop.StageCommitments)
	p.do(workshop.SetReview{Date: "2026-06-10"})
	p.enter(workshop.StageBlueprint)
	p.do(workshop.CloseSession{Why: "The chair takes it to Legal alone"})
	return p
}

// followUp is a short session about what is left to do, as earlier versions held it: it
// follows none, and has no cards, no vote and no agreement.
func followUp(t *testing.T) *play {
	t.Helper()
	p, opening := newPlay(t), exampleOpening()
	opening.Details.Title, opening.Details.Objective = "Follow-up", "Is it done, and what changed outside?"
	opening.Agenda = workshop.Agenda{ID: "follow-up", Title: "Follow-up: 45 minutes", Minutes: 45, Stages: []workshop.Stage{
		{Kind: workshop.StageOpen, Title: "Welcome", Minutes: 5},
		{Kind: workshop.StageInitiatives, Title: "What was done", Minutes: 15},
		{Kind: workshop.StageCapture, Title: "What changed outside", Minutes: 10},
		{Kind: workshop.StageCommitments, Title: "Commitments", Minutes: 10},
		{Kind: workshop.StageBlueprint, Title: "Blueprint"},
	}}
	p.do(opening)
	p.after(4)
	p.enter(workshop.StageInitiatives)
	p.do(workshop.WriteInitiative{Plan: workshop.Plan{What: "The first 15 minutes, drilled again", Owner: "COO", FirstStep: "Drill in the Lyon office",
		Due: "2026-04-30", Measure: "minutes to first correct statement", Baseline: "40", Target: "30", TargetBy: "2026-06-10", EffectOn: workshop.EffectRisk,
		Effect: "a leak is answered before it is news", Cost: "one morning", StopRule: "two drills over 60 by day 60"}})
	p.after(12)
	p.enter(workshop.StageCapture)
	p.do(workshop.AddItem{Quadrant: workshop.Opportunities, Text: "Two communities opened a board for our field", Function: workshop.Sales})
	p.after(8)
	p.enter(workshop.StageCommitments)
	p.do(workshop.AddRemark{Topic: workshop.Commitment, Text: "The editor asks Finance for a first answer"}, workshop.SetReview{Date: "2026-06-10"})
	p.after(3)
	p.enter(workshop.StageBlueprint)
	p.do(workshop.CloseSession{})
	return p
}

// five is the example with as much to do as page 1 shows.
func five(t *testing.T) *play {
	t.Helper()
	p := example(t)
	p.do(workshop.ReopenSession{})
	for _, plan := range []workshop.Plan{
		{What: "Returners’ networks get a contact who answers within a day", Owner: "Head of HR", FirstStep: "Two networks named", Due: "2026-04-20",
			Measure: "applications a month from them", Baseline: "0", Target: "10", TargetBy: "2026-06-10", EffectOn: workshop.EffectTalent, Cost: "2 hours a week", StopRule: "none at day 60"},
		{What: "A page that says what needs no approval", Owner: "General counsel", FirstStep: "List of ten cases", Due: "2026-04-01",
			Measure: "days until a post is approved", Baseline: "9", Target: "2", TargetBy: "2026-05-11", EffectOn: workshop.EffectCost, Cost: "three days", StopRule: "over 5 days at day 60"},
		{What: "Support lists the ten questions that come up most", Owner: "Head of Service", FirstStep: "List read to the board", Due: "2026-04-11",
			Measure: "tickets on those ten", Baseline: "340 a month", Target: "250", TargetBy: "2026-06-10", EffectOn: workshop.EffectCost, Cost: "one day", StopRule: "over 300 at day 90"},
	} {
		plan.Strategy = p.w().Strategies[0].ID
		p.do(workshop.WriteInitiative{Plan: plan})
	}
	for _, rule := range []string{"Share it if it helps a customer and we name the source", "A second reader within two days; then the author decides", "Never a figure that is not published"} {
		p.do(workshop.AddRemark{Topic: workshop.Guardrail, Text: rule})
	}
	p.do(workshop.WordProposal{Text: "Approve I1 to I5; look again on 10 June"}, workshop.TakeAgreement{Counts: [8]int{3, 3, 1, 0, 1}}, workshop.CloseSession{})
	return p
}

// A sheet of A4 holds page 1, set in nine and a half points: about 62 lines of 105 letters.
func TestPageOneIsOneSheet(t *testing.T) {
	all := papers(t)
	all["example.md"] = example(t)
	for name, p := range all {
		_, body := parts(t, Markdown(p.w(), badWords()))
		page, _, _ := strings.Cut(body, "\n* * *\n")
		if n := sheetLines(page); n > 62 {
			t.Errorf("%s: page 1 takes %.0f lines, a sheet has 62", name, n)
		}
		if words := wordsIn(page); words > 420 && name != "five.md" {
			t.Errorf("%s: page 1 has %d words, want at most 420", name, words)
		}
	}
}

// sheetLines estimates how many lines Markdown takes when it is printed. The widths of a
// table's columns are those of the dashes below its head.
func sheetLines(page string) (lines float64) {
	const wide = 105
	widths, all := []int(nil), 0
	for _, line := range strings.Split(page, "\n") {
		switch {
		case line == "":
			lines += 0.4
		case strings.HasPrefix(line, "#"):
			lines += 1.3
		case strings.HasPrefix(line, "| --"):
			widths, all = nil, 0
			for _, dashes := range strings.Fields(strings.ReplaceAll(line, "|", " ")) {
				widths, all = append(widths, len(dashes)), all+len(dashes)
			}
		case strings.HasPrefix(line, "|"):
			tallest := 1
			for i, cell := range strings.Split(strings.Trim(line, "|"), "|") {
				if i < len(widths) {
					tallest = max(tallest, 1+len([]rune(cell))*all/(widths[i]*wide))
				}
			}
			lines += 0.3 + float64(tallest)
		default:
			lines += float64(1 + len([]rune(line))/wide)
		}
	}
	return lines
}

func wordsIn(page string) (words int) {
	for _, w := range strings.Fields(page) {
		if strings.ContainsFunc(w, isWord) {
			words++
		}
	}
	return words
}

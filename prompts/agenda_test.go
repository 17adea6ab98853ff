package prompts

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"swotshop/workshop"
)

// plan is a stage in short: "stance before 5/3", "initiatives 7 keep".
func plan(s workshop.Stage) string {
	words := []string{string(s.Kind)}
	if s.Moment != "" {
		words = append(words, string(s.Moment))
	}
	if s.Keeps != "" {
		words = append(words, string(s.Keeps))
	}
	if s.Cards > 0 {
		words = append(words, fmt.Sprintf("x%d", s.Cards))
	}
	if s.Keep {
		return strings.Join(append(words, fmt.Sprint(s.Minutes), "keep"), " ")
	}
	return strings.Join(append(words, fmt.Sprintf("%d/%d", s.Minutes, s.Floor)), " ")
}

func TestAgendasMatchThePlan(t *testing.T) {
	want := map[string]string{
		"short": "open 4/3, stance before 4/3, provocations x3 17/10, silence 7/5, capture 12/9, cluster 6/4, vote 4/3, tows 10/8, " +
			"initiatives 8 keep, guardrails 3/2, stance after 5 keep, agreement 5 keep, commitments 5 keep, blueprint 0 keep",
		"half": "open 8/5, stance before 5/3, provocations x5 28/20, silence 12/8, capture 24/18, break 15/10, cluster 12/8, vote 7/5, " +
			"evidence 10/5, tows 26/20, grid 10/6, initiatives 17 keep, talk risk 6/4, guardrails 6/4, stance after 6 keep, agreement 10 keep, " +
			"commitments 8 keep, blueprint 0 keep",
		"full": "open 12/10, stance before 10/5, provocations x8 52/35, break 15/10, silence 20/12, capture 42/30, cluster 22/15, vote 10/6, " +
			"break 45/40, evidence 22/12, tows 45/30, break 15/10, grid 20/12, initiatives 30 keep, talk risk 15/8, guardrails 10/6, " +
			"stance after 8 keep, agreement 15 keep, commitments 12 keep, blueprint 0 keep",
		"follow-up": "stance before 3/2, status 10/8, capture 3/2, talk 4 keep, agreement 5 keep, commitments 5 keep, blueprint 0 keep",
		"case": "open 4/3, talk decider 2/1, stance before 3/2, talk agenda 8/5, talk promise 5/4, capture 14/9, talk benchmark 8/5, " +
			"provocations x2 10/6, guardrails 5/4, initiatives 8 keep, talk education 2/1, stance after 2 keep, commitments 4 keep, blueprint 0 keep",
	}
	minutes := map[string]int{"short": 90, "half": 210, "full": 420, "follow-up": 30, "case": 75}
	agendas := read(t, "agendas.yaml", readAgendas)
	if len(agendas) != len(want) {
		t.Errorf("%d agendas, want %d", len(agendas), len(want))
	}
	for _, a := range agendas {
		var plans []string
		for _, s := range a.Stages {
			plans = append(plans, plan(s))
		}
		if got := strings.Join(plans, ", "); got != want[a.ID] || a.Minutes != minutes[a.ID] {
			t.Errorf("%s, %d minutes:\n%s\nwant %d:\n%s", a.ID, a.Minutes, got, minutes[a.ID], want[a.ID])
		}
	}
}

func TestStagesAddUp(t *testing.T) {
	for _, a := range read(t, "agendas.yaml", readAgendas) {
		sum := 0
		for _, s := range a.Stages {
			sum += s.Minutes
			if s.Floor > s.Minutes || s.Keep && s.Floor != s.Minutes {
				t.Errorf("%s, %s: floor %d of %d", a.ID, s.Title, s.Floor, s.Minutes)
			}
		}
		if sum != a.Minutes {
			t.Errorf("%s: stages of %d minutes in an agenda of %d", a.ID, sum, a.Minutes)
		}
		if i := slices.IndexFunc(a.Stages, func(s workshop.Stage) bool { return s.Kind == workshop.StageBlueprint }); i != len(a.Stages)-1 {
			t.Errorf("%s: the blueprint is stage %d of %d", a.ID, i+1, len(a.Stages))
		}
	}
}

// The end is what people came for: eight of them show where they stand, say how far
// they agree and what they will do.
func TestTheEndHasTime(t *testing.T) {
	for _, a := range read(t, "agendas.yaml", readAgendas) {
		if a.Paper == workshop.Pitch { // a guess about one person, who is not there
			continue
		}
		for _, s := range a.Stages {
			switch end := s.Kind == workshop.StageAgreement || s.Kind == workshop.StageCommitments || s.Moment == workshop.After; {
			case end && s.Minutes < 5:
				t.Errorf("%s: %d minutes for %s", a.ID, s.Minutes, s.Title)
			case end && !s.Keep:
				t.Errorf("%s: %s can be squeezed", a.ID, s.Title)
			}
		}
	}
}

func TestFaultyAgendas(t *testing.T) {
	_, faults := readAgendas("a.yaml", []byte(`- id: one
  title: One
  minutes: 30
  stages:
    - {kind: open, title: Welcome, minutes: 10, floor: 12, purpose: We begin.}
    - {kind: party, title: Party, minutes: 10, floor: 5, purpose: We celebrate.}
    - {kind: talk, title: A title that is too long, minutes: 5, keep: yes, purpose: We talk.}
    - {kind: stance, title: Stance, minutes: 5, keep: true, floor: 5, cards: 3, purpose: We stand.}
    - {kind: vote, title: Vote, minutes: 1, keep: true, moment: after, keeps: risk, purpose: We vote.}
- id: ONE
  title: Two
  minutes: 0
  stages: []
`))
	wantFaults(t, faults, []string{
		`a.yaml:3: [1].minutes: 30 minutes, but the stages add up to 31`,
		`a.yaml:5: [1].stages[1].floor: 12 minutes is more than the stage’s own 10`,
		`a.yaml:6: [1].stages[2].kind: "party" is not one of: open, stance, provocations, silence, capture, cluster, vote, evidence, tows, grid, initiatives, agreement, commitments, blueprint, guardrails, talk, status, break`,
		`a.yaml:7: [1].stages[3].title: 24 characters; at most 16 allowed`,
		`a.yaml:7: [1].stages[3].keep: must be true or false, but is "yes"`,
		`a.yaml:7: [1].stages[3].floor: missing`,
		`a.yaml:8: [1].stages[4].floor: a stage with “keep” has no floor: delete one of the two`,
		`a.yaml:8: [1].stages[4].cards: only a stage of kind provocations has this`,
		`a.yaml:8: [1].stages[4].moment: missing`,
		`a.yaml:9: [1].stages[5].moment: only a stage of kind stance has this`,
		`a.yaml:9: [1].stages[5].keeps: only a stage of kind talk has this`,
		`a.yaml:10: [2].id: "ONE" is already used on line 1`,
		`a.yaml:12: [2].minutes: must be a whole number, 1 or more, but is "0"`,
		`a.yaml:13: [2].stages: 0 entries; at least 1 needed`,
	})
}

func TestFaultyTriggersAndObjections(t *testing.T) {
	_, faults := readTriggers("t.yaml", []byte("strengths:\n  - function: golf\n    question: Why?\nweaknesses: []\nthreats: none\n"))
	wantFaults(t, faults, []string{
		`t.yaml:1: opportunities: missing`,
		`t.yaml:2: strengths[1].function: "golf" is not one of: sales, marketing, service, hr, it, finance, legal, operations, product, leadership, other`,
		`t.yaml:4: weaknesses: 0 entries; at least 1 needed`,
		`t.yaml:5: threats: must be a list (one entry after each dash), but is text`,
	})
	_, faults = objectionsTo(workshop.Deck{})("o.yaml", []byte("- id: O1\n  says: No.\n  answer: Yes.\n  evidence: Some.\n  lands_in: X\n- id: o1\n"))
	wantFaults(t, faults, []string{
		`o.yaml:5: [1].lands_in: "X" is not one of: S, W, O, T, initiative`,
		`o.yaml:6: [2].says: missing`,
		`o.yaml:6: [2].answer: missing`,
		`o.yaml:6: [2].evidence: missing`,
		`o.yaml:6: [2].lands_in: missing`,
		`o.yaml:6: [2].id: "o1" is already used on line 1`,
	})
}

package prompts

import (
	"strings"
	"testing"
)

// What a session ends with, the cards it begins with and the question of a stance are an
// agenda's own; what is wrong with them is told with its line.
func TestAgendaOfACase(t *testing.T) {
	const file = `- id: ours
  title: Ours
  minutes: 6
  paper: %PAPER%
  first: %FIRST%
  stages:
    - {kind: talk, title: Who, keeps: decider, minutes: 4, keep: true, purpose: Who decides?}
    - {kind: stance, title: Guess, moment: before, question: Where do they stand?, minutes: 2, keep: true, purpose: We guess.}
`
	fill := func(paper, first string) []byte {
		return []byte(strings.NewReplacer("%PAPER%", paper, "%FIRST%", first).Replace(file))
	}
	agendas, faults := readAgendas("a.yaml", fill("pitch", "[M5, mine]"))
	wantFaults(t, faults, nil)
	a := agendas[0]
	if a.Paper != "pitch" || len(a.First) != 2 || a.Stages[0].Keeps != "decider" || a.Stages[1].Question != "Where do they stand?" {
		t.Errorf("%+v", a)
	}
	_, faults = readAgendas("a.yaml", fill("poem", "[]"))
	wantFaults(t, faults, []string{
		`a.yaml:4: [1].paper: "poem" is not one of: pitch`,
		`a.yaml:5: [1].first: 0 entries; at least 1 needed`,
	})
	_, faults = readAgendas("a.yaml", []byte(`- id: ours
  title: Ours
  minutes: 2
  stages:
    - {kind: talk, title: Who, question: Who is it?, minutes: 2, keep: true, purpose: Who decides?}
`))
	wantFaults(t, faults, []string{`a.yaml:5: [1].stages[1].question: only a stage of kind open, stance has this`})
}

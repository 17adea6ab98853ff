package blueprint

import (
	"strings"
	"testing"

	"swotshop/workshop"
)

// The paper says what was heard, what is owed and who brings it, among the commitments;
// where nothing was heard it says nothing.
func TestPaperListsTheObjectionsThatWereHeard(t *testing.T) {
	p := example(t)
	p.do(workshop.ReopenSession{})
	if doc := string(Markdown(p.w(), noWords)); strings.Contains(doc, english().Records.Objections) {
		t.Error("the paper speaks of objections, and none was heard")
	}
	hear := func(id, says, owed, by string) workshop.HearObjection {
		return workshop.HearObjection{Objection: workshop.Objection{ID: id, Says: says, Answer: "An answer of the deck."}, Owed: owed, By: by}
	}
	p.do(hear("O1", "It wastes working time.", "Hours of | one team", "COO"), hear("O2", "Show me the return.", "Cost per lead", ""), hear("O3", "It’s a fad.", "", ""))
	_, section, _ := strings.Cut(string(Markdown(p.w(), noWords)), "Agreement and commitments\n")
	section, _, _ = strings.Cut(section, "\n## ")
	_, table, _ := strings.Cut(section, "\n### Objections heard\n\n")
	var rows []string
	for _, line := range strings.Split(strings.TrimSpace(table), "\n") {
		if !strings.Contains(line, "---") {
			rows = append(rows, line)
		}
	}
	want := []string{
		"| You said | We owe | Who |",
		`| “It wastes working time.” | Hours of \| one team | COO |`,
		"| “Show me the return.” | Cost per lead | **nobody named** |",
		"| “It’s a fad.” | – | – |",
	}
	if strings.Join(rows, "\n") != strings.Join(want, "\n") {
		t.Errorf("the paper reads\n%s\nwant\n%s", strings.Join(rows, "\n"), strings.Join(want, "\n"))
	}
}

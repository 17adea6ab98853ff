package blueprint

import (
	"strings"
	"testing"

	"swotshop/workshop"
)

// A strategy shows its place on the grid, above what serves it; the order stays that
// of the refs, and one that has no place says nothing.
func TestStrategiesShowTheirPlaceOnTheGrid(t *testing.T) {
	p := example(t)
	p.do(workshop.ReopenSession{})
	for i, place := range []workshop.Place{{Impact: 1, Effort: 2}, {Impact: 3, Effort: 1}} {
		p.do(workshop.PlaceStrategy{Strategy: p.w().Strategies[i].ID, Place: place})
	}
	_, section, _ := strings.Cut(string(Markdown(p.w(), noWords)), "Strategies\n")
	section, _, _ = strings.Cut(section, "Voted up")
	var got []string
	for _, line := range strings.Split(section, "\n") {
		if strings.Contains(line, "**") && strings.HasPrefix(line, "- ") || strings.Contains(line, "impact") || strings.Contains(line, "carried out by") || strings.Contains(line, "no initiative") {
			got = append(got, strings.TrimSpace(line))
		}
	}
	want := []string{
		"- **SO1** Turn the best weekly chat answers into public answers where buyers ask",
		"- low impact, medium effort", "- **no initiative**",
		"- **WO1** Pair each function with an editor: one public answer a month",
		"- high impact, low effort: do first", "- carried out by I1",
		"- **WT1** One page and one drill for the first 15 minutes", "- carried out by I2",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("the strategies read\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// The method tells what the room did, and nothing that the agenda merely planned.
func TestMethodTellsWhatHappened(t *testing.T) {
	const words = "placed by impact and effort"
	p, opening := newPlay(t), exampleOpening()
	opening.Agenda.Stages = append(opening.Agenda.Stages, workshop.Stage{Kind: workshop.StageGrid, Title: "Impact & effort", Minutes: 10})
	p.do(opening)
	if got := string(Markdown(p.w(), noWords)); strings.Contains(got, words) || strings.Contains(got, english().About.Method) {
		t.Errorf("the method of a session in which nothing has happened:\n%s", got)
	}
	for _, q := range []workshop.Quadrant{workshop.Strengths, workshop.Opportunities} {
		p.do(workshop.AddItem{Quadrant: q, Text: "Fast answers"})
	}
	p.do(workshop.WriteStrategy{Pairing: workshop.SO, Cites: []string{p.w().Clusters[0].ID, p.w().Clusters[1].ID}, Text: "Answer in public"})
	p.do(workshop.PlaceStrategy{Strategy: p.w().Strategies[0].ID, Place: workshop.Middle})
	if !strings.Contains(string(Markdown(p.w(), noWords)), words) {
		t.Error("the method leaves the grid out")
	}
}

package session_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

func TestListLooks(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	d.Stage(workshop.StageCapture)
	d.Do(workshop.AddItem{Quadrant: workshop.Strengths, Text: "Brand known in the region"})
	d.Send(tea.PasteMsg{Content: "# SWOT of Acme\n## Strengths\n- Brand known in the region\n- Team of 12 with long experience in answering what people ask at night and over weekends\n" +
		"- hr: people apply without being asked\n## Weaknesses\n1. Nobody owns social media\n2. legal: nobody knows who may approve\n3. " + strings.Repeat("and so on ", 30) +
		"\n## Opportunities\n* Rivals are silent\n## Lunch\n* at one\n## Threats\n* A leak before results\n* Platform rules change\n"})
	tuitest.EverySizeLooks(t, "list", d)
}

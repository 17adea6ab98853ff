package tui

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"swotshop/tui/screen"
	"swotshop/tui/session"
	"swotshop/tui/setup"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

// fullContent is the test content with a day that has every kind of stage.
type fullContent struct {
	testContent
	grid bool // the grid’s stage too, which the pictures of the other stages are without
}

func (c fullContent) Agendas() []workshop.Agenda {
	agenda := c.testContent.Agendas()[0]
	agenda.ID, agenda.Title = "day", "Full day"
	stages := agenda.Stages
	agenda.Stages = append(append(append([]workshop.Stage{}, stages[:5]...),
		workshop.Stage{Kind: workshop.StageBreak, Title: "Coffee break", Minutes: 15, Floor: 10,
			Purpose: "We take a break, and come back on time."},
		workshop.Stage{Kind: workshop.StageTalk, Title: "Evidence", Minutes: 12, Floor: 6,
			Purpose: "For each top cluster: what proves it, and compared with whom?"},
		workshop.Stage{Kind: workshop.StageGuardrails, Title: "Guardrails", Minutes: 10, Floor: 6,
			Purpose: "Which rules let people act without asking?"},
	), stages[5:]...)
	agenda.Minutes += 37
	if c.grid {
		at := agenda.Find(workshop.StageInitiatives)
		agenda.Stages = slices.Insert(agenda.Stages, at, workshop.Stage{Kind: workshop.StageGrid, Title: "Impact & effort", Minutes: 10,
			Floor: 6, Purpose: "For each strategy: how much will it change, how hard is it? Pick three."})
		agenda.Minutes += 10
	}
	return []workshop.Agenda{agenda}
}

// at puts the session on a stage: of two of the same kind the second is meant
// by its name and a 2.
func (d *desk) at(kind workshop.StageKind) {
	d.t.Helper()
	stages, find, last := d.w().Agenda.Stages, strings.TrimSuffix(string(kind), "2"), -1
	for i, s := range stages {
		if string(s.Kind) == find && (last < 0 || find != string(kind)) {
			last = i
		}
	}
	d.run(d.app.enterStage(last))
}

// do carries out intents in the live session.
func (d *desk) do(intents ...workshop.Intent) {
	d.t.Helper()
	for _, i := range intents {
		cmd, err := d.app.live.Do(i)
		if err != nil {
			d.t.Fatalf("%T: %v", i, err)
		}
		d.run(cmd)
	}
}

// fills say how much a session holds before its stage is looked at.
var fills = map[string]func(*desk){"nothing": func(*desk) {}, "some": fillSome, "much": fillMuch}

// newFilledDesk starts a session without an objective, fills it and goes to a
// stage.
func newFilledDesk(t *testing.T, fill func(*desk), kind workshop.StageKind) *desk {
	t.Helper()
	d := newDesk(t, Start{})
	d.app.options.Content = fullContent{grid: kind == workshop.StageGrid}
	d.run(d.app.start(setup.NewSession{Client: "Acme Robotics", Title: "Board away day", People: 8}))
	fill(d)
	d.at(kind)
	return d
}

func setObjective(d *desk, text string) {
	details := d.w().Details
	details.Objective = text
	d.do(workshop.ChangeDetails{Details: details})
}

// fillSome is the worked example of a session that went well.
func fillSome(d *desk) {
	setObjective(d, "Decide how the whole company uses social in the next two quarters.")
	session := workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.Before, Counts: [5]int{2, 3, 1, 1, 0}}
	d.do(session,
		workshop.AddItem{Quadrant: "W", Text: "Only 2 of 34 staff have published anything this year", Function: workshop.HR},
		workshop.AddItem{Quadrant: "W", Text: "No agreed first 15 minutes if something slips out", Function: workshop.Legal},
		workshop.AddItem{Quadrant: "O", Text: "Buyers ask each other about model costs in two open communities"},
		workshop.AddItem{Quadrant: "T", Text: "A funding rumour could reach customers before we speak"})
	cite := func(i, j int) []string { return []string{d.w().Clusters[i].ID, d.w().Clusters[j].ID} }
	pair := workshop.WriteStrategy{Pairing: "WO", Text: "Pair each function with an editor: one public answer a month"}
	page := workshop.WriteStrategy{Pairing: "WT", Text: "One page and one drill for the first 15 minutes"}
	pair.Cites, page.Cites = cite(0, 2), cite(1, 3)
	d.do(pair, page)
	fillPlans(d)
	session.Moment, session.Counts = workshop.After, [5]int{0, 2, 4, 2, 0}
	remark := func(topic workshop.Topic, text string) workshop.Intent {
		return workshop.AddRemark{Topic: topic, Text: text}
	}
	d.do(session, workshop.AgreeTarget{Step: 4}, workshop.TakeAgreement{Counts: [8]int{3, 3, 1, 0, 1, 0, 0, 0}},
		remark(workshop.Dissent, "Finance voice: publish nothing on costs before the funding round closes"),
		remark(workshop.Unknown, "Whether the two communities let vendors answer"),
		remark(workshop.Risk, "One wrong number in public before the round"),
		remark(workshop.Commitment, "The chair writes the first public answer herself"),
		remark(workshop.Guardrail, "Name the source, or do not share."),
		workshop.SetReview{Date: "2026-06-11"})
}

// fillPlans writes an initiative that has everything and one that lacks a bit.
func fillPlans(d *desk) {
	d.do(workshop.WriteInitiative{Plan: workshop.Plan{
		Strategy: d.w().Strategies[0].ID, What: "Publish one answer a month from each function", Owner: "Head of Product",
		FirstStep: "6 answers from 4 functions live", Measure: "functions publishing a month, 6 by day 90", Baseline: "1",
		WhenThen: "When a chat answer gets 3 thanks, its author and the editor publish it within two days",
		StopRule: "fewer than 3 functions at day 60", Cost: "4 days a month",
	}}, workshop.WriteInitiative{Plan: workshop.Plan{
		Strategy: d.w().Strategies[1].ID, What: "Drill the first 15 minutes", Owner: "COO",
		Measure: "minutes to the first correct statement",
	}})
}

// long is as much text as a field takes, in words or in one piece.
func long(word string) string {
	text := strings.Repeat(word+" ", workshop.MaxText)
	return strings.TrimSpace(text[:workshop.MaxText-1])
}

// fillMuch is far too much of everything, with hard words in between.
func fillMuch(d *desk) {
	setObjective(d, long("Entscheidungsvorbereitungssitzung and"))
	details := d.w().Details
	details.People = 60
	d.do(workshop.ChangeDetails{Details: details},
		workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.Before, Counts: [5]int{20, 5, 0, 5, 25}},
		workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.After, Counts: [5]int{0, 1, 40, 1, 18}},
		workshop.AgreeTarget{Step: 5}, workshop.AddItem{Quadrant: "S", Text: long("strong")},
		workshop.AddItem{Quadrant: "O", Text: strings.Repeat("公開の場で答える ", 20)})
	c := func(i int) string { return d.w().Clusters[i].ID }
	for i := range 9 {
		d.do(workshop.WriteStrategy{Pairing: "SO", Cites: []string{c(0), c(1)}, Text: long(fmt.Sprintf("strategy %d", i))})
		l := long(fmt.Sprintf("word%d", i))
		d.do(workshop.WriteInitiative{Plan: workshop.Plan{
			Strategy: d.w().Strategies[i].ID, What: l, Owner: strings.Repeat("Chief ", 12), FirstStep: l,
			Measure: strings.Repeat("x", workshop.MaxText), Baseline: strings.Repeat("公開", workshop.MaxText/2),
			WhenThen: l, StopRule: l, Cost: l}})
		for _, topic := range workshop.Topics {
			d.do(workshop.AddRemark{Topic: topic, Text: long(fmt.Sprintf("%s %d", topic, i))})
		}
	}
	d.do(workshop.TakeAgreement{Counts: [8]int{20, 10, 5, 5, 5, 5, 5, 5}}, workshop.SetReview{Date: "2027-09-29"})
}

// fits fails when anything is wider or higher than the window, or when a
// stage drew more than its area so that the frame had to cut it.
func (d *desk) fits(t *testing.T) {
	t.Helper()
	lines := d.rows()
	if len(lines) != d.app.size.H {
		t.Fatalf("%d lines in a window of %d", len(lines), d.app.size.H)
	}
	for i, l := range lines {
		if w := lipgloss.Width(l); w > d.app.size.W-1 {
			t.Fatalf("line %d is %d wide in a window of %d: %q", i, w, d.app.size.W, l)
		}
	}
	screen := strings.Join(lines, "\n") // drawn once: this runs after thousands of keys
	for text, fault := range map[string]string{
		"more line": "the frame had to cut the stage", "PRIVATE": "the facilitator’s note is projected",
	} {
		if strings.Contains(screen, text) {
			t.Fatalf("%s:\n%s", fault, screen)
		}
	}
}

// mashed are the keys that a person in a hurry hits.
var mashed = strings.Fields("enter enter up down left right tab shift+tab delete backspace esc space home end " +
	"ctrl+z ctrl+z ctrl+y ctrl+u pgdown pgup 1 3 4 / t e l n + - ? ! w é 字 f1 f3 .")

// mash presses keys at random on a stage, which must neither break nor draw
// over its edges.
func mash(t *testing.T, kind workshop.StageKind) {
	t.Helper()
	t.Parallel() // most of the time goes by in waiting
	keys := 200
	if kind == workshop.StageBlueprint {
		keys = 80 // a document is drawn anew after many of them
	}
	for name, fill := range fills {
		random := rand.New(rand.NewPCG(1, uint64(len(name))))
		d := newFilledDesk(t, fill, kind)
		id := d.w().ID
		for i := range keys {
			if i%20 == 0 {
				d.resize(50+random.IntN(70), 15+random.IntN(25))
			}
			d.keys(mashed[random.IntN(len(mashed))])
			if d.app.blank || d.app.overlay != nil {
				d.keys("n")
			}
			if _, ok := d.app.screen.(*session.Screen); !ok { // Esc, to the library
				d.run(d.app.open(screen.OpenSession{ID: id}, ""))
			}
			if string(d.w().CurrentStage().Kind) != strings.TrimSuffix(string(kind), "2") {
				d.at(kind)
			}
			d.fits(t)
		}
	}
}

func TestOpenLooks(t *testing.T) { goldens(t, workshop.StageOpen) }

func TestOpenMashed(t *testing.T) { mash(t, workshop.StageOpen) }

func TestOpenTakesTheObjective(t *testing.T) {
	d := newFilledDesk(t, fills["nothing"], workshop.StageOpen)
	d.shows(stage.AskObjective, "the objective, in one sentence", "8 people", "Type no unpublished figures.")
	d.typed("Decide who speaks for us.")
	d.shows("the objective")
	d.keys("enter")
	d.hides(stage.AskObjective)
	d.shows("Decide who speaks for us.")
	d.keys("up")
	d.line(" And when.")
	if got, want := d.w().Objective, "Decide who speaks for us. And when."; got != want {
		t.Errorf("the objective is %q, want %q", got, want)
	}
	d.keys("ctrl+z", "ctrl+z")
	d.shows(stage.AskObjective, "undo: session details changed")
}

func TestOpenCorrectsThePeople(t *testing.T) {
	for line, want := range map[string]int{"people 7": 7, "7 people": 7, "7": 7, "People 12": 12, "1 person": 1} {
		d := newFilledDesk(t, fillSome, workshop.StageOpen)
		d.line(line)
		if d.w().People != want || d.w().Client != "Acme Robotics" || d.w().Objective == "" {
			t.Errorf("%q makes the details %+v, want %d people and the rest kept", line, d.w().Details, want)
		}
	}
}

func TestOpenKeepsALineThatIsRefused(t *testing.T) {
	d := newFilledDesk(t, fillSome, workshop.StageOpen)
	d.line("people 0")
	d.shows("! How many people are in the room?", "▸ people 0")
	d.keys("ctrl+u")
	d.send(tea.PasteMsg{Content: strings.Repeat("long ", 100)})
	d.keys("enter")
	d.shows("! Too long for an objective")
	if d.w().People != 8 || d.app.screen.(*session.Screen).In.Empty() {
		t.Error("a refused line changed something or is gone")
	}
}

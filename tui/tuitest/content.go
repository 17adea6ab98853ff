package tuitest

import (
	"fmt"
	"slices"
	"strings"

	"swotshop/tui/setup"
	"swotshop/workshop"
)

// Content is a deck and agendas small enough to read.
type Content struct{}

func Deck() workshop.Deck {
	card := func(id, theme, question string) workshop.Card {
		return workshop.Card{
			ID: id, Theme: theme, Question: question,
			FollowUps: []string{"First 15 minutes: who is called, in which order?", "Which channel makes it properly public, and who presses the button?"},
			Poles:     [2]string{"Fewer people know; no devices near results", "People know why it matters and act fast when it slips"},
			Twist:     "It was no employee: a bot found the release on our own site 50 minutes early and posted it.",
			Note:      "PRIVATE: for the facilitator alone.",
		}
	}
	return workshop.Deck{
		ID: "test", Version: 1, Title: "Test deck", Scale: [5]string{"locked", "licensed few", "guided", "trusted", "empowered"},
		Session: workshop.Card{ID: workshop.SessionCard, Question: "Where do we stand today, between Control and Empowerment?",
			Poles: [2]string{"Few speak, all is checked", "Many speak, within agreed rules"}},
		Themes: []workshop.Theme{{ID: "V", Title: "Voice & competitors"}, {ID: "L", Title: "Leaks & disclosure"}},
		Cards: []workshop.Card{
			card("V1", "V", "Can you retweet a competitor’s content?"), card("V2", "V", "A rival is having its worst day online. What do we post?"),
			card("L1", "L", "Somebody tweets our financial results before we publish. Now what?"), card("L2", "L", "An employee slates a competitor by name. Who acts by tonight?"),
		},
	}
}

func (Content) Agendas() []workshop.Agenda {
	return []workshop.Agenda{{ID: "short", Title: "Short workshop", Minutes: 90, Stages: []workshop.Stage{
		{Kind: workshop.StageOpen, Title: "Open", Minutes: 5, Floor: 3, Purpose: "Why we are here, and how we work."},
		{Kind: workshop.StageStance, Title: "Opening stance", Minutes: 5, Floor: 3, Moment: workshop.Before, Purpose: "Where do we stand?"},
		{Kind: workshop.StageProvocations, Title: "Provocations", Minutes: 20, Floor: 10, Cards: 2, Purpose: "What would we do?"},
		{Kind: workshop.StageSilence, Title: "Silence", Minutes: 8, Floor: 6, Purpose: "Write, alone."},
		{Kind: workshop.StageCapture, Title: "Capture", Minutes: 15, Floor: 10, Purpose: "Onto the board."},
		{Kind: workshop.StageCluster, Title: "Cluster", Minutes: 8, Floor: 5, Purpose: "What says the same?"},
		{Kind: workshop.StageVote, Title: "Vote", Minutes: 5, Floor: 3, Purpose: "What matters most?"},
		{Kind: workshop.StageTOWS, Title: "TOWS", Minutes: 11, Floor: 8, Purpose: "From what is to what we do."},
		{Kind: workshop.StageInitiatives, Title: "Initiatives", Minutes: 7, Floor: 7, Keep: true, Purpose: "Who does what by when?"},
		{Kind: workshop.StageStance, Title: "Closing stance", Minutes: 2, Floor: 2, Keep: true, Moment: workshop.After, Purpose: "And now?"},
		{Kind: workshop.StageAgreement, Title: "Agreement", Minutes: 2, Floor: 2, Keep: true, Purpose: "How far do we agree?"},
		{Kind: workshop.StageCommitments, Title: "Commitments", Minutes: 2, Floor: 2, Keep: true, Purpose: "Who promises what?"},
		{Kind: workshop.StageBlueprint, Title: "Blueprint", Keep: true, Purpose: "What leaves the room."},
	}}}
}

func (Content) OwnAgendas() []workshop.Agenda { return nil }
func (Content) FaultyAgendas() []string       { return nil }

func (c Content) AgendaWith(_, id string) (workshop.Agenda, error) { return agendaIn(c.Agendas(), id) }

// agendaIn finds an agenda; no id is that of the first.
func agendaIn(all []workshop.Agenda, id string) (workshop.Agenda, error) {
	var ids []string
	for _, a := range all {
		if id == "" || a.ID == id {
			return a, nil
		}
		ids = append(ids, a.ID)
	}
	return workshop.Agenda{}, fmt.Errorf("there is no agenda %q, only %s", id, strings.Join(ids, ", "))
}

func (Content) Decks() []setup.DeckChoice {
	return []setup.DeckChoice{{ID: "test", Title: "Test deck", Cards: 4}}
}

func (Content) Deck(string) (workshop.Deck, error) { return Deck(), nil }

func (Content) Triggers() workshop.Triggers {
	triggers := workshop.Triggers{}
	for _, q := range workshop.Quadrants {
		triggers[q] = []workshop.Trigger{
			{Function: workshop.Sales, Question: "Which deals began in someone’s network? Name them. (" + q.Name() + ")"},
			{Function: workshop.HR, Question: "Who among us is followed for what they know? (" + q.Name() + ")"},
		}
	}
	return triggers
}

func (c Content) TriggersWith(string) workshop.Triggers { return c.Triggers() }

func (c Content) StartersWith(string) []workshop.GuardrailStarter { return c.GuardrailStarters() }

func (Content) GuardrailStarters() []workshop.GuardrailStarter {
	return []workshop.GuardrailStarter{
		{ID: "G1", Step: 2, Rule: "We speak as ourselves and say where we work; only named people speak for us.", Cards: []string{"V2"}},
		{ID: "G2", Step: 2, Rule: "No figure that is not public yet: not even in a chat.", Cards: []string{"L1"}},
		{ID: "G3", Step: 4, Rule: "Whoever sees it first answers, or hands it on, within the working day."},
	}
}

func (Content) FaultyFiles() []string { return nil }

// Day is the test content with a day that has every kind of stage.
type Day struct {
	Content
	Grid, Evidence bool // these stages too, which the pictures of the others are without
}

func (c Day) Agendas() []workshop.Agenda {
	agenda := c.Content.Agendas()[0]
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
	if c.Grid {
		at := agenda.Find(workshop.StageInitiatives)
		agenda.Stages = slices.Insert(agenda.Stages, at, workshop.Stage{Kind: workshop.StageGrid, Title: "Impact & effort", Minutes: 10,
			Floor: 6, Purpose: "For each strategy: how much will it change, how hard is it? Pick three."})
		agenda.Minutes += 10
	}
	if c.Evidence {
		at := agenda.Find(workshop.StageTOWS)
		agenda.Stages = slices.Insert(agenda.Stages, at, workshop.Stage{Kind: workshop.StageEvidence, Title: "Proof", Minutes: 10,
			Floor: 6, Purpose: "For each top cluster: what proves it, and compared with whom?"})
		agenda.Minutes += 10
	}
	return []workshop.Agenda{agenda}
}

func (c Day) AgendaWith(_, id string) (workshop.Agenda, error) {
	return agendaIn(append(c.Agendas(), followUp()), id)
}

// RichContent has choices, and decks with faults.
type RichContent struct{ Content }

func (RichContent) Agendas() []workshop.Agenda {
	short := Content{}.Agendas()[0]
	half := short
	half.ID, half.Title, half.Minutes, half.Stages = "half", "Half day: 3½ hours", 210, short.Stages[:5]
	return []workshop.Agenda{short, half}
}

func (c RichContent) OwnAgendas() []workshop.Agenda {
	ours := c.Agendas()[1]
	ours.ID, ours.Title = "ours", "Our own plan"
	return []workshop.Agenda{ours}
}

func (c RichContent) AgendaWith(_, id string) (workshop.Agenda, error) {
	return agendaIn(append(c.Agendas(), c.OwnAgendas()...), id)
}

func (RichContent) FaultyAgendas() []string { return []string{"plan.yaml"} }

func (RichContent) Decks() []setup.DeckChoice {
	return []setup.DeckChoice{{ID: "test", Title: "Test deck", Origin: "built in", Cards: 4}, {ID: "own", Title: "Our own", Origin: "own.yaml", Cards: 1}}
}

func (c RichContent) Deck(id string) (workshop.Deck, error) {
	if id == "" {
		id = "test"
	}
	if id != "test" && id != "own" {
		return workshop.Deck{}, fmt.Errorf("there is no deck %q, only test, own", id)
	}
	d := Deck()
	d.ID = id
	return d, nil
}

func (RichContent) FaultyFiles() []string { return []string{"my-deck.yaml", "z.yaml"} }

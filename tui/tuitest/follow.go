package tuitest

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"swotshop/tui"
	"swotshop/tui/setup"
	"swotshop/workshop"
)

// followUp is the agenda of a follow-up.
func followUp() workshop.Agenda {
	return workshop.Agenda{ID: "follow-up", Title: "Follow-up", Minutes: 30, Stages: []workshop.Stage{
		{Kind: workshop.StageStance, Title: "Stance now", Minutes: 3, Floor: 2, Moment: workshop.Before, Purpose: "Where do we stand today?"},
		{Kind: workshop.StageStatus, Title: "Status by owner", Minutes: 10, Floor: 8, Purpose: "Each owner in turn: done, on track, late or dropped?"},
		{Kind: workshop.StageCapture, Title: "What changed", Quadrant: workshop.Opportunities, Minutes: 3, Floor: 2, Purpose: "What has changed outside since?"},
		{Kind: workshop.StageTalk, Title: "Unblock or stop", Minutes: 4, Keep: true, Purpose: "Who unblocks it, by when, or do we stop it?"},
		{Kind: workshop.StageAgreement, Title: "Go on?", Minutes: 5, Keep: true, Purpose: "Do we go on, change or stop?"},
		{Kind: workshop.StageCommitments, Title: "Next date", Minutes: 3, Keep: true, Purpose: "When do we look again?"},
		{Kind: workshop.StageBlueprint, Title: "Blueprint", Keep: true, Purpose: "What leaves the room."},
	}}
}

// FollowingUp starts a follow-up with what it takes over, for eight people.
func FollowingUp(f *workshop.Following) tui.Start {
	return tui.Start{New: &setup.NewSession{Client: "Acme Robotics", People: 8, Agenda: "follow-up", Follows: f}}
}

// NewFollowUpDesk stands in the first stage of a follow-up.
func NewFollowUpDesk(t testing.TB, f *workshop.Following, change ...func(*tui.Options)) *Desk {
	t.Helper()
	content := func(o *tui.Options) { o.Content = Day{} }
	return NewDesk(t, FollowingUp(f), append([]func(*tui.Options){content}, change...)...)
}

// ManyActions is a board day of which n actions are taken over.
func ManyActions(n int) *workshop.Following {
	f := BoardDay()
	first := f.Actions
	f.Actions = nil
	for i := range n {
		a := first[i%len(first)]
		a.ID, a.Wrote = "a"+strconv.Itoa(i+1), "I"+strconv.Itoa(i+1)
		f.Actions = append(f.Actions, a)
	}
	return f
}

// LongActions is a board day with as much text as there can be in an action.
func LongActions() *workshop.Following {
	f := ManyActions(5)
	text := Long("Entscheidungsvorbereitungssitzung and")
	owner := strings.TrimSpace(strings.Repeat("Chief ", 12))
	said := workshop.Report{Status: workshop.Late, Value: text, Reason: workshop.OtherReason, Note: text, Due: "2026-02-01", Owner: owner}
	for i := range f.Actions {
		a := &f.Actions[i]
		a.What, a.Owner, a.FirstStep, a.Due, a.Measure, a.Baseline, a.Target = text, owner, text, "2026-01-03", text, text, strings.Repeat("公開", workshop.MaxText/2)
		a.StopRule = strings.TrimSpace("by day 60 " + text[:workshop.MaxText/2])
		a.History = slices.Repeat([]workshop.PastReport{{Session: "x", On: "2026-01-08", Report: said}}, 4)
	}
	f.Promises, f.Dissent = slices.Repeat([]string{text}, 5), slices.Repeat([]string{text}, 5)
	return f
}

package session

import (
	"fmt"
	"strings"

	"swotshop/tui/prompter"
	"swotshop/tui/screen"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

// This file is the list of stages in plain text mode, and how the plan is changed there.

// tellStages lists the stages, to jump to one or to bring it back.
func (s *Screen) tellStages() screen.Told {
	var choices []screen.Choice
	w := s.L.W()
	spent, _ := w.Minutes(s.kit.Now())
	for _, row := range w.Plan() {
		if row.At < 0 {
			choices = append(choices, screen.Does(row.Title+", "+notInAgenda, func() screen.Reply { return s.bringBackStage(row) }))
			continue
		}
		words := row.Title
		if spent[row.At] > 0 || row.Minutes > 0 {
			words += ", " + spentOf(spent[row.At], row.Minutes)
		}
		if holds := stage.Holds(w, row.At); holds != "" {
			words += ", " + holds
		}
		if row.At == w.Stage {
			words += ", " + youAreHere
		}
		choices = append(choices, screen.Does(words, func() screen.Reply { return screen.Intend(workshop.EnterStage{Stage: row.At}) }))
	}
	return screen.Told{Menu: &screen.Menu{Title: stagesList, Choices: choices}, After: []string{changePlan}, Leaves: true}
}

func (s *Screen) bringBackStage(row workshop.PlanRow) screen.Reply {
	return saying(workshop.BringBack{Stage: row.Number}, broughtBack(row.Title))
}

func saying(i workshop.Intent, note string) screen.Reply {
	r := screen.Intend(i)
	r.Note = note
	return r
}

// Planned changes the plan as a line says: “minutes 5 12”, “leave out 9”, “bring back 9”,
// “move 9 to 4”, “add break after 6”. A stage is meant by its place in the list.
func (s *Screen) Planned(line string) (t screen.Told, ok bool) {
	rows := s.L.W().Plan()
	var at, n int
	var kind, end string
	scans := func(format string, into ...any) bool {
		read, _ := fmt.Sscanf(line+" .", format+" %s", append(into, &end)...)
		return read == len(into)+1 && end == "."
	}
	row := func() workshop.PlanRow { return rows[at-1] }
	change := func(what func() screen.Reply) (screen.Told, bool) {
		if at < 1 || at > len(rows) {
			return screen.Tells(noSuchStage(at, len(rows))), true
		}
		return replies(what()), true
	}
	switch {
	case scans("minutes %d %d", &at, &n):
		return change(func() screen.Reply {
			return saying(workshop.PlanStage{Stage: row().Number, Minutes: n}, minutesSet(row().Title, n))
		})
	case scans("leave out %d", &at):
		return change(func() screen.Reply {
			return saying(workshop.LeaveOut{Stage: row().Number}, isLeftOut(row().Title))
		})
	case scans("bring back %d", &at):
		return change(func() screen.Reply { return s.bringBackStage(row()) })
	case scans("move %d to %d", &at, &n):
		return change(func() screen.Reply {
			move := workshop.MoveStage{Stage: row().Number, By: n - at}
			return saying(move, movedTo(row().Title, s.L.W().Skips(move)))
		})
	case scans("add %s after %d", &kind, &at):
		return s.addStage(kind, change, row)
	}
	return screen.Told{}, false
}

// addStage adds a stage of a kind that can be added; other words are text.
func (s *Screen) addStage(kind string, change func(func() screen.Reply) (screen.Told, bool), row func() workshop.PlanRow) (screen.Told, bool) {
	for _, added := range newStages(s.L.W()) {
		if strings.EqualFold(kind, added.Title) || strings.EqualFold(kind, string(added.Kind)) {
			return change(func() screen.Reply {
				return saying(workshop.AddStage{Behind: row().Number, New: added}, stageAdded(added.Title))
			})
		}
	}
	return screen.Told{}, false
}

// shorten makes up for lost time in the stages to come.
func (s *Screen) shorten() screen.Told {
	squeezes, _, _ := s.L.W().CatchUp(s.kit.Now())
	if len(squeezes) == 0 {
		return screen.Tells(inTime)
	}
	return replies(saying(workshop.Shorten{Squeezes: squeezes}, prompter.Shortened(s.L.W(), squeezes)))
}

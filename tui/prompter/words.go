package prompter

import (
	"fmt"
	"strings"
	"time"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file holds what the facilitator reads here besides the session's own words.

// The headings.
const (
	nextHeading       = "Next"
	earlierHeading    = "Before"
	clockHeading      = "Clock"
	stagesHeading     = "Stages"
	allStagesHeading  = "All stages"
	nudgesHeading     = "Nudges"
	tagsHeading       = "Tags"
	notHeardHeading   = "Not heard"
	myNotesHeading    = "My notes"
	objectionsHeading = "Objections"

	allObjectionsHeading = "Others"
)

// Cards that were played in other sessions of the client.
const cardEarlier = "This card was played with this client before."

func cardsEarlier(ids []string) string {
	return "Played with this client before: " + strings.Join(ids, ", ")
}

func linesBelow(n int) string {
	return "↓ " + kit.Plural(n, "line below", "lines below") + ", Tab to the next heading"
}

// The clock.
func stageLeft(title string, left time.Duration, minutes int) string {
	if left < 0 {
		return fmt.Sprintf("%s: %s over its %s", title, kit.Clock(-left), minutesOf(minutes))
	}
	return fmt.Sprintf("%s %s of %s left", title, kit.Clock(left), minutesOf(minutes))
}

// endsAt says when the session will be over, and when by the plan where that is another time.
func endsAt(spent, clock, planned string) string {
	if planned == "" || planned == clock {
		return spent + "; ends " + clock
	}
	return spent + "; ends " + clock + ", planned " + planned
}

// The list of stages.
const beginsNow = "now"

func minutesTaken(n, of int) string { return fmt.Sprintf("%d of %d", n, of) }

// Shortened says which stages have fewer minutes now.
func Shortened(w *workshop.Workshop, squeezes []workshop.Squeeze) string {
	var words []string
	for _, s := range squeezes {
		words = append(words, fmt.Sprintf("%s %d → %d", w.Agenda.Stages[s.Stage].Title, s.From, s.To))
	}
	return "Shortened: " + strings.Join(words, ", ") + "."
}

func canCatchUp(key kit.Key) string {
	return key.Does("").Label() + " shortens the stages to come, as far as they can be."
}

func sessionSpent(spent, minutes int, schedule string) string {
	return fmt.Sprintf("%d of %s; %s", spent, minutesOf(minutes), schedule)
}

// onSchedule compares the session with its plan: late by so many minutes, or early
// by as many below zero.
func onSchedule(late int) string {
	switch {
	case late > 0:
		return minutesOf(late) + " behind schedule"
	case late < 0:
		return minutesOf(-late) + " ahead of schedule"
	}
	return "on schedule"
}

func minutesOf(n int) string { return kit.Plural(n, "minute", "minutes") }

// stagesHidden counts the stages that the list has no room for.
func stagesHidden(before, after int) string {
	switch {
	case before > 0 && after > 0:
		return fmt.Sprintf("%d before and %d after these", before, after)
	case before > 0:
		return fmt.Sprintf("%d before these", before)
	case after > 0:
		return fmt.Sprintf("%d after these", after)
	}
	return ""
}

// Who was not heard.
func roomUnknown(functions string) string {
	return functions + " (functions in the room not entered)"
}

// NoNote is for whoever takes back a note where there is none.
const NoNote = "There is no private note to take back."

// Nudges.
const (
	allNudgesOn = "All nudges are on again."
	noNudge     = "There is no nudge to turn off."
)

func nudgesOff(kind string) string {
	return fmt.Sprintf("Nudges of this kind (%s) are off. Ctrl+N with no nudge showing turns all on.", kind)
}

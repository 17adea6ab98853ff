package main

import (
	"fmt"

	"swotshop/workshop/review"
)

// This file has what is said of actions, and of what clients need.

const (
	actionsShort = "List what was to be done, and whether it was"
	actionsLong  = `List what was to be done, and whether it was: every initiative of every session once, with what follow-ups
said of it about 30, 60 and 90 days later, and how it stands now. Of an action that was done, and later was not, NOW has ↺.`
	ownerFlag  = "only those of this owner, or of owners with this in their name"
	statusFlag = "only those that stand so: open, overdue, “not asked”, done, “on track”, late, dropped, kept or replaced"
	dueFlag    = "only open ones that are due by a day: 2026-06-30, +30"

	reviewShort = "List the clients who need something"
	reviewLong  = `List the clients who need something: a review that is overdue or was never set, actions that are late, a session that
was not finished, sessions that should no longer be stored. An action is late when its owner said so, or its day has passed.`
	everybodyFlag = "also the clients who need nothing"

	notAsked    = "not asked"
	nobody      = "nobody"
	noDate      = "no date"
	nothing     = "–"
	noReviewSet = "none set"
	keepOver    = "over"

	noStatus = "“%s” is no status of an action. It is one of: %s."
	noDueDay = "“%s” is not a day. Write it like 2026-06-30, 30 June or +30 (days)."
)

// mostOfWhat is how much of an action a table shows.
const mostOfWhat = 40

func brief(text string, most int) string {
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return text
}

func overdueMark(day string, over bool) string {
	if over {
		return "! " + day
	}
	return day
}

func reopenedMark(status string, reopened bool) string {
	if reopened {
		return status + " ↺"
	}
	return status
}

// followedThrough says how much of what was due is done.
func followedThrough(t review.FollowThrough, shown, all int) string {
	switch {
	case all == 0:
		return "No session has an initiative yet."
	case shown == 0:
		return fmt.Sprintf("None of %s is meant.", count(all, "action"))
	case t.Due == 0:
		return fmt.Sprintf("%s; none was due yet.", count(shown, "action"))
	}
	dropped := ""
	if t.Dropped > 0 {
		dropped = fmt.Sprintf(", %d dropped", t.Dropped)
	}
	return fmt.Sprintf("%s: of %d whose day has passed, %d done%s.", count(shown, "action"), t.Due, t.Done, dropped)
}

// nobodyNeeds says that there is nothing to do.
func nobodyNeeds(clients int) string {
	if clients == 0 {
		return "There is no session yet."
	}
	return fmt.Sprintf("Nobody needs anything: no review is overdue and no action late (%s; --all shows them).", count(clients, "client"))
}

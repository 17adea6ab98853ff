package library

import (
	"fmt"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop/review"
)

// This file holds what the insights say.

const (
	insightDial    = "dial"
	insightHolds   = "holds"
	insightThemes  = "themes"
	insightQuality = "quality"

	dialHead    = "Each room, from the opening to the close"
	courseHead  = "From the first session to the last"
	roomsHead   = "All rooms together, from the opening to the close"
	cardsHead   = "By card, before the talk and after it"
	themesHead  = "By theme of the cards"
	holdsHead   = "Each close, and the client’s next opening"
	tagsHead    = "Tags of clusters"
	qualityHead = "How sessions were run"

	roomSplit    = "split"
	comesBack    = "comes back"
	allKinds     = "all"
	ofAllClients = "All clients together, without names"
)

func ofOneClient(client string) string { return client }

func heldBack(why string) string { return fmt.Sprintf("Held back: %s.", why) }

func moreHeldBack(n int) string {
	return fmt.Sprintf("%d more held back: fewer than 3 clients, or one client has over half of the people.", n)
}

func fromTo(from, to string) string { return from + " to " + to }

// steps are steps towards Empowerment and towards Control.
func steps(up, down int) string { return fmt.Sprintf("▲%d ▼%d", up, down) }

func splitRooms(n int) string { return kit.Plural(n, "room", "rooms") + " split" }

func targetReached(step, there, counted int) string {
	return fmt.Sprintf("target %d reached, %d of %d", step, there, counted)
}

func targetMissed(step, there, counted int) string {
	return fmt.Sprintf("target %d, %d of %d there", step, there, counted)
}

func holdsInWords(all, back, on int) string {
	return fmt.Sprintf("%s: %d fell back, %d rose, %d did neither.", kit.Plural(all, "pair", "pairs"), back, on, all-back-on)
}

func itemsWithEvidence(with, items int) string {
	return fmt.Sprintf("%s, %d with evidence", kit.Plural(items, "item", "items"), with)
}

func minutesOf(spent, plan int) string { return fmt.Sprintf("%d of %d min", spent, plan) }
func orphansOf(n, of int) string       { return fmt.Sprintf("%d of %d clusters without a strategy", n, of) }
func unservedOf(n, of int) string {
	return fmt.Sprintf("%d of %d strategies without an initiative", n, of)
}
func ownedOf(n, of int) string          { return fmt.Sprintf("%d of %d initiatives with an owner", n, of) }
func measuredOf(n, of int) string       { return fmt.Sprintf("%d of %d with a measure", n, of) }
func overIn(stage string, n int) string { return fmt.Sprintf("%s +%d min", stage, n) }

func worthIt(n, rated int) string {
	if rated == 0 {
		return ""
	}
	return fmt.Sprintf("worth it: %d of %d", n, rated)
}

func overruns(o review.Overrun) string {
	return fmt.Sprintf("The stage that runs over most: %s, by %s (the median of %d workshops).", o.Stage, kit.Plural(o.By, "minute", "minutes"), o.Sessions)
}

// Plain text mode.
const (
	tabCommands        = "Also: clients, actions, insights dial, sessions; follow NUMBER, prepare NUMBER, compare NUMBER NUMBER"
	reviewUnsetInWords = "no review is set"

	toSessions = "“sessions” lists the sessions again"
)

func moreOfThem(n int) string { return fmt.Sprintf("%d more: “more” lists the next", n) }

// clientInLine is how a client stands.
func clientInLine(c *review.Client) string {
	next := reviewUnsetInWords
	switch {
	case c.Overdue():
		next = reviewOverdue(kit.Date(c.NextReview))
	case c.NextReview != "":
		next = reviewOn(kit.Date(c.NextReview))
	case len(c.Unfinished) > 0:
		next = leftUnfinished
	}
	parts := []string{c.Client, "last session " + kit.Date(c.Last), next, actionsAre(actionsOf(c))}
	if c.Now != nil {
		parts = append(parts, "stands at "+review.Counts(c.Now.Counts))
	}
	return strings.Join(parts, ", ")
}

// sessionInLine is what came of a session.
func sessionInLine(r *review.Record) string {
	parts := []string{kit.Date(r.Date), r.Agenda}
	for _, said := range []string{stanceOf(r), became(r)} {
		if said != "" {
			parts = append(parts, said)
		}
	}
	return strings.Join(parts, ", ")
}

// actionInLine is an action with the newest report of it.
func actionInLine(f *review.Followed, today string) string {
	due := "due " + kit.Date(f.Due)
	switch {
	case f.Due == "":
		due = noDate
	case f.Overdue(today):
		due = "overdue since " + kit.Date(f.Due)
	}
	parts := []string{f.Ref, f.Client, f.What, kit.Or(f.Owner, nobody), due, statusOf(f)}
	if n := len(f.Reports); n > 0 {
		parts = append(parts, "last report "+reported(f.Reports[n-1]))
	}
	return strings.Join(parts, ", ")
}

func clientsToPick(n int) string {
	return kit.Plural(n, "client", "clients") + ". Type a number to list its sessions, “follow NUMBER” to start a follow-up, or “prepare NUMBER”:"
}

func actionsToPick(said string) string {
	return said + ". Type a number to read where it was written, “sort” or “open” to list them otherwise:"
}

func noSuchInsight(name string) string {
	return fmt.Sprintf("There is no insight “%s”. Type “insights” and one of: %s", name, strings.Join([]string{insightDial, insightHolds, insightThemes, insightQuality}, ", "))
}

func onlyOfSessions(command string) string {
	return fmt.Sprintf("“%s” is about the list of sessions. Type “sessions” to list them first", command)
}

func whichTwo(last int) string {
	return fmt.Sprintf("Which two sessions? Type “compare” and two numbers from 1 to %d, such as “compare 1 2”", last)
}

func whichOf(command string, last int) string {
	return fmt.Sprintf("Which one? Type “%s” and a number from 1 to %d", command, last)
}

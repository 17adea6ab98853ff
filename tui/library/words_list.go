package library

import (
	"fmt"
	"strings"
	"time"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file holds what the library says of the order of its list and of its rows.

// Keys at the foot and help.
const (
	sortIt         = "sort"
	sortThem       = "sort by date, by client, or by the next review"
	groupThem      = "group the sessions by client, on or off"
	onlyUnfinished = "show only unfinished sessions, on or off"
)

// The heads of the columns.
const (
	columnClient  = "Client"
	columnTitle   = "Title"
	columnDate    = "Date"
	columnAgenda  = "Agenda"
	columnNext    = "Next"
	columnActions = "Actions"
)

// What stands in them.
const retentionOver = "retention over"

// goOn and goToIt are what a key does with the session that was left open.
const (
	goOn     = "continues"
	goToIt   = "goes to it"
	leftOpen = "go to the session that was left open"
)

func stoppedAt(stage, day string) string { return "stopped at " + stage + " on " + day }

// rowsOf is how many rows of a list show, and where the others are: 19 of 40 ↓.
func rowsOf(n, all int, where string) string { return fmt.Sprintf("%d of %d %s", n, all, where) }

func reviewOn(date string) string { return "review " + date }

// sorted says what the list goes by.
var sorted = [sortings]string{"newest first", "sorted by client", "sorted by next review"}

// arrangedAs says in which order the sessions show, and how many of all.
func arrangedAs(o order, shown, all int) string {
	says := []string{sorted[o.by]}
	if o.grouped {
		says = append(says, "grouped by client")
	}
	if o.unfinished {
		says = append(says, fmt.Sprintf("only unfinished, %d of %s", shown, kit.Plural(all, "session", "sessions")))
	}
	return kit.UpperFirst(strings.Join(says, " · "))
}

// Plain text mode.
const whichSorting = "Type “sort date”, “sort client” or “sort review”"

func reviewOverdue(date string) string { return "review overdue since " + date }
func actionsAre(doing string) string   { return "actions: " + doing }

// The line of the filter.
const completeIt = "complete"

// termOfClient stands before the client whose sessions are meant.
const termOfClient = "client:"

// periodWords are what since: and until: are completed with.
var periodWords = []string{"this month", "last month", "last quarter", "this year", "last year", "3 months ago", "1 year ago"}

func noTerm(word string) string {
	return fmt.Sprintf("“%s:” is not one of the words that filter: %s.", word, inList(termWords(), "and"))
}
func noClientLike(name string) string { return fmt.Sprintf("No client is called “%s”.", name) }
func noKindLike(kind string, all []string) string {
	return fmt.Sprintf("No session has the agenda “%s”. There are: %s.", kind, inList(all, "and"))
}
func noDay(word, typed string) string {
	return fmt.Sprintf("“%s” is not a date. Type %s:2026-03, %s:March 2026 or %s:last year.", typed, word, word, word)
}
func noState(typed string, all []string) string {
	return fmt.Sprintf("A session cannot be “%s”. It can be %s.", typed, inList(all, "or"))
}
func sinceAfterUntil(since, until string) string {
	return fmt.Sprintf("No day is both since %s and until %s.", since, until)
}
func tabOffers(offers []string) string {
	if len(offers) == 0 {
		return ""
	}
	return "Tab: " + strings.Join(offers, " · ")
}

// clientsWith names clients by a part of their names.
func clientsWith(part string) string { return "clients with “" + part + "” in their name" }

func inList(words []string, last string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	n := len(words) - 1
	return strings.Join(words[:n], ", ") + " " + last + " " + words[n]
}

// inWords says in a sentence which sessions are asked for: closed follow-ups of Hartwell
// Foods plc since March 2026.
func (a *asked) inWords() string {
	var says, behind []string
	noun := "sessions"
	for _, is := range a.is {
		switch is {
		case isFollowUp:
			noun = "follow-ups"
		case isOverdue:
			behind = append(behind, "with an overdue review")
		case isLate:
			behind = append(behind, "with late actions")
		case isExpired:
			behind = append(behind, "past their retention date")
		default:
			says = append(says, string(is))
		}
	}
	switch kind := a.kind; {
	case kind == string(isFollowUp):
		noun = "follow-ups"
	case kind != "":
		says = append(says, "“"+kind+"”")
	}
	says = append(says, noun)
	if a.client != "" {
		says = append(says, "of "+a.client)
	}
	if a.since.First != "" {
		says = append(says, "since "+periodInWords(a.since))
	}
	if a.until.First != "" {
		says = append(says, "until "+periodInWords(a.until))
	}
	says = append(says, behind...)
	if a.text != "" {
		says = append(says, "with “"+a.text+"”")
	}
	return kit.UpperFirst(strings.Join(says, " "))
}

// periodInWords names a year, a month or a day.
func periodInWords(p workshop.Period) string {
	first, err := time.Parse(time.DateOnly, p.First)
	switch last := first.AddDate(0, 1, -1).Format(time.DateOnly); {
	case err != nil || p.First == p.Last:
		return kit.Date(p.First)
	case first.YearDay() == 1 && p.Last == first.AddDate(1, 0, -1).Format(time.DateOnly):
		return first.Format("2006")
	case first.Day() == 1 && p.Last == last:
		return first.Format("January 2006")
	}
	return kit.Date(p.First)
}

package library

import (
	"fmt"
	"strings"

	"swotshop/tui/kit"
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

package screen

import (
	"fmt"

	"swotshop/tui/kit"
)

// This file holds the words of questions that more than one screen asks.

const (
	goBack         = "go back"
	reopenQuestion = "Reopen the session?"
	reopenIt       = "reopen it"
	reopenAbout    = "This session is closed. If you reopen it, you can edit it again; its blueprint becomes a draft until you close it."

	leadQuestion = "Lead the session, or only read it?"
	leadIt       = "lead it"
	readIt       = "read it"
	readWord     = "read"
	leadAbout    = "Leading resumes it where it stopped and adds to its record. Reading changes nothing."
)

// lastEntry says when a session was led last: its day, and how many days ago that is.
func lastEntry(day string, daysAgo int) string {
	return fmt.Sprintf("The last entry is of %s, %s.", kit.Date(day), ago(daysAgo))
}

// ago is how long ago a day was, in the unit that says enough.
func ago(days int) string {
	switch {
	case days <= 0:
		return "earlier today"
	case days == 1:
		return "yesterday"
	case days < 14:
		return kit.Plural(days, "day", "days") + " ago"
	case days < 60:
		return kit.Plural(days/7, "week", "weeks") + " ago"
	case days < 730:
		return kit.Plural(days*12/365, "month", "months") + " ago"
	}
	return kit.Plural(days/365, "year", "years") + " ago"
}

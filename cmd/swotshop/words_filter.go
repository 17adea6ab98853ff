package main

import "fmt"

// What the commands say that look at several sessions, and print tables.
const (
	filterClientFlag = "only this client: the name or a part of it, whatever its case and accents"
	sinceFlag        = "only sessions from this date on, e.g. 2026-03-12, “March 2026”, 2026, “30 days” or “last year”"
	untilFlag        = "only sessions up to and including this date"
	kindFlag         = "only sessions with this agenda, by its id (see “swotshop agenda list”)"
	filterDeckFlag   = "only sessions with this deck, by its id, e.g. social-board or social-board@2"
	openFlag         = "only sessions that have not been closed"
	closedFlag       = "only sessions that have been closed"
	csvFlag          = "print a table for spreadsheets (CSV, UTF-8)"

	openAndClosed   = "--open and --closed exclude each other: leave one of them out."
	jsonAndCSV      = "--json and --csv exclude each other: leave one of them out."
	sinceAfterUntil = "There is no time between --since (%s) and --until (%s): the first has to be the earlier."
	noPeriod        = "“%s” is not a date for --%s. Give a day (2026-03-12, 12 March), a month (2026-03, March 2026), a year (2026), " +
		"a time ago (30 days, 3 months) or a word: today, yesterday, this or last week, month, quarter or year."
	noKind = "No session has the agenda “%s”. Here there are: %s."
	noDeck = "No session has the deck “%s”. Here there are: %s."
)

func noClientHere(name string, near []string) string {
	if len(near) == 0 {
		return fmt.Sprintf("There is no session of a client called %s. To see the names: swotshop client list", name)
	}
	return fmt.Sprintf("There is no session of a client called %s.%s", name, didYouMean(near))
}

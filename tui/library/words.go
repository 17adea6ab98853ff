package library

import (
	"fmt"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file holds what the library says, in whole sentences.

// Keys at the foot.
const (
	help        = "help"
	quit        = "quit"
	read        = "read"
	lead        = "lead"
	goOnLeading = "continue leading"
	choose      = "choose"
	find        = "find"
	allSessions = "all sessions"
	newSession  = "new session"
	example     = "example"
)

// Help.
const (
	libraryTitle  = "Library"
	libraryAbout  = "All your sessions, newest first. They are stored in one file on this computer. Once a session has run, only those of its client show."
	chooseSession = "choose a session"
	readIt        = "read it; nothing changes"
	leadIt        = "lead it (asks first if it is closed, or its last entry is older than twelve hours)"
	filterOrFind  = "filter by client, title, date, stage or agenda; find words in all text. client: kind: since: until: is: say more, and Tab completes"
	exportIt      = "write its paper to a file: choose the form"
	replayIt      = "watch it again as the room saw it, event by event"
	seeExample    = "see a finished example"
	blankScreen   = "blank the screen"
	allClients    = "show the sessions of all clients, where only one shows (asks first)"
	onlyOneClient = "always begin with the sessions of one client only, on or off"
)

// The sessions of other clients.
const (
	othersShown        = "a shows them."
	showOthersQuestion = "Show the sessions of all clients?"
	showOthersAbout    = "Anyone who can see this screen will read their names."
	showThem           = "show them"
	alwaysPrivate      = "From now on, only the client you work with is shown."
	notAlwaysPrivate   = "At the next start all clients show until a session runs."
	allShowsThem       = "“all” shows them."
)

func othersHidden(n int) string {
	return kit.Plural(n, "session of another client hidden.", "sessions of other clients hidden.")
}

func noneInHand(client string) string {
	if client == "" {
		return "No client has been chosen yet."
	}
	return "No sessions with " + client + " yet."
}

// The welcome, before there is a session.
const (
	welcomeQuestion = "How should the whole company use social media?"
	welcomeRecorded = "You lead the discussion; what you type is recorded here,"
	welcomeResult   = "and the blueprint is ready when the meeting ends."
	welcomeNew      = "start a session: Enter, Enter, Enter"
	welcomeDemo     = "see a finished example first"
)

// The list, and what the filter leaves of it.
const (
	filterExample = "client, title, date, words in any text, or: client: kind: since: is:"
	noMatches     = "No matches. Esc shows all sessions."
)

func textMatches(n int) string { return "In session text: " + kit.Plural(n, "match", "matches") }
func filtered(shown, all, hits int) string {
	return leftOf(shown, all) + " · " + kit.Plural(hits, "match", "matches") + " in session text"
}
func leftOf(shown, all int) string {
	return fmt.Sprintf("%d of %s", shown, kit.Plural(all, "session", "sessions"))
}

// Where a session that is read stands in the list.
func sessionOf(n, all int) string { return fmt.Sprintf("session %d of %d", n, all) }
func hitOf(n, all int, s workshop.Summary) string {
	return fmt.Sprintf("hit %d of %d · %s, %s", n, all, s.Client, kit.Date(s.Date))
}

func endReached(want screen.Turn) string {
	switch last := want.By > 0; {
	case want.Hit && last:
		return "This is the last hit."
	case want.Hit:
		return "This is the first hit."
	case last:
		return "This is the last session of the list."
	}
	return "This is the first session of the list."
}

func readFailed(err error) string {
	return "The library cannot be read: " + workshop.Clean(err.Error())
}
func searchFailed(err error) string {
	return "Session text cannot be searched: " + workshop.Clean(err.Error())
}

func retentionEnds(client, date string) string { return client + ": retention ends " + date }
func retentionEnded(client, date string) string {
	return fmt.Sprintf("%s: retention ended %s. Erase with “swotshop purge”.", client, date)
}

// Plain text mode.
const (
	noSessions       = "No sessions yet"
	noSessionsToOpen = "No sessions yet: “new” starts one"
	orNew            = "Or: new, demo, quit"
	findAll          = "“find” alone lists all sessions again"
	endOfList        = "End of list"
	moreCommands     = "Also: find WORDS, sort date, sort client, sort review, group, unfinished, lead NUMBER, export NUMBER, all, private, again, quit"
)

func sessionsToOpen(n int) string {
	return kit.Plural(n, "session", "sessions") + ". Type a number to read one, or “lead NUMBER” to lead it:"
}

func matchesToOpen(sessions, texts int) string {
	return fmt.Sprintf("%s and %s match. Type a number to read one, or “lead NUMBER” to lead it:", kit.Plural(sessions, "session", "sessions"), kit.Plural(texts, "text", "texts"))
}

func moreRows(n int) string {
	return fmt.Sprintf("%d more: “more” lists the next, “find WORDS” lists only those that match", n)
}

func stateOf(s workshop.Summary) string {
	if s.Closed {
		return "closed"
	}
	return "at " + s.Stage
}

func whichSession(command string, last int) string {
	return fmt.Sprintf("Which session? Type “%s” and a number from 1 to %d", command, last)
}

func unknownCommand(text string) string {
	return fmt.Sprintf("Unknown command “%s”. Type a number to read a session, or: lead NUMBER, new, demo, more, find WORDS, quit", text)
}

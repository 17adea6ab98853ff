package main

import (
	"fmt"

	"swotshop/workshop"
)

// This file has what is said about follow-ups.

const (
	followUpShort = "Start a follow-up of a client’s last session"
	followUpLong  = `Start a follow-up: 30 minutes in which each owner says what became of what was agreed. It takes over
the open actions of the client’s last session, or of the chain of sessions that one is in, with where the room
stood, what was promised and what was not agreed. People, deck and client are those of that session.

`
	aClientOrID = "a client, or " + anID

	nothingToFollow = "There is nothing to follow up: no session of %s has been held yet."
	followedAlready = "“%s” of %s is a follow-up of it already, and nothing was said in it yet. To hold it: swotshop open %s"
	followsLater    = "--date is before the session that it follows, which was on %s."
)

func clientsNamed(typed, which string) string {
	return fmt.Sprintf("“%s” could be several clients: %s. Type the whole name, or a session’s id (see “swotshop list”).", typed, which)
}

// Where no client may be named.
func clientsHidden(typed string) string {
	return fmt.Sprintf("“%s” could be several clients. Type the whole name, or a session’s id (see “swotshop list”).", typed)
}

const idsHidden = "The ids of several sessions begin like that. Type more of the id (see “swotshop list”)."

// whatItFollows says which session is followed, and how much of it is open.
func whatItFollows(w *workshop.Workshop) string {
	f := w.Follow()
	open := "no action of it is open"
	if n := len(f.Actions); n > 0 {
		open = fmt.Sprintf("takes over %s", count(n, "open action"))
	}
	closed := ""
	if !w.Closed {
		closed = " That session is not closed: what is added to it later is not taken over."
	}
	return fmt.Sprintf("Follows “%s” of %s: %s.%s", w.Title, workshop.DayInWords(w.Date), open, closed)
}

// notTakenOver says what of another chain is open.
func notTakenOver(w *workshop.Workshop) string {
	n := len(w.Follow().Actions)
	return fmt.Sprintf("Not taken over: %s from “%s” of %s. To follow that up: swotshop follow-up %s", count(n, "open action"), w.Title, workshop.DayInWords(w.Date), w.ID)
}

const (
	prepareShort = "Write what to know before the next visit to a client"
	prepareLong  = `Write what to know before the next visit to a client, as Markdown: the open actions, what was promised and not
agreed, the evidence that is owed, what split the room, the cards that were never played, loose ends, your private notes,
the minutes of last time, and page 1 of the last session. It is for you alone.

`
	preparationWritten = "Written to %s. It has your private notes."
	ourPreparations    = "a preparation written by swotshop"
)

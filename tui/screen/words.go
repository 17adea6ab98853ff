package screen

import (
	"fmt"
	"strconv"
	"time"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file holds the words of questions that more than one screen asks.

const (
	goBack         = "go back"
	reopenQuestion = "Reopen the session?"
	reopenIt       = "reopen it"
	reopenAbout    = "This session is closed. If you reopen it, you can edit it again; its blueprint becomes a draft until you close it."

	leadQuestion = "Lead the session, or just read it?"
	leadIt       = "lead it"
	readIt       = "read it"
	readWord     = "read"
	leadAbout    = "Leading resumes it where it stopped and adds to its record. Reading changes nothing."
)

// A session of the firm’s library.
const (
	copyQuestion     = "Copy it to this laptop to lead it here?"
	copyIt           = "copy it and lead it here"
	copyReopens      = "It is closed. It is reopened here, and its blueprint becomes a draft until you close it."
	nobodyLeads      = "No laptop leads it now."
	unknownLeads     = "Who leads it now is not known: the firm’s library could not be reached."
	leadHereQuestion = "Lead it here all the same?"
	leadHere         = "lead it here"
	onlyACopyThen    = "What is added there from now on can only come here as a copy."
	followQuestion   = "Copy it to this laptop to follow it up?"
	copyToFollow     = "copy it and plan the follow-up"
	followAbout      = "The new session is led here. Whoever leads the one before still leads that."
)

// LedOn says, in the middle of a sentence, which laptop leads a session.
func LedOn(laptop string, since time.Time) string {
	return "led on " + workshop.Clean(laptop) + sinceDay(since)
}

func laptopLeads(laptop string, since time.Time) string {
	return kit.UpperFirst(workshop.Clean(laptop)) + " has led this session" + sinceDay(since) + "."
}

func sinceDay(since time.Time) string {
	if since.IsZero() {
		return ""
	}
	return " since " + kit.Date(since.Local().Format(time.DateOnly))
}

// lastEntry says when a session was led last: its day, and how many days ago that is.
func lastEntry(day string, daysAgo int) string {
	return fmt.Sprintf("The last entry is from %s, %s.", kit.Date(day), ago(daysAgo))
}

// ago is how long ago a day was, in the unit that says enough.
func ago(days int) string {
	switch {
	case days <= 0:
		return "earlier today"
	case days == 1:
		return "yesterday"
	case days < 14:
		return inWords(days) + " days ago"
	case days < 61:
		return inWords(days/7) + " weeks ago"
	case days < 730:
		return inWords(days*12/365) + " months ago"
	}
	return inWords(days/365) + " years ago"
}

// inWords is a number as it stands in a sentence.
func inWords(n int) string {
	words := [...]string{2: "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
	if n < len(words) {
		return words[n]
	}
	return strconv.Itoa(n)
}

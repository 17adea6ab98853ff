package library

import (
	"time"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file holds what the screens say of the firm’s library.

const (
	firmTitle     = "The firm’s library"
	firmAbout     = "What the firm shares, as far as you may see it, newest first. Reading changes nothing. To lead a session, copy it to this laptop: g asks. l goes back to your own library."
	firmLibrary   = "firm’s library"
	ownLibrary    = "own library"
	toFirm        = "the firm’s library in place of your own (asks first where only one client shows)"
	backToOwn     = "back to your own library"
	noFirm        = "No firm’s library has been joined. “swotshop team join” does it."
	askingFirm    = "Asking the firm’s library …"
	asking        = "asking …"
	firmEmpty     = "There are no sessions in the firm’s library that you may see."
	howToPush     = "“swotshop team push” copies yours to it."
	ownStillThere = "Your own library works without it: l goes back."
	columnHere    = "Here"
	yesHere       = "yes"
	alsoHere      = "also here"

	leadFromFirm = "copy it to this laptop and lead it here (asks first)"
)

// Before the names of the firm’s clients show.
const (
	showFirmQuestion = "Show the firm’s library?"
	showFirmAbout    = "Anyone who can see this screen will read the names of its clients."
	showAllOfIt      = "show all of it"
	onlyWord         = "client"
)

func onlyClient(client string) string { return "only " + client }

// asOf says of when the list is, where it is not of now.
func asOf(at, now time.Time) kit.Sayable {
	at = at.In(now.Location())
	form, short := "2 January 2006, 15:04", "2 Jan 2006"
	if at.Year() == now.Year() {
		form, short = "2 January, 15:04", "2 Jan, 15:04"
	}
	return kit.Sayable{Full: "as of " + at.Format(form) + " · not reachable now", Short: "as of " + at.Format(short) + " · not reachable"}
}

// whereInRow says in words where a session is: led on anna’s laptop “studio”, also here.
func whereInRow(is screen.Whereabouts) string {
	laptop := workshop.Clean(is.Laptop)
	switch {
	case laptop == "" && is.Here:
		return alsoHere
	case is.Here:
		return "led on " + laptop + ", " + alsoHere
	case laptop == "":
		return ""
	}
	return "led on " + laptop
}

// whereInWords says it in a sentence.
func whereInWords(is screen.Whereabouts) string {
	switch {
	case is.Laptop != "" && is.Here:
		return kit.UpperFirst(screen.LedOn(is.Laptop, is.Since)) + ". This laptop has a copy."
	case is.Laptop != "":
		return kit.UpperFirst(screen.LedOn(is.Laptop, is.Since)) + "."
	case is.Here:
		return "This laptop has it too."
	}
	return ""
}

// leadWord is what g does with a session of the firm’s library.
func leadWord(closed bool, is screen.Whereabouts) string {
	switch {
	case is.Here && is.Laptop == "" && closed:
		return "reopen"
	case is.Here && is.Laptop == "":
		return lead
	}
	return "copy and lead"
}

// Plain text mode.
const (
	firmWords = "Also: firm, the firm’s library"
	ownWords  = "Also: own, back to your own library"
	isOwn     = "This is your own library already"
	isFirm    = "This is the firm’s library already"
	orOwn     = "Or: own, new, demo, quit"
	orFirm    = "Or: firm, new, demo, quit"
)

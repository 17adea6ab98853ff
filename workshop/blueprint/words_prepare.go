package blueprint

import "swotshop/workshop"

// This file has the words of the page that the facilitator reads before the next visit.

const (
	prepareFile    = "Before the next visit"
	preparePrivate = "PRIVATE: for the facilitator alone. It has private notes; the client’s paper is the blueprint."
	prepareTitle   = "Before the next visit to %s"

	prepareOneSession = md("One session")
	prepareSessions   = "%s sessions"
	prepareHeld       = "%s, from %s to %s."
	prepareReview     = "The next review is due on %s."
	prepareOverdue    = "**The review was due on %s, %s days ago.**"

	prepareActions    = "Ask about first"
	prepareOtherChain = "%s of %s"
	prepareLate       = "**late:** %s"
	prepareNotAsked   = md("not asked")
	prepareNoDate     = md("no date")
	preparePromised   = "Promised last time"
	prepareDissent    = "Not agreed last time"
	prepareUnknown    = "Not known last time"
	prepareOwed       = "Evidence we owe"
	prepareOwes       = "“%s”: %s"
	prepareBy         = ", by %s"
	prepareSplit      = "What split the room"
	prepareSplitOn    = "%s (%s)"
	prepareCards      = "Cards never played here"
	prepareLoose      = "Loose ends of last time"
	prepareNotes      = "My private notes"
	prepareMinutes    = "Minutes last time"
	preparePageOne    = "Page 1 of %s"
)

var prepareMoment = map[workshop.Moment]md{workshop.Before: "before the talk, not after it", workshop.After: "after the talk, too"}

package blueprint

// This file has the titles and sentences of the document behind page 1, in English
// whatever the session speaks: what page 1 says is in package language. Each %s takes a
// part that is Markdown already.

// What other programs read of a paper.
const (
	statusFinal  = "final"
	statusDraft  = "draft"
	statusClosed = "closed" // although something stops it
)

// Stances and provocations.
const (
	stancesKey = "The number of people on each of the five steps. Counts show how the group moved, never how an individual did. " +
		"“Split” means a gap or a dip between two groups, with at least 30% of the people on either side of it."
	sessionTitle    = "Opening and closing stance"
	notPlayed       = "A stance was taken, but the card is marked as not played."
	playedOnly      = "Played, but no stance was taken."
	poleLine        = "%s: %s"
	twistLine       = "**Twist in between:** %s"
	keySentence     = "**Key sentence:** %s"
	itemsFromCard   = "**Items from this card:** %s"
	countedOf       = "%s of %s"
	noSecond        = "No second stance was taken."
	noFirst         = "No first stance was taken."
	movedTowards    = "The midpoint moved %s towards %s."
	notMoved        = "The midpoint did not move."
	splitReading    = "**%s, split:** %s and %s, of %s counted."
	otherCardsTitle = "Unplayed cards that produced items"
)

// Agreement, commitments and the rest.
const (
	promisedKey  = "Promised in the room:"
	withoutVotes = "**Without votes**"
	notVotedOn   = "**Not voted on**"
	keySentences = "**Key sentences**"
	fromTalk     = "From %s:"
	parkingLot   = "**Parking lot**"
	openAll      = "**Checks still open**"
)

// About the document.
const (
	sessionLine   = "**Session:** %s, held with %s on %s"
	questionLine  = "**The question:** %s"
	roomLine      = "**In the room:** %s"
	agendaLine    = "**Agenda:** %s, %s, %s minutes planned"
	deckLine      = "**Deck:** %s (%s, version %s); %s played"
	recordLine    = "**Record:** session %s, event %s"
	roomByCount   = "%s: %s"
	roomUnknown   = "%s, functions not recorded"
	notRecorded   = "not recorded %s"
	nowFewer      = "%s: %s, when there were %s"
	methodTitle   = "Method"
	timingsTitle  = "Timings"
	timingsTotal  = "**Total**"
	timingsKey    = "In minutes, excluding pauses."
	stagesLeftOut = "Left out: %s."
	note          = "This document records what was said in a workshop. It is a basis for discussion, not legal advice: on matters of law, " +
		"check with counsel. Votes and stances are counts of the people present, without names."
	fingerprint = "SHA-256 of all lines above: %s"
)

// What a talk kept about those who decide.
const (
	decidesHead    = "Who decides"
	agendaHead     = "What those who decide want to achieve"
	promisesHead   = "What was promised before, and kept"
	benchmarksHead = "Who does it already"
	educationHead  = "Worth reading and watching"
)

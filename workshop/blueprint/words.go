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

// SWOT, and who spoke.
const (
	swotTitle = "SWOT"
	votesKey  = "%s, %s each: %s of %s used. Refs in bold are carried to the strategies: the top three of each quadrant " +
		"that got a vote. “Card” is the provocation that an item came from."
	votesUnseen   = "The votes have been counted but not revealed, so they are not shown. Items are in the order of capture."
	noVotes       = "No votes have been taken. Items are in the order of capture."
	insideTitle   = "%s (inside)"
	outsideTitle  = "%s (outside)"
	factUnproven  = "%s, no evidence given"
	withEvidence  = "%s: %s"
	comparedWith  = "%s; compared with: %s"
	voteUncounted = "not counted"
	tieOpen       = "%s tied for the last place with %s each. The room has not chosen, so all of them are carried."
	tieAll        = "%s tied for the last place with %s each; the room carried all of them."
	tieChosen     = "%s tied for the last place with %s each; the room chose %s."
	voteSummed    = "%s, added up"
	voteOutdated  = "%s, not counted again"
	votesOutdated = "“Not counted again” means that items were merged or split after the count, so that these votes were not given for what is here now."
	votesSummed   = "“Added up” means that items were merged after the count: the same people may have voted for more than one of them."
)

// Strategies.
const (
	strategiesTitle = "Strategies"
	strategiesKey   = "Each strategy pairs something inside with something outside, and is based on both."
	basedOn         = "based on %s: %s"
	placeAdvises    = "%s: %s"
	servedBy        = "carried out by %s"
	servedByNone    = "**no initiative**"
	noPairing       = "No strategy for %s."
	uncitedKey      = "Voted up, but not addressed by any strategy:"
)

// Initiatives in full.
const (
	inFullTitle  = "Initiatives in full"
	daysKey      = "Day 30 is %s, day 60 is %s and day 90 is %s."
	servesLine   = "**Serves:** %s, %s"
	aStrategy    = "a strategy"
	askedByDay30 = "day 30: first steps were asked for by then"
	fieldLine    = "**%s:** %s"
	notGiven     = "Not given: %s."
)

// Stances and provocations.
const (
	stancesTitle = "Stances and provocations"
	stancesKey   = "The number of people on each of the five steps. Counts show how the group moved, never how an individual did. " +
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

// Who spoke.
const (
	functionsTitle = "Who spoke"
	silentKey      = "No items from %s."
	untagged       = "*No function*"
)

// Agreement, commitments and the rest.
const (
	commitmentsTitle = "Agreement and commitments"
	promisedKey      = "Promised in the room:"
	restTitle        = "Everything else captured"
	withoutVotes     = "**Without votes**"
	notVotedOn       = "**Not voted on**"
	keySentences     = "**Key sentences**"
	fromTalk         = "From %s:"
	parkingLot       = "**Parking lot**"
	openAll          = "**Checks still open**"
)

// About the document.
const (
	aboutTitle    = "About this document"
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

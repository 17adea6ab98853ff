package blueprint

// This file has the titles and sentences of the document, from the top of page 1
// to its end. Each %s takes a part that is Markdown already.

// Page 1: the masthead.
const (
	blueprintTitle = "Blueprint: %s"
	statusFinal    = "final"
	statusDraft    = "draft"
	statusClosed   = "closed" // although something stops it
	boardReady     = "final, board-ready"
	closedAnyway   = "**Closed with %s.**"
	closedBecause  = "**Closed with %s.** The reason given: %s"
	stillADraft    = "**Draft.** The session is still open, at “%s”. This is its state after event %s."
)

// checksOpen counts what a board would ask for and will not find.
func checksOpen(n int) md {
	if n == 1 {
		return "1 check open"
	}
	return fill("%s checks open", number(n))
}

func people(n int) md {
	if n == 1 {
		return "1 person"
	}
	return fill("%s people", number(n))
}

func votes(n int) md {
	if n == 1 {
		return "1 vote"
	}
	return fill("%s votes", number(n))
}

// Page 1: the decision.
const (
	decisionTitle = "Decision requested"
	noDecision    = "No decision requested yet: the session has no objective."
)

// Page 1: the stance.
const (
	standingTitle = "Where we stand"
	fromTo        = "From **%s** to **%s**; spread %s → %s."
	openingOnly   = "Opening stance **%s**; spread %s. No closing stance was taken."
	closingOnly   = "Closing stance **%s**; spread %s. No opening stance was taken."
	noStance      = "No opening or closing stance was taken."
	targetSet     = "Target: **%s**."
	targetAway    = "Target: **%s**, %s away."
	targetReached = "Target: **%s**, reached."
	splitStill    = "The room was split at the opening and still is."
	splitOpening  = "The room was split at the opening."
	splitNoLonger = "The room was split at the opening, but no longer."
	splitClosing  = "The room is split at the close."
	splitBefore   = "Split before the talk on %s (section 7)."
	splitAfter    = "Split after the talk on %s (section 7)."
	scaleNote     = "*Midpoint of the room on five steps, from %s (Control) to %s (Empowerment).*"
)

// Page 1: moves and initiatives.
const (
	movesTitle       = "Strategic moves"
	noStrategies     = "No strategies yet."
	moreMoves        = "Also in section 4: %s."
	declinedMoves    = "Decided against: %s (low impact, high effort)."
	initiativesTitle = "Initiatives"
	moreInitiatives  = "Also in section 5: %s."
	noInitiatives    = "No initiatives yet."
	dayNumber        = "day %s"
	doneBy           = "%s by %s"
	byThen           = "by %s"
	fromAndTo        = "%s: %s"
	withBaseline     = "%s; baseline: %s"
)

// moreIn says where the rest of a list is: “Three more in section 4.”
func moreIn(section, n int) md {
	return fill("%s more in section %s.", capital(inWords(n)), number(section))
}

// Page 1: the risk.
const (
	riskTitle    = "Biggest risk"
	noRankedRisk = "No risk named, and no votes to rank the threats."
	noRisk       = "No risk named, and no threats captured."
	noVotedRisk  = "No risk named, and no threat received a vote."
	topThreat    = "No risk named. The threat with the most votes:"
	topThreats   = "No risk named. The threats with the most votes:"
	moreThreats  = "and %s more with the same number of votes"
	riskAnswered = "%s (answered by %s)"
	unanswered   = "**No strategy addresses it.**"
	answeredBy   = "Addressed by %s."
)

func guardrailsAgreed(n int) md {
	return fill("%s agreed (section 6).", capital(count(n, "guardrail", "guardrails")))
}

// Page 1: agreement, dissent and the unknown.
const (
	doubtsTitle   = "Agreement, dissent and what we do not know"
	agreementLine = "**Agreement.** %s: %s of %s counted."
	noAgreement   = "**Agreement.** Not recorded."
	dissentLine   = "**Dissent.** %s"
	noDissent     = "**Dissent.** None recorded."
	unknownLine   = "**Not known.** %s"
	assumedKept   = "Carried to the strategies: %s."
	assumedNone   = "None is carried to the strategies."
)

func assumptions(n, all int) md {
	if n == 1 {
		return fill("**Assumed.** %s is an assumption.", share(n, all, "item", "items"))
	}
	return fill("**Assumed.** %s are assumptions.", share(n, all, "item", "items"))
}

// Page 1: what is open, and the review.
const (
	openTitle  = "Still open"
	nextReview = "**Next review:** %s%s."
	noReview   = "**Next review:** no date set."
	onDay      = " (day %s)"
)

// Section 2: context.
const (
	contextTitle = "2. Context"
	sessionLine  = "**Session:** %s, held with %s"
	dateLine     = "**Date:** %s"
	roomLine     = "**In the room:** %s"
	agendaLine   = "**Agenda:** %s, %s, %s minutes planned (section 11)"
	deckLine     = "**Deck:** %s (%s, version %s); %s played"
	recordLine   = "**Record:** session %s, event %s"
	roomByCount  = "%s: %s"
	roomUnknown  = "%s, functions not recorded"
	notRecorded  = "not recorded %s"
	nowFewer     = "%s: %s, when there were %s"
	methodTitle  = "Method"
	noMethod     = "Nothing has been collected, voted on or decided yet."
)

// Section 3: SWOT.
const (
	swotTitle = "3. SWOT"
	noItems   = "No items captured."
	votesKey  = "%s, %s each: %s of %s used. Refs in bold are carried to the strategies: the top three of each quadrant " +
		"that got a vote. “Card” is the provocation that an item came from (section 7)."
	votesUnseen   = "The votes have been counted but not revealed, so they are not shown. Items are in the order of capture."
	noVotes       = "No votes have been taken. Items are in the order of capture."
	insideTitle   = "%s (inside)"
	outsideTitle  = "%s (outside)"
	noneHere      = "No items."
	sayTheSame    = "*%s that say the same*"
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

// Section 4: strategies.
const (
	strategiesTitle = "4. Strategies"
	strategiesKey   = "Each strategy pairs something inside with something outside, and is based on both."
	basedOn         = "based on %s: %s"
	placeAdvises    = "%s: %s"
	servedBy        = "carried out by %s"
	servedByNone    = "**no initiative**"
	noPairing       = "No strategy for %s."
	uncitedKey      = "Voted up, but not addressed by any strategy:"
)

// Section 5: initiatives.
const (
	inFullTitle   = "5. Initiatives in full"
	daysKey       = "Day 30 is %s, day 60 is %s and day 90 is %s."
	servesLine    = "**Serves:** %s, %s"
	servesNothing = "**Serves:** no strategy"
	askedByDay30  = "day 30: first steps were asked for by then"
	fieldLine     = "**%s:** %s"
	notGiven      = "*not given*"
)

// Section 7: stances and provocations.
const (
	stancesTitle = "7. Stances and provocations"
	noStances    = "No stances taken and no cards played."
	stancesKey   = "The number of people on each of the five steps. Counts show how the group moved, never how an individual did. " +
		"“Split” means a gap or a dip between two groups, with at least 30% of the people on either side of it."
	sessionTitle     = "Opening and closing stance"
	notPlayed        = "A stance was taken, but the card is marked as not played."
	playedOnly       = "Played, but no stance was taken."
	poleLine         = "%s: %s"
	twistLine        = "**Twist in between:** %s"
	keySentence      = "**Key sentence:** %s"
	itemsFromCard    = "**Items from this card:** %s"
	noItemFromCard   = "none"
	countedOf        = "%s of %s"
	noSecond         = "No second stance was taken."
	noFirst          = "No first stance was taken."
	movedUp          = "The midpoint moved %s towards Empowerment."
	movedDown        = "The midpoint moved %s towards Control."
	notMoved         = "The midpoint did not move."
	splitReading     = "**%s, split:** %s and %s, of %s counted."
	sideOnOne        = "%s on step %s"
	sideOnSteps      = "%s on steps %s–%s"
	otherCardsTitle  = "Unplayed cards that produced items"
	labelControl     = "Control"
	labelEmpowerment = "Empowerment"
)

// Section 8: the function map.
const (
	functionsTitle = "8. Function map"
	noFunctions    = "No items captured, so no function has been heard yet."
	silentKey      = "No items from %s."
	untagged       = "*No function*"
	noFunctionItem = "none"
)

// Sections 9 to 12: the rest.
const (
	commitmentsTitle = "9. Agreement and commitments"
	agreementMissing = "Agreement has not been recorded."
	promisedKey      = "Promised in the room:"
	noPromises       = "No commitments recorded."
	restTitle        = "10. Everything else captured"
	withoutVotes     = "**Without votes**"
	notVotedOn       = "**Not voted on**"
	keySentences     = "**Key sentences**"
	fromTalk         = "From %s:"
	parkingLot       = "**Parking lot**"
	openAll          = "**Still open**"
	nothingLeft      = "Nothing else was captured."
	timingsTitle     = "11. Timings"
	timingsTotal     = "**Total**"
	timingsKey       = "In minutes, excluding pauses."
	stagesLeftOut    = "Left out: %s."
	noteTitle        = "12. Note"
	note             = "This document records what was said in a workshop. It is a basis for discussion, not legal advice: on matters of law, " +
		"check with counsel. Votes and stances are counts of the people present, without names."
)

// What a talk kept about those who decide.
const (
	agendaHead     = "What those who decide want to achieve"
	promisesHead   = "What was promised before, and kept"
	benchmarksHead = "Who does it already"
	educationHead  = "Worth reading and watching"
)

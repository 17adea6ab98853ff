package workshop

import (
	"fmt"
)

// This file has the sentences that people read: what is refused and why, what
// undo calls a step, what is missing, how a room works. What has something put
// into it is a format or a small function; nudges are in words_nudges.go, and
// what is wrong with a session's file in words_files.go.

// What people fill in, besides the fields of session.go, as a refusal calls it.
const (
	fieldItem       Field = "an item"
	fieldQuestion   Field = "a question"
	fieldFollowUp   Field = "a follow-up"
	fieldPole       Field = "a pole"
	fieldTwist      Field = "a twist"
	fieldEvidence   Field = "evidence"
	fieldComparison Field = "a comparison"
	fieldName       Field = "a name"
	fieldTag        Field = "a tag"
	fieldStrategy   Field = "a strategy"
	fieldInitiative Field = "an initiative"
	fieldOwner      Field = "an owner"
	fieldWhy        Field = "a reason"
	fieldFirstStep  Field = "a first step"
	fieldDue        Field = "a due date"
	fieldMeasure    Field = "a measure"
	fieldBaseline   Field = "a baseline"
	fieldTarget     Field = "a target"
	fieldEffect     Field = "an effect"
	fieldCost       Field = "a cost"
	fieldYes        Field = "whose yes it needs"
	fieldStopRule   Field = "a stop rule"
	fieldWhenThen   Field = "a when-then plan"
	fieldProposal   Field = "a proposal"
	fieldRemark     Field = "a remark"
	fieldNote       Field = "a note"
	fieldObjection  Field = "an objection"
	fieldReply      Field = "an answer"
	fieldOwed       Field = "what is owed"
	fieldValue      Field = "the value of a measure"
	fieldReport     Field = "what is said of an action"
)

// Texts and dates.
const (
	nothingTyped  = "No text yet: type %s first."
	tooLong       = "Too long for %s: %d characters, at most %d. Shorten it; nothing is lost."
	tooLongPlain  = "Too long for %s: %d characters, at most %d. Type it again, shorter."
	notShowable   = "There are characters in %s that cannot be shown."
	notADate      = "“%s” is not a date. Write it like 2026-03-12."
	dueUnread     = "“%s” is not a date. Write it like 12 June, 3 months or +30 (days)."
	dueTooSoon    = "“%s” is before the session, which is on %s."
	reviewTooSoon = "%s is too early for the review: the session is on %s."
)

// The session, its agenda and its deck.
const (
	peopleOutOfRange   = "How many people are in the room? Type a number from 1 to %d."
	functionsUnread    = "Could not read the people by function. Write them like “2 sales, 1 legal”."
	peopleInRoom       = "%s in the room"
	peopleOf           = ", %d of them %s"
	peopleStill        = "; the list by function still adds up to %d"
	functionsTooMany   = "%d people by function, but only %d in the room."
	sessionNotOpened   = "The session has not been opened yet."
	sessionClosed      = "The session is closed: reopen it to change it."
	sessionAlreadyOpen = "The session is already open."
	sessionNeedsID     = "A session needs an id."
	agendaWithoutStage = "The agenda “%s” has no stages."
	agendaUnknownStage = "The agenda has an unknown kind of stage: “%s”."
	agendaUnknownPaper = "The agenda ends with an unknown kind of document: “%s”."
	quadrantUnknown    = "The agenda has an unknown quadrant: “%s”."
	agendaLacksStage   = "The agenda has no stage %d."
	planMinutesRange   = "A stage can take 1 to %d minutes."
	planEmpty          = "An agenda needs a stage."
	planLosesStage     = "The new agenda lacks “%s”."
	planUnknownChange  = "“%s” is no change of the agenda."
	planStageHere      = "You are at “%s”: go to another stage first."
	planWasHeld        = "“%s” has been held, so it cannot be left out."
	planNeedsPaper     = "“%s” cannot be left out: there the blueprint is read and the session closed."
	planTooLong        = "A session can have at most %d stages."
	planNothingShorter = "There is nothing to shorten."
	planNotNewest      = "The newest change is not one of the agenda. Change the minutes with F4."
	deckWithoutCards   = "The deck “%s” has no cards."
	deckCardID         = "The card id “%s” is reserved, or used twice in the deck."
	deckLacksCard      = "The deck has no card “%s”."
	zoneTooFar         = "The time zone is %d minutes from UTC; the limit is 14 hours."
	cardIsSession      = "The session itself is not a card."
	cardChosenTwice    = "Card %s is chosen twice."
	triggerMissing     = "There is no such trigger question."
	firstStage         = "This is the first stage."
	lastStage          = "This is the last stage."
	undoNothing        = "There is nothing to undo."
	redoNothing        = "There is nothing to redo."
)

// Cards that are written in the session.
const (
	ownCardsTooMany  = "A session can have at most %d cards of its own."
	followUpsTooMany = "A card can have at most %d follow-ups."
	followUpMissing  = "There is no follow-up %d: the card has %d."
	cardOfDeck       = "%s is a card of the deck: only cards that you wrote here can be changed."
	polesNeedSlash   = "Put a slash between the two poles: “poles: Never / Always”."

	partFollowUp = "follow-up %d"
	partPole     = "the pole “%s”"
	partNamed    = "the %s"
)

// Stances and hands.
const (
	countOutOfRange    = "The number of people must be from 0 to %d."
	noFingers          = "Nobody was counted: type the fingers you see."
	noHands            = "Nobody was counted: type the hands you see."
	submissionAdmitted = "This has been put on the board already."
	phonesTooMany      = "More are said to come from phones than there are in all."
	countedTooMany     = "%d counted, but only %d in the room: count again."
	countedMore        = "%d counted, but only %d in the room: count again, or type “people %d”."
	stanceMoment       = "A stance is taken before or after the talk."
	targetOffScale     = "The target must be a step from 1 to %d."
	worthElsewhere     = "Whether it was worth the time is asked in the last stage of commitments."
	scaleUnknown       = "“%s” is not a known scale of agreement."
)

// Items and clusters.
const (
	itemGone         = "That item is no longer on the board."
	itemsNone        = "There are no items to add."
	itemIncomplete   = "An item needs a quadrant (s, w, o or t), a known function and a kind."
	itemNoQuadrant   = "An item needs a quadrant: s, w, o or t."
	itemAlreadyThere = "%s is already in %s."
	itemAlreadyAlone = "%s is already a cluster of its own."
	itemTagUnknown   = "That is not a known function or kind."
	itemCitedMove    = "%s cannot be moved: strategy %[2]s is based on it. Edit or drop %[2]s first."
	itemCitedDelete  = "%s cannot be deleted: strategy %[2]s is based on it. Edit or drop %[2]s first."
	clusterGone      = "That cluster is no longer on the board."
	mergeWithItself  = "A cluster cannot be merged with itself."
	mergeAcross      = "%s and %s are in different quadrants: move one of them first."
	tagNotThere      = "%s has no tag that begins with “%s”."
	tagUnclear       = "“%s” could be %s: type one letter more."
	tagWordless      = "“%s” is not a tag: it needs a letter or a digit."
	tagOneWord       = "A tag is one word: write “%s” with hyphens, and without #."
	tagsTooMany      = "A cluster can have at most %d tags: take one away first."
	idInvalid        = "“%s” is not a valid id: use letters and digits only."
	idTwice          = "The id “%s” is used twice."
)

// Votes.
const (
	dotsOutOfRange = "Each person can have 1 to %d votes."
	dotsFixed      = "Each person has %d votes, not %d."
	votesNegative  = "The number of votes must be 0 or more."
	votesNone      = "There is nothing to count."
	votesTwice     = "The same cluster is counted twice."
	votesUncounted = "No votes have been counted yet: type a count first."
	tieNone        = "There is no tie for the last place in %s."
	tieNotOfIt     = "Only clusters that tie for the last place in %s can be chosen, each once."
)

func tieTooMany(places int, q Quadrant) string {
	if places == 1 {
		return fmt.Sprintf("One of those that tie in %s can be carried, or all of them.", q.Name())
	}
	return fmt.Sprintf("%d of those that tie in %s can be carried, or all of them: take one back first.", places, q.Name())
}

func dotsTooFew(given, people, dots int) string {
	return fmt.Sprintf("%s already counted; %s with %d each have only %d.", votes(given), persons(people), dots, people*dots)
}

func votesTooManyForOne(given, people, most int) string {
	return fmt.Sprintf("%s for one cluster: %s can give at most %d. Count again.", votes(given), persons(people), most)
}

func votesTooMany(sum, people, dots int) string {
	return fmt.Sprintf("That makes %s; %s with %d each have only %d. Count again.", votes(sum), persons(people), dots, people*dots)
}

// Strategies, initiatives, remarks and notes.
const (
	unknownQuadrant    = "Unknown quadrant"
	pairingUnknown     = "The pairing must be SO, ST, WO or WT."
	strategyGone       = "That strategy no longer exists."
	strategyCites      = "A strategy can cite only clusters on the board, each once."
	strategyOneSided   = "%s strategies must cite at least one of %s and one of %s."
	placeOffGrid       = "Impact and effort are each from 1 to %d; 0 and 0 take a strategy off the grid."
	initiativeGone     = "That initiative no longer exists."
	effectUnknown      = "“%s” is not an effect: it is one of %s."
	servedStrategyGone = "The strategy that this initiative serves no longer exists."
	remarkGone         = "That remark no longer exists."
	answerGone         = "What is to answer it no longer exists."
	strategiesChosen   = "%d are chosen already: take one back first."
	scopeWrong         = "Only a guardrail is for a function or for a step, from 1 to %d."
	offerGone          = "What this was taken over from no longer exists."
	remarkTopic        = "“%s” is not a topic for a remark."
	unknownNoun        = "“%s” is not something to search in. Choose among: %s."
	noteGone           = "That note no longer exists."
	owesNothing        = "What does %s bring? Say what is owed as well."
	notHeard           = "That objection has not been heard."
)

// Erasing.
const (
	erasedNothing  = "Nothing was erased."
	eraseNoItem    = "The session has no item %s."
	eraseTooLittle = "Too short to erase everywhere: at least %d letters, or one Chinese or Korean character."
)

// What undo and redo call a step.
const (
	sessionOpened     = "session opened"
	sessionHeld       = "date set"
	sessionResumed    = "session resumed"
	sessionEnded      = "session closed"
	sessionReopened   = "session reopened"
	detailsChanged    = "session details changed"
	stageEntered      = "stage entered"
	cardShown         = "card shown"
	cardsChosen       = "cards chosen"
	cardWritten       = "card %s written"
	cardEdited        = "card %s edited"
	cardPlayed        = "card %s marked as played"
	cardNotPlayed     = "card %s marked as not played"
	triggerShown      = "question shown"
	pairingShown      = "pairing shown"
	evidenceAsked     = "cluster shown"
	openingStance     = "opening stance taken"
	closingStance     = "closing stance taken"
	firstStance       = "first stance on %s taken"
	secondStance      = "second stance on %s taken"
	targetAgreed      = "target agreed"
	itemAdded         = "item added to %s"
	itemsAdded        = "%d items added"
	itemEdited        = "item %s edited"
	itemMoved         = "item moved to %s"
	itemRetagged      = "item %s retagged"
	itemEvidenced     = "evidence for %s recorded"
	itemDeleted       = "item deleted"
	itemSplit         = "item %s split off"
	clustersMerged    = "clusters merged"
	clusterNamed      = "cluster %s named"
	clusterTagged     = "tags of %s"
	dotsSet           = "votes per person set"
	votesCounted      = "votes for %s counted"
	votesCountedMany  = "votes for %d clusters counted"
	tieSettled        = "tie in %s settled"
	tieReopened       = "tie in %s reopened"
	votesRevealed     = "votes revealed"
	votesHidden       = "votes hidden"
	strategyWritten   = "strategy %s written"
	strategyEdited    = "strategy %s edited"
	strategyDropped   = "strategy dropped"
	strategyPlaced    = "%s placed"
	strategyChosen    = "%s chosen"
	strategyNotChosen = "%s not chosen after all"
	strategyUnplaced  = "strategy %s taken off the grid"
	initiativeNew     = "initiative written"
	initiativeEdited  = "initiative %s edited"
	initiativeDrop    = "initiative dropped"
	proposalWorded    = "proposal worded"
	agreementTaken    = "agreement taken"
	remarkAdded       = "%s noted"
	remarksAdded      = "%d lines noted"
	remarkEdited      = "remark edited"
	remarkDeleted     = "remark deleted"
	objectionHeard    = "objection heard"
	objectionDropped  = "objection taken back"
	reviewSet         = "review date set"
	actionAsked       = "action asked about"
	worthAsked        = "worth your time?"
	worthRated        = "“worth your time?” counted"
	noteSaved         = "private note saved"
	noteDropped       = "private note dropped"
	wordsErased       = "words erased"
	clientRenamed     = "client renamed"
	stepUndone        = "undone"
	stepRedone        = "redone"
)

// planChanges are what undo calls a change of the agenda, by the title of the stage.
var planChanges = map[PlanChange]string{
	PlanMinutes:   "minutes of %s changed",
	PlanLeftOut:   "%s left out",
	PlanBack:      "%s brought back",
	PlanMoved:     "%s moved",
	PlanAdded:     "%s added",
	PlanShortened: "later stages shortened",
}

// What comes next, for the facilitator alone.
const (
	nextCard         = "Next card: %s %s"
	nextFirstStance  = "First stance"
	nextFollowUp     = "Follow-up %d: %s"
	nextTwist        = "Twist"
	nextSecondStance = "Second stance"
	nextReveal       = "Reveal the votes"
)

// Who may read the paper.
var classificationNames = map[Classification]string{Confidential: "Confidential: board", Internal: "Internal", Public: "Public"}

const classificationUnknown = "“%s” is no classification: it is one of confidential, internal or public."

// Counts.

func votes(n int) string {
	if n == 1 {
		return "1 vote"
	}
	return fmt.Sprintf("%d votes", n)
}

func persons(n int) string {
	if n == 1 {
		return "1 person"
	}
	return fmt.Sprintf("%d people", n)
}

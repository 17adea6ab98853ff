package stage

import (
	"fmt"
	"strings"
	"time"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file is what the stages say at the end of a session: agreement, commitments
// and the blueprint.

// Agreement.
const (
	howFarPlain = "How far do we agree? Show one to eight fingers."

	agreementUnclear      = "Type fingers (1 1 2 7), a number for the row marked ▸, or counts for all eight (3/3/1/0/1/0/0/0)."
	agreementUnclearPlain = "Type fingers (1 1 2 7), a number for the current row, or counts for all eight (3/3/1/0/1/0/0/0)."
	chooseRow             = "Choose the row with ↑ first."
	chooseRowPlain        = "Choose the row first."

	asSpoken       = "recorded as spoken · Tab: dissent, unknown, biggest risk"
	anotherRow     = "Count another row"
	whichRow       = "Which row?"
	chooseTopic    = "Choose what remarks are saved as"
	whichTopic     = "As what?"
	agreementTaken = "agreement recorded"
	nobodyCounted  = "nobody counted"
)

func (s *Agreement) Help() kit.HelpPage {
	return kit.HelpPage{
		Title: "Agreement", About: "Word a proposal, and read it out. Then each person shows one to eight fingers, from endorsing it to " +
			"blocking it (eight gradients, after Sam Kaner). Hear those who disagree, and record what they say.",
		Keys: append([]kit.Hint{kit.Up.Does("above the first row: the proposal; again: its words on the line"), kit.Typed("1 1 2 7 …").Does("fingers held up, one digit per person"), kit.Typed("3").Does("or the number of people on the row marked ▸; then the next"),
			kit.Typed("3/3/1/0/1/0/0/0").Does("or on all eight rows"),
			kit.Typed("words").Does("then Enter: dissent, recorded as spoken"), kit.Tab.Does("dissent, what we don’t know, the biggest risk"),
			kit.Key("!").Does("before the words: the biggest risk")}, append(s.phones().helps(), remarkKeys...)...),
	}
}

func remarksAre(topic workshop.Topic) string { return "Remarks are saved as " + topicNames[topic] }

func remarkLine(topic workshop.Topic) string { return "text to save as " + topicNames[topic] }

func fingersOrRemark(topic workshop.Topic) string {
	return "fingers (1 1 2 7), or text to save as " + topicNames[topic]
}

func rowOrRemark(row string, topic workshop.Topic) string {
	return fmt.Sprintf("a count for “%s”, or text to save as %s", row, topicNames[topic])
}

func agreementTakes(topic workshop.Topic) string {
	return fmt.Sprintf("Type fingers (1 1 2 7), a number for the current row, or counts for all eight (3/3/1/0/1/0/0/0). Remarks are saved as %s; "+
		"start with ? for what we don’t know, with ! for the biggest risk", topicNames[topic])
}

func rowAsked(row int, name string) string { return fmt.Sprintf("%d, %s: how many?", row, name) }
func rowCounted(name string, n int) string { return fmt.Sprintf("%s, %d", name, n) }
func agreementIs(list string) string       { return "Agreement: " + list }

// The proposal.
const (
	proposalPrompt    = "▸ proposal: "
	proposalLanding   = "the proposal: read it out before the fingers"
	proposalRecount   = "rewords the proposal, and asks for a new count"
	proposalTakeDraft = "Enter takes the draft · ↑ edits it · or type another sentence"
	proposalReword    = "↑ rewords the proposal"
	proposalType      = "the sentence to agree on"
	proposalTakes     = "Type the proposal, in one sentence, or a number to count without one"
	proposalWorded    = "proposal worded"
	wordProposal      = "Word the proposal"
	rewordProposal    = "Reword the proposal"
)

func proposalIs(text string) string   { return "The proposal: " + text }
func draftIs(text string) string      { return "Draft of a proposal: " + text }
func takeDraft(text string) string    { return "Take the draft: " + text }
func countedOlder(text string) string { return "Counted on the wording before: " + text }

// Commitments.
const (
	reviewAskPlain = "When do we review this? Type a date, or +90 for 90 days from now."

	commitmentsLine    = "a promise, or a review date (12 June, +90)"
	commitmentsLanding = "a commitment"
	commitmentsTake    = "Type a promise, or the review date: a date (12 June), days from now (+90) or weeks from now (13 weeks)"
	reviewLanding      = "the review date"
)

func (s *commitments) Help() kit.HelpPage {
	return kit.HelpPage{
		Title: "Commitments", About: "Each owner reads out what they will do and by when. Others promise what they will do. " +
			"Then set the review date.",
		Keys: append([]kit.Hint{kit.Keys{kit.Up, kit.Down}.Does("what is read aloud; ↑ above the first: the newest promise"), kit.Enter.Does("add the promise"), kit.Typed("12 June").Does("then Enter: the review date"),
			kit.Typed("+90  13 weeks").Does("or days or weeks from today")}, remarkKeys...),
	}
}

func ownerDoes(owner, what, step string) string {
	return fmt.Sprintf("%s: %s %s", owner, kit.Sentence(what), step)
}

// stepBy is a first step with what is said of by when; empty when nothing is.
func stepBy(by, step string) string {
	if by == "" {
		return kit.UpperFirst(step)
	}
	return fmt.Sprintf("%s: %s", kit.UpperFirst(by), step)
}

func reviewOn(date string) string          { return "Next review: " + kit.Date(date) }
func reviewHeld(date string) string        { return "review on " + kit.Date(date) }
func reviewLandingOn(day time.Time) string { return "the review date: " + english().LongDay(day) }

// Blueprint.
const (
	tabShowsAll  = "Tab shows all."
	seeLooseEnds = "See the loose ends"
	tieOneUp     = "Tie up a loose end"
	seeChains    = "See what became of the votes"
	seePaper     = "See the paper"
	toTheLibrary = "Go to the library"

	theDocument       = "the document"
	nextPage          = "next page"
	findsWords        = "finds it in the paper"
	goesToCommitments = "goes to the commitments"
	promiseAdded      = "Added to the commitments."
	blueprintTakes    = "A line is a commitment"
	exportFile        = "Export it to a file"
	copyPageOne       = "Copy page 1 as text"
	closeSession      = "Close the session"
	closeTitle        = "Close the session?"
	closeYes          = "close it"
	leaveOpen         = "Leave it open"
	escGoesBack       = "Esc goes back to the list."
	nowhereToTie      = "The agenda has no stage for that."
	whyPrompt         = "why close it ▸ "
	whyPlaceholder    = "the reason, which page 1 prints"
	whyLanding        = "closes the session; page 1 prints the reason"
	whyAbout          = "Why close it all the same? Page 1 prints your reason. Without one the session stays open: tie these up now, or leave and come back."
	whyEmpty          = "Type the reason, or press Esc: the session stays open."
	whyEmptyPlain     = "It takes a reason. The session stays open."
	closeStays        = "You can still read and export it, and reopen it from the library."
)

func (s *Blueprint) Help() kit.HelpPage {
	return kit.HelpPage{
		Title: s.W().CurrentStage().Title, About: "What leaves the room. Read page 1 aloud, tie up the loose ends or leave them open, " +
			"export it, close the session.",
		Keys: []kit.Hint{kit.Keys{kit.PgDn, kit.PgUp}.Does("from page 1 to the document, through its pages, and back"),
			kit.Tab.Does("loose ends, export, copy page 1, close the session, library"),
			kit.Keys{kit.Up, kit.Down}.Does("line up, line down"), kit.Keys{kit.Home, kit.End}.Does("start, end"),
			kit.Typed("/word").Does("then Enter: find it; Enter again: the next match"),
			kit.Typed("a line").Does("then Enter: a promise, among the commitments")},
	}
}

// tiedOnConsole says where what is owed on an objection is changed.
func tiedOnConsole(id string) string {
	return "Not here: “/" + id + "” on the console, or in the panel (F2), changes what is owed."
}

// mostStopsAsked is how many of what stops a paper a question names.
const mostStopsAsked = 3

// whyAsked asks for the reason, and names what stops the paper.
func whyAsked(stops []workshop.LooseEnd) string {
	var said []string
	for _, e := range stops[:min(mostStopsAsked, len(stops))] {
		said = append(said, looseEnd(e))
	}
	if rest := len(stops) - mostStopsAsked; rest > 0 {
		said = append(said, fmt.Sprintf("And %d more.", rest))
	}
	return fmt.Sprintf("%s this paper. %s Why close it all the same? Page 1 prints your reason; with an empty line it stays open.",
		kit.Plural(len(stops), "thing stops", "things stop"), strings.Join(said, " "))
}

func looseEndsStay(n int) string {
	if n == 1 {
		return "There is 1 loose end. The paper lists it."
	}
	return fmt.Sprintf("There are %d loose ends. The paper lists them.", n)
}

func looseEnd(e workshop.LooseEnd) string {
	if e.Ref == "" {
		return e.Text
	}
	return fmt.Sprintf("%s: %s", e.Ref, kit.LowerFirst(e.Text))
}

func readBlueprint(lines int) string { return fmt.Sprintf("Read out the paper (%d lines)", lines) }

// What became of the votes.

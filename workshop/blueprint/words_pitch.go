package blueprint

// This file has the words of the pitch. It speaks to one person, who decides.

// The head.
const (
	pitchTo            = "We ask this of %s"
	pitchFrom          = "from %s"
	teamOf             = "%s of %s, %s"
	teamAt             = "%s of %s"
	answerBy           = "answer needed by %s"
	pitchDraft         = "**Draft.** The session is still open."
	pitchClosed        = "**Closed although something stops it:** see the end."
	pitchClosedBecause = "**Closed although something stops it:** see the end. The reason given: %s"
	pitchCosts         = "It costs %s"
	pitchStops         = "We stop if %s"
	onThatDay          = "%s, which is %s"
)

// The parts.
const (
	theirAgendaTitle  = "What is on your desk, and what this does for it"
	actsOnIt          = "%s → the proof below: %s"
	promisesKeptTitle = "Why you can believe us"
	proven            = "%s. **Proof:** %s"
	provenCompared    = "%s. **Proof:** %s; compared with: %s"
	weAssume          = "%s. *We assume so.*"
	noProofYet        = "%s. *No proof yet.*"
	hurtsToday        = "What hurts us today: %s"
	hurtProven        = "%s (%s)"
	whoDoesItTitle    = "Who does it already"
	safeRuleTitle     = "The rule that keeps you safe"
	smallProofTitle   = "The smallest proof"
	planLine          = "%s: %s"
	effectOn          = "%s (%s)"
	countedNow        = "%s; today: %s"
	countedCourse     = "%s, %s"
	lookAgain         = "On **%s** we look at it again, with these figures."
	saidAndAnswered   = "%s – %s"

	theirObjectionsTitle = "What you may ask, and what we answer"

	doneBy      = "%s by %s"
	toReadTitle = "What you could read, and whom you could watch"
	moreOfThem  = "%s more can be had from us."
)

// argumentsTitle promises proof only where each argument has its own.
func (p *paper) argumentsTitle(n int, proven bool) md {
	title := capital(p.inWords(n)) + " arguments"
	if n == 1 {
		title = "One argument"
	}
	switch {
	case proven && n == 1:
		return title + ", with its proof"
	case proven:
		return title + ", each with its proof"
	}
	return title
}

// What is missing, and the end.
const (
	notYetTitle       = "What we do not have yet"
	ofInitiative      = "%s: %s"
	noTheirAgenda     = "What is on your desk: we have not asked."
	noPromisesKept    = "What we promised before, and kept: nothing is written down."
	noTheirObjections = "What you may ask: nothing was rehearsed."
	noToRead          = "Something to read or to watch: nothing is chosen."
	pitchNote         = "*A basis for a decision, and no legal advice: on matters of law, check with counsel.*"
)

package blueprint

// The policy: the section, and the page of its own.
const (
	policyAlone = "How we speak in public: %s"
	policyHeld  = "Agreed on %s, with %s in the room."
	policyAgain = "We look at it again on %s."
	policyDraft = "**Draft.** The session is still open."

	noRules   = "No rules for speaking in public have been agreed."
	ruleInOne = "**Our rule in one sentence.** %s"

	ladderTitle = "Who may do what"
	ladderKey   = "A rule holds from its step on. The steps lead from %s (Control) to %s (Empowerment)."
	everyone    = "everyone"

	otherRulesTitle = "Also agreed"
	ruleFor         = "%s %s: %s"

	firstMinutesTitle = "The first 15 minutes"
	doneByWhom        = "%s (%s)"

	forTalk = "*For talk, not legal advice: check with counsel.*"
)

// firstMinutes are the words by which a text is about the time right after a slip.
const firstMinutes = "first 15 minutes"

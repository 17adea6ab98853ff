package blueprint

// This file has the words of the page that a client answers before the day.

const (
	briefTitle = "Before the day: %s"
	briefIntro = "Please send this page back a few days before. What you do not know, leave open: that is an answer, too. " +
		"Write nothing that may not be read by everyone who comes."
	briefNoDay    = "day: ……………………"
	blankLine  md = "……………………………………………………"

	briefQuestion  = "1. The question"
	briefObjective = "What has to be decided, in one sentence:"
	briefBetter    = "Or better:"
	briefDecides   = "Who decides:"
	briefDecidesBy = "By when:"
	briefDesk      = "What is on their desk this quarter (revenue, margin, cost, risk, people):"

	briefNumbers    = "2. Three numbers"
	briefNumbersKey = "By which you would know in a year that it was worth it. Each has one owner; no unpublished figures."

	briefAccounts = "3. The accounts, and who holds the keys"

	briefPolicy   = "4. The present rule"
	briefRule     = "In one sentence, or attached:"
	briefBlocked  = "What is blocked or forbidden at work:"
	briefPractice = "What people do all the same:"

	briefIncidents    = "5. What went wrong since %s"
	briefIncidentsAny = "5. What went wrong in the last 24 months"
	briefIncidentsKey = "On any channel, the telephone included. No names."

	briefPeople    = "6. Who comes"
	briefPeopleKey = "Planned: %s. A function that is missing here is missing on the day."

	briefCards    = "7. What we may talk about"
	briefCardsKey = "There is nothing to prepare. Think of the last time when it came up."
)

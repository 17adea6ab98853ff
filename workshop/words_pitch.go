package workshop

// This file has the words of a pitch, which is put to one person.

// What they need to say yes, and the session does not have yet.
const (
	endNoAsk        = "Nothing is asked for yet."
	endNoDecider    = "Nobody is named who decides."
	endManyDeciders = "%d are named to decide: put it to the one who can say yes."
	endGroupDecides = "“%s” is not one name or role: who of them can say yes?"
	endNoAnswerDay  = "No day is named by which an answer is needed."
	endNoArgument   = "No argument has its proof yet."
	endNoBenchmark  = "Nobody is named who does it already."
	endNoSource     = "No benchmark has both a link and a date."
	endNoRule       = "No rule is agreed that makes it safe."
	endNoProof      = "No small proof is planned."
)

// deciderEnds are what people add to the name of who decides.
var deciderEnds = []string{"answers", "answer", "answer needed", "decides", "alone"}

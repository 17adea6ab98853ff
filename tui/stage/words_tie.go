package stage

import (
	"fmt"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file is what the vote says where there are more that tie for the last places of a
// quadrant than places.

const (
	openMark   = "?"
	voteOrLine = "Enter: %s. Or type “carry all”, or how many hands."

	noTie    = "Nothing ties for the last place of a quadrant."
	whichTie = "There are several ties. Which quadrant? E.g. “carry all w”."
	noTieOf  = "%s does not tie for the last place."
	carryRef = "carry %s"
	takeBack = "take %s back"

	settleTies = "Settle a tie"
	settleAsk  = "Which one does the room choose?"
	settleAll  = "Carry all of them in %s"
	tieTakes   = "; “carry w3” carries W3 where it ties for the last place, and “carry all” all that tie"
)

// What is said in the next stage about a vote that was passed.
const (
	nothingCounted      = "Nothing was counted in the vote. PgUp goes back to it."
	nothingCountedPlain = "Nothing was counted in the vote. “back” goes back to it."
)

func stillTied(tie workshop.Tie) string {
	return fmt.Sprintf("%s still tie: all are carried. PgUp goes back to choose.", listed(refsIn(tie.Clusters), "and"))
}

func stillTiedPlain(tie workshop.Tie) string {
	return fmt.Sprintf("%s still tie: all are carried. “back” goes back to choose.", listed(refsIn(tie.Clusters), "and"))
}

// tieMark says in a few words who ties, and that the room has to choose.
func tieMark(tie workshop.Tie) string {
	switch places := tie.Places - len(tie.Chosen); {
	case tie.Settled():
		return tieWords(tie)
	case len(tie.Chosen) > 0:
		return fmt.Sprintf("%s %s: the room chooses %s more", openMark, listed(unchosen(tie), "or"), fewWords(places))
	default:
		return fmt.Sprintf("%s %s: the room chooses %s", openMark, listed(refsIn(tie.Clusters), "or"), fewWords(places))
	}
}

// tieWords is a whole sentence about a tie.
func tieWords(tie workshop.Tie) string {
	tied := fmt.Sprintf("%s tie in %s", listed(refsIn(tie.Clusters), "and"), tie.Quadrant.Name())
	switch left := tie.Places - len(tie.Chosen); {
	case !tie.Settled() && len(tie.Chosen) == 0:
		return fmt.Sprintf("%s: the room chooses %s, or carries all.", tied, fewWords(left))
	case !tie.Settled() && left < 0:
		return fmt.Sprintf("%s: the room chooses %s, or carries all.", tied, fewWords(tie.Places))
	case !tie.Settled():
		return fmt.Sprintf("%s: the room chose %s, and chooses %s more.", tied, listed(refsIn(tie.Chosen), "and"), fewWords(left))
	case tie.All():
		return tied + ": the room carries all."
	}
	return fmt.Sprintf("%s: the room chose %s.", tied, listed(refsIn(tie.Chosen), "and"))
}

// fewWords is a number of places in words: three at most.
func fewWords(n int) string { return []string{"none", "one", "two", "three"}[n] }

func moreTies(n int) string { return kit.Plural(n, "more tie", "more ties") }

// listed lists words as a sentence does: “W3, W4 or W5”.
func listed(words []string, last string) string {
	n := len(words) - 1
	if n < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:n], ", ") + " " + last + " " + words[n]
}

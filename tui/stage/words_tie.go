package stage

import (
	"fmt"
	"strings"

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

// listed lists words as a sentence does: “W3, W4 or W5”.
func listed(words []string, last string) string {
	n := len(words) - 1
	if n < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:n], ", ") + " " + last + " " + words[n]
}

package main

import (
	"fmt"
	"strings"

	"swotshop/workshop/review"
)

// What comparing two sessions says.
const (
	compareShort = "Compare two sessions: what differs"
	compareLong  = `Compare two sessions, the older one first: stances on the same question, the clusters that were carried, initiatives, agreement and minutes.
Only what differs is shown; what was not the same question is named apart. ▲ and ▼ are as in “swotshop insights dial”.
Clusters are the same by a tag that both have, or by their words.

`
	anotherID         = "the id of another session"
	compareAllFlag    = "show also what is the same"
	compareJSONFlag   = "print a JSON object"
	compareWithItself = "These are the same session. Give the ids of two."
	nothingDiffers    = "In what can be compared, the two sessions do not differ. To see all of it: --all"
)

var people = calledBy{"person", "people"}

// notTheSame names what only one of the sessions was asked.
func notTheSame(c *review.Comparison) string {
	first, second := c.NotTheSame()
	var parts []string
	if len(first) > 0 {
		parts = append(parts, fmt.Sprintf("%s only in the first", strings.Join(first, ", ")))
	}
	if len(second) > 0 {
		parts = append(parts, fmt.Sprintf("%s only in the second", strings.Join(second, ", ")))
	}
	if len(parts) == 0 {
		return ""
	}
	return "\nNot the same question: " + strings.Join(parts, "; ") + ".\n"
}

package main

import "swotshop/workshop/review"

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
	nothingDiffers    = review.NothingDiffers + " To see all of it: --all"
)

package review

import "fmt"

// What the rows of a comparison are about.
const (
	rowStance    = "Stance"
	rowTarget    = "Target"
	rowCarried   = "Carried"
	rowActions   = "Actions"
	rowAgreed    = "Agreed"
	rowMinutes   = "Minutes"
	rowMinutesOf = "%d of %d"
	rowTheme     = "theme %s"
)

// What a comparison says besides its rows.
const (
	NothingDiffers = "In what can be compared, the two sessions do not differ."

	onlyInFirst  = "%s only in the first"
	onlyInSecond = "%s only in the second"
	notTheSame   = "Not the same question: %s."
)

func peopleInWords(n int) string {
	if n == 1 {
		return "1 person"
	}
	return fmt.Sprintf("%d people", n)
}

// Why there are no figures, and what makes one say little.
const (
	NoStances      = "No closed session has both an opening and a closing stance."
	NoHolds        = "No closing stance has been followed by another session’s opening stance yet."
	NoTags         = "No cluster of a closed session has a tag yet."
	NoRuns         = "There is no workshop yet, only follow-ups."
	NotTheSameRoom = "not the same room"
)

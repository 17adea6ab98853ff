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

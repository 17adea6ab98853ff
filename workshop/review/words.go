package review

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

package kit

import "fmt"

// This file holds what every screen may say, in whole sentences.

// Unfinished is said where a click would put the typed text to another use.
const Unfinished = "Finish the line first: Enter submits it, Ctrl+U clears it."

// NoChange is said after something that left everything as it was.
const NoChange = "No change."

// The mark at the right end of the last line.
const (
	notSaved = "NOT SAVED"
	saving   = "saving"
	saved    = "saved"
)

// From how far the wall can be read.
const askReach = "F7: can the back row read this?"

// ReadableTo says from how far the wall can be read.
func ReadableTo(metres float64) string { return "Readable to " + Metres(metres) }

// What does not fit.
func moreLines(n int) string { return "… " + Plural(n, "more line", "more lines") }
func tooSmall(a Area) Sayable {
	return Sayable{
		Full:  fmt.Sprintf("Window too small (%d×%d, needs %d×%d). Keys still work.", a.W, a.H, LeastWidth, LeastHeight),
		Short: fmt.Sprintf("Too small: %d×%d (needs %d×%d); keys work.", a.W, a.H, LeastWidth, LeastHeight),
	}
}

// ItOrThem is the pronoun for so many things.
func ItOrThem(n int) string {
	if n == 1 {
		return "it"
	}
	return "them"
}

// ItIsTheyAre is the same as the beginning of a sentence.
func ItIsTheyAre(n int) string {
	if n == 1 {
		return "it is"
	}
	return "they are"
}

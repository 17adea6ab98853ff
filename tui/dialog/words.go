package dialog

import (
	"fmt"

	"swotshop/tui/kit"
)

// This file holds what help, a question and the width dialog say, in whole
// sentences.

// Help.
const (
	everyScreen = "F7 readable distance   Ctrl+C saves and quits"
	endsConsole = "Ctrl+C closes the console; the session continues"
	mouseTip    = "Click and scroll with the mouse; Shift+drag selects text."
	more        = "more"
	back        = "back"
	anyKey      = "any key"
	anyOtherKey = "any other key"
)

func helpOf(title string) string  { return "Help: " + title }
func themeIs(title string) string { return "F3 theme: " + title }

// A list of what can be done.
const (
	listAbout = "What can be done here. Enter does what is selected."
	chooseRow = "choose"
	doIt      = "do it"
)

// The forms of a paper, and where it went.
const (
	formsAbout   = "Writes a file, beside what is there already. Enter writes the form that is selected."
	writeIt      = "write it"
	staysAsItIs  = "is there already and stays as it is"
	writtenTitle = "Written"
	filedAbout   = "Where the file went. Nothing that was there has changed."
	asItWas      = "as it was"
	opensWith    = "To open it, type in another terminal:"
)

func moreForms(n int) string { return fmt.Sprintf("and %d more", n) }

func newFile(bytes int) string { return "new, " + size(bytes) }

// size is how large a file is, as a person says it.
func size(bytes int) string {
	switch {
	case bytes < 1000:
		return fmt.Sprintf("%d bytes", bytes)
	case bytes < 999_500:
		return fmt.Sprintf("%d kB", (bytes+500)/1000)
	}
	return fmt.Sprintf("%.1f MB", float64(bytes)/1e6)
}

// A question.
const (
	questionAbout = "Asks before doing something that cannot be undone."

	// Of a question that comes by itself.
	linePrompt      = "▸ "
	letterThenEnter = "type the letter, then Enter"
)

// From how far the wall can be read.
const (
	// AskWidth asks for what that depends on.
	AskWidth = "How wide is the picture on the wall?"

	roomTitle       = "Readable distance"
	roomAbout       = "Shows how far away your projection is readable, and which type size reaches the back row."
	whyAskWidth     = "Then you can see how far away your projection is readable."
	howItIsMeasured = "A capital letter is readable from 200 times its height. " +
		"Assumes a full-screen window and typical terminal letters."
	backRowFarther = "Is the back row farther away?"
	largestType    = "This is the largest type that works: make the picture larger, or ask them to move closer."

	widthExample  = "2.4 or 240 cm or 8 ft"
	widthInMetres = "then Enter: the picture is 2.4 metres wide"
	otherUnits    = "the same in other units"
	saveWidth     = "save the width"
	backToScreen  = "back to where you were"

	notAWidth = "That is not a width. Type metres, e.g. 2.4, or 240 cm or 8 ft."
)

func otherWidth(is string) string { return "new width, if the picture is not " + is + " wide" }
func readableAt(metres float64, columns int) string {
	return fmt.Sprintf("%s at %d columns.", kit.ReadableTo(metres), columns)
}

func enlargeType(columns int, metres float64) string {
	return fmt.Sprintf("Enlarge the type (Ctrl +): readable to %s at %d columns.", kit.Metres(metres), columns)
}

func unknownUnit(unit string) string {
	return fmt.Sprintf("“%s” is not a unit I know. Type metres, e.g. 2.4, or 240 cm or 8 ft.", unit)
}

func tooWide(most float64) string {
	return fmt.Sprintf("Too wide: at most %.0f m. Did you mean centimetres? Type e.g. 240 cm.", most)
}

func tooNarrow(least float64) string {
	return fmt.Sprintf("Too narrow: at least %s. Type it in metres, e.g. 2.4.", kit.Metres(least))
}

package kit

import (
	"strings"

	"swotshop/workshop"
)

// This file is the badge of a line. A quadrant's small letter and a blank, typed on an
// empty line, leave the text and become the badge, which the prompt shows. Backspace in
// front of the text gives the letter back, and then it is text for as long as the line
// has any. A capital, or a blank before the letter, is text.

// Badge is the quadrant that a letter in front of the line has become; empty for none.
func (i *Input) Badge() workshop.Quadrant { return i.badge }

// Wear puts a badge on the line that was on it before, or takes off what is there.
func (i *Input) Wear(q workshop.Quadrant) { i.badge = q }

// Whole is the line as it was typed, with the letter of its badge.
func (i *Input) Whole() string {
	if i.badge == "" {
		return i.Text()
	}
	return strings.ToLower(string(i.badge)) + " " + i.Text()
}

// Strike turns the letter in front of the text into a badge, if it has just been typed:
// was is the text before that.
func (i *Input) Strike(was string) {
	if i.literal || i.badge != "" || was != "" && !isLetter(was) {
		return
	}
	if letter, rest, blank := strings.Cut(i.Text(), " "); blank && isLetter(letter) {
		i.Model.SetValue(rest)
		i.Model.CursorEnd()
		i.badge = workshop.Quadrant(strings.ToUpper(letter))
	}
}

// isLetter reports whether a text is nothing but a quadrant's small letter.
func isLetter(text string) bool { return len(text) == 1 && strings.Contains("swot", text) }

// GiveBack makes the badge text again when the cursor stands behind it. The blank comes
// back with the letter where words follow; otherwise Backspace has deleted it.
func (i *Input) GiveBack() bool {
	if i.badge == "" || i.Model.Position() > 0 {
		return false
	}
	letter, rest := strings.ToLower(string(i.badge)), i.Text()
	if rest != "" {
		letter += " "
	}
	i.Model.SetValue(letter + rest)
	i.Model.SetCursor(len(letter))
	i.badge, i.literal = "", true
	return true
}

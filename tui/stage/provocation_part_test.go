package stage_test

import "testing"

// What a card of one's own had already is changed, what it had not is added.
func TestAPartOfACardIsAddedOrChanged(t *testing.T) {
	d := newChoiceDesk(t)
	d.Line("Should our interns post?")
	for _, part := range [][2]string{
		{"ask: Who reads it first?", "Added: follow-up 1 of X1."},
		{"ask 1: Who reads it?", "Changed: follow-up 1 of X1."},
		{"ask 2: Who answers?", "Added: follow-up 2 of X1."},
		{"twist: It was seen by 40,000.", "Added: the twist of X1."},
		{"twist: It was seen by 50,000.", "Changed: the twist of X1."},
		{"poles: Never / Always", "Changed: the poles of X1."},
		{"twist:", "Removed: the twist of X1."},
	} {
		d.Line(part[0])
		d.Shows(part[1])
	}
}

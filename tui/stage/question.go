package stage

import (
	"strings"
	"unicode/utf8"

	"swotshop/tui/kit"
)

// This file is how much room a question has that is alone on the screen.

// designWindow is the window that decks are written for.
var designWindow = kit.Area{W: 80, H: 24}

// questionMargin is how far a large question is from both edges of the body.
const questionMargin = 1

// questionArea is the place of a large question in the body that it has for itself.
func questionArea(a kit.Area) kit.Area { return kit.Area{W: a.W - 2*questionMargin, H: a.H} }

// askedWith is what is asked, and something beside it where the question is one line.
func (c *Context) askedWith(question, beside string, a kit.Area) []string {
	t := c.theme()
	head := t.Asked(question, a)
	if len(head) == kit.AskedRow+1 && beside != "" {
		all := t.Spread(t.Strong.Render(question), t.Quiet.Render(beside), a.ContentWidth())
		head[kit.AskedRow] = kit.Indent([]string{all}, kit.IDColumn)[0]
	}
	return head
}

// alone is a question that has the body for itself. All of its kind are set in one size, so
// that none seems to matter more than the next; what does not fit is plain.
func (c *Context) alone(question string, kind []string, a kit.Area) []string {
	t := c.theme()
	lines, left := t.LargeAlike(t.Strong, question, kind, questionArea(a)), questionMargin
	if lines == nil {
		lines, left = t.Lines(t.Strong, t.Balance(question, min(kit.Aloud, a.ContentWidth()))), kit.IDColumn
	}
	return kit.Indent(append(make([]string, max(0, (a.H-len(lines))/2)), lines...), left)
}

// TooLong is about how many characters a card’s question has to lose to be in large type in
// a window of 80×24. It is 0 for one that is, and for one with letters that large type does
// not have.
func TooLong(question string) int {
	body := kit.BodyArea(designWindow, true, true)
	body.H++ // it has the line of notes too
	place := questionArea(body)
	if kit.FitsLarge(question, place) || !kit.FitsLarge(question, kit.Area{W: endless, H: place.H}) {
		return 0
	}
	words := strings.Fields(question)
	for len(words) > 0 && !kit.FitsLarge(strings.Join(words, " "), place) {
		words = words[:len(words)-1]
	}
	return utf8.RuneCountInString(question) - utf8.RuneCountInString(strings.Join(words, " "))
}

// endless is as wide as no question is in large type.
const endless = 10_000

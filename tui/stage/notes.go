package stage

import (
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// notes are the record of a session, as lines in the making. What belongs to a
// heading is indented under it, and what belongs to that one step further.
type notes struct {
	Lines []string
	t     kit.Theme
	w     *workshop.Workshop
	width int
}

// NewNotes begins notes of a session, in lines of at most width cells.
func NewNotes(t kit.Theme, w *workshop.Workshop, width int) *notes {
	return &notes{t: t, w: w, width: width}
}

// NotesOf lists what each stage of a session recorded, in the order of the agenda.
func NotesOf(t kit.Theme, w *workshop.Workshop, width int) []string {
	n := NewNotes(t, w, width)
	spent, _ := w.Minutes(w.LastAt)
	for i, at := range w.Agenda.Stages {
		n.Heading(strconv.Itoa(i+1)+"  "+at.Title, minutesSpent(spent[i], at.Minutes))
		before := len(n.Lines)
		if row := rowOf(at.Kind); row.each || i == w.Agenda.Find(at.Kind) {
			row.notes(n, at)
		}
		n.remarks(n.w.StageNumber(i))
		if len(n.Lines) == before {
			n.Quiet("–")
		}
	}
	return n.Lines
}

// noNotes is for a stage that records remarks at most.
func noNotes(*notes, workshop.Stage) {}

const notesIndent = 4

// hang is as wide as the bullets of what has something under it.
const hang = "      "

// Heading begins a part of the notes.
func (n *notes) Heading(title, right string) {
	if len(n.Lines) > 0 {
		n.Lines = append(n.Lines, "")
	}
	n.Lines = append(n.Lines, n.t.Spread(n.t.Strong.Render(n.t.Cut(title, n.width)), n.t.Quiet.Render(right), n.width))
}

// say sets text behind a bullet that may be styled already.
func (n *notes) say(bullet, text string) { n.Set(n.t.Text, bullet, text) }

func (n *notes) strong(bullet, text string) { n.Set(n.t.Strong, bullet, text) }

// Quiet sets text that says something about the notes.
func (n *notes) Quiet(text string) { n.Set(n.t.Quiet, "", text) }

// under is quieter and belongs to the line above.
func (n *notes) under(text string) { n.Set(n.t.Quiet, hang, text) }

// Set sets text in a style behind a bullet that may be styled already.
func (n *notes) Set(style lipgloss.Style, bullet, text string) {
	blank := strings.Repeat(" ", notesIndent+n.t.Width(bullet))
	for i, l := range n.t.Wrap(text, n.width-len(blank)) {
		front := blank
		if i == 0 {
			front = strings.Repeat(" ", notesIndent) + bullet
		}
		n.Lines = append(n.Lines, front+style.Render(l))
	}
}

// ref is a cluster's ref as a bullet.
func (n *notes) ref(c *workshop.Cluster) string {
	return n.t.Quadrant[c.Quadrant()].Render(n.t.Pad(c.Ref(), 4))
}

// minutesSpent is how long a stage took, and how long it was planned to take.
func minutesSpent(spent, plan int) string {
	if plan == 0 && spent == 0 {
		return ""
	}
	return spentOf(spent, plan)
}

// remarks lists what was recorded during a stage, other than with a card.
func (n *notes) remarks(number int) {
	onCards := n.w.Agenda.Find(workshop.StageProvocations) >= 0
	for _, r := range n.w.Remarks {
		if r.Stage == number && (r.Card == "" || !onCards) {
			n.say(n.t.Quiet.Render(n.t.Pad(string(r.Topic), 13)), remarkShown(n.w, r))
		}
	}
}

// remarksHold says what a stage has brought that records remarks at most.
func remarksHold(w *workshop.Workshop, at int) string {
	n := 0
	for _, r := range w.Remarks {
		if r.Stage == w.StageNumber(at) {
			n++
		}
	}
	return countOf(n, "remark", "remarks")
}

// countOf counts what a stage has brought; empty for nothing.
func countOf(n int, one, many string) string {
	if n == 0 {
		return ""
	}
	return kit.Plural(n, one, many)
}

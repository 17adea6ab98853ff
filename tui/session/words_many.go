package session

import (
	"fmt"
	"strconv"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
	"swotshop/workshop/language"
)

// This file holds what is said of a list that was pasted.
const (
	manyTitle = "Add a list"
	manyAbout = "The lines you pasted, read as items. Headings choose the quadrant: Strengths, Weaknesses, Opportunities, Threats, or their names in the session’s language. " +
		"“legal:” in front of a line is the function."
	manyLines = "The lines you pasted, each to be added by itself."
	putOnLine = "as text"
	readList  = "read"
	undoMany  = "later: takes all of them back"
)

// manyItems is how many would be added where, in the names that the room uses: “3 items:
// Strengths 2, Threats 1”.
func manyItems(w *workshop.Workshop, l workshop.List) string {
	var parts []string
	for _, q := range workshop.Quadrants {
		if n := l.Count(q); n > 0 {
			parts = append(parts, w.QuadrantName(q)+" "+strconv.Itoa(n))
		}
	}
	switch n := len(l.Items()); {
	case n == 0:
		return "There is nothing here to add."
	case len(parts) == 0:
		return kit.Plural(n, "line", "lines")
	}
	return kit.Plural(len(l.Items()), "item", "items") + ": " + strings.Join(parts, ", ")
}

func addThem(n int) string {
	if n == 1 {
		return "add it"
	}
	return fmt.Sprintf("add %d", n)
}

// moreBelow is how many lines of a list have no room.
func moreBelow(n int) string { return "↓ " + kit.Plural(n, "more line", "more lines") }

func itemsAdded(w *workshop.Workshop, l workshop.List) string {
	return "Added " + kit.LowerFirst(manyItems(w, l))
}

// doublesOf and refusedOf say how much of a list would not be added; empty for
// nothing.
func doublesOf(l workshop.List) string {
	switch n := len(l.Of(workshop.EntryTwin)); n {
	case 0:
		return ""
	case 1:
		return "One more is already there and will not be added again."
	default:
		return inWords(n) + " more are already there and will not be added again."
	}
}

func refusedOf(l workshop.List) string {
	switch n := len(l.Of(workshop.EntryRefused)); n {
	case 0:
		return ""
	case 1:
		return "One line cannot be added."
	default:
		return inWords(n) + " lines cannot be added."
	}
}

// inWords begins a sentence with a number.
func inWords(n int) string { return kit.UpperFirst(language.English().Number(n)) }

// inLine says which line would not be added, and why.
func inLine(e workshop.ListEntry) string { return fmt.Sprintf("Line %d. %s", e.At, e.Why) }

// A list in plain text mode.
const (
	noListHere = "A list cannot be added here: “stages” leads to Capture"
	askForList = "The items, one per line; headings such as “Weaknesses” choose the quadrant. “done” adds them, “back” cancels."
	listIsDone = "done"
)

func lineOf(e workshop.ListEntry) string {
	return fmt.Sprintf("Line %d of the list, “%s”: %s", e.At, e.Typed, e.Why)
}

func notAdded(left, all int) string {
	if all == 0 {
		return "There are no items in the list."
	}
	return fmt.Sprintf("Not added: %d of %s.", left, kit.Plural(all, "line", "lines"))
}

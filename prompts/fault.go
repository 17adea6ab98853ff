package prompts

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// maxFaults is the most faults reported of one file: a file with more of them
// has a file of another sort, and a terminal to read them in.
const maxFaults = 200

// Fault is one thing that is wrong with a file, told to the person who wrote
// it. Nothing in it is raw text of the file: it can be shown as it stands.
type Fault struct {
	File    string // as it was given
	Line    int    // from 1; 0 when the fault is not in any line
	Field   string // "cards[3].question": of the third card; empty when it is in no field
	Problem string // what is wrong, and what to do
}

// String is the fault in one line: "my-deck.yaml:12: cards[3].question: missing".
func (f Fault) String() string {
	where := printable(f.File)
	if f.Line > 0 {
		where += ":" + strconv.Itoa(f.Line)
	}
	if f.Field != "" {
		where += ": " + f.Field
	}
	return where + ": " + f.Problem
}

// Error is the same as String, so that a fault can be returned as an error.
func (f Fault) Error() string { return f.String() }

// inOrder sorts faults by line and keeps those of a line in the order in which
// they were found.
func inOrder(faults []Fault) []Fault {
	slices.SortStableFunc(faults, func(a, b Fault) int { return a.Line - b.Line })
	if len(faults) <= maxFaults {
		return faults
	}
	last := faults[maxFaults]
	last.Field, last.Problem = "", fmt.Sprintf(moreFaults, len(faults)-maxFaults)
	return append(faults[:maxFaults:maxFaults], last)
}

// printable is s itself when it is safe to show, or else s in quotes with
// everything unsafe spelt out.
func printable(s string) string {
	if strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsPrint(r) || isUnsafe(r) }) {
		return spellOut(s)
	}
	return s
}

// spellOut is strconv.Quote, which takes for printable some letters that cannot
// be seen, like the fillers of Korean.
func spellOut(s string) string {
	var b strings.Builder
	for _, r := range strconv.Quote(s) {
		if isUnsafe(r) {
			fmt.Fprintf(&b, `\u%04x`, r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// quote shows a piece of a file's text: short, in quotes and spelt out.
func quote(s string) string {
	const most = 40
	if r := []rune(s); len(r) > most {
		s = string(r[:most]) + "…"
	}
	return spellOut(s)
}

package workshop

import (
	"cmp"
	"fmt"
	"strings"
)

// This file is how the answers about an initiative read.

// courseInWords says where a measure stands and where it goes.
func courseInWords(now, target, by string) string {
	switch {
	case now == "" && target == "":
		return byDay("", by)
	case target == "":
		if said := "from " + now; readsAsBaseline(said) {
			now = said
		}
		return byDay(now, by)
	case now == "":
		return byDay("to "+target, by)
	}
	return byDay(fmt.Sprintf("from %s to %s", now, target), by)
}

// readsAsBaseline reports whether a course says only where the measure stands: what is
// shown is edited as it stands, and “from close to 5” goes nowhere.
func readsAsBaseline(course string) bool {
	_, target, by := readCourse(course, "")
	return target == "" && by == ""
}

func effectInWords(on Effect, words string) string {
	if on == "" || words == "" {
		return cmp.Or(string(on), words)
	}
	return fmt.Sprintf("%s: %s", on, words)
}

func byDay(words, day string) string {
	if day == "" {
		return words
	}
	return strings.TrimSpace(fmt.Sprintf("%s by %s", words, DayInWords(day)))
}

// effectNames are the effects in a sentence.
func effectNames() string {
	var names []string
	for _, e := range Effects {
		names = append(names, string(e))
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " or " + names[last]
}

package workshop

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// This file reads who is in the room. People come and go at any stage, so a line that
// says so means the same on every line.

// peopleLines are how people say how many there are; the number is the first group. Only
// behind “people” may it be a word: “We are one” and “One product now” are for the board.
var peopleLines = sync.OnceValue(func() []*regexp.Regexp {
	return []*regexp.Regexp{
		regexp.MustCompile(`^people ?:? ?([\d\pL]+)$`),
		regexp.MustCompile(`^(\d+) (?:people|persons?) (?:are )?(?:here|present|in the room)(?: now)?$`),
		regexp.MustCompile(`^(?:we are|there are) (\d+)(?: people)?(?: here| now| in the room)?$`),
	}
})

var functionLine = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(\d+) (\pL+) now$`) })

// numberWords are the numbers that people write as words.
var numberWords = []string{
	"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
	"twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
}

// readCount reads a number of people, in digits or in a word.
func readCount(text string) (n int, ok bool) {
	if at := slices.Index(numberWords, text); at >= 0 {
		return at, true
	}
	n, err := strconv.Atoi(text)
	return n, err == nil && len(text) <= len("12345")
}

// ReadPeople reads a line that says how many people are in the room: “people 7”, “7 people
// here”, or of a function: “2 legal now”. It is the session's details as they then are.
func (w *Workshop) ReadPeople(line string) (d Details, ok bool) {
	d = w.Details
	text := strings.TrimRight(strings.ToLower(strings.Join(strings.Fields(line), " ")), ".!")
	for _, form := range peopleLines() {
		if m := form.FindStringSubmatch(text); m != nil {
			d.People, ok = readCount(m[1])
			return d, ok
		}
	}
	m := functionLine().FindStringSubmatch(text)
	if m == nil {
		return d, false
	}
	f, known := ParseFunction(m[2])
	n, counts := readCount(m[1])
	if !known || !counts {
		return d, false
	}
	d.ByFunction = maps.Clone(d.ByFunction)
	if d.ByFunction == nil {
		d.ByFunction = map[Function]int{}
	}
	if was, told := d.ByFunction[f]; told {
		d.People += n - was
	}
	d.ByFunction[f] = n
	d.People = max(d.People, d.PeopleByFunction())
	return d, true
}

// SamePeople reports whether two details say the same of who is in the room.
func (d Details) SamePeople(other Details) bool {
	return d.People == other.People && maps.Equal(d.ByFunction, other.ByFunction)
}

// PeopleNow says how many people there are, and of the functions those that are others than
// before; and when the functions add up to more.
func (d Details) PeopleNow(before Details) string {
	words := fmt.Sprintf(peopleInRoom, persons(d.People))
	for _, f := range Functions {
		if n := d.ByFunction[f]; n != before.ByFunction[f] {
			words += fmt.Sprintf(peopleOf, n, f.Name())
		}
	}
	if by := d.PeopleByFunction(); by > d.People {
		words += fmt.Sprintf(peopleStill, by)
	}
	return words
}

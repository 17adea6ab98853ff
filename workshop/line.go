package workshop

import (
	"strconv"
	"strings"
	"unicode"
)

// Line is a typed line, read as an item for the board.
type Line struct {
	Quadrant Quadrant
	Function Function
	Text     string
}

// ParseLine reads a line that came whole, such as one of a list:
// `w legal: nobody knows who may approve`. Its letter may be left out, and then the
// quadrant is the current one.
func ParseLine(line string, present Quadrant) Line {
	if q, rest, ok := CutLetter(line); ok {
		return ReadItem(rest, q)
	}
	return ReadItem(line, present)
}

// CutLetter takes a quadrant's small letter, and the blank or colon behind it, off the
// front of a line. A capital begins a sentence (“O time é pequeno”).
func CutLetter(line string) (q Quadrant, rest string, ok bool) {
	text := strings.TrimSpace(line)
	if len(text) > 1 && strings.ContainsRune("swot", rune(text[0])) && strings.ContainsRune(" :", rune(text[1])) {
		return Quadrant(strings.ToUpper(text[:1])), strings.TrimSpace(text[2:]), true
	}
	return "", line, false
}

// ReadItem reads the words of an item. A function's name, its tag or what else it is
// called, and a colon in front, choose the function; both may be left out.
func ReadItem(text string, q Quadrant) Line {
	read := Line{Quadrant: q}
	read.Function, read.Text = cutFunction(strings.TrimSpace(text))
	return read
}

// cutFunction takes a function's name or tag and its colon off a text, or one in square
// brackets: “[HR] nobody applies”.
func cutFunction(text string) (f Function, rest string) {
	if word, rest, ok := strings.Cut(strings.TrimPrefix(text, "["), "]"); ok && text[0] == '[' {
		rest = strings.TrimSpace(strings.TrimPrefix(rest, ":"))
		if f, known := functionCalled(word); known && rest != "" {
			return f, rest
		}
	}
	if word, rest, ok := strings.Cut(text, ":"); ok {
		if f, known := functionCalled(strings.TrimSpace(word)); known {
			return f, strings.TrimSpace(rest)
		}
	}
	return Untagged, text
}

// NoFunction is the word with which a text begins as if it named a function, though as it
// is written none is called so: “Risk” of “Risk: a fine”. meant is the
// function that is called so in small letters.
func NoFunction(text string) (word string, meant Function) {
	word, rest, ok := strings.Cut(text, ":")
	word = strings.TrimSpace(word)
	if !ok || !strings.HasPrefix(rest, " ") || Length(word) < 2 || Length(word) > mostOfName || strings.ContainsFunc(word, isNoLetter) {
		return "", Untagged
	}
	if _, named := functionCalled(word); named {
		return "", Untagged
	}
	meant, _ = functionCalled(strings.ToLower(word))
	return word, meant
}

// mostOfName is how many characters a word has at most that could be meant for a function.
const mostOfName = 16

func isNoLetter(r rune) bool { return !unicode.IsLetter(r) && r != '&' && r != '-' }

// ParseFingers reads the fingers that people hold up, one digit a person
// (`1 1 2 3` or `1123`), or the counts of all five steps (`2/1/1/0/0`). ok is
// false for a line that is meant as something else.
func ParseFingers(line string) (counts [Steps]int, ok bool) {
	if strings.Count(line, "/") == Steps-1 {
		numbers, ok := ParseCounts(line, Steps)
		copy(counts[:], numbers)
		return counts, ok
	}
	held, ok := digitsUpTo(Steps, line)
	copy(counts[:], held)
	return counts, ok
}

// digitsUpTo counts the digits of a line in which there is nothing else, from 1 to most.
func digitsUpTo(most int, line string) (counts []int, ok bool) {
	counts = make([]int, most)
	for _, r := range line {
		switch {
		case r >= '1' && int(r-'0') <= most:
			counts[r-'1']++
			ok = true
		case r != ' ' && r != ',':
			return counts, false
		}
	}
	return counts, ok
}

// ParseGradients reads the fingers that people hold up for a gradient, one digit a person
// (`1 1 2 7`), or the counts of all eight (`2/1/0/0/0/0/1/0`). Digits without anything
// between them are one number, unless that is more people than the room has.
func ParseGradients(line string, people int) (counts [Gradients]int, ok bool) {
	line = strings.TrimSpace(line)
	if numbers, ok := ParseCounts(line, Gradients); ok {
		copy(counts[:], numbers)
		return counts, ok
	}
	if n, err := strconv.Atoi(line); len(line) < 3 || err == nil && n <= people {
		return counts, false
	}
	held, ok := digitsUpTo(Gradients, line)
	copy(counts[:], held)
	return counts, ok
}

// ParseCounts reads n numbers with slashes between them.
func ParseCounts(line string, n int) ([]int, bool) {
	parts := strings.Split(line, "/")
	if len(parts) != n {
		return nil, false
	}
	counts := make([]int, n)
	for i, part := range parts {
		v, err := strconv.Atoi(strings.TrimSpace(part))
		if err != nil || v < 0 {
			return nil, false
		}
		counts[i] = v
	}
	return counts, true
}

package workshop

import (
	"strconv"
	"strings"
)

// Line is a typed line, read as an item for the board.
type Line struct {
	Quadrant Quadrant
	Function Function
	Text     string
}

// ParseLine reads a line of capture: `w legal: nobody knows who may approve`.
// A quadrant's small letter and a blank or colon in front choose the quadrant; a
// capital begins a sentence (“O time é pequeno”). A function's name or tag and a
// colon choose the function. Both may be left out, and then the quadrant is the
// current one.
func ParseLine(line string, present Quadrant) Line {
	read := Line{Quadrant: present, Text: strings.TrimSpace(line)}
	if len(read.Text) > 1 && strings.ContainsRune("swot", rune(read.Text[0])) && strings.ContainsRune(" :", rune(read.Text[1])) {
		read.Quadrant, read.Text = Quadrant(strings.ToUpper(read.Text[:1])), strings.TrimSpace(read.Text[2:])
	}
	read.Function, read.Text = cutFunction(read.Text)
	return read
}

// cutFunction takes a function's name or tag and its colon off a text.
func cutFunction(text string) (f Function, rest string) {
	if word, rest, ok := strings.Cut(text, ":"); ok {
		if f, known := functionCalled(strings.TrimSpace(word)); known {
			return f, strings.TrimSpace(rest)
		}
	}
	return Untagged, text
}

// ParseFingers reads the fingers that people hold up, one digit a person
// (`1 1 2 3` or `1123`), or the counts of all five steps (`2/1/1/0/0`). ok is
// false for a line that is meant as something else.
func ParseFingers(line string) (counts [Steps]int, ok bool) {
	if strings.Count(line, "/") == Steps-1 {
		numbers, ok := ParseCounts(line, Steps)
		copy(counts[:], numbers)
		return counts, ok
	}
	for _, r := range line {
		switch {
		case r >= '1' && r <= '0'+Steps:
			counts[r-'1']++
			ok = true
		case r != ' ' && r != ',':
			return counts, false
		}
	}
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

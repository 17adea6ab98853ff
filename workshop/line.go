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
// A quadrant's letter and a blank or colon in front choose the quadrant, a
// word for a function and a colon choose the function; both may be
// left out, and then the quadrant is the current one.
func ParseLine(line string, present Quadrant) Line {
	read := Line{Quadrant: present, Text: strings.TrimSpace(line)}
	if q := Quadrant(strings.ToUpper(firstByte(read.Text))); q.Valid() {
		if rest := read.Text[1:]; strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, ":") {
			read.Quadrant, read.Text = q, strings.TrimSpace(rest[1:])
		}
	}
	if word, rest, ok := strings.Cut(read.Text, ":"); ok {
		if f, known := ParseFunction(word); known {
			read.Function, read.Text = f, strings.TrimSpace(rest)
		}
	}
	return read
}

func firstByte(s string) string {
	if s == "" {
		return ""
	}
	return s[:1]
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

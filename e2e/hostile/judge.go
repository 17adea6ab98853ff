package hostile

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What the program and Bubble Tea send on their own account. Each was seen in
// what the program sends for harmless text; nothing else may reach a terminal.
var ours = regexp.MustCompile(strings.Join([]string{
	`\x1b\[(?:` + style + `(?:[;:]` + style + `)*)?m`, // colours and weights
	`\x1b\[[0-9;]*[A-HJKLMPSTXZ@bdefr` + "`]",         // where to draw, what to clear
	`\x1b\[\?5W`,     // tab stops
	`\x1b\[[0-6]? q`, // the cursor's shape
	`\x1b\[\?(?:1|7|25|1000|1002|1003|1006|1049|2004|2026|2027)[hl]`, // the modes that it sets and takes back
	`\x1b\[\?(?:2026|2027)\$p`,                                       // and the two that it asks for
	`\x1b\[(?:[>=][0-9;]*|<[0-9]*|\?)u`,                              // how keys are told
	`\x1b\[>4(?:;[0-2])?m`,                                           // the older way
	`\x1b\[>0?q`,                                                     // which terminal it is
	`\x1b\]11;\?\x07`,                                                // its background
	`\x1b\]2;(?:swotshop|swotshop console)?\x07`,                     // the window's title
	`\x1b\[2[23];2t`,                                                 // laid aside, and taken up again
	`\x1b\]12;#[0-9a-f]{6}\x07`,                                      // the cursor's colour
	`\x1b\]11[0-2]\x07`,                                              // its own colours back
	`\x1b[M78=>]`,                                                    // one line up; cursor; keypad
}, "|"))

// style is one part of a colour sequence of ours: never blinking, never hidden.
const style = `(?:[34]8[;:](?:2[;:]\d{1,3}[;:]\d{1,3}[;:]\d{1,3}|5[;:]\d{1,3})|[34]9|2[2-79]|[013479])`

// Foreign says what a stream to a terminal holds that is not ours: sequences,
// control characters and what cannot be seen. Empty when all is well.
func Foreign(stream string) []string {
	rest := ours.ReplaceAllString(stream, "")
	return Unclean(strings.NewReplacer("\r", "", "\n", "", "\b", "", "\t", "").Replace(rest))
}

// Unclean says what a text holds that must not be in any text that leaves the
// program, with the place of each; a line end is one such thing.
func Unclean(text string) []string {
	var found []string
	marks := 0
	for i, r := range text {
		if unicode.Is(unicode.M, r) {
			marks++
		} else {
			marks = 0
		}
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(text[i:], "\uFFFD"):
			found = append(found, fmt.Sprintf("byte %#x in %s", text[i], around(text, i)))
		case isForbidden(r):
			found = append(found, fmt.Sprintf("%U in %s", r, around(text, i)))
		case marks == most+1:
			found = append(found, "a pile of marks in "+around(text, i))
		}
		if len(found) == 5 {
			break
		}
	}
	return found
}

// most is how many marks may stand on one letter.
const most = 4

// around is the neighbourhood of a place in a text.
func around(text string, at int) string {
	return fmt.Sprintf("%+q", text[max(0, at-20):min(len(text), at+20)])
}

// invisible are characters of no letter's category that cannot be seen.
var invisible = []rune{
	0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x2065, 0x2800, 0x3164, 0xffa0,
}

// isForbidden says whether a character must not come out. The two joiners may,
// and the selectors of variants, which emoji, Mongolian and Japanese names need.
func isForbidden(r rune) bool {
	switch {
	case r == '\u200c' || r == '\u200d' || unicode.Is(unicode.Variation_Selector, r):
		return false
	case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Cs, unicode.Zl, unicode.Zp):
		return true
	case r >= 0xfdd0 && r <= 0xfdef, r&0xffff >= 0xfffe, r >= 0xe0000 && r <= 0xe0fff:
		return true
	}
	return slices.Contains(invisible, r)
}

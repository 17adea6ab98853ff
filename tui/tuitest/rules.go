package tuitest

import (
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"swotshop/tui/kit"
)

// This file has the rules by which screens are set, as far as they can be seen in one
// picture: see docs/screens.md. A rule says what breaks it, or nothing.

// sheet is a picture of a session with its rows counted from 1, as people count them.
type sheet struct {
	kit.Area
	rows  []string
	roles [][]string // of each row, a role a cell
}

// rules are by name.
var rules = []struct {
	name   string
	broken func(sheet) string
}{
	{"footer", footerRule}, {"accent", accentRule}, {"edges", edgeRule}, {"asked", askedRule}, {"holes", holeRule},
}

// Ruled says which rules the present picture of a session breaks, and how. Pictures of
// other screens, and those that are too small to be drawn, break none.
func Ruled(t *testing.T, s Shown) []string {
	t.Helper()
	before := s.Wear(kit.DarkTheme)
	defer s.Wear(before)
	wears(s, kit.DarkTheme)
	p := read(t, s.View().Content, kit.NewTheme(kit.DarkTheme, kit.FullColour, kit.ByCodePoints), nil)
	sh := sheet{Area: s.Window(), rows: p.text, roles: p.cells}
	if sh.TooSmall() || !sh.hasRail() {
		return nil
	}
	var broken []string
	for _, r := range rules {
		if how := r.broken(sh); how != "" {
			broken = append(broken, r.name+": "+how)
		}
	}
	return broken
}

func (s sheet) row(n int) string { return s.rows[n-1] }

// hasRail reports whether the second row is the agenda.
func (s sheet) hasRail() bool {
	rail := strings.TrimSpace(s.row(2))
	return rail != "" && strings.Trim(rail, "━─╌● ") == ""
}

// body are the rows between the rail and the note, with the number of the first.
func (s sheet) body() (rows []string, first int) { return s.rows[2 : s.H-3], 3 }

// footerRule: what comes next stands first, the way to help last, and then whether
// everything is saved.
func footerRule(s sheet) string {
	foot := strings.TrimSpace(s.row(s.H))
	switch {
	case !strings.Contains(foot, "F1 help"):
		return fmt.Sprintf("no help in %q", foot)
	case !strings.HasPrefix(foot, "PgDn ") && !strings.HasSuffix(strings.TrimSpace(s.row(2)), "●") && !strings.HasSuffix(strings.TrimSpace(s.row(2)), "─"):
		return fmt.Sprintf("%q does not begin with what comes next", foot)
	case !saveMark.MatchString(foot):
		return fmt.Sprintf("%q does not end with the save mark", foot)
	}
	return ""
}

// accentRule: the accent marks the place on the rail, what is pointed at, and one answer.
func accentRule(s sheet) string {
	var blocks [][2]int // rows from and to
	rows, first := s.body()
	for i, row := range rows {
		if s.accented(first+i, row) == "" {
			continue
		}
		if n := len(blocks); n > 0 && first+i-blocks[n-1][1] <= 2 {
			blocks[n-1][1] = first + i
		} else {
			blocks = append(blocks, [2]int{first + i, first + i})
		}
	}
	if len(blocks) > 1 {
		return fmt.Sprintf("rows %d and %d both have the accent", blocks[0][0], blocks[1][0])
	}
	return ""
}

// accented are the characters of a row in the accent, other than signs.
func (s sheet) accented(n int, row string) string {
	var b strings.Builder
	x := 0
	for _, r := range row {
		if roles := s.roles[n-1]; x < len(roles) && strings.HasPrefix(roles[x], "accent") && !strings.ContainsRune(" ▸»→●▲◂?", r) {
			b.WriteRune(r)
		}
		x += kit.ByCodePoints.Width(string(r))
	}
	return b.String()
}

// What large type and bars are made of, and boxes.
const (
	blocks  = "▀▄█▌▐▖▗▘▙▚▛▜▝▞▟░▒▓▆▇▪▰▱"
	borders = "│┃┌├└┐┤┘─┬┼┴┄┊╌━"
)

// edgeRule: signs stand in column 2, ids and what has none in 4, text behind an id in 9.
// What hangs stands below the text that it belongs to. Boxes, bars with their numbers,
// large type and what is set at the right are somewhere else.
func edgeRule(s sheet) string {
	if s.W >= kit.Broad { // in the middle
		return ""
	}
	rows, first := s.body()
	columns := map[int]bool{2: true, 4: true, 9: true}
	for i, row := range rows {
		text := strings.TrimLeft(row, " ")
		r, _ := utf8.DecodeRuneInString(text)
		x := kit.ByCodePoints.Width(row) - kit.ByCodePoints.Width(text) + 1
		if !s.drawn(first+i) && !strings.ContainsRune(blocks+borders, r) && !columns[x] && x <= s.W/4 {
			return fmt.Sprintf("row %d begins in column %d: %q", first+i, x, row)
		}
		for _, x := range textColumns(row) {
			columns[x] = true
		}
	}
	return ""
}

// drawn reports whether a row is white, or nothing but bars, their numbers and large type.
func (s sheet) drawn(n int) bool {
	return strings.Trim(strings.TrimLeft(s.row(n), " "), " 0123456789½"+blocks) == ""
}

// textColumns are the columns in which a text of a row begins, behind at least two blanks.
func textColumns(row string) (columns []int) {
	x, blanks := 1, 2
	for _, r := range row {
		if r != ' ' && blanks >= 2 {
			columns = append(columns, x)
		}
		if blanks++; r != ' ' {
			blanks = 0
		}
		x += kit.ByCodePoints.Width(string(r))
	}
	return columns
}

// askedRule: the row below the rail is white, and what is asked stands on row 4; boxes and
// what is large begin below the rail, and what is alone stands in the middle.
func askedRule(s sheet) string {
	boxed := strings.ContainsAny(s.row(3)+s.row(4), borders)
	switch third, fourth := strings.TrimSpace(s.row(3)), strings.TrimSpace(s.row(4)); {
	case boxed || s.hasLarge() || s.alone():
		return ""
	case third != "":
		return fmt.Sprintf("row 3 is not white: %q", s.row(3))
	case fourth == "":
		return "nothing stands on row 4"
	}
	return ""
}

// alone reports whether the body is one text.
func (s sheet) alone() bool {
	rows, _ := s.body()
	texts, white := 0, true
	for _, row := range rows {
		if blank := strings.TrimSpace(row) == ""; blank != white {
			if white = blank; !white {
				texts++
			}
		}
	}
	return texts == 1
}

// hasLarge reports whether something is set in large type.
func (s sheet) hasLarge() bool {
	rows, _ := s.body()
	for _, row := range rows {
		if strings.ContainsAny(row, "▛▜▙▟▞▚") {
			return true
		}
	}
	return false
}

// HasLarge reports whether something of the present picture is set in large type.
func HasLarge(s Shown) bool {
	rows := strings.Split(ansi.Strip(s.View().Content), "\n")
	return sheet{Area: s.Window(), rows: rows}.hasLarge()
}

// CutWords are the words of the present picture that are cut inside, each as it is shown:
// its beginning is that of a word that was said, and is none itself.
func CutWords(s Shown, said []string) []string {
	words := map[string]bool{}
	for _, text := range said {
		for _, word := range strings.FieldsFunc(text, notOfAWord) {
			words[strings.ToLower(word)] = true
		}
	}
	var cut []string
	for _, row := range strings.Split(ansi.Strip(s.View().Content), "\n") {
		before, _, found := strings.Cut(row, "…")
		for found {
			if begun := lastWord(before); cutInside(strings.ToLower(begun), words) {
				cut = append(cut, begun+"…")
			}
			row = row[len(before)+len("…"):]
			before, _, found = strings.Cut(row, "…")
		}
	}
	return cut
}

// lastWord is the word that a text ends with, or nothing.
func lastWord(text string) string {
	rest := strings.TrimRightFunc(text, func(r rune) bool { return !notOfAWord(r) })
	return text[len(rest):]
}

func notOfAWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// cutInside reports whether a word is only the beginning of others.
func cutInside(begun string, words map[string]bool) bool {
	if begun == "" || words[begun] {
		return false
	}
	for word := range words {
		if strings.HasPrefix(word, begun) {
			return true
		}
	}
	return false
}

// mostWhite is how many rows may be white between parts, other than round what is large.
const mostWhite = 4

// holeRule: no hole is in a picture.
func holeRule(s sheet) string {
	rows, first := s.body()
	white, begun := 0, false
	for i, row := range rows {
		if strings.TrimSpace(row) == "" {
			white++
			continue
		}
		if begun && white > mostWhite && !s.hasLarge() && !s.drawn(first+i) {
			return fmt.Sprintf("%d white rows above row %d", white, first+i)
		}
		white, begun = 0, true
	}
	return ""
}

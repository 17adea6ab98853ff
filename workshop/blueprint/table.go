package blueprint

import (
	"slices"
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// column is a column of a table. Its width counts against those of the other columns.
type column struct {
	head   md
	width  int
	number bool // set to the right
}

func (c column) dashes(n int) string {
	dashes := strings.Repeat("-", max(n, 3))
	if c.number {
		return dashes[1:] + ":"
	}
	return dashes
}

func (p *paper) table(columns []column, rows [][]md) {
	var b strings.Builder
	for _, c := range columns {
		b.WriteString("| " + string(c.head) + " ")
	}
	b.WriteString("|\n")
	for i, n := range widths(columns, rows) {
		b.WriteString("| " + columns[i].dashes(n) + " ")
	}
	b.WriteString("|")
	for _, row := range rows {
		b.WriteString("\n")
		for _, cell := range row {
			b.WriteString("| " + string(cell) + " ")
		}
		b.WriteString("|")
	}
	p.block(md(b.String()))
}

// filled leaves out the columns in which no row says anything.
func filled(columns []column, rows [][]md) (kept []column, cells [][]md) {
	cells = make([][]md, len(rows))
	for i, c := range columns {
		if !slices.ContainsFunc(rows, func(row []md) bool { return row[i] != "" && row[i] != nothing }) {
			continue
		}
		kept = append(kept, c)
		for at, row := range rows {
			cells[at] = append(cells[at], row[i])
		}
	}
	return kept, cells
}

// How wide letters are in a table, of twelve points and in twentieths of a point.
const (
	largeLetter = 235
	smallLetter = 135
)

// setting is how a table is set in Word, in twentieths of a point. Its columns are as wide as
// the dashes below its heads say.
type setting struct{ grid, margins, letters int }

// Pandoc sets a wide table on a grid of five and a half inches, in letters of twelve points.
// The export gives it the width of a sheet, and letters of eight and a half.
var (
	byPandoc = setting{grid: 7920, margins: 2 * 108, letters: 24}
	byExport = setting{grid: 9638, margins: 2 * 50, letters: 17}
)

// dashes is how many a column needs for words so wide.
func (s setting) dashes(widest int) int {
	return ((widest*s.letters/byPandoc.letters+s.margins)*allDashes + s.grid - 1) / s.grid
}

// Of the dashes: how many there are below a table with several columns, and how many
// letters a word may have that no column breaks. Longer ones may be broken.
const (
	allDashes   = 100
	longestWord = 10
)

// widths shares out the dashes below the heads of a table: each column has as many as keep
// its words in one piece, and the rest go by what the columns are given. Where there are not
// enough for all words, they are enough for those in the small letters of the export; and if
// not, then for refs and numbers.
func widths(columns []column, rows [][]md) []int {
	least := make([]int, len(columns))
	for _, fit := range []struct {
		longest int
		set     setting
	}{{longestWord, byPandoc}, {longestWord, byExport}, {longestRef, byPandoc}} {
		total := 0
		for i := range columns {
			least[i] = max(fit.set.dashes(widestIn(i, columns, rows, fit.longest)), byPandoc.dashes(widestIn(i, columns, rows, longestRef)))
			total += least[i]
		}
		if total <= allDashes {
			break
		}
	}
	return share(columns, least)
}

// longestRef is how many letters a ref or a number may have: “WO12+”.
const longestRef = 5

// widestIn is how wide the widest word of a column is, of those that have so many letters at
// most.
func widestIn(at int, columns []column, rows [][]md, longest int) int {
	widest := widestWord(columns[at].head, longest)
	for _, row := range rows {
		widest = max(widest, widestWord(row[at], longest))
	}
	return widest
}

// widestWord is how wide the widest word of a text is, of those that have so many letters
// at most.
func widestWord(text md, longest int) (widest int) {
	for _, word := range strings.FieldsFunc(read(text), func(r rune) bool { return r == ' ' || r == '-' || r == '–' }) {
		if ansi.StringWidth(word) > longest {
			continue
		}
		wide := 0
		for _, r := range word {
			switch {
			case unicode.IsLower(r), unicode.IsDigit(r):
				wide += smallLetter
			default:
				wide += largeLetter
			}
		}
		widest = max(widest, wide)
	}
	return widest
}

// share gives each column what it needs at least, and what is left over by the widths that
// the columns are given.
func share(columns []column, least []int) []int {
	all, left := 0, allDashes
	for i, c := range columns {
		all += c.width
		left -= least[i]
	}
	given := slices.Clone(least)
	for left > 0 && all > 0 {
		// A dash goes to the column that is furthest from its part.
		furthest := 0
		for i, c := range columns {
			if c.width*allDashes-given[i]*all > columns[furthest].width*allDashes-given[furthest]*all {
				furthest = i
			}
		}
		given[furthest]++
		left--
	}
	return given
}

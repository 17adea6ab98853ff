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

// Of a table that is set in Word, in twentieths of a point. Pandoc sets a wide table by the
// dashes below its heads, on a grid of five and a half inches, in letters of twelve points.
const (
	gridWidth  = 7920
	cellMargin = 2 * 108

	largeLetter = 235
	smallLetter = 135
)

// Of the dashes: how many there are below a table with several columns, and how many
// letters a word may have that no column breaks. Longer ones may be broken.
const (
	allDashes   = 100
	longestWord = 10
)

// widths shares out the dashes below the heads of a table: each column has as many as keep
// its words in one piece, and the rest go by what the columns are given. Where there are not
// enough for all words, refs and numbers come first.
func widths(columns []column, rows [][]md) []int {
	least := make([]int, len(columns))
	for _, longest := range []int{longestWord, longestRef} {
		total := 0
		for i := range columns {
			least[i] = leastWidth(i, columns, rows, longest)
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

// leastWidth is how many dashes a column needs for its words of so many letters.
func leastWidth(at int, columns []column, rows [][]md, longest int) int {
	widest := widestWord(columns[at].head, longest)
	for _, row := range rows {
		widest = max(widest, widestWord(row[at], longest))
	}
	return ((widest+cellMargin)*allDashes + gridWidth - 1) / gridWidth
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

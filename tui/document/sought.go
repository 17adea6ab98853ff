package document

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file finds a whole text in what was drawn of it: it may go over several lines, in a
// paragraph or in a column of a table, and be written another way. So only its letters are
// compared.

// Sought is a text to stand at, and the pieces of it that are marked.
type Sought struct {
	Text  string
	Marks [][2]int // byte ranges of the text
}

// glyph is a letter of a text as it is compared, and the bytes that it stands for.
type glyph struct {
	r        rune
	from, to int
	column   int // how many characters are before it
}

// glyphs are the letters, digits and symbols of a text. What is only on a keyboard, or sets
// things apart, may have been added or left out.
func glyphs(text string) []glyph {
	folded := workshop.Fold(text)
	all := make([]glyph, 0, len(folded.Runes))
	at, column := 0, 0
	for i, r := range folded.Runes {
		if unicode.IsLetter(r) || unicode.IsNumber(r) || r > unicode.MaxASCII && unicode.IsSymbol(r) {
			from, to := folded.Bytes(i, i+1)
			if from > at {
				at, column = from, column+utf8.RuneCountInString(text[at:from])
			}
			all = append(all, glyph{r, from, to, column})
		}
	}
	return all
}

// sheetLine is a line of a drawing.
type sheetLine struct {
	text   string
	glyphs []glyph
}

func sheetOf(lines []string) []sheetLine {
	sheet := make([]sheetLine, len(lines))
	for i, l := range lines {
		text := ansi.Strip(l)
		sheet[i] = sheetLine{text, glyphs(text)}
	}
	return sheet
}

// spot is a glyph of a drawing.
type spot struct{ line, glyph int }

// places are where the text stands in a drawing: the spots of its glyphs, for each.
func (s Sought) places(sheet []sheetLine) (places [][]spot) {
	want := glyphs(s.Text)
	if len(want) == 0 {
		return nil
	}
	f := follower{sheet: sheet, want: want}
	for i, line := range sheet {
		for j, g := range line.glyphs {
			if g.r == want[0].r && f.follow(spot{i, j}, spot{i, j}, 0) && f.whole() {
				places = append(places, append([]spot(nil), f.path...))
			}
			f.path = f.path[:0]
		}
	}
	return places
}

// follower follows a text through a drawing.
type follower struct {
	sheet []sheetLine
	want  []glyph
	path  []spot
}

// follow reports whether the text from its k-th glyph on stands at a spot; begun is where
// its piece in this line begins. At the end of a column it continues in the next line:
// with the first letter there, or under where it begins here.
func (f *follower) follow(at, begun spot, k int) bool {
	line := f.sheet[at.line]
	for ; k < len(f.want); k++ {
		inLine := at.glyph < len(line.glyphs)
		if !inLine || at != begun && line.gap(at.glyph) {
			if f.below(at.line+1, line.glyphs[begun.glyph].column, k) {
				return true
			}
		}
		if !inLine || line.glyphs[at.glyph].r != f.want[k].r {
			return false
		}
		f.path = append(f.path, at)
		at.glyph++
	}
	return true
}

// below follows the text in the next line.
func (f *follower) below(next, column, k int) bool {
	if next >= len(f.sheet) {
		return false
	}
	done := len(f.path)
	for j, g := range f.sheet[next].glyphs {
		if g.r != f.want[k].r || j > 0 && g.column != column {
			continue
		}
		if at := (spot{next, j}); f.follow(at, at, k) {
			return true
		}
		f.path = f.path[:done]
	}
	return false
}

// whole reports whether what was followed is no piece of longer words.
func (f *follower) whole() bool {
	first, last := f.path[0], f.path[len(f.path)-1]
	return !f.sheet[first.line].joined(first.glyph) && !f.sheet[last.line].joined(last.glyph+1)
}

// joined reports whether a glyph stands at the one before it.
func (l sheetLine) joined(i int) bool {
	return i > 0 && i < len(l.glyphs) && l.glyphs[i-1].to == l.glyphs[i].from
}

// gap reports whether a glyph begins a column: two blanks are before it.
func (l sheetLine) gap(i int) bool {
	return i > 0 && strings.Contains(l.text[l.glyphs[i-1].from:l.glyphs[i].from], "  ")
}

// hits are the marks of the text in drawn lines, together for each place where it stands.
func (s Sought) hits(c kit.Cells, lines []string) (hits []hit) {
	sheet, want := sheetOf(lines), glyphs(s.Text)
	for _, place := range s.places(sheet) {
		var h hit
		last := -1 // which mark the glyph before is in
		for i, at := range place {
			mark := s.mark(want[i].from)
			if mark >= 0 {
				line := sheet[at.line]
				g := line.glyphs[at.glyph]
				h = h.add(Span{at.line, c.Width(line.text[:g.from]), c.Width(line.text[:g.to])}, mark == last)
			}
			last = mark
		}
		if len(h) > 0 {
			hits = append(hits, h)
		}
	}
	return hits
}

// mark is which mark a byte of the text is in; -1 is none. Without marks all of it is one.
func (s Sought) mark(at int) int {
	if len(s.Marks) == 0 {
		return 0
	}
	return slices.IndexFunc(s.Marks, func(m [2]int) bool { return m[0] <= at && at < m[1] })
}

// add appends a span; one that continues the one before is one with it, as far as they are
// in one line.
func (h hit) add(s Span, continues bool) hit {
	if n := len(h); n > 0 && h[n-1].Line == s.Line && (continues || h[n-1].To >= s.From) {
		h[n-1].To = max(h[n-1].To, s.To)
		return h
	}
	return append(h, s)
}

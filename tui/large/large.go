package large

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Style is how large text is set. The zero value is as large as fits, from
// the left edge.
type Style struct {
	Most   int  // the most rows that a line of text may take; 0 for as many as there are
	Size   int  // how high a capital is, in rows of pixels; 0 for as high as fits
	Lines  int  // the most lines of text; 0 for as many as fit
	Centre bool // every line in the middle of the width
}

// Set is Style.Set in the zero style.
func Set(text string, w, h int) (lines []string, ok bool) { return Style{}.Set(text, w, h) }

// Set draws a text as large as fits into w by h cells, wrapped at words into
// lines of about equal length. Every line of text takes equally many of the
// lines that come back, and none of these ends in blanks. It is not ok when
// the text does not fit at the least size that reads better than plain text,
// and when it has a character that the typeface does not have.
func (s Style) Set(text string, w, h int) (lines []string, ok bool) {
	done := thePress.set(order{s, text, w, h})
	return slices.Clone(done.lines), done.lines != nil
}

// mostText is the longest text, in bytes, that is tried. Longer ones fit into
// no window that there is.
const mostText = 1000

// least is how many rows of pixels a capital takes at the least size. In one
// fewer there is no room for the bars of an e and the white between them.
const least = 7

// largest sets a text at the largest size that fits.
func (p *press) largest(o order) setting {
	m := p.fit(o)
	if m.lines == 0 {
		return setting{}
	}
	return setting{p.print(m, even(m.widths, m.scale.blank, 2*o.w, m.lines), o), m.scale.size}
}

// fit measures a text at the largest size that fits; it has no lines where none does.
func (p *press) fit(o order) measured {
	words := p.words(o.text)
	if len(words) == 0 {
		return measured{}
	}
	most := o.h
	if o.style.Most > 0 {
		most = min(most, o.style.Most)
	}
	lines := o.h
	if o.style.Lines > 0 {
		lines = o.style.Lines
	}
	first, last := 2*most, least
	if o.style.Size > 0 {
		first, last = o.style.Size, max(least, o.style.Size)
	}
	for size := first; size >= last; size-- {
		m := p.measure(words, p.face.scale(size))
		m.lines = fewest(m.widths, m.scale.blank, 2*o.w)
		if m.lines > 0 && m.lines <= lines && m.rows() <= most && m.lines*m.rows() <= o.h {
			return m
		}
	}
	return measured{}
}

// words are the words of a text, as letters; none when one has a character
// that the typeface does not have.
func (p *press) words(text string) [][]rune {
	var words [][]rune
	for _, field := range strings.FieldsFunc(norm.NFC.String(text), unicode.IsSpace) {
		word := []rune(field)
		for _, r := range word {
			if p.face.outline(r) == nil {
				return nil
			}
		}
		words = append(words, word)
	}
	return words
}

// measured is words with the room that they take at one size, in pixels.
type measured struct {
	scale        scale
	words        [][]rune
	widths       []int
	above, below int // of the base line; every line of text has the same
	lines        int // into which they go
}

func (p *press) measure(words [][]rune, s scale) measured {
	m := measured{scale: s, words: words, above: s.size}
	for _, word := range words {
		var before *outline
		width := 0
		for _, r := range word {
			o := p.face.outline(r)
			if before != nil {
				width += s.gap(before, o)
			}
			width += s.width(o)
			above, below := s.rows(o)
			m.above, m.below = max(m.above, above), max(m.below, below)
			before = o
		}
		m.widths = append(m.widths, width)
	}
	return m
}

// rows is how many rows of cells a line of text takes: its letters, and white
// below them unless it is the only line.
func (m measured) rows() int {
	white := 0
	if m.lines > 1 {
		white = max(1, m.scale.size/5)
	}
	return (m.above + m.below + white + 1) / 2
}

// print draws lines of words; ends are the words before which they end.
func (p *press) print(m measured, ends []int, o order) []string {
	var lines []string
	from := 0
	for _, to := range ends {
		text := p.line(m, from, to).cells()
		if o.style.Centre {
			text = centre(text, o.w)
		}
		lines, from = append(lines, text...), to
	}
	return lines
}

// line draws some of the words next to each other.
func (p *press) line(m measured, from, to int) bitmap {
	width := -m.scale.blank
	for _, w := range m.widths[from:to] {
		width += w + m.scale.blank
	}
	b := newBitmap(width, 2*m.rows())
	pen := 0
	for i, word := range m.words[from:to] {
		p.word(b, word, m, pen)
		pen += m.widths[from+i] + m.scale.blank
	}
	return b
}

// word draws a word onto a line.
func (p *press) word(b bitmap, word []rune, m measured, pen int) {
	var before *outline
	for _, r := range word {
		o := p.face.outline(r)
		if before != nil {
			pen += m.scale.gap(before, o)
		}
		s := p.stamp(r, m.scale)
		b.press(s, pen, m.above+s.below-len(s.pixels))
		pen += m.scale.width(o)
		before = o
	}
}

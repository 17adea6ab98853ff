package chart

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
)

// wide is how wide a sheet is. On a phone of 320 points the smallest text on it has more than
// eleven and a half.
const wide = 360

// The edges, and the sizes of text.
const (
	left  = 10
	right = wide - left
	room  = right - left

	small  = 13
	normal = 14
	large  = 16
)

// family are the typefaces of the systems on which a paper is read.
const family = "system-ui, -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif"

// sheet is what is drawn on, from the top down.
type sheet struct {
	b bytes.Buffer
	y int // below what has been drawn
}

// look is how text looks.
type look struct {
	size   int
	bold   bool
	ink    ink
	anchor string // empty: begins at x; "middle", "end"
}

// pitch is the distance of two lines of text.
func pitch(size int) int { return size + size*3/8 }

// text writes one line, whose letters stand on y.
func (s *sheet) text(x, y int, l look, text string) {
	if text == "" {
		return
	}
	fmt.Fprintf(&s.b, `<text x="%d" y="%d" font-size="%d"`, x, y, l.size)
	if l.bold {
		s.b.WriteString(` font-weight="bold"`)
	}
	if l.anchor != "" {
		fmt.Fprintf(&s.b, ` text-anchor="%s"`, l.anchor)
	}
	fmt.Fprintf(&s.b, ` fill="%s">%s</text>`+"\n", l.ink, escape(text))
}

// say writes a text over the width of the sheet, below what is there.
func (s *sheet) say(l look, lines int, text string) {
	for _, line := range balanced(text, l.size, l.bold, column{wide: room, lines: lines}) {
		s.y += pitch(l.size)
		s.text(left, s.y-l.size*3/8, l, line)
	}
}

// title is what the picture is called.
func (s *sheet) title(text string) {
	s.y = 4
	s.say(look{size: large, bold: true, ink: black}, 3, text)
	s.y += 6
}

// box draws a rectangle: full of its colour, or hollow.
func (s *sheet) box(x, y, w, h int, of ink, hollow bool) {
	if !hollow {
		fmt.Fprintf(&s.b, `<rect x="%d" y="%d" width="%d" height="%d" fill="%s"/>`+"\n", x, y, w, h, of)
		return
	}
	// The line is drawn on the edge, half of it outside.
	fmt.Fprintf(&s.b, `<rect x="%d" y="%d" width="%d" height="%d" fill="%s" stroke="%s" stroke-width="2"/>`+"\n", x+1, y+1, max(w-2, 1), max(h-2, 1), paper, of)
}

// line draws a line, dotted or not.
func (s *sheet) line(x1, y1, x2, y2 int, of ink, dotted bool) {
	dots := ""
	if dotted {
		dots = ` stroke-dasharray="2 4"`
	}
	fmt.Fprintf(&s.b, `<line x1="%d" y1="%d" x2="%d" y2="%d" stroke="%s" stroke-width="1.5"%s/>`+"\n", x1, y1, x2, y2, of, dots)
}

// head draws a triangle that points up, left or right, as large as a letter.
func (s *sheet) head(x, y int, points string, of ink) {
	at := map[string][6]int{"up": {0, -9, 6, 1, -6, 1}, "left": {0, -5, 9, -10, 9, 0}, "right": {9, -5, 0, -10, 0, 0}}[points]
	fmt.Fprintf(&s.b, `<polygon points="%d,%d %d,%d %d,%d" fill="%s"/>`+"\n", x+at[0], y+at[1], x+at[2], y+at[3], x+at[4], y+at[5], of)
}

// figure is the sheet as a picture. Its name tells it from others on the same page.
func (s *sheet) figure(kind Kind, name, title, text string) Figure {
	var b bytes.Buffer
	tall := s.y + 8
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="100%%" role="img" aria-labelledby="%[3]s-title %[3]s-text" font-family="%[4]s">`+"\n",
		wide, tall, name, family)
	fmt.Fprintf(&b, `<title id="%s-title">%s</title>`+"\n", name, escape(title))
	fmt.Fprintf(&b, `<desc id="%s-text">%s</desc>`+"\n", name, escape(text))
	fmt.Fprintf(&b, `<rect x="0" y="0" width="%d" height="%d" fill="%s"/>`+"\n", wide, tall, paper)
	b.Write(s.b.Bytes())
	b.WriteString("</svg>\n")
	return Figure{Kind: kind, Title: title, Text: text, SVG: b.Bytes()}
}

// escape makes text mean nothing in XML.
func escape(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a builder takes everything
	return b.String()
}

// frame draws the four lines around what has been drawn.
func (s *sheet) frame(x, y, w, h int, of ink) {
	fmt.Fprintf(&s.b, `<rect x="%d" y="%d" width="%d" height="%d" fill="none" stroke="%s" stroke-width="1.5"/>`+"\n", x, y, w, h, of)
}

package terminal

import (
	"fmt"
	"html"
	"strconv"
	"strings"
	"unicode/utf8"
)

// The size of a cell in a picture, in pixels. A character of the usual fonts is
// as wide as six tenths of their size.
const (
	cellWidth  = 12
	cellHeight = 24
	fontSize   = 20
	baseline   = 18
	edge       = 12
	gap        = 48  // between the pictures of a sheet
	shrunk     = 0.8 // a picture is shown a little smaller than it is drawn
)

// SVG draws the picture alone.
func (p *Picture) SVG() string {
	d := newDocument()
	d.picture(p, 0, 0)
	return d.whole(p.width(), p.height(), "")
}

func (p *Picture) width() int  { return p.w*cellWidth + 2*edge }
func (p *Picture) height() int { return p.h*cellHeight + 2*edge }

// document is an SVG while it is drawn. What looks the same shares one class.
type document struct {
	body    strings.Builder
	classes map[string]string // by what they say
	style   strings.Builder
}

func newDocument() *document { return &document{classes: map[string]string{}} }

// whole is the finished document; ground is the colour behind its pictures.
func (d *document) whole(w, h int, ground string) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%.0f" height="%.0f" viewBox="0 0 %d %d">`+"\n<style>\n",
		float64(w)*shrunk, float64(h)*shrunk, w, h)
	fmt.Fprintf(&b, "text{font:%dpx 'JetBrains Mono','DejaVu Sans Mono',Menlo,Consolas,monospace}\n", fontSize)
	b.WriteString(d.style.String() + "</style>\n")
	if ground != "" {
		fmt.Fprintf(&b, `<rect width="100%%" height="100%%" fill="%s"/>`+"\n", ground)
	}
	return b.String() + d.body.String() + "</svg>\n"
}

// class is the name of the class that says this.
func (d *document) class(says string) string {
	name, ok := d.classes[says]
	if !ok {
		name = "c" + strconv.Itoa(len(d.classes))
		d.classes[says] = name
		fmt.Fprintf(&d.style, ".%s{%s}\n", name, says)
	}
	return name
}

// picture draws a picture with its corner at x and y: what is behind the
// characters, the characters that are rectangles, and the others.
func (d *document) picture(p *Picture, x, y int) {
	fmt.Fprintf(&d.body, `<g transform="translate(%d %d)"><rect class="%s" x="-%d" y="-%d" width="%d" height="%d" rx="8"/>`+"\n",
		x+edge, y+edge, d.class("fill:"+p.ground), edge, edge, p.width(), p.height())
	var fields shapes
	for y, row := range p.rows {
		for _, g := range row {
			fields.add(g, y, p.ground)
		}
	}
	for _, s := range fields.all {
		fmt.Fprintf(&d.body, `<path class="%s" d="%s"/>`+"\n", d.class(s.style), s.path())
	}
	for y, row := range p.rows {
		d.texts(row, y)
	}
	d.body.WriteString("</g>\n")
}

// says is the style of the ink.
func (i ink) says() string {
	says := "fill:" + i.colour
	if i.bold {
		says += ";font-weight:bold"
	}
	if i.italic {
		says += ";font-style:italic"
	}
	if i.underline {
		says += ";text-decoration:underline"
	}
	return says
}

// texts writes the characters of a row. Every run of them has a place and a
// width of its own, so that columns line up in whatever font the reader has.
func (d *document) texts(row []glyph, y int) {
	for i := 0; i < len(row); {
		if !row[i].written() {
			i++
			continue
		}
		n := runOf(row[i:])
		d.text(row[i:i+n], y)
		i += n
	}
}

// written says that a character needs a font.
func (g glyph) written() bool {
	_, isDrawn := drawn(g.text)
	return !isDrawn && strings.TrimSpace(g.text) != ""
}

// runOf is how many characters at the start of a row are written together: of
// the same ink, and with no more than one blank between them.
func runOf(row []glyph) int {
	n := 1
	for i := 1; i < len(row); i++ {
		switch {
		case row[i].written() && row[i].ink == row[0].ink:
			n = i + 1
		case row[i].written() || row[i].text != " " || i > n:
			return n
		}
	}
	return n
}

func (d *document) text(run []glyph, y int) {
	text, cells := "", 0
	for _, g := range run {
		text, cells = text+g.text, cells+g.cells
	}
	length := ""
	if utf8.RuneCountInString(text) > 1 {
		length = fmt.Sprintf(` textLength="%d"`, cells*cellWidth)
	}
	fmt.Fprintf(&d.body, `<text class="%s" x="%d" y="%d"%s>%s</text>`+"\n",
		d.class(run[0].ink.says()), run[0].x*cellWidth, y*cellHeight+baseline, length, html.EscapeString(text))
}

package document

import (
	"slices"
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// Finder finds words in drawn lines, across their ends too.
type Finder struct {
	In   kit.Input
	Open bool
	from int // where the text stood when the search began
	Hits []hit
	at   int // the hit that is shown
}

// hit is a found place: one span, or more when it goes over the end of a line.
type hit []Span

// Span is a piece of a line in cells.
type Span struct{ Line, From, To int }

func (h hit) line() int { return h[0].Line }

func (f *Finder) Begin(top int) {
	f.Open, f.from = true, top
	f.In.Set("")
	f.Hits, f.at = nil, 0
}

func (f *Finder) Clear() {
	f.Open, f.Hits, f.at = false, nil, 0
	f.In.Set("")
}

// Look finds the words again; the match shown is the first from where the search
// began.
func (f *Finder) Look(c kit.Cells, lines []string) {
	f.Hits, f.at = nil, 0
	query := fold(workshop.Clean(f.In.Text()))
	if len(query) == 0 {
		return
	}
	text := flatten(lines)
	for i := 0; i+len(query) <= len(text.runes); i++ {
		if slices.Equal(text.runes[i:i+len(query)], query) {
			f.Hits = append(f.Hits, text.hit(c, i, i+len(query)))
			i += len(query) - 1
		}
	}
	for f.at < len(f.Hits)-1 && f.Hits[f.at].line() < f.from {
		f.at++
	}
}

// Marked is a line with its hits marked: underlined, and the present one
// reversed.
func (f *Finder) Marked(t kit.Theme, line int, s string) string {
	var marks []kit.Stretch
	for i, h := range f.Hits {
		for _, part := range h {
			if part.Line != line {
				continue
			}
			style := t.Strong.Underline(true)
			if i == f.at {
				style = t.Alarm
			}
			marks = append(marks, kit.Stretch{From: part.From, To: part.To, Style: style})
		}
	}
	return t.Restyle(s, marks)
}

// flat is drawn lines as one text to search in.
type flat struct {
	lines [][]rune // without escape sequences
	runes []rune   // folded, with one blank between lines
	place []struct{ line, at int }
}

// fold makes upper and lower case the same, rune by rune.
func fold(s string) []rune { return []rune(strings.Map(unicode.ToLower, s)) }

func flatten(lines []string) flat {
	var f flat
	for n, l := range lines {
		plain := []rune(strings.TrimRight(ansi.Strip(l), " "))
		f.lines = append(f.lines, plain)
		f.add(n, plain)
	}
	return f
}

// add appends a line: without the blanks in front of it, and apart from the
// line before by a blank, or by what cannot be typed when it is empty.
func (f *flat) add(n int, line []rune) {
	start := 0
	for start < len(line) && line[start] == ' ' {
		start++
	}
	for at := start; at < len(line); at++ {
		f.runes = append(f.runes, unicode.ToLower(line[at]))
		f.place = append(f.place, struct{ line, at int }{n, at})
	}
	end := ' '
	if start == len(line) {
		end = '\n'
	}
	f.runes = append(f.runes, end)
	f.place = append(f.place, struct{ line, at int }{n, len(line)})
}

// hit is the place of a piece of the text, in cells.
func (f *flat) hit(c kit.Cells, from, to int) hit {
	var h hit
	for i := from; i < to; i++ {
		place := f.place[i]
		x := c.Width(string(f.lines[place.line][:place.at]))
		end := c.Width(string(f.lines[place.line][:min(place.at+1, len(f.lines[place.line]))]))
		if n := len(h); n > 0 && h[n-1].Line == place.line {
			h[n-1].To = end
			continue
		}
		h = append(h, Span{place.line, x, end})
	}
	return h
}

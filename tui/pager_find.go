package tui

import (
	"slices"
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// finder finds words in drawn lines, across their ends too.
type finder struct {
	in   kit.Input
	open bool
	from int // where the text stood when the search began
	hits []hit
	at   int // the hit that is shown
}

// hit is a found place: one span, or more when it goes over the end of a line.
type hit []span

// span is a piece of a line in cells.
type span struct{ line, from, to int }

func (h hit) line() int { return h[0].line }

func (f *finder) begin(top int) {
	f.open, f.from = true, top
	f.in.Set("")
	f.hits, f.at = nil, 0
}

func (f *finder) clear() {
	f.open, f.hits, f.at = false, nil, 0
	f.in.Set("")
}

// look finds the words anew; the hit shown is the first from where the search
// began.
func (f *finder) look(lines []string) {
	f.hits, f.at = nil, 0
	query := fold(workshop.Clean(f.in.Text()))
	if len(query) == 0 {
		return
	}
	text := flatten(lines)
	for i := 0; i+len(query) <= len(text.runes); i++ {
		if slices.Equal(text.runes[i:i+len(query)], query) {
			f.hits = append(f.hits, text.hit(i, i+len(query)))
			i += len(query) - 1
		}
	}
	for f.at < len(f.hits)-1 && f.hits[f.at].line() < f.from {
		f.at++
	}
}

// marked is a line with its hits marked: underlined, and the present one
// reversed.
func (f *finder) marked(t kit.Theme, line int, s string) string {
	var marks []kit.Stretch
	for i, h := range f.hits {
		for _, part := range h {
			if part.line != line {
				continue
			}
			style := t.Strong.Underline(true)
			if i == f.at {
				style = t.Alarm
			}
			marks = append(marks, kit.Stretch{From: part.from, To: part.to, Style: style})
		}
	}
	return kit.Restyle(s, marks)
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
func (f *flat) hit(from, to int) hit {
	var h hit
	for i := from; i < to; i++ {
		place := f.place[i]
		x := kit.Width(string(f.lines[place.line][:place.at]))
		end := kit.Width(string(f.lines[place.line][:min(place.at+1, len(f.lines[place.line]))]))
		if n := len(h); n > 0 && h[n-1].line == place.line {
			h[n-1].to = end
			continue
		}
		h = append(h, span{place.line, x, end})
	}
	return h
}

package document

import (
	"slices"
	"strings"

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

	sought *Sought // is marked while no words are looked for; or nil
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

// Look finds the words again, in any spelling; the match shown is the first from where the search
// began.
func (f *Finder) Look(c kit.Cells, lines []string) {
	f.Hits, f.at = nil, 0
	query := workshop.Fold(workshop.Clean(f.In.Text())).Runes
	if len(query) == 0 && f.sought != nil && !f.Open {
		f.Hits = f.sought.hits(c, lines)
	}
	if len(query) == 0 {
		return
	}
	text := flatten(lines)
	folded := workshop.Fold(text.text.String())
	for i := 0; i+len(query) <= len(folded.Runes); i++ {
		if slices.Equal(folded.Runes[i:i+len(query)], query) {
			f.Hits = append(f.Hits, text.hit(c, folded, i, i+len(query)))
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

// flat is drawn lines as one text to search in: with one blank between lines.
type flat struct {
	lines []string // without escape sequences, and without blanks at their end
	text  strings.Builder
	place []place // of each byte of the text
}

// place is a byte of a line.
type place struct{ line, at int }

func flatten(lines []string) *flat {
	var f flat
	for n, l := range lines {
		plain := strings.TrimRight(ansi.Strip(l), " ")
		f.lines = append(f.lines, plain)
		f.add(n, plain)
	}
	return &f
}

// add appends a line: without the blanks in front of it, and apart from the
// line before by a blank, or by what cannot be typed when it is empty.
func (f *flat) add(n int, line string) {
	end := " "
	if line == "" {
		end = "\n"
	}
	text := strings.TrimLeft(line, " ")
	f.text.WriteString(text + end)
	for at := len(line) - len(text); at <= len(line); at++ {
		f.place = append(f.place, place{n, at})
	}
}

// hit is the place of a piece of the folded text, in cells.
func (f *flat) hit(c kit.Cells, folded workshop.Folding, first, last int) hit {
	var h hit
	for i := first; i < last; i++ {
		from, to := folded.Bytes(i, i+1)
		begin, end := f.place[from], f.place[to-1]
		line := f.lines[begin.line]
		x, until := c.Width(line[:begin.at]), c.Width(line[:min(end.at+1, len(line))])
		if n := len(h); n > 0 && h[n-1].Line == begin.line {
			h[n-1].To = until
			continue
		}
		h = append(h, Span{begin.line, x, until})
	}
	return h
}

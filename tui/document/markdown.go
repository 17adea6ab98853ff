package document

import (
	"fmt"
	"image/color"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"charm.land/glamour/v2"
	"charm.land/glamour/v2/ansi"
	"charm.land/lipgloss/v2"
	xansi "github.com/charmbracelet/x/ansi"

	"swotshop/tui/kit"
)

// This file is the only one that knows Glamour.

// Text sets Markdown in lines of at most w cells, in weights alone: it
// reads well on every background, so that the terminal need not be asked for
// its own.
func Text(md string, w int) string {
	return strings.Join(DrawMarkdown(md, w, kit.NewTheme(kit.LightTheme, kit.NoColour, kit.ByCodePoints)), "\n") + "\n"
}

// DrawMarkdown sets Markdown in lines of at most w cells, in the colours of a
// theme. It takes milliseconds: call it in a command, or once.
func DrawMarkdown(md string, w int, t kit.Theme) []string {
	w = max(20, w)
	renderer, err := glamour.NewTermRenderer(
		glamour.WithStyles(markdownStyle(t.Palette)), glamour.WithWordWrap(w-bulletWidth))
	if err != nil {
		return plainMarkdown(t.Cells, md, w)
	}
	var lines []string
	for _, part := range parts(withoutFrontMatter(md)) {
		if len(lines) > 0 && !part.close {
			lines = append(lines, "")
		}
		if part.text == "" {
			lines = append(lines, part.table.draw(t, w)...)
			continue
		}
		out, err := renderer.Render(shield(part.text))
		if err != nil {
			return plainMarkdown(t.Cells, md, w)
		}
		for _, l := range hangEntries(trim(t.Cells, unshield(out))) {
			lines = append(lines, breakLine(t.Cells, l, w)...)
		}
	}
	for i := range lines {
		lines[i] = t.Cut(lines[i], w)
	}
	return lines
}

// breakLine is a line in pieces of at most w cells. Glamour counts graphemes: on a
// terminal that counts code points some of its lines are too long.
func breakLine(c kit.Cells, line string, w int) []string {
	if c.Width(line) <= w {
		return []string{line}
	}
	at := w
	if words := xansi.Strip(c.Slice(line, 0, w)); strings.TrimLeft(words, " ") != "" {
		if blank := strings.LastIndex(strings.TrimRight(words, " "), " "); blank > len(words)/2 {
			at = c.Width(words[:blank+1])
		}
	}
	return append([]string{c.Slice(line, 0, at)}, breakLine(c, c.Slice(line, at, c.Width(line)), w)...)
}

// Glamour breaks a line after a comma, a full stop and a hyphen, those in
// numbers and dates too, and it knows only some of the escaped characters. For
// both a stand-in goes through Glamour, a private character that no typed text
// can have, and becomes the character again afterwards.
const standIn = 0xE100

var inNumber = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\d[,.-]\d`) })

func standFor(c byte) string { return string(rune(standIn + int(c))) }

// shield puts the stand-ins in.
func shield(md string) string {
	md = escaped().ReplaceAllStringFunc(md, func(s string) string { return standFor(s[1]) })
	return inNumber().ReplaceAllStringFunc(md, func(s string) string { return s[:1] + standFor(s[1]) + s[2:] })
}

// unshield puts the characters back.
func unshield(text string) string {
	return strings.Map(func(r rune) rune {
		if r > standIn && r < standIn+utf8.RuneSelf {
			return r - standIn
		}
		return r
	}, text)
}

// part is a piece of a document: text for Glamour, or a table.
type part struct {
	text  string
	table mdTable
	close bool // no blank line above it: a heading comes before it
}

// parts takes the tables out of a document.
func parts(md string) []part {
	lines := strings.Split(md, "\n")
	var all []part
	start := 0
	text := func(to int) {
		if s := strings.Join(lines[start:to], "\n"); strings.TrimSpace(s) != "" {
			all = append(all, part{text: s})
		}
	}
	for i := 0; i < len(lines); {
		table, n := tableAt(lines[i:])
		if n == 0 {
			i++
			continue
		}
		text(i)
		above := strings.TrimSpace(strings.Join(lines[start:i], "\n"))
		heading := strings.HasPrefix(above[strings.LastIndex(above, "\n")+1:], "#")
		all = append(all, part{table: table, close: heading})
		i += n
		start = i
	}
	text(len(lines))
	return all
}

// trim is Glamour's text without the blank lines around it and the blanks
// that fill its lines.
func trim(c kit.Cells, out string) []string {
	lines := strings.Split(out, "\n")
	for i, l := range lines {
		lines[i] = c.Shorten(l, c.Width(strings.TrimRight(xansi.Strip(l), " ")), "")
		if xansi.Strip(lines[i]) == "" {
			lines[i] = ""
		}
	}
	lines = slices.CompactFunc(lines, func(a, b string) bool { return a == "" && b == "" })
	if lines[0] == "" {
		lines = lines[1:]
	}
	if n := len(lines); n > 0 && lines[n-1] == "" {
		lines = lines[:n-1]
	}
	return lines
}

// bullet comes before the entries of a list.
const (
	bullet      = "– "
	bulletWidth = 2
)

// hangEntries moves the second and later lines of a list's entries under its text,
// which Glamour puts under the bullet. There is room for that: the text was
// set as much narrower.
func hangEntries(lines []string) []string {
	inEntry := false
	for i, l := range lines {
		plain := strings.TrimLeft(xansi.Strip(l), " ")
		switch {
		case plain == "":
			inEntry = false
		case strings.HasPrefix(plain, bullet):
			inEntry = true
		case inEntry:
			lines[i] = strings.Repeat(" ", bulletWidth) + l
		}
	}
	return lines
}

// plainMarkdown is the text as it is written, in lines of at most w cells: what
// is shown until it has been drawn.
func plainMarkdown(c kit.Cells, md string, w int) []string {
	var lines []string
	for _, l := range strings.Split(strings.TrimSpace(withoutFrontMatter(md)), "\n") {
		if l == "" {
			lines = append(lines, "")
			continue
		}
		lines = append(lines, c.Wrap(l, w)...)
	}
	return lines
}

// withoutFrontMatter leaves out what a document says to other programs.
func withoutFrontMatter(md string) string {
	const fence = "---\n"
	if !strings.HasPrefix(md, fence) {
		return md
	}
	_, body, ended := strings.Cut(md[len(fence):], "\n"+fence)
	if !ended {
		return md
	}
	return body
}

// markdownStyle is how Glamour sets a document: headings and bold in weight,
// the rest plain; colour is never the only cue.
func markdownStyle(p kit.Palette) ansi.StyleConfig {
	text, quiet, line := Hex(p.Text), Hex(p.Quiet), Hex(p.Line)
	yes, heavy := true, kit.Bold(p.Text).GetBold()
	style := ansi.StyleConfig{
		Document:       ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{Color: text}},
		Heading:        ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{Bold: &heavy, Color: text}},
		Strong:         ansi.StylePrimitive{Bold: &heavy},
		Emph:           ansi.StylePrimitive{Italic: &yes},
		Strikethrough:  ansi.StylePrimitive{CrossedOut: &yes},
		HorizontalRule: ansi.StylePrimitive{Color: line, Format: "\n────────\n"},
		Item:           ansi.StylePrimitive{BlockPrefix: bullet},
		Enumeration:    ansi.StylePrimitive{BlockPrefix: ". "},
		Task:           ansi.StyleTask{Ticked: "[x] ", Unticked: "[ ] "},
		Link:           ansi.StylePrimitive{Underline: &yes},
		LinkText:       ansi.StylePrimitive{Bold: &heavy},
		List:           ansi.StyleList{LevelIndent: 2},
		Code:           ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{Color: quiet}},
	}
	style.H1.Upper = &yes
	return style
}

// Hex writes a colour as Glamour reads it: one of sixteen by its number, as the
// terminal has it; no colour is nothing.
func Hex(c color.Color) *string {
	switch c := c.(type) {
	case lipgloss.NoColor:
		return nil
	case xansi.BasicColor:
		s := strconv.Itoa(int(c))
		return &s
	}
	r, g, b, _ := c.RGBA()
	s := fmt.Sprintf("#%02X%02X%02X", r>>8, g>>8, b>>8)
	return &s
}

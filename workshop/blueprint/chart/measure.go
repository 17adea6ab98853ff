package chart

import (
	"strings"
	"sync"
	"unicode"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"golang.org/x/text/width"
)

// This file measures text. Nobody knows with which typeface a picture will be drawn, so each
// character counts as wide as in the widest of the usual ones. All is in whole numbers, so that
// a text breaks in the same place on every machine.

// em is the size of the type, in the unit in which characters are measured.
const em = 1000

// ellipsis stands for what was cut off.
const ellipsis = "…"

// glyphs are the widths of characters that are not as wide as others of their kind. They are
// laid out when the first text is measured, and not while the program starts.
var glyphs = sync.OnceValue(func() map[rune]int {
	all := map[rune]int{}
	for _, group := range []struct {
		wide  int
		signs string
	}{
		{320, "ijl'‘’‚· "},
		{365, "If-/\\‐‑.,:;"},
		{410, "rtJ()[]!"},
		{550, "csz?_*–“”„|°\""},
		{600, "vxyk"},
		{690, "$§€£«»LFTPYEZħ"},
		{850, "w^+<=>~&#×÷±CDGHNOQUVĦŉŵ"},
		{1020, "mM%@W—…→←↑↓æœÆŒŴώϖ₩"},
		{1450, "‰"},
		{2000, "‱"},
	} {
		for _, r := range group.signs {
			all[r] = group.wide
		}
	}
	return all
})

// most is how wide a character may be at most in thousandths of the size of the type.
func most(r rune) int {
	if n, ok := glyphs()[r]; ok {
		return n
	}
	switch {
	case unicode.Is(unicode.Me, r):
		return 1900
	case r >= 0x180b && r <= 0x180f: // Mongolian, which many typefaces do not have
		return 450
	case unicode.In(r, unicode.Mn, unicode.Cf):
		return 0
	case r < 0x250 && unicode.IsLower(r):
		return 645
	case r < 0x250 && unicode.IsUpper(r):
		return 800
	case r < 0x80:
		return 660 // digits among them
	case r >= 0x1f000 && r <= 0x1faff || r >= 0x2300 && r <= 0x27bf || r >= 0x2b00 && r <= 0x2bff:
		return 1400 // emoji and signs
	case unicode.In(r, unicode.Greek, unicode.Cyrillic):
		return letter(r)
	}
	return foreign(r)
}

// letter is the width of one of Greek or Cyrillic.
func letter(r rune) int {
	switch {
	case unicode.IsUpper(r) && r >= 0x460:
		return 1450
	case unicode.IsUpper(r):
		return 1100
	case r >= 0x459: // of languages that have more of them than Russian
		return 1250
	case strings.ContainsRune("жшщюмыфωψ", r):
		return 980
	}
	return 700
}

// foreign is the width of a character of another script. Scripts of which single characters
// are wider than a line of their neighbours have their own.
func foreign(r rune) int {
	switch kind := width.LookupRune(r).Kind(); {
	case kind == width.EastAsianWide || kind == width.EastAsianFullwidth:
		return 1050
	case kind == width.EastAsianHalfwidth:
		return 700
	case unicode.Is(unicode.Hebrew, r):
		return 760
	case r >= 0xfdf0 && r <= 0xfdff: // a sentence each
		return 9000
	case unicode.Is(unicode.Arabic, r):
		return 1250
	case r >= 0x2e3a && r <= 0x2e3b: // dashes as long as three
		return 3100
	case unicode.In(r, unicode.Javanese, unicode.Cuneiform):
		return 6000
	case unicode.Is(unicode.Thai, r) || unicode.Is(unicode.Lao, r):
		return 800
	}
	return 1500
}

// measure is how wide a text may be at most, in thousandths of the unit of the sheet.
func measure(text string, size int, bold bool) int {
	sum := 0
	for _, r := range text {
		sum += most(r)
	}
	if bold {
		sum += sum * 18 / 100
	}
	return sum * size
}

// across is the same in units of the sheet, rounded up.
func across(text string, size int, bold bool) int { return (measure(text, size, bold) + em - 1) / em }

// piece is what stays together when a text is broken into lines.
type piece struct {
	text  string
	blank bool // there is one in front of it
}

// pieces are the words of a text. Chinese, Japanese and Korean can be broken anywhere, and
// other words behind a hyphen or a slash.
func pieces(text string) (all []piece) {
	for _, word := range strings.Fields(text) {
		begins := true
		var b strings.Builder
		end := func() {
			if b.Len() > 0 {
				all = append(all, piece{b.String(), begins})
				begins = false
				b.Reset()
			}
		}
		for g := graphemes.FromString(word); g.Next(); {
			one := g.Value()
			if broad(one) {
				end()
			}
			b.WriteString(one)
			if broad(one) || strings.Contains("-/–—", one) {
				end()
			}
		}
		end()
	}
	return all
}

// broad reports whether a text can be broken before and after a character.
func broad(one string) bool {
	for _, r := range one {
		kind := width.LookupRune(r).Kind()
		return kind == width.EastAsianWide || kind == width.EastAsianFullwidth
	}
	return false
}

// column is where a text is set: so wide, with the first line so much shorter, and of so many
// lines at most.
type column struct{ wide, indent, lines int }

// wrap breaks a text into lines. What does not fit into its last line is cut, and so is a word
// that is longer than a line; whole says whether all of it is there.
func wrap(text string, size int, bold bool, in column) (lines []string, whole bool) {
	whole = true
	line, room := "", in.wide-in.indent
	for _, p := range pieces(text) {
		next := line + p.text
		if p.blank && line != "" {
			next = line + " " + p.text
		}
		if across(next, size, bold) <= room {
			line = next
			continue
		}
		alone := p.text
		if across(alone, size, bold) > in.wide {
			alone, whole = cut(alone, size, bold, in.wide), false
		}
		if line != "" || room < in.wide && across(alone, size, bold) > room {
			if len(lines)+1 == in.lines {
				return append(lines, cut(line+" "+ellipsis, size, bold, room)), false
			}
			lines, room = append(lines, line), in.wide
		}
		line = alone
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines, whole
}

// lines are those of a text, however much of it was cut.
func lines(text string, size int, bold bool, in column) []string {
	all, _ := wrap(text, size, bold, in)
	return all
}

// balanced breaks a text into as few lines as it takes, and those about as long as each other:
// no word stands alone in the last one.
func balanced(text string, size int, bold bool, in column) []string {
	all, whole := wrap(text, size, bold, in)
	if !whole || len(all) < 2 {
		return all
	}
	for in.lines = len(all); in.wide > 0; in.wide -= 8 {
		narrow, still := wrap(text, size, bold, in)
		if !still {
			break
		}
		all = narrow
	}
	return all
}

// cut shortens a text to what there is room for, with a mark where something is missing. There
// is always room for the mark.
func cut(text string, size int, bold bool, room int) string {
	if across(text, size, bold) <= room {
		return text
	}
	kept := ""
	for g := graphemes.FromString(text); g.Next(); {
		if across(kept+g.Value()+ellipsis, size, bold) > room {
			break
		}
		kept += g.Value()
	}
	return strings.TrimRight(strings.TrimSuffix(kept, ellipsis), " ") + ellipsis
}

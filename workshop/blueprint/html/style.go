package html

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"regexp"
	"strings"
	"sync"
	"unicode"
)

//go:embed style.css
var look string

// pageMargins is what stands at the edges of each printed page: it needs words of the
// session, and so is not in the file.
const pageMargins = `
@page { margin: 14mm 16mm 16mm;%s
	@bottom-left { content: %s; font: 7.5pt system-ui, sans-serif; color: #404040; }
	@bottom-center { content: %s; font: bold 7.5pt system-ui, sans-serif; white-space: nowrap; }
	@bottom-right { content: counter(page) " / " counter(pages); font: 7.5pt system-ui, sans-serif; color: #404040; }
}
`

// style is the style sheet of a paper with words at the foot of each printed page.
func style(left, centre string, on Sheet) string {
	size := ""
	if on != AnySheet {
		size = " size: " + string(on) + ";"
	}
	return look + fmt.Sprintf(pageMargins, size, quoted(unbroken(left)), quoted(centre))
}

// joiner keeps together what is on both sides of it.
const joiner = "\u2060"

var dated = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(\d{4}-)(\d{2}-)(\d{2})`) })

// unbroken is a text whose dates stay on one line: a browser breaks 2026-11-27 at its hyphens.
func unbroken(text string) string {
	return dated().ReplaceAllString(text, "${1}"+joiner+"${2}"+joiner+"${3}")
}

// quoted is a text as a string of CSS. Whatever is neither a letter, a digit nor a blank is
// written as its number: nothing in it can end the string, or the style sheet.
func quoted(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range text {
		switch {
		case r == ' ', unicode.IsLetter(r), unicode.IsDigit(r):
			b.WriteRune(r)
		default:
			fmt.Fprintf(&b, `\%x `, r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// policy is what the page allows a browser to do: nothing but to take this one style sheet.
func policy(sheet string) string {
	sum := sha256.Sum256([]byte(sheet))
	return "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'"
}

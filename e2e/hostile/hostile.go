// Package hostile holds the texts that try to be something else than text, and
// the judges that say what became of them. Only tests import it.
//
// The judges know nothing of the program's own cleaning and escaping: what they
// look for is written down here once more, so that a slip there shows here.
package hostile

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Text is one hostile text.
type Text struct {
	Name string
	Raw  string // as bytes; not always UTF-8
	Why  string // what it does to a program that lets it through
}

// Texts are all of them.
func Texts() []Text { return slices.Concat(ForTerminals(), markdown, blocks, formats) }

// ForTerminals are those among them that are meant for a terminal or the eye.
func ForTerminals() []Text { return slices.Concat(terminal, answers, controls, unseen, heaps) }

// Raw are the texts alone.
func Raw() []string {
	var all []string
	for _, t := range Texts() {
		all = append(all, t.Raw)
	}
	return all
}

// Packed brings texts together into few: each is handed to clean first, and as
// many stand in one as there is room for by length. What is longer by itself is
// cut to the room. Nothing is lost but what clean makes empty.
func Packed(room int, clean func(string) string, length func(string) int) []string {
	var packs []string
	pack := ""
	for _, raw := range Raw() {
		text := clean(raw)
		for length(text) > room {
			text = clean(text[:len(text)*9/10])
		}
		if text == "" {
			continue
		}
		if both := clean(pack + " " + text); length(both) <= room {
			pack = both
			continue
		}
		packs, pack = append(packs, pack), text
	}
	return append(packs, pack)
}

// Joined brings raw texts together, as many in one as there are bytes of room,
// each in a line of its own so that none can swallow the next. What is longer is
// cut.
func Joined(room int) []string {
	var packs []string
	pack := ""
	for _, raw := range Raw() {
		raw = raw[:min(room, len(raw))]
		if pack != "" && len(pack)+1+len(raw) > room {
			packs, pack = append(packs, pack), ""
		}
		if pack != "" {
			pack += "\n"
		}
		pack += raw
	}
	return append(packs, pack)
}

// AsName makes a raw text the name of one file.
func AsName(raw string) string { return strings.NewReplacer("/", "∕", "\x00", "0").Replace(raw) }

// InJSON writes a text as a JSON string that carries its very bytes: only what
// JSON cannot do without is escaped.
func InJSON(raw string) string {
	var b strings.Builder
	b.WriteByte('"')
	for i := range len(raw) {
		switch c := raw[i]; {
		case c == '"' || c == '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c < ' ':
			fmt.Fprintf(&b, `\u%04x`, c)
		default:
			b.WriteByte(c)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// Escaped writes a text as a JSON string of nothing but \u escapes, and half a
// surrogate pair for each byte that is not UTF-8.
func Escaped(raw string) string {
	var b strings.Builder
	b.WriteByte('"')
	for len(raw) > 0 {
		r, size := utf8.DecodeRuneInString(raw)
		raw = raw[size:]
		if r == utf8.RuneError && size == 1 {
			b.WriteString(`\ud83d`)
			continue
		}
		for _, unit := range utf16.Encode([]rune{r}) {
			fmt.Fprintf(&b, `\u%04x`, unit)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// Strings are all strings within a JSON document, names included.
func Strings(document []byte) ([]string, error) {
	var v any
	if err := json.Unmarshal(document, &v); err != nil {
		return nil, err
	}
	return within(v), nil
}

func within(v any) (all []string) {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		for _, one := range v {
			all = append(all, within(one)...)
		}
	case map[string]any:
		for name, one := range v {
			all = append(append(all, name), within(one)...)
		}
	}
	return all
}

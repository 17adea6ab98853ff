package blueprint

import (
	"strings"
	"unicode"

	"swotshop/workshop"
)

// longestSlug keeps a file name readable in a list.
const longestSlug = 40

// Stem is how the names of a session's files begin, e.g. "acme-robotics-2026-03-12":
// letters a to z, digits and hyphens alone, so that it works on every file system
// and in every shell. A client whose name is not written in Latin letters is called
// by the start of the session's id. What follows a hyphen behind it ("-blueprint.md")
// keeps the name from ever being that of a device of Windows.
func Stem(w *workshop.Workshop) string {
	name := slug(w.Client)
	if name == "" {
		id := slug(w.ID)
		name = strings.Trim("session-"+id[:min(8, len(id))], "-")
	}
	if date := slug(w.Date); date != "" {
		name += "-" + date
	}
	return name
}

// slug writes a name in a-z, 0-9 and single hyphens; empty when most of its
// letters cannot be.
func slug(s string) string {
	var b strings.Builder
	written, lost := 0, 0
	for _, r := range workshop.Fold(workshop.Clean(s)).Runes {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
			written++
		case unicode.Is(unicode.M, r):
		default:
			b.WriteByte('-')
			if isWord(r) {
				lost++
			}
		}
	}
	if lost > written {
		return ""
	}
	return shorten(strings.Join(strings.FieldsFunc(b.String(), func(r rune) bool { return r == '-' }), "-"))
}

// shorten cuts a long slug at a hyphen where there is one.
func shorten(s string) string {
	if len(s) <= longestSlug {
		return s
	}
	s = s[:longestSlug+1]
	if at := strings.LastIndexByte(s, '-'); at > longestSlug/2 {
		return s[:at]
	}
	return s[:longestSlug]
}

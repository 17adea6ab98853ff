package tables

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Defused is a text that no spreadsheet takes for a formula. What was typed in a room
// may begin like one, and would be carried out where the file is opened.
func Defused(text string) string {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(text, unicode.IsSpace))
	if strings.ContainsRune("=+-@＝＋－＠", first) {
		return "'" + text
	}
	return text
}

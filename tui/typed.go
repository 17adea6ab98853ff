package tui

import (
	"path/filepath"
	"strings"
	"unicode"
)

// AsTyped is a path as it is typed in a shell: in quotes when there is a blank
// or another sign in it that a shell would not take as it is. The ~ in front
// stays outside, where it means the home folder.
func AsTyped(path string) string {
	plain := func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsDigit(r) || r == filepath.Separator || strings.ContainsRune("._-/~:+,@%", r)
	}
	if path != "" && strings.IndexFunc(path, func(r rune) bool { return !plain(r) }) < 0 {
		return path
	}
	home, rest := "", path
	if after, ok := strings.CutPrefix(path, "~/"); ok {
		home, rest = "~/", after
	}
	return home + "'" + strings.ReplaceAll(rest, "'", `'\''`) + "'"
}

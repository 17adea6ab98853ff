package sessions

import (
	"runtime"
	"strings"
	"unicode"
)

// Quoted is an argument as it has to be typed behind a command, for messages
// that name one: a path may have a blank in it, and the name of a client what a
// shell would carry out.
func Quoted(arg string) string {
	rest, atHome := strings.CutPrefix(arg, "~/")
	switch {
	case atHome: // a quoted ~ is no home
		return "~/" + Quoted(rest)
	case isPlain(arg):
		return arg
	case runtime.GOOS == "windows" || !strings.ContainsAny(arg, "\"$`\\!"):
		return `"` + arg + `"`
	}
	return "'" + strings.ReplaceAll(arg, "'", `'\''`) + "'"
}

// isPlain reports whether every shell takes an argument for one, and as it stands.
func isPlain(arg string) bool {
	special := func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !strings.ContainsRune("_./:@%+=,-", r)
	}
	return arg != "" && !strings.ContainsFunc(arg, special)
}

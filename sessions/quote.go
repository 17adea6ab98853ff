package sessions

import (
	"regexp"
	"runtime"
	"strings"
)

// plainArgument is what every shell takes for one argument, and as it stands.
var plainArgument = regexp.MustCompile(`^[\pL\pN_./:@%+=,-]+$`)

// Quoted is an argument as it has to be typed behind a command, for messages
// that name one: a path may have a blank in it, and the name of a client what a
// shell would carry out.
func Quoted(arg string) string {
	rest, atHome := strings.CutPrefix(arg, "~/")
	switch {
	case atHome: // a quoted ~ is no home
		return "~/" + Quoted(rest)
	case plainArgument.MatchString(arg):
		return arg
	case runtime.GOOS == "windows" || !strings.ContainsAny(arg, "\"$`\\!"):
		return `"` + arg + `"`
	}
	return "'" + strings.ReplaceAll(arg, "'", `'\''`) + "'"
}

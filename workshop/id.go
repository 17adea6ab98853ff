package workshop

import (
	"regexp"
	"strings"
)

// Latest is what stands for the newest session where an id is asked for.
const Latest = "latest"

// The most letters of a session's id, which people type, and of any other id.
const (
	maxSession = 64
	maxID      = 200
)

var typable = regexp.MustCompile(`^[\pL\pN]\S*$`)

// ValidSession says whether an id from elsewhere can be that of a session: every command has to
// be able to take it, so it is no flag, no other word, and short.
func ValidSession(id string) bool {
	return len(id) <= maxSession && typable.MatchString(id) && !strings.EqualFold(id, Latest) && Clean(id) == id
}

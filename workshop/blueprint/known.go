package blueprint

import (
	"bytes"
	"strings"
)

// generators begins the name of the program in a blueprint of any layout.
var generators = strings.TrimRight(generator, "0123456789")

// Is reports whether a file is a blueprint of ours, even one that was edited since,
// by how it begins.
func Is(head []byte) bool {
	lines := bytes.Lines(head)
	first := true
	for line := range lines {
		switch line := strings.TrimSpace(string(line)); {
		case first && line != "---", !first && line == "---":
			return false
		case strings.HasPrefix(line, `generator: "`+generators):
			return true
		}
		first = false
	}
	return false
}

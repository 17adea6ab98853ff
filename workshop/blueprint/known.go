package blueprint

import (
	"bytes"
	"slices"
	"strings"
)

// Is reports whether a file is a blueprint or a pitch of ours, even one that was edited
// since, by how it begins.
func Is(head []byte) bool { return isOf(head, generator, pitchGenerator) }

// isOf reports whether a file has one of these generators, of any layout.
func isOf(head []byte, generators ...string) bool {
	of := func(line string) bool {
		return slices.ContainsFunc(generators, func(g string) bool {
			return strings.HasPrefix(line, `generator: "`+strings.TrimRight(g, "0123456789"))
		})
	}
	lines := bytes.Lines(head)
	first := true
	for line := range lines {
		switch line := strings.TrimSpace(string(line)); {
		case first && line != "---", !first && line == "---":
			return false
		case of(line):
			return true
		}
		first = false
	}
	return false
}

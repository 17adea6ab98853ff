package team_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// What engines lack that speak PostgreSQL's language and spread tables over many computers.
var notEverywhere = regexp.MustCompile(`(?i)\b(listen|notify|lock table|deferrable|exclude|gist|inherits|generated|stored|pg_advisory\w*|trigger|sequence|serial|identity|partition by|enable_seqscan|jit)\b`)

// Files without an engine's name have nothing that another engine lacks.
func TestMigrationsArePortable(t *testing.T) {
	files, err := filepath.Glob("migrations/*.sql")
	must(t, err)
	portable := 0
	for _, file := range files {
		text, err := os.ReadFile(file)
		must(t, err)
		if strings.Contains(file, ".postgresql.") {
			continue
		}
		portable++
		for line := range strings.Lines(string(text)) {
			code, _, _ := strings.Cut(line, "--")
			if found := notEverywhere.FindString(strings.ReplaceAll(code, "'stored'", "")); found != "" {
				t.Errorf("%s has %s: %s", file, found, strings.TrimSpace(line))
			}
		}
	}
	if portable < 5 {
		t.Errorf("only %d files: %v", portable, files)
	}
}

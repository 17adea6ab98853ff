//go:build unix

package main

import (
	"strings"
	"testing"
)

// Where somebody can be asked, what is only like the words is shown with the
// question, and goes or stays as it is answered.
func TestRedactAsksAboutSimilarTexts(t *testing.T) {
	t.Parallel()
	for answer, want := range map[string]int{"no": 3, "": 3, "yes": 2, "all": 0} {
		d := newDesk(t)
		d.keep(spelt(t))
		term := window(t, d.process("redact", "3f9", "--words", "Café Müller"))
		wait(t, term, "session of Acme", "2 texts", "Similar, but not erased: 3 texts", "“Müllers old Café”", "Type yes to erase it, or all")
		if err := term.Type(answer + "\r"); err != nil {
			t.Fatal(err)
		}
		exits(t, term, exitFine)
		if left := strings.Count(d.fine("export", "3f9", "-o", "-"), "ller"); left != want {
			t.Errorf("after %q there are %d", answer, left)
		}
	}
}

func TestRedactAsksAboutASingleCharacter(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.keep(spelt(t))
	term := window(t, d.process("redact", "3f9", "--words", "金"))
	wait(t, term, "1 text", "a single character", "Type yes")
	if err := term.Type("yes\r"); err != nil {
		t.Fatal(err)
	}
	exits(t, term, exitFine)
	if text := d.fine("export", "3f9", "-o", "-"); strings.Contains(text, "金") || !strings.Contains(text, "属") {
		t.Errorf("it says\n%s", text)
	}
}

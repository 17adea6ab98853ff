package main

import (
	"os"
	"strings"
	"testing"

	"swotshop/sessions"
)

// R2.8: words that were redacted are in no file any more, and it is said which
// backups still have them.
func TestRedact(t *testing.T) {
	d := threeSessions(t)
	d.fine("backup")
	const secret = "A leak would reach the press before us"
	before := d.files()
	d.says(exitWrongCall, []string{"redact", "3f9a20c41"}, "What is to be erased?")
	d.says(exitWrongCall, []string{"redact", "3f9a20c41", "T1", "--words", "leak", "--yes"}, "What is to be erased?")
	d.says(exitWrongCall, []string{"redact", "3f9a20c41", "T1"}, "Nothing was erased: nobody can be asked")
	d.says(exitFailed, []string{"redact", "3f9a20c41", "T9", "--yes"}, "no item T9")
	d.says(exitFailed, []string{"redact", "3f9a20c41", "--words", "of", "--yes"}, "Too short")
	d.says(exitFailed, []string{"redact", "3f9a20c41", "--words", "giraffe", "--yes"}, "has no such words")
	if d.files() != before {
		t.Error("something was changed")
	}
	d.says(exitFine, []string{"redact", "3f9a20c41", "t1", "--yes"}, "Erased in 1 text.", "1 backup made before", "swotshop backup --renew")
	d.traces(secret)
	if shown := d.fine("show", "3f9a20c41"); strings.Contains(shown, secret) || !strings.Contains(shown, "…") {
		t.Errorf("shown:\n%s", shown)
	}
	if found := d.fine("search", "leak", "press"); strings.Contains(found, "3f9a20c41") {
		t.Errorf("found:\n%s", found)
	}
	d.says(exitFine, []string{"doctor"})
	d.fine("retention", "--client", "Zoë’s Café 咖啡馆", "--until", "2030-01-01")
	d.says(exitFine, []string{"redact", "3f9a20c4e", "--words", "zoë’s café", "--yes"}, "Erased in 1 text.")
	d.traces("Zoë’s") // nor in the dates of retention
	d.fine("backup", "--renew")
	for _, b := range sessions.Backups(d.library()) {
		data, err := os.ReadFile(b.Path)
		if err != nil || strings.Contains(string(data), secret) {
			t.Errorf("a backup has it still, or %v", err)
		}
	}
}

package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"swotshop/sessions"
	"swotshop/workshop"
)

// R2.8: words that were redacted are in no file any more, and it is said which
// backups still have them.
func TestRedact(t *testing.T) {
	d := threeSessions(t)
	d.fine("backup")
	const secret = "A leak would reach the press before us"
	before := d.files()
	d.says(exitWrongCall, []string{"redact", "3f9a20c41"}, "Name what to erase")
	d.says(exitWrongCall, []string{"redact", "3f9a20c41", "T1", "--words", "leak", "--yes"}, "Name what to erase")
	d.says(exitWrongCall, []string{"redact", "3f9a20c41", "T1"}, "Nothing was erased: cannot ask here")
	d.says(exitFailed, []string{"redact", "3f9a20c41", "T9", "--yes"}, "no item T9")
	d.says(exitFailed, []string{"redact", "3f9a20c41", "--words", "o", "--yes"}, "Too short")
	d.says(exitFailed, []string{"redact", "3f9a20c41", "--words", "giraffe", "--yes"}, "does not contain these words")
	if d.files() != before {
		t.Error("something was changed")
	}
	d.says(exitFine, []string{"redact", "3f9a20c41", "t1", "--yes"}, "Erased from 1 text.", "1 earlier backup", "swotshop backup --renew")
	d.traces(secret)
	if shown := d.fine("show", "3f9a20c41"); strings.Contains(shown, secret) || !strings.Contains(shown, "…") {
		t.Errorf("shown:\n%s", shown)
	}
	if found := d.fine("search", "leak", "press"); strings.Contains(found, "3f9a20c41") {
		t.Errorf("found:\n%s", found)
	}
	d.says(exitFine, []string{"doctor"})
	d.fine("retention", "--client", "Zoë’s Café 咖啡馆", "--until", "2030-01-01")
	d.says(exitFine, []string{"redact", "3f9a20c4e", "--words", "zoë’s café", "--yes"}, "Erased from 1 text.", "“[…] 咖啡馆 (3f9a20c4e", "retention until 2030-01-01")
	d.traces("Zoë’s") // nor in the dates of retention
	d.fine("backup", "--renew")
	for _, b := range sessions.Backups(d.library()) {
		data, err := os.ReadFile(b.Path)
		if err != nil || strings.Contains(string(data), secret) {
			t.Errorf("a backup has it still, or %v", err)
		}
	}
}

// Words that stand in an item from a phone alone, which nobody has admitted, are found and
// erased as well.
func TestRedactWhatWaits(t *testing.T) {
	d := threeSessions(t)
	ctx := context.Background()
	lib, err := sessions.Open(ctx, d.library(), sessions.Options{})
	if err != nil {
		t.Fatal(err)
	}
	lease, err := lib.Claim(ctx, "3f9a20c41b77")
	if err == nil {
		one := workshop.Submission{Key: "ABCDEFGHIJKLMNOPQRST", Quadrant: workshop.Threats, Text: "Quasimodo knows of it"}
		err = errors.Join(lease.Submit(ctx, []workshop.Submission{one}), lease.Release(ctx))
	}
	if err = errors.Join(err, lib.Close()); err != nil {
		t.Fatal(err)
	}
	d.says(exitFine, []string{"redact", "3f9a20c41", "--words", "quasimodo", "--yes"}, "Erased from 1 text.")
	d.traces("Quasimodo")
	d.says(exitFailed, []string{"redact", "3f9a20c41", "--words", "quasimodo", "--yes"}, "does not contain these words")
	d.says(exitFine, []string{"doctor"})
}

// spelt is a session in which one name stands in several ways.
func spelt(t *testing.T) *workshop.Log {
	t.Helper()
	log, err := started("3f9a20c41b77", "Acme", "2026-04-02", "The case of CAFE MULLER is open", "Café-Müller owes us",
		"Müllers old Café", "Cafe Mueller", "the MÜLLER’S CAFÉS", "Anna Muster", "金属 is scarce")
	if err != nil {
		t.Fatal(err)
	}
	return log
}

// What search still finds after a redaction is said, and goes too when that is
// asked for.
func TestRedactListsSimilarTexts(t *testing.T) {
	d := newDesk(t)
	d.keep(spelt(t))
	red := func(more ...string) []string {
		return append([]string{"redact", "3f9", "--words", "café müller", "--yes"}, more...)
	}
	likes := []string{"“Müllers old Café”", "“Cafe Mueller”", "“the MÜLLER’S CAFÉS”", "--like"}
	d.says(exitFine, red(), append(likes, "Erased from 2 texts.", "Similar, and still there: 3 texts")...)
	if found := d.fine("search", "Café Müller"); strings.Count(found, "3f9a") != 1 {
		t.Errorf("found:\n%s", found)
	}
	d.says(exitFailed, red(), append(likes, "Nothing was erased", "does not contain these words, but has 3 similar texts")...)
	if r := d.says(exitFine, red("--like"), "Erased from 3 texts."); strings.Contains(r.err, "Mueller") {
		t.Errorf("it says %s", r.err)
	}
	d.says(exitFine, []string{"search", "Café Müller"}, "No matches")
	d.traces("Mueller")
	d.traces("ller’s")
	d.says(exitFailed, red("--like"), "does not contain these words.")
	d.says(exitFine, []string{"redact", "3f9", "--words", "金属", "--yes"}, "Erased from 1 text.")
	d.says(exitFine, []string{"doctor"})
}

// Two clients whose names are erased stay two clients, each with its date; in which
// other session the name stands is said.
func TestClientsWithoutNames(t *testing.T) {
	d := newDesk(t)
	for id, client := range map[string]string{"aaaa1111": "Acme Foods", "aaaa2222": "Acme Foods", "bbbb1111": "Bolt Foods"} {
		log, err := started(id, client, "2026-04-02", "Ann is planning a channel")
		if err != nil {
			t.Fatal(err)
		}
		d.keep(log)
	}
	d.fine("retention", "--client", "acme foods", "--until", "2027-01-31")
	first := d.says(exitFine, []string{"redact", "aaaa1", "--words", "acme foods", "--yes"}, "now called “[…] (aaaa1111)”", "retention until 2027-01-31")
	if !strings.Contains(first.err, `swotshop redact aaaa2222 --words "acme foods"`) || strings.Contains(first.err, "bbbb") {
		t.Errorf("it says %s", first.err)
	}
	second := d.says(exitFine, []string{"redact", "aaaa2", "--words", "acme foods", "--yes"})
	if strings.Contains(second.err, "aaaa1111 --words") {
		t.Errorf("it says %s", second.err)
	}
	d.says(exitFine, []string{"redact", "bbbb", "--words", "bolt foods", "--yes"})
	d.says(exitFine, []string{"purge", "--client", "[…] (bbbb1111)", "--yes"}, "Erased: 1 session")
	d.says(exitFine, []string{"purge", "--client", "[…] (AAAA1111)", "--yes"}, "Erased: 1 session")
	d.says(exitFine, []string{"retention"}, "[…] (aaaa2222)", "2027-01-31")
	d.says(exitFine, []string{"redact", "aaaa", "--words", "ann", "--yes"}, "Erased from 1 text.")
	d.says(exitFine, []string{"export", "aaaa", "--format", "json", "-o", "-"}, "[…] is planning a channel")
	d.says(exitFine, []string{"redact", "aaaa", "--words", "ann", "--parts", "--yes"}, "Erased from 1 text.")
	d.says(exitFine, []string{"export", "aaaa", "--format", "json", "-o", "-"}, "[…] is pl[…]ing a ch[…]el")
}

// Sessions in which an older program left nothing of the client's name are not
// erased together.
func TestPurgeRefusesWhatIsLeftOfNames(t *testing.T) {
	d := newDesk(t)
	for _, id := range []string{"aaaa1111", "bbbb1111"} {
		log, err := started(id, "[…]", "2026-04-02", "Something")
		if err != nil {
			t.Fatal(err)
		}
		d.keep(log)
	}
	before := d.files()
	d.says(exitFailed, []string{"purge", "--client", "[…]", "--yes"}, "perhaps of several clients", "swotshop delete aaaa1111", "swotshop delete bbbb1111")
	if d.files() != before {
		t.Error("something was erased")
	}
	d.fine("delete", "aaaa", "--yes")
	d.says(exitFine, []string{"purge", "--client", "[…]", "--yes"}, "Erased: 1 session")
}

// A copy from before a redaction is imported only when that is asked for, and what it
// brings back is said.
func TestImportOfACopyFromBeforeARedaction(t *testing.T) {
	d := newDesk(t)
	d.keep(spelt(t))
	file := filepath.Join(t.TempDir(), "copy.json")
	d.fine("export", "3f9", "--format", "json", "-o", file)
	d.says(exitFine, []string{"import", file, "--as-new"}, "Imported")
	if r := d.says(exitFailed, []string{"import", file}, "nothing missing"); strings.Contains(r.err, "erased") {
		t.Errorf("it says %s", r.err)
	}
	d.fine("redact", "3f9", "--words", "muster", "--yes")
	d.says(exitFailed, []string{"import", file}, "still contains them", "--as-new", "brings the erased words back")
	d.says(exitFine, []string{"import", file, "--as-new"}, "Imported", "has the words that were erased", "swotshop delete")
}

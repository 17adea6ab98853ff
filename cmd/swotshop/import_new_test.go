package main

import "testing"

// A copy that was made after another window had taken the session over has
// words that the library lacks. It says so, and brings both into the library.
func TestImportOfADivergedSession(t *testing.T) {
	for name, there := range map[string][]string{
		"shorter": {"One", "Theirs"}, "as long": {"One", "Theirs", "Theirs too"}, "longer": {"One", "Theirs", "Theirs too", "Theirs again"},
	} {
		other := newDesk(t)
		mine, err := started("3f9a", "Acme", "2026-04-02", "One", "Mine", "Mine too")
		if err != nil {
			t.Fatal(err)
		}
		other.keep(mine)
		d := newDesk(t)
		copied := d.file("copy.json", other.fine("export", "latest", "--format", "json", "-o", "-"))
		theirs, err := started("3f9a", "Acme", "2026-04-02", there...)
		if err != nil {
			t.Fatal(err)
		}
		d.keep(theirs)
		before := d.fine("export", "3f9a", "--format", "json", "-o", "-")
		d.says(exitFailed, []string{"import", copied}, "diverged from the copy", "import FILE --as-new")
		d.says(exitFine, []string{"import", copied, "--as-new"}, "Imported: Acme, ", " (copy), ")
		if d.fine("search", "Mine") == "" {
			t.Errorf("%s: what was typed here is not in the library", name)
		}
		if d.fine("export", "3f9a", "--format", "json", "-o", "-") != before {
			t.Errorf("%s: what was typed there has changed", name)
		}
		d.says(exitFine, []string{"doctor"}, "ok     replay", "2 sessions")
	}
}

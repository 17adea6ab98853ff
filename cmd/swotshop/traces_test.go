package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"swotshop/workshop"
)

// toErase is what no file may have after it was erased.
const toErase = "A leak would reach the press before us"

// holding lists the files at a desk that have a text in them.
func (d *desk) holding(text string) (list []string) {
	d.t.Helper()
	for _, root := range []string{d.home, d.env["TMPDIR"]} {
		err := filepath.WalkDir(root, func(path string, e os.DirEntry, err error) error {
			if err != nil || !e.Type().IsRegular() {
				return err
			}
			data, err := os.ReadFile(path)
			if strings.Contains(string(data), text) {
				list = append(list, d.homeless(path))
			}
			return err
		})
		if err != nil {
			d.t.Fatal(err)
		}
	}
	return list
}

func (d *desk) holdsNot(text string) {
	d.t.Helper()
	if list := d.holding(text); len(list) > 0 {
		d.t.Errorf("%q is still in %v", text, list)
	}
}

// interrupted leaves in a folder what a program leaves that is killed while it
// makes a copy there: a folder and a file with the words of the library.
func (d *desk) interrupted(folder string) {
	d.t.Helper()
	data, err := os.ReadFile(d.library())
	if err != nil {
		d.t.Fatal(err)
	}
	making := filepath.Join(folder, ".swotshop-123")
	if err := os.MkdirAll(making, 0o700); err != nil {
		d.t.Fatal(err)
	}
	for _, name := range []string{filepath.Join(making, "library.db"), filepath.Join(making, "lock"), filepath.Join(folder, ".swotshop-456.tmp")} {
		if err := os.WriteFile(name, data, 0o600); err != nil {
			d.t.Fatal(err)
		}
	}
}

// copyMadeAt makes a copy as F9 does.
func (d *desk) copyMadeAt(file string, log *workshop.Log) string {
	d.t.Helper()
	c := copier{d.library(), func(name string) string { return d.env[name] }}
	written, err := c.Write(file, log.Events(), false)
	if err != nil {
		d.t.Fatal(err)
	}
	return strings.Replace(written, "~", d.home, 1)
}

func (d *desk) there(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// acme is a session of threeSessions, as it is there, or with more in it.
func acme(t *testing.T, more ...string) *workshop.Log {
	t.Helper()
	log, err := started("3f9a20c41b77", "Acme Robotics", "2026-04-02", append([]string{toErase}, more...)...)
	if err != nil {
		t.Fatal(err)
	}
	return log
}

// What interrupted copies left is found and deleted in every folder in which the
// program ever wrote one, whichever way something is erased; the doctor counts it
// and changes nothing.
func TestLeftoversOfInterruptedCopiesAreErased(t *testing.T) {
	erasing := map[string][]string{
		"delete": {"delete", "3f9a20c41", "--yes"},
		"redact": {"redact", "3f9a20c41", "T1", "--yes"},
		"purge":  {"purge", "--client", "Acme Robotics", "--yes"},
		"renew":  {"backup", "--renew"},
	}
	for name, args := range erasing {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := threeSessions(t)
			folders := map[string][]string{
				"stick": {"backup", filepath.Join(d.home, "stick", "a.db")}, "mail": {"export", "latest", "-o", filepath.Join(d.home, "mail", "a.md")},
				"demo": {"demo", "-o", filepath.Join(d.home, "demo", "a.md")}, "f9": nil,
				"restored": {"restore", d.library(), "-o", filepath.Join(d.home, "restored", "a.db")},
			}
			for folder, command := range folders {
				folder = filepath.Join(d.home, folder)
				if folder != filepath.Join(d.home, "restored") { // which makes its folder
					if err := os.Mkdir(folder, 0o700); err != nil {
						t.Fatal(err)
					}
				}
				if command == nil {
					d.copyMadeAt(filepath.Join(folder, "copy.json"), acme(t))
				} else {
					d.fine(command...)
				}
				d.interrupted(folder)
			}
			for _, folder := range []string{filepath.Dir(d.library()), filepath.Join(filepath.Dir(d.library()), "backups")} {
				d.interrupted(folder)
			}
			for _, asked := range []string{filepath.Join("stick", "a.db"), filepath.Join("restored", "a.db")} { // for people to delete
				if err := os.Remove(filepath.Join(d.home, asked)); err != nil {
					t.Fatal(err)
				}
			}
			before := d.files()
			d.says(exitFine, []string{"doctor"}, "14 files left over", "swotshop backup --renew", "~/stick", "~/mail")
			if d.files() != before {
				t.Error("the doctor changed something")
			}
			d.says(exitFine, args, "In the library ~/.local/share/swotshop/library.db:", "Deleted: 14 files left over from interrupted copies")
			if name == "renew" { // erases nothing by itself
				d.fine("delete", "3f9a20c41", "--yes")
			}
			d.fine("backup", "--renew")
			d.holdsNot(toErase)
			d.says(exitFine, []string{"doctor"}, "ok     copies     No files are left over from interrupted copies.")
		})
	}
}

// Copies made with F9 go with their session: they are named before, and what is
// somebody else's by now stays.
func TestCopiesGoWithTheirSession(t *testing.T) {
	for name, args := range map[string][]string{
		"delete": {"delete", "3f9a20c41", "--yes"},
		"purge":  {"purge", "--client", "Acme Robotics", "--yes"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := threeSessions(t)
			one, two := d.copyMadeAt("~/acme.json", acme(t)), d.copyMadeAt("~/more.json", acme(t, "Zanzibar"))
			other, mine := d.copyMadeAt("~/other.json", example(t)), d.copyMadeAt("~/mine.json", acme(t))
			write(t, mine, "my own notes")
			link := d.copyMadeAt("~/link.json", acme(t))
			if err := os.Rename(link, link+".moved"); err != nil {
				t.Fatal(err)
			}
			if err := os.Symlink(link+".moved", link); err != nil {
				t.Fatal(err)
			}
			d.says(exitFine, []string{"doctor"}, "Session 3f9a20c41b77 is also in ~/acme.json (copy made with F9),")
			d.says(exitFine, args, "Also deleted: ~/acme.json (copy made with F9)", "Also deleted: ~/more.json (copy made with F9)")
			if d.there(one) || d.there(two) {
				t.Error("a copy is there still")
			}
			if !d.there(other) || !d.there(mine) || !d.there(link+".moved") || !d.there(link) {
				t.Error("a file is gone that is not a copy of this session")
			}
		})
	}
}

// What would be asked before names the copies, and how many changes in them the
// library lacks.
func TestCopiesAreNamedInTheQuestion(t *testing.T) {
	d := threeSessions(t)
	d.copyMadeAt("~/acme.json", acme(t))
	d.copyMadeAt("~/more.json", acme(t, "Zanzibar", "Pemba"))
	p := d.ready()
	traces, err := p.tracesOf("3f9a20c41b77", acme(t).Events())
	if err != nil || len(traces) != 2 || traces[0].lacks != 0 || traces[1].lacks != 2 {
		t.Fatalf("%+v, %v", traces, err)
	}
	if got := p.besides(traces); got != ", and 2 copies made with F9: ~/acme.json, ~/more.json" {
		t.Errorf("named as %q", got)
	}
	if got := p.besides(spareNewer(traces)); got != ", and 1 copy made with F9: ~/acme.json" {
		t.Errorf("named as %q", got)
	}
}

// A redaction deletes the copies that have no more in them than the library, and
// leaves alone, but names, those that have.
func TestRedactAndCopies(t *testing.T) {
	d := threeSessions(t)
	d.copyMadeAt("~/acme.json", acme(t))
	more := d.copyMadeAt("~/more.json", acme(t, "Zanzibar"))
	half := d.copyMadeAt("~/half.json", acme(t))
	data, err := os.ReadFile(half)
	if err != nil {
		t.Fatal(err)
	}
	write(t, half, string(data[:len(data)-200]))
	d.says(exitFine, []string{"redact", "3f9a20c41", "T1", "--yes"}, "Also deleted: ~/acme.json (copy made with F9)",
		"~/more.json (copy made with F9) still contains it: it has changes that are not in the library", "~/half.json (copy made with F9) still contains it")
	if !d.there(more) || !d.there(half) {
		t.Error("words that are in nothing else are gone")
	}
	// Brought in, its words are in the library, and the next one deletes it.
	d.fine("import", more, "--as-new")
	d.fine("backup", "--renew")
	if !d.there(more) {
		t.Error("a new backup deleted words that are in nothing else")
	}
}

// A copy that cannot be deleted now is named, and goes with the next new backup;
// one that was written again since stays.
func TestCopiesThatCannotBeDeletedNow(t *testing.T) {
	d := threeSessions(t)
	stick := filepath.Join(d.home, "stick")
	if err := os.Mkdir(stick, 0o700); err != nil {
		t.Fatal(err)
	}
	one, two := d.copyMadeAt(filepath.Join(stick, "one.json"), acme(t)), d.copyMadeAt(filepath.Join(stick, "two.json"), acme(t))
	p := d.ready()
	p.ledger().markErased(one) // as when it is killed before it deletes them
	p.ledger().markErased(two)
	p.ledger().markErased(two)
	c := copier{d.library(), p.env}
	if _, err := c.Write(two, acme(t, "Zanzibar").Events(), true); err != nil {
		t.Fatal(err)
	}
	d.says(exitFine, []string{"backup", "--renew"}, "Deleted: ~/stick/one.json (copy made with F9), from a session that was erased")
	if d.there(one) || !d.there(two) {
		t.Error("the wrong one was deleted")
	}
	// A stick that is not there is not forgotten.
	if err := os.Rename(stick, stick+"-away"); err != nil {
		t.Fatal(err)
	}
	d.says(exitFine, []string{"delete", "3f9a20c41", "--yes"}, "~/stick/two.json (copy made with F9) still contains it: it is not accessible now")
	if err := os.Rename(stick+"-away", stick); err != nil {
		t.Fatal(err)
	}
	d.says(exitFine, []string{"doctor"}, "is also in ~/stick/two.json")
}

// Copies of another library's session are not touched.
func TestCopiesOfAnotherLibrary(t *testing.T) {
	d := threeSessions(t)
	copied := d.copyMadeAt("~/acme.json", acme(t))
	other := filepath.Join(d.home, "other.db")
	d.fine("restore", d.library(), "-o", other)
	d.fine("delete", "3f9a20c41", "--yes", "--library", other)
	if !d.there(copied) {
		t.Error("a copy of another library’s session is gone")
	}
	if err := os.Rename(d.library(), filepath.Join(d.home, "moved.db")); err != nil {
		t.Fatal(err)
	}
	d.says(exitFine, []string{"delete", "3f9a20c41", "--yes", "--library", filepath.Join(d.home, "moved.db")}, "Also deleted: ~/acme.json")
}

// Whatever the list of what was written is, everything else works; that it does not
// read is said.
func TestAnUnreadableLedger(t *testing.T) {
	for name, harm := range map[string]func(path string) error{
		"a folder": func(path string) error { return os.MkdirAll(path, 0o700) },
		"too long": func(path string) error { return os.WriteFile(path, make([]byte, mostWritten+1), 0o600) },
		"nonsense": func(path string) error {
			return os.WriteFile(path, []byte("{\"copy\":7}\n\x00\x01\n{\"folder\":\"here\"}\n[]\n{\"copy\":\"/nowhere/at/all\"}\nhalf a li"), 0o600)
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := threeSessions(t)
			path := d.ready().ledger().path
			if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
				t.Fatal(err)
			}
			if err := harm(path); err != nil {
				t.Fatal(err)
			}
			copied := d.copyMadeAt("~/acme.json", acme(t))
			d.fine("export", "3f9a20c41", "-o", filepath.Join(d.home, "a.md"))
			d.fine("backup", filepath.Join(d.home, "a.db"))
			r := d.says(exitFine, []string{"delete", "3f9a20c41", "--yes"})
			if said := strings.Contains(r.err, "copies made with F9 cannot be read"); said == (name == "nonsense") {
				t.Errorf("it says %s", r.err)
			}
			if d.there(copied) == (name == "nonsense") {
				t.Errorf("the copy is there: %v", d.there(copied))
			}
		})
	}
}

// Without a place for the list, too.
func TestNoPlaceForTheLedger(t *testing.T) {
	d := threeSessions(t)
	d.env["SWOTSHOP_LIBRARY"] = d.library()
	delete(d.env, "HOME")
	d.says(exitFine, []string{"export", "3f9a20c41", "-o", filepath.Join(d.home, "a.md")})
	d.says(exitFine, []string{"delete", "3f9a20c41", "--yes"}, "Deleted: Acme Robotics")
}

// The list is for its owner alone, says each thing once, and forgets what is gone.
func TestTheLedgerStaysShort(t *testing.T) {
	d := threeSessions(t)
	for range 3 {
		d.fine("export", "3f9a20c41", "-o", filepath.Join(d.home, "a.md"))
		if err := os.Remove(filepath.Join(d.home, "a.md")); err != nil {
			t.Fatal(err)
		}
	}
	copied := d.copyMadeAt("~/acme.json", acme(t))
	path := d.ready().ledger().path
	data, err := os.ReadFile(path)
	if err != nil || len(strings.Fields(string(data))) != 2 {
		t.Errorf("%v:\n%s", err, data)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	if err := os.Remove(copied); err != nil {
		t.Fatal(err)
	}
	d.fine("delete", "3f9a20c41", "--yes")
	if data, err := os.ReadFile(path); err != nil || len(strings.Fields(string(data))) != 1 || strings.Contains(string(data), "acme") {
		t.Errorf("%v:\n%s", err, data)
	}
}

// What a restoration could only write as a text is named where something is erased.
func TestTheTextLeftByARestoreIsReported(t *testing.T) {
	d := threeSessions(t)
	tamper(t, d.library(), "DROP TRIGGER event_never_changes", "UPDATE event SET body='7' WHERE session_id='3f9a20c41b77' AND seq=2")
	if err := os.Rename(d.library(), d.library()+".old"); err != nil {
		t.Fatal(err)
	}
	d.says(exitFailed, []string{"restore", d.library() + ".old"}, "library.rest.txt")
	d.says(exitFine, []string{"doctor"}, "note   copies     The library was only partly restored", "library.rest.txt")
	d.says(exitFine, []string{"delete", "3f9a20c41", "--yes"}, "~/.local/share/swotshop/library.rest.txt has text that could not be restored, and may contain it too")
}

// --renew does not let go of older backups while the newest would not do.
func TestRenewLooksFirst(t *testing.T) {
	d := threeSessions(t)
	d.fine("backup")
	d.fine("retention", "--client", "Acme Robotics", "--until", "2030-01-01")
	d.fine("backup")
	found, _ := filepath.Glob(filepath.Join(filepath.Dir(d.library()), "backups", "*.db"))
	info, err := os.Stat(found[1])
	if err != nil || len(found) != 2 {
		t.Fatalf("%v, %v", found, err)
	}
	write(t, found[1], "of no use")
	if err := os.Chtimes(found[1], info.ModTime(), info.ModTime()); err != nil {
		t.Fatal(err)
	}
	d.says(exitFine, []string{"backup", "--renew"}, "Backup written to", "Deleted: 2 older backups.")
	found, _ = filepath.Glob(filepath.Join(filepath.Dir(d.library()), "backups", "*.db"))
	if len(found) != 1 {
		t.Fatalf("there is %v", found)
	}
	if got, want := d.fine("list", "--json", "--library", found[0]), d.fine("list", "--json"); got != want {
		t.Errorf("the backup has\n%s", got)
	}
}

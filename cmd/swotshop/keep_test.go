package main

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"swotshop/sessions"
	"swotshop/workshop"
)

// says fails unless the call ended with the code and its talk has these texts.
func (d *desk) says(code int, args []string, texts ...string) result {
	d.t.Helper()
	r := d.run(args...)
	if r.code != code {
		d.t.Fatalf("swotshop %s: exit %d, not %d: %s%s", strings.Join(args, " "), r.code, code, r.out, r.err)
	}
	for _, text := range texts {
		if !strings.Contains(r.out+r.err, text) {
			d.t.Errorf("swotshop %s does not say %q:\n%s%s", strings.Join(args, " "), text, r.out, r.err)
		}
	}
	return r
}

// A backup and a restoration bring the whole library to another computer.
func TestBackupAndRestore(t *testing.T) {
	d := threeSessions(t)
	want := d.fine("list", "--json")
	stick := filepath.Join(d.home, "my stick")
	if err := os.Mkdir(stick, 0o755); err != nil {
		t.Fatal(err)
	}
	d.says(exitFine, []string{"backup", stick}, "Backup written to ~/my stick/swotshop-", `swotshop restore "`)
	found, _ := filepath.Glob(filepath.Join(stick, "swotshop-*.db"))
	if len(found) != 1 {
		t.Fatalf("there is %v", found)
	}
	d.says(exitFailed, []string{"backup", found[0]}, "already exists")
	d.says(exitFailed, []string{"backup", filepath.Join(d.home, "none", "x.db")}, "no folder")

	other := newDesk(t)
	other.says(exitFine, []string{"restore", found[0]}, "3 sessions")
	if got := other.fine("list", "--json"); got != want {
		t.Errorf("another list:\n%s", got)
	}
	// Where there is a library, the new one is beside it, and nothing is lost.
	r := other.says(exitFine, []string{"restore", found[0]}, "library-restored-", "To use it: swotshop --library")
	_, path, _ := strings.Cut(strings.TrimSpace(strings.Split(r.err, "\n")[1]), "--library ")
	path = strings.Replace(path, "~", other.home, 1)
	if got := other.fine("list", "--json", "--library", path); got != want {
		t.Errorf("another list:\n%s", got)
	}
	other.says(exitFailed, []string{"restore", found[0], "-o", path}, "already exists")
	other.says(exitFailed, []string{"restore", filepath.Join(stick, "none.db"), "-o", filepath.Join(stick, "x.db")}, "There is no library at")
}

// What a backup does not give back is said, with the exit code of a failure, and
// what can be read of it is beside the new library.
func TestRestoreNamesWhatIsLost(t *testing.T) {
	d := threeSessions(t)
	copied := d.file("copy.json", d.fine("export", "example", "--format", "json", "-o", "-"))
	want := d.fine("list", "--json")
	tamper(t, d.library(), "DROP TRIGGER event_never_changes", "UPDATE event SET body='7' WHERE session_id='example' AND seq=4")
	d.says(exitFailed, []string{"restore", d.library(), "-o", filepath.Join(d.home, "new.db")},
		"3 sessions", "Partly restored: Session example (Example AI start-up", ": 3 of ", "the rest cannot be read",
		"is in ~/new.rest.txt", "Not everything in the backup could be restored")
	if text, err := os.ReadFile(filepath.Join(d.home, "new.rest.txt")); err != nil || !strings.Contains(string(text), "text: ") {
		t.Errorf("the text is %q, %v", text, err)
	}
	d.fine("import", copied, "--library", filepath.Join(d.home, "new.db"))
	if got := d.fine("list", "--json", "--library", filepath.Join(d.home, "new.db")); got != want {
		t.Errorf("with the copy it is not what it was:\n%s", got)
	}
	tamper(t, d.library(), "DROP TRIGGER event_never_changes", "UPDATE event SET body='7' WHERE seq=1")
	d.says(exitFailed, []string{"restore", d.library(), "-o", filepath.Join(d.home, "none.db")},
		"Not restored: Session example", "is in ~/none.rest.txt", "Nothing in")
}

// Without a file, backups go beside the library; --renew leaves one.
func TestBackupsBesideTheLibrary(t *testing.T) {
	d := threeSessions(t)
	d.says(exitFine, []string{"backup"}, "Backup written to ~/.local/share/swotshop/backups/library-")
	d.says(exitFine, []string{"backup"}, "Nothing has changed since")
	// An older one, as of a session before.
	made := sessions.Backups(d.library())
	older := filepath.Join(filepath.Dir(made[0].Path), "library-2020-01-01-120000.000.db")
	if err := os.Link(made[0].Path, older); err != nil {
		t.Fatal(err)
	}
	d.says(exitFine, []string{"backup", "--renew"}, "Deleted: 1 older backup.")
	if made := sessions.Backups(d.library()); len(made) != 1 || made[0].Path == older {
		t.Errorf("there is %v", made)
	}
	d.says(exitWrongCall, []string{"backup", "--renew", "x.db"}, "cannot be combined with FILE")
	d.says(exitWrongCall, []string{"backup", "x.db", "y.db"}, "Unexpected argument")
}

// The doctor says how things are, as text and as JSON, and by the exit code.
func TestDoctor(t *testing.T) {
	d := newDesk(t)
	d.says(exitFine, []string{"doctor"}, "There is no library at")
	if r := d.run("doctor", "--json"); r.out != "[]\n" {
		t.Errorf("prints %q", r.out)
	}
	d.keepThree()
	before := d.files()
	d.says(exitFine, []string{"doctor"}, "ok     integrity", "3 sessions", "ok     replay", "note   backups")
	if d.files() != before {
		t.Error("the doctor changed something")
	}
	var list []sessions.Diagnosis
	if err := json.Unmarshal([]byte(d.fine("doctor", "--json")), &list); err != nil || len(list) < 6 {
		t.Errorf("%+v, %v", list, err)
	}
	tamper(t, d.library(), "UPDATE entry SET text='of another world' WHERE rid=(SELECT min(rid) FROM entry)")
	d.says(exitFailed, []string{"doctor"}, "WRONG  replay", "Rebuild")
	d.says(exitFine, []string{"rebuild"}, "1 problem fixed.")
	d.says(exitFine, []string{"rebuild"}, "No problems found.")
	d.says(exitFine, []string{"doctor"})
	tamper(t, d.library(), "DROP TRIGGER event_never_goes", "DELETE FROM event WHERE session_id='example' AND seq=7")
	d.says(exitFailed, []string{"rebuild"}, "damaged")
}

// A copy of a session that has more in it than the library brings that.
func TestImportAddsWhatIsMissing(t *testing.T) {
	d := newDesk(t)
	whole, err := started("3f9a", "Acme", "2026-04-02", "One", "Two", "Three")
	if err != nil {
		t.Fatal(err)
	}
	other := newDesk(t)
	other.keep(whole)
	copied := d.file("copy.json", other.fine("export", "latest", "--format", "json", "-o", "-"))
	part, err := started("3f9a", "Acme", "2026-04-02", "One")
	if err != nil {
		t.Fatal(err)
	}
	d.keep(part)
	d.says(exitFine, []string{"import", copied}, "Imported: Acme")
	if got, want := d.fine("show", "latest"), other.fine("show", "latest"); got != want {
		t.Errorf("another session:\n%s", got)
	}
	d.says(exitFailed, []string{"import", copied}, "with nothing missing")
}

// A backup is made when a session ends that was written to, and gives way to the
// next one; a user who has only looked makes none.
func TestBackupsFollowSessions(t *testing.T) {
	d := threeSessions(t)
	s := openStore(d.library())
	p := &program{err: io.Discard}
	lead := func(write bool) {
		t.Helper()
		leader, err := s.Lead(t.Context(), "3f9a20c41b77", false)
		if err != nil {
			t.Fatal(err)
		}
		if write {
			events, err := s.Events(t.Context(), "3f9a20c41b77")
			if err != nil {
				t.Fatal(err)
			}
			log, err := workshop.Replay(events)
			if err != nil {
				t.Fatal(err)
			}
			more, err := log.Do(workshop.Resume{}, workshop.Stamp{At: time.Now(), NewID: uuid.NewString, Actor: "facilitator"})
			if err := errors.Join(err, leader.Append(t.Context(), more)); err != nil {
				t.Fatal(err)
			}
		}
		if err := leader.Release(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	lead(false)
	if err := s.backup.finish(t.Context(), func() {}); err != nil || len(sessions.Backups(d.library())) != 0 {
		t.Errorf("a backup after a look: %v, %v", sessions.Backups(d.library()), err)
	}
	lead(true)
	lead(true) // at once
	if err := s.close(t.Context(), p); err != nil {
		t.Fatal(err)
	}
	made := sessions.Backups(d.library())
	if len(made) == 0 || len(made) > 2 {
		t.Fatalf("there is %v", made)
	}
	export := func(more ...string) string {
		return d.fine(append([]string{"export", "3f9a20c41", "--format", "json", "-o", "-"}, more...)...)
	}
	if got, want := export("--library", made[0].Path), export(); got != want {
		t.Error("the newest backup has another session")
	}
}

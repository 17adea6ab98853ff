package sessions_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"swotshop/sessions"
)

// What the program remembers of each format is what its migrations make.
func TestFingerprintsAreThoseOfTheMigrations(t *testing.T) {
	if made, remembered := sessions.Fingerprints(t); !slices.Equal(made, remembered) {
		t.Errorf("the schemas at the head of the migrations should be\n%s", strings.Join(made, "\n"))
	}
}

// change changes a library that is not ours to change, as another program could.
func change(t *testing.T, path string, steps ...string) {
	t.Helper()
	db := sessions.Unsafe(t, path)
	for _, step := range steps {
		if _, err := db.Exec(step); err != nil {
			t.Fatalf("%s: %v", step, err)
		}
	}
	must(t, db.Close())
}

// Whatever another program has added to a library, changed in it or taken out of
// it, in any format: it is refused by its name and left as it is; the doctor names it;
// and all sessions can be brought into a new library.
func TestForeignSchemaIsRefused(t *testing.T) {
	const edit = "PRAGMA writable_schema=ON"
	for name, c := range map[string]struct {
		steps    []string
		mentions string
	}{
		"a trigger that swallows": {[]string{"CREATE TRIGGER evil BEFORE INSERT ON event BEGIN SELECT RAISE(IGNORE); END"}, "the trigger evil on event does not belong to swotshop"},
		"a trigger that copies": {[]string{"CREATE TABLE stash (b)", "CREATE TRIGGER spy AFTER INSERT ON event BEGIN INSERT INTO stash VALUES (NEW.body); END"},
			"the table stash does not belong to swotshop, the trigger spy on event does not belong to swotshop"},
		"a trigger on entries":  {[]string{"CREATE TRIGGER evil AFTER UPDATE ON entry BEGIN SELECT 1; END"}, "the trigger evil on entry does not belong to swotshop"},
		"a table":               {[]string{"CREATE TABLE mine (a)"}, "the table mine does not belong to swotshop"},
		"a table with a number": {[]string{"CREATE TABLE mine (a INTEGER PRIMARY KEY AUTOINCREMENT)"}, "sqlite_sequence"},
		"a view":                {[]string{"CREATE VIEW entry_fts_view AS SELECT 1"}, "the view entry_fts_view does not belong to swotshop"},
		"a virtual table":       {[]string{"CREATE VIRTUAL TABLE mine USING fts4 (a)"}, "the table mine does not belong to swotshop"},
		"an index":              {[]string{"CREATE INDEX mine ON event (kind)"}, "the index mine on event does not belong to swotshop"},
		"an odd name":           {[]string{"CREATE TABLE \"\x1b[31m\u202e\nx\" (a)"}, `the table "\x1b[31m\u202e\nx" does not belong to swotshop`},
		"a column more":         {[]string{"ALTER TABLE event ADD COLUMN mine TEXT"}, "the table event was changed"},
		"an index of another":   {[]string{"DROP TRIGGER entry_goes", "CREATE TRIGGER entry_goes BEFORE DELETE ON entry BEGIN SELECT 1; END"}, "the trigger entry_goes on entry was changed"},
		"a check less":          {[]string{edit, "UPDATE sqlite_schema SET sql=replace(sql, 'CHECK (json_valid(body))', '') WHERE name='event'"}, "the table event was changed"},
		"a trigger less":        {[]string{"DROP TRIGGER event_never_changes"}, "the trigger event_never_changes on event is missing"},
		"a table less":          {[]string{"DROP TABLE lease"}, "the table lease is missing"},
		"an endless list": {[]string{"ALTER TABLE session RENAME TO s2", `CREATE VIEW session AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM r)
			SELECT n AS num, 'x' || n AS id, 1 AS head, '' AS client, '' AS title, '' AS date, '' AS stage, 0 AS closed, 0 AS items, 0 AS initiatives, 0 AS started_ms, 0 AS last_ms FROM r`},
			"the view session does not belong to swotshop"},
		"very many": {manyTables(300), "more"},
	} {
		for format := 1; format <= sessions.Formats(); format++ {
			t.Run(fmt.Sprint(name, " in format ", format), func(t *testing.T) {
				t.Parallel()
				path := goldenCopy(t, format)
				change(t, path, c.steps...)
				before := sessions.Raw(t, path)
				for _, opts := range []sessions.Options{{}, {ReadOnly: true}} {
					_, err := sessions.Open(ctx, path, opts)
					wantError(t, err, "ErrDamaged", c.mentions, "swotshop restore FILE")
				}
				if _, err := sessions.Copy(ctx, path, filepath.Join(t.TempDir(), "copy.db")); err == nil {
					t.Error("a copy was made")
				}
				if !bytes.Equal(before, sessions.Raw(t, path)) {
					t.Error("it was changed")
				}
				onlyThese(t, filepath.Dir(path), "library.db")
				restoresAll(t, path, format)
			})
		}
	}
}

// restoresAll fails unless every session of a golden library comes back.
func restoresAll(t *testing.T, path string, format int) {
	t.Helper()
	to := filepath.Join(t.TempDir(), "new.db")
	got, err := sessions.Restore(ctx, path, to)
	must(t, err)
	want := goldenSessions(t, format)
	if got.Sessions != len(want) || len(got.Lost) > 0 {
		t.Errorf("restored %+v", got)
	}
	lib := openAt(t, to, sessions.Options{})
	noFindings(t, lib)
	for id, events := range want {
		if got, err := lib.Events(ctx, id); err != nil || len(got) != len(events) {
			t.Errorf("%s: %d events, %v", id, len(got), err)
		}
	}
}

func manyTables(n int) (steps []string) {
	steps = append(steps, "BEGIN")
	for i := range n {
		steps = append(steps, fmt.Sprintf("CREATE TABLE mine%d (a)", i))
	}
	return append(steps, "COMMIT")
}

// The doctor names every difference, and what it finds is one line each.
func TestTheDoctorNamesEveryDifference(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	lib, _ := library(t, path, sessions.Options{}, "a")
	must(t, lib.Close())
	change(t, path, "CREATE TABLE one (a)", "CREATE TABLE two (a)", "CREATE VIEW three AS SELECT 1", "DROP TRIGGER event_in_order", "ALTER TABLE session ADD COLUMN c TEXT")
	for _, text := range []string{"The table one does not belong to swotshop.", "The table two does not belong to swotshop.", "The view three does not belong to swotshop.",
		"The trigger event_in_order on event is missing.", "The table session was changed."} {
		diagnosed(t, path, "schema", sessions.Fault, text)
	}
	diagnosed(t, path, "file", sessions.Fault, "swotshop restore FILE")
}

// Where the events themselves are in no table, nothing is read.
func TestRestoreReadsOnlyTables(t *testing.T) {
	for name, steps := range map[string][]string{
		"a view": {"ALTER TABLE event RENAME TO e2", "CREATE VIEW event AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM r) " +
			"SELECT 's' AS session_id, n AS seq, n AS event_id, 0 AS at_ms, '' AS actor, '' AS kind, 1 AS v, 1 AS step, '' AS body FROM r"},
		"a virtual table":      {"ALTER TABLE event RENAME TO e2", "CREATE VIRTUAL TABLE event USING fts4 (session_id, seq, event_id, at_ms, actor, kind, v, step, body)"},
		"a column that is not": {"ALTER TABLE event RENAME COLUMN body TO b2", "ALTER TABLE event ADD COLUMN body TEXT AS (hex(zeroblob(1000000)))"},
		"no table":             {"ALTER TABLE event RENAME TO e2"},
	} {
		t.Run(name, func(t *testing.T) {
			path, to := goldenCopy(t, sessions.Formats()), filepath.Join(t.TempDir(), "new.db")
			change(t, path, append([]string{"PRAGMA legacy_alter_table=ON", "DROP TRIGGER event_in_order"}, steps...)...)
			_, err := sessions.Restore(ctx, path, to)
			wantError(t, err, "ErrDamaged", "no table of events")
			onlyThese(t, filepath.Dir(to))
		})
	}
	path := goldenCopy(t, sessions.Formats())
	change(t, path, "DROP TABLE retention", "CREATE VIEW retention AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM r) SELECT n AS client, n AS name, n AS until FROM r")
	restoresAll(t, path, sessions.Formats())
}

// What ANALYZE leaves does no harm.
func TestAnalyzedLibraries(t *testing.T) {
	path := goldenCopy(t, sessions.Formats())
	change(t, path, "ANALYZE")
	noFindings(t, openAt(t, path, sessions.Options{}))
	noFindings(t, openAt(t, path, sessions.Options{ReadOnly: true}))
}

// derivedObjects are the things in a format that follow from the events.
func derivedObjects(t *testing.T, format int) (list [][2]string) {
	for _, o := range sessions.Objects(t, format) {
		if o[1] == "session_newest" || strings.HasPrefix(o[1], "entry_") && o[0] != "index" {
			list = append(list, o)
		}
	}
	return list
}

// rebuilt derives anew all that a library derives from its events.
func rebuilt(t *testing.T, path string) {
	t.Helper()
	lib := openAt(t, path, sessions.Options{})
	must(t, lib.Rebuild(t.Context()))
	must(t, lib.Close())
}

// What a library lacks that follows from its events is rebuilt when it is opened
// to be changed, after a backup, and said. Until then it can be looked at.
func TestMissingPartsAreRebuilt(t *testing.T) {
	for format := 1; format <= sessions.Formats(); format++ {
		all := derivedObjects(t, format)
		if len(all) < 8 {
			t.Fatalf("only %v", all)
		}
		for i := range len(all) + 1 {
			what, gone := "everything", all
			if i < len(all) {
				what, gone = all[i][1], all[i:i+1]
			}
			t.Run(fmt.Sprint(what, " of format ", format), func(t *testing.T) {
				t.Parallel()
				path := goldenCopy(t, format)
				sound := goldenCopy(t, format)
				if format == sessions.Formats() { // its figures may be of an older edition
					rebuilt(t, path)
					rebuilt(t, sound)
				}
				for _, o := range gone {
					change(t, path, fmt.Sprintf("DROP %s IF EXISTS %s", o[0], o[1]))
				}
				if format == sessions.Formats() {
					canBeLookedAt(t, path, what)
				}
				lib := openAt(t, path, sessions.Options{})
				if notes := strings.Join(lib.Notes(), "\n"); !strings.Contains(notes, "has been rebuilt") || !strings.Contains(notes, "backup") {
					t.Errorf("said %q", notes)
				}
				noFindings(t, lib)
				if a, b := sessions.Dump(t, lib), sessions.Dump(t, openAt(t, sound, sessions.Options{})); a != b {
					t.Error("something else is derived")
				}
				findsAll(t, lib)
				isContinued(t, lib, "d1")
				if made := sessions.Backups(path); len(made) != 1 {
					t.Errorf("backups: %v", made)
				} else {
					restoresAll(t, made[0].Path, format)
				}
				must(t, lib.Close())
				if lib = openAt(t, path, sessions.Options{}); len(lib.Notes()) > 0 {
					t.Errorf("said again: %q", lib.Notes())
				}
			})
		}
	}
}

// canBeLookedAt lists and reads, and searches as far as it can.
func canBeLookedAt(t *testing.T, path, what string) {
	t.Helper()
	before := sessions.Raw(t, path)
	lib := openAt(t, path, sessions.Options{ReadOnly: true})
	list, err := lib.List(ctx)
	must(t, err)
	_, err = lib.Events(ctx, list[0].ID)
	must(t, err)
	if notes := strings.Join(lib.Notes(), "\n"); !strings.Contains(notes, "swotshop rebuild") {
		t.Errorf("said %q", notes)
	}
	if _, err = lib.Search(ctx, "entry1"); strings.HasPrefix(what, "entry_fts") || what == "everything" {
		wantError(t, err, "ErrDamaged", "swotshop rebuild")
	} else {
		must(t, err)
	}
	must(t, lib.Close())
	diagnosed(t, path, "notes", sessions.Warning, "swotshop rebuild")
	if !bytes.Equal(before, sessions.Raw(t, path)) {
		t.Error("it was changed")
	}
}

// findsAll searches for the words of every session.
func findsAll(t *testing.T, lib *sessions.Library) {
	t.Helper()
	hits, err := lib.Search(ctx, "entry")
	must(t, err)
	found := map[string]bool{}
	for _, h := range hits {
		found[h.Session.ID] = true
	}
	if len(found) < 3 {
		t.Errorf("only %d sessions are found", len(found))
	}
}

// The holder of a session is not disturbed when another window rebuilds what is missing.
func TestPartsAreRebuiltWhileASessionRuns(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	lib, all := library(t, path, sessions.Options{}, "a")
	lease := claim(t, lib, "a")
	must(t, lease.Append(ctx, all[0].try(all[0].item())))
	change(t, path, "DROP INDEX session_newest", "DROP TABLE entry_fts", "DROP TRIGGER entry_added")
	events := all[0].do(all[0].item())
	wantError(t, lease.Append(ctx, events), "ErrDamaged", "is missing")
	must(t, openAt(t, path, sessions.Options{}).Close())
	must(t, lease.Append(ctx, events))
	sameEvents(t, lib, all[0])
	sameEntries(t, lib, all[0])
	noFindings(t, lib)
}

// A schema that is changed while the library is open is noticed before anything more
// is said to be saved; and when it is as it was again, all can be saved.
func TestSchemaChangesMeanwhile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	lib, all := library(t, path, sessions.Options{}, "a", "b")
	s := all[0]
	lease := claim(t, lib, "a")
	for _, c := range []struct{ plant, pull string }{
		{"CREATE TRIGGER evil BEFORE INSERT ON event BEGIN SELECT RAISE(IGNORE); END", "DROP TRIGGER evil"},
		{"CREATE TABLE stash (b); CREATE TRIGGER spy AFTER INSERT ON event BEGIN INSERT INTO stash VALUES (NEW.body); END", "DROP TRIGGER spy; DROP TABLE stash"},
	} {
		change(t, path, c.plant)
		events := s.do(s.item())
		wantError(t, lease.Append(ctx, events), "ErrDamaged", "does not belong to swotshop")
		wantError(t, lib.Delete(ctx, "b"), "ErrDamaged", "does not belong to swotshop")
		change(t, path, c.pull)
		must(t, lease.Append(ctx, events))
	}
	change(t, path, "VACUUM") // as another window does that erases something
	must(t, lease.Append(ctx, s.do(s.item())))
	events := s.do(s.item())
	sound := sessions.Raw(t, path)
	must(t, os.Truncate(path, 0))
	for range 2 {
		wantError(t, lease.Append(ctx, events), "ErrMoved")
	}
	write(t, path, sound)
	must(t, lease.Append(ctx, events))
	change(t, path, "PRAGMA user_version=99; CREATE TABLE later (a)")
	wantError(t, lease.Append(ctx, s.do(s.item())), "ErrNewer", "99")
}

// Even where the schema was not compared, nothing is said to be saved that is not there.
func TestALostRowIsNotReportedAsSaved(t *testing.T) {
	for name, steps := range map[string]string{
		"swallowed":      "CREATE TRIGGER evil BEFORE INSERT ON event WHEN NEW.kind='item.added' BEGIN SELECT RAISE(IGNORE); END",
		"taken away":     "DROP TRIGGER event_never_goes; CREATE TRIGGER evil AFTER INSERT ON event WHEN NEW.kind='item.added' BEGIN DELETE FROM event WHERE event_id=NEW.event_id; END",
		"changed":        "DROP TRIGGER event_never_changes; CREATE TRIGGER evil AFTER INSERT ON event WHEN NEW.kind='item.added' BEGIN UPDATE event SET event_id='x' WHERE event_id=NEW.event_id; END",
		"text swallowed": "CREATE TRIGGER evil BEFORE INSERT ON entry BEGIN SELECT RAISE(IGNORE); END",
	} {
		t.Run(name, func(t *testing.T) {
			lib := openIn(t, t.TempDir())
			s := newScribe("s")
			must(t, lib.Append(ctx, "s", s.do(opening("s"))))
			lease := claim(t, lib, "s")
			if sessions.RawTry(lib, steps) != nil {
				t.Fatal("not planted")
			}
			sessions.Trust(t, lib)
			before := sessions.Dump(t, lib)
			wantError(t, lease.Append(ctx, s.do(s.item())), "ErrDamaged", "is not in it")
			if sessions.Dump(t, lib) != before {
				t.Error("something was saved")
			}
		})
	}
}

// A text that no session can have is not read into memory.
func TestEndlessTexts(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	must(t, openAt(t, path, sessions.Options{}).Close())
	change(t, path, "INSERT INTO retention VALUES ('x', hex(zeroblob(40000000)), '2026-01-01')")
	lib := openAt(t, path, sessions.Options{})
	_, err := lib.Retentions(ctx)
	wantError(t, err, "ErrDamaged")
	must(t, lib.Append(ctx, "s", newScribe("s").do(opening("s"))))
}

// A number of a format that there cannot be is not counted with.
func TestImpossibleFormatNumbers(t *testing.T) {
	for _, version := range []int{-1, -2147483648, 0} {
		path := goldenCopy(t, sessions.Formats())
		change(t, path, fmt.Sprintf("PRAGMA user_version=%d", version))
		before := sessions.Raw(t, path)
		for _, opts := range []sessions.Options{{}, {ReadOnly: true}} {
			if lib, err := sessions.Open(ctx, path, opts); err == nil {
				must(t, lib.Close())
				t.Errorf("format %d opens", version)
			}
		}
		if !bytes.Equal(before, sessions.Raw(t, path)) {
			t.Error("it was changed")
		}
	}
}

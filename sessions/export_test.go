package sessions

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
)

// What tests may see and do that nobody else may.

// DriverName opens a file with the pragmas of the library.
const DriverName = driverName

// Formats is the newest format that this program knows.
func Formats() int { return newestFormat() }

// Forget makes a lease read the session's state again.
func (h *Lease) Forget() { h.state = nil }

// MakeSuspect lets the library behave as after a failure of the disk.
func MakeSuspect(l *Library) { l.suspect = true }

func queryAll(t testing.TB, l *Library, q string, args ...any) string {
	t.Helper()
	var b strings.Builder
	rows, err := l.reader.Query(q, args...)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var line string
		if err := rows.Scan(&line); err != nil {
			t.Fatal(err)
		}
		b.WriteString(line + "\n")
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// Entries are a session's entries as search has them, in order.
func Entries(t testing.TB, l *Library, session string) string {
	t.Helper()
	return queryAll(t, l, `SELECT entry_id || '|' || what || '|' || text FROM entry
		WHERE session_num = (SELECT num FROM session WHERE id=?) ORDER BY rid >> 32, pos, rid`, session)
}

// Dump is everything derived, but for rowids and the numbers of places.
func Dump(t testing.TB, l *Library) string {
	t.Helper()
	return queryAll(t, l, `SELECT id || '|' || entry_id || '|' || noun || number || '|' || what || '|' || text FROM entry JOIN session ON num = session_num
		ORDER BY num, pos, rid`) + queryAll(t, l, `SELECT concat_ws('|', id, head, client, title, date, stage, closed, items, initiatives, started_ms, last_ms)
		FROM session ORDER BY num`) + records(t, l)
}

// records is what is stored for figures.
func records(t testing.TB, l *Library) string {
	t.Helper()
	dump := queryAll(t, l, "SELECT concat_ws('|', id, recorded, edition, "+names(columnsFor(nil))+") FROM session ORDER BY num")
	for _, p := range parts() {
		dump += queryAll(t, l, "SELECT concat_ws('|', num, place, "+strings.Join(p.columns, ", ")+") FROM "+p.table+" ORDER BY num, place")
	}
	return dump
}

func names[T any](cells []cell[T]) string {
	var all []string
	for _, c := range cells {
		all = append(all, c.name)
	}
	return strings.Join(all, ", ")
}

// RawExec does what a person with another program could do, and puts back the
// triggers that were in the way of it: the schema stays ours.
func RawExec(t testing.TB, l *Library, text string, args ...any) {
	t.Helper()
	triggers := triggersOf(t, l)
	if err := RawTry(l, text, args...); err != nil {
		t.Fatal(err)
	}
	left := triggersOf(t, l)
	for name, text := range triggers {
		if left[name] != "" {
			continue
		}
		if err := RawTry(l, text); err != nil {
			t.Fatal(err)
		}
	}
}

func triggersOf(t testing.TB, l *Library) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := transact(context.Background(), l.writer, func(tx *sql.Tx) error {
		list, err := objectsOf(tx)
		for _, o := range list {
			if o.kind == "trigger" {
				all[o.name] = o.text
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// RawTry is RawExec for what should fail.
func RawTry(l *Library, text string, args ...any) error {
	_, err := l.writer.Exec(text, args...)
	return err
}

// Squeeze leaves no room between the places of a session's entries.
func Squeeze(t testing.TB, l *Library, session string) {
	t.Helper()
	RawExec(t, l, `UPDATE entry SET pos = (SELECT count(*) FROM entry other WHERE other.session_num = entry.session_num AND other.pos <= entry.pos)
		WHERE session_num = (SELECT num FROM session WHERE id=?)`, session)
}

// Pragmas reads settings back on the writer and on two readers at once.
func Pragmas(t testing.TB, l *Library, names ...string) map[string]map[string]string {
	t.Helper()
	ctx := context.Background()
	all := map[string]map[string]string{}
	for name, pool := range map[string]*sql.DB{"writer": l.writer, "reader 1": l.reader, "reader 2": l.reader} {
		conn, err := pool.Conn(ctx)
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = conn.Close() }() // held until all are read: different connections
		all[name] = map[string]string{}
		for _, pragma := range names {
			var value string
			if err := conn.QueryRowContext(ctx, "PRAGMA "+pragma).Scan(&value); err != nil {
				t.Fatal(fmt.Errorf("%s: %w", pragma, err))
			}
			all[name][pragma] = value
		}
	}
	return all
}

// Raw reads a library's file, which must be closed (R1.6).
func Raw(t testing.TB, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// RawImpatient lets the writer give up on locks at once.
func RawImpatient(t testing.TB, l *Library) {
	t.Helper()
	if err := RawTry(l, "PRAGMA busy_timeout=0"); err != nil {
		t.Fatal(err)
	}
}

// LeaveJournal leaves file and journal as a program does that is killed in the
// middle of a commit: the journal is there and the file half written.
func LeaveJournal(t testing.TB, l *Library, path string) {
	t.Helper()
	RawExec(t, l, "PRAGMA cache_size=1; PRAGMA cache_spill=1")
	tx, err := l.writer.Begin()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := tx.Exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i < 300)
		INSERT INTO session (id, title) SELECT 'half' || i, hex(zeroblob(200)) FROM n`); err != nil {
		t.Fatal(err)
	}
	// Spilled to the file, not committed. Copies of both are what is left. The
	// library is not used between here and there, so no lock is dropped (R1.6).
	file, journal := Raw(t, path), Raw(t, path+"-journal")
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{path: file, path + "-journal": journal} {
		if err := os.WriteFile(name, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// Tokens are the tokens of all leases, a line each.
func Tokens(t testing.TB, l *Library) string { return queryAll(t, l, "SELECT token FROM lease") }

// Churn lets the writer put half of a large change on the disk before it is whole.
func Churn(l *Library) error { return RawTry(l, "PRAGMA cache_size=4; PRAGMA cache_spill=4") }

// TakenForForeign says how a journal is judged beside a file with this head.
func TakenForForeign(t testing.TB, journal string, head []byte, size int64) bool {
	t.Helper()
	j, err := readJournal(journal)
	if err != nil || !j.ready || j.first == nil {
		t.Fatalf("no journal that is to be rolled back: %+v, %v", j, err)
	}
	return j.foreign(head[:headSize], size)
}

// Objects names what a format has: kind and name.
func Objects(t testing.TB, format int) (list [][2]string) {
	t.Helper()
	objects, err := schemaOf(format)
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range objects {
		list = append(list, [2]string{o.kind, o.name})
	}
	return list
}

// Count asks for a number.
func Count(t testing.TB, l *Library, q string) string {
	t.Helper()
	return strings.TrimSpace(queryAll(t, l, q))
}

// TriggerText is how a format defines a trigger.
func TriggerText(t testing.TB, format int, name string) string {
	t.Helper()
	list, err := schemaOf(format)
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range list {
		if o.name == name {
			return o.text
		}
	}
	t.Fatal("no " + name)
	return ""
}

// Fingerprints are those of the formats as the migrations make them, and as the
// program remembers them.
func Fingerprints(t testing.TB) (made, remembered []string) {
	t.Helper()
	for format := 1; format <= newestFormat(); format++ {
		objects, err := schemaOf(format)
		if err != nil {
			t.Fatal(err)
		}
		made = append(made, fingerprint(objects))
		remembered = append(remembered, formats()[format-1].schema)
	}
	return made, remembered
}

// Trust lets a library take the present schema for ours.
func Trust(t testing.TB, l *Library) {
	t.Helper()
	if err := transact(context.Background(), l.writer, l.rememberSchema); err != nil {
		t.Fatal(err)
	}
}

// Unsafe opens a file as another program would.
func Unsafe(t testing.TB, path string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite3", (&Library{path: path}).dsn("mode=rwc"))
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	t.Cleanup(func() { _ = db.Close() })
	return db
}

// BareSearch asks the index alone and reads all that it says.
func BareSearch(t testing.TB, l *Library, q, match string) int {
	t.Helper()
	rows, err := l.reader.Query(q, match)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	n := 0
	for rows.Next() {
		var rid int64
		var text string
		if err := rows.Scan(&rid, &text); err != nil {
			t.Fatal(err)
		}
		n++
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return n
}

// RawChange changes a library that is not open, as an older program could.
func RawChange(t testing.TB, path, text string) {
	t.Helper()
	db, err := sql.Open(driverName, (&Library{path: path}).dsn("mode=rw"))
	if err == nil {
		_, err = db.Exec(text)
		err = errors.Join(err, db.Close())
	}
	if err != nil {
		t.Fatal(err)
	}
}

// Place is where a test's process runs, as far as leases are concerned.
type Place struct {
	Machine, Boot, Processes, Born string

	Asked func() // called when somebody asks for it
	Ended func(pid int, born string) bool
	Local bool // the disk
	Pause func(context.Context, time.Duration) error
}

// On are options for a process in that place, whose number is 4711.
func (p Place) On(host string, now func() time.Time) Options {
	where := place{p.Machine, p.Boot, p.Processes, p.Born}
	asked := func() place {
		if p.Asked != nil {
			p.Asked()
		}
		return where
	}
	return Options{Now: now, Host: host, PID: 4711, around: surroundings{asked, p.Ended, func(string) bool { return p.Local }, p.Pause}}
}

// Here is the place in which the test runs, and ProcessEnded the judge of the
// processes there.
func Here() Place {
	p := readPlace()
	return Place{Machine: p.machine, Boot: p.boot, Processes: p.processes, Born: p.born}
}

// ProcessEnded says that a process is certainly not there any more.
func ProcessEnded(pid int, born string) bool { return processEnded(pid, born) }

// BornOf says when a process began.
func BornOf(pid int) (born string, known bool) { return bornOf(pid) }

// Multiply puts copies of every session beside it, so many in all, without their events:
// only the list and the figures know of them.
func Multiply(t testing.TB, l *Library, times int) {
	t.Helper()
	err := transact(context.Background(), l.writer, func(tx *sql.Tx) error {
		tables := []string{"session"}
		for _, p := range parts() {
			tables = append(tables, p.table)
		}
		for _, table := range tables {
			columns, err := stringsOf(tx, "SELECT name FROM pragma_table_info('"+table+"') WHERE name NOT IN ('num', 'id')")
			if err != nil {
				return err
			}
			list, id, value := strings.Join(columns, ", "), "", ""
			if table == "session" {
				id, value = "id, ", "id || '-' || n, "
			}
			if _, err := tx.Exec(fmt.Sprintf(`WITH RECURSIVE copy(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM copy WHERE n+1 < ?)
				INSERT INTO %s (num, %s%s) SELECT num + 100000*n, %s%s FROM copy, %s`, table, id, list, value, list, table), times); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

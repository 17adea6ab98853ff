package e2e

import (
	"bufio"
	"database/sql"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"swotshop/e2e/faults"
)

// The controls: programs that do the same deeds with less care. The law has to
// be broken by each, or keeping it would prove nothing.

// carelessVariable lets the test’s own program do a deed carelessly.
const carelessVariable = "SWOTSHOP_CARELESS"

func init() {
	if do, ok := careless[os.Getenv(carelessVariable)]; ok {
		do(place("."))
		os.Exit(0)
	}
}

var careless = map[string]func(p place){
	"copier": copier, "eraser": eraser, "stepper": stepper, "gambler": gambler, "boaster": boaster, "idler": idler,
}

// copier makes a folder, a copy under two names and a note in place, and deletes
// the older backups. It asks of nothing whether it worked.
func copier(p place) {
	_ = os.Mkdir(p.at("copies"), 0o700)
	from, _ := os.Open(p.library())
	data, _ := io.ReadAll(from)
	_ = os.WriteFile(p.at("copies/.swotshop-part"), nil, 0o644)
	part, _ := os.OpenFile(p.at("copies/.swotshop-part"), os.O_WRONLY, 0)
	_ = part.Chmod(0o600)
	for len(data) > 0 {
		n := min(len(data), 4096)
		_, _ = part.Write(data[:n])
		data = data[n:]
	}
	_ = part.Sync()
	_ = os.Rename(p.at("copies/.swotshop-part"), p.at("copies/one.db"))
	_ = os.Link(p.at("copies/one.db"), p.at("copies/two.db"))
	older, _ := os.ReadDir(p.at("backups"))
	for _, e := range older {
		_ = os.Remove(filepath.Join(p.at("backups"), e.Name()))
	}
	note, _ := os.OpenFile(p.at("note.txt"), os.O_RDWR|os.O_CREATE, 0o600)
	for range 4 {
		_, _ = note.WriteString("It is done.\n")
	}
	_ = note.Truncate(48)
	fmt.Println("Done.")
}

// eraser deletes a session and leaves its words where they were.
func eraser(p place) { deletes(p, "PRAGMA secure_delete=OFF; BEGIN", "COMMIT") }

// stepper deletes a session row by row, without a transaction round it.
func stepper(p place) { deletes(p, "PRAGMA secure_delete=ON; PRAGMA synchronous=OFF", "VACUUM") }

// gambler deletes a session without a journal.
func gambler(p place) { deletes(p, "PRAGMA journal_mode=OFF; PRAGMA cache_size=1; BEGIN", "COMMIT") }

// idler sets a date and leaves it to the system when it reaches the disk.
func idler(p place) {
	run(p, "PRAGMA synchronous=OFF", "INSERT OR REPLACE INTO retention VALUES ('umbrella', 'Umbrella', '2032-05-06')")
}

// boaster calls each line saved, and then saves it.
func boaster(p place) {
	lines := bufio.NewScanner(os.Stdin)
	for n := 0; lines.Scan(); n++ {
		fmt.Println(lines.Text(), "Saved.")
		run(p, fmt.Sprintf("INSERT OR REPLACE INTO retention VALUES ('%[1]d', '%[1]d', '2032-05-06')", n))
	}
	fmt.Println("Resumed where you left off. Everything is saved.")
}

func deletes(p place, before, after string) {
	statements := []string{before, "INSERT INTO erasing VALUES (1, 'bravo')", "DELETE FROM event WHERE session_id='bravo'", "DELETE FROM entry WHERE session_num=2"}
	for _, table := range []string{"card", "reading", "theme", "action", "report", "stage_time"} {
		statements = append(statements, "DELETE FROM "+table+" WHERE num=2")
	}
	run(p, append(statements, "DELETE FROM session WHERE num=2", "DELETE FROM erasing", after)...)
}

func run(p place, statements ...string) {
	db, err := sql.Open("sqlite3", p.library())
	if err != nil {
		panic(err)
	}
	db.SetMaxOpenConns(1)
	for _, s := range statements {
		if _, err := db.Exec(s); err != nil {
			fmt.Fprintln(os.Stderr, "It did not work.")
			os.Exit(1)
		}
	}
}

// controls are careless deeds, each with the faults under which it has to be
// found out.
func controls() map[*deed][]string {
	return map[*deed][]string{
		{name: "copier", by: "copier", prepare: withNote, again: true}: {
			"killed before a call", "killed in a write", "a write fails", "a write finds no room", "a write is over the quota",
			"no room from a write on", "a truncation fails", "an unlink fails", "a rename fails", "a link fails",
			"a folder cannot be made", "rights or times cannot be set", "a file cannot be made", "a file cannot be opened",
			"a read fails", "reads fail from one on", "a folder does not read", "the disk fails from a call on",
			"the disk is read-only from a call on"},
		{name: "stepper", by: "stepper", prepare: stocked}: {"killed before a call", "a write fails"},
		{name: "gambler", by: "gambler", prepare: stocked}: {"killed before a call", "killed in a write", "a write fails"},
		{name: "boaster", by: "boaster", prepare: stocked, lines: []string{"a", "b", "c"}, done: allSaved, again: true}: {
			"killed before a call", "a write fails"},
	}
}

func withNote(t *testing.T, p place) {
	backedUp(3)(t, p)
	p.write(t, "note.txt", []byte(strings.Repeat("What was written here is longer. ", 3)))
}

// TestCrashControls sees that the law of TestCrashDeeds can be broken, under
// each kind of blow. That of syncs takes a power cut to be seen.
func TestCrashControls(t *testing.T) {
	sum := &ledger{}
	t.Run("by", func(t *testing.T) {
		for d, names := range controls() {
			t.Run(d.name, func(t *testing.T) {
				t.Parallel()
				base := quickPlace(t)
				d.ready(t, base)
				p := d.fresh(t, base, "unhurt")
				for _, w := range d.judge(t, p, d.call(t, p, nil)) {
					t.Errorf("not hit, it breaks the law: %s", w)
				}
				for _, f := range blowTable() {
					if slices.Contains(names, f.name) {
						sum.add(f.name, f.findsOut(t, d, base))
					}
				}
			})
		}
	})
	for _, f := range blowTable() {
		if _, ok := sum.lines[f.name]; !ok && f.kinds != faults.Sync {
			t.Errorf("there is no control for “%s”", f.name)
		}
	}
	t.Logf("controls:\n%v", sum)
}

// findsOut deals blows to a careless deed until it is found out, or all of them.
func (f fault) findsOut(t *testing.T, d *deed, base place) (sum figures) {
	t.Helper()
	for n := 1; sum.broken == 0 || faults.Everything(); n++ {
		wrong, _, one := f.dealAt(t, d, base, n)
		if one.struck == 0 {
			break
		}
		if sum = sum.plus(one); sum.broken == 1 && one.broken == 1 {
			t.Logf("%s, at place %d: %s", f.name, n, wrong[0])
		}
	}
	if sum.broken == 0 {
		t.Errorf("%s, %s: nobody notices, in %d places", d.name, f.name, sum.struck)
	}
	return sum
}

// Words that are left in the file are found, also when nothing fails.
func TestCrashControlOfErasing(t *testing.T) {
	for _, d := range deeds() {
		if d.name != "delete" {
			continue
		}
		base := quickPlace(t)
		d.ready(t, base)
		d.by = "eraser"
		p := d.fresh(t, base, "lightly")
		wrong := strings.Join(d.judge(t, p, d.call(t, p, nil)), "\n")
		if !strings.Contains(wrong, "called done, and the words are still in library.db") {
			t.Errorf("found: %s", wrong)
		}
	}
}

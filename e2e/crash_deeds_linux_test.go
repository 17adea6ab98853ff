package e2e

import (
	"bytes"
	"context"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"swotshop/e2e/faults"
	"swotshop/sessions"
	"swotshop/workshop"
)

// deed is something that is done to a library with one call of the program,
// and what it is known by: how the library is before and after, and which files
// lie beside it.
type deed struct {
	name    string
	prepare func(t *testing.T, p place)
	args    []string
	lines   []string            // what is typed; the program says of each that it is saved
	done    func(r result) bool // says that the program called it done; nil: it ended with 0
	again   bool                // it can be done twice
	begins  bool                // it makes the library
	ailing  bool                // what is derived is wrong before
	hoards  bool                // older files may stay a little longer
	gone    bool                // the secrets are nowhere afterwards
	also    func(p place) string
	by      string // the program; empty: the real one

	template      place
	states        []string // of the library: before, after each line, after
	before, after files
	missing       []string // what was told not to read
}

// result is how a call ended.
type result struct {
	faults.Dealt
	code      int // -1: killed
	out, talk string
}

func (r result) succeeded() bool { return r.code == 0 }

// String is how it ended, with the last that was said.
func (r result) String() string {
	lines := strings.Split(strings.TrimSpace(r.out+"\n"+r.talk), "\n")
	return fmt.Sprintf("ended with %d: %s", r.code, strings.Join(lines[max(0, len(lines)-4):], " / "))
}

// deeds are all that change a library or make a file of one.
func deeds() []*deed {
	return append(changesOfFormat(), []*deed{
		{name: "make the library", prepare: exported, args: []string{"import", "new.json"}, begins: true},
		{name: "append", prepare: stocked, args: []string{"--accessible", "open", "delta"}, again: true, done: allSaved,
			lines: []string{"s it: The first of three", "w hr: The second of three", "t: The third of three"}},
		{name: "open after a kill", prepare: halfWritten, args: retain, again: true},
		{name: "read after a kill", prepare: halfWritten, args: []string{"list"}, again: true},
		{name: "restore", prepare: stocked, args: []string{"restore", "library.db", "-o", "new/restored.db"}},
		{name: "restore in its place", prepare: lost, args: []string{"restore", "kept.db"}},
		{name: "restore what is damaged", prepare: damaged, args: []string{"restore", "damaged.db", "-o", "restored.db"},
			done: func(r result) bool { return strings.Contains(r.talk, "Restored to") }},
		{name: "backup to a file", prepare: stocked, args: []string{"backup", "copy.db"}},
		{name: "automatic backup", prepare: backedUp(sessions.BackupsKept), args: []string{"backup"}, again: true, hoards: true},
		{name: "renew the backups", prepare: erasedWithBackups, args: []string{"backup", "--renew"}, again: true, gone: true},
		{name: "rebuild", prepare: outOfStep, args: []string{"rebuild"}, again: true, ailing: true},
		{name: "delete", prepare: stocked, args: []string{"delete", "bravo", "--yes"}, gone: true},
		{name: "purge", prepare: stocked, args: []string{"purge", "--client", "Nordwind AG", "--yes"}, gone: true},
		{name: "redact an item", prepare: onlyInAnItem, args: []string{"redact", "charly", "W2", "--yes"}, gone: true},
		{name: "redact words", prepare: stocked, args: []string{"redact", "bravo", "--words", strings.Join(secrets, " owes "), "--yes"}, gone: true},
		{name: "import", prepare: both(stocked, exported), args: []string{"import", "new.json"}},
		{name: "import what is missing", prepare: both(stocked, longer), args: []string{"import", "longer.json"}},
		{name: "retention", prepare: stocked, args: retain, again: true},
		{name: "cleaning at the opening", prepare: tracesLeft, args: []string{"rebuild"}, again: true, gone: true},
		{name: "export", prepare: stocked, args: []string{"export", "alfa", "--format", "json", "-o", "out.json"}},
		{name: "export over an older one", prepare: exportedBefore, args: []string{"export", "alfa", "--format", "json", "-o", "out.json", "--force"}, again: true},
	}...)
}

// changesOfFormat are one for each format before the newest, of all of which the
// library’s tests have one.
func changesOfFormat() (all []*deed) {
	for format := 1; ; format++ {
		if _, err := os.Stat(goldenLibrary(format + 1)); err != nil {
			return all
		}
		all = append(all, &deed{name: fmt.Sprint("change of format ", format), prepare: olderFormat(format), args: retain, again: true, also: oldCopy(format)})
	}
}

func goldenLibrary(format int) string {
	return fmt.Sprintf("../sessions/testdata/format%d/library.db", format)
}

var retain = []string{"retention", "--client", "Umbrella", "--until", "2032-05-06"}

func allSaved(r result) bool {
	return strings.Contains(r.out, "Resumed where you left off.") && strings.Contains(r.out, "Everything is saved.")
}

func both(one, other func(*testing.T, place)) func(*testing.T, place) {
	return func(t *testing.T, p place) { one(t, p); other(t, p) }
}

func stocked(t *testing.T, p place) { p.stock(t) }

func (p place) write(t *testing.T, name string, data []byte) {
	t.Helper()
	check(t, os.MkdirAll(filepath.Dir(p.at(name)), 0o700))
	check(t, os.WriteFile(p.at(name), data, 0o600))
}

func (p place) read(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(p.at(name))
	check(t, err)
	return data
}

func exported(t *testing.T, p place) {
	data, err := workshop.EncodeSession(newAuthor("echo").begin("Initech", "2020-02-07").items(5).events())
	check(t, err)
	p.write(t, "new.json", data)
}

func longer(t *testing.T, p place) {
	data, err := workshop.EncodeSession(newAuthor("delta").begin("Umbrella", "2020-02-06").items(9).events())
	check(t, err)
	p.write(t, "longer.json", data)
}

func lost(t *testing.T, p place) {
	p.stock(t)
	check(t, os.Rename(p.library(), p.at("kept.db")))
}

// backedUp lays older backups beside the library.
func backedUp(n int) func(t *testing.T, p place) {
	return func(t *testing.T, p place) {
		p.stock(t)
		data := p.read(t, "library.db")
		for i := range n {
			name := fmt.Sprintf("backups/library-2020-01-%02d-101500.000.db", i+1)
			p.write(t, name, data)
			made := time.Date(2020, 1, i+1, 10, 15, 0, 0, time.UTC)
			check(t, os.Chtimes(p.at(name), made, made))
		}
	}
}

// erasedWithBackups has three backups that know what the library does not.
func erasedWithBackups(t *testing.T, p place) {
	backedUp(3)(t, p)
	p.mustRun(t, "delete", "bravo", "--yes")
}

// outOfStep has a list and a search that do not say what the events say.
func outOfStep(t *testing.T, p place) {
	p.stock(t)
	p.change(t, "UPDATE session SET client='Nobody' WHERE id='alfa'; DELETE FROM entry WHERE session_num=2")
}

// onlyInAnItem has the secrets in one item alone, which was edited since.
func onlyInAnItem(t *testing.T, p place) {
	p.stock(t)
	p.mustRun(t, "delete", "bravo", "--yes")
	a := newAuthor("charly").begin("Nordwind AG", "2020-02-05").items(5).do(
		workshop.AddItem{Quadrant: workshop.Weaknesses, Text: strings.Join(secrets, " owes ")},
		workshop.EditItem{Item: "i6", Text: strings.Join(secrets, " owed ")})
	if ref := a.log.State().Items[len(a.log.State().Items)-1].Ref(); ref != "W2" {
		t.Fatalf("the item is called %s", ref)
	}
	lib, err := sessions.Open(context.Background(), p.library(), sessions.Options{})
	check(t, err)
	check(t, lib.Append(context.Background(), a.id, a.events()))
	check(t, lib.Close())
}

// exportedBefore has an export of a session that has gone on since.
func exportedBefore(t *testing.T, p place) {
	p.stock(t)
	p.mustRun(t, "export", "alfa", "--format", "json", "-o", "out.json")
	data, err := workshop.EncodeSession(authors()[0].items(2).events())
	check(t, err)
	p.write(t, "alfa.json", data)
	p.mustRun(t, "import", "alfa.json")
	check(t, os.Remove(p.at("alfa.json")))
}

// olderFormat is a small library of an older format.
func olderFormat(format int) func(t *testing.T, p place) {
	return func(t *testing.T, p place) {
		data, err := os.ReadFile(goldenLibrary(format))
		check(t, err)
		p.write(t, "library.db", data)
		for _, id := range []string{"d2", "d3", "left"} {
			for _, table := range figuresOf(format) {
				p.change(t, fmt.Sprintf(`DELETE FROM %s WHERE num=(SELECT num FROM session WHERE id='%s')`, table, id))
			}
			p.change(t, fmt.Sprintf(`INSERT INTO erasing VALUES (1, '%[1]s'); DELETE FROM event WHERE session_id='%[1]s';
				DELETE FROM entry WHERE session_num=(SELECT num FROM session WHERE id='%[1]s');
				DELETE FROM session WHERE id='%[1]s'; DELETE FROM lease; DELETE FROM erasing`, id))
		}
		p.change(t, "VACUUM")
	}
}

// figuresOf are the tables of a format in which each session has rows of figures.
func figuresOf(format int) []string {
	if format < 4 {
		return nil
	}
	return []string{"card", "reading", "theme", "action", "report", "stage_time"}
}

// oldCopy misses a copy in the old format when the library has a newer one.
func oldCopy(format int) func(p place) string {
	return func(p place) string {
		if now := version(p.library()); now == format {
			return ""
		}
		copies, _ := filepath.Glob(p.at("backups/*.db"))
		for _, c := range copies {
			if version(c) == format {
				return ""
			}
		}
		return "the format has changed, and there is no copy in the old one"
	}
}

// halfWritten is a library whose program was killed in the middle of a commit:
// its journal has to be rolled back.
func halfWritten(t *testing.T, p place) {
	p.stock(t)
	before := p.read(t, "library.db")
	for n := 1; ; n++ {
		d := &deed{args: []string{"purge", "--client", "Nordwind AG", "--yes"}}
		r := d.call(t, p, &faults.Blow{Kinds: faults.Write, Action: faults.Kill, First: n, Last: n})
		if r.Struck == 0 {
			t.Fatal("no kill leaves a journal to be rolled back")
		}
		journal, err := os.ReadFile(p.library() + "-journal")
		if err == nil && len(journal) > 0 && journal[0] == 0xd9 && !bytes.Equal(before, p.read(t, "library.db")) {
			return
		}
		_ = os.Remove(p.library() + "-journal")
		p.write(t, "library.db", before)
	}
}

// tracesLeft is a library of which something was erased, and which could not be
// rewritten afterwards.
func tracesLeft(t *testing.T, p place) {
	p.stock(t)
	before := p.read(t, "library.db")
	for n := 1; ; n++ {
		d := &deed{args: []string{"delete", "bravo", "--yes"}}
		r := d.call(t, p, &faults.Blow{Kinds: faults.Write, Action: errno(syscall.ENOSPC), First: n, Last: math.MaxInt})
		if r.Struck == 0 {
			t.Fatal("no full disk leaves traces")
		}
		if strings.Contains(r.talk, "traces") {
			p.leave(t, []byte(secrets[0]))
			return
		}
		p.write(t, "library.db", before)
	}
}

// leave puts a word where the pages of a library are not in use, as SQLite does
// when it moves rows about.
func (p place) leave(t *testing.T, word []byte) {
	t.Helper()
	data := p.read(t, "library.db")
	unused := bytes.LastIndex(data, make([]byte, 500))
	if unused < 0 {
		t.Fatal("every page is full")
	}
	copy(data[unused+200:], word)
	p.write(t, "library.db", data)
}

// damaged is a library with a bad page, of which not all can be restored.
func damaged(t *testing.T, p place) {
	p.stock(t)
	sound := p.read(t, "library.db")
	check(t, os.Rename(p.library(), p.at("damaged.db")))
	const page = 4096
	for n := len(sound)/page - 1; n > 0; n-- {
		bad := bytes.Clone(sound)
		for i := range page {
			bad[n*page+i] = 0xaa
		}
		p.write(t, "damaged.db", bad)
		r := (&deed{args: []string{"restore", "damaged.db", "-o", "trial.db"}}).call(t, p, nil)
		_ = os.Remove(p.at("trial.db"))
		if r.code == 1 && strings.Contains(r.talk, "Restored to") {
			return
		}
	}
	t.Fatal("no bad page costs a part")
}

func errno(e syscall.Errno) string { return fmt.Sprint(int(e)) }

// mustRun calls the program, which has to succeed.
func (p place) mustRun(t *testing.T, args ...string) {
	t.Helper()
	if r := (&deed{args: args}).call(t, p, nil); r.code != 0 {
		t.Fatalf("swotshop %q: %d\n%s%s", args, r.code, r.out, r.talk)
	}
}

// call does the deed, under a blow or none.
func (d *deed) call(t testing.TB, p place, blow *faults.Blow) result {
	t.Helper()
	return d.typing(t, p, d.lines, blow)
}

// typing is call with other lines.
func (d *deed) typing(t testing.TB, p place, lines []string, blow *faults.Blow) (r result) {
	t.Helper()
	cmd := exec.Command(program, d.args...)
	cmd.Dir = string(p)
	home := string(p) + "-home"
	cmd.Env = []string{ // without the signals of Go’s own scheduler, which old systems take for a second call
		"HOME=" + home, "PATH=" + os.Getenv("PATH"), "LANG=C.UTF-8", "TZ=UTC", "SWOTSHOP_LIBRARY=" + p.library(),
		"XDG_RUNTIME_DIR=" + home, "TMPDIR=" + home, "GODEBUG=asyncpreemptoff=1",
	}
	if d.by != "" {
		cmd.Path = os.Args[0]
		cmd.Env = append(cmd.Env, carelessVariable+"="+d.by)
	}
	var out, talk bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(strings.Join(lines, "\n")), &out, &talk
	if blow == nil {
		blow = &faults.Blow{}
	}
	r.Dealt = blow.Deal(t, cmd, string(p), limit)
	r.code, r.out, r.talk = cmd.ProcessState.ExitCode(), out.String(), talk.String()
	return r
}

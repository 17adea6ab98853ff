package e2e

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"swotshop/sessions"
)

// The law that holds after every blow, whatever it hit: nothing that was called
// done is lost; the library is as it was before, or as it is after, and sound;
// each file that the deed makes is complete or not there, and none goes before
// what replaces it; whatever else is left is under our hidden names; a message
// is for people and true; the deed can be done again, and the library goes on.

// ready finds out what a deed does when nothing hits it.
func (d *deed) ready(t *testing.T, base place) {
	t.Helper()
	d.template = base + "/template/place"
	check(t, os.MkdirAll(string(d.template), 0o700))
	check(t, os.MkdirAll(string(d.template)+"-home", 0o700))
	d.prepare(t, d.template)
	d.before = d.template.files(t)
	if d.gone && len(d.before.telling()) == 0 {
		t.Fatalf("%s: there is nothing to erase", d.name)
	}
	d.states = []string{d.opened(t, d.fresh(t, base, "before"))}
	for n := range len(d.lines) + 1 {
		p := d.fresh(t, base, fmt.Sprint("step", n))
		r := d.typing(t, p, d.lines[:n], nil)
		if !d.finished(r) {
			t.Fatalf("%s: ended with %d\n%s%s", d.name, r.code, r.out, r.talk)
		}
		d.after, d.missing = p.files(t), notRestored.FindAllString(r.talk, -1)
		d.states = append(d.states, d.opened(t, p))
	}
	if d.gone && len(d.after.telling()) > 0 {
		t.Errorf("%s: the secrets are still in %v", d.name, d.after.telling())
	}
}

// fresh is a place that is as it was before the deed.
func (d *deed) fresh(t testing.TB, base place, name string) place {
	t.Helper()
	p := place(filepath.Join(string(base), name, "place"))
	check(t, os.MkdirAll(string(p), 0o700))
	check(t, os.MkdirAll(string(p)+"-home", 0o700))
	d.template.copyTo(t, p)
	return p
}

// opened is what is in the library, once the product has opened it.
func (d *deed) opened(t testing.TB, p place) string {
	t.Helper()
	state, findings, err := d.open(p)
	check(t, err)
	if len(findings) > 0 && !d.ailing {
		t.Fatal(findings)
	}
	return state
}

// open opens the library as the next call of the program would, has it checked,
// and reads it. Where there is none, that is a state too.
func (d *deed) open(p place) (state string, findings []sessions.Finding, err error) {
	if _, err := os.Stat(p.library()); err != nil && !d.begins {
		return "", nil, nil
	}
	lib, err := sessions.Open(context.Background(), p.library(), sessions.Options{})
	if err != nil {
		return "", nil, err
	}
	findings, err = lib.Check(context.Background())
	if err := errors.Join(err, lib.Close()); err != nil {
		return "", nil, err
	}
	state, err = content(p.library())
	return state, findings, err
}

func (d *deed) finished(r result) bool {
	if d.done == nil {
		return r.succeeded()
	}
	return d.done(r)
}

// partly says that a restoration told of more that does not read than there is:
// what it made has the rest.
func (d *deed) partly(r result) bool {
	missing := notRestored.FindAllString(r.talk, -1)
	return r.code == 1 && len(missing) > 0 && !slices.Equal(missing, d.missing)
}

var notRestored = regexp.MustCompile(`(?m)^(?:Not restored|Partly restored): .*`)

// judge looks at what a blow has left, and says in what the law is broken.
func (d *deed) judge(t testing.TB, p place, r result) (wrong []string) {
	t.Helper()
	now := p.files(t)
	wrong = append(unfit(r), d.misplaced(p, now, r)...)
	if d.gone && d.finished(r) {
		for _, name := range now.telling() {
			wrong = append(wrong, "called done, and the words are still in "+name)
		}
	}
	if d.also != nil {
		if w := d.also(p); w != "" {
			wrong = append(wrong, w)
		}
	}
	if empty, ok := now["library.db"]; ok && len(empty.data) == 0 && (!d.begins || d.finished(r)) {
		return append(wrong, "the library is an empty file")
	}
	state, findings, err := d.open(p)
	if err != nil || len(findings) > 0 && !(d.ailing && state == d.states[0]) {
		return append(wrong, fmt.Sprintf("the library: %v %v", findings, err))
	}
	if w := d.misled(r, state); w != "" {
		wrong = append(wrong, w)
	}
	if d.gone && d.reached(state) == len(d.states)-1 {
		for _, name := range p.files(t).telling() {
			if name == "library.db" || companion(name) {
				wrong = append(wrong, fmt.Sprintf("the words are in %s after the next opening", name))
			}
		}
	}
	return append(wrong, d.goesOn(t, p, r, state)...)
}

// misled says in what the library is not what was said.
func (d *deed) misled(r result, state string) string {
	reached, least := d.reached(state), d.acknowledged(r)
	switch {
	case d.partly(r):
		return ""
	case reached < 0:
		return "the library is neither as before nor as after:\n" + difference(d.states[len(d.states)-1], state)
	case reached < least:
		return fmt.Sprintf("called saved, and lost: it is at %d of %d", reached, least)
	case reached > 0 && d.states[0] != state && d.lines == nil && strings.Contains(r.talk, "othing was"):
		return "called not done, and it is"
	}
	return ""
}

// goesOn does the deed again where it is not done, and appends to the library.
func (d *deed) goesOn(t testing.TB, p place, r result, state string) (wrong []string) {
	t.Helper()
	if d.partly(r) { // and there it is: nothing is put in its place
		return nil
	}
	complete := state == d.states[len(d.states)-1] && len(d.after.missingFrom(p.files(t))) == 0
	if !complete || d.again {
		r := d.call(t, p, nil)
		again, findings, err := d.open(p)
		switch {
		case !d.finished(r) || err != nil || len(findings) > 0:
			wrong = append(wrong, fmt.Sprintf("it cannot be done again: %v %v %v", r, findings, err))
		case d.lines == nil && again != d.states[len(d.states)-1]:
			wrong = append(wrong, "done again, the library is another one:\n"+difference(d.states[len(d.states)-1], again))
		}
		if missing := d.after.missingFrom(p.files(t)); len(missing) > 0 && !d.hoards {
			wrong = append(wrong, "done again, there is no "+strings.Join(missing, ", "))
		}
	}
	if err := p.appends(); err != nil && d.states[len(d.states)-1] != "" {
		wrong = append(wrong, fmt.Sprintf("nothing can be appended: %v", err))
	}
	return wrong
}

// cleaned lets the program look for what it left behind when it was hit, and
// misses nothing that is there still.
func (d *deed) cleaned(t testing.TB, p place) (wrong []string) {
	t.Helper()
	now := p.files(t)
	if _, there := now["library.db"]; !there || now.anyHidden() == 0 || d.by != "" {
		return nil
	}
	r := (&deed{args: []string{"backup", "--renew"}}).call(t, p, nil)
	for name := range p.files(t) {
		if hidden(name) {
			wrong = append(wrong, fmt.Sprintf("%s is left, though it was cleaned: it %v", name, r))
		}
	}
	return wrong
}

// appends begins another session in the library.
func (p place) appends() error {
	lib, err := sessions.Open(context.Background(), p.library(), sessions.Options{})
	if err != nil {
		return err
	}
	err = lib.Append(context.Background(), "foxtrot", newAuthor("foxtrot").begin("Globex", "2020-02-09").items(1).events())
	findings, checkErr := lib.Check(context.Background())
	if len(findings) > 0 {
		err = errors.Join(err, fmt.Errorf("%v", findings))
	}
	return errors.Join(err, checkErr, lib.Close())
}

// reached is the last state that the library can be in; -1: none of them.
func (d *deed) reached(state string) int {
	for n := len(d.states) - 1; n >= 0; n-- {
		if d.states[n] == state {
			return n
		}
	}
	return -1
}

// acknowledged is the state that the library has at least, by what was said.
func (d *deed) acknowledged(r result) int {
	saved := strings.Count(r.out, " Saved.")
	switch {
	case d.finished(r):
		return len(d.states) - 1
	case d.lines == nil || saved == 0:
		return 0
	}
	return saved + 1 // the first is that it was opened
}

// version is the format of a library.
func version(path string) (n int) {
	db, err := sql.Open("sqlite3", "file:"+path+"?mode=ro")
	if err != nil {
		return 0
	}
	defer db.Close()
	_ = db.QueryRow("PRAGMA user_version").Scan(&n)
	return n
}

// jargon are words of the system, of Go and of SQLite.
var jargon = regexp.MustCompile(`(?i)input/output|no space left|too many open|quota exceeded|not permitted|file exists|errno|sqlite|\bSQL|disk i/o|panic|goroutine|\b(open|read|write|link|rename|unlink|mkdir|fsync|lstat|stat|chmod)[a-z0-9]* /|malformed|constraint|read-only file system|<nil>|%!`)

// unfit is what is wrong with what was said. What SQLite finds in a damaged file
// is told as it says it.
func unfit(r result) (wrong []string) {
	said := strings.ReplaceAll(r.talk+r.out, "sqlite_autoindex", "")
	if bad := jargon.FindString(said); bad != "" {
		wrong = append(wrong, fmt.Sprintf("it talks of %q", bad))
	}
	if r.Hung {
		wrong = append(wrong, "it hangs")
	}
	if r.Killed || r.Hung || r.succeeded() {
		return wrong
	}
	if said := strings.TrimSpace(r.talk); r.code != 1 || !strings.Contains(said, ".") && !strings.Contains(said, "swotshop ") {
		wrong = append(wrong, fmt.Sprintf("ended with %d, and says %q", r.code, r.talk))
	}
	return wrong
}

// difference is the first line in which two states differ.
func difference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(w), len(g)) {
		if w[i] != g[i] {
			return fmt.Sprintf("line %d: want %.300q\n got %.300q", i+1, w[i], g[i])
		}
	}
	return fmt.Sprintf("want %d lines, got %d", len(w), len(g))
}

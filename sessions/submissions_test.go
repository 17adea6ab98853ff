package sessions_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"swotshop/sessions"
	"swotshop/workshop"
)

func submission(n int, text string) workshop.Submission {
	return workshop.Submission{Key: fmt.Sprintf("KEY%020d", n*7919%10007), Quadrant: workshop.Weaknesses, Function: "legal", Text: text}
}

// submitting is a session that is led, in a library of its own.
func submitting(t *testing.T) (*sessions.Library, *sessions.Lease, *scribe, string) {
	t.Helper()
	folder := t.TempDir()
	lib := openIn(t, folder)
	s := seededScribe("a", 1)
	lease := claim(t, lib, "a")
	must(t, lease.Append(ctx, s.do(opening("a"))))
	return lib, lease, s, filepath.Join(folder, "library.db")
}

func waiting(t *testing.T, lease *sessions.Lease) (texts []string) {
	t.Helper()
	all, err := lease.Submitted(ctx)
	must(t, err)
	for _, one := range all {
		texts = append(texts, one.Text)
	}
	return texts
}

// What phones send waits over a restart, once however often it was sent, and without what
// could harm a terminal.
func TestSubmissionsWait(t *testing.T) {
	lib, lease, _, path := submitting(t)
	for range 3 {
		must(t, lease.Submit(ctx, []workshop.Submission{submission(1, "Nobody knows"), submission(2, "Red \x1b[31mtape\u202e")}))
	}
	must(t, lease.Release(ctx))
	must(t, lib.Close())
	lib = openIn(t, filepath.Dir(path))
	lease = claim(t, lib, "a")
	all, err := lease.Submitted(ctx)
	must(t, err)
	if want := []workshop.Submission{submission(2, "Red tape"), submission(1, "Nobody knows")}; !slices.Equal(all, want) {
		t.Errorf("there wait %+v", all) // by their keys, and not as they came
	}
	must(t, lease.Settle(ctx, []string{submission(1, "").Key, "NONE"}))
	if got := waiting(t, lease); !slices.Equal(got, []string{"Red tape"}) {
		t.Errorf("after one is settled there wait %q", got)
	}
}

// A window from which the session was taken stores nothing any more, and one that has not
// begun has no place for it.
func TestSubmissionsNeedTheLease(t *testing.T) {
	lib, lease, _, _ := submitting(t)
	if _, err := lib.TakeOver(ctx, "a"); err != nil {
		t.Fatal(err)
	}
	var led *sessions.LeasedError
	if err := lease.Submit(ctx, []workshop.Submission{submission(1, "late")}); !errors.As(err, &led) {
		t.Errorf("submitting answers %v", err)
	}
	if err := lease.Settle(ctx, []string{"x"}); !errors.As(err, &led) {
		t.Errorf("settling answers %v", err)
	}
	fresh := claim(t, lib, "not begun")
	if err := fresh.Submit(ctx, []workshop.Submission{submission(1, "early")}); !errors.Is(err, sessions.ErrNotFound) {
		t.Errorf("without a session it answers %v", err)
	}
}

// What nobody wanted is gone for good, at once, and from every byte of the file.
func TestNothingIsLeftOfSubmissions(t *testing.T) {
	ends := map[string]func(t *testing.T, lib *sessions.Library, lease *sessions.Lease, s *scribe){
		"declined": func(t *testing.T, _ *sessions.Library, lease *sessions.Lease, _ *scribe) {
			for n := range 60 { // while others still come, so that SQLite moves rows about
				must(t, lease.Settle(ctx, []string{submission(n, "").Key}))
				must(t, lease.Submit(ctx, []workshop.Submission{submission(1000+n, strings.Repeat("y", 30*(n%9)))}))
			}
			must(t, lease.Release(ctx))
		},
		"closed": func(t *testing.T, _ *sessions.Library, lease *sessions.Lease, s *scribe) {
			must(t, lease.Append(ctx, s.do(workshop.CloseSession{})))
			must(t, lease.Release(ctx))
		},
		"deleted": func(t *testing.T, lib *sessions.Library, lease *sessions.Lease, _ *scribe) {
			must(t, lease.Release(ctx))
			must(t, lib.Delete(ctx, "a"))
		},
		"redacted": func(t *testing.T, lib *sessions.Library, lease *sessions.Lease, s *scribe) {
			must(t, lease.Append(ctx, s.do(workshop.AddItem{Quadrant: workshop.Threats, Text: "An insult about Quasimodo"})))
			must(t, lease.Release(ctx))
			if _, err := lib.Redact(ctx, "a", workshop.Redaction{Words: "Quasimodo"}, s.stamp()); err != nil {
				t.Fatal(err)
			}
		},
	}
	for name, end := range ends {
		t.Run(name, func(t *testing.T) {
			lib, lease, s, path := submitting(t)
			for n := range 60 {
				must(t, lease.Submit(ctx, []workshop.Submission{submission(n, fmt.Sprintf("%s Quasimodo %d", strings.Repeat("x", n%90), n))}))
			}
			if data, err := os.ReadFile(path); err != nil || !bytes.Contains(data, []byte("Quasimodo")) {
				t.Fatalf("it never was in the file: %v", err)
			}
			end(t, lib, lease, s)
			findings, err := lib.Check(ctx)
			if must(t, err); len(findings) > 0 {
				t.Errorf("the library: %v", findings)
			}
			must(t, lib.Close())
			data, err := os.ReadFile(path)
			must(t, err)
			if n := bytes.Count(data, []byte("Quasimodo")); n > 0 {
				t.Errorf("%d times in the file", n)
			}
		})
	}
}

// SQLite moves rows from page to page, and leaves the old bytes where it does not look
// any more. These are sizes and orders in which it did.
func TestNothingIsLeftOfMovedSubmissions(t *testing.T) {
	_, lease, _, path := submitting(t)
	n := 0
	for seed := range uint64(16) {
		dice := rand.New(rand.NewPCG(45+seed, 1))
		size := 1 + dice.IntN(900)
		for range 4 {
			var all []workshop.Submission
			for range 30 + dice.IntN(100) {
				n++
				one := submission(0, fmt.Sprintf("%s word %07d", strings.Repeat("x", dice.IntN(size)), n))
				one.Key = fmt.Sprintf("%020d", dice.IntN(1e15))
				all = append(all, one)
			}
			must(t, lease.Submit(ctx, all))
			declineSome(t, dice, lease, path)
		}
		declineSome(t, nil, lease, path)
	}
}

// declineSome declines any of those that wait, or all without dice, and looks for them.
func declineSome(t *testing.T, dice *rand.Rand, lease *sessions.Lease, path string) {
	t.Helper()
	all, err := lease.Submitted(ctx)
	must(t, err)
	if dice != nil {
		dice.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		all = all[:len(all)*dice.IntN(10)/10]
	}
	var keys []string
	for _, one := range all {
		keys = append(keys, one.Key)
	}
	must(t, lease.Settle(ctx, keys))
	data := sessions.Raw(t, path)
	for _, one := range all {
		if bytes.Contains(data, []byte(one.Text[strings.Index(one.Text, "word "):])) {
			t.Fatalf("%q is still in the file", one.Text)
		}
	}
}

// What was admitted waits no more, also when its program died before it was settled, and
// when a phone that had no answer sends it again.
func TestAdmittedSubmissionsDoNotWait(t *testing.T) {
	lib, lease, s, path := submitting(t)
	one, other := submission(1, "Nobody knows"), submission(2, "Red tape")
	must(t, lease.Submit(ctx, []workshop.Submission{one, other}))
	must(t, lease.Append(ctx, s.do(workshop.AddItem{Quadrant: one.Quadrant, Text: one.Text, Submission: one.Key})))
	wait := func(when string) {
		t.Helper()
		if got := waiting(t, lease); !slices.Equal(got, []string{"Red tape"}) {
			t.Errorf("%s there wait %q", when, got)
		}
	}
	wait("when one is admitted")
	must(t, lease.Release(ctx))
	must(t, lib.Close())
	lib = openIn(t, filepath.Dir(path))
	lease = claim(t, lib, "a")
	wait("after a restart")
	must(t, lease.Settle(ctx, []string{one.Key}))
	must(t, lease.Submit(ctx, []workshop.Submission{one, other}))
	wait("when all are sent again")
	must(t, lease.Append(ctx, s.do(workshop.Undo{})))
	must(t, lease.Submit(ctx, []workshop.Submission{one}))
	wait("when that is undone")
}

// Declining for one session leaves what waits in others.
func TestOtherSessionsKeepTheirSubmissions(t *testing.T) {
	lib, lease, _, _ := submitting(t)
	s := seededScribe("b", 2)
	other := claim(t, lib, "b")
	must(t, other.Append(ctx, s.do(opening("b"))))
	must(t, lease.Submit(ctx, []workshop.Submission{submission(1, "of a"), submission(2, "of a, too")}))
	must(t, other.Submit(ctx, []workshop.Submission{submission(3, "of b")}))
	must(t, lease.Settle(ctx, []string{submission(1, "").Key, submission(3, "").Key}))
	if a, b := waiting(t, lease), waiting(t, other); !slices.Equal(a, []string{"of a, too"}) || !slices.Equal(b, []string{"of b"}) {
		t.Errorf("there wait %q and %q", a, b)
	}
	must(t, lease.Release(ctx))
	must(t, lib.Delete(ctx, "a"))
	if b := waiting(t, other); !slices.Equal(b, []string{"of b"}) {
		t.Errorf("when the other is deleted there wait %q", b)
	}
}

// A session that an import brings to its end has nothing to admit any more.
func TestAnImportedEndTakesSubmissionsAway(t *testing.T) {
	lib, lease, s, _ := submitting(t)
	must(t, lease.Submit(ctx, []workshop.Submission{submission(1, "Nobody knows")}))
	must(t, lease.Release(ctx))
	s.do(workshop.CloseSession{})
	must(t, lib.Import(ctx, s.log))
	if got := waiting(t, claim(t, lib, "a")); len(got) > 0 {
		t.Errorf("there wait %q", got)
	}
}

// Submissions of no session are found, and go when the library is rebuilt; the others stay.
func TestStraySubmissionsAreFound(t *testing.T) {
	lib, lease, _, _ := submitting(t)
	must(t, lease.Submit(ctx, []workshop.Submission{submission(1, "Nobody knows")}))
	must(t, lease.Release(ctx))
	sessions.RawExec(t, lib, "INSERT INTO submission (key, session_id, quadrant, function, text) VALUES ('STRAYSTRAYSTRAYSTRAY', 'gone', 'W', '', 'Quasimodo')")
	findings, err := lib.Check(ctx)
	must(t, err)
	if len(findings) != 1 || !strings.Contains(findings[0].Text, "gone") {
		t.Errorf("found: %v", findings)
	}
	must(t, lib.Rebuild(ctx))
	if findings, err = lib.Check(ctx); err != nil || len(findings) > 0 {
		t.Errorf("after rebuilding: %v, %v", findings, err)
	}
	if got := waiting(t, claim(t, lib, "a")); !slices.Equal(got, []string{"Nobody knows"}) {
		t.Errorf("there wait %q", got)
	}
}

// Words that are in nothing but what waits are erased with it, and no event says so.
func TestWaitingWordsAreErased(t *testing.T) {
	lib, lease, s, path := submitting(t)
	must(t, lease.Submit(ctx, []workshop.Submission{submission(1, "An insult about Quasimodo"), submission(2, "Red tape")}))
	must(t, lease.Release(ctx))
	places, err := lib.Redact(ctx, "a", workshop.Redaction{Words: "Quasimodo"}, s.stamp())
	if must(t, err); places != 1 {
		t.Errorf("%d texts were erased", places)
	}
	if bytes.Contains(sessions.Raw(t, path), []byte("Quasimodo")) {
		t.Error("it is still in the file")
	}
	sameEvents(t, lib, s)
	if got := waiting(t, claim(t, lib, "a")); !slices.Equal(got, []string{"Red tape"}) {
		t.Errorf("there wait %q", got)
	}
}

// No export, no search, no backup and no restored library has them; the library itself
// still does.
func TestSubmissionsAreInNothingElse(t *testing.T) {
	lib, lease, _, path := submitting(t)
	must(t, lease.Submit(ctx, []workshop.Submission{submission(1, "Quasimodo waits")}))
	must(t, lease.Release(ctx))
	events, err := lib.Events(ctx, "a")
	must(t, err)
	data, err := workshop.EncodeSession(events)
	must(t, err)
	if bytes.Contains(data, []byte("Quasimodo")) {
		t.Error("the export has one")
	}
	hits, err := lib.Search(ctx, "Quasimodo")
	if must(t, err); len(hits) > 0 {
		t.Errorf("the search finds %v", hits)
	}
	backup, restored := filepath.Join(t.TempDir(), "backup.db"), filepath.Join(t.TempDir(), "restored.db")
	must(t, lib.Backup(ctx, backup))
	_, err = sessions.Restore(ctx, path, restored)
	must(t, err)
	for _, file := range []string{backup, restored} {
		if data, err := os.ReadFile(file); err != nil || bytes.Contains(data, []byte("Quasimodo")) {
			t.Errorf("%s has one: %v", filepath.Base(file), err)
		}
		other, err := sessions.Open(ctx, file, sessions.Options{ReadOnly: true})
		must(t, err)
		if findings, err := other.Check(ctx); err != nil || len(findings) > 0 {
			t.Errorf("%s: %v, %v", filepath.Base(file), findings, err)
		}
		must(t, other.Close())
	}
	if got := waiting(t, claim(t, lib, "a")); !slices.Equal(got, []string{"Quasimodo waits"}) {
		t.Errorf("in the library there wait %q", got)
	}
}

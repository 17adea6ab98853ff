package sessions_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"swotshop/sessions"
	"swotshop/workshop"
)

func sameEvents(t *testing.T, lib *sessions.Library, s *scribe) {
	t.Helper()
	events, err := lib.Events(ctx, s.id)
	must(t, err)
	if !reflect.DeepEqual(events, s.log.Events()) {
		t.Fatalf("%d events, not the %d that happened", len(events), len(s.log.Events()))
	}
}

func TestSavedEventsAreReadBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	lib := openAt(t, path, sessions.Options{})
	s := newScribe("s")
	must(t, lib.Append(ctx, "s", s.do(opening("s"))))
	lease := claim(t, lib, "s")
	for range 60 {
		if events := s.try(s.wild()); events != nil {
			must(t, lease.Append(ctx, events))
		}
	}
	sameEvents(t, lib, s)
	must(t, lib.Close())
	lib = openAt(t, path, sessions.Options{ReadOnly: true})
	sameEvents(t, lib, s)
	_, err := lib.Events(ctx, "other")
	wantError(t, err, "ErrNotFound", "other")
	wantError(t, lib.Append(ctx, "s", nil), "ErrReadOnly", path)
}

// R1.4, R2.2: retrying what was saved changes nothing, in whole or in part; what
// was not saved follows.
func TestRetryIsHarmless(t *testing.T) {
	lib := openIn(t, t.TempDir())
	s := newScribe("s")
	first := s.do(opening("s"))
	lease := claim(t, lib, "s")
	for range 3 {
		must(t, lease.Append(ctx, first))
	}
	more := append(s.do(s.item()), s.do(s.item())...)
	must(t, lease.Append(ctx, more[:1]))
	must(t, lease.Append(ctx, more)) // the first again, the second new
	must(t, lease.Append(ctx, append(first, more...)))
	lease.Forget()
	must(t, lease.Append(ctx, more))
	must(t, lease.Append(ctx, nil))
	must(t, lib.Append(ctx, "other", nil))
	sameEvents(t, lib, s)
	sameEntries(t, lib, s)
}

func TestConflicts(t *testing.T) {
	lib := openIn(t, t.TempDir())
	s := newScribe("s")
	must(t, lib.Append(ctx, "s", append(s.do(opening("s")), s.do(s.item())...)))
	next := s.do(s.item())[0]
	change := func(f func(*workshop.Event)) []workshop.Event {
		ev := next
		f(&ev)
		return []workshop.Event{ev}
	}
	saved := s.log.Events()[1]
	other := newScribe("other")
	must(t, lib.Append(ctx, "other", other.do(opening("other"))))
	for name, events := range map[string][]workshop.Event{
		"a gap":                     change(func(ev *workshop.Event) { ev.Seq = 4 }),
		"another event saved":       change(func(ev *workshop.Event) { ev.Seq, ev.Step = 2, 2 }),
		"same id, other text":       {func() workshop.Event { ev := saved; ev.Fact = next.Fact; return ev }()},
		"same id, other time":       {func() workshop.Event { ev := saved; ev.At = next.At.Add(1e9); return ev }()},
		"same id, other place":      change(func(ev *workshop.Event) { ev.ID = saved.ID }),
		"id of another session":     change(func(ev *workshop.Event) { ev.ID = other.log.Events()[0].ID }),
		"a second opening":          change(func(ev *workshop.Event) { ev.Fact = s.log.Events()[0].Fact }),
		"another session's":         other.log.Events(),
		"no id":                     change(func(ev *workshop.Event) { ev.ID = "" }),
		"no fact":                   change(func(ev *workshop.Event) { ev.Fact = nil }),
		"a step to come":            change(func(ev *workshop.Event) { ev.Step = 9 }),
		"one that fits, then a gap": append(change(func(*workshop.Event) {}), change(func(ev *workshop.Event) { ev.Seq, ev.ID = 5, "x" })...),
	} {
		t.Run(name, func(t *testing.T) {
			lease, err := lib.TakeOver(ctx, "s")
			must(t, err)
			wantError(t, lease.Append(ctx, events), "ErrConflict")
			must(t, lease.Release(ctx))
			wantError(t, lib.Append(ctx, "s", events), "ErrConflict")
			got, err := lib.Events(ctx, "s")
			must(t, err)
			if len(got) != 2 {
				t.Errorf("%d events after the refusal", len(got))
			}
		})
	}
	wantError(t, lib.Append(ctx, "new", []workshop.Event{next}), "ErrConflict")
	noFindings(t, lib)
	if list, err := lib.List(ctx); err != nil || len(list) != 2 {
		t.Errorf("%d sessions, %v", len(list), err)
	}
	must(t, lib.Append(ctx, "s", []workshop.Event{next})) // and it still goes on
}

// Events cannot be changed, taken away or put in between, not even by hand.
func TestTriggersKeepTheEvents(t *testing.T) {
	lib := openIn(t, t.TempDir())
	s := newScribe("s")
	must(t, lib.Append(ctx, "s", append(s.do(opening("s")), s.do(s.item())...)))
	const columns = "event (session_id, seq, event_id, at_ms, actor, kind, v, step, body)"
	id := s.log.Events()[1].ID
	for _, attempt := range []string{
		"UPDATE event SET body='{}'", "UPDATE event SET at_ms=0 WHERE seq=1", "UPDATE OR REPLACE event SET seq=1 WHERE seq=2",
		"UPDATE event SET session_id='other'", "DELETE FROM event", "DELETE FROM event WHERE seq=2",
		"DELETE FROM session", "UPDATE session SET id='other'",
		"INSERT INTO " + columns + " VALUES ('s', 4, 'x', 0, 'x', 'x', 1, 1, '{}')",
		"INSERT INTO " + columns + " VALUES ('s', 2, 'x', 0, 'x', 'x', 1, 1, '{}')",
		"INSERT INTO " + columns + " VALUES ('none', 1, 'x', 0, 'x', 'x', 1, 1, '{}')",
		"INSERT OR REPLACE INTO " + columns + " VALUES ('s', 2, 'x', 0, 'x', 'x', 1, 1, '{}')",
		"INSERT OR REPLACE INTO " + columns + " VALUES ('s', 3, '" + id + "', 0, 'x', 'x', 1, 1, '{}')",
		"INSERT INTO " + columns + " VALUES ('s', 3, 'x', 0, 'x', 'x', 1, 1, 'not json')",
		"INSERT INTO " + columns + " VALUES ('s', 3, 'x', 'noon', 'x', 'x', 1, 1, '{}')",
	} {
		if err := sessions.RawTry(lib, attempt); err == nil {
			t.Errorf("possible: %s", attempt)
		}
	}
	sameEvents(t, lib, s)
	noFindings(t, lib)
}

// R1.5: a caller who stops waiting does not cut a commit short; one who has stopped before
// saves nothing.
func TestCancelled(t *testing.T) {
	lib := openIn(t, t.TempDir())
	s := newScribe("s")
	gone, cancel := context.WithCancel(ctx)
	must(t, lib.Append(gone, "s", s.do(opening("s"))))
	cancel()
	events := s.do(s.item())
	if err := lib.Append(gone, "s", events); err == nil {
		t.Error("saved for somebody who had gone")
	}
	must(t, lib.Append(ctx, "s", events))
	sameEvents(t, lib, s)
}

func TestImport(t *testing.T) {
	from, to := openIn(t, t.TempDir()), openIn(t, t.TempDir())
	s := newScribe("s")
	events := s.do(opening("s"))
	for range 50 {
		events = append(events, s.try(s.wild())...)
	}
	must(t, from.Append(ctx, "s", events))
	kept, err := from.Events(ctx, "s")
	must(t, err)
	file, err := workshop.EncodeSession(kept)
	must(t, err)
	log, err := workshop.DecodeSession(file)
	must(t, err)
	must(t, to.Import(ctx, log))
	wantError(t, to.Import(ctx, log), "ErrExists", "s")
	sameEvents(t, to, s)
	sameEntries(t, to, s)
	noFindings(t, to)
	wantError(t, to.Import(ctx, workshop.NewLog()), "ErrConflict")
	clone := newScribe("s")
	clone.do(opening("clone")) // with the event ids of s
	wantError(t, to.Import(ctx, clone.log), "ErrConflict")
	must(t, to.Append(ctx, "s", s.do(s.item())))
	sameEntries(t, to, s)
}

// An import may use ids that mean something here; nothing is lost by that.
func TestImportOfOddIDs(t *testing.T) {
	lib := openIn(t, t.TempDir())
	s := newScribe("s")
	s.do(opening("s"))
	for i, q := range []workshop.Quadrant{workshop.Strengths, workshop.Opportunities, workshop.Threats} {
		s.do(workshop.AddItem{Quadrant: q, Text: fmt.Sprint("item ", i)})
	}
	s.do(workshop.WriteStrategy{Pairing: workshop.SO, Cites: []string{"c1", "c2"}, Text: "strategy"})
	file, err := workshop.EncodeSession(s.log.Events())
	must(t, err)
	odd := strings.NewReplacer(`"item": "i2"`, `"item": "client"`, `"item": "i3"`, `"item": "title"`).
		Replace(string(file))
	if odd == string(file) {
		t.Fatal("nothing odd about it")
	}
	log, err := workshop.DecodeSession([]byte(odd))
	must(t, err)
	must(t, lib.Import(ctx, log))
	s.log = log
	sameEntries(t, lib, s)
	for range 40 {
		must(t, lib.Append(ctx, "s", s.try(s.wild())))
		must(t, lib.Append(ctx, "s", s.try(workshop.GiveEvidence{Item: "i1", Evidence: s.text()})))
	}
	sameEntries(t, lib, s)
	noFindings(t, lib)
}

// R1.1: a library that another program moves, replaces or deletes says so at
// the next save, and nothing is acknowledged that is not in it.
func TestMoved(t *testing.T) {
	for name, act := range map[string]func(t *testing.T, path string){
		"deleted": func(t *testing.T, path string) { must(t, os.Remove(path)) },
		"moved":   func(t *testing.T, path string) { must(t, os.Rename(path, path+".away")) },
		"replaced": func(t *testing.T, path string) {
			other := openAt(t, path+".other", sessions.Options{})
			must(t, other.Append(ctx, "theirs", newScribe("theirs").do(opening("theirs"))))
			must(t, other.Close())
			must(t, os.Rename(path+".other", path))
		},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "library.db")
			lib := openAt(t, path, sessions.Options{})
			s := newScribe("s")
			lease := claim(t, lib, "s")
			must(t, lease.Append(ctx, s.do(opening("s"))))
			act(t, path)
			events := s.do(s.item())
			wantError(t, lease.Append(ctx, events), "ErrMoved", path)
			sessions.MakeSuspect(lib) // nor does it open what is there now
			wantError(t, lease.Append(ctx, events), "ErrMoved", path)
			_, err := lib.Claim(ctx, "another")
			wantError(t, err, "ErrMoved")
			switch name {
			case "replaced":
				list, err := openAt(t, path, sessions.Options{ReadOnly: true}).List(ctx)
				must(t, err)
				if len(list) != 1 || list[0].ID != "theirs" {
					t.Errorf("written into another library: %v", list)
				}
			case "moved":
				must(t, os.Rename(path+".away", path)) // put back, it goes on
				must(t, lease.Append(ctx, events))
				sameEvents(t, lib, s)
			default:
				if _, err := os.Stat(path); err == nil {
					t.Error("a new file was made")
				}
			}
		})
	}
}

// R1.4: after the disk has failed, the library starts afresh, and the same
// events once more are there once.
func TestDiskFails(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	out := start(t, "small", path).finish(t)
	var head int
	for _, want := range []string{"failed: ErrIO", "again: ok", "and again: ok", "next: ok"} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not in:\n%s", want, out)
		}
	}
	if _, err := fmt.Sscanf(out[strings.Index(out, "head:"):], "head: %d", &head); err != nil {
		t.Fatal(err)
	}
	lib := openAt(t, path, sessions.Options{})
	events, err := lib.Events(ctx, "s")
	must(t, err)
	if len(events) != head {
		t.Errorf("%d events, should be %d", len(events), head)
	}
	noFindings(t, lib)
}

func TestReopensAfterFailure(t *testing.T) {
	lib := openIn(t, t.TempDir())
	s := newScribe("s")
	lease := claim(t, lib, "s")
	must(t, lease.Append(ctx, s.do(opening("s"))))
	sessions.MakeSuspect(lib)
	must(t, lease.Append(ctx, s.do(s.item())))
	sameEvents(t, lib, s)
	if got := sessions.Pragmas(t, lib, "synchronous")["writer"]["synchronous"]; got != "3" {
		t.Errorf("reopened with synchronous=%s", got)
	}
}

// What was acknowledged before a process was killed is there, and what is
// there fits together.
func TestKilledWhileWriting(t *testing.T) {
	for round := range 6 {
		path := filepath.Join(t.TempDir(), "library.db")
		p := start(t, "write", path, "s")
		saved := 0
		for range 3 + round*7 {
			if _, err := fmt.Sscanf(p.line(), "saved %d", &saved); err != nil {
				t.Fatal(err)
			}
		}
		for line := range strings.Lines(p.kill(t)) {
			_, _ = fmt.Sscanf(line, "saved %d", &saved)
		}
		looking := openAt(t, path, sessions.Options{ReadOnly: true}) // even then a look is possible
		events, err := looking.Events(ctx, "s")
		must(t, err)
		if len(events) < saved || len(events) > saved+1 {
			t.Errorf("%d events, %d were saved", len(events), saved)
		}
		lib := openAt(t, path, sessions.Options{})
		noFindings(t, lib)
		claim(t, lib, "s") // at once: its holder is gone
	}
}

// A journal that a killed program has left is rolled back, by whatever program opens the library next.
func TestHotJournal(t *testing.T) {
	for _, readOnly := range []bool{false, true} {
		path := filepath.Join(t.TempDir(), "library.db")
		lib := openAt(t, path, sessions.Options{})
		s := newScribe("s")
		must(t, lib.Append(ctx, "s", s.do(opening("s"))))
		reader := openAt(t, path, sessions.Options{ReadOnly: true})
		sessions.LeaveJournal(t, lib, path)
		must(t, lib.Close())
		sameEvents(t, openAt(t, path, sessions.Options{ReadOnly: readOnly}), s)
		sessions.LeaveJournal(t, openAt(t, path, sessions.Options{}), path)
		sameEvents(t, reader, s) // had it open before
		noFindings(t, openAt(t, path, sessions.Options{}))
	}
}

// Two programs write to different sessions of a library and wait for each
// other's commits only.
func TestTwoProcesses(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	must(t, openAt(t, path, sessions.Options{}).Close())
	writers := map[string]*process{"a": start(t, "write", path, "a"), "b": start(t, "write", path, "b")}
	lib := openAt(t, path, sessions.Options{})
	last := map[string]int{}
	note := func(id, line string) {
		n := 0
		if _, err := fmt.Sscanf(line, "saved %d", &n); err != nil || n <= last[id] {
			t.Fatalf("%s says %q after %d", id, line, last[id])
		}
		last[id] = n
	}
	for range 25 {
		for id, p := range writers {
			note(id, p.line())
		}
		must(t, patiently(func() error { _, err := lib.List(ctx); return err }))
	}
	for id, p := range writers {
		for line := range strings.Lines(p.finish(t)) {
			note(id, strings.TrimSpace(line))
		}
		events, err := lib.Events(ctx, id)
		must(t, err)
		if len(events) != last[id] {
			t.Errorf("%s has %d events of %d", id, len(events), last[id])
		}
	}
	noFindings(t, lib)
}

// A copy of a session that was saved elsewhere brings what the library has
// missed; one that has gone another way is refused.
func TestImportAddsWhatIsMissing(t *testing.T) {
	lib := openIn(t, t.TempDir())
	s, other := newScribe("s"), newScribe("s")
	first := append(s.do(opening("s")), s.do(s.item())...)
	must(t, lib.Append(ctx, "s", first))
	other.do(opening("s"))
	other.do(other.item())
	s.do(s.item())
	s.do(workshop.Undo{})
	lease := claim(t, lib, "s")
	wantError(t, lib.Import(ctx, s.log), "ErrLeased")
	must(t, lease.Release(ctx))
	must(t, lib.Import(ctx, s.log))
	sameEvents(t, lib, s)
	sameEntries(t, lib, s)
	wantError(t, lib.Import(ctx, s.log), "ErrExists", "with nothing missing")
	for range 9 {
		other.newID() // from here on other ids
		other.do(other.item())
	}
	wantError(t, lib.Import(ctx, other.log), "ErrExists", "has diverged")
	sameEvents(t, lib, s)
	noFindings(t, lib)
}

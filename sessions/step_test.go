package sessions_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"swotshop/sessions"
	"swotshop/workshop"
)

// stoppedAt is a context that ends at the n-th step, and what counts the steps.
func stoppedAt(n int) (context.Context, *[]sessions.Step) {
	ctx, cancel := context.WithCancel(context.Background())
	var steps []sessions.Step
	return sessions.WithSteps(ctx, func(s sessions.Step) {
		if steps = append(steps, s); len(steps) > n {
			cancel()
		}
	}), &steps
}

// Every long read says how far it is, session by session, and ends where it is
// stopped: nothing has changed then, and nothing is left behind.
func TestLongReadsCanBeStopped(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "library.db")
	lib, all := library(t, path, sessions.Options{}, "a", "b", "c")
	must(t, lib.Close())
	opened := func(do func(context.Context, *sessions.Library) error) func(context.Context) error {
		return func(ctx context.Context) error {
			lib := openAt(t, path, sessions.Options{})
			return errors.Join(do(ctx, lib), lib.Close())
		}
	}
	for name, do := range map[string]func(context.Context) error{
		"restore": func(ctx context.Context) error {
			to := filepath.Join(t.TempDir(), "new.db")
			_, err := sessions.Restore(ctx, path, to)
			if err != nil {
				onlyThese(t, filepath.Dir(to))
			}
			return err
		},
		"check":   opened(func(ctx context.Context, l *sessions.Library) error { _, err := l.Check(ctx); return err }),
		"rebuild": opened(func(ctx context.Context, l *sessions.Library) error { return l.Rebuild(ctx) }),
		"examine": func(ctx context.Context) error { sessions.Examine(ctx, path, time.Now()); return ctx.Err() },
	} {
		before := sessions.Raw(t, path)
		for n := 0; ; n++ {
			ctx, steps := stoppedAt(n)
			err := do(ctx)
			for i, s := range *steps {
				if s != (sessions.Step{Done: i, All: len(all), Of: "session"}) {
					t.Errorf("%s: step %d is %+v", name, i, s)
				}
			}
			if len(*steps) <= n {
				must(t, err)
				if n != len(all) {
					t.Errorf("%s has %d steps", name, n)
				}
				break
			}
			if !errors.Is(err, context.Canceled) || len(*steps) != n+1 {
				t.Errorf("%s, stopped at step %d: %v after %d steps", name, n, err, len(*steps))
			}
			if !bytes.Equal(before, sessions.Raw(t, path)) {
				t.Fatalf("%s has changed the library", name)
			}
		}
	}
	lib = openAt(t, path, sessions.Options{})
	noFindings(t, lib)
	for _, s := range all {
		sameEvents(t, lib, s)
	}
	onlyThese(t, dir, "library.db")
}

// What is stopped before it began does nothing.
func TestReadsThatStopAtOnce(t *testing.T) {
	gone, cancel := context.WithCancel(ctx)
	cancel()
	dir := t.TempDir()
	path := filepath.Join(dir, "library.db")
	lib, _ := library(t, path, sessions.Options{}, "a")
	_, searchErr := lib.Search(gone, "word")
	_, listErr := lib.List(gone)
	_, checkErr := lib.Check(gone)
	_, backupErr := lib.BackUp(gone)
	_, findErr := lib.Find(gone, sessions.Latest)
	_, eventsErr := lib.Events(gone, "a")
	_, restoreErr := sessions.Restore(gone, path, filepath.Join(dir, "new.db"))
	_, copyErr := sessions.Copy(gone, path, filepath.Join(dir, "copy.db"))
	for i, err := range []error{searchErr, listErr, checkErr, backupErr, findErr, eventsErr, restoreErr, lib.Rebuild(gone),
		lib.CheckBackup(gone, path), lib.Backup(gone, filepath.Join(dir, "copy.db")), copyErr,
		lib.Import(gone, seededScribe("z", 1).log)} {
		if err == nil || i < 11 && !errors.Is(err, context.Canceled) {
			t.Errorf("%d: %v", i, err)
		}
	}
	onlyThese(t, dir, "library.db", "backups")
}

// A restoration of a damaged file is stopped in the middle of its pages, too.
func TestRestoreOfADamagedFileCanBeStopped(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	lib, _ := library(t, path, sessions.Options{}, "a", "b")
	sessions.RawExec(t, lib, "DROP TRIGGER event_never_goes; DELETE FROM event WHERE seq=5")
	must(t, lib.Close())
	for n := range 2 {
		ctx, _ := stoppedAt(n)
		to := filepath.Join(t.TempDir(), "new.db")
		if _, err := sessions.Restore(ctx, path, to); !errors.Is(err, context.Canceled) {
			t.Errorf("stopped at %d: %v", n, err)
		}
		onlyThese(t, filepath.Dir(to))
	}
}

// What is dated in the future is warned of: the clock was wrong, or is now.
func TestExamineTheFuture(t *testing.T) {
	path := filepath.Join(t.TempDir(), "private", "library.db")
	now := time.Date(2036, 11, 25, 10, 0, 0, 0, time.UTC)
	lib := openAt(t, path, sessions.Options{Now: func() time.Time { return now }})
	for n, at := range []time.Time{started, now} {
		id := fmt.Sprint("s", n)
		log := workshop.NewLog()
		events, err := log.Do(opening(id), workshop.Stamp{At: at, NewID: func() string { return id + "-1" }, Actor: "facilitator"})
		must(t, err)
		must(t, lib.Append(ctx, id, events))
	}
	_, err := lib.BackUp(ctx)
	must(t, err)
	must(t, lib.Close())
	examined := func(now time.Time, want bool) {
		t.Helper()
		found := 0
		for _, d := range sessions.Examine(ctx, path, now) {
			if d.What == "clock" && d.Verdict == sessions.Warning {
				found++
			}
		}
		if want != (found == 2) || !want && found > 0 {
			t.Errorf("%d warnings of the future", found)
		}
	}
	examined(now.Add(-20*time.Hour), false) // another zone
	examined(now.AddDate(-10, 0, 0), true)
	must(t, os.Remove(sessions.Backups(path)[0].Path))
}

package sessions_test

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"swotshop/e2e/faults"
	"swotshop/sessions"
	"swotshop/workshop"
)

// R1.10: the program is killed before each call that changes the disk, and in
// the middle of each write, while it brings an older library up to date. The
// next opening has everything, and a backup in the old format that is whole.
func TestCrashKilledWhileTheFormatChanges(t *testing.T) {
	for _, at := range []struct{ kinds, action string }{{faults.Every, faults.Kill}, {faults.Write, faults.Tear}} {
		for format := 1; format < sessions.Formats(); format++ {
			t.Run(fmt.Sprint(at.action, " format ", format), func(t *testing.T) {
				t.Parallel()
				want := goldenSessions(t, format)
				struck := tally{}
				for n := 1; ; n += faults.Times(13, 1) {
					kind := killedWhileMigrating(t, format, want, at.kinds, at.action, n)
					if kind == "" {
						break
					}
					struck[kind]++
				}
				if !t.Failed() {
					t.Logf("killed at: %v; sessions lost: 0", struck)
				}
			})
		}
	}
}

func killedWhileMigrating(t *testing.T, format int, want map[string][]workshop.Event, kinds, action string, n int) (kind string) {
	t.Helper()
	path := goldenCopy(t, format)
	defer func() { must(t, os.RemoveAll(filepath.Dir(path))) }()
	calls := faults.NewCalls(t, filepath.Dir(path))
	calls.Strike(kinds, action, n, n)
	startWith(t, calls.Env(), "pace", path, "none", "").finish(t)
	struck := append(calls.Struck(), "")
	lib, err := sessions.Open(ctx, path, sessions.Options{})
	if err != nil {
		t.Fatalf("killed at call %d (%s): %v", n, struck[0], err)
	}
	for id, events := range want {
		got, err := lib.Events(ctx, id)
		must(t, err)
		if !reflect.DeepEqual(got, events) {
			t.Errorf("killed at call %d (%s): the session %s is another one", n, struck[0], id)
		}
	}
	noFindings(t, lib)
	must(t, lib.Close())
	backups := sessions.Backups(path)
	if len(backups) == 0 {
		t.Errorf("killed at call %d (%s): there is no backup", n, struck[0])
	}
	for _, b := range backups {
		if version := rawVersion(t, b.Path); version != format {
			t.Errorf("killed at call %d (%s): a backup has format %d", n, struck[0], version)
		}
		got, err := sessions.Restore(ctx, b.Path, filepath.Join(t.TempDir(), "restored.db"))
		must(t, err)
		if got.Sessions != len(want) || len(got.Lost) > 0 {
			t.Errorf("killed at call %d (%s): a backup has %+v", n, struck[0], got)
		}
	}
	return struck[0]
}

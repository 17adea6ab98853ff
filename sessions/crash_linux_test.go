package sessions_test

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"swotshop/e2e/faults"
	"swotshop/sessions"
)

// journey is how many gestures a process makes in the tests of single calls.
const journey = 5

// tally counts what happened, for the log.
type tally map[string]int

func (n tally) String() string {
	var parts []string
	for _, what := range slices.Sorted(maps.Keys(n)) {
		parts = append(parts, fmt.Sprintf("%s %d", what, n[what]))
	}
	return strings.Join(parts, ", ")
}

// The program is killed before each call that changes the disk in turn, from
// the making of the library to its closing, and in the middle of each write.
func TestCrashKilledAtEachCall(t *testing.T) {
	for _, at := range []struct{ kinds, action string }{{faults.Every, faults.Kill}, {faults.Write, faults.Tear}} {
		t.Run(at.action, func(t *testing.T) {
			folder := t.TempDir()
			calls := faults.NewCalls(t, folder)
			struck, unasked := tally{}, 0
			for n := 1; ; n += faults.Times(9, 1) {
				kind, kept := killedAt(t, calls, filepath.Join(folder, fmt.Sprintf("%d.db", n)), at.kinds, at.action, n)
				if kind == "" {
					break
				}
				struck[kind]++
				unasked += kept
			}
			if !t.Failed() {
				t.Logf("killed at: %v; acknowledged and lost: 0; kept though not acknowledged yet: %d", struck, unasked)
			}
		})
	}
}

// killedAt leads a session until the n-th call kills the program, and answers
// with the kind of that call (empty: the journey came to its end) and with how
// many events are there that nobody was told of.
func killedAt(t *testing.T, calls *faults.Calls, path, kinds, action string, n int) (kind string, kept int) {
	t.Helper()
	calls.Mend()
	calls.Strike(kinds, action, n, n)
	p := startWith(t, calls.Env(), "pace", path, "s", "")
	p.pace(t, journey)
	saved := 0
	for line := range strings.Lines(p.finish(t)) {
		if _, err := fmt.Sscanf(line, "saved %d", &saved); err != nil {
			t.Fatalf("the writer says %q", line)
		}
	}
	struck := append(calls.Struck(), "")
	if struck[0] == "" && saved != journey {
		t.Fatalf("not killed, and yet only %d of %d saved", saved, journey)
	}
	return struck[0], afterwards(t, path, saved, fmt.Sprintf("killed at call %d (%s)", n, struck[0]))
}

// afterwards looks at what an ended program has left, and goes on with it.
func afterwards(t *testing.T, path string, saved int, what string) (kept int) {
	t.Helper()
	lib, err := sessions.Open(ctx, path, sessions.Options{})
	if err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	noFindings(t, lib)
	there, n := thereAndLost(t, lib, "s", saved)
	if n > 0 {
		t.Errorf("%s: %d of %d acknowledged events lost", what, n, saved)
	}
	if there > saved+1 {
		t.Errorf("%s: %d events, and only %d can have happened", what, there, saved+1)
	}
	goesOn(t, lib, "s", saved)
	must(t, lib.Close())
	return there - saved
}

// A call fails, once, at each place in turn. Either nothing shows, or the
// library reports it; then the same events are saved once by a retry, whether
// the program continues or is killed right after the report (R1.4).
func TestCrashACallFails(t *testing.T) {
	for _, f := range []failure{
		{faults.Sync, syscall.EIO, "ErrIO"}, {faults.Write, syscall.EIO, "ErrIO"}, {faults.Write, syscall.ENOSPC, "ErrFull"},
		{faults.Write, syscall.EDQUOT, "ErrFull"}, {faults.Unlink, syscall.EIO, "ErrIO"}, {faults.Open, syscall.EMFILE, "ErrNoAccess"},
	} {
		for _, then := range []string{"goes on", "is killed"} {
			t.Run(f.kind+" "+f.errno.Error()+", then it "+then, func(t *testing.T) { f.atEachCall(t, then == "is killed") })
		}
	}
}

// failure is how a kind of call fails, and what the library says then.
type failure struct {
	kind  string
	errno syscall.Errno
	says  string
}

func (f failure) atEachCall(t *testing.T, killed bool) {
	folder := t.TempDir()
	calls := faults.NewCalls(t, folder)
	said := tally{}
	for n := 1; ; n += faults.Times(9, 1) {
		calls.Mend()
		calls.Strike(f.kind, fmt.Sprint(int(f.errno)), n, n)
		path := filepath.Join(folder, fmt.Sprintf("%d.db", n))
		saved, says := inSpiteOf(t, startWith(t, calls.Env(), "pace", path, "s", ""), killed)
		if len(calls.Struck()) == 0 {
			break
		}
		if said[says]++; says != f.says && says != "nothing" {
			t.Errorf("call %d: the library said %s, not %s", n, says, f.says)
		}
		afterwards(t, path, saved, fmt.Sprintf("call %d failed", n))
	}
	if !t.Failed() {
		t.Logf("the library said: %v; acknowledged and lost: 0", said)
	}
}

// inSpiteOf makes gestures to the end of the journey, or until the first
// failure, at which the process is killed.
func inSpiteOf(t *testing.T, p *process, killed bool) (saved int, says string) {
	t.Helper()
	says = "nothing"
	for {
		line := p.line()
		if what, failed := strings.CutPrefix(line, "failed "); failed {
			says = what
			if killed {
				p.kill(t)
				return saved, says
			}
		} else if _, err := fmt.Sscanf(line, "saved %d", &saved); err != nil {
			t.Fatalf("the writer says %q", line)
		}
		if saved == journey {
			p.finish(t)
			return saved, says
		}
		p.pace(t, 1)
	}
}

package sessions_test

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"swotshop/e2e/faults"
	"swotshop/sessions"
	"swotshop/workshop"
)

// declining is how many turns a process takes in this test: two batches are submitted,
// then most of the second is declined, and so on.
const declining = 9

// batch is what phones submit at a turn.
func batch(turn int) (all []workshop.Submission) {
	for n := range 3 {
		all = append(all, submission(10*turn+n, fmt.Sprintf("word %d.%s", 10*turn+n, strings.Repeat("x", 150*n))))
	}
	return all
}

// turnOf submits or declines, by the number of the turn.
func turnOf(turn int, submit, decline func([]workshop.Submission) error) error {
	if turn%3 == 2 {
		return decline(batch(turn - 1)[1:])
	}
	return submit(batch(turn))
}

// declinePart takes the turns, and prints the number of each that is done.
func declinePart(args []string) error {
	lib, err := sessions.Open(ctx, args[0], sessions.Options{})
	if err != nil {
		return err
	}
	lease, err := lib.Claim(ctx, "s")
	if err != nil {
		return err
	}
	for turn := range declining {
		err := turnOf(turn, func(all []workshop.Submission) error { return lease.Submit(ctx, all) }, func(all []workshop.Submission) error {
			var keys []string
			for _, one := range all {
				keys = append(keys, one.Key)
			}
			return lease.Settle(ctx, keys)
		})
		if err != nil {
			return err
		}
		fmt.Println("done", turn+1)
	}
	return lib.Close()
}

// after is what waits after so many turns, and what does not any more.
func after(turns int) (wait, gone []string) {
	for turn := range turns {
		_ = turnOf(turn, func(all []workshop.Submission) error {
			for _, one := range all {
				wait = append(wait, one.Text)
			}
			return nil
		}, func(all []workshop.Submission) error {
			for _, one := range all {
				wait = slices.DeleteFunc(wait, func(text string) bool { return text == one.Text })
				gone = append(gone, one.Text)
			}
			return nil
		})
	}
	slices.Sort(wait)
	return wait, gone
}

// The program is killed before each call that changes the disk, and in the middle of each
// write. What phones were told is stored waits, all of a batch or nothing, and of what was
// declined no byte is left.
func TestCrashSubmissionsKilledAtEachCall(t *testing.T) {
	for _, at := range []struct{ kinds, action string }{{faults.Every, faults.Kill}, {faults.Write, faults.Tear}} {
		t.Run(at.action, func(t *testing.T) {
			folder := t.TempDir()
			calls := faults.NewCalls(t, folder)
			struck := tally{}
			for n := 1; ; n += faults.Times(9, 1) {
				path := filepath.Join(folder, fmt.Sprintf("%d.db", n))
				lib, err := sessions.Open(ctx, path, sessions.Options{})
				must(t, err)
				must(t, lib.Append(ctx, "s", newScribe("s").gesture()))
				must(t, lib.Close())
				calls.Mend()
				calls.Strike(at.kinds, at.action, n, n)
				done := 0
				for line := range strings.Lines(startWith(t, calls.Env(), "decline", path).finish(t)) {
					if _, err := fmt.Sscanf(line, "done %d", &done); err != nil {
						t.Fatalf("the writer says %q", line)
					}
				}
				kinds := calls.Struck()
				if len(kinds) == 0 {
					break
				}
				struck[kinds[0]]++
				waitsAfter(t, path, done, fmt.Sprintf("killed at call %d (%s)", n, kinds[0]))
			}
			if !t.Failed() {
				t.Logf("killed at: %v; acknowledged and lost: 0", struck)
			}
			if struck[faults.Write] < 3 {
				t.Errorf("it shows too little: %v", struck)
			}
		})
	}
}

// waitsAfter compares what waits with what the turns lead to, of which the last may have
// been done untold.
func waitsAfter(t *testing.T, path string, done int, what string) {
	t.Helper()
	lib, err := sessions.Open(ctx, path, sessions.Options{})
	must(t, err)
	noFindings(t, lib)
	lease := claim(t, lib, "s")
	got := waiting(t, lease)
	slices.Sort(got)
	told, gone := after(done)
	untold, _ := after(min(done+1, declining))
	if !slices.Equal(got, told) && !slices.Equal(got, untold) {
		t.Errorf("%s, after %d turns: there wait %d, and not %d", what, done, len(got), len(told))
	}
	must(t, lease.Release(ctx))
	must(t, lib.Close())
	data := sessions.Raw(t, path)
	for _, text := range gone {
		word, _, _ := strings.Cut(text, ".")
		if bytes.Contains(data, []byte(word+".")) {
			t.Errorf("%s: %q is still in the file", what, word)
		}
	}
}

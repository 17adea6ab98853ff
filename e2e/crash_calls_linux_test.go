package e2e

import (
	"fmt"
	"strings"
	"syscall"
	"testing"

	"swotshop/e2e/faults"
)

// The app is killed at each call of a save in turn. What its screen called
// saved is there; what it did not is there at most once, and typed again it is
// there.
func TestCrashAppKilledAtEachCall(t *testing.T) {
	t.Parallel()
	h, calls := struckHome(t)
	led(h).quit()
	items, kills := map[string]int{}, 0
	for n := 1; ; n += faults.Times(5, 1) {
		item := fmt.Sprintf("Item %d", n)
		items[item] = 1
		if !killedInASave(h, calls, item, n) {
			break
		}
		kills++
		if !h.has(item) {
			w := h.open("open", "latest")
			w.shows("Resumed where you left off.")
			w.line("s "+item, item)
			w.quit()
		}
	}
	h.holds(items)
	requireWhole(t, h)
	if !t.Failed() {
		t.Logf("killed %d times in a save; called saved and lost: 0", kills)
	}
}

// killedInASave types an item into the app, which the n-th call of the save
// kills; false when the save came to its end before.
func killedInASave(h home, calls *faults.Calls, item string, n int) bool {
	h.t.Helper()
	w := h.open("open", "latest")
	w.shows("Resumed where you left off.", "● saved")
	w.put("s " + item) // first: the app writes to its library while somebody types, too
	calls.Strike(faults.Every, faults.Kill, n, n)
	w.keys("enter")
	err := w.Until(limit, item+" saved", func(screen string) bool { return claimsSaved(screen, item) })
	struck := len(calls.Struck()) > 0
	calls.Mend() // those of an orderly end are not meant
	if err == nil && !struck {
		w.quit()
		return false
	}
	w.dies()
	if claimsSaved(w.Screen(), item) && !h.has(item) {
		h.t.Fatalf("killed at call %d: called saved, and lost", n)
	}
	return true
}

// The disk fails for a while: every call of a kind. The screen says NOT SAVED
// and why, what is typed stays and typing continues; when the disk works again,
// everything is saved without a key, once.
func TestCrashAppDiskFailsForAWhile(t *testing.T) {
	t.Parallel()
	failures := []struct {
		kind  string
		errno syscall.Errno
		why   string
	}{
		{faults.Sync, syscall.EIO, "The disk failed"}, {faults.Open, syscall.EMFILE, "cannot be opened"},
		{faults.Write, syscall.EIO, "The disk failed"}, {faults.Write, syscall.ENOSPC, "The disk is full"},
	}
	for _, f := range failures[:faults.Times(2, len(failures))] {
		t.Run(f.kind+" "+f.errno.Error(), func(t *testing.T) {
			t.Parallel()
			h, calls := struckHome(t)
			w := led(h)
			w.line("s before", "before")
			calls.StrikeAll(f.kind, fmt.Sprint(int(f.errno)))
			w.take("w the first")
			w.shows("NOT SAVED", f.why, "the first")
			w.take("o the second")
			w.shows("NOT SAVED", "the second")
			calls.Mend()
			w.shows("● saved", "the first", "the second")
			w.line("t after", "after")
			w.quit()
			h.holds(map[string]int{"before": 1, "the first": 1, "the second": 1, "after": 1})
			requireWhole(t, h)
		})
	}
}

// The disk fails once while a session is begun, at each place where something
// has to reach it: first when the session is claimed, then when its first words
// are saved. The last of each has been kept all the same. Nobody takes the
// session away from the window that begins it, and the second try saves it.
// (SQLite passes over a failure of the second of the five.)
func TestCrashAppDiskFailsAtTheBeginning(t *testing.T) {
	t.Parallel()
	places := []int{5, 1, 3, 4, 6, 8, 9, 10}
	for _, n := range places[:faults.Times(1, len(places))] {
		t.Run(fmt.Sprint("sync ", n), func(t *testing.T) {
			t.Parallel()
			h, calls := struckHome(t)
			led(h).quit() // there is a library
			calls.Strike(faults.Sync, fmt.Sprint(int(syscall.EIO)), n, n)
			w := h.open("new", "--client", "Nordwind", "--stage", "capture")
			w.shows("NOT SAVED", "The disk failed")
			w.take("s meanwhile")
			w.shows("● saved", "meanwhile")
			w.quit()
			if len(calls.Struck()) != 1 {
				t.Error("nothing failed: this proves nothing")
			}
			h.holds(map[string]int{"meanwhile": 1})
			requireWhole(t, h)
		})
	}
}

// The app is killed while its screen says NOT SAVED: what it had called saved
// is there, and what it had not is there at most once (R1.4).
func TestCrashAppKilledWhileNotSaved(t *testing.T) {
	t.Parallel()
	kept := 0
	for n := 1; n <= faults.Times(2, 6); n++ {
		h, calls := struckHome(t)
		w := led(h)
		w.line("s before", "before")
		calls.Strike(faults.Sync, fmt.Sprint(int(syscall.EIO)), n, n+1000)
		w.take("w the first")
		err := w.Until(limit, "a verdict", func(screen string) bool {
			return strings.Contains(screen, "NOT SAVED") || claimsSaved(screen, "the first")
		})
		w.must(err)
		called := claimsSaved(w.Screen(), "the first")
		w.must(w.Process().Kill())
		w.dies()
		calls.Mend()
		there := h.has("the first")
		if called && !there {
			t.Errorf("sync %d: called saved, and lost", n)
		}
		if there {
			kept++
		}
		h.holds(map[string]int{"before": 1})
		requireWhole(t, h)
	}
	if !t.Failed() {
		t.Logf("kept though NOT SAVED was shown: %d; called saved and lost: 0", kept)
	}
}

// has says whether an item is in the library, once; more often is a fault.
func (h home) has(item string) bool {
	h.t.Helper()
	n := h.counts()[item]
	if n > 1 {
		h.t.Fatalf("%q is there %d times", item, n)
	}
	return n == 1
}

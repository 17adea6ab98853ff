package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"swotshop/e2e/faults"
)

// away is where somebody else puts the library while it is open.
func (h home) away() string { return filepath.Join(h.folder, "away.db") }

func (h home) move(from, to string) {
	h.t.Helper()
	if err := os.Rename(from, to); err != nil {
		h.t.Fatal(err)
	}
}

// Another program moves the library while a session runs, or puts another one in
// its place, as sync programs do. NOT SAVED shows until the library is back, and
// nothing is written anywhere else.
func TestCrashAppLibraryMovedOrReplaced(t *testing.T) {
	t.Parallel()
	for _, replaced := range []bool{false, true} {
		t.Run(fmt.Sprintf("replaced %t", replaced), func(t *testing.T) {
			t.Parallel()
			theirs := newHome(t)
			led(theirs).quit()
			h := newHome(t)
			w := led(h)
			w.line("s before", "before")
			h.move(h.library(), h.away())
			if replaced {
				h.move(theirs.library(), h.library())
			}
			w.take("w meanwhile")
			w.shows("NOT SAVED", "no longer in its place", "meanwhile")
			if replaced {
				h.move(h.library(), theirs.library())
			} else if _, err := os.Stat(h.library()); err == nil {
				t.Error("a new file was made in place of the one that was moved")
			}
			h.move(h.away(), h.library())
			w.shows("● saved")
			w.line("o after", "after")
			w.quit()
			h.holds(map[string]int{"before": 1, "meanwhile": 1, "after": 1})
			requireWhole(t, h)
			theirs.holds(map[string]int{"before": 0, "meanwhile": 0, "after": 0})
		})
	}
}

// Another program deletes the library. NOT SAVED shows, no new file is made in
// secret, and the program does not quit without asking.
func TestCrashAppLibraryDeleted(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	w := led(h)
	w.line("s before", "before")
	if err := os.Remove(h.library()); err != nil {
		t.Fatal(err)
	}
	w.take("w meanwhile")
	w.shows("NOT SAVED", "no longer in its place", "before", "meanwhile")
	w.keys("ctrl+c")
	w.shows("Not everything is saved")
	w.keys("n")
	w.shows("NOT SAVED", "before", "meanwhile")
	if _, err := os.Stat(h.library()); err == nil {
		t.Error("a new file was made in place of the one that was deleted")
	}
	w.keys("ctrl+c")
	w.shows("Not everything is saved")
	w.keys("y")
	w.dies()
}

// The folder of the library loses the right to be written to, for a while.
// Root may write everywhere, so the program is another user's then.
func TestCrashAppFolderReadOnly(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	if os.Geteuid() == 0 {
		h = h.ofNobody()
	}
	chmod := func(mode os.FileMode) {
		t.Helper()
		if err := os.Chmod(h.folder, mode); err != nil {
			t.Fatal(err)
		}
	}
	w := led(h)
	w.line("s before", "before")
	chmod(0o500)
	w.take("w meanwhile")
	w.shows("NOT SAVED", "is read-only", "meanwhile")
	chmod(0o700)
	w.shows("● saved")
	w.quit()
	h.holds(map[string]int{"before": 1, "meanwhile": 1})
}

// ofNobody is the home of a user who may do nothing special.
func (h home) ofNobody() home {
	h.t.Helper()
	const nobody = 65534
	h.as = &syscall.Credential{Uid: nobody, Gid: nobody}
	for _, folder := range []string{h.folder, h.running} {
		if err := os.Chown(folder, nobody, nobody); err != nil {
			h.t.Fatal(err)
		}
	}
	for _, folder := range []string{filepath.Dir(program), filepath.Dir(h.folder)} {
		if err := os.Chmod(folder, 0o755); err != nil {
			h.t.Fatal(err)
		}
	}
	return h
}

// The terminal is closed while one item is being saved, one is queued behind it
// and one is half typed. The program ends, and what had been entered is there.
func TestCrashAppTerminalClosed(t *testing.T) {
	t.Parallel()
	h, calls := struckHome(t)
	w := led(h)
	w.line("s before", "before")
	calls.StrikeAll(faults.Sync, faults.Hold)
	w.take("w under way")
	w.shows("○ saving", "under way")
	w.take("o behind it")
	w.must(w.Type("t half a line"))
	w.shows("half a line") // what is typed in the moment of the end may go unread
	w.must(w.HangUp())
	calls.Mend()
	w.dies()
	h.holds(map[string]int{"before": 1, "under way": 1, "behind it": 1, "half a line": 0})
	requireWhole(t, h)
	w = h.open("open", "latest")
	w.shows("under way", "not saved: Enter submits it", "half a line") // nobody leads it any more
	w.quit()
}

// The terminal is closed while nothing can be saved: the program does not
// stay behind, and what had been called saved is there.
func TestCrashAppTerminalClosedWhileNotSaved(t *testing.T) {
	t.Parallel()
	h, calls := struckHome(t)
	w := led(h)
	w.line("s before", "before")
	calls.StrikeAll(faults.Sync, fmt.Sprint(int(syscall.EIO)))
	w.take("w never saved")
	w.shows("NOT SAVED")
	w.must(w.HangUp())
	w.dies()
	calls.Mend()
	h.holds(map[string]int{"before": 1})
	requireWhole(t, h)
}

// Two programs run two sessions of one library and save at the same time; each
// waits for the other no longer than a commit takes. A third is shown who runs
// the session that it wants.
func TestCrashTwoApps(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	windows := []window{led(h), led(h)}
	items := map[string]int{}
	for n := range faults.Times(10, 50) {
		for i, w := range windows {
			item := fmt.Sprintf("Item %d of window %d", n, i)
			items[item] = 1
			w.write("s " + item)
		}
		for i, w := range windows {
			item := fmt.Sprintf("Item %d of window %d", n, i)
			w.must(w.Until(limit, item+" saved", func(screen string) bool { return claimsSaved(screen, item) }))
		}
	}
	third := h.open("open", "latest")
	third.shows("Open on", "Read-only here.")
	third.quit()
	for _, w := range windows {
		w.quit()
	}
	h.holds(items)
	requireWhole(t, h)
}

package e2e

import (
	"fmt"
	"os"
	"testing"

	"swotshop/e2e/faults"
)

const mebibyte = 1 << 20

// The power is cut under the app, with what its screen calls saved, and a line
// half typed. All that was called saved is there when the power is back.
func TestCrashAppPowerCut(t *testing.T) {
	t.Parallel()
	if !faults.Apart(t) {
		return
	}
	disk := faults.NewDisk(t)
	h := homeOn(t, disk.Dir)
	w := led(h)
	items := map[string]int{}
	cuts := faults.Times(2, 10)
	for cut := range cuts {
		for n := range 1 + cut%3 {
			item := fmt.Sprintf("Item %d of cut %d", n, cut)
			w.line("s "+item, item)
			items[item] = 1
		}
		w.must(w.Type("w half a line"))
		disk.Cut()
		w.must(w.Process().Kill())
		w.dies()
		disk.Restore()
		h.holds(items)
		w = h.open("open", "latest")
		w.shows("Resumed where you left off.", "● saved")
	}
	w.quit()
	h.holds(items)
	requireWhole(t, h)
	if !t.Failed() {
		t.Logf("%d cuts, %d items called saved, 0 lost", cuts, len(items))
	}
}

// The disk is full for a while. The screen says so, what is typed is taken and
// stays; when there is room again all is saved without a key, once.
func TestCrashAppDiskFull(t *testing.T) {
	t.Parallel()
	if !faults.Apart(t) {
		return
	}
	disk := faults.SmallDisk(t, mebibyte)
	h := homeOn(t, disk)
	w := led(h)
	items := map[string]int{"before": 1}
	w.line("s before", "before")
	for n := range faults.Times(1, 5) {
		ballast := faults.Fill(t, disk)
		for _, what := range []string{"first", "second", "third"} {
			item := fmt.Sprintf("The %s when full, %d", what, n)
			items[item] = 1
			w.take("w " + item)
			w.shows(item, "NOT SAVED", "The disk is full")
		}
		w.must(os.Remove(ballast))
		w.shows("● saved")
		item := fmt.Sprintf("After %d", n)
		items[item] = 1
		w.line("o "+item, item)
	}
	w.quit()
	h.holds(items)
	requireWhole(t, h)
}

// A session is begun on a disk that has no room for it: the screen says NOT
// SAVED from its first word, and all is saved when there is room.
func TestCrashAppDiskFullAtTheBeginning(t *testing.T) {
	t.Parallel()
	if !faults.Apart(t) {
		return
	}
	disk := faults.SmallDisk(t, mebibyte)
	h := homeOn(t, disk)
	led(h).quit() // there is a library
	ballast := faults.Fill(t, disk)
	w := h.open("new", "--client", "Nordwind", "--stage", "capture")
	w.shows("NOT SAVED", "The disk is full")
	w.take("s when full")
	w.shows("when full", "NOT SAVED")
	w.must(os.Remove(ballast))
	w.shows("● saved")
	w.line("t after", "after")
	w.quit()
	h.holds(map[string]int{"when full": 1, "after": 1})
	requireWhole(t, h)
}

// A library cannot be made on a full disk. The program says so and ends, and
// works when there is room.
func TestCrashAppDiskFullAtTheOpening(t *testing.T) {
	t.Parallel()
	if !faults.Apart(t) {
		return
	}
	disk := faults.SmallDisk(t, mebibyte)
	h := homeOn(t, disk)
	ballast := faults.Fill(t, disk)
	w := h.open()
	w.shows("The disk is full")
	w.dies()
	w.must(os.Remove(ballast))
	w = led(h)
	w.line("s after", "after")
	w.quit()
	h.holds(map[string]int{"after": 1})
}

// The disk becomes read-only while a session runs: NOT SAVED shows until it can
// be written again.
func TestCrashAppDiskReadOnly(t *testing.T) {
	t.Parallel()
	if !faults.Apart(t) {
		return
	}
	h := homeOn(t, faults.SmallDisk(t, mebibyte))
	w := led(h)
	w.line("s before", "before")
	unlock := faults.Lock(t, h.folder)
	w.take("w meanwhile")
	w.shows("NOT SAVED", "meanwhile", "is read-only")
	unlock()
	w.shows("● saved")
	w.quit()
	h.holds(map[string]int{"before": 1, "meanwhile": 1})
	requireWhole(t, h)
}

package sessions_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"swotshop/e2e/faults"
	"swotshop/sessions"
)

// R1.15: the power is cut while backups are made. Each that was said to be made
// is there and whole, but for those that newer ones have replaced, and under
// the name of a backup nothing else ever is.
func TestCrashPowerCutDuringBackups(t *testing.T) {
	if !faults.Apart(t) {
		return
	}
	disk := faults.NewDisk(t)
	path := filepath.Join(disk.Dir, "library.db")
	told, cuts := map[string]int{}, faults.Times(4, 20)
	for n := range cuts {
		id := fmt.Sprint("s", n)
		p := start(t, "backup", path, id)
		var last []string
		for range 1 + n*5%13 {
			if last = append(last, madeBackup(p.line(), told)); last[len(last)-1] == "" {
				t.Fatal("the writer has failed")
			}
		}
		disk.Cut()
		for line := range strings.Lines(p.kill(t)) { // it went on while nobody read
			if name := madeBackup(line, told); name != "" {
				last = append(last, name)
			}
		}
		disk.Restore()
		must(t, openAt(t, path, sessions.Options{}).Close())
		wholeBackups(t, path, id, told, last[max(0, len(last)-sessions.BackupsKept+1):])
	}
	t.Logf("%d cuts, %d backups told of, none lost and none half", cuts, len(told))
}

// madeBackup reads the name of a backup that was said to be made, and notes how
// many events it has; empty when the line says something else.
func madeBackup(line string, told map[string]int) (name string) {
	head := 0
	if _, err := fmt.Sscanf(line, "made %s %d", &name, &head); err != nil {
		return ""
	}
	told[name] = head
	return name
}

// wholeBackups looks into every backup there is, and misses none of the last.
func wholeBackups(t *testing.T, path, id string, told map[string]int, last []string) {
	t.Helper()
	var there []string
	for _, b := range sessions.Backups(path) {
		name := filepath.Base(b.Path)
		there = append(there, name)
		lib, err := sessions.Open(ctx, b.Path, sessions.Options{ReadOnly: true})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		noFindings(t, lib)
		if slices.Contains(last, name) {
			if events, err := lib.Events(ctx, id); err != nil || len(events) != told[name] {
				t.Errorf("%s has %d events of %d (%v)", name, len(events), told[name], err)
			}
		}
		must(t, lib.Close())
	}
	for _, name := range last {
		if !slices.Contains(there, name) {
			t.Errorf("%s is gone; there is %s", name, strings.Join(there, ", "))
		}
	}
}

package sessions_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"swotshop/sessions"
)

// A folder that was named for a library gets no advice that would lock it.
func TestDoctorOfAFolder(t *testing.T) {
	open := t.TempDir()
	folder := filepath.Join(open, "sessions")
	must(t, errors.Join(os.Mkdir(folder, 0o700), os.Chmod(folder, 0o755), os.Chmod(open, 0o755)))
	found := sessions.Examine(ctx, folder, time.Now())
	if len(found) == 0 || found[0].Verdict != sessions.Fault || !strings.Contains(found[0].Text, "is a folder, not a library") {
		t.Fatalf("of a folder it says %v", found)
	}
	for _, d := range found {
		if strings.Contains(d.Text, "chmod") {
			t.Errorf("of a folder it says %s", d.Text)
		}
	}
}

// After damage it is said once how to come by a sound library again.
func TestDoctorOfADamagedLibrary(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(goldenFolder(sessions.Formats()), "library.db"))
	must(t, err)
	for from := len(data) / 4; from < len(data); from += len(data) / 4 {
		damaged := slices.Clone(data)
		copy(damaged[from:], slices.Repeat([]byte{0xd7}, 9000))
		file := filepath.Join(t.TempDir(), "library.db")
		must(t, os.WriteFile(file, damaged, 0o600))
		wrong := 0
		for _, d := range sessions.Examine(ctx, file, time.Now()) {
			if d.Verdict != sessions.Fault {
				continue
			}
			wrong++
			if n := strings.Count(d.Text, "swotshop restore") + strings.Count(d.Text, "swotshop rebuild"); n != 1 {
				t.Errorf("%s: %d ways to mend it in: %s", d.What, n, d.Text)
			}
		}
		if wrong == 0 {
			t.Errorf("nothing is wrong with a library that is damaged from byte %d on", from)
		}
	}
}

package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// R2.8: anyone who looks at the list of processes, or at the files that the program
// leaves, learns nothing about a session. Only the library has it, and its
// backups, and only their owner can read those.
func TestNothingAboutASessionLeaks(t *testing.T) {
	h := newHome(t)
	w := h.open("new", "--client", "Zanzibar Shipping", "--objective", "Decide about Timbuktu", "--people", "8")
	w.shows("Decide about Timbuktu", "● saved")
	if runtime.GOOS == "linux" {
		shown, err := os.ReadFile(fmt.Sprintf("/proc/%d/cmdline", w.Process().Pid))
		w.must(err)
		if strings.Contains(string(shown), "anzibar") || !strings.HasPrefix(string(shown), program) {
			t.Errorf("the list of processes shows %q", shown)
		}
	} else {
		t.Log("what the list of processes shows was looked at on Linux only")
	}
	w.keys("pgdn")
	w.shows("Opening stance", "● saved")
	w.quit()
	for _, top := range []string{h.folder, h.running} {
		err := filepath.WalkDir(top, func(path string, e os.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return err
			}
			data, err := os.ReadFile(path)
			info, statErr := e.Info()
			switch {
			case err != nil || statErr != nil:
				return fmt.Errorf("%w, %w", err, statErr)
			case info.Mode().Perm()&0o077 != 0:
				t.Errorf("%s can be read by others: %s", e.Name(), info.Mode())
			case strings.Contains(string(data), "Zanzibar") && filepath.Ext(path) != ".db":
				t.Errorf("%s has the client’s name in it", e.Name())
			}
			return nil
		})
		w.must(err)
	}
}

// At the end of a session there is a backup of the library with all of it.
func TestASessionEndsWithABackup(t *testing.T) {
	h := newHome(t)
	w := h.open("new", "--client", "Acme Robotics")
	w.shows("● saved")
	w.keys("pgdn")
	w.shows("Opening stance")
	w.line("2/3/2/1/0", "named few")
	w.keys("f4")
	w.shows("Stages")
	w.keys("end", "enter")
	w.shows("Leave the session?")
	w.keys("y")
	w.shows("Acme Robotics", "1 session")
	w.keys("g")
	w.shows("Resumed where you left off.", "● saved")
	w.quit()
	made, err := filepath.Glob(filepath.Join(h.folder, "backups", "library-*.db"))
	w.must(err)
	if len(made) == 0 {
		t.Fatal("there is no backup")
	}
	want := h.run("export", "latest", "--format", "json", "-o", "-")
	if got := h.run("export", "latest", "--format", "json", "-o", "-", "--library", made[len(made)-1]); got != want {
		t.Errorf("the newest of %d backups has another session", len(made))
	}
	if left, _ := filepath.Glob(filepath.Join(h.folder, "backups", ".*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

//go:build unix

package sessions

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// A place is examined before there is a library in it, and nothing comes of that.
func TestAPlaceIsExaminedAndLeftAlone(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "file")
	library := filepath.Join(folder, "library.db")
	link := filepath.Join(folder, "link.db")
	for _, err := range []error{os.WriteFile(file, []byte("x"), 0o644), os.WriteFile(library, nil, 0o600), os.Symlink(library, link)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for path, want := range map[string]Verdict{
		library:                                  Fine,
		link:                                     Fine,
		filepath.Join(folder, "a/b/c/new.db"):    Fine,
		filepath.Join(file, "in/a/file.db"):      Fault,
		folder:                                   Fault,
		filepath.Join(folder, "Dropbox/here.db"): Fine,
	} {
		list := ExaminePlace(path)
		if len(list) == 0 || list[0].What != "library" || list[0].Verdict != want {
			t.Errorf("%s: %+v, want %s", path, list, want)
		}
	}
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) != 3 {
		t.Errorf("the folder has %v, %v", entries, err)
	}
}

func TestWhoElseReadsAPlace(t *testing.T) {
	folder := t.TempDir()
	library := filepath.Join(folder, "library.db")
	if err := errors.Join(os.WriteFile(library, nil, 0o644), os.Chmod(folder, 0o755)); err != nil {
		t.Fatal(err)
	}
	found := map[string]Verdict{}
	for _, d := range ExaminePlace(library) {
		found[d.What] = d.Verdict
	}
	if found["rights"] != Warning || found["space"] == "" {
		t.Errorf("found %v", found)
	}
}

//go:build unix

package wire

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What is said to be possible is, and the other way round; to ask makes nothing.
func TestPossibleIsWhatServes(t *testing.T) {
	top := t.TempDir()
	file := filepath.Join(top, "file")
	shared := filepath.Join(top, "shared")
	own := filepath.Join(top, "own")
	for _, err := range []error{os.WriteFile(file, nil, 0o600), os.Mkdir(shared, 0o755), os.Chmod(shared, 0o755), os.Mkdir(own, 0o700)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, folder := range []string{own, shared, file, filepath.Join(file, "in"), filepath.Join(top, "new", "er"), filepath.Join(top, strings.Repeat("x", 120))} {
		before := found(t, top)
		err := Possible(folder)
		if after := found(t, top); after != before {
			t.Errorf("%s: to ask has made %s of %s", folder, after, before)
		}
		s, serveErr := Serve(folder, "library", "one")
		if serveErr == nil {
			s.Close()
		}
		if (err == nil) != (serveErr == nil) {
			t.Errorf("%s: possible says %v, serving %v", folder, err, serveErr)
		}
	}
}

func found(t *testing.T, folder string) string {
	t.Helper()
	var all []string
	err := filepath.WalkDir(folder, func(path string, _ os.DirEntry, err error) error { all = append(all, path); return err })
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(all, "\n")
}

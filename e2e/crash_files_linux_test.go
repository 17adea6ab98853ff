package e2e

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// written is a file of a place.
type written struct {
	data []byte
	mode fs.FileMode
}

type files map[string]written

// hidden says that a name is one of those under which the program works.
func hidden(name string) bool {
	return strings.HasPrefix(name, ".swotshop-") || strings.Contains(name, "/.swotshop-")
}

// companion says that a file is the library's journal.
func companion(name string) bool { return name == "library.db-journal" }

// numbered is a name without its time: backups are called after theirs.
func numbered(name string) string { return digits.ReplaceAllString(name, "#") }

var digits = regexp.MustCompile(`[0-9]+`)

// misplaced looks at the files of a place, but for what is in the library.
func (d *deed) misplaced(p place, now files, r result) (wrong []string) {
	for _, name := range slices.Sorted(maps.Keys(now)) {
		f := now[name]
		switch {
		case f.mode.Perm()&0o077 != 0:
			wrong = append(wrong, fmt.Sprintf("others can read %s (%v)", name, f.mode))
		case hidden(name), name == "library.db", companion(name):
		case d.before.has(name, f), d.after.has(name, f):
		case d.partly(r) && (sound(p.at(name)) || filepath.Ext(name) == ".txt"):
		case !d.like(p, name):
			wrong = append(wrong, fmt.Sprintf("%s is half, or another one (%d bytes)", name, len(f.data)))
		}
	}
	missing := d.after.missingFrom(now)
	for name := range d.before {
		_, there := now[name]
		_, stays := d.after[name]
		switch {
		case there || name == "library.db" && stays, companion(name), hidden(name):
		case stays:
			wrong = append(wrong, name+" is gone")
		case len(missing) > 0:
			wrong = append(wrong, fmt.Sprintf("%s has gone before there is %s", name, strings.Join(missing, ", ")))
		}
	}
	if _, there := now["library.db"]; !there && d.before["library.db"].data != nil {
		wrong = append(wrong, "the library is gone")
	}
	if d.finished(r) && !d.hoards {
		for _, name := range now.missingFrom(d.after) {
			wrong = append(wrong, "called done, and there still is "+name)
		}
	}
	if d.lines != nil && (!r.succeeded() || strings.Contains(r.talk, "No backup was made.")) {
		missing = nil // the words are saved all the same
	}
	if d.finished(r) {
		for _, name := range missing {
			wrong = append(wrong, "called done, and there is no "+name)
		}
	}
	return wrong
}

// sound says that a file is a library with nothing wrong in it.
func sound(path string) bool {
	_, err := content(path)
	return err == nil
}

// like says that a file has the content that one of that name has before or
// after, though not byte for byte.
func (d *deed) like(p place, name string) bool {
	data, err := os.ReadFile(p.at(name))
	if err != nil {
		return false
	}
	now := written{data: data}.content()
	for _, known := range []files{d.before, d.after} {
		for other, f := range known {
			if numbered(other) == numbered(name) && now == f.content() {
				return true
			}
		}
	}
	return false
}

// has says that there is a file of that name, but for the time in it, with the
// same bytes.
func (all files) has(name string, f written) bool {
	for other, known := range all {
		if numbered(other) == numbered(name) && bytes.Equal(known.data, f.data) {
			return true
		}
	}
	return false
}

// missingFrom are names that others have less often, but for what is hidden.
func (all files) missingFrom(others files) (missing []string) {
	there := map[string]int{}
	for name := range others {
		there[numbered(name)]++
	}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		if hidden(name) || companion(name) {
			continue
		}
		if there[numbered(name)]--; there[numbered(name)] < 0 {
			missing = append(missing, name)
		}
	}
	return missing
}

// anyHidden is 1 when there are hidden files.
func (all files) anyHidden() int {
	for name := range all {
		if hidden(name) {
			return 1
		}
	}
	return 0
}

// telling are the files that have the secrets, in any case.
func (all files) telling() (names []string) {
	for _, name := range slices.Sorted(maps.Keys(all)) {
		data := bytes.ToLower(all[name].data)
		for _, s := range secrets {
			if bytes.Contains(data, bytes.ToLower([]byte(s))) {
				names = append(names, name)
				break
			}
		}
	}
	return names
}

// content is what a file says: that of a library, or a text but for the times
// and the place of which it tells.
func (f written) content() string {
	if !bytes.HasPrefix(f.data, []byte("SQLite format 3")) {
		return numbered(placed.ReplaceAllString(string(f.data), ""))
	}
	trial, err := os.CreateTemp("", "content")
	if err != nil {
		return err.Error()
	}
	defer os.Remove(trial.Name())
	_, err = trial.Write(f.data)
	if err = errors.Join(err, trial.Close()); err != nil {
		return err.Error()
	}
	text, err := content(trial.Name())
	if err != nil {
		return trial.Name() + err.Error()
	}
	return text
}

var placed = regexp.MustCompile(`/[^ ]*/place/`)

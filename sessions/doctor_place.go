package sessions

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"swotshop/workshop"
)

// ExaminePlace looks at where a library is, or would be made, whatever is in it: whether
// a session could be saved there. It opens nothing and changes nothing.
func ExaminePlace(path string) []Diagnosis {
	var list []Diagnosis
	add := func(what string, verdict Verdict, format string, args ...any) {
		list = append(list, Diagnosis{what, verdict, workshop.Clean(fmt.Sprintf(format, args...))})
	}
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	if real, err := filepath.EvalSymlinks(path); err == nil { // what a link leads to is where it is
		path = real
	}
	switch info, err := os.Stat(path); {
	case err == nil && !info.Mode().IsRegular():
		add("library", Fault, noLibraryFile, show(short(path)))
		return list
	case err == nil && (!writable(path) || !writable(filepath.Dir(path))):
		add("library", Fault, libraryReadOnly, show(short(path)))
	case err == nil:
		add("library", Fine, libraryThere, show(short(path)), size(info.Size()))
		examineRights(path, add)
	case errors.Is(err, fs.ErrPermission):
		add("library", Fault, libraryBarred, show(short(path)))
		return list
	default:
		folder, usable := nearestFolder(filepath.Dir(path))
		if !usable {
			add("library", Fault, libraryNowhere, show(short(path)), show(short(folder)))
			return list
		}
		add("library", Fine, libraryToCome, show(short(path)))
		path = filepath.Join(folder, filepath.Base(path))
	}
	examineDisk(path, add)
	return list
}

// nearestFolder is the first of a folder and those above it that is there; usable is
// false if nothing can be made in it.
func nearestFolder(folder string) (nearest string, usable bool) {
	for {
		info, err := os.Stat(folder)
		if err == nil {
			return folder, info.IsDir() && writable(folder)
		}
		up := filepath.Dir(folder)
		if up == folder {
			return folder, false
		}
		folder = up
	}
}

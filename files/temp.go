package files

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// hidden is how the names of all files in the making begin.
const hidden = ".swotshop-"

// newTemp makes a file beside its destination, for its owner alone, and locks it
// for as long as it is open. Who looks for leftovers may take it for one
// before it is locked, and delete it: then another is made.
func newTemp(folder string) (*os.File, error) {
	for {
		f, err := os.CreateTemp(folder, hidden+"*.tmp")
		if err != nil {
			return nil, err
		}
		if lock(f) != theirs && stillThere(f) {
			return f, nil
		}
		_ = f.Close()
		_ = os.Remove(f.Name()) // nobody's
	}
}

// stillThere reports whether the name of an open file is still that of this file.
func stillThere(f *os.File) bool {
	is, err := f.Stat()
	there, lookErr := os.Lstat(f.Name())
	return err == nil && lookErr == nil && os.SameFile(is, there)
}

// writeTemp writes the data to a new file and to the disk.
func writeTemp(folder string, data []byte) (*os.File, error) {
	f, err := newTemp(folder)
	if err != nil {
		return nil, err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	if err != nil {
		discard(f)
		return nil, err
	}
	return f, nil
}

// discard deletes a file in the making; one that has its name by now is gone
// from here already.
func discard(f *os.File) {
	if stillThere(f) {
		_ = os.Remove(f.Name())
	}
	_ = f.Close()
}

// Remove deletes a file. One that is not there is no error.
func Remove(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// Erase is [Remove] of what is to be gone for good: without this, a name may be
// there again after a power cut, with all that was in the file.
func Erase(path string) error {
	if err := Remove(path); err != nil {
		return err
	}
	return SyncFolder(filepath.Dir(path))
}

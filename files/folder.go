package files

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// lockName is the file in a [Folder] that is locked while it is in use. It is
// made before all others.
const lockName = "lock"

// Folder is a hidden folder in which something is made before it gets its name:
// a database has files beside it while it is written, and they go with it.
type Folder struct {
	Path string
	lock *os.File
}

// NewFolder makes a folder (0700) in another. [Folder.Discard] deletes it.
func NewFolder(in string) (*Folder, error) { return NewFolderCalled(in, hidden) }

// NewFolderCalled is NewFolder with a name that begins as its users know it. Of
// what is left of such folders, [LeftoversCalled] tells.
func NewFolderCalled(in, begins string) (*Folder, error) {
	for {
		path, err := os.MkdirTemp(in, begins+"*")
		if err != nil {
			return nil, err
		}
		f, err := os.OpenFile(filepath.Join(path, lockName), os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
		if errors.Is(err, fs.ErrNotExist) { // taken for a leftover while it was empty
			continue
		}
		if err != nil {
			return nil, errors.Join(err, os.RemoveAll(path))
		}
		if lock(f) != theirs && stillThere(f) {
			return &Folder{path, f}, nil
		}
		_ = f.Close()
	}
}

// File is a name in the folder.
func (f *Folder) File(name string) string { return filepath.Join(f.Path, name) }

// Keep lets go of the folder, and leaves it with all that is in it.
func (f *Folder) Keep() error {
	return errors.Join(Remove(f.lock.Name()), f.lock.Close())
}

// Discard deletes the folder with all that is in it still.
func (f *Folder) Discard() error {
	err := os.RemoveAll(f.Path) // while it is locked; Windows deletes no open file
	if closeErr := f.lock.Close(); err != nil {
		return errors.Join(os.RemoveAll(f.Path), closeErr)
	}
	return nil
}

package files

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
)

// Name gives a finished file its name, and writes the name to the disk. It never
// takes that of another file: then the error is [fs.ErrExist].
func Name(from, to string) error {
	if err := name(from, to); err != nil {
		return err
	}
	return SyncFolder(filepath.Dir(to))
}

// name tries what a disk may know, from what does it in one step: a name that
// must not be there yet, a link, and for memory sticks with neither a look
// before.
func name(from, to string) error {
	err := renameNew(from, to)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	err = os.Link(from, to)
	switch {
	case err == nil:
		return os.Remove(from)
	case errors.Is(err, fs.ErrExist):
		return err
	}
	if _, err := os.Lstat(to); err == nil {
		return fs.ErrExist
	}
	return os.Rename(from, to)
}

// SyncFolder makes the names in a folder last through a power cut. Windows
// cannot do it, nor can some disks; they keep names in their own way.
func SyncFolder(folder string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(folder)
	if err != nil {
		return err
	}
	err = d.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, errors.ErrUnsupported) {
		err = nil
	}
	return errors.Join(err, d.Close())
}

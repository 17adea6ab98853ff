package blueprint

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"time"

	"swotshop/workshop"
)

// This is the only file of the package that touches a disk.

// tempPattern names the files that WriteFile works with, so that one left
// behind by a power cut is known for what it is.
const tempPattern = ".swotshop-export-*.tmp"

// staleAfter is how old such a file must be before it is swept: no export
// takes as long, so nobody is still writing it.
const staleAfter = time.Hour

// existsError says that a file is in the way. It is fs.ErrExist to errors.Is.
type existsError struct{ path string }

func (e *existsError) Error() string {
	return fmt.Sprintf("%s is there already; choose another name, or replace it with --force",
		workshop.Clean(e.path))
}

func (e *existsError) Unwrap() error { return fs.ErrExist }

// WriteFile puts data into a file, whole or not at all: after a crash or a
// full disk the name holds all of the new bytes or what it held before. A file
// that is there already is only replaced with force; without it the error wraps
// fs.ErrExist and nothing has changed. The file is readable by its owner alone.
func WriteFile(path string, data []byte, force bool) error {
	if !force {
		// Asked early for the sake of a clear answer; publish decides.
		if _, err := os.Lstat(path); err == nil {
			return &existsError{path}
		}
	}
	dir := filepath.Dir(path)
	temp, err := writeTemp(dir, data)
	if err != nil {
		return cannotWrite(path, err)
	}
	defer os.Remove(temp) // after a rename it is gone, which is as well
	sweep(dir, temp)
	if force {
		err = os.Rename(temp, path)
	} else {
		err = publish(temp, path)
	}
	if err != nil {
		return cannotWrite(path, err)
	}
	return cannotWrite(path, syncDir(dir))
}

// cannotWrite names the file that was asked for, not the one worked with.
func cannotWrite(path string, err error) error {
	var exists *existsError
	var onPath *fs.PathError
	var onLink *os.LinkError
	switch {
	case err == nil || errors.As(err, &exists):
		return err
	case errors.As(err, &onPath):
		err = onPath.Err
	case errors.As(err, &onLink):
		err = onLink.Err
	}
	return fmt.Errorf("cannot write %s: %w", workshop.Clean(path), err)
}

// writeTemp writes the data to a new file beside its destination: a rename is
// atomic only within a file system. CreateTemp makes it readable by its owner
// alone.
func writeTemp(dir string, data []byte) (name string, err error) {
	f, err := os.CreateTemp(dir, tempPattern)
	if err != nil {
		return "", err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		os.Remove(f.Name())
		return "", err
	}
	return f.Name(), nil
}

// publish gives the finished file its name unless the name is taken. A link
// does so in one step. Where there are no links (a memory stick), the name is
// first taken with an empty file, and that is then replaced.
func publish(temp, path string) error {
	err := os.Link(temp, path)
	switch {
	case err == nil:
		return nil
	case errors.Is(err, fs.ErrExist):
		return &existsError{path}
	}
	return reserve(temp, path)
}

func reserve(temp, path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return &existsError{path}
	}
	if err != nil {
		return err
	}
	err = f.Close()
	if err == nil {
		err = os.Rename(temp, path)
	}
	if err != nil {
		os.Remove(path) // our own empty file
	}
	return err
}

// sweep removes files that an export which never ended has left in the folder.
// Age is counted from the file just written, so that both times come from the
// same clock, be it a file server's. What cannot be removed does no harm.
func sweep(dir, newest string) {
	now, err := os.Lstat(newest)
	if err != nil {
		return
	}
	found, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	for _, entry := range found {
		ours, _ := filepath.Match(tempPattern, entry.Name())
		info, err := entry.Info()
		if ours && err == nil && info.Mode().IsRegular() && now.ModTime().Sub(info.ModTime()) > staleAfter {
			os.Remove(filepath.Join(dir, entry.Name()))
		}
	}
}

// syncDir makes the new name last through a power cut. Windows cannot do it,
// nor can some file systems; they keep names in their own way.
func syncDir(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	err = d.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, errors.ErrUnsupported) {
		err = nil
	}
	return errors.Join(err, d.Close())
}

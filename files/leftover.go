package files

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Leftover is what a program left behind that was killed before it had given a
// file its name. It may hold all the words of a library.
type Leftover struct {
	Path  string
	Bytes int64 // in all its files
}

// staleAfter is how old a leftover must be to be swept in passing, and where a
// disk knows no locks.
const staleAfter = time.Hour

// Sweep deletes what killed programs left in a folder some time ago: somebody
// may still want to look at what is fresh. What cannot be deleted does no harm.
func Sweep(folder string) {
	for _, l := range Leftovers(folder) {
		if info, err := os.Lstat(l.Path); err == nil && time.Since(info.ModTime()) > staleAfter {
			_ = l.Remove()
		}
	}
}

// Leftovers finds what was left behind in a folder. What is being written just
// now is not among it.
func Leftovers(folder string) []Leftover { return LeftoversCalled(folder, hidden) }

// LeftoversCalled is Leftovers for names that begin in another way.
func LeftoversCalled(folder, begins string) []Leftover {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil
	}
	var left []Leftover
	for _, e := range entries {
		path := filepath.Join(folder, e.Name())
		if !strings.HasPrefix(e.Name(), begins) {
			continue
		}
		if f, ok := abandoned(path); ok {
			left = append(left, Leftover{path, bytesIn(path)})
			closeIfAny(f)
		}
	}
	return left
}

// Remove deletes the leftover for good, unless somebody has begun to use its
// name since.
func (l Leftover) Remove() error {
	if err := l.remove(); err != nil {
		return err
	}
	return SyncFolder(filepath.Dir(l.Path))
}

func (l Leftover) remove() error {
	f, ok := abandoned(l.Path)
	if !ok {
		return nil
	}
	defer closeIfAny(f) // locked until it is gone
	info, err := os.Lstat(l.Path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case info.IsDir() && f == nil:
		// Empty: another program may be about to lock it. Or of a program from
		// before there were locks.
		if os.Remove(l.Path) == nil {
			return nil
		}
		if _, err := os.Lstat(filepath.Join(l.Path, lockName)); err == nil {
			return nil
		}
	}
	return os.RemoveAll(l.Path)
}

// abandoned reports whether nobody uses a file or folder in the making. The file, if
// there is one, is open and locked.
func abandoned(path string) (locked *os.File, ok bool) {
	info, err := os.Lstat(path)
	if err != nil || !info.IsDir() && !info.Mode().IsRegular() {
		return nil, false
	}
	if info.IsDir() {
		path = filepath.Join(path, lockName)
	}
	f, err := openPlain(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, info.IsDir()
	}
	if err != nil {
		return nil, false
	}
	switch lock(f) {
	case ours:
		return f, true
	case unknown:
		return f, time.Since(info.ModTime()) > staleAfter
	}
	_ = f.Close()
	return nil, false
}

func closeIfAny(f *os.File) {
	if f != nil {
		_ = f.Close()
	}
}

// bytesIn is the size of a file, or of all in a folder. What does not say counts
// for nothing.
func bytesIn(path string) (sum int64) {
	_ = filepath.WalkDir(path, func(_ string, e fs.DirEntry, err error) error {
		if err != nil {
			return nil
		}
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() {
			sum += info.Size()
		}
		return nil
	})
	return sum
}

package files

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// A file that grows by a line at a time, and is written by several programs at
// once. Each line begins by ending the one before, which a program may have
// been killed in the middle of.

// mostWaits is how often a busy file is tried again, and between how long it
// rests: who has it needs no longer than for a line.
const (
	mostWaits = 500
	between   = 4 * time.Millisecond
)

// AppendLine adds a line to a plain file, and makes it (0600), with its folder
// (0700), when there is none.
func AppendLine(path string, line []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	f, err := openLines(path)
	if err != nil {
		return err
	}
	_, err = f.Write(bytes.Join([][]byte{nil, line, nil}, []byte("\n")))
	return errors.Join(err, f.Sync(), f.Close())
}

// RewriteLines puts what change makes of the lines in their place; what is added
// meanwhile waits. There is nothing to do where there is no such file.
func RewriteLines(path string, most int, change func(lines []byte) []byte) error {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	f, err := openLines(path)
	if err != nil {
		return err
	}
	defer f.Close() // locked until the new one is in its place
	lines, err := Read(path, most)
	if err != nil {
		return err
	}
	return Write(path, change(lines), &Ours{ledgerLines, func([]byte) bool { return true }})
}

// openLines opens a plain file to add to it, and locks it. Where another has it
// for too long, or the disk knows no locks, it is used all the same.
func openLines(path string) (*os.File, error) {
	for waits := 0; ; waits++ {
		if kind := Kind(path); kind != "" {
			return nil, &KindError{path, kind}
		}
		f, err := os.OpenFile(path, os.O_WRONLY|os.O_APPEND|os.O_CREATE|dontWait, 0o600)
		if err != nil {
			return nil, err
		}
		if held := lock(f); sameFile(f, path) && (held != theirs || waits >= mostWaits) {
			return f, nil
		}
		_ = f.Close()
		time.Sleep(between)
	}
}

// sameFile reports whether an open file is what a path leads to.
func sameFile(f *os.File, path string) bool {
	is, err := f.Stat()
	there, lookErr := os.Stat(path)
	return err == nil && lookErr == nil && os.SameFile(is, there)
}

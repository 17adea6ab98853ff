package files

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// plainly is how people say what a system says of a disk.
var plainly = []struct {
	err  error
	says string
}{
	{syscall.ENOSPC, "the disk is full"},
	{syscall.EDQUOT, "your part of the disk is full"},
	{syscall.EIO, "the disk failed"},
	{syscall.EROFS, "its disk can only be read"},
	{syscall.EMFILE, "the program has as many files open as it may"},
	{syscall.ENFILE, "there are as many files open as the system allows"},
}

// Why is why something could not be done with a file, without the path that the
// system says it of.
func Why(err error) string {
	for _, p := range plainly {
		if errors.Is(err, p.err) {
			return p.says
		}
	}
	var ours *told
	if errors.As(err, &ours) {
		err = ours.cause
	}
	var onPath *fs.PathError
	var onLink *os.LinkError
	switch {
	case errors.As(err, &onPath):
		err = onPath.Err
	case errors.As(err, &onLink):
		err = onLink.Err
	}
	return err.Error()
}

// told is an error in words for people, with what lies behind it for programs.
type told struct {
	text  string
	cause error
}

func (t *told) Error() string { return t.text }
func (t *told) Unwrap() error { return t.cause }

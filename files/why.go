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
	{syscall.ENOSPC, diskFull},
	{syscall.EDQUOT, quotaFull},
	{syscall.EIO, diskFailed},
	{syscall.EROFS, diskReadOnly},
	{syscall.EMFILE, tooManyOpen},
	{syscall.ENFILE, tooManyOpenInAll},
}

// Why is why something could not be done with a file, without the path that the
// system says it of.
func Why(err error) string {
	for _, p := range plainly {
		if errors.Is(err, p.err) {
			return p.says
		}
	}
	var ours *plainError
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

// plainError is an error in words for people, with its cause for programs.
type plainError struct {
	text  string
	cause error
}

func (t *plainError) Error() string { return t.text }
func (t *plainError) Unwrap() error { return t.cause }

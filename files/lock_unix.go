//go:build unix

package files

import (
	"errors"
	"os"
	"syscall"
)

// dontWait opens a pipe without waiting for somebody to write to it.
const dontWait = syscall.O_NONBLOCK

// held is how a lock was found.
type held int

const (
	ours    held = iota // it is ours now
	theirs              // somebody has it
	unknown             // the disk knows no locks
)

// lock takes the lock of an open file, for as long as that is open. It is not
// one of the kind that SQLite takes, and does not meet those.
func lock(f *os.File) held {
	err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	switch {
	case err == nil:
		return ours
	case errors.Is(err, syscall.EWOULDBLOCK):
		return theirs
	}
	return unknown
}

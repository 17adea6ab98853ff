//go:build unix

package sessions

import "syscall"

// writable reports whether this user may write to a file or folder, which the disk
// has a say in too; it tries nothing.
func writable(path string) bool {
	const write = 2 // W_OK, which has no name here
	return syscall.Access(path, write) == nil
}

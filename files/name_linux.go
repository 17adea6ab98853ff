package files

import "golang.org/x/sys/unix"

// renameNew renames in one step, and never over another file.
func renameNew(from, to string) error {
	return unix.Renameat2(unix.AT_FDCWD, from, unix.AT_FDCWD, to, unix.RENAME_NOREPLACE)
}

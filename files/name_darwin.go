package files

import "golang.org/x/sys/unix"

// renameNew renames in one step, and never over another file.
func renameNew(from, to string) error { return unix.RenamexNp(from, to, unix.RENAME_EXCL) }

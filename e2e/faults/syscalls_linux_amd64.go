package faults

import "golang.org/x/sys/unix"

// older are the calls that newer machines do without.
var older = map[uint32]subject{
	unix.SYS_OPEN:      named(Open, 0),
	unix.SYS_UNLINK:    named(Unlink, 0),
	unix.SYS_RMDIR:     named(Unlink, 0),
	unix.SYS_RENAME:    named(Rename, 1),
	unix.SYS_RENAMEAT:  under(Rename, 2, 3),
	unix.SYS_LINK:      named(Link, 1),
	unix.SYS_SYMLINK:   named(Link, 1),
	unix.SYS_MKDIR:     named(Mkdir, 0),
	unix.SYS_CHMOD:     named(Meta, 0),
	unix.SYS_UTIMES:    named(Meta, 0),
	unix.SYS_FUTIMESAT: under(Meta, 0, 1),
}

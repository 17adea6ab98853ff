//go:build unix

package sessions

import "syscall"

var errQuota error = syscall.EDQUOT

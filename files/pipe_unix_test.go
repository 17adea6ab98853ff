//go:build unix

package files

import "syscall"

var pipe = func(name string) error { return syscall.Mkfifo(name, 0o600) }

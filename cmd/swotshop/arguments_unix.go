//go:build linux || darwin

package main

import "unsafe"

// erase overwrites an argument where the system keeps it. The memory of the
// arguments is the process's own and may be written, and Go's strings of them
// point into it.
func erase(arg string) {
	clear(unsafe.Slice(unsafe.StringData(arg), len(arg)))
}

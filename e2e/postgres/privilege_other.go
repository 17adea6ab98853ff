//go:build !linux

package postgres

import "syscall"

// unprivileged is how the server’s programs are run. Here they are run as whoever runs the
// tests.
func unprivileged(string) (*syscall.SysProcAttr, error) { return nil, nil }

// isGone reports whether a process is known to have ended.
func isGone(int) bool { return false }

// giveAway makes a file the server’s, which it is.
func giveAway(string) error { return nil }

// Package reader shows a session that is only read: its blueprint, its notes and
// its history.
package reader

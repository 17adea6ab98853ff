// Package reader shows a session read-only: its blueprint, its notes and
// its history.
package reader

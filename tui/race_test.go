//go:build race

package tui_test

// The race detector makes drawing eight times as slow. With it the widest tests
// take fewer windows and keys; “make test” runs them in full without it.
const underRace = true

// Package bluemonday stands in for the HTML sanitiser that Glamour links.
//
// Typed text reaches Glamour only escaped, so there is never HTML in what it
// draws, but the real package compiles its regular expressions while a program
// starts (docs/benchmarks.md). This one keeps the promise of a strict policy in
// the simplest way: of HTML nothing is left.
package bluemonday

// Policy says what may stay of HTML: nothing.
type Policy struct{}

// StrictPolicy lets nothing stay.
func StrictPolicy() *Policy { return &Policy{} }

// Sanitize returns what may stay of a piece of HTML: nothing.
func (*Policy) Sanitize(string) string { return "" }

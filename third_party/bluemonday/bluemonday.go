// Package bluemonday stands in for the HTML sanitiser that Glamour links.
//
// It exists for the start alone: the real package compiles its regular expressions
// while a program starts (docs/benchmarks.md), and swotshop has nothing for it to
// do. What people type reaches Glamour escaped, so that none of it is HTML, and a
// document is drawn on a terminal, where HTML is text like any other. So this one
// takes nothing away: a tag is shown as it was written, which is ugly and loses no
// word. A test in third_party/ holds it to that.
package bluemonday

import "html"

// Policy says what may stay of HTML: all of it, as text.
type Policy struct{}

// StrictPolicy makes text of everything.
func StrictPolicy() *Policy { return &Policy{} }

// Sanitize writes a piece of HTML as the HTML of its own source: Glamour undoes
// that, and what it draws is what was written. A character that is written as an
// entity stays one, so that none can be made there that controls the terminal.
func (*Policy) Sanitize(source string) string { return html.EscapeString(source) }

// Package setup is the form that asks for what a new session starts with.
//
// Not here: what may be asked for and how it is checked (workshop).
package setup

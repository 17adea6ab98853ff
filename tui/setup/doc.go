// Package setup is the form for a new session.
//
// Not here: what may be asked for and how it is checked (workshop).
package setup

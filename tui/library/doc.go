// Package library is the list of sessions, with its search.
//
// Not here: the file in which they are stored (sessions).
package library

// Package live is the session that runs: its log, the queue that brings events
// to the library in order, what happens while that does not work, how the
// session is left, and what the program leaves behind when it ends.
//
// Not here: how any of it is shown (session), and files (the program gives them).
package live

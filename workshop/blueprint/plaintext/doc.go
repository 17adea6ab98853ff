// Package plaintext writes the paper of a session for the body of an e-mail: lines of at
// most [Columns] columns, without tables or marks, for any font.
//
// Not here: what the paper says (blueprint), plain lines of a running session (tui/plain).
package plaintext

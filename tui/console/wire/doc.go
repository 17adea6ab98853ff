// Package wire is the line between the app and the facilitator's second
// screen: a Unix socket on which the app reports what happens and takes orders.
//
// The app serves ([Serve]), any number of consoles attach ([Attach]). The
// app sends every event of the session to each console that attaches, and its own
// state ([Status]); so a console that crashes and comes back misses nothing, and
// the app does not notice. An app that comes back is found by looking again. Only the user who runs the app can attach (R6.1).
//
// It knows nothing of keys, cells or library files: the screens are in console,
// the meaning of events in workshop.
package wire

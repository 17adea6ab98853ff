// Package wire is the line between the app and the facilitator's second
// screen: a Unix socket on which the app tells what happens and takes orders.
//
// The app serves ([Serve]), any number of consoles attach ([Attach]). What is
// told are the session's events, all of them to whoever attaches, and where the
// app stands besides ([Status]); so a console that dies and comes back misses
// nothing, and the app does not notice. An app that comes back is found again
// by asking again. Only the user who runs the app can attach (R6.1).
//
// It knows no keys, no cells and no files of a library: the screens are in
// console, the events' meaning in workshop.
package wire

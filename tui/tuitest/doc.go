// Package tuitest has what tests of the screens stand on: a desk with the program
// on it, keys in and screen out, and the same for the console; a library in memory
// with its faults; decks and agendas small enough to read; copies and remnants that
// can be looked at; and the goldens.
//
// It stands on the app: a package that the app is made of can use it in external
// tests only.
package tuitest

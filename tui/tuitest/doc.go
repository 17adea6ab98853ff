// Package tuitest has what tests of the screens stand on: a library in memory
// with its faults, decks and agendas small enough to read, copies and remnants
// that can be looked at.
package tuitest

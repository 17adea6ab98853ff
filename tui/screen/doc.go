// Package screen says what a screen is: what it is asked, what it may ask the
// root for, and what can be done on it in plain words.
//
// Not here: any screen. The root (tui) shows them and does what they ask for.
package screen

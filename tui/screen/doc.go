// Package screen defines what a screen is: what it is asked, what it may ask the
// root for, and what can be done on it in plain text mode.
//
// Not here: any screen. The root (tui) shows them and does what they ask for.
package screen

// Package dialog has what lies over any screen: help, a question, and from how
// far the wall can be read.
package dialog

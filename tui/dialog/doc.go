// Package dialog has what may cover any screen: help, a question, and how far
// away the wall can be read.
package dialog

// Package large draws text in letters that are several rows high, from block
// characters: a text and a size go in, lines come out. It knows the typeface,
// how to break text into lines and how to fit them into a window; it knows
// nothing of screens, colours or workshops, and draws nothing itself. What it
// cannot draw whole and readable it refuses, and then the caller sets the text
// plainly.
package large

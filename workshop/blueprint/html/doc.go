// Package html writes the paper of a session as a web page: one file that loads nothing
// from anywhere, is read on a phone, and is printed with page 1 on one sheet.
//
// Where to look: page.go (the page around the text), style.go and style.css (how it
// looks on a screen and on paper), text.go (Markdown into HTML, and what a table needs to be
// read by a screen reader and on a phone).
//
// Not here: what the paper says (blueprint), its pictures (blueprint/chart), printing it
// into a PDF (converter).
package html

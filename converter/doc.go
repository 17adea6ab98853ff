// Package converter runs programs of others that turn a document into another kind of
// file: a browser, which prints a page into a PDF, and pandoc, which makes a document of Word.
//
// [Browser] and [Pandoc] find them, and look at nothing else; [Version] asks one who it is.
// [PDF] and [Word] run what was found, and give back bytes: no file of the user’s is read or
// written.
//
// Where to look: find.go (where such programs are), place_*.go (the same, by system), version.go,
// pdf.go, word.go.
//
// Not here: what is in a document (workshop/blueprint), and who asks for one (cmd/swotshop).
package converter

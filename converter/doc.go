// Package converter knows the programs of others that turn a document into another
// kind of file: a browser, which prints a page, and pandoc.
//
// [Browser] and [Pandoc] find them. They look and nothing more: no program is run, and
// no file is opened.
//
// Where to look: find.go (where such programs are), place_*.go (the same, by system).
//
// Not here: what is in a document (workshop/blueprint), and who asks for one (cmd/swotshop).
package converter

// Package docs has the pages of the documentation that the program itself can show.
//
// Not here: what --help says of a command (cmd/swotshop), and how a page is drawn
// (tui/document).
package docs

import _ "embed"

//go:embed tomorrow.md
var tomorrow string

// Tomorrow is a page for whoever leads a session for the first time, as Markdown.
func Tomorrow() string { return tomorrow }

// Package document shows Markdown on a screen: set by Glamour in the weights and
// colours of a theme, with tables of our own, in pages that are turned and
// searched.
//
// Not here: what the documents say (workshop/blueprint).
package document

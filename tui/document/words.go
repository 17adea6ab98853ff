package document

import "fmt"

// This file holds what a pager says.

// Where in the text the reader is.
const wholeText = "all"

func percent(n int) string { return fmt.Sprintf("%d%%", n) }

// Finding words.
const wordsToFind = "words to find in the text"

func notFound(words string) string           { return "“" + words + "” was not found" }
func matchOf(words string, n, of int) string { return fmt.Sprintf("“%s”: %d of %d", words, n, of) }

// Help.
const (
	lineUpDown   = "a line up, a line down"
	pageUpDown   = "page up, page down"
	startEnd     = "start, end"
	findWords    = "find words in the text"
	nextPrevious = "next match, previous match"
)

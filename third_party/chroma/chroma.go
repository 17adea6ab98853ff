// Package chroma stands in for the syntax highlighter that Glamour links.
//
// It exists for the start alone: the real package parses all its lexers and styles
// while a program starts, which made swotshop's first screen take twice as long
// (docs/benchmarks.md), and the blueprint has no code blocks to highlight. A code
// block in another document is drawn as plain text. This module has just what
// Glamour refers to; go.mod puts it in the other's place, and a test in third_party/
// fails when Glamour changes until somebody has looked.
package chroma

// TokenType is a kind of source text.
type TokenType int

// The kinds that Glamour styles.
const (
	Text TokenType = iota
	Error
	Comment
	CommentPreproc
	Keyword
	KeywordReserved
	KeywordNamespace
	KeywordType
	Operator
	Punctuation
	Name
	NameBuiltin
	NameTag
	NameAttribute
	NameClass
	NameConstant
	NameDecorator
	NameException
	NameFunction
	NameOther
	Literal
	LiteralNumber
	LiteralDate
	LiteralString
	LiteralStringEscape
	GenericDeleted
	GenericEmph
	GenericInserted
	GenericStrong
	GenericSubheading
	Background
)

// StyleEntries says how each kind looks.
type StyleEntries map[TokenType]string

// Style is a set of looks.
type Style struct{ Name string }

// MustNewStyle makes a style, of which only the name is kept.
func MustNewStyle(name string, _ StyleEntries) *Style { return &Style{Name: name} }

package prompts

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/goccy/go-yaml/ast"

	"swotshop/workshop"
)

// isUnsafe reports whether a character must not stand in a file: it controls the
// terminal, turns the reading direction round or cannot be seen. The joiners
// that some scripts and emoji need are allowed, and so are blank and line end.
func isUnsafe(r rune) bool {
	switch r {
	case '\n', '\t', '\u200c', '\u200d':
		return false
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Zl, unicode.Zp, unicode.Other_Default_Ignorable_Code_Point) ||
		r == '\u2800' || r&0xfffe == 0xfffe || r >= 0xfdd0 && r <= 0xfdef // a blank pattern of dots, and what is no character
}

// noteUnsafe names the unsafe characters of a text, once each and never raw.
func (r *reader) noteUnsafe(line int, field, text string) {
	var names []string
	for _, c := range text {
		if name := fmt.Sprintf("U+%04X", c); isUnsafe(c) && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) > 0 {
		r.note(line, field, unsafeCharacter, strings.Join(names, ", "))
	}
}

// text reads a value as one line of text of at most so many characters.
func (r *reader) text(at value, most int) string {
	raw, ok := r.scalar(at)
	if !ok {
		return ""
	}
	r.noteUnsafe(at.line, at.field, raw)
	text := workshop.Clean(raw)
	if text == "" {
		r.fault(at, blankText)
	}
	if n := workshop.Length(text); n > most {
		r.fault(at, tooLong, n, most)
	}
	return text
}

// scalar is a value as it is written in the file: people write on, 1 or 2026
// and mean the word, so what YAML takes for a number or a truth value is text
// here too.
func (r *reader) scalar(at value) (string, bool) {
	switch n := at.yaml.(type) {
	case *ast.StringNode:
		return n.Value, true
	case *ast.LiteralNode:
		return n.Value.Value, true
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
		return n.GetToken().Value, true
	case nil, *ast.NullNode:
		r.fault(at, blankText)
	case *ast.MappingNode, *ast.MappingValueNode:
		r.fault(at, mappingForText)
	default:
		r.fault(at, otherForText, describe(n))
	}
	return "", false
}

// describe says in a person's words what a value is.
func describe(n ast.Node) string {
	switch n.(type) {
	case nil, *ast.NullNode:
		return blankText
	case *ast.MappingNode, *ast.MappingValueNode:
		return aMapping
	case *ast.SequenceNode:
		return aList
	case *ast.AnchorNode:
		return anAnchor
	case *ast.AliasNode, *ast.MergeKeyNode:
		return anAlias
	case *ast.TagNode:
		return aTag
	}
	return someText
}

// lineOf is the line in which a value begins; of names with values, that of
// the first name.
func lineOf(n ast.Node) int {
	if n == nil {
		return 0
	}
	if m, ok := n.(*ast.MappingNode); ok && len(m.Values) > 0 {
		n = m.Values[0].Key
	}
	if m, ok := n.(*ast.MappingValueNode); ok {
		n = m.Key
	}
	t := n.GetToken()
	if t == nil || t.Position == nil {
		return 0
	}
	return t.Position.Line
}

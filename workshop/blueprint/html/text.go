package html

import (
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	table "github.com/yuin/goldmark/extension/ast"

	"swotshop/workshop/blueprint/syntax"
)

// fewColumns is how many columns of a table fit on a phone.
const fewColumns = 3

// longestRef is how many letters a ref may have that is kept in one piece: “S1+”, “A12”.
const longestRef = 6

// longestWord is how many letters a word in a table may have before it is broken rather than
// making its column wider than the page.
const longestWord = 18

// write writes Markdown as HTML. A column that has no head is one of refs, and is called so.
func write(out io.Writer, markdown, refs string) error {
	tree := syntax.Read(markdown)
	err := ast.Walk(tree.Root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if t, ok := n.(*table.Table); ok && entering {
			label(tree, t, refs)
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		return err
	}
	return syntax.HTML().Render(out, tree.Source, tree.Root)
}

// label gives the cells of a table what a phone and a screen reader need of them: the head
// of their column, and what is a number or a ref.
func label(tree syntax.Tree, t *table.Table, refs string) {
	parts := tree.Table(t)
	var heads []string
	for _, cell := range parts.Heads {
		head := tree.Words(cell)
		if head == "" {
			head = refs
			cell.AppendChild(cell, ast.NewString([]byte(refs)))
		}
		heads = append(heads, head)
		cell.SetAttributeString("scope", []byte("col"))
		class(cell, cell.Alignment == table.AlignRight, "number")
		class(cell, long(tree.Words(cell)), "long")
	}
	for _, row := range parts.Rows {
		for i, cell := range row {
			if i < len(heads) {
				cell.SetAttributeString("data-head", []byte(heads[i]))
			}
			class(cell, cell.Alignment == table.AlignRight, "number")
			class(cell, i == 0 && len(tree.Words(cell)) <= longestRef, "ref")
			class(cell, long(tree.Words(cell)), "long")
		}
	}
	class(t, len(heads) > fewColumns, "wide")
}

// long reports whether a text has a word that a narrow column cannot hold.
func long(text string) bool {
	return slices.ContainsFunc(strings.Fields(text), func(word string) bool { return utf8.RuneCountInString(word) > longestWord })
}

// class adds a class to a node where something is so.
func class(n ast.Node, is bool, name string) {
	if !is {
		return
	}
	if of, has := n.AttributeString("class"); has {
		name = strings.Join([]string{string(of.([]byte)), name}, " ")
	}
	n.SetAttributeString("class", []byte(name))
}

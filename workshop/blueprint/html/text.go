package html

import (
	"io"
	"strings"

	"github.com/yuin/goldmark/ast"
	table "github.com/yuin/goldmark/extension/ast"

	"swotshop/workshop/blueprint/syntax"
)

// fewColumns is how many columns of a table fit on a phone.
const fewColumns = 3

// longestRef is how many letters a ref may have that is kept in one piece: “S1+”, “A12”.
const longestRef = 6

// write writes Markdown as HTML.
func write(out io.Writer, markdown string) error {
	tree := syntax.Read(markdown)
	err := ast.Walk(tree.Root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if t, ok := n.(*table.Table); ok && entering {
			label(tree, t)
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
func label(tree syntax.Tree, t *table.Table) {
	parts := tree.Table(t)
	var heads []string
	for _, cell := range parts.Heads {
		heads = append(heads, tree.Words(cell))
		cell.SetAttributeString("scope", []byte("col"))
		class(cell, cell.Alignment == table.AlignRight, "number")
	}
	for _, row := range parts.Rows {
		for i, cell := range row {
			if i < len(heads) {
				cell.SetAttributeString("data-head", []byte(heads[i]))
			}
			class(cell, cell.Alignment == table.AlignRight, "number")
			class(cell, i == 0 && len(tree.Words(cell)) <= longestRef, "ref")
		}
	}
	class(t, len(heads) > fewColumns, "wide")
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

// Package syntax reads the Markdown of a paper into a tree, for the formats that are
// written from it.
//
// Not here: writing any of them (blueprint/html, blueprint/plaintext).
package syntax

import (
	"strings"
	"sync"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	table "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"

	"swotshop/workshop/blueprint"
)

// markdown knows tables besides what all Markdown has: a paper has nothing else. How a
// column is aligned is left to whoever writes the tree.
var markdown = sync.OnceValue(func() goldmark.Markdown {
	return goldmark.New(goldmark.WithExtensions(extension.NewTable(extension.WithTableCellAlignMethod(extension.TableCellAlignNone))))
})

// Tree is Markdown that was read.
type Tree struct {
	Root   ast.Node
	Source []byte
}

// Read reads Markdown.
func Read(source string) Tree {
	t := Tree{Source: []byte(source)}
	t.Root = markdown().Parser().Parse(text.NewReader(t.Source))
	return t
}

// HTML is what writes a tree as HTML. Raw HTML is left out: a paper has none.
func HTML() renderer.Renderer { return markdown().Renderer() }

// Words is the text of a node as it is read, without emphasis.
func (t Tree) Words(n ast.Node) string {
	var b strings.Builder
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if part, ok := n.(*ast.Text); ok && entering {
			b.WriteString(blueprint.Read(string(part.Segment.Value(t.Source))))
			if part.SoftLineBreak() || part.HardLineBreak() {
				b.WriteByte(' ')
			}
		}
		return ast.WalkContinue, nil
	}) // it cannot fail: the function never does
	return strings.TrimSpace(b.String())
}

// Table is a table as rows of cells.
type Table struct {
	Heads []*table.TableCell
	Rows  [][]*table.TableCell
}

// Table takes a table apart.
func (t Tree) Table(n *table.Table) Table {
	var all Table
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var cells []*table.TableCell
		for c := row.FirstChild(); c != nil; c = c.NextSibling() {
			if cell, ok := c.(*table.TableCell); ok {
				cells = append(cells, cell)
			}
		}
		if _, isHead := row.(*table.TableHeader); isHead {
			all.Heads = cells
		} else {
			all.Rows = append(all.Rows, cells)
		}
	}
	return all
}

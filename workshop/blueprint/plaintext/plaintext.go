package plaintext

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/yuin/goldmark/ast"
	table "github.com/yuin/goldmark/extension/ast"

	"swotshop/workshop/blueprint"
	"swotshop/workshop/blueprint/syntax"
)

// Columns is how wide a line may be: mail programs break longer ones anew (RFC 3676, 4.2,
// advises 78 with the marks of replies; a reply to a reply leaves 72).
const Columns = 72

// signature parts a mail from what a mail program leaves out of a reply (RFC 3676, 4.3).
const signature = "\n-- \n"

// File writes a paper, and below it of which session it is. The same paper gives the same
// bytes.
func File(p *blueprint.Paper) []byte {
	of := fmt.Sprintf("%s\n%s, %d\n", p.Generator, p.Session.ID, p.Session.Head)
	return append(Text(p), signature+of...)
}

// Is reports whether a file was written by [File].
func Is(data []byte) bool {
	at := bytes.LastIndex(data, []byte(signature))
	return at >= 0 && bytes.HasPrefix(data[at+len(signature):], []byte("swotshop "))
}

// Text writes a paper.
func Text(p *blueprint.Paper) []byte {
	var w writer
	w.blocks(p.PageOne)
	for _, s := range p.Sections {
		w.blocks(s)
	}
	return []byte(w.out.String())
}

// writer writes a paper block by block.
type writer struct {
	out  strings.Builder
	tree syntax.Tree
}

func (w *writer) blocks(all []blueprint.Block) {
	for _, b := range all {
		if b.Markdown == "" {
			continue
		}
		w.tree = syntax.Read(b.Markdown)
		for n := w.tree.Root.FirstChild(); n != nil; n = n.NextSibling() {
			w.block(n)
		}
	}
}

func (w *writer) block(n ast.Node) {
	switch n := n.(type) {
	case *ast.Heading:
		w.heading(n.Level, w.tree.Words(n))
	case *ast.List:
		w.apart()
		w.list(n, "")
	case *table.Table:
		w.apart()
		w.table(n)
	case *ast.ThematicBreak: // headings part the text
	default:
		w.apart()
		w.lines("", "", w.tree.Words(n))
	}
}

// apart leaves a line empty before what follows.
func (w *writer) apart() {
	if w.out.Len() > 0 {
		w.out.WriteByte('\n')
	}
}

// heading underlines the title and the names of the parts, which alone stand out in a text
// without marks.
func (w *writer) heading(level int, text string) {
	if level < 3 && w.out.Len() > 0 {
		w.out.WriteByte('\n')
	}
	w.apart()
	wide := w.lines("", "", text)
	if line := map[int]string{1: "=", 2: "-"}[level]; line != "" {
		w.out.WriteString(strings.Repeat(line, wide) + "\n")
	}
}

// list writes a list, and lists within it further in.
func (w *writer) list(l *ast.List, indent string) {
	for item := l.FirstChild(); item != nil; item = item.NextSibling() {
		first := true
		for n := item.FirstChild(); n != nil; n = n.NextSibling() {
			if below, ok := n.(*ast.List); ok {
				w.list(below, indent+"  ")
				continue
			}
			mark := indent + "  "
			if first {
				mark = indent + "- "
			}
			w.lines(mark, indent+"  ", w.tree.Words(n))
			first = false
		}
	}
}

// table writes a row as a paragraph: what it is of, and then its cells, each after its head.
func (w *writer) table(t *table.Table) {
	parts := w.tree.Table(t)
	for _, row := range parts.Rows {
		var of string
		var said []string
		for i, cell := range row {
			text := w.tree.Words(cell)
			switch head := w.tree.Words(parts.Heads[i]); {
			case text == "" || text == empty:
			case i == 0 && isBold(cell):
				of = "*" + text + "*"
			case i == 0:
				of = text
			case i == 1 && !isNumber(text):
				of = strings.TrimSpace(of + " " + text)
			default:
				said = append(said, head+": "+text)
			}
		}
		mark := "- "
		for _, line := range []string{of, strings.Join(said, "; ")} { // a row of nothing but counts has no first
			if line != "" {
				w.lines(mark, "  ", line)
				mark = "  "
			}
		}
	}
}

// empty is what a cell shows that has nothing to say.
const empty = "–"

// isBold reports whether a cell is set bold, which a table says something by.
func isBold(cell ast.Node) bool {
	e, ok := cell.FirstChild().(*ast.Emphasis)
	return ok && e.Level == 2
}

// isNumber reports whether a cell is a count.
func isNumber(text string) bool {
	return strings.Trim(text, "0123456789½") == ""
}

// lines writes a text broken into lines, the first after a mark and the others after an
// indent, and answers with how wide the widest is.
func (w *writer) lines(mark, indent, text string) (wide int) {
	broken := wrapped(text, Columns-ansi.StringWidth(indent))
	if indent == "" && slices.ContainsFunc(broken, taken) {
		broken = wrapped(text, Columns-len(stuffing))
	}
	for i, line := range broken {
		if i > 0 {
			mark = indent
		}
		if line = mark + line; taken(line) {
			line = stuffing + line
		}
		line = strings.TrimRight(line, " ")
		wide = max(wide, ansi.StringWidth(line))
		w.out.WriteString(line + "\n")
	}
	return wide
}

// wrapped is a text broken at its blanks into lines that are at most so wide. Only a word that has
// no room in any line is broken itself: Chinese and Japanese have no blanks.
func wrapped(text string, columns int) (lines []string) {
	line, taken := "", -1 // before the first word there is not even a blank
	for word := range strings.SplitSeq(text, " ") {
		blank, wide := " ", ansi.StringWidth(word)
		if taken < 0 {
			blank = ""
		}
		switch {
		case taken+1+wide <= columns:
			line, taken = line+blank+word, taken+1+wide
		case wide > columns:
			parts := strings.Split(ansi.Hardwrap(line+blank+word, columns, true), "\n")
			lines, line = append(lines, parts[:len(parts)-1]...), parts[len(parts)-1]
			taken = ansi.StringWidth(line)
		default:
			lines, line, taken = append(lines, line), word, wide
		}
	}
	return append(lines, line)
}

// stuffing stands in front of a line that mail programs would change or take for something else
// (RFC 3676, 4.4).
const stuffing = " "

// taken reports whether mail programs take a line for the begin of another mail, or for what
// somebody else has written.
func taken(line string) bool { return strings.HasPrefix(line, "From ") || strings.HasPrefix(line, ">") }

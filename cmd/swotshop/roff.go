package main

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	tables "github.com/yuin/goldmark/extension/ast"
	markup "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// page is a manual page in the language of man(7), of which it takes only what
// both groff and mandoc draw.
type page struct{ b strings.Builder }

func (m *page) line(format string, args ...any) { fmt.Fprintf(&m.b, format+"\n", args...) }

func (m *page) section(title string)    { m.line(`.SH "%s"`, roff(strings.ToUpper(title))) }
func (m *page) subsection(title string) { m.line(`.SS "%s"`, roff(title)) }

// paragraphs are a text as words.go has them: with an empty line in between.
func (m *page) paragraphs(text string) { m.parts(text, ".PP") }

func (m *page) parts(text, between string) {
	for i, p := range strings.Split(strings.TrimSpace(text), "\n\n") {
		if i > 0 {
			m.line("%s", between)
		}
		m.line("%s", roff(strings.Join(strings.Fields(p), " ")))
	}
}

// tagged is a term, which is drawn as it is, and what there is to say of it.
func (m *page) tagged(term, text string) {
	m.line(".TP")
	m.line("%s", term)
	m.parts(text, ".IP")
}

// verbatim are lines that are typed as they are.
func (m *page) verbatim(lines string) {
	m.line(".PP")
	m.line(".RS 4")
	m.line(".nf")
	for line := range strings.Lines(strings.TrimRight(lines, "\n")) {
		m.line("%s", literal(strings.TrimRight(line, "\n")))
	}
	m.line(".fi")
	m.line(".RE")
}

func bold(s string) string   { return `\fB` + literal(s) + `\fR` }
func italic(s string) string { return `\fI` + literal(s) + `\fR` }

// roff is a text that means nothing to the one who sets the page.
func roff(s string) string {
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == '\\':
			b.WriteString(`\(rs`)
		case r == '"':
			b.WriteString(`\(dq`) // would end the title of a section
		case i == 0 && (r == '.' || r == '\''):
			b.WriteString(`\&` + string(r)) // would be taken for a request
		case unicode.IsControl(r):
			b.WriteByte(' ')
		case r > '~':
			fmt.Fprintf(&b, `\[u%04X]`, r) // whatever the reader’s locale is
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// asTyped are the signs that a typesetter takes leave to make nicer.
var asTyped = strings.NewReplacer("-", `\-`, "'", `\(aq`, "`", `\(ga`, "^", `\(ha`, "~", `\(ti`)

// literal is roff for what is typed, and copied from the page.
func literal(s string) string {
	s = roff(s)
	if rest, ok := strings.CutPrefix(s, `\&`); ok {
		return `\&` + asTyped.Replace(rest)
	}
	return asTyped.Replace(s)
}

// markdown takes a document into the page, as one section: its title, when none is
// given, is that of the document.
func (m *page) markdown(title, document string) {
	source := []byte(document)
	root := goldmark.New(goldmark.WithExtensions(extension.Table)).Parser().Parse(markup.NewReader(source))
	d := &typeset{page: m, source: source}
	first := root.FirstChild()
	if h, ok := first.(*ast.Heading); ok && h.Level == 1 {
		if title == "" {
			title = string(h.Lines().Value(source))
		}
		first = first.NextSibling()
	}
	m.section(title)
	for n := first; n != nil; n = n.NextSibling() {
		d.block(n)
	}
}

// typeset is a document on its way into a page.
type typeset struct {
	*page
	source []byte
}

func (d *typeset) block(n ast.Node) {
	switch n := n.(type) {
	case *ast.Heading:
		d.line(`.SS "%s"`, d.inline(n))
	case *ast.Paragraph, *ast.TextBlock:
		d.line(".PP")
		d.line("%s", d.inline(n))
	case *ast.FencedCodeBlock:
		d.verbatim(string(n.Lines().Value(d.source)))
	case *ast.CodeBlock:
		d.verbatim(string(n.Lines().Value(d.source)))
	case *ast.List:
		d.list(n)
	case *tables.Table:
		for row := n.FirstChild(); row != nil; row = row.NextSibling() {
			if _, head := row.(*tables.TableHeader); !head {
				d.row(row)
			}
		}
	case *ast.ThematicBreak, *ast.HTMLBlock: // nothing to read
	default: // a quotation, and whatever else has blocks in it
		d.line(".RS 4")
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			d.block(c)
		}
		d.line(".RE")
	}
}

func (d *typeset) list(l *ast.List) {
	number := l.Start
	for item := l.FirstChild(); item != nil; item = item.NextSibling() {
		if l.IsOrdered() {
			d.line(".IP %d. 4", number)
			number++
		} else {
			d.line(`.IP \(bu 2`)
		}
		for c := item.FirstChild(); c != nil; c = c.NextSibling() {
			_, inner := c.(*ast.List)
			switch {
			case inner:
				d.line(".RS 4")
				d.block(c)
				d.line(".RE")
			case c == item.FirstChild():
				d.line("%s", d.inline(c))
			default:
				d.line(".IP")
				d.line("%s", d.inline(c))
			}
		}
	}
	d.line(".PP")
}

// row is what its first cell says, and under it the others: no terminal has room for
// columns of sentences.
func (d *typeset) row(row ast.Node) {
	d.line(".TP")
	for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
		if cell != row.FirstChild() && cell != row.FirstChild().NextSibling() {
			d.line(".br")
		}
		d.line("%s", d.inline(cell))
	}
}

// inline is the text of a block on one line.
func (d *typeset) inline(n ast.Node) string {
	var b strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			b.WriteString(d.words(string(c.Value(d.source)), b.Len() == 0))
			if c.SoftLineBreak() || c.HardLineBreak() {
				b.WriteByte(' ')
			}
		case *ast.String:
			b.WriteString(d.words(string(c.Value), b.Len() == 0))
		case *ast.CodeSpan:
			var code strings.Builder
			for t := c.FirstChild(); t != nil; t = t.NextSibling() {
				if t, ok := t.(*ast.Text); ok {
					code.Write(t.Value(d.source))
				}
			}
			b.WriteString(bold(code.String()))
		case *ast.Emphasis:
			font := `\fI`
			if c.Level > 1 {
				font = `\fB`
			}
			b.WriteString(font + d.inline(c) + `\fR`)
		case *ast.AutoLink:
			b.WriteString(literal(string(c.URL(d.source))))
		case *ast.Image, *ast.RawHTML: // nothing to read on a page
		default: // a link is its words: where it leads is not beside the page
			b.WriteString(d.inline(c))
		}
	}
	return b.String()
}

// words is roff, which minds what a line begins with, for a piece of one.
func (d *typeset) words(s string, begins bool) string {
	s = string(util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations([]byte(s)))))
	if begins {
		return roff(s)
	}
	return strings.TrimPrefix(roff(" "+s), " ")
}

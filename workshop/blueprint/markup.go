package blueprint

import (
	"fmt"
	"strings"

	"swotshop/workshop"
	"swotshop/workshop/language"
)

// md is Markdown that is ready for the document. A constant of this package is md
// as it is; typed text becomes md only through escape, so that forgetting to escape
// does not compile.
type md string

// fill puts parts into a sentence, each for one %s.
func fill(format md, parts ...md) md {
	args := make([]any, len(parts))
	for i, p := range parts {
		args[i] = p
	}
	return md(fmt.Sprintf(string(format), args...))
}

// put escapes a text in the session’s language, and puts parts in place of the names in
// braces: name, part, name, part …
func put(text string, parts ...md) md {
	var pairs []string
	for i := 0; i+1 < len(parts); i += 2 {
		pairs = append(pairs, `\{`+string(parts[i])+"}", string(parts[i+1]))
	}
	return md(strings.NewReplacer(pairs...).Replace(string(escape(text))))
}

// join puts a separator between parts, leaving out empty ones.
func join(separator md, parts ...md) md {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, string(p))
		}
	}
	return md(strings.Join(kept, string(separator)))
}

// labelled is a text with what it is in front.
func labelled(name string, text md) md { return bold(escape(name)+":") + " " + text }

func bold(text md) md   { return around("**", text) }
func italic(text md) md { return around("*", text) }

// around leaves out marks around nothing: they would show.
func around(mark, text md) md {
	if text == "" {
		return ""
	}
	return mark + text + mark
}

// paper is a document in the making. Blank lines separate its blocks.
type paper struct {
	generator string // of the document

	w      *workshop.Workshop
	ends   []workshop.LooseEnd
	words  *language.Words // what the paper itself says
	blocks []Block

	numbers map[section]int // of the sections that the document has
}

func (p *paper) block(text md) { p.blocks = append(p.blocks, Block{Markdown: string(text)}) }

// picture marks where a picture stands, in formats that have any.
func (p *paper) picture(of Picture) { p.blocks = append(p.blocks, Block{Picture: of}) }

// text is the blocks as Markdown.
func (p *paper) text() string { return joined(p.blocks) }

func (p *paper) heading(level int, text md) {
	p.block(md(strings.Repeat("#", level)) + " " + text)
}

// say writes a paragraph.
func (p *paper) say(text md) { p.block(text) }

// rule draws a line across the page. Asterisks, since pandoc may take a line
// of hyphens for the start of a metadata block.
const across md = "* * *"

// points writes a list. An item begins with words of ours: pandoc takes "[ ]"
// at its start for a box to tick, however it is escaped.
func (p *paper) points(items []md) {
	if len(items) > 0 {
		p.block("- " + join("\n- ", items...))
	}
}

// point is a list item with a list of its own below.
func point(text md, below ...md) md {
	return join("\n  - ", append([]md{text}, below...)...)
}

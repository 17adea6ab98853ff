package blueprint

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"swotshop/workshop"
	"swotshop/workshop/blueprint/chart"
	"swotshop/workshop/language"
)

// Paper is a document before it is written in one format or another: what it says, in
// order, and where its pictures stand. Markdown is what its parts are written in, because
// that is what typed text has been made harmless for; other formats read it.
type Paper struct {
	Session *workshop.Workshop
	Words   *language.Words // those that the paper is written in
	// Language is the code of their language, e.g. “nl”.
	Language string
	Title    string // what its first heading says, as a reader sees it
	// Generator names the program, the document and its layout.
	Generator string

	Properties []Property
	PageOne    []Block   // what a board reads
	Sections   [][]Block // what proves it, each with its heading first; none of a page that stands alone
}

// Property is a line of the front matter. Its value is written as YAML.
type Property struct{ Name, Value string }

// Block is a heading, a paragraph, a list or a table as Markdown, without a blank line at
// either end; or the place of a picture.
type Block struct {
	Markdown string
	Picture  Picture // when there is no Markdown
}

// Picture names what a picture is of; formats without pictures leave it out, for the text
// around it says the same.
type Picture struct {
	Of   chart.Kind
	Card string // of a stance: the card that it was on
}

// Alone is page 1 as a paper of its own.
func (p *Paper) Alone() *Paper {
	one := *p
	one.Sections = nil
	return &one
}

// Foot is what stands at the foot of each printed page, beside the classification and the
// number of the page.
func (p *Paper) Foot() string {
	parts := []string{p.Session.Client, p.Session.Title, p.Session.Date}
	if !p.Session.Closed {
		parts = append(parts, p.Words.Document.Masthead.Draft)
	}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " · ")
}

// Classification is what the paper is classified as, in its own words; empty for nothing.
func (p *Paper) Classification() string {
	return p.Words.Document.Masthead.Of(string(p.Session.Classification))
}

// Markdown writes the paper as GitHub-flavoured Markdown that pandoc reads as well.
//
// The last line is the SHA-256 of all lines above it. To check it:
//
//	sed '$d' FILE.md | sha256sum
func (p *Paper) Markdown() []byte {
	blocks := p.PageOne
	if len(p.Sections) > 0 {
		blocks = append(blocks[:len(blocks):len(blocks)], Block{Markdown: string(across)})
	}
	for _, s := range p.Sections {
		blocks = append(blocks, s...)
	}
	text := p.frontMatter() + "\n" + joined(blocks) + "\n"
	return []byte(text + fmt.Sprintf(fingerprint, sumOf(text)) + "\n")
}

// Fingerprint is the SHA-256 of the paper as Markdown, by which two people tell that they
// read the same one.
func (p *Paper) Fingerprint() string {
	text := strings.TrimSuffix(string(p.Markdown()), "\n")
	return text[len(text)-2*sha256.Size:]
}

func sumOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// frontMatter describes the document to other programs.
func (p *Paper) frontMatter() string {
	var b strings.Builder
	b.WriteString("---\n")
	for _, f := range p.Properties {
		b.WriteString(f.Name + ": " + f.Value + "\n")
	}
	b.WriteString("---\n")
	return b.String()
}

// joined is blocks as Markdown, with a blank line between each and the next.
func joined(blocks []Block) string {
	var b strings.Builder
	for _, block := range blocks {
		if block.Markdown == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(block.Markdown)
		b.WriteByte('\n')
	}
	return b.String()
}

// whole is the paper whose first page was written here.
func (p *paper) whole(sections [][]Block) *Paper {
	title, _, _ := strings.Cut(p.blocks[0].Markdown, "\n")
	return &Paper{
		Session: p.w, Words: p.words, Title: read(md(strings.TrimLeft(title, "# "))), Generator: p.generator, Language: p.language(),
		Properties: p.properties(), PageOne: p.blocks, Sections: sections,
	}
}

// language is the code of the language that the paper is in. A pitch is only ever in English.
func (p *paper) language() string {
	if p.generator == pitchGenerator {
		return language.Default
	}
	return cmp.Or(p.w.Deck.Language, language.Default)
}

// draft is a paper of the same session in which nothing is written yet.
func (p *paper) draft() *paper {
	return &paper{w: p.w, ends: p.ends, words: p.words, numbers: p.numbers, generator: p.generator}
}

package blueprint

import (
	"bytes"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/util"

	foreign "swotshop/e2e/hostile"
	"swotshop/workshop"
)

// nasty are texts that mean something to some Markdown program, together with
// texts that look as if they did.
var nasty = []string{
	"plain words, nothing else", "", " ", "---", "***", "===", "- - -", "* * *", "-", "+", "*", "#", "##", "# heading", "####### seven",
	"heading #", "heading ##", "C#", "F# and C#", "#first15", "> quoted", ">", ">>> deep", "- item", "+ item", "* item", "1. item", "1) item",
	"(1) item", "a. item", "a) item", "iv. item", "(iv) item", "#. item", "(@) item", "(@good) item", "see (@good)", "12345. item", "1.5 million", "2026. was a year",
	"[ ] task", "[x] done", "- [ ] task", "[^1]", "[^1]: note", "^[inline note]", "[link](http://evil.example)", "[ref][1]", "[1]: http://evil.example",
	"![image](http://evil.example/t.png)", "<script>alert(1)</script>", "</div>", "<!-- comment -->", "<http://evil.example>", "<a@evil.example>",
	"a<b", "a < b", "< 30 minutes", "<3", "1 -> 6", "<-", "<?php", "<", "&amp;", "&#35;", "&#x23;", "&copy;", "&", "R&D", "R&D; more", "AT&T & co",
	"http://evil.example", "https://evil.example/a_b_c?x=1&y=2", "HTTPS://EVIL.EXAMPLE", "ftp://evil.example", "www.evil.example", "WWW.evil.example",
	"see www.evil.example.", "(www.evil.example)", "mailto:a@evil.example", "a@evil.example", "@user", "user@", "xmpp:a@b.example", "javascript:alert(1)",
	"`code`", "``", "```", "~~~", "~~struck~~", "~struck~", "H~2~O", "x^2^", "*em*", "**strong**", "***both***", "_em_", "__strong__", "snake_case_name",
	"_", "a_", "_a", "a * b * c", "2*3*4", "a|b", "| a | b |", "|---|", "a \\| b", "\\", "\\\\", "trailing \\", "\\*", "\\|", "\\newpage", "\\begin{x}",
	"$math$", "$$math$$", "costs $5 and $6", "\\(x\\)", "[@cite]", "@cite", "-@cite", "::: warning", ":::", ":smile:", ":+1:", ": definition", "~ definition",
	"{#id .class}", "heading {#id}", "{{ template }}", "{% raw %}", "{=html}", "`x`{=html}", "[x]{.y}", "==marked==", "=", "= equals",
	"\"quoted\"", "'quoted'", "the '90s", "rival's", "Returners' networks", "rock 'n' roll", "5' 10\"", "and then...", "....", "wait..", "a--b", "a---b", "--force", "-5%", "+5%",
	"Table: not a caption", "table: nor this", "14:00", "legal: nobody knows", "who:what", "Mr. Smith", "e.g. this", "étage d'été, l'œuvre", "naïve_été_é",
	"日本語|テスト*強調*", "שלום [world]", "👨‍👩‍👧‍👦 *family*", "x\x00y", "\x1b[31mred\x1b[0m", "a\u202eb", "line\nbreak", "tab\there", "&\\#35;", "<\\script>", "!\\[x](y)",
	"\\<b>", "a\\", "www\\.evil.example", "!", "![", "]", "[", "(", ")", "`", "~", "^", "%", "% title", "!!!", "---\ntitle: x\n---", "...", "<!DOCTYPE x>", "<![CDATA[x]]>", "[TOC]", "[[wiki]]", "#123", "GH-1",
}

// sheet is a document with a text in every place where typed text may stand,
// and the HTML that it must give: the text itself and nothing else.
func sheet(text string) (markdown, html string) {
	e, shown := string(escape(text)), string(util.EscapeHTML([]byte(workshop.Clean(text))))
	fill := func(template, with string) string { return strings.ReplaceAll(template, "@@", with) }
	return fill(sheetMarkdown, e), fill(sheetHTML, shown)
}

const sheetMarkdown = `# @@

@@

**@@** · *@@* · “@@”, (@@); “@@”.

- @@
- **A:** @@
  - below @@
  - @@

| @@ | b |
| --- | ---: |
| @@ | 1 |
| **@@** | @@ |

end
`

const sheetHTML = `<h1>@@</h1>
<p>@@</p>
<p><strong>@@</strong> · <em>@@</em> · “@@”, (@@); “@@”.</p>
<ul>
<li>@@</li>
<li><strong>A:</strong> @@
<ul>
<li>below @@</li>
<li>@@</li>
</ul>
</li>
</ul>
<table>
<thead>
<tr>
<th>@@</th>
<th style="text-align:right">b</th>
</tr>
</thead>
<tbody>
<tr>
<td>@@</td>
<td style="text-align:right">1</td>
</tr>
<tr>
<td><strong>@@</strong></td>
<td style="text-align:right">@@</td>
</tr>
</tbody>
</table>
<p>end</p>
`

// checkInert holds the law: whatever the text, the page is the same page.
func checkInert(t *testing.T, text string) {
	t.Helper()
	if workshop.Clean(text) == "" {
		return // nothing is left to stand anywhere; the document leaves it out
	}
	markdown, want := sheet(text)
	parser := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList))
	var got bytes.Buffer
	if err := parser.Convert([]byte(markdown), &got); err != nil {
		t.Fatal(err)
	}
	if got.String() != want {
		t.Errorf("%q is escaped to %q, which is not inert:\n%s\nwant:\n%s", text, escape(text), got.String(), want)
	}
}

func TestEscapedTextIsInert(t *testing.T) {
	for _, text := range append(foreign.Raw(), nasty...) {
		checkInert(t, text)
	}
	for i, a := range nasty { // a sample of pairs; the fuzz test goes on from here
		for k := range 6 {
			b := nasty[(i*31+k*17)%len(nasty)]
			checkInert(t, a+b)
			checkInert(t, a+" "+b)
		}
	}
}

func FuzzEscape(f *testing.F) {
	for _, text := range append(foreign.Raw(), nasty...) {
		f.Add(text)
	}
	f.Fuzz(checkInert)
}

// The document is read raw as well: what means nothing is left alone.
func TestEscapedTextReadsWell(t *testing.T) {
	for text, want := range map[string]md{
		"31 of 34 staff answer questions across teams":                "31 of 34 staff answer questions across teams",
		"A rival's engineers; Returners' networks (two, or three?)":   "A rival's engineers; Returners' networks (two, or three?)",
		"w legal: nobody knows by 14:00, -5% or < 30 minutes, 1 -> 6": "w legal: nobody knows by 14:00, -5% or < 30 minutes, 1 -> 6",
		"R&D + AT&T, post in #first15!":                               "R&D + AT&T, post in #first15!",
		"snake_case, e.g. 1.5 million, day-to-day":                    "snake_case, e.g. 1.5 million, day-to-day",
		"“Set” marks – as they are… ’90s":                             "“Set” marks – as they are… ’90s",
		"[a](b) *c* `d` | $e$ ~f~ ^g^ @h \"i\"":                       `\[a\](b) \*c\* \` + "`d\\`" + ` \| \$e\$ \~f\~ \^g\^ \@h \"i\"`,
		"https://evil.example and www.evil.example":                   `https\://evil.example and www\.evil.example`,
		"<b>bold</b> &amp; 1. no list":                                `&lt;b>bold&lt;/b> &amp;amp; 1. no list`,
		"1. a list":                                                   `1\. a list`,
		"and then... a--b":                                            `and then.\.. a-\-b`,
	} {
		if got := escape(text); got != want {
			t.Errorf("%q is escaped to %q, want %q", text, got, want)
		}
	}
}

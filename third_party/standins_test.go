// Package thirdparty_test checks that the packages which stand in for others still
// fit, and lose nothing.
package thirdparty_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"charm.land/glamour/v2"
	"charm.land/glamour/v2/styles"
	"github.com/charmbracelet/x/ansi"

	"swotshop/tui/document"
)

// looked is the version of Glamour that the stand-ins were last looked at with. To
// look again, search its source for “chroma”, “quick.” and “bluemonday”:
//
//   - Does it call anything besides StrictPolicy, Sanitize (context.go), Highlight,
//     MustNewStyle and Register (codeblock.go)? Then the stand-ins need that too.
//   - Is what Sanitize gives still unescaped afterwards (context.go)? If not, the
//     stand-in must not escape.
//   - Does it parse lexers and styles only when there is code to draw, by now? Then
//     both stand-ins can go, with their lines in go.mod.
const looked = "v2.0.1"

func TestTheStandInsWereLookedAt(t *testing.T) {
	mod, err := os.ReadFile("../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`(?m)^\s*charm\.land/glamour/v2 (\S+)`).FindSubmatch(mod)
	if found == nil {
		t.Fatal("go.mod does not require Glamour any more: the stand-ins can go")
	}
	if is := string(found[1]); is != looked {
		t.Errorf("Glamour is %s, and the stand-ins were looked at with %s: see what to look for above", is, looked)
	}
}

// page has words in every place where a stand-in is asked about them.
const page = `
# Title

Before <b>bold</b> and <i class="x">italic</i> <!-- aside --> after.

<div>
Block <b>inner</b>
&#27;[31m &lt;literal&gt;
</div>

<script>
scripted()
</script>

` + "```go\nfunc fenced() string { return \"<quoted>\" }\n```\n\n```\nplain <fence>\n```\n\n    indented &amp; code\n\nUse `inline <code>` here.\n"

// What is HTML or code in a document is drawn as it was written: no word is lost,
// and nothing in it controls the terminal. Where Glamour is told to highlight, too.
func TestNoTextIsLost(t *testing.T) {
	highlighting, err := glamour.NewTermRenderer(glamour.WithStyles(styles.DarkStyleConfig), glamour.WithWordWrap(100))
	if err != nil {
		t.Fatal(err)
	}
	highlighted, err := highlighting.Render(page)
	if err != nil {
		t.Fatal(err)
	}
	for name, drawn := range map[string]string{"ours": document.Text(page, 100), "highlighted": highlighted} {
		text := strings.Join(strings.Fields(ansi.Strip(drawn)), " ")
		for _, want := range []string{
			"Before", "<b>", "bold", "</b>", `<i class="x">`, "italic", "<!-- aside -->", "after.",
			"Block <b>inner</b>", "&#27;[31m", "&lt;literal&gt;", "scripted()",
			`func fenced() string { return "<quoted>" }`, "plain <fence>", "indented &amp; code", "inline <code>",
		} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: %q is lost in\n%s", name, want, text)
			}
		}
	}
}

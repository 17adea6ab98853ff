package html_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	dom "golang.org/x/net/html"

	"swotshop/e2e/browser"
	"swotshop/e2e/held"
	"swotshop/workshop"
	"swotshop/workshop/blueprint/html"
)

// frame is a page as it is looked at: on a screen of so many pixels.
type frame struct {
	name  string
	page  []byte
	width int
}

// framed puts pages into one, each in a frame of its own under its own policy, and a script
// that looks into them after all have been laid out. What it says is read in #seen.
func framed(frames []frame, script string) string {
	var b strings.Builder
	b.WriteString(`<!doctype html><meta charset="utf-8"><title>frames</title><body><pre id="seen"></pre>`)
	for _, f := range frames {
		fmt.Fprintf(&b, "<iframe title=\"%s, %d wide\" srcdoc=\"%s\" style=\"border:0;width:%[2]dpx;height:640px\"></iframe>\n", f.name, f.width, dom.EscapeString(string(f.page)))
	}
	b.WriteString("<script>\nconst seen = [];\naddEventListener('load', async () => {\n" + script +
		"\ndocument.getElementById('seen').textContent = document.querySelectorAll('iframe').length + ' looked at\\n' + seen.join('\\n');\n});\n</script>\n")
	return b.String()
}

// looked opens frames and returns what their script has seen, and what the browser
// complained about.
func looked(t *testing.T, frames []frame, script string) (seen, complaints string) {
	t.Helper()
	shown, complaints := browser.Open(t, framed(frames, script), 1200, "the pages have not been looked at in a browser")
	_, seen, _ = strings.Cut(shown, `<pre id="seen">`)
	seen, _, _ = strings.Cut(seen, "</pre>")
	first, rest, _ := strings.Cut(dom.UnescapeString(seen), "\n")
	if want := strconv.Itoa(len(frames)) + " looked at"; first != want {
		t.Fatalf("%q, want %q\n%s", first, want, complaints)
	}
	return rest, complaints
}

// narrow says what is not within the width of its page. What is hidden from the eye is no
// wider than a point.
const narrow = `
for (const frame of document.querySelectorAll('iframe')) {
	const page = frame.contentDocument, wide = frame.clientWidth;
	if (page.styleSheets.length !== 1) seen.push(frame.title + ': its style sheet is not taken');
	if (page.documentElement.scrollWidth > wide) seen.push(frame.title + ': scrolls sideways, to ' + page.documentElement.scrollWidth);
	for (const e of page.querySelectorAll('body *:not(svg *):not(thead *)')) {
		const right = e.getBoundingClientRect().right;
		if (right > wide + 0.5) { seen.push(frame.title + ': ' + e.tagName + ' reaches ' + right + ': ' + e.textContent.slice(0, 60)); break; }
	}
}`

// Nothing is wider than the screen, that of a phone or of a desk, and no browser has anything to complain about
// a page: nothing that its own policy forbids is in it.
func TestAPageFitsOnAScreen(t *testing.T) {
	var frames []frame
	all := sessions(t)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		frames = append(frames, frame{name, page(t, all[name], html.AnySheet), 320})
	}
	frames = append(frames, frame{"endless", page(t, all["endless"], html.AnySheet), 1000})
	seen, complaints := looked(t, frames, narrow)
	if seen != "" || complaints != "" {
		t.Errorf("%s\n%s", seen, complaints)
	}
}

// accessible says what axe finds on each page.
const accessible = `
for (const frame of document.querySelectorAll('iframe')) {
	frame.contentWindow.eval(axe);
	const found = await frame.contentWindow.axe.run(frame.contentDocument, {resultTypes: ['violations', 'incomplete'],
		runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']});
	if (found.passes.length < 15) seen.push(frame.title + ': only ' + found.passes.length + ' checks passed');
	for (const v of found.violations) seen.push(frame.title + ': ' + v.id + ': ' + v.help + ': ' + v.nodes.map(n => n.html.slice(0, 80)).slice(0, 3).join(' | '));
}`

// policyTag is the one that would keep the checker out.
var policyTag = regexp.MustCompile(`<meta http-equiv="Content-Security-Policy"[^>]*>`)

// A checker of accessibility finds no fault with a page, on a phone and on a desk: contrast,
// labels, headings, landmarks, tables.
func TestAPageIsAccessible(t *testing.T) {
	checker := browser.Axe(t, "the pages have not been checked for accessibility")
	first, next := held.Full(func() string { return "Answer where buyers ask" })
	var frames []frame
	for _, f := range []struct {
		name  string
		w     *workshop.Workshop
		width int
	}{{"demo", held.Demo(t).State(), 320}, {"full", first.State(), 1200}, {"next", next.State(), 320}, {"nothing", workshop.NewLog().State(), 1200}} {
		frames = append(frames, frame{f.name, policyTag.ReplaceAll(page(t, f.w, html.AnySheet), nil), f.width})
	}
	// JSON is a text of JavaScript too; as Go writes it, no tag is in it.
	text, err := json.Marshal(checker)
	if err != nil {
		t.Fatal(err)
	}
	if seen, complaints := looked(t, frames, "const axe = "+string(text)+";\n"+accessible); seen != "" || complaints != "" {
		t.Errorf("%s\n%s", seen, complaints)
	}
}

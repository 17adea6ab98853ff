package chart

import (
	"fmt"
	"html"
	"maps"
	"slices"
	"strings"
	"testing"

	"swotshop/e2e/browser"
)

// looking is a script that says what a reader would see: texts outside their picture, and texts
// on each other. Of a line of text it takes the part in which most letters are.
const looking = `<pre id="seen"></pre><script>
const seen = [];
for (const picture of document.querySelectorAll("svg")) {
	const all = [...picture.querySelectorAll("text")].map(t => {
		const b = t.getBBox();
		return {says: t.textContent, left: b.x, right: b.x + b.width, top: b.y + b.height / 5, bottom: b.y + b.height * 4 / 5};
	});
	const name = picture.parentNode.id, tall = picture.viewBox.baseVal.height;
	all.forEach((a, i) => {
		if (a.left < 0 || a.right > 360 || a.top < 0 || a.bottom > tall) seen.push(name + ": outside: " + a.says);
		for (const b of all.slice(i + 1))
			if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom && b.top < a.bottom) seen.push(name + ": " + a.says + " | on | " + b.says);
	});
	const box = picture.getBoundingClientRect();
	if (box.right > innerWidth || Math.abs(box.height - box.width * tall / 360) > 1) seen.push(name + ": has the wrong size: " + box.width + " × " + box.height);
}
document.getElementById("seen").textContent = document.querySelectorAll("svg").length + " looked at\n" + seen.join("\n");
</script>`

// In a browser, with whatever typeface this machine has, all is where the measure of the
// package says, and the browser has nothing to complain about.
func TestABrowserShowsAll(t *testing.T) {
	var page strings.Builder
	page.WriteString(`<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">` +
		`<body style="margin:0">`)
	drawn, all := 0, built(t)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		for i, f := range figures(all[name]) {
			fmt.Fprintf(&page, "<div id=\"%s %d %s\">%s</div>\n", name, i, f.Kind, f.SVG)
			drawn++
		}
	}
	dom, complaints := browser.Open(t, page.String()+looking, 320, "the pictures have not been looked at in a browser")
	_, seen, _ := strings.Cut(dom, `<pre id="seen">`)
	seen, _, _ = strings.Cut(seen, "</pre>")
	if want := fmt.Sprintf("%d looked at\n", drawn); html.UnescapeString(seen) != want || complaints != "" {
		t.Errorf("%s\n%s", html.UnescapeString(seen), complaints)
	}
}

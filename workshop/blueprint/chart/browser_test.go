package chart

import (
	"bytes"
	"context"
	"fmt"
	"html"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"swotshop/e2e/faults"
)

// look is a script that says what a reader would see: texts outside their picture, and texts
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

// browser opens a page as wide as a phone, and returns it as it is then, and what was
// complained about.
func browser(t *testing.T, page string) (dom, complaints string) {
	t.Helper()
	at := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			at = found
			break
		}
	}
	if at == "" {
		faults.NotRun(t, "no Chromium is on the PATH: the pictures have not been looked at in a browser")
	}
	file := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(file, []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithTimeout(t.Context(), 2*time.Minute)
	defer stop()
	cmd := exec.CommandContext(ctx, at, "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--enable-logging=stderr",
		"--user-data-dir="+t.TempDir(), "--window-size=320,640", "--dump-dom", "file://"+file)
	var out, talk bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &talk
	if err := cmd.Run(); err != nil {
		t.Fatalf("%v\n%s", err, talk.String())
	}
	for line := range strings.Lines(talk.String()) {
		if strings.Contains(line, "CONSOLE") {
			complaints += line
		}
	}
	return out.String(), complaints
}

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
	dom, complaints := browser(t, page.String()+looking)
	_, seen, _ := strings.Cut(dom, `<pre id="seen">`)
	seen, _, _ = strings.Cut(seen, "</pre>")
	if want := fmt.Sprintf("%d looked at\n", drawn); html.UnescapeString(seen) != want || complaints != "" {
		t.Errorf("%s\n%s", html.UnescapeString(seen), complaints)
	}
}

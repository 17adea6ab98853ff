package terminal

import (
	"os/exec"
	"strings"
	"testing"
	"time"
)

// limit turns a hang into a failure.
const limit = time.Minute

// shown is a picture of what a program writes.
func shown(t *testing.T, text string) string {
	t.Helper()
	term, err := Start(exec.Command("sh", "-c", `printf "%s" "$0"; cat`, text+"\r\nend"), 50, 15)
	if err != nil {
		t.Fatal(err)
	}
	if err := term.Wait(limit, "end"); err != nil {
		t.Fatal(err)
	}
	svg := term.Picture().SVG()
	if err := term.Kill(); err != nil {
		t.Fatal(err)
	}
	return svg
}

// Text stands in its cells whatever font draws it, and what could be taken for
// markup is text.
func TestTextOfAPicture(t *testing.T) {
	svg := shown(t, "a <b>   c d")
	for _, want := range []string{`x="0" y="18" textLength="60">a &lt;b&gt;</text>`, `x="96" y="18" textLength="36">c d</text>`} {
		if !strings.Contains(svg, want) {
			t.Errorf("no %s in\n%s", want, svg)
		}
	}
}

// Blocks are rectangles, and those that touch are one: no font, no seam.
func TestBlocksOfAPicture(t *testing.T) {
	for name, of := range map[string]struct{ text, path string }{
		"a field":         {"██\r\n██", `d="M0 0h24v48h-24z"`},
		"a lower half":    {"▄", `d="M0 12h12v12h-12z"`},
		"an upper half":   {"▀", `d="M0 0h12v12h-12z"`},
		"three eighths":   {"▍", `d="M0 0h4.5v24h-4.5z"`},
		"a right half":    {"▐", `d="M6 0h6v24h-6z"`},
		"two quarters":    {"▞", `d="M6 0h6v12h-6zM0 12h6v12h-6z"`},
		"three quarters":  {"▙", `d="M0 0h6v12h-6zM0 12h12v12h-12z"`},
		"a shade":         {"▒", `opacity:0.5`},
		"a line":          {"──", `d="M0 11h24v2h-24z"`},
		"a corner":        {"┌─", `d="M5 11h19v2h-19zM5 11h2v13h-2z"`},
		"a coloured cell": {"\x1b[48;2;1;2;3m  \x1b[m", `fill:#010203`},
	} {
		svg := shown(t, of.text)
		if !strings.Contains(svg, of.path) {
			t.Errorf("%s: no %s in\n%s", name, of.path, svg)
		}
		if drawn := strings.TrimRight(of.text, "\r\n"); strings.Contains(svg, ">"+drawn+"<") {
			t.Errorf("%s is written with a font:\n%s", name, svg)
		}
	}
}

// A sheet says of each picture which size it is.
func TestSheetNamesEachSize(t *testing.T) {
	p := &Picture{w: 60, h: 18, ground: "#ffffff"}
	svg := Sheet{{{p, p}, {p}}}.SVG()
	if strings.Count(svg, ">60×18</text>") != 3 || strings.Count(svg, "<g ") != 3 {
		t.Errorf("a sheet of three:\n%s", svg)
	}
}

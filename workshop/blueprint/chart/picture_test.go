package chart

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// element is a part of a picture as a reader of XML sees it.
type element struct {
	name       string
	attributes map[string]string
	text       string
}

func (e element) number(t *testing.T, name string) int {
	t.Helper()
	n, err := strconv.Atoi(e.attributes[name])
	if err != nil {
		t.Fatalf("<%s %s=%q> is no number", e.name, name, e.attributes[name])
	}
	return n
}

// elements reads a picture, in order; the first is the picture itself.
func elements(t *testing.T, svg []byte) (all []element) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(svg))
	var open []int
	for {
		token, err := d.Token()
		if token == nil {
			if len(open) > 0 || len(all) == 0 {
				t.Fatalf("not well-formed: %v\n%s", err, svg)
			}
			return all
		}
		switch token := token.(type) {
		case xml.StartElement:
			e := element{name: token.Name.Local, attributes: map[string]string{}}
			for _, a := range token.Attr {
				e.attributes[a.Name.Local] = a.Value
			}
			open, all = append(open, len(all)), append(all, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) > 0 {
				all[open[len(open)-1]].text += string(token)
			}
		default:
			t.Fatalf("a picture has no %T", token)
		}
	}
}

// allowed are the elements of a picture with what their attributes may be.
var allowed = func() map[string]map[string]*regexp.Regexp {
	plain := map[string]string{
		"n": `\d{1,4}`, "ink": `#[0-9a-f]{6}`, "line": `1\.5|2`,
	}
	all := map[string]map[string]*regexp.Regexp{}
	for name, attributes := range map[string]map[string]string{
		"svg": {
			"xmlns": `http://www\.w3\.org/2000/svg`, "viewBox": `0 0 360 \d+`, "width": `100%`, "role": `img`,
			"aria-labelledby": `([\w-]+)-title ([\w-]+)-text`, "font-family": `[\w, -]+`,
		},
		"title": {"id": `chart-[\w-]+-title`}, "desc": {"id": `chart-[\w-]+-text`},
		"rect":    {"x": "n", "y": "n", "width": "n", "height": "n", "fill": `none|#[0-9a-f]{6}`, "stroke": "ink", "stroke-width": "line"},
		"line":    {"x1": "n", "y1": "n", "x2": "n", "y2": "n", "stroke": "ink", "stroke-width": "line", "stroke-dasharray": `2 4`},
		"polygon": {"points": `\d+,\d+ \d+,\d+ \d+,\d+`, "fill": "ink"},
		"text":    {"x": "n", "y": "n", "font-size": `13|14|16`, "font-weight": `bold`, "text-anchor": `middle|end`, "fill": "ink"},
	} {
		all[name] = map[string]*regexp.Regexp{}
		for attribute, pattern := range attributes {
			if p, ok := plain[pattern]; ok {
				pattern = p
			}
			all[name][attribute] = regexp.MustCompile(`^(?:` + pattern + `)$`)
		}
	}
	return all
}()

// area is where something is drawn.
type area struct {
	left, top, right, bottom int
	of                       string
}

func (a area) meets(b area) bool {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

// where is the place of a text, by the measure of the package.
func (e element) where(t *testing.T) area {
	t.Helper()
	size, x, y := e.number(t, "font-size"), e.number(t, "x"), e.number(t, "y")
	w := across(e.text, size, e.attributes["font-weight"] == "bold")
	switch e.attributes["text-anchor"] {
	case "middle":
		x -= (w + 1) / 2
	case "end":
		x -= w
	}
	return area{x, y - size*3/4, x + w, y + size/4, e.text}
}

// check is what holds of every picture.
func check(t *testing.T, f Figure) {
	t.Helper()
	all := elements(t, f.SVG)
	root := all[0]
	var tall int
	if n, err := fmt.Sscanf(root.attributes["viewBox"], "0 0 360 %d", &tall); n != 1 {
		t.Fatalf("viewBox %q: %v", root.attributes["viewBox"], err)
	}
	if all[1].name != "title" || all[1].text != f.Title || all[2].name != "desc" || all[2].text != f.Text {
		t.Errorf("title and description are %+v", all[1:3])
	}
	if want := all[1].attributes["id"] + " " + all[2].attributes["id"]; root.attributes["aria-labelledby"] != want {
		t.Errorf("it is labelled by %q, want %q", root.attributes["aria-labelledby"], want)
	}
	var texts []area
	for _, e := range all {
		for name, value := range e.attributes {
			if pattern := allowed[e.name][name]; pattern == nil || !pattern.MatchString(value) {
				t.Errorf("<%s %s=%q> is not allowed", e.name, name, value)
			}
		}
		switch e.name {
		case "text":
			a := e.where(t)
			for _, other := range texts {
				if a.meets(other) {
					t.Errorf("%q lies on %q", a.of, other.of)
				}
			}
			texts = append(texts, a)
			e.inside(t, a, tall)
		case "rect":
			e.inside(t, area{
				e.number(t, "x"), e.number(t, "y"), e.number(t, "x") + e.number(t, "width"), e.number(t, "y") + e.number(t, "height"), "a box",
			}, tall)
		}
		if e.name != "text" && e.name != "title" && e.name != "desc" && strings.TrimSpace(e.text) != "" {
			t.Errorf("<%s> says %q", e.name, e.text)
		}
	}
}

func (e element) inside(t *testing.T, a area, tall int) {
	t.Helper()
	if a.left < 0 || a.top < 0 || a.right > wide || a.bottom > tall {
		t.Errorf("%q lies outside the picture: %+v of %d", a.of, a, tall)
	}
}

// Whatever is typed and counted: a picture is well-formed, has nothing in it that could do
// anything, and all its words can be read.
func TestEveryPictureIsWhole(t *testing.T) {
	for name, w := range built(t) {
		t.Run(name, func(t *testing.T) {
			for _, f := range figures(w) {
				t.Run(string(f.Kind), func(t *testing.T) { check(t, f) })
			}
		})
	}
	drawn := map[Kind]int{}
	for seed := range uint64(60) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			for _, f := range figures(random(t, seed)) {
				drawn[f.Kind]++
				check(t, f)
			}
		})
	}
	for _, k := range append(Kinds, OnCard) {
		if drawn[k] < 10 && k != Moved { // which needs a session before it
			t.Errorf("of the random sessions only %d had a picture of kind %s", drawn[k], k)
		}
	}
}

// A page has all pictures of a session, and an id on it is there once.
func TestIdsAreUniqueOnAPage(t *testing.T) {
	w := demo(t)
	w.Deck.Cards = slices.Clone(w.Deck.Cards)
	for i, id := range []string{"a-b", "a_b", "_612d62", "", "ü"} { // as only a file brings that nobody checked
		card := w.Deck.Cards[0].ID
		c := *must(w.Deck.Card(card))
		c.ID = id
		if i == 0 {
			w.Deck.Cards = append(w.Deck.Cards, c)
		}
		if word(id) == word("V1") {
			t.Errorf("%q is called as V1 is", id)
		}
	}
	seen := map[string]bool{}
	for _, f := range figures(w) {
		for _, e := range elements(t, f.SVG) {
			if id := e.attributes["id"]; id != "" && seen[id] {
				t.Errorf("two things are called %s", id)
			} else if id != "" {
				seen[id] = true
			}
		}
	}
	words := map[string]string{}
	for _, id := range []string{"V1", "v1", "a-b", "a_b", "_612d62", "612d62", "", "ü", "x"} {
		if other, ok := words[word(id)]; ok {
			t.Errorf("%q and %q are both called %q", id, other, word(id))
		}
		words[word(id)] = id
	}
}

func must[T any](v T, ok bool) T {
	if !ok {
		panic("not there")
	}
	return v
}

// luminance is how light a colour is, as WCAG 2.2 defines it.
func luminance(t *testing.T, colour string) float64 {
	t.Helper()
	var parts [3]uint8
	if n, err := fmt.Sscanf(colour, "#%02x%02x%02x", &parts[0], &parts[1], &parts[2]); n != 3 {
		t.Fatalf("%q: %v", colour, err)
	}
	sum := 0.0
	for i, part := range parts {
		c := float64(part) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += c * [3]float64{0.2126, 0.7152, 0.0722}[i]
	}
	return sum
}

// All is drawn on white: text with a contrast of 7:1, shapes with 3:1.
func TestEverythingCanBeSeen(t *testing.T) {
	seen := map[string]bool{}
	for _, w := range built(t) {
		for _, f := range figures(w) {
			for _, e := range elements(t, f.SVG) {
				for _, colour := range []string{e.attributes["fill"], e.attributes["stroke"]} {
					if colour == "" || colour == "none" || colour == string(paper) && e.name == "rect" {
						continue
					}
					least, contrast := 3.0, 1.05/(luminance(t, colour)+0.05)
					if e.name == "text" {
						least = 7
					}
					if contrast < least {
						t.Errorf("%s: <%s> in %s has a contrast of %.1f:1, want %.0f:1", f.Kind, e.name, colour, contrast, least)
					}
					seen[e.name+colour] = true
				}
			}
		}
	}
	if len(seen) < 12 {
		t.Errorf("only %d kinds of things were looked at", len(seen))
	}
}

package html_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"io"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	dom "golang.org/x/net/html"

	"swotshop/e2e/held"
	"swotshop/e2e/hostile"
	"swotshop/workshop"
	"swotshop/workshop/blueprint"
	"swotshop/workshop/blueprint/html"
)

// allowed are the elements of a page, and the attributes that each may have. There is none
// that loads something, leads somewhere, does something or changes the look.
var allowed = map[string]string{
	"html": "lang", "head": "", "meta": "charset name content http-equiv", "title": "id", "style": "",
	"body": "", "main": "", "article": "class", "section": "", "footer": "",
	"h1": "", "h2": "", "h3": "", "p": "", "ul": "", "ol": "start", "li": "", "strong": "", "em": "", "hr": "", "br": "",
	"table": "class", "thead": "", "tbody": "", "tr": "", "th": "scope class", "td": "data-head class",
	"figure": "",
	"svg":    "xmlns viewBox width role aria-labelledby font-family", "desc": "id",
	"text": "x y font-size font-weight text-anchor fill", "rect": "x y width height fill stroke stroke-width",
	"line": "x1 y1 x2 y2 stroke stroke-width stroke-dasharray", "polygon": "points fill", "circle": "cx cy r fill stroke stroke-width",
}

// texts are all the hostile texts as they are stored, none longer than may be typed.
func texts() (all []string) {
	for _, raw := range hostile.Raw() {
		text := workshop.Clean(raw)
		for workshop.Length(text) > workshop.MaxText {
			text = workshop.Clean(text[:len(text)*9/10])
		}
		if text != "" {
			all = append(all, text)
		}
	}
	return all
}

// packs are the same, as many in one as may be typed at once.
func packs() []string { return hostile.Packed(workshop.MaxText, workshop.Clean, workshop.Length) }

// demo is the worked example of the product.
// endless is a session and the one that follows it in which nobody ever left a blank.
func endless() (first, next *workshop.Log) {
	return held.Full(func() string { return strings.Repeat("Wüst", workshop.MaxText/4) })
}

// sessions are the demo, sessions in which every hostile text was typed, and random ones.
func sessions(t *testing.T) map[string]*workshop.Workshop {
	t.Helper()
	all := map[string]*workshop.Workshop{"demo": held.Demo(t).State(), "nothing": workshop.NewLog().State()}
	for seed := range uint64(3) {
		all["random "+strconv.FormatUint(seed, 10)] = held.Random(seed, texts()).State()
	}
	first, next := endless()
	all["endless"], all["endless, next"] = first.State(), next.State()
	said, typed := 0, packs()
	for said < 10*len(typed) {
		first, next := held.Full(func() string { said++; return typed[(said-1)%len(typed)] })
		all["full "+strconv.Itoa(said)], all["full "+strconv.Itoa(said)+", next"] = first.State(), next.State()
	}
	return all
}

func page(t *testing.T, w *workshop.Workshop, on html.Sheet) []byte {
	t.Helper()
	data, err := html.Page(blueprint.Of(w, workshop.NudgeRules{}), on)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// tags counts what is opened in a page; each is closed in its turn.
func tags(t *testing.T, data []byte) (opened int) {
	t.Helper()
	void := []string{"meta", "hr", "br"}
	var open []string
	for z := dom.NewTokenizer(bytes.NewReader(data)); ; {
		switch kind := z.Next(); kind {
		case dom.ErrorToken:
			if z.Err() != io.EOF || len(open) > 0 {
				t.Errorf("%v, with %v open", z.Err(), open)
			}
			return opened
		case dom.SelfClosingTagToken:
			opened++
		case dom.StartTagToken:
			opened++
			if name, _ := z.TagName(); !slices.Contains(void, string(name)) {
				open = append(open, string(name))
			}
		case dom.EndTagToken:
			name, _ := z.TagName()
			if len(open) == 0 || open[len(open)-1] != string(name) {
				t.Fatalf("</%s> ends nothing: %v is open", name, open)
			}
			open = open[:len(open)-1]
		case dom.CommentToken:
			t.Errorf("a comment: %s", z.Raw())
		}
	}
}

// elements are those of a page, in order.
func elements(t *testing.T, data []byte) (all []*dom.Node) {
	t.Helper()
	root, err := dom.Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Type == dom.ElementNode {
			all = append(all, n)
		}
	}
	return all
}

func attribute(n *dom.Node, name string) (value string, has bool) {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val, true
		}
	}
	return "", false
}

// text is what is read in an element, its parts apart from each other.
func text(n *dom.Node) string {
	var b strings.Builder
	for n := range n.Descendants() {
		switch {
		case n.Type == dom.TextNode:
			b.WriteString(n.Data)
		case n.Type == dom.ElementNode && n.Data != "strong" && n.Data != "em":
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// each does something with each session’s page, in a test of its own.
func each(t *testing.T, do func(t *testing.T, w *workshop.Workshop, data []byte)) {
	t.Helper()
	all := sessions(t)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		t.Run(name, func(t *testing.T) { do(t, all[name], page(t, all[name], html.A4)) })
	}
}

// A page is read by every parser as it was written, and consists of nothing but text,
// tables and pictures: nothing in it loads, leads or runs.
func TestNothingOnAPageIsAlive(t *testing.T) {
	each(t, func(t *testing.T, _ *workshop.Workshop, data []byte) {
		all := elements(t, data)
		if opened := tags(t, data); opened != len(all) {
			t.Errorf("%d elements were written, and %d are read", opened, len(all))
		}
		for _, n := range all {
			attributes, known := allowed[n.Data]
			if !known {
				t.Errorf("<%s>", n.Data)
			}
			for _, a := range n.Attr {
				if !slices.Contains(strings.Fields(attributes), a.Key) || a.Namespace != "" {
					t.Errorf("<%s %s=%q>", n.Data, a.Key, a.Val)
				}
				if a.Key != "data-head" && strings.Contains(strings.ToLower(a.Val), "url(") {
					t.Errorf("<%s %s=%q> may load something", n.Data, a.Key, a.Val)
				}
			}
		}
	})
}

// The policy lets the page’s own style sheet in and nothing else, and the style sheet
// loads nothing, whatever is at the foot of the pages.
func TestThePolicyIsOfThisStyleSheet(t *testing.T) {
	each(t, func(t *testing.T, _ *workshop.Workshop, data []byte) {
		var policies, sheets []string
		for _, n := range elements(t, data) {
			if kind, _ := attribute(n, "http-equiv"); kind == "Content-Security-Policy" {
				content, _ := attribute(n, "content")
				policies = append(policies, content)
				if len(sheets) > 0 {
					t.Error("the policy comes after the style sheet")
				}
			}
			if n.Data == "style" {
				sheets = append(sheets, n.FirstChild.Data)
			}
		}
		if len(policies) != 1 || len(sheets) != 1 {
			t.Fatalf("%d policies, %d style sheets", len(policies), len(sheets))
		}
		sum := sha256.Sum256([]byte(sheets[0]))
		want := "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'"
		if policies[0] != want {
			t.Errorf("%s, want %s", policies[0], want)
		}
		for _, word := range []string{"url(", "@import", "expression", "\\\n", "<"} {
			if strings.Contains(sheets[0], word) {
				t.Errorf("the style sheet has %q in it", word)
			}
		}
		if open, closed := strings.Count(sheets[0], "{"), strings.Count(sheets[0], "}"); open != closed {
			t.Errorf("%d { and %d } in the style sheet", open, closed)
		}
	})
}

// atFoot are the texts at the foot of printed pages, in a style sheet: letters, digits and
// blanks, and all else as numbers. Nothing else is let through here.
var atFoot = regexp.MustCompile(`(?m)^\t@bottom-(?:left|center) \{ content: "((?:[\pL\p{Nd} ]|\\[0-9a-f]+ )*)"; font: [^"{}]*; \}$`)

var escaped = regexp.MustCompile(`\\[0-9a-f]+ `)

// No name ends the text at the foot of the pages, or the style sheet; each is read there.
func TestTheFootIsWhatItSays(t *testing.T) {
	for _, name := range append(texts(), `"} @import "x"; {`, `\22 ;}`, "a\\", `*/</style>`) {
		w := workshop.NewLog().State()
		w.Client, w.Date = name, "2026-11-27"
		data := string(page(t, w, html.A4))
		found := atFoot.FindAllStringSubmatch(data, -1)
		if len(found) != 2 {
			t.Errorf("%q is at the foot %d times, not beside the classification", name, len(found))
			continue
		}
		read := escaped.ReplaceAllStringFunc(found[0][1], func(number string) string {
			r, err := strconv.ParseUint(number[1:len(number)-1], 16, 32)
			if err != nil {
				t.Fatal(err)
			}
			return string(rune(r))
		})
		if !strings.Contains(read, "2026-\u206011-\u206027") {
			t.Errorf("the date at the foot may be broken: %q", read)
		}
		read = strings.ReplaceAll(read, "\u2060", "")
		if foot := blueprint.Of(w, workshop.NudgeRules{}).Foot(); read != foot {
			t.Errorf("at the foot is %q, want %q", read, foot)
		}
	}
}

// What a screen reader leads by is there: a language, a title, headings that skip no level,
// heads of columns, and names of pictures.
func TestAPageCanBeFoundOnesWayIn(t *testing.T) {
	each(t, func(t *testing.T, _ *workshop.Workshop, data []byte) {
		ids, titles, above, firsts := map[string]bool{}, 0, 0, 0
		all := elements(t, data)
		for _, n := range all {
			if id, has := attribute(n, "id"); has && ids[id] {
				t.Errorf("two have the id %s", id)
			} else if has {
				ids[id] = true
			}
		}
		for _, n := range all {
			switch n.Data {
			case "html":
				if code, _ := attribute(n, "lang"); !slices.Contains([]string{"en", "nl", "de"}, code) {
					t.Errorf("the language is %q", code)
				}
			case "title":
				if n.Namespace == "" && text(n) != "" {
					titles++
				}
			case "h1", "h2", "h3", "h4", "h5", "h6":
				level := int(n.Data[1] - '0')
				if level > above+1 {
					t.Errorf("<%s>%s</%s> comes below a heading of level %d", n.Data, text(n), n.Data, above)
				}
				if text(n) == "" {
					t.Errorf("a heading <%s> says nothing", n.Data)
				}
				if above = level; level == 1 {
					firsts++
				}
			case "th":
				if text(n) == "" {
					t.Error("a column has no head")
				}
				if scope, _ := attribute(n, "scope"); scope != "col" && scope != "row" {
					t.Errorf("the head %q has the scope %q", text(n), scope)
				}
			case "svg":
				if role, _ := attribute(n, "role"); role != "img" {
					t.Errorf("a picture has the role %q", role)
				}
				names, _ := attribute(n, "aria-labelledby")
				for _, name := range strings.Fields(names) {
					if !ids[name] {
						t.Errorf("a picture is named by %s, which is nowhere", name)
					}
				}
				if len(strings.Fields(names)) < 2 {
					t.Errorf("a picture is named by %q", names)
				}
			}
		}
		if titles != 1 || firsts != 1 {
			t.Errorf("%d titles, %d first headings", titles, firsts)
		}
	})
}

// What was typed is read as it was typed, whatever it tries to be; what was noted in private is
// not read at all.
func TestWhatWasTypedIsRead(t *testing.T) {
	seen := map[string]bool{}
	each(t, func(t *testing.T, w *workshop.Workshop, data []byte) {
		if bytes.Contains(data, []byte(held.Secret)) {
			t.Error("a private note is on the page")
		}
		root, err := dom.Parse(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		read := text(root)
		typed := []string{w.Client, w.Title}
		for _, i := range w.Items {
			typed = append(typed, i.Text, i.Evidence, i.Comparator)
		}
		for _, i := range w.Initiatives {
			typed = append(typed, i.What, i.Owner, i.FirstStep, i.Measure, i.StopRule, i.Cost)
		}
		for _, text := range typed {
			seen[text] = true
			if text = strings.Join(strings.Fields(text), " "); !strings.Contains(read, text) {
				t.Errorf("%q was typed and is not read", text)
			}
		}
	})
	for _, pack := range packs() {
		if !seen[pack] {
			t.Errorf("nobody typed %q", pack)
		}
	}
}

// The same session gives the same page: again, and after all that happened is read anew.
func TestTheSameSessionGivesTheSamePage(t *testing.T) {
	for seed := range uint64(3) {
		log := held.Random(seed, texts())
		again := held.Random(seed, texts())
		for _, on := range []html.Sheet{html.AnySheet, html.A4, html.Letter} {
			data := page(t, log.State(), on)
			if !bytes.Equal(data, page(t, log.State(), on)) || !bytes.Equal(data, page(t, again.State(), on)) {
				t.Errorf("seed %d, %q: the page is another one the second time", seed, on)
			}
			if has := bytes.Contains(data, []byte(" size: "+string(on)+";")); has != (on != html.AnySheet) {
				t.Errorf("the page is not made for the sheet %q", on)
			}
		}
	}
}

// Pages of ours are told from other files, by what they begin with.
func TestIsTellsPages(t *testing.T) {
	ours := page(t, held.Demo(t).State(), html.AnySheet)
	alone, err := html.Page(blueprint.Of(held.Demo(t).State(), workshop.NudgeRules{}).Alone(), html.Letter)
	if err != nil {
		t.Fatal(err)
	}
	for _, data := range [][]byte{ours, alone, ours[:1024]} {
		if !html.Is(data) {
			t.Errorf("%.60q… is a page of ours", data)
		}
	}
	for _, other := range []string{
		"", "<!DOCTYPE html>", "<!DOCTYPE html>\n<html lang=\"en\">\n<head><title>swotshop</title></head>",
		"<!DOCTYPE html>\n<html lang=\"en\">\n<meta name=\"generator\" content=\"pandoc\">\n<p>by swotshop blueprint 2",
		"\n" + string(ours), "# " + string(ours), string(blueprint.Of(held.Demo(t).State(), workshop.NudgeRules{}).Markdown()),
	} {
		if html.Is([]byte(other)) {
			t.Errorf("%.60q… is no page of ours", other)
		}
	}
}

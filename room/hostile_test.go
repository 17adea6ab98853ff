package room_test

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"swotshop/e2e/held"
	"swotshop/e2e/hostile"
	"swotshop/workshop"
)

// markup is what a text of ours must not become: each is an element, or an attribute, that no
// page has.
var markup = []string{
	`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `</textarea><script>alert(1)</script>`, `' onmouseover='alert(1)`,
	`</title></h1><svg onload=alert(1)>`, `javascript:alert(1)`, `&lt;script&gt;&#60;b&#62;`, `{{.Key}}`, `<!--`, `]]>`, "`${alert(1)}`", `</script>`, `\u003cscript\u003e`,
}

func hostileTexts() []string { return append(hostile.Raw(), markup...) }

// structure is what elements and attributes a page has, without what texts say: names, and of
// attributes those values that a browser acts on; not what is chosen.
func structure(t *testing.T, page string) string {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for n := range doc.Descendants() {
		switch n.Type {
		case html.CommentNode:
			all.WriteString("<!>")
		case html.ElementNode:
			all.WriteString("<" + n.Data)
			for _, a := range n.Attr {
				if a.Key == "checked" {
					continue
				}
				all.WriteString(" " + a.Key)
				if slices.Contains([]string{"action", "href", "src", "method", "rel"}, a.Key) {
					all.WriteString("=" + a.Val)
				}
			}
			all.WriteString(">")
		}
	}
	return all.String()
}

// textOf is the text on a page, and what stands in its fields.
func textOf(t *testing.T, page string) string {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for n := range doc.Descendants() {
		if n.Type == html.TextNode {
			all.WriteString(n.Data)
		}
	}
	return all.String()
}

// What comes in as an item is stored clean, whatever it was, and is text on its phone when
// it is refused.
func TestHostileItemsAreCleaned(t *testing.T) {
	m := meet(t)
	m.at(workshop.StageCapture)
	d := m.joined()
	plain := structure(t, d.post("/item", item(key(), strings.Repeat("x", 281))).body)
	for _, raw := range hostileTexts() {
		m.clock.pass(1e9)
		if len(m.page.Submitted()) == 40 { // more than one phone may write
			m.page.Settle(keysOf(m.page.Submitted())...)
			d = m.joined()
		}
		raw = raw[:min(len(raw), 2000)]
		text := workshop.Clean(raw)
		f := item(key(), raw)
		switch r := d.post("/item", f); {
		case text == "" || workshop.Length(text) > workshop.MaxSubmission:
			if r.status != http.StatusConflict || structure(t, r.body) != plain || !strings.Contains(textOf(t, r.body), text) {
				t.Errorf("%+q is refused with %d:\n%s", raw, r.status, r.body)
			}
		case r.status != http.StatusOK:
			t.Errorf("%+q: %d\n%s", raw, r.status, r.body)
		default:
			all := m.shelf.stored()
			if got := all[len(all)-1]; got.Text != text || len(hostile.Unclean(got.Text)) > 0 {
				t.Errorf("%+q is stored as %+q", raw, got.Text)
			}
		}
		// With more before it than is taken it comes back, whatever it holds.
		r := d.post("/item", item(key(), strings.Repeat("x", 281)+raw))
		if r.status != http.StatusConflict || structure(t, r.body) != plain || len(hostile.Unclean(oneLine(textOf(t, r.body)))) > 0 {
			t.Errorf("%+q comes back as\n%s", raw, r.body)
		}
	}
}

func oneLine(text string) string { return strings.NewReplacer("\n", " ", "\t", " ").Replace(text) }

func keysOf(all []workshop.Submission) (keys []string) {
	for _, one := range all {
		keys = append(keys, one.Key)
	}
	return keys
}

// Wherever else something can be sent, a hostile text is refused and changes nothing, and
// the page is what it was.
func TestHostileTextsAreRefusedEverywhereElse(t *testing.T) {
	m, p := voting(t)
	d := m.joined()
	d.post("/ballot", dots(p, 1, 1, 0, 0)).require(t, http.StatusOK)
	page := structure(t, d.get("/").body)
	late := structure(t, d.post("/ballot", url.Values{"poll": {"?"}}).body)
	for i, raw := range hostileTexts() {
		m.clock.pass(20e9)
		raw = raw[:min(len(raw), 1000)]
		here := "10.0." + strconv.Itoa(i/200) + "." + strconv.Itoa(1+i%200)
		if r := m.device(here).post("/join", url.Values{"code": {raw}}); r.status != http.StatusNotFound || strings.Contains(r.body, "alert(1)") {
			t.Errorf("the code %+q: %d\n%s", raw, r.status, r.body)
		}
		if r := m.device(here).get("/" + url.PathEscape(raw)); r.status != http.StatusNotFound && r.status != http.StatusOK || strings.Contains(r.body, "alert(1)") {
			t.Errorf("the address %+q: %d\n%s", raw, r.status, r.body)
		}
		m.device(here).get("/now", "Cookie", "phone="+url.QueryEscape(raw)).require(t, http.StatusForbidden)
		if r := d.get("/?sent=" + url.QueryEscape(raw)); structure(t, r.body) != page {
			t.Errorf("sent=%+q:\n%s", raw, r.body)
		}
		for name, f := range map[string]url.Values{
			"poll": {"poll": {raw}, "d0": {"1"}}, "dots": {"poll": {p.ID}, "d0": {raw}},
			"quadrant": {"key": {key()}, "quadrant": {raw}, "text": {"A word"}}, "function": {"key": {key()}, "quadrant": {"S"}, "function": {raw}, "text": {"A word"}},
			"key": {"key": {raw}, "quadrant": {"S"}, "text": {"A word"}},
		} {
			path := "/item"
			if name == "poll" || name == "dots" {
				path = "/ballot"
			}
			if raw == "" || workshop.Clean(raw) == "" && name != "key" {
				continue
			}
			r := d.post(path, f)
			if r.status != http.StatusConflict || path == "/ballot" && structure(t, r.body) != late || strings.Contains(r.body, "<script>alert") {
				t.Errorf("%s=%+q: %d\n%s", name, raw, r.status, r.body)
			}
		}
	}
	m.requireSums(p, 1, 1, 1, 0, 0)
	if n := len(m.shelf.stored()); n != 0 {
		t.Errorf("%d are stored", n)
	}
}

// What the room is asked, and what the wall shows, is text on every phone, whatever it says.
func TestHostileQuestionsAreText(t *testing.T) {
	texts := hostile.Packed(120, workshop.Clean, workshop.Length)
	for _, one := range markup {
		texts = append(texts, workshop.Clean(one))
	}
	plain, evil := shownOf(t, []string{"harmless"}), shownOf(t, texts)
	for i, page := range evil {
		if got, want := structure(t, page), structure(t, plain[i]); got != want {
			t.Errorf("it becomes\n%s\nand not\n%s\n%s", got, want, page)
		}
		if found := hostile.Unclean(oneLine(textOf(t, page))); len(found) > 0 {
			t.Error(found)
		}
	}
}

// shownOf are the pages of a session that is full of texts.
func shownOf(t *testing.T, texts []string) (pages []string) {
	m := meet(t)
	n := 0
	m.log, _ = held.Full(func() string { n++; return texts[n%len(texts)] })
	d := m.joined()
	look := func() {
		for range 20 { // the next texts come to be asked
			m.ask()
			pages = append(pages, d.get("/").body, d.get("/now").body)
		}
	}
	m.do(workshop.EnterStage{Stage: 0}, workshop.ShowCard{Card: "V3"})
	for _, beat := range []workshop.Beat{workshop.BeatFirstStance, workshop.BeatSecondStance} {
		m.do(workshop.ShowCard{Card: "V3", Beat: beat})
		look()
	}
	m.do(workshop.EnterStage{Stage: 1})
	look()
	m.do(workshop.EnterStage{Stage: 2})
	look()
	for i := range 40 {
		m.page.Show([]string{texts[i%len(texts)], texts[(i+1)%len(texts)]})
		pages = append(pages, d.get("/watch").body, d.get("/wall").body)
	}
	return pages
}

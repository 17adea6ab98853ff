//go:build unix

package converter

import (
	"bytes"
	"strings"
	"testing"

	"swotshop/e2e/browser"
	"swotshop/workshop/blueprint/html"
)

// A PDF is tagged, for those who have it read to them; it says what made it and when by, and
// is the same each time.
func TestAPDF(t *testing.T) {
	at := browser.Path(t, "no PDF has been printed")
	emptied(t)
	page, err := html.Page(demo(t).Alone(), html.A4)
	if err != nil {
		t.Fatal(err)
	}
	data, err := PDF(t.Context(), at, page, by)
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{
		"/Marked true", "/StructTreeRoot ", "/S /H1", "/S /H2", "/S /TH\n", "/S /LI\n", "/Lang (en)",
		"/Title ", "/Creator (swotshop blueprint 2 ", "/CreationDate (D:20280229130709+00'00')", "/ModDate (D:20280229130709+00'00')",
	} {
		if !bytes.Contains(data, []byte(part)) {
			t.Errorf("%q is not in the PDF", part)
		}
	}
	if !IsPDF(data) {
		t.Error("it is not known as ours")
	}
	again, err := PDF(t.Context(), at, page, by)
	if err != nil || !bytes.Equal(data, again) {
		t.Errorf("it is another one the second time: %d and %d bytes, %v", len(data), len(again), err)
	}
}

// What settles a PDF moves none of its bytes, and touches nothing but what is at its head.
func TestSettled(t *testing.T) {
	made := "%PDF-1.4\n<</Creator (Mozilla/5.0 \\(X11\\) Chrome)\n/CreationDate (D:20261126220000+00'00')\n/ModDate (D:20261126220000+00'00')>>\nxref"
	want := "%PDF-1.4\n<</Creator (swotshop blueprint 2      )\n/CreationDate (D:20280229130709+00'00')\n/ModDate (D:20280229130709+00'00')>>\nxref"
	if got := string(settled([]byte(made), by)); got != want || len(got) != len(made) {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	short := strings.Replace(made, "Mozilla/5.0 \\(X11\\) Chrome", "Chrome", 1)
	if got := string(settled([]byte(short), by)); len(got) != len(short) || !strings.Contains(got, "/Creator (Chrome)") {
		t.Errorf("%s has no room for the name, and became\n%s", short, got)
	}
}

func TestIsPDF(t *testing.T) {
	for data, is := range map[string]bool{
		"%PDF-1.4\n<</Creator (swotshop blueprint 2  )": true,
		"%PDF-1.4\n<</Creator (Chromium)":               false,
		"/Creator (swotshop blueprint 2)":               false,
		"":                                              false,
		"%PDF-1.4\n" + strings.Repeat(" ", 5000) + "/Creator (swotshop blueprint 2)": false, // somebody’s, with ours inside
	} {
		if IsPDF([]byte(data)) != is {
			t.Errorf("%.60q: %v", data, !is)
		}
	}
}

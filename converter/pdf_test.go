//go:build unix

package converter

import (
	"bytes"
	"fmt"
	"slices"
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
	for n, cell := range cellDefined().FindAllSubmatch(data, -1) {
		if want := fmt.Sprintf("node%08d", n+1); string(cell[1]) != want {
			t.Fatalf("cell %d of the tables is called %s, not %s", n+1, cell[1], want)
		}
	}
	if index := cellIndex().Find(data); index == nil || !slices.IsSortedFunc(cellEntry().FindAll(index, -1), bytes.Compare) {
		t.Errorf("the index of cells is %.200q", index)
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

// A browser numbers cells as it comes across them; whatever the order, the PDF is the same.
func TestTheCellsOfAPDFAreNumberedInOrder(t *testing.T) {
	pdf := func(first, second, third int, index ...string) string {
		return fmt.Sprintf("/ID (node%08d)>> /ID (node%08d)>> /Headers [(node%08d) (node%08d)] /ID (node%08d)>>\n", first, second, second, first, third) +
			fmt.Sprintf("<</Limits [(node%08d) (node%08d)]\n/Names [%s]>>", min(first, second, third), max(first, second, third), strings.Join(index, " "))
	}
	want := pdf(1, 2, 3, "(node00000001) 55 0 R", "(node00000002) 7 0 R", "(node00000003) 110 0 R")
	for _, made := range []string{
		want,
		pdf(32, 33, 712, "(node00000032) 55 0 R", "(node00000033) 7 0 R", "(node00000712) 110 0 R"),
		pdf(40, 33, 3, "(node00000003) 110 0 R", "(node00000033) 7 0 R", "(node00000040) 55 0 R"),
	} {
		if got := string(settled([]byte(made), by)); got != want {
			t.Errorf("%s became\n%s\nwant\n%s", made, got, want)
		}
	}
	for _, unknown := range []string{
		strings.Replace(want, "/ID (node00000002)>>", "", 1),                      // a cell that is meant and not defined
		want + strings.Replace(want[strings.Index(want, "<<"):], "<<", "\n<<", 1), // an index in two parts
	} {
		unknown = strings.ReplaceAll(unknown, "(node0000000", "(node0000001")
		if got := string(settled([]byte(unknown), by)); got != unknown {
			t.Errorf("%s became\n%s", unknown, got)
		}
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

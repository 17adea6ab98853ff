package blueprint_test

import (
	"bytes"
	"maps"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"swotshop/converter"
	"swotshop/e2e/browser"
	"swotshop/e2e/faults"
	"swotshop/workshop/blueprint"
	"swotshop/workshop/blueprint/html"
)

const notPrinted = "no paper has been printed: whether page 1 fits on one sheet was estimated only"

// printed prints papers one after the other, each from a sheet of its own. To start a
// browser for each would take a minute.
func printed(t *testing.T, papers []*blueprint.Paper, on html.Sheet) []byte {
	t.Helper()
	var whole bytes.Buffer
	for i, p := range papers {
		page, err := html.Page(p, on)
		if err != nil {
			t.Fatal(err)
		}
		head, rest, found := bytes.Cut(page, []byte("<body>\n"))
		body, _, ended := bytes.Cut(rest, []byte("</body>"))
		if !found || !ended {
			t.Fatal("the page has no body")
		}
		if i == 0 {
			whole.Write(head)
		}
		whole.WriteString("<div class=\"first\">\n")
		whole.Write(body)
		whole.WriteString("</div>\n")
	}
	at := browser.Path(t, notPrinted)
	pdf, err := converter.PDF(t.Context(), at, whole.Bytes(), converter.By{Generator: "test", At: time.Unix(0, 0)})
	if err != nil {
		t.Fatal(err)
	}
	return pdf
}

// aSheet is what a page of a PDF begins with.
var aSheet = regexp.MustCompile(`/Type /Page\b`)

func sheets(pdf []byte) int { return len(aSheet.FindAll(pdf, -1)) }

// Page 1 by itself is one sheet, whatever it is printed on: five initiatives, a
// follow-up on day 90, a room that was split, a session that ran out of time.
func TestPageOneIsPrintedOnOneSheet(t *testing.T) {
	all := blueprint.PapersToPrint(t)
	for _, on := range []html.Sheet{html.A4, html.Letter} {
		var alone []*blueprint.Paper
		for _, name := range slices.Sorted(maps.Keys(all)) {
			alone = append(alone, all[name].Alone())
		}
		if sheets(printed(t, alone, on)) == len(alone) {
			continue
		}
		for _, name := range slices.Sorted(maps.Keys(all)) {
			if n := sheets(printed(t, []*blueprint.Paper{all[name].Alone()}, on)); n != 1 {
				t.Errorf("%s on %s: page 1 takes %d sheets", name, on, n)
			}
		}
		if !t.Failed() {
			t.Errorf("on %s %d papers take another number of sheets together", on, len(alone))
		}
	}
}

// In the whole paper, page 1 is the first sheet and all of it; section 1 begins on the next.
func TestSectionOneBeginsOnTheSecondSheet(t *testing.T) {
	reader, err := exec.LookPath("pdftotext")
	if err != nil {
		faults.NotRun(t, "pdftotext is not on the PATH: where section 1 begins in print has not been looked at")
	}
	all := blueprint.PapersToPrint(t)
	papers := []*blueprint.Paper{all["five.md"], all["day-90.md"]}
	cmd := exec.Command(reader, "-", "-")
	cmd.Stdin = bytes.NewReader(printed(t, papers, html.A4))
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	read := strings.Split(string(out), "\f")
	for i, text := range read {
		read[i] = strings.Join(strings.Fields(text), " ")
		if strings.HasPrefix(read[i], papers[0].Generator) {
			t.Errorf("sheet %d has nothing but the foot of the paper: %q", i+1, read[i])
		}
	}
	for _, p := range papers {
		first := slices.IndexFunc(read, func(text string) bool { return strings.HasPrefix(text, p.Title) })
		if first < 0 || first+1 == len(read) {
			t.Errorf("no sheet begins with %q", p.Title)
			continue
		}
		section := blueprint.Read(strings.TrimPrefix(p.Sections[0][0].Markdown, "## "))
		if strings.Contains(read[first], section) {
			t.Errorf("%q begins on the sheet of page 1", section)
		}
		if !strings.HasPrefix(read[first+1], section) {
			t.Errorf("the sheet after page 1 begins with %.60q, want %q", read[first+1], section)
		}
		if last := strings.TrimSuffix(p.PageOne[len(p.PageOne)-1].Markdown, "."); !strings.Contains(read[first], last[strings.LastIndexByte(last, ' ')+1:]) {
			t.Errorf("page 1 ends with %q, which is not on its sheet", last)
		}
	}
}

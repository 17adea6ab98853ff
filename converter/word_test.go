//go:build unix

package converter

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"swotshop/e2e/faults"
	"swotshop/e2e/held"
	"swotshop/e2e/hostile"
	"swotshop/workshop"
	"swotshop/workshop/blueprint"
)

// pandoc is where it is; without it a test is not run.
func pandoc(t *testing.T) string {
	t.Helper()
	at, ok := Pandoc(os.Getenv)
	if !ok {
		faults.NotRun(t, "pandoc is not on the PATH: no document of Word has been made")
	}
	return at
}

var a4 = Sheet{Width: 11906, Height: 16838, Left: "Example · 12 March 2026", Centre: "Confidential"}

// partsOf are the files in a document of Word.
func partsOf(t *testing.T, document []byte) map[string][]byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(document), int64(len(document)))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if all[f.Name] != nil {
			t.Errorf("%s is there twice", f.Name)
		}
		all[f.Name] = data
	}
	return all
}

// whole checks that each part of a document can be read as XML.
func whole(t *testing.T, document []byte) {
	t.Helper()
	all := partsOf(t, document)
	for name, data := range all {
		d := xml.NewDecoder(bytes.NewReader(data))
		for {
			_, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
		}
	}
	if len(all) < 8 {
		t.Errorf("only %d parts", len(all))
	}
}

// readBack is a document as pandoc reads it: its words in order, and how wide the columns of
// its tables are.
func readBack(t *testing.T, document []byte, from string) (words []string, columns []float64) {
	t.Helper()
	cmd := exec.Command(pandoc(t), "--from", from, "--to", "json")
	cmd.Stdin = bytes.NewReader(document)
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var parsed struct {
		Blocks any `json:"blocks"`
	}
	if err := json.Unmarshal(out, &parsed); err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, one := range v {
				walk(one)
			}
		case map[string]any:
			switch v["t"] {
			case "Str":
				text.WriteString(v["c"].(string))
				return
			case "ColWidth":
				columns = append(columns, v["c"].(float64))
				return
			case "Quoted": // as the reader of Markdown has it; in Word there are the marks alone
				parts := v["c"].([]any)
				marks := []string{"“", "”"}
				if parts[0].(map[string]any)["t"] == "SingleQuote" {
					marks = []string{"‘", "’"}
				}
				text.WriteString(marks[0])
				walk(parts[1])
				text.WriteString(marks[1])
				return
			case "Strong", "Emph":
			default:
				text.WriteByte(' ')
			}
			walk(v["c"])
		}
	}
	walk(parsed.Blocks)
	return strings.Fields(text.String()), columns
}

// A document of Word says what the Markdown says, word for word, in columns as wide; all of
// it is XML, and it is the same each time.
func TestADocumentOfWord(t *testing.T) {
	at := pandoc(t)
	emptied(t)
	typed := hostile.Packed(workshop.MaxText, workshop.Clean, workshop.Length)
	for name, paper := range map[string]*blueprint.Paper{
		"demo": demo(t), "random": blueprint.Of(held.Random(2, typed).State(), workshop.NudgeRules{}),
	} {
		document, err := Word(t.Context(), at, paper.Markdown(), a4, by)
		if err != nil {
			t.Fatal(err)
		}
		whole(t, document)
		words, columns := readBack(t, document, "docx")
		wantWords, wantColumns := readBack(t, paper.Markdown(), "markdown")
		for i, word := range wantWords {
			if i >= len(words) || words[i] != word {
				t.Errorf("%s: it reads %q, want %q", name, words[max(0, min(i-5, len(words))):min(i+5, len(words))], wantWords[max(0, i-5):i+1])
				break
			}
		}
		if len(words) != len(wantWords) || len(words) < 300 {
			t.Errorf("%s: %d words, want %d", name, len(words), len(wantWords))
		}
		if !slices.EqualFunc(columns, wantColumns, func(a, b float64) bool { return math.Abs(a-b) < 0.01 }) || len(columns) < 20 {
			t.Errorf("%s: columns of %.2f, want %.2f", name, columns, wantColumns)
		}
		made := partsOf(t, document)
		if at := made["docProps/core.xml"]; !bytes.Contains(at, []byte(">2028-02-29T13:07:09Z<")) {
			t.Errorf("%s: it was not made at %v: %s", name, by.At, at)
		}
		if body := string(made[bodyPart]); strings.Count(body, "<w:pageBreakBefore/>") != 1 || strings.Contains(body, `o:hr="t"`) {
			t.Errorf("%s: page 1 does not end with its sheet", name)
		}
		for _, part := range []string{`<w:rPr><w:sz w:val="17"/>`, `<w:insideH `, `<w:spacing w:after="60" w:before="60" />`, `<w:spacing w:after="40" w:before="0" />`} {
			if strings.Count(string(made[stylesPart]), part) != 1 {
				t.Errorf("%s: %s is not in the styles once", name, part)
			}
		}
		if !IsWord(document) {
			t.Errorf("%s: it is not known as ours", name)
		}
		if again, err := Word(t.Context(), at, paper.Markdown(), a4, by); name == "demo" && (err != nil || !bytes.Equal(document, again)) {
			t.Errorf("%s: it is another one the second time: %v", name, err)
		}
	}
}

// At the foot of each page stand the names and the classification, whatever they are.
func TestTheFootOfAPageInWord(t *testing.T) {
	cmd := exec.Command(pandoc(t), "--from", "markdown", "--to", "docx", "--output", "-")
	cmd.Stdin = strings.NewReader("# Page")
	made, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, raw := range append(hostile.Raw(), "A & B <c> \"d\" 'e' ]]>", "") {
		name := workshop.Clean(raw)
		document, err := dressed(made, Sheet{Width: 12240, Height: 15840, Left: name, Centre: "Confidential " + name})
		if err != nil {
			t.Fatal(err)
		}
		whole(t, document)
		all := partsOf(t, document)
		var foot struct {
			Runs []struct {
				Text string `xml:"t"`
			} `xml:"p>r"`
		}
		if err := xml.Unmarshal(all[footPart], &foot); err != nil || len(foot.Runs) < 3 {
			t.Fatalf("%v, %d runs", err, len(foot.Runs))
		}
		if left, centre := foot.Runs[0].Text, foot.Runs[1].Text; left != name || centre != "Confidential "+name {
			t.Errorf("at the foot are %q and %q, want %q", left, centre, name)
		}
		for part, has := range map[string]string{
			bodyPart: `<w:footerReference w:type="default" r:id="swotshop-foot"/><w:pgSz w:w="12240" w:h="15840"/>`, linksPart: `Id="swotshop-foot"`, typesPart: `/word/swotshop-foot.xml`,
		} {
			if strings.Count(string(all[part]), has) != 1 {
				t.Errorf("%s: %q is not in it once", part, has)
			}
		}
	}
}

// What a pandoc makes whose documents look otherwise is passed on as it is.
func TestAnUnknownPandoc(t *testing.T) {
	parts := map[string]string{typesPart: "<Types></Types>", linksPart: "<Relationships></Relationships>", bodyPart: "<w:body><w:sectPr><w:other/></w:sectPr></w:body>", stylesPart: "<w:styles/>"}
	made, err := packed([]string{typesPart, linksPart, bodyPart, stylesPart}, parts)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "made.docx")
	if err := os.WriteFile(file, made, 0o600); err != nil {
		t.Fatal(err)
	}
	got, err := Word(t.Context(), scripted(t, "cat >/dev/null; cat '"+file+"'"), []byte("# Page"), a4, by)
	if err != nil || !bytes.Equal(got, made) {
		t.Errorf("%d bytes of %d, %v", len(got), len(made), err)
	}
}

func TestIsWord(t *testing.T) {
	at := pandoc(t)
	for text, is := range map[string]bool{
		"---\ngenerator: swotshop blueprint 2\n---\n# Page":                       true,
		"---\ngenerator: somebody else\nabout: swotshop blueprint 2\n---\n# Page": false,
		"# Page": false,
	} {
		document, err := Word(t.Context(), at, []byte(text), a4, by)
		if err != nil {
			t.Fatal(err)
		}
		if IsWord(document) != is {
			t.Errorf("%q: %v", text, !is)
		}
	}
	other, err := packed([]string{"a.xml"}, map[string]string{"a.xml": `name="generator"><vt:lpwstr>swotshop `})
	if err != nil {
		t.Fatal(err)
	}
	for _, data := range [][]byte{nil, []byte("PK"), []byte(`name="generator"><vt:lpwstr>swotshop `), other} {
		if IsWord(data) {
			t.Errorf("%.40q is no document of Word", data)
		}
	}
}

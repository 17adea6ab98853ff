package blueprint

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"swotshop/workshop"
)

// wordTable is a table of a document of Word: its columns in twentieths of a point, and the
// words in its cells.
type wordTable struct {
	Grid []struct {
		Width string `xml:"w,attr"`
	} `xml:"tblGrid>gridCol"`
	Rows []struct {
		Cells []struct {
			Text []string `xml:"p>r>t"`
		} `xml:"tc"`
	} `xml:"tr"`
}

// refsInTables are what must stay in one piece: “S1”, “WO12+”, “A3”, “R1”.
var refsInTables = regexp.MustCompile(`^(?:SO|ST|WO|WT|[A-Z])[0-9]+\+?$`)

// In Word, no ref and no short number in a table is broken over two lines: measured on the
// grid that pandoc gives its tables, in letters that are wider than those it sets them in.
// Nor is an everyday word, as the export sets it: in smaller letters over the whole sheet.
func TestNoRefBreaksInWord(t *testing.T) {
	all := papers(t)
	all["example.md"] = example(t)
	for seed := range uint64(5) {
		all["follow-up "+strconv.FormatUint(seed, 10)] = randomFollowUp(t, seed)
	}
	all["many"] = manyItems(t)
	seen := 0
	for name, p := range all {
		document, ok := pandoc(t, Markdown(p.w(), noWords), "-t", "docx", "-o", "-")
		if !ok {
			return
		}
		for _, table := range tablesOf(t, document) {
			for _, row := range table.Rows {
				for i, cell := range row.Cells {
					room, err := strconv.Atoi(table.Grid[i].Width)
					if err != nil {
						t.Fatal(err)
					}
					for _, word := range strings.Fields(strings.Join(cell.Text, "")) {
						if need, has := 2*50+inTwips(word)*17/24, room*9638/7920; len([]rune(word)) <= 10 && need > has {
							t.Errorf("%s: %q needs %d in the export and has %d", name, word, need, has)
						}
						if word = strings.Trim(word, ",.;()"); !refsInTables.MatchString(word) {
							continue
						}
						seen++
						if need := 2*108 + inTwips(word); need > room {
							t.Errorf("%s: %s needs %d and has %d", name, word, need, room)
						}
					}
				}
			}
		}
	}
	if seen < 100 {
		t.Fatalf("only %d refs: are these the tables?", seen)
	}
}

// manyItems is the example with so much on its board that refs have two digits.
func manyItems(t *testing.T) *play {
	t.Helper()
	p := example(t)
	p.do(workshop.ReopenSession{})
	for n := range 24 {
		for _, q := range workshop.Quadrants {
			p.do(workshop.AddItem{Quadrant: q, Text: "Something else that somebody said, for the " + strconv.Itoa(n) + "th time", Function: workshop.Leadership})
		}
	}
	board := p.w().Clusters
	p.do(workshop.MergeClusters{Into: board[len(board)-5].ID, From: board[len(board)-1].ID})
	return p
}

// inTwips is how wide a word is in bold letters of twelve points.
func inTwips(word string) (wide int) {
	for _, r := range word {
		switch {
		case r == 'W' || r == 'M':
			wide += 235
		case r >= 'A' && r <= 'Z':
			wide += 165
		default:
			wide += 135
		}
	}
	return wide
}

func tablesOf(t *testing.T, document []byte) []wordTable {
	t.Helper()
	files, err := zip.NewReader(bytes.NewReader(document), int64(len(document)))
	if err != nil {
		t.Fatal(err)
	}
	file, err := files.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var body struct {
		Tables []wordTable `xml:"body>tbl"`
	}
	if err := xml.NewDecoder(file).Decode(&body); err != nil {
		t.Fatal(err)
	}
	return body.Tables
}

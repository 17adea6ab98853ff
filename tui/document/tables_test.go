package document_test

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"swotshop/tui/document"
	"swotshop/tui/kit"
)

// The head of a table, whatever is in it, takes a row, or two where its words leave no room
// for one; no word of a head and no date in a cell is broken.
func TestTablesHaveTheirHeadsInARowOrTwo(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	heads := []string{"Ref", "What", "Owner", "First step", "2 licensed few", "5 empowered", "Measure", "By", "Erster Schritt", "Counted"}
	words := []string{"S1", "nobody", "Two directors answer for a month", "by 25 December 2026", "–", "12", "Head of HR", "am 3. März 2027 im Rat",
		"The managing director writes to all landlords by 25 December 2026 and to nobody else before 3 March 2027 or so"}
	theme := kit.NewTheme(kit.DarkTheme, kit.FullColour, kit.ByCodePoints)
	broken := regexp.MustCompile(`\b(25|25 December|3\.?|3\.? (März|March))$`)
	for range 400 {
		table, whole := randomTable(r, heads, words)
		for _, w := range []int{56, 76, 100} {
			lines := strings.Split(ansi.Strip(strings.Join(document.DrawMarkdown(table, w, theme), "\n")), "\n")
			rule := 0
			for rule < len(lines) && !strings.HasPrefix(lines[rule], "──") {
				rule++
			}
			// without a rule each row stands by itself, each cell with its head
			if rule < len(lines) && (rule > 2 || rule > 1 && whole <= w) {
				t.Fatalf("in %d cells a head takes %d rows:\n%s\n%s", w, rule, table, strings.Join(lines, "\n"))
			}
			for _, line := range lines {
				for cell := range strings.SplitSeq(line, "  ") {
					if broken.MatchString(cell) {
						t.Fatalf("in %d cells a date is broken:\n%s", w, strings.Join(lines, "\n"))
					}
				}
			}
		}
	}
}

// randomTable is a table, and how wide it is with nothing in it broken.
func randomTable(r *rand.Rand, heads, words []string) (table string, whole int) {
	widths := make([]int, 2+r.IntN(6))
	row := func(from []string) {
		for c := range widths {
			cell := from[r.IntN(len(from))]
			widths[c] = max(widths[c], kit.ByCodePoints.Width(cell))
			table += "| " + cell + " "
		}
		table += "|\n"
	}
	row(heads)
	table += strings.Repeat("| --- ", len(widths)) + "|\n"
	for range 1 + r.IntN(4) {
		row(words)
	}
	whole = 2 * (len(widths) - 1)
	for _, w := range widths {
		whole += w
	}
	return table, whole
}

// A row of its own begins with its ref and what the ref is of, and a ref that names its
// session stands above.
func TestRowsBeginWithTheirRefs(t *testing.T) {
	md := "| Ref | What | Owner |\n| --- | --- | --- |\n| A1 | Train every driver | CFO |\n" +
		"| I1 of 27 March 2025 | Answer in public | " + strings.Repeat("a long name ", 9) + "|\n| I2 of 27 March 2025 | Register | COO |\n"
	lines := document.DrawMarkdown(md, 56, kit.NewTheme(kit.DarkTheme, kit.FullColour, kit.ByCodePoints))
	text := ansi.Strip(strings.Join(lines, "\n"))
	for _, want := range []string{"A1  Train every driver\n    Owner: CFO", "I1 of 27 March 2025\n    Answer in public\n    Owner: a long"} {
		if !strings.Contains(text, want) {
			t.Errorf("the table does not have\n%s\nbut\n%s", want, text)
		}
	}
}

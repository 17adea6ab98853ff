package stage_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"swotshop/e2e/faults"
	"swotshop/tui/kit"
	"swotshop/tui/session"
	"swotshop/tui/stage"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// spoken is a statement of some words; the ellipsis is in none of them.
func spoken(r *rand.Rand) string {
	words := strings.Fields("our customers trust the brand because for thirty years we were honest and quick to answer what they asked, " +
		"and well-known; nobody else in the county is")
	said := make([]string, 1+r.IntN(1+r.IntN(40)))
	for i := range said {
		said[i] = words[r.IntN(len(words))]
	}
	return workshop.Clean(strings.Join(said, " "))
}

// randomBoard puts up to so many items on each quadrant, and what was said of each.
func randomBoard(d *tuitest.Desk, r *rand.Rand, most int) {
	var add []workshop.AddItem
	for _, q := range workshop.Quadrants {
		for range r.IntN(1 + r.IntN(most+1)) {
			item := workshop.AddItem{Quadrant: q, Text: spoken(r)}
			if r.IntN(2) == 0 {
				item.Function = workshop.IT
			}
			add = append(add, item)
		}
	}
	add = append(add, workshop.AddItem{Quadrant: workshop.Quadrants[r.IntN(4)], Text: spoken(r)})
	d.Do(workshop.AddItems{Items: add})
}

// cellsOfBoard are the quadrants that are on the screen, without their headings.
func cellsOfBoard(d *tuitest.Desk, folded workshop.Quadrant) map[workshop.Quadrant][]string {
	cells, half := map[workshop.Quadrant][]string{}, 0
	if d.Window().W < kit.Folds+2 {
		for _, line := range d.Rows()[4 : len(d.Rows())-3] {
			cells[folded] = append(cells[folded], strings.TrimPrefix(line, " "))
		}
		return cells
	}
	pairs := [][2]workshop.Quadrant{{}, {workshop.Strengths, workshop.Weaknesses}, {workshop.Opportunities, workshop.Threats}}
	for _, line := range d.Rows() {
		switch line = strings.TrimSpace(line); {
		case strings.HasPrefix(line, "┌"), strings.HasPrefix(line, "├"):
			half++
		case strings.HasPrefix(line, "│"):
			parts := strings.Split(line, "│")
			for i, q := range pairs[half] {
				cells[q] = append(cells[q], strings.TrimPrefix(parts[1+i], " "))
			}
		}
	}
	return cells
}

// shortAndFree reports whether something in a quadrant is cut or left out, and free
// whether a row of it is.
func shortAndFree(cell []string) (short, free bool) {
	for _, line := range cell {
		short = short || strings.ContainsAny(line, "…↑↓")
		free = free || strings.TrimSpace(line) == ""
	}
	return short, free
}

// shownItem is an item as it stands in a quadrant.
type shownItem struct {
	text   string
	newest bool
}

var (
	begins = regexp.MustCompile(`^([+–↗↘»]) (.*)$`)
	tagged = regexp.MustCompile(` +IT *$`)
)

// itemsIn reads the items of a quadrant off the screen, in one column or in two.
func itemsIn(cell []string) (items []shownItem) {
	second := 0 // where the second column begins
	for _, line := range cell {
		if letters := []rune(line); len(letters) > 80 {
			if at := (len(letters)-1-3)/2 + 3; begins.MatchString(string(letters[at:])) {
				second = at
			}
		}
	}
	var columns [2][]string
	for _, line := range cell {
		letters := []rune(line)
		if second == 0 || len(letters) < second {
			columns[0] = append(columns[0], line)
			continue
		}
		columns[0], columns[1] = append(columns[0], string(letters[:second-3])), append(columns[1], string(letters[second:]))
	}
	for _, line := range append(columns[0], columns[1]...) {
		line = tagged.ReplaceAllString(strings.TrimRight(line, " "), "")
		switch m := begins.FindStringSubmatch(line); {
		case m != nil:
			items = append(items, shownItem{m[2], m[1] == kit.Latest})
		case strings.HasPrefix(line, "  "):
			last := &items[len(items)-1]
			if !strings.HasSuffix(last.text, "-") { // else the line was broken in the word
				last.text += " "
			}
			last.text += strings.TrimSpace(line)
		}
	}
	return items
}

// Whatever was said and however large the window is: the newest item is on the board
// in full, nothing is cut while a row of its quadrant is free, nor in a word, and a half
// with rows to spare gives them to the other.
func TestBoardDealsItsRows(t *testing.T) {
	t.Parallel()
	for seed := range faults.Seeds(t, 40) {
		r := rand.New(rand.NewPCG(seed, 12))
		d := tuitest.NewSessionDesk(t)
		d.Stage(workshop.StageCapture)
		randomBoard(d, r, []int{6, 60}[r.IntN(2)])
		for turns := range r.IntN(4) {
			d.Press("tab", turns)
		}
		sizes := append(append([][2]int{{60, 18}, {200, 60}}, tuitest.Sizes...), [2]int{kit.Folds + 2 + r.IntN(100), 24 + r.IntN(30)})
		for _, size := range sizes {
			d.Resize(size[0], size[1])
			d.Fits(t)
			boardIsDealt(t, d, fmt.Sprintf("seed %d, %v", seed, size))
		}
		if t.Failed() {
			return
		}
	}
}

func boardIsDealt(t *testing.T, d *tuitest.Desk, at string) {
	t.Helper()
	cells := cellsOfBoard(d, d.App.Screen().(*session.Screen).Stage.(*stage.Capture).Here)
	newest := d.W().Items[len(d.W().Items)-1]
	for q, cell := range cells {
		short, free := shortAndFree(cell)
		if short && free {
			t.Errorf("%s: %s is short of rows and has one free:\n%s", at, q, d.Screen())
		}
		whole := false
		for _, item := range itemsIn(cell) {
			whole = whole || item.newest && item.text == d.W().Typeset(newest.Text)
			if !saidIn(d, q, item.text) {
				t.Errorf("%s: nobody said %q in %s:\n%s", at, item.text, q, d.Screen())
			}
		}
		if q == newest.Quadrant && !whole {
			t.Errorf("%s: the newest item is not whole: %q\n%s", at, newest.Text, d.Screen())
		}
	}
	if len(cells) == 4 {
		halvesShare(t, d, at, cells)
	}
}

// saidIn reports whether words that show are those of an item, whole or up to a blank.
func saidIn(d *tuitest.Desk, q workshop.Quadrant, shown string) bool {
	begin, cut := strings.CutSuffix(shown, "…")
	for _, item := range d.W().ItemsIn(q) {
		said := d.W().Typeset(item.Text)
		if !cut && said == shown || cut && strings.HasPrefix(said, begin+" ") {
			return true
		}
	}
	return false
}

func halvesShare(t *testing.T, d *tuitest.Desk, at string, cells map[workshop.Quadrant][]string) {
	t.Helper()
	half := func(l, r workshop.Quadrant) (short bool, free int) {
		for i := range cells[l] {
			if strings.TrimSpace(cells[l][i]+cells[r][i]) == "" {
				free++
			}
		}
		shortLeft, _ := shortAndFree(cells[l])
		shortRight, _ := shortAndFree(cells[r])
		return shortLeft || shortRight, free
	}
	upperShort, upperFree := half(workshop.Strengths, workshop.Weaknesses)
	lowerShort, lowerFree := half(workshop.Opportunities, workshop.Threats)
	const least = 5
	if upperShort && lowerFree > 0 && len(cells[workshop.Opportunities]) > least || lowerShort && upperFree > 0 && len(cells[workshop.Strengths]) > least {
		t.Errorf("%s: one half is short of rows, and the other has some free:\n%s", at, d.Screen())
	}
}

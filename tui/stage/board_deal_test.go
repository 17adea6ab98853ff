package stage_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"swotshop/e2e/faults"
	"swotshop/tui/kit"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// spoken is a statement of some words; the ellipsis is in none of them.
func spoken(r *rand.Rand) string {
	words := strings.Fields("our customers trust the brand because for thirty years we were honest and quick to answer what they asked")
	said := make([]string, 1+r.IntN(24))
	for i := range said {
		said[i] = words[r.IntN(len(words))]
	}
	return strings.Join(said, " ")
}

// cellsOfBoard are the four quadrants as they are on the screen, headings first.
func cellsOfBoard(screen string) (cells [4][]string) {
	half := -2
	for line := range strings.Lines(screen) {
		line = strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(line, "┌"), strings.HasPrefix(line, "├"):
			half += 2
			middle := strings.IndexAny(line[3:], "┬┼") + 3
			cells[half], cells[half+1] = []string{line[:middle]}, []string{line[middle:]}
		case strings.HasPrefix(line, "│"):
			parts := strings.Split(line, "│")
			cells[half], cells[half+1] = append(cells[half], parts[1]), append(cells[half+1], parts[2])
		}
	}
	return cells
}

// short reports whether something in a quadrant is cut or left out, and free
// whether a row of it is.
func shortAndFree(cell []string) (short, free bool) {
	for i, line := range cell {
		short = short || strings.Contains(line, "…") || i == 0 && strings.Contains(line, "↑")
		free = free || strings.TrimSpace(line) == ""
	}
	return short, free
}

// Whatever was said and however large the window is: the newest item is on the board
// in full, and nothing is cut while a row of its quadrant is free.
func TestBoardDealsItsRows(t *testing.T) {
	t.Parallel()
	for seed := range faults.Seeds(t, 60) {
		r := rand.New(rand.NewPCG(seed, 12))
		d := tuitest.NewSessionDesk(t)
		d.Stage(workshop.StageCapture)
		newest := ""
		for range 1 + r.IntN(25) {
			newest = spoken(r)
			d.Line(string("swot"[r.IntN(4)]) + " it: " + newest)
		}
		for range 4 {
			size := kit.Area{W: kit.Folds + 2 + r.IntN(100), H: 18 + r.IntN(30)}
			d.Resize(size.W, size.H)
			at := fmt.Sprintf("seed %d, %dx%d", seed, size.W, size.H)
			boardIsDealt(t, at, d.Screen(), newest)
		}
	}
}

func boardIsDealt(t *testing.T, at, screen, newest string) {
	t.Helper()
	cells := cellsOfBoard(screen)
	for i, cell := range cells {
		short, free := shortAndFree(cell)
		if short && free {
			t.Errorf("%s: quadrant %d is short of rows and has one free:\n%s", at, i, screen)
		}
		said, here := "", false
		for _, line := range cell[1:] {
			here = here && strings.HasPrefix(line, "   ") || strings.Contains(line, "»")
			if here {
				said += " " + strings.TrimSuffix(strings.Trim(line, " »"), " IT")
			}
		}
		if said != "" && strings.Join(strings.Fields(said), " ") != newest && !strings.HasSuffix(said, "…") {
			t.Errorf("%s: of the newest item only %q shows of %q:\n%s", at, said, newest, screen)
		}
		if strings.HasSuffix(said, "…") && len(strings.Fields(strings.Join(cell[1:], " "))) != len(strings.Fields(said))+1 {
			t.Errorf("%s: the newest item is cut, and others have rows:\n%s", at, screen)
		}
	}
}

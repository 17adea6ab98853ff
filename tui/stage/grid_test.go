package stage_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"swotshop/tui/kit"
	"swotshop/tui/session"
	"swotshop/tui/stage"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

func TestGridLooks(t *testing.T) { goldens(t, workshop.StageGrid) }

func TestGridMashed(t *testing.T) { mash(t, workshop.StageGrid) }

// gridTexts are strategies as a board writes them, with their pairings.
var gridTexts = []struct {
	pairing workshop.Pairing
	text    string
}{
	{"SO", "Turn the best weekly chat answers into public answers where buyers ask"},
	{"SO", "Let the founder’s posts end with a question that an engineer answers within a day"},
	{"ST", "Answer the rumour before it is asked, from the people who are trusted"},
	{"WO", "Pair each function with an editor: one public answer a month"},
	{"WT", "One page and one drill for the first 15 minutes"},
}

// fillGrid writes so many strategies, over again from the sixth on.
func fillGrid(n int) func(tuitest.Session) {
	return func(d tuitest.Session) {
		cluster := map[workshop.Quadrant]string{}
		for i, q := range workshop.Quadrants {
			d.Do(workshop.AddItem{Quadrant: q, Text: "An item in " + q.Name()})
			cluster[q] = d.W().Clusters[i].ID
		}
		for i := range n {
			s := gridTexts[i%len(gridTexts)]
			d.Do(workshop.WriteStrategy{Pairing: s.pairing, Text: s.text,
				Cites: []string{cluster[s.pairing.Inside()], cluster[s.pairing.Outside()]}})
		}
	}
}

// newGridDesk stands at the grid with so many strategies.
func newGridDesk(t *testing.T, n int) *tuitest.Desk {
	t.Helper()
	return tuitest.NewFilledDesk(t, fillGrid(n), workshop.StageGrid)
}

// put places strategies in their order; each place is impact and effort, "31".
func put(d *tuitest.Desk, places ...string) {
	d.T.Helper()
	for i, p := range places {
		place := workshop.Place{Impact: int(p[0] - '0'), Effort: int(p[1] - '0')}
		d.Do(workshop.PlaceStrategy{Strategy: d.W().Strategies[i].ID, Place: place})
	}
}

// placesOf says where all strategies stand: "31 22 –".
func placesOf(d *tuitest.Desk) string {
	var places []string
	for _, s := range d.W().Strategies {
		if s.Placed() {
			places = append(places, fmt.Sprintf("%d%d", s.Impact, s.Effort))
		} else {
			places = append(places, "–")
		}
	}
	return strings.Join(places, " ")
}

func stand(d *tuitest.Desk, places string) {
	d.T.Helper()
	if got := placesOf(d); got != places {
		d.T.Fatalf("the strategies stand at %s, want %s", got, places)
	}
}

func TestGridScreens(t *testing.T) {
	t.Parallel()
	t.Run("placed", func(t *testing.T) {
		d := newGridDesk(t, 5)
		put(d, "31", "13", "32")
		d.Keys("tab")
		atSizes(t, d)
	})
	t.Run("all placed", func(t *testing.T) {
		d := newGridDesk(t, 5)
		put(d, "31", "13", "32", "31", "21")
		atSizes(t, d)
	})
	t.Run("thirty", func(t *testing.T) {
		d := newGridDesk(t, 30)
		d.Keys("shift+tab", "up", "up", "tab")
		put(d, "31", "31", "31", "31", "31", "31", "31", "31", "31", "22", "22", "22")
		atSizes(t, d)
	})
	t.Run("thirty in one place", func(t *testing.T) {
		d := newGridDesk(t, 30)
		for range d.W().Strategies {
			d.Keys("up", "enter")
		}
		d.Keys("tab", "tab")
		atSizes(t, d)
	})
}

// The first press puts a strategy in the middle; at the edge it stays.
func TestGridArrowsMoveTheStrategy(t *testing.T) {
	d := newGridDesk(t, 1)
	d.Shows("▸ SO1 · not placed yet", "0 of 1 placed", "Not placed yet ▸ SO1")
	for _, step := range []struct{ key, place, words string }{
		{"down", "22", "▸ SO1 · medium impact, medium effort"},
		{"left", "21", "medium impact, low effort"},
		{"up", "31", "high impact, low effort: do first"},
		{"up", "31", "do first"},
		{"left", "31", "do first"},
		{"right", "32", "high impact, medium effort"},
		{"right", "33", "high impact, high effort: plan"},
		{"right", "33", "plan"},
		{"down", "23", "medium impact, high effort"},
		{"down", "13", "low impact, high effort: leave"},
		{"down", "13", "leave"},
	} {
		d.Keys(step.key)
		stand(d, step.place)
		d.Shows(step.words, "1 of 1 placed")
	}
}

// Every press that moves is one step of undo, and no other press is any.
func TestGridMovesAreUndoneOneByOne(t *testing.T) {
	d := newGridDesk(t, 1)
	d.Keys("right", "up", "up", "up", "enter", "tab")
	stand(d, "32")
	d.Keys("ctrl+z")
	d.Shows("Undone: SO1 placed")
	stand(d, "22")
	d.Keys("ctrl+z")
	stand(d, "–")
	d.Keys("ctrl+y", "ctrl+y")
	stand(d, "32")
	d.Keys("delete")
	stand(d, "–")
	d.Shows("Taken off the grid. Ctrl+Z puts it back.")
	d.Keys("delete", "ctrl+z")
	stand(d, "32")
}

func TestGridEnterGoesToTheNextWithoutAPlace(t *testing.T) {
	d := newGridDesk(t, 4)
	put(d, "31", "22")
	d.Shows("▸ ST1 · not placed yet") // the first without a place
	d.Keys("up")
	d.Shows("▸ ST1 · medium impact")
	d.Keys("enter")
	d.Shows("▸ WO1 · not placed yet", "one public answer a month")
	d.Keys("enter")
	d.Shows("▸ WO1 · not placed yet", "This is the last one to place")
	d.Keys("shift+tab", "shift+tab")
	d.Shows("▸ SO2 · medium impact", "answers within a day")
	d.Keys("enter")
	d.Shows("▸ WO1 · not placed yet")
	d.Keys("down", "enter")
	d.Shows("▸ WO1 · medium impact", "Every strategy is placed.", "Best first")
	d.Keys("tab")
	d.Shows("▸ SO1 · high impact, low effort: do first")
	d.Keys("shift+tab")
	d.Shows("▸ WO1 ·")
	stand(d, "31 22 22 22")
}

func TestGridSaysWhatIsBestFirst(t *testing.T) {
	d := newGridDesk(t, 5)
	put(d, "13", "11", "32", "31")
	d.Shows("Not placed yet ▸ WT1", "4 of 5 placed")
	put(d, "13", "11", "32", "31", "33")
	d.Shows("Best first   WO1   ST1   WT1   SO2   SO1", "5 of 5 placed")
	d.Keys("f4")
	d.Shows("Impact & effort", "5 of 5 placed")
}

func TestGridWithoutStrategies(t *testing.T) {
	d := newGridDesk(t, 0)
	d.Keys("up", "enter", "tab", "delete")
	d.Shows("No strategies yet. Press F4 and choose Strategies.", "▸ nothing to place yet", "Do first", "Leave")
	if r, ok := grid(d).Click(5, 5); ok || len(r.Intents) > 0 {
		t.Errorf("a click places nothing, yet it wants %v", r.Intents)
	}
	d.Keys("pgdown")
	d.Shows("What will be done?")
}

// A strategy that goes away under one's hands takes its place along.
func TestGridSurvivesUndoOfTheStrategy(t *testing.T) {
	d := newGridDesk(t, 2)
	d.Keys("tab", "up", "ctrl+z", "ctrl+z")
	d.Shows("▸ SO1 · not placed yet", "0 of 1 placed")
	d.Hides("SO2")
	d.Keys("up")
	stand(d, "22")
}

func grid(d *tuitest.Desk) *stage.Grid {
	return d.App.Screen().(*session.Screen).Stage.(*stage.Grid)
}

// find is where a text stands between blanks in some rows of the body, in the
// body’s columns and rows.
func find(d *tuitest.Desk, text string, from, to int) (x, y int, ok bool) {
	for row := from; row < to; row++ {
		line := d.Rows()[row+2] + " " // below title and rail
		if at := strings.Index(line, " "+text+" "); at >= 0 {
			return kit.ByCodePoints.Width(line[:at]), row, true
		}
	}
	return 0, 0, false
}

// click does what the stage wants after a click.
func click(d *tuitest.Desk, x, y int) {
	d.T.Helper()
	r, ok := grid(d).Click(x, y)
	if !ok {
		d.T.Fatalf("nothing takes the click at %d, %d:\n%s", x, y, d.Screen())
	}
	d.Do(r.Intents...)
}

// choose selects a strategy by its ref.
func choose(d *tuitest.Desk, ref string) {
	d.T.Helper()
	for range d.W().Strategies {
		if d.Keys("tab"); strings.Contains(d.Screen(), "▸ "+ref+" · ") {
			return
		}
	}
	d.T.Fatalf("%s cannot be selected:\n%s", ref, d.Screen())
}

// Wherever a strategy shows on the grid, a click at that spot puts it there.
func TestGridClickPlaces(t *testing.T) {
	t.Parallel()
	for _, size := range []kit.Area{{W: 50, H: 15}, {W: 60, H: 18}, {W: 80, H: 24}, {W: 120, H: 40}, {W: 200, H: 60}} {
		d := newGridDesk(t, 2)
		d.Resize(size.W, size.H)
		for impact := 1; impact <= 3; impact++ {
			for effort := 1; effort <= 3; effort++ {
				place := fmt.Sprintf("%d%d", impact, effort)
				put(d, place)
				choose(d, "SO2")
				x, y, ok := findOnGrid(d, "SO1")
				if !ok {
					t.Fatalf("%v: SO1 at %s is not on the grid:\n%s", size, place, d.Screen())
				}
				choose(d, "SO1")
				d.Keys("delete")
				stand(d, "– –")
				click(d, x, y)
				stand(d, place+" –")
			}
		}
	}
}

// findOnGrid tuitest.Looks for a text between the grid's names of its two axes.
func findOnGrid(d *tuitest.Desk, text string) (x, y int, ok bool) {
	top, bottom := 0, 0
	for i, line := range d.Rows() {
		if strings.Contains(line, "↑ more impact") {
			top = i - 2
		}
		if strings.Contains(line, "more effort →") {
			bottom = i - 2
		}
	}
	left := strings.Index(d.Rows()[top+3], "┌")
	x, y, ok = find(d, text, top, bottom)
	return x, y, ok && x >= left
}

// A click on the list selects, wherever the list is.
func TestGridClickSelects(t *testing.T) {
	for _, size := range []kit.Area{{W: 60, H: 18}, {W: 80, H: 24}, {W: 120, H: 40}, {W: 200, H: 60}} {
		d := newGridDesk(t, 5)
		d.Resize(size.W, size.H)
		for _, ref := range []string{"WO1", "ST1", "WT1", "SO2"} {
			x, y, ok := find(d, ref, 0, size.H-5)
			if !ok {
				t.Fatalf("%v: no %s on the list:\n%s", size, ref, d.Screen())
			}
			click(d, x+1, y)
			d.Shows("▸ " + ref + " · not placed yet")
		}
		if _, ok := grid(d).Click(0, size.H-6); ok {
			t.Errorf("%v: something takes a click on nothing", size)
		}
		stand(d, "– – – – –")
	}
}

// However little room there is, as when saving fails, nothing is drawn over
// the edges.
func TestGridInAnySize(t *testing.T) {
	t.Parallel()
	d := newGridDesk(t, 30)
	for range 20 {
		d.Keys("up", "enter")
	}
	d.Store.Fail = errors.New("the disk is full")
	d.Keys("up")
	for w := kit.LeastWidth; w <= 210; w += 13 {
		for h := kit.LeastHeight; h <= 61; h += 3 {
			d.Resize(w, h)
			d.Fits(t)
		}
	}
}

// The best placed strategy that nothing serves is the one to begin with.
func TestInitiativesBeginWithTheBestPlaced(t *testing.T) {
	d := newGridDesk(t, 4)
	put(d, "13", "31", "32", "22")
	d.Stage(workshop.StageInitiatives)
	for _, want := range []string{"SO2", "ST1", "WO1", "SO1"} {
		d.Shows("for " + want)
		d.Do(workshop.WriteInitiative{Plan: workshop.Plan{What: "Serve it", Strategy: d.App.Screen().(*session.Screen).Stage.(*stage.Initiatives).Suggested()}})
	}
	d.Shows("for no strategy")
	d.Keys("right")
	d.Shows("for SO2")
	d.Keys("right")
	d.Shows("for ST1")
}

// Placements show in the notes for later readers.
func TestGridIsToldInTheNotes(t *testing.T) {
	d := newGridDesk(t, 3)
	put(d, "13", "31")
	theme := kit.NewTheme(kit.DarkTheme, kit.FullColour, kit.ByCodePoints)
	text := strings.Join(stage.NotesOf(theme, d.W(), 80), "\n")
	first, last := strings.Index(text, "high impact, low effort: do first"), strings.Index(text, "low impact, high effort: leave")
	if first < 0 || last < first || strings.Contains(text, "not placed") {
		t.Errorf("the notes tell the places so:\n%s", text)
	}
}

// Both ends of the effort axis have a name. A cell has the words of a strategy
// in full or not at all, and so has the list where there is room beside the grid.
func TestGridShowsWholeSentences(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageGrid)
	d.Shows("← less effort", "more effort →")
	d.Keys("up", "enter")
	d.Hides("Pair each", "…")
	d.Resize(120, 40)
	d.Keys("right")
	d.Shows("Pair each", "One page", "drill", "minutes")
	d.Hides("…")
	l := d.App.Screen().(*session.Screen).Stage.(*stage.Grid)
	for i, row := range []int{1, 4} {
		if got := l.ListedAt(l.Layout(l.Picture), 3, l.Layout(l.Picture).ListTop()+row); got != l.W().BestFirst()[i] {
			t.Errorf("row %d of the list is %v", row, got)
		}
	}
}

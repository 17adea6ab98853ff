package tui

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
func newGridDesk(t *testing.T, n int) *desk {
	t.Helper()
	return newFilledDesk(t, fillGrid(n), workshop.StageGrid)
}

// put places strategies in their order; each place is impact and effort, "31".
func (d *desk) put(places ...string) {
	d.t.Helper()
	for i, p := range places {
		place := workshop.Place{Impact: int(p[0] - '0'), Effort: int(p[1] - '0')}
		d.Do(workshop.PlaceStrategy{Strategy: d.W().Strategies[i].ID, Place: place})
	}
}

// places says where all strategies stand: "31 22 –".
func (d *desk) places() string {
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

func (d *desk) stand(places string) {
	d.t.Helper()
	if got := d.places(); got != places {
		d.t.Fatalf("the strategies stand at %s, want %s", got, places)
	}
}

func TestGridScreens(t *testing.T) {
	t.Parallel()
	t.Run("placed", func(t *testing.T) {
		d := newGridDesk(t, 5)
		d.put("31", "13", "32")
		d.keys("tab")
		atSizes(t, d)
	})
	t.Run("all placed", func(t *testing.T) {
		d := newGridDesk(t, 5)
		d.put("31", "13", "32", "31", "21")
		atSizes(t, d)
	})
	t.Run("thirty", func(t *testing.T) {
		d := newGridDesk(t, 30)
		d.keys("shift+tab", "up", "up", "tab")
		d.put("31", "31", "31", "31", "31", "31", "31", "31", "31", "22", "22", "22")
		atSizes(t, d)
	})
	t.Run("thirty in one place", func(t *testing.T) {
		d := newGridDesk(t, 30)
		for range d.W().Strategies {
			d.keys("up", "enter")
		}
		d.keys("tab", "tab")
		atSizes(t, d)
	})
}

// The first press puts a strategy in the middle; at the edge it stays.
func TestGridArrowsMoveTheStrategy(t *testing.T) {
	d := newGridDesk(t, 1)
	d.shows("▸ SO1 · not placed yet", "0 of 1 placed", "Not placed yet ▸ SO1")
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
		d.keys(step.key)
		d.stand(step.place)
		d.shows(step.words, "1 of 1 placed")
	}
}

// Every press that moves is one step of undo, and no other press is any.
func TestGridMovesAreUndoneOneByOne(t *testing.T) {
	d := newGridDesk(t, 1)
	d.keys("right", "up", "up", "up", "x", "enter", "tab")
	d.stand("32")
	d.keys("ctrl+z")
	d.shows("Undone: SO1 placed")
	d.stand("22")
	d.keys("ctrl+z")
	d.stand("–")
	d.keys("ctrl+y", "ctrl+y")
	d.stand("32")
	d.keys("delete")
	d.stand("–")
	d.shows("Taken off the grid. Ctrl+Z puts it back.")
	d.keys("delete", "ctrl+z")
	d.stand("32")
}

func TestGridEnterGoesToTheNextWithoutAPlace(t *testing.T) {
	d := newGridDesk(t, 4)
	d.put("31", "22")
	d.shows("▸ ST1 · not placed yet") // the first without a place
	d.keys("up")
	d.shows("▸ ST1 · medium impact")
	d.keys("enter")
	d.shows("▸ WO1 · not placed yet", "one public answer a month")
	d.keys("enter")
	d.shows("▸ WO1 · not placed yet", "This is the last one to place")
	d.keys("shift+tab", "shift+tab")
	d.shows("▸ SO2 · medium impact", "answers within a day")
	d.keys("enter")
	d.shows("▸ WO1 · not placed yet")
	d.keys("down", "enter")
	d.shows("▸ WO1 · medium impact", "Every strategy is placed.", "Best first")
	d.keys("tab")
	d.shows("▸ SO1 · high impact, low effort: do first")
	d.keys("shift+tab")
	d.shows("▸ WO1 ·")
	d.stand("31 22 22 22")
}

func TestGridSaysWhatIsBestFirst(t *testing.T) {
	d := newGridDesk(t, 5)
	d.put("13", "11", "32", "31")
	d.shows("Not placed yet ▸ WT1", "4 of 5 placed")
	d.put("13", "11", "32", "31", "33")
	d.shows("Best first   WO1   ST1   WT1   SO2 ▸ SO1", "5 of 5 placed")
	d.keys("f4")
	d.shows("Impact & effort", "5 of 5 placed")
}

func TestGridWithoutStrategies(t *testing.T) {
	d := newGridDesk(t, 0)
	d.keys("up", "enter", "tab", "delete", "x")
	d.shows("No strategies yet. Press F4 and choose Strategies.", "▸ nothing to place yet", "Do first", "Leave")
	if r, ok := d.grid().Click(5, 5); ok || len(r.Intents) > 0 {
		t.Errorf("a click places nothing, yet it wants %v", r.Intents)
	}
	d.keys("pgdown")
	d.shows("What will be done?")
}

// A strategy that goes away under one's hands takes its place along.
func TestGridSurvivesUndoOfTheStrategy(t *testing.T) {
	d := newGridDesk(t, 2)
	d.keys("tab", "up", "ctrl+z", "ctrl+z")
	d.shows("▸ SO1 · not placed yet", "0 of 1 placed")
	d.hides("SO2")
	d.keys("up")
	d.stand("22")
}

func (d *desk) grid() *stage.Grid {
	return d.app.screen.(*session.Screen).Stage.(*stage.Grid)
}

// find is where a text stands between blanks in some rows of the body, in the
// body’s columns and rows.
func (d *desk) find(text string, from, to int) (x, y int, ok bool) {
	for row := from; row < to; row++ {
		line := d.rows()[row+2] + " " // below title and rail
		if at := strings.Index(line, " "+text+" "); at >= 0 {
			return kit.ByCodePoints.Width(line[:at]), row, true
		}
	}
	return 0, 0, false
}

// click does what the stage wants after a click.
func (d *desk) click(x, y int) {
	d.t.Helper()
	r, ok := d.grid().Click(x, y)
	if !ok {
		d.t.Fatalf("nothing takes the click at %d, %d:\n%s", x, y, d.screen())
	}
	d.Do(r.Intents...)
}

// choose selects a strategy by its ref.
func (d *desk) choose(ref string) {
	d.t.Helper()
	for range d.W().Strategies {
		if d.keys("tab"); strings.Contains(d.screen(), "▸ "+ref+" · ") {
			return
		}
	}
	d.t.Fatalf("%s cannot be selected:\n%s", ref, d.screen())
}

// Wherever a strategy shows on the grid, a click at that spot puts it there.
func TestGridClickPlaces(t *testing.T) {
	t.Parallel()
	for _, size := range []kit.Area{{W: 50, H: 15}, {W: 60, H: 18}, {W: 80, H: 24}, {W: 120, H: 40}, {W: 200, H: 60}} {
		d := newGridDesk(t, 2)
		d.resize(size.W, size.H)
		for impact := 1; impact <= 3; impact++ {
			for effort := 1; effort <= 3; effort++ {
				place := fmt.Sprintf("%d%d", impact, effort)
				d.put(place)
				d.choose("SO2")
				x, y, ok := d.findOnGrid("SO1")
				if !ok {
					t.Fatalf("%v: SO1 at %s is not on the grid:\n%s", size, place, d.screen())
				}
				d.choose("SO1")
				d.keys("delete")
				d.stand("– –")
				d.click(x, y)
				d.stand(place + " –")
			}
		}
	}
}

// findOnGrid looks for a text between the grid's names of its two axes.
func (d *desk) findOnGrid(text string) (x, y int, ok bool) {
	top, bottom := 0, 0
	for i, line := range d.rows() {
		if strings.Contains(line, "↑ more impact") {
			top = i - 2
		}
		if strings.Contains(line, "more effort →") {
			bottom = i - 2
		}
	}
	left := strings.Index(d.rows()[top+3], "┌")
	x, y, ok = d.find(text, top, bottom)
	return x, y, ok && x >= left
}

// A click on the list selects, wherever the list is.
func TestGridClickSelects(t *testing.T) {
	for _, size := range []kit.Area{{W: 60, H: 18}, {W: 80, H: 24}, {W: 120, H: 40}, {W: 200, H: 60}} {
		d := newGridDesk(t, 5)
		d.resize(size.W, size.H)
		for _, ref := range []string{"WO1", "ST1", "WT1", "SO2"} {
			x, y, ok := d.find(ref, 0, size.H-5)
			if !ok {
				t.Fatalf("%v: no %s on the list:\n%s", size, ref, d.screen())
			}
			d.click(x+1, y)
			d.shows("▸ " + ref + " · not placed yet")
		}
		if _, ok := d.grid().Click(0, size.H-6); ok {
			t.Errorf("%v: something takes a click on nothing", size)
		}
		d.stand("– – – – –")
	}
}

// However little room there is, as when saving fails, nothing is drawn over
// the edges.
func TestGridInAnySize(t *testing.T) {
	t.Parallel()
	d := newGridDesk(t, 30)
	for range 20 {
		d.keys("up", "enter")
	}
	d.store.Fail = errors.New("the disk is full")
	d.keys("up")
	for w := kit.LeastWidth; w <= 210; w += 13 {
		for h := kit.LeastHeight; h <= 61; h += 3 {
			d.resize(w, h)
			d.fits(t)
		}
	}
}

// The best placed strategy that nothing serves is the one to begin with.
func TestInitiativesBeginWithTheBestPlaced(t *testing.T) {
	d := newGridDesk(t, 4)
	d.put("13", "31", "32", "22")
	d.at(workshop.StageInitiatives)
	for _, want := range []string{"SO2", "ST1", "WO1", "SO1"} {
		d.shows("New  for " + want)
		d.Do(workshop.WriteInitiative{Plan: workshop.Plan{What: "Serve it", Strategy: d.app.screen.(*session.Screen).Stage.(*stage.Initiatives).Suggested()}})
	}
	d.shows("New  for no strategy")
	d.keys("right")
	d.shows("New  for SO2")
	d.keys("right")
	d.shows("New  for ST1")
}

// Placements show in the notes for later readers.
func TestGridIsToldInTheNotes(t *testing.T) {
	d := newGridDesk(t, 3)
	d.put("13", "31")
	text := strings.Join(stage.NotesOf(d.app.kit.Theme, d.W(), 80), "\n")
	first, last := strings.Index(text, "high impact, low effort: do first"), strings.Index(text, "low impact, high effort: leave")
	if first < 0 || last < first || strings.Contains(text, "not placed") {
		t.Errorf("the notes tell the places so:\n%s", text)
	}
}

// Both ends of the effort axis have a name. A cell has the words of a strategy
// in full or not at all, and so has the list where there is room beside the grid.
func TestGridShowsWholeSentences(t *testing.T) {
	d := newFilledDesk(t, tuitest.FillSome, workshop.StageGrid)
	d.shows("← less effort", "more effort →")
	d.keys("up", "enter")
	d.hides("Pair each", "…")
	d.resize(120, 40)
	d.keys("right")
	d.shows("Pair each", "One page", "drill", "minutes")
	d.hides("…")
	l := d.app.screen.(*session.Screen).Stage.(*stage.Grid)
	for i, row := range []int{1, 4} {
		if got := l.ListedAt(l.Layout(l.Picture), 3, l.Layout(l.Picture).ListTop()+row); got != l.W().BestFirst()[i] {
			t.Errorf("row %d of the list is %v", row, got)
		}
	}
}

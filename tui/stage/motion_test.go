package stage_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui"
	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/tui/stage"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// cells is how many cells of a screen have one of these signs.
func cells(d *tuitest.Desk, signs string) int {
	n := 0
	for _, r := range d.Screen() {
		if strings.ContainsRune(signs, r) {
			n++
		}
	}
	return n
}

// ends ends a movement as any click does, and does nothing else.
func ends(d *tuitest.Desk) { d.Send(tea.MouseClickMsg{Button: tea.MouseRight}) }

// closingDesk stands at the closing stance with the fingers typed, and Enter
// not yet pressed.
func closingDesk(t *testing.T, change ...func(*tui.Options)) *tuitest.Desk {
	t.Helper()
	d := tuitest.NewFilledDesk(t, func(d tuitest.Session) {
		d.Do(workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.Before, Counts: [5]int{5, 2, 1, 0, 0}})
	}, tuitest.ClosingStance, change...)
	d.Shows("Fingers up again")
	d.Type("0/0/1/2/5")
	return d
}

// revealDesk stands before the reveal of the votes.
func revealDesk(t *testing.T, change ...func(*tui.Options)) *tuitest.Desk {
	t.Helper()
	d := someDesk(t, workshop.StageVote, 6, change...)
	count(d, "6", "5", "4", "3", "2", "1")
	return d
}

func TestShiftGrowsFromTheOpeningStance(t *testing.T) {
	for _, size := range tuitest.Sizes {
		d := closingDesk(t, tuitest.Moving)
		d.Resize(size[0], size[1])
		d.Keys("enter")
		d.Shows("▒ opening, 1 to 3   █ closing, 3 to 5")
		first := d.Screen()
		d.Passes(kit.Growing / 4)
		d.Fits(t)
		middle := d.Screen()
		d.Passes(kit.Growing)
		last := d.Screen()
		if first == middle || middle == last {
			t.Errorf("%v: nothing moves:\n%s", size, middle)
		}
		ends(d)
		if d.Screen() != last {
			t.Errorf("%v: the last frame is not the still one:\n%s", size, last)
		}
	}
}

// On its way a column is never higher or lower than where it comes from and
// where it goes to.
func TestColumnsStayBetweenBeforeAndAfter(t *testing.T) {
	th := kit.NewTheme(kit.DarkTheme, kit.FullColour, kit.ByCodePoints)
	r := &workshop.Readings{Before: &workshop.Reading{Counts: [5]int{6, 0, 1}}, After: &workshop.Reading{Counts: [5]int{0, 6, 1}}}
	scale := stage.BarScale{Person: 2, Wide: stage.BarWidth(80)}
	height := func(step int, grown float64) int {
		n := 0
		for level := 1; level <= 13; level++ {
			if strings.ContainsAny(stage.GrowingBar(th, r, step, level, scale, grown), "█▁▂▃▄▅▆▇") {
				n++
			}
		}
		return n
	}
	down, up := height(0, 0), height(1, 0)
	if down != 12 || up != 0 {
		t.Fatalf("the columns begin at %d and %d, want 12 and 0", down, up)
	}
	for step := range 31 {
		p := float64(step) / 30
		if height(0, p) > down || height(1, p) < up || height(2, p) != 2 {
			t.Errorf("at %.2f the columns are %d, %d and %d high", p, height(0, p), height(1, p), height(2, p))
		}
		down, up = height(0, p), height(1, p)
	}
	if down != 0 || up != 12 {
		t.Errorf("the columns end at %d and %d, want 0 and 12", down, up)
	}
}

func TestTheRevealGrowsInRankOrder(t *testing.T) {
	for _, keys := range []string{"pgdown", "ctrl+r"} {
		d := revealDesk(t, tuitest.Moving)
		d.Keys(keys)
		d.Shows("What matters most")
		if n := cells(d, "▇"); n != 0 {
			t.Errorf("%s: %d cells of bars show before they grow", keys, n)
		}
		d.Passes(kit.Growing / 2)
		d.Fits(t)
		bars := barsOf(d)
		if !slices.IsSortedFunc(bars, func(a, b int) int { return b - a }) || bars[0] == 0 || bars[5] != 0 {
			t.Errorf("%s: half way the bars are %v, want the first ahead of the last", keys, bars)
		}
		d.Passes(kit.Growing / 2)
		moved := d.Screen()
		if ends(d); moved != d.Screen() {
			t.Errorf("%s: the last frame is not the still one:\n%s", keys, moved)
		}
	}
}

// barsOf is the length of each bar, from the top.
func barsOf(d *tuitest.Desk) []int {
	var bars []int
	for _, row := range d.Rows() {
		if resultRow.MatchString(row) {
			bars = append(bars, strings.Count(row, "▇"))
		}
	}
	return bars
}

// The newest item stands out, with a sign and not by colour alone, until there is a newer
// one: nothing moves by itself.
func TestNewItemIsMarked(t *testing.T) {
	for _, size := range append(tuitest.Sizes, [2]int{200, 60}) {
		d := tuitest.NewBoardDesk(t, tuitest.Moving)
		d.Resize(size[0], size[1])
		d.Line("w nobody may answer")
		d.Shows("» Nobody may answer")
		with := d.View().Content
		d.Passes(kit.Landing)
		if d.View().Content != with {
			t.Errorf("%v: something moves", size)
		}
		d.Line("w late")
		d.Shows("» Late", "– Nobody may answer")
	}
}

func TestNewItemOnACardIsMarked(t *testing.T) {
	d := tuitest.NewSessionDesk(t, tuitest.Moving)
	d.Stage(workshop.StageProvocations)
	d.Keys("enter", "pgdown")
	d.Line("w nobody may answer")
	d.Shows("» Nobody may answer")
	d.Type("n")
	d.Shows("– Nobody may answer")
}

// A key ends a movement and is obeyed.
func TestKeyEndsAnAnimation(t *testing.T) {
	shift := closingDesk(t, tuitest.Moving)
	shift.Keys("enter", "t")
	shift.Shows("▸ t")
	votes := revealDesk(t, tuitest.Moving)
	votes.Keys("pgdown", "down")
	votes.Shows("▸ S1")
	item := tuitest.NewBoardDesk(t, tuitest.Moving)
	item.Line("w nobody may answer")
	item.Keys("tab")
	for name, d := range map[string]*tuitest.Desk{"shift": shift, "votes": votes, "item": item} {
		now := d.Screen()
		ends(d)
		if now != d.Screen() {
			t.Errorf("%s: a key leaves it moving:\n%s", name, now)
		}
	}
	item.Line("lands in the next quadrant")
	if n := len(item.W().ItemsIn(workshop.Opportunities)); n != 2 {
		t.Errorf("the Tab that ended the movement was swallowed: %d opportunities", n)
	}
}

// With reduced motion, and where nothing new happens, the end frame shows at
// once.
func TestWhatIsNotAnimated(t *testing.T) {
	nothing, moving := func(*tuitest.Desk) {}, tuitest.Moving
	corrected := closingDesk(t, moving)
	corrected.Keys("enter")
	for name, c := range map[string]struct {
		desk *tuitest.Desk
		set  func(*tuitest.Desk)
		keys []string
	}{
		"the shift, reduced":          {closingDesk(t), nothing, []string{"enter"}},
		"the votes, reduced":          {revealDesk(t), nothing, []string{"pgdown"}},
		"a correction of the stance":  {corrected, func(d *tuitest.Desk) { d.Type("0/0/0/3/5") }, []string{"enter"}},
		"undo of a reveal, and redo":  {revealDesk(t, moving), reveals, []string{"ctrl+z", "ctrl+y"}},
		"a stage with votes revealed": {revealDesk(t, moving), reveals, []string{"pgdown", "pgup"}},
		"an item that is put back":    {tuitest.NewBoardDesk(t, moving), func(d *tuitest.Desk) { d.Keys("up", "d") }, []string{"ctrl+z"}},
	} {
		c.set(c.desk)
		c.desk.Keys(c.keys...)
		now := c.desk.Screen()
		if c.desk.Passes(kit.Growing); now != c.desk.Screen() {
			t.Errorf("%s moves:\n%s", name, now)
		}
	}
}

func reveals(d *tuitest.Desk) { d.Keys("pgdown") }

// A resumed session shows no animation.
func TestResumingDoesNotMove(t *testing.T) {
	d := revealDesk(t, tuitest.Moving)
	d.Keys("pgdown")
	id := d.W().ID
	d.Keys("esc")
	d.Want(screen.OpenSession{ID: id})
	d.Shows("Resumed where you left off.", "6 ▇")
	now := d.Screen()
	if d.Passes(kit.Growing); now != d.Screen() {
		t.Errorf("it moves after resuming:\n%s", now)
	}
}

// A movement is drawn about thirty times a second, a landing once more when it
// is over; then the pace is the screen's own.
func TestAnimationTick(t *testing.T) {
	for name, c := range map[string]struct {
		desk        *tuitest.Desk
		key         string
		least, most int
	}{
		"shift": {closingDesk(t, tuitest.Moving), "enter", 10, 16},
		"votes": {revealDesk(t, tuitest.Moving), "pgdown", 10, 16},
		"item":  {tuitest.NewBoardDesk(t, tuitest.Moving), "enter", 1, 1},
	} {
		d := c.desk
		if name == "item" {
			d.Type("w nobody may answer")
		}
		d.Keys(c.key)
		if n := d.Ticks(time.Second); n < c.least || n > c.most {
			t.Errorf("%s: %d ticks in the first second, want %d to %d", name, n, c.least, c.most)
		}
		if n := d.Ticks(time.Minute); n > 60 {
			t.Errorf("%s: %d ticks in the minute after, want one a second at most", name, n)
		}
		if n, want := d.Ticks(time.Hour), int(time.Hour/stage.Minutes); n != want {
			t.Errorf("%s: %d ticks in an hour, want %d, as the screen wants", name, n, want)
		}
	}
}

// An item that is added while another still stands out gets its own time:
// neither is cut short nor prolonged.
func TestEachNewItemIsMarkedForItsOwnTime(t *testing.T) {
	d := tuitest.NewSessionDesk(t, tuitest.Moving)
	d.Stage(workshop.StageProvocations)
	d.Keys("enter", "pgdown", "pgdown")
	d.Line("w the first")
	d.Ticks(kit.Landing / 2)
	d.Send(tea.PasteMsg{Content: "w the second"})
	d.Shows("» The first")
	d.Keys("enter")
	d.Shows("» The second")
	d.Ticks(kit.Landing - time.Millisecond)
	d.Shows("» The second")
	d.Ticks(time.Millisecond)
	d.Shows("– The second")
	if next := d.NextTick(); next != stage.Minutes {
		t.Errorf("the mark is gone and the next tick is due in %s, want %s", next, stage.Minutes)
	}
}

package tui

import (
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/tui/stage"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// moves switches motion on: the desk's tests look at what comes after it.
func (d *desk) moves() { d.app.kit.Motion.Still = false }

// passes lets time go by, without a tick.
func (d *desk) passes(by time.Duration) { d.clock = d.clock.Add(by) }

// cells is how many cells of a screen have one of these signs.
func (d *desk) cells(signs string) int {
	n := 0
	for _, r := range d.screen() {
		if strings.ContainsRune(signs, r) {
			n++
		}
	}
	return n
}

// closingDesk stands at the closing stance with the fingers typed, and Enter
// not yet pressed.
func closingDesk(t *testing.T) *desk {
	t.Helper()
	d := newFilledDesk(t, func(d tuitest.Session) {
		d.Do(workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.Before, Counts: [5]int{5, 2, 1, 0, 0}})
	}, workshop.StageStance+"2")
	d.shows("Fingers up again")
	d.moves()
	d.typed("0/0/1/2/5")
	return d
}

// revealDesk stands before the reveal of the votes.
func revealDesk(t *testing.T) *desk {
	t.Helper()
	d := someDesk(t, workshop.StageVote, 6)
	count(d, "6", "5", "4", "3", "2", "1")
	d.moves()
	return d
}

func TestShiftGrowsFromTheOpeningStance(t *testing.T) {
	for _, size := range sizes {
		d := closingDesk(t)
		d.resize(size[0], size[1])
		d.keys("enter")
		d.shows("Spread 3–5, was 1–3.")
		first := d.screen()
		d.passes(kit.Growing / 4)
		d.fits(t)
		middle := d.screen()
		d.passes(kit.Growing)
		last := d.screen()
		if first == middle || middle == last {
			t.Errorf("%v: nothing moves:\n%s", size, middle)
		}
		d.app.kit.Motion.End()
		if d.screen() != last {
			t.Errorf("%v: the last frame is not the still one:\n%s", size, last)
		}
	}
}

// On its way a column is never higher or lower than where it comes from and
// where it goes to.
func TestColumnsStayBetweenBeforeAndAfter(t *testing.T) {
	th := kit.NewTheme(kit.DarkTheme, kit.FullColour, kit.ByCodePoints)
	r := &workshop.Readings{Before: &workshop.Reading{Counts: [5]int{6, 0, 1}}, After: &workshop.Reading{Counts: [5]int{0, 6, 1}}}
	scale := stage.BarScale{Rows: 12, Highest: 6, Wide: stage.BarWidth(80)}
	height := func(step int, grown float64) int {
		n := 0
		for level := 1; level <= scale.Rows+1; level++ {
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
		d := revealDesk(t)
		d.keys(keys)
		d.shows("What matters most")
		if n := d.cells("▇"); n != 0 {
			t.Errorf("%s: %d cells of bars show before they grow", keys, n)
		}
		d.passes(kit.Growing / 2)
		d.fits(t)
		bars := barsOf(d)
		if !slices.IsSortedFunc(bars, func(a, b int) int { return b - a }) || bars[0] == 0 || bars[5] != 0 {
			t.Errorf("%s: half way the bars are %v, want the first ahead of the last", keys, bars)
		}
		d.passes(kit.Growing / 2)
		moved := d.screen()
		if d.app.kit.Motion.End(); moved != d.screen() {
			t.Errorf("%s: the last frame is not the still one:\n%s", keys, moved)
		}
	}
}

// barsOf is the length of each bar, from the top.
func barsOf(d *desk) []int {
	var bars []int
	for _, row := range d.rows()[4:10] {
		bars = append(bars, strings.Count(row, "▇"))
	}
	return bars
}

// A new item stands out for a moment, with a sign and not by colour alone; no
// other row changes, so that next to nothing is sent.
func TestNewItemIsMarked(t *testing.T) {
	for _, size := range append(sizes, [2]int{200, 60}) {
		d := newBoardDesk(t)
		d.resize(size[0], size[1])
		d.moves()
		d.line("w nobody may answer")
		d.shows("» nobody may answer")
		with := strings.Split(d.app.View().Content, "\n")
		d.passes(kit.Landing)
		d.hides("»")
		d.shows("– nobody may answer")
		changed := 0
		for i, row := range strings.Split(d.app.View().Content, "\n") {
			if row != with[i] {
				changed++
			}
		}
		if changed != 1 {
			t.Errorf("%v: %d rows change when the mark goes, want 1", size, changed)
		}
	}
}

func TestNewItemOnACardIsMarked(t *testing.T) {
	d := newSessionDesk(t)
	d.stage(workshop.StageProvocations)
	d.keys("enter")
	d.moves()
	d.line("w nobody may answer")
	d.shows("» nobody may answer")
	d.typed("n")
	d.shows("– nobody may answer")
}

// A key ends a movement and is obeyed.
func TestKeyEndsAnAnimation(t *testing.T) {
	shift := closingDesk(t)
	shift.keys("enter", "t")
	shift.shows("▸ t")
	votes := revealDesk(t)
	votes.keys("pgdown", "down")
	votes.shows("▸ → ")
	item := newBoardDesk(t)
	item.moves()
	item.line("w nobody may answer")
	item.keys("tab")
	for name, d := range map[string]*desk{"shift": shift, "votes": votes, "item": item} {
		now := d.screen()
		d.app.kit.Motion.Still = true
		d.app.kit.Motion.End()
		if now != d.screen() {
			t.Errorf("%s: a key leaves it moving:\n%s", name, now)
		}
	}
	item.line("lands in the next quadrant")
	if n := len(item.W().ItemsIn(workshop.Opportunities)); n != 2 {
		t.Errorf("the Tab that ended the movement was swallowed: %d opportunities", n)
	}
}

// With reduced motion, and where nothing new happens, the end frame shows at
// once.
func TestWhatIsNotAnimated(t *testing.T) {
	reduced := func(d *desk) { d.app.kit.Motion.Still = true }
	corrected := closingDesk(t)
	corrected.keys("enter")
	for name, c := range map[string]struct {
		desk *desk
		set  func(*desk)
		keys []string
	}{
		"the shift, reduced":          {closingDesk(t), reduced, []string{"enter"}},
		"the votes, reduced":          {revealDesk(t), reduced, []string{"pgdown"}},
		"a correction of the stance":  {corrected, func(d *desk) { d.typed("0/0/0/3/5") }, []string{"enter"}},
		"undo of a reveal, and redo":  {revealDesk(t), (*desk).reveals, []string{"ctrl+z", "ctrl+y"}},
		"a stage with votes revealed": {revealDesk(t), (*desk).reveals, []string{"pgdown", "pgup"}},
		"an item that is put back":    {newBoardDesk(t), func(d *desk) { d.moves(); d.keys("up", "d") }, []string{"ctrl+z"}},
	} {
		c.set(c.desk)
		c.desk.keys(c.keys...)
		now := c.desk.screen()
		if c.desk.passes(kit.Growing); now != c.desk.screen() {
			t.Errorf("%s moves:\n%s", name, now)
		}
	}
}

func (d *desk) reveals() { d.keys("pgdown") }

// A resumed session shows no animation.
func TestResumingDoesNotMove(t *testing.T) {
	d := revealDesk(t)
	d.keys("pgdown")
	id := d.W().ID
	d.keys("esc")
	d.run(d.app.open(screen.OpenSession{ID: id}, ""))
	d.shows("Resumed where you left off.", "6 ▇")
	if m := d.app.kit.Motion; m.What != "" {
		t.Errorf("%s moves after resuming", m.What)
	}
}

// clockwork runs the ticks that a program asks for, for so long, and answers
// how many there were. What is asked for meanwhile takes the place of what was
// asked for before, as in the program, where a tick that is out of date does
// nothing.
func (d *desk) clockwork(until time.Duration) (ticks int) {
	end := d.clock.Add(until)
	for d.due.msg != nil && !d.due.at.After(end) {
		due := d.due
		d.due.msg = nil
		d.clock = due.at
		d.send(due.msg)
		ticks++
	}
	d.clock = end
	return ticks
}

// winds lets the desk remember the ticks that are asked for.
func (d *desk) winds() {
	d.app.after = func(in time.Duration, msg tea.Msg) tea.Cmd {
		if _, ok := msg.(tickMsg); ok {
			d.due.at, d.due.msg = d.clock.Add(in), msg
		}
		return nil
	}
}

// A movement is drawn about thirty times a second, a landing once more when it
// is over; then the pace is the screen's own.
func TestAnimationTick(t *testing.T) {
	for name, c := range map[string]struct {
		desk        *desk
		key         string
		least, most int
	}{
		"shift": {closingDesk(t), "enter", 10, 16},
		"votes": {revealDesk(t), "pgdown", 10, 16},
		"item":  {newBoardDesk(t), "enter", 1, 1},
	} {
		d := c.desk
		d.moves()
		d.winds()
		if name == "item" {
			d.typed("w nobody may answer")
		}
		d.keys(c.key)
		if n := d.clockwork(time.Second); n < c.least || n > c.most {
			t.Errorf("%s: %d ticks in the first second, want %d to %d", name, n, c.least, c.most)
		}
		if n := d.clockwork(time.Minute); n > 60 {
			t.Errorf("%s: %d ticks in the minute after, want one a second at most", name, n)
		}
		if d.app.pace() != stage.Minutes {
			t.Errorf("%s: afterwards the pace is %s, want that of the screen", name, d.app.pace())
		}
	}
}

// An item that is added while another still stands out gets its own time:
// neither is cut short nor prolonged.
func TestEachNewItemIsMarkedForItsOwnTime(t *testing.T) {
	d := newBoardDesk(t)
	d.moves()
	d.winds()
	d.line("w the first")
	d.clockwork(kit.Landing / 2)
	d.send(tea.PasteMsg{Content: "w the second"})
	d.shows("» the first")
	d.keys("enter")
	d.shows("– the first", "» the second")
	d.clockwork(kit.Landing - time.Millisecond)
	d.shows("» the second")
	d.clockwork(time.Millisecond)
	d.shows("– the second")
	if next := d.due.at.Sub(d.clock); next != stage.Minutes {
		t.Errorf("the mark is gone and the next tick is due in %s, want %s", next, stage.Minutes)
	}
}

// While nothing happens no screen asks to be drawn more than once a second.
func TestNoScreenIsDrawnMoreThanOnceASecond(t *testing.T) {
	look := func(d *desk, what string) {
		t.Helper()
		d.passes(time.Minute)
		if pace := d.app.pace(); pace != 0 && pace < time.Second {
			t.Errorf("%s asks to be drawn every %s", what, pace)
		}
	}
	for _, fill := range tuitest.Fills {
		d := newFilledDesk(t, fill, workshop.StageOpen)
		d.moves()
		for i, stage := range d.W().Agenda.Stages {
			d.run(d.app.Obey(screen.Intend(workshop.EnterStage{Stage: i})))
			look(d, stage.Title)
			d.keys("f1")
			look(d, "help")
			d.keys("esc", "f4")
			look(d, "the stages")
			d.keys("esc")
		}
		d.keys("c")
		look(d, "a question")
		d.keys("y")
		look(d, "the reader")
		d.keys("esc")
		look(d, "the library")
		d.keys("n")
		look(d, "the form")
	}
}

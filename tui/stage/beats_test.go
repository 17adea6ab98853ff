package stage_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"swotshop/tui/kit"
	"swotshop/tui/stage"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// fixed is what may not move from one beat to the next, as the room sees it: by the row, and
// for the header the half that says who and what.
type fixed struct {
	beat   string
	header string
	asked  map[int]string // the rows of the question
	poles  map[int]string // empty where something else stands in place of them
	axis   map[int]string
	labels map[int]string
}

// seen finds what may not move on a screen.
func seen(t *testing.T, d *tuitest.Desk, beat string, card *workshop.Card) fixed {
	t.Helper()
	f := fixed{beat: beat, asked: map[int]string{}, poles: map[int]string{}, axis: map[int]string{}, labels: map[int]string{}}
	rows := d.Rows()
	f.header, _, _ = strings.Cut(rows[0], "  ")
	for y, row := range rows {
		words := strings.TrimSpace(row)
		switch {
		case strings.HasPrefix(words, "───"):
			f.axis[y] = row
		case strings.HasPrefix(words, "1 locked"):
			f.labels[y] = row
		case strings.HasPrefix(words, "CONTROL "):
			for at := y; at < len(rows) && at <= y+2 && poleRow(rows[at], card); at++ {
				f.poles[at] = rows[at]
			}
		case y >= 3 && words != "" && strings.Contains(card.Question, words) && utf8.RuneCountInString(words) > 3:
			f.asked[y] = row
		}
	}
	if len(f.asked) == 0 || len(f.axis) != 1 || len(f.labels) != 1 {
		t.Fatalf("%s: no question, axis or steps:\n%s", beat, d.Screen())
	}
	return f
}

// poleRow reports whether a row has only words of the poles.
func poleRow(row string, card *workshop.Card) bool {
	for _, part := range strings.Split(strings.TrimSpace(row), "  ") {
		part = strings.TrimSpace(part)
		if part != "" && part != "CONTROL" && part != "EMPOWERMENT" && !strings.Contains(card.Poles[0]+"\n"+card.Poles[1], part) {
			return false
		}
	}
	return strings.TrimSpace(row) != ""
}

// stays fails where something has moved or changed that may not.
func (f fixed) stays(t *testing.T, next fixed, window kit.Area) {
	t.Helper()
	same := func(what string, a, b map[int]string) {
		if !maps.Equal(a, b) {
			t.Errorf("%v: the %s moves from %q to %q: %v, then %v", window, what, f.beat, next.beat, a, b)
		}
	}
	same("question", f.asked, next.asked)
	same("axis", f.axis, next.axis)
	same("steps", f.labels, next.labels)
	if len(f.poles) > 0 && len(next.poles) > 0 {
		same("poles", f.poles, next.poles)
	}
	if f.header != next.header {
		t.Errorf("%v: the header is %q at %q and %q at %q", window, f.header, f.beat, next.header, next.beat)
	}
}

// persons is how many rows each column takes for one person, as the screen shows it: by the
// count that stands on top of it.
func persons(d *tuitest.Desk, counts map[string][workshop.Steps]int) map[int][]int {
	heights := map[int][]int{} // by count
	for fill, of := range counts {
		var high [workshop.Steps]int
		for _, row := range d.Rows() {
			if strings.HasPrefix(strings.TrimSpace(row), "───") { // what is below the axis is no column
				break
			}
			for step, bars := range barsIn(row, fill, d) {
				if bars {
					high[step]++
				}
			}
		}
		for step, n := range of {
			heights[n] = append(heights[n], high[step])
		}
	}
	return heights
}

// barsIn says on which steps a row has a bar of this fill.
func barsIn(row, fill string, d *tuitest.Desk) (on [workshop.Steps]bool) {
	cells, starts := []rune(row), stepStarts(d)
	for step := range on {
		to := len(cells)
		if step+1 < workshop.Steps {
			to = min(to, starts[step+1])
		}
		if starts[step] < to {
			on[step] = strings.Contains(string(cells[starts[step]:to]), strings.Repeat(fill, 3))
		}
	}
	return on
}

// stepStarts is where each step begins, by its name.
func stepStarts(d *tuitest.Desk) (starts [workshop.Steps]int) {
	for _, row := range d.Rows() {
		if strings.HasPrefix(strings.TrimSpace(row), "1 locked") {
			for step := range starts {
				starts[step] = utf8.RuneCountInString(row[:strings.Index(row, fmt.Sprintf("%d ", step+1))])
			}
		}
	}
	return starts
}

// beatCards are cards of different lengths.
var beatCards = map[string]workshop.Card{
	"short": {Question: "Who answers?", Poles: [2]string{"Few", "Many"}},
	"usual": {Question: "Somebody tweets our financial results before we publish. Now what?",
		Poles: [2]string{"Fewer people know; no devices near results", "People know why it matters and act fast when it slips"}},
	"long": {Question: "Somebody in the holding company tweets our financial results the evening before we publish. What then, and who says so?",
		Poles: [2]string{"Fewer people know of the results beforehand; nobody has a device near them, and talks",
			"People know why it matters that they wait, and act fast themselves when something slips"}},
}

// beatCounts are first and second stances of eight people.
var beatCounts = [][2][workshop.Steps]int{
	{{3, 3, 2, 0, 0}, {1, 3, 4, 0, 0}},
	{{8, 0, 0, 0, 0}, {0, 0, 0, 0, 8}},
	{{2, 2, 2, 1, 1}, {0, 0, 8, 0, 0}},
	{{0, 7, 1, 0, 0}, {1, 2, 2, 2, 1}},
}

var beatWindows = []kit.Area{{W: 60, H: 18}, {W: 80, H: 24}, {W: 100, H: 30}, {W: 120, H: 40}, {W: 200, H: 60}}

// Between two beats of a card only what has changed moves: the question, the poles, the axis
// and the names of the steps stay where they are, and so does one person’s height.
func TestNothingMovesBetweenTheBeatsOfACard(t *testing.T) {
	t.Parallel()
	for name, like := range beatCards {
		for i, counts := range beatCounts {
			if i > 0 && name != "usual" {
				break
			}
			for _, window := range beatWindows {
				t.Run(fmt.Sprintf("%s_%d_%dx%d", name, i, window.W, window.H), func(t *testing.T) {
					d := newCardDesk(t)
					d.Resize(window.W, window.H)
					card := &d.W().Deck.Cards[0]
					card.Question, card.Poles = like.Question, like.Poles
					playsOn(t, d, card, counts, window)
				})
			}
		}
	}
}

// playsOn plays a card from its first stance to its shift, and compares each beat with the
// one before.
func playsOn(t *testing.T, d *tuitest.Desk, card *workshop.Card, counts [2][workshop.Steps]int, window kit.Area) {
	t.Helper()
	var last fixed
	person := map[int]int{} // rows by count
	look := func(beat string, drawn map[string][workshop.Steps]int) {
		t.Helper()
		d.Fits(t)
		now := seen(t, d, beat, card)
		if last.beat != "" {
			last.stays(t, now, window)
		}
		last = now
		for n, heights := range persons(d, drawn) {
			for _, rows := range heights {
				if was, known := person[n]; known && was != rows {
					t.Errorf("%v, %s: %d people are %d rows high, %d before:\n%s", window, beat, n, rows, was, d.Screen())
				}
				person[n] = rows
			}
		}
	}
	before := map[string][workshop.Steps]int{stage.FillBefore: counts[0]}
	d.Keys("pgdown")
	look("fingers up", nil)
	d.Line(stepLine(counts[0]))
	look("first stance", before)
	for i := range card.FollowUps {
		d.Keys("pgdown")
		look(fmt.Sprintf("follow-up %d", i+1), before)
	}
	d.Keys("pgdown")
	look("twist", before)
	d.Keys("pgdown")
	look("fingers up again", nil)
	d.Line(stepLine(counts[1]))
	look("shift", map[string][workshop.Steps]int{stage.FillBefore: counts[0], stage.FillAfter: counts[1]})
}

// stepLine are counts as they are typed.
func stepLine(counts [workshop.Steps]int) string {
	return strings.Trim(strings.ReplaceAll(fmt.Sprint(counts), " ", "/"), "[]")
}

// The same when the session opens, and when it closes.
func TestNothingMovesWhenAStanceIsCounted(t *testing.T) {
	t.Parallel()
	for name, like := range beatCards {
		for _, window := range beatWindows {
			d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageStance)
			session := &d.W().Deck.Session
			session.Question, session.Poles = like.Question, like.Poles
			for i := range d.W().Agenda.Stages {
				d.W().Agenda.Stages[i].Question = ""
			}
			d.Resize(window.W, window.H)
			for _, at := range []workshop.StageKind{workshop.StageStance, tuitest.ClosingStance} {
				d.Stage(at)
				asked := seen(t, d, fmt.Sprintf("%s asked", at), session)
				d.Line(stepLine(beatCounts[0][slices.Index([]workshop.StageKind{workshop.StageStance, tuitest.ClosingStance}, at)]))
				d.Fits(t)
				asked.stays(t, seen(t, d, fmt.Sprintf("%s counted, %s", at, name), session), window)
			}
		}
	}
}

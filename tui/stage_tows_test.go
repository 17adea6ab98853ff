package tui

import (
	"strings"
	"testing"

	"swotshop/workshop"
)

// votedDesk stands at TOWS with some items and revealed votes: S1 5, S2 and
// S4 2, W1 6, W2 3, O1 13, T1 1, the rest none.
func votedDesk(t *testing.T) *desk {
	t.Helper()
	d := someDesk(t, workshop.StageVote, 14)
	count(d, "5", "2", "0", "2", "0", "6", "3", "0", "0", "13", "0", "1", "0", "0")
	d.keys("pgdown")
	d.stage(workshop.StageTOWS)
	return d
}

// cites is what a strategy cites, by refs.
func cites(d *desk, i int) string {
	var refs []string
	for _, id := range d.W().Cites(d.W().Strategies[i]) {
		refs = append(refs, d.W().ClusterRef(id))
	}
	return strings.Join(refs, " ")
}

func TestTOWSScreens(t *testing.T) {
	t.Parallel()
	t.Run("nothing", func(t *testing.T) { atSizes(t, someDesk(t, workshop.StageTOWS, 0)) })
	t.Run("no votes", func(t *testing.T) { atSizes(t, someDesk(t, workshop.StageTOWS, 14)) })
	t.Run("half a pair", func(t *testing.T) {
		d := someDesk(t, workshop.StageTOWS, 5)
		d.shows(" O  No opportunities yet. Press F4")
		d.line("A strategy out of nothing")
		d.shows("! No opportunities yet", "A strategy out of nothing")
		atSizes(t, d)
	})
	t.Run("some", func(t *testing.T) {
		d := votedDesk(t)
		d.line("Turn the best weekly chat answers into public answers where buyers ask [W1]")
		d.line("Let the founder’s posts end with a question that an engineer answers within a day")
		d.keys("left")
		atSizes(t, d)
	})
	t.Run("too much", func(t *testing.T) {
		d := votedDesk(t)
		for range 20 {
			d.line(strings.Repeat("a long strategy that goes on and on ", 7) + "[S2 S3 W1 W2 O2 T1]")
		}
		d.keys("up", "up", "up")
		atSizes(t, d)
	})
	t.Run("long line", func(t *testing.T) {
		d := votedDesk(t)
		d.typed("Turn the best weekly chat answers of every team into public answers in the two places where buyers ask each other first")
		d.keys("home") // how the line scrolls is the line’s own
		atSizes(t, d)
	})
}

func TestTOWSWriteCitesBoth(t *testing.T) {
	d := votedDesk(t)
	d.shows("S1  31 of 34", "●●●●●  5 votes   1 of 3", "●●●●●●●●●●●●… 13 votes", "Use the strength to win the opportunity:")
	d.typed("answer where buyers ask")
	d.shows("cites S1, O1")
	d.keys("enter")
	d.shows("SO1  answer where buyers ask", "SO 1 · ST 0 · WO 0 · WT 0", "Added (cites S1, O1).", "W1 has 6 votes but no strategy yet")
	d.keys("left", "pgdown", "pgdown") // S2 beside T1, then W1 beside O1
	d.line("pair each function with an editor")
	if got := cites(d, 0) + " | " + cites(d, 1); got != "S1 O1 | W1 O1" {
		t.Fatalf("the strategies cite %s", got)
	}
	d.shows("Fix the weakness", "SO 1 · ST 0 · WO 1 · WT 0", "W2 has 3 votes but no strategy yet")
	d.hides("answer where buyers ask")
}

func TestTOWSExtraCites(t *testing.T) {
	d := votedDesk(t)
	d.typed("answer [in public] where buyers ask [s2, W4 s1]")
	d.shows("cites S1, O1, S2, W4")
	d.keys("enter")
	if got := cites(d, 0); got != "S1 O1 S2 W4" {
		t.Fatalf("the strategy cites %s", got)
	}
	if got := d.W().Strategies[0].Text; got != "answer [in public] where buyers ask" {
		t.Fatalf("the strategy says %q", got)
	}
	d.line("another [S9]")
	d.shows("! There is no S9 on the board.", "another [S9]")
	d.keys("ctrl+u")
	d.line("[S2]")
	d.shows("! No text yet", "[S2]")
}

// ← steps the inside one, → the outside one, round the corner.
func TestTOWSSides(t *testing.T) {
	d := votedDesk(t)
	d.keys("left")
	d.shows("S2  Founder", "2 of 3", "O1  Buyers")
	d.keys("left")
	d.shows("S4  Support", "3 of 3")
	d.keys("left", "right") // O1 is the only one that was carried
	d.shows("S1  31 of 34", "O1  Buyers")
	d.keys("pgdown", "pgdown", "pgdown", "left")
	d.shows("Shrink the weakness", "W2  No agreed", "2 of 2", "T1  A rival")
	d.typed("a b")
	d.keys("left", "backspace") // now an arrow moves the cursor
	d.shows("W2  No agreed", "WT ▸ ab")
}

// With no votes taken, every cluster can be put on the screen.
func TestTOWSWithoutVotes(t *testing.T) {
	d := someDesk(t, workshop.StageTOWS, 14)
	d.shows("1 of 5", "1 of 2")
	d.keys("left", "left", "left", "left", "right")
	d.shows("S5  Teams help", "O2  Returners")
	d.hides("votes")
}

// Tallies that were counted but never revealed stay hidden here too.
func TestTOWSKeepsHiddenVotes(t *testing.T) {
	d := someDesk(t, workshop.StageVote, 14)
	count(d, "5")
	d.stage(workshop.StageTOWS)
	d.hides("5 votes", "●●", "carries")
}

func TestTOWSPickAndEdit(t *testing.T) {
	d := votedDesk(t)
	d.line("first thing")
	d.line("second thing")
	d.keys("up")
	d.shows("▸ SO2", "▸ SO2 cites S1, O1")
	d.keys("up", "x", "e") // x stands for nothing
	d.shows("SO1 ▸ first thing [S1 O1]")
	d.keys("ctrl+u")
	d.line("")
	d.shows("! The line is empty. Esc cancels the edit.")
	d.line("first words [O2 S3]")
	if got := cites(d, 0); got != "O2 S3" || d.W().Strategies[0].Text != "first words" {
		t.Fatalf("%q cites %s", d.W().Strategies[0].Text, got)
	}
	d.keys("up", "up", "enter", "ctrl+u")
	d.line("only the words") // without brackets it cites what it cited
	if got := cites(d, 0); got != "O2 S3" || d.W().Strategies[0].Text != "only the words" {
		t.Fatalf("%q cites %s", d.W().Strategies[0].Text, got)
	}
	d.keys("up", "e", "esc")
	d.shows("▸ SO2 cites S1, O1")
	d.keys("esc")
	d.line("third thing")
	d.shows("SO3  third thing")
}

func TestTOWSCiteAndDrop(t *testing.T) {
	d := votedDesk(t)
	d.line("first thing")
	d.keys("up", "c")
	d.shows("! It already cites both")
	d.keys("left", "c")
	d.shows("SO1 cites S1, O1, S2.")
	d.keys("d")
	d.shows("Dropped. Ctrl+Z brings it back.", "SO 0")
	d.hides("first thing")
	d.keys("ctrl+z")
	d.shows("first thing", "S1 O1 S2")
}

// A strategy that is being edited stays so when the pairing changes, and one
// that goes away leaves its words on the line.
func TestTOWSChangesUnderTheEdit(t *testing.T) {
	d := votedDesk(t)
	d.line("first thing")
	d.keys("up", "e")
	d.typed(" ")
	d.keys("pgdown")
	d.shows("Use the strength to blunt the threat:", "SO1 ▸ first thing [S1 O1]")
	d.keys("enter")
	if len(d.W().Strategies) != 1 {
		t.Fatalf("there are %d strategies, want the one that was edited", len(d.W().Strategies))
	}
	d.keys("pgup", "up", "e", "ctrl+z", "ctrl+z") // the edit and the writing
	d.shows("SO ▸ first thing [S1 O1]", "cites S1, O1")
	d.keys("enter")
	d.shows("SO1  first thing")
}

// What is on the screen may be split, moved or voted away.
func TestTOWSChangesUnderThePair(t *testing.T) {
	d := votedDesk(t)
	d.keys("left", "left", "right")
	d.stage(workshop.StageCluster)
	d.line("w")
	d.stage(workshop.StageTOWS)
	d.keys("left", "right", "up")
	for range 40 {
		d.keys("ctrl+z", "left", "right")
		requireDecent(t, d)
	}
	d.shows("No strengths yet", "No opportunities yet")
}

func TestTOWSResizeInTheMiddle(t *testing.T) {
	d := votedDesk(t)
	d.typed("half a stra")
	d.resize(50, 15)
	d.typed("tegy")
	d.shows("SO ▸ half a strategy")
	d.resize(120, 40)
	d.keys("enter")
	d.showsLarge("half a strategy")
	d.resize(80, 24)
	d.shows("SO1  half a strategy")
}

// In a high room what is talked about is in large type: the prompt, then the
// newest strategy, then the one that is picked; the others stay in their order.
func TestTOWSLargeType(t *testing.T) {
	d := votedDesk(t)
	d.resize(120, 40)
	d.showsLarge("Use the strength to win the opportunity:")
	d.line("First thing")
	d.line("Second thing")
	d.showsLarge("Second thing")
	d.shows("Use the strength to win the opportunity:", "SO1  First thing", "SO2  S1 O1")
	d.keys("up", "up")
	d.showsLarge("First thing")
	d.shows("▸ SO1  S1 O1", "SO2  Second thing")
	d.hides("SO1  First thing")
	d.keys("esc")
	for range 20 {
		d.line("Another thing")
	}
	d.shows("SO1  First thing", "SO22 Another thing")
	d.fits(t)
}

func TestTOWSRandomKeys(t *testing.T) {
	t.Parallel()
	randomKeys(t, votedDesk(t), "a strategy [S2 O2]", "words", strings.Repeat("very long ", 30), "[", "x [T9]")
}

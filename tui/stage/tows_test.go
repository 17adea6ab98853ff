package stage_test

import (
	"strings"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// votedDesk stands at TOWS with some items and revealed votes: S1 5, S2 and
// S4 2, W1 6, W2 3, O1 13, T1 1, the rest none.
func votedDesk(t *testing.T) *tuitest.Desk {
	t.Helper()
	d := someDesk(t, workshop.StageVote, 14)
	count(d, "5", "2", "0", "2", "0", "6", "3", "0", "0", "13", "0", "1", "0", "0")
	d.Keys("pgdown")
	d.Stage(workshop.StageTOWS)
	return d
}

// cites is what a strategy cites, by refs.
func cites(d *tuitest.Desk, i int) string {
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
		d.Shows(" O    No opportunities yet.")
		d.Line("A strategy out of nothing")
		d.Shows("! No opportunities yet", "A strategy out of nothing")
		atSizes(t, d)
	})
	t.Run("some", func(t *testing.T) {
		d := votedDesk(t)
		d.Line("Turn the best weekly chat answers into public answers where buyers ask [W1]")
		d.Line("Let the founder’s posts end with a question that an engineer answers within a day")
		d.Keys("left")
		atSizes(t, d)
	})
	t.Run("too much", func(t *testing.T) {
		d := votedDesk(t)
		for range 20 {
			d.Line(strings.Repeat("a long strategy that goes on and on ", 7) + "[S2 S3 W1 W2 O2 T1]")
		}
		d.Keys("up", "up", "up")
		atSizes(t, d)
	})
	t.Run("long line", func(t *testing.T) {
		d := votedDesk(t)
		d.Type("Turn the best weekly chat answers of every team into public answers in the two places where buyers ask each other first")
		d.Keys("home") // how the line scrolls is the line’s own
		atSizes(t, d)
	})
}

func TestTOWSWriteCitesBoth(t *testing.T) {
	d := votedDesk(t)
	d.Shows("S1   31 of 34", "●●●●●  5 votes   1 of 3", "●●●●●●●●●●●●… 13 votes", "Use the strength to win the opportunity:")
	d.Type("answer where buyers ask")
	d.Shows("cites S1, O1")
	d.Keys("enter")
	d.Shows("» SO1  Answer where buyers ask", "SO 1   ST –   WO –   WT –", "Added (cites S1, O1).", "W1 has 6 votes and no strategy yet")
	d.Keys("left", "pgdown", "pgdown") // S2 beside T1, then W1 beside O1
	d.Line("pair each function with an editor")
	if got := cites(d, 0) + " | " + cites(d, 1); got != "S1 O1 | W1 O1" {
		t.Fatalf("the strategies cite %s", got)
	}
	d.Shows("Fix the weakness", "SO 1   ST –   WO 1   WT –", "W2 has 3 votes and no strategy yet")
	d.Hides("Answer where buyers ask")
}

func TestTOWSExtraCites(t *testing.T) {
	d := votedDesk(t)
	d.Type("answer [in public] where buyers ask [s2, W4 s1]")
	d.Shows("cites S1, O1, S2, W4")
	d.Keys("enter")
	if got := cites(d, 0); got != "S1 O1 S2 W4" {
		t.Fatalf("the strategy cites %s", got)
	}
	if got := d.W().Strategies[0].Text; got != "answer [in public] where buyers ask" {
		t.Fatalf("the strategy says %q", got)
	}
	d.Line("another [S9]")
	d.Shows("! There is no S9 on the board.", "another [S9]")
	d.Keys("ctrl+u")
	d.Line("[S2]")
	d.Shows("! No text yet", "[S2]")
}

// ← steps the inside one, → the outside one, round the corner.
func TestTOWSSides(t *testing.T) {
	d := votedDesk(t)
	d.Keys("left")
	d.Shows("S2   Founder", "2 of 3", "O1   Buyers")
	d.Keys("left")
	d.Shows("S4   Support", "3 of 3")
	d.Keys("left", "right") // O1 is the only one that was carried
	d.Shows("S1   31 of 34", "O1   Buyers")
	d.Keys("pgdown", "pgdown", "pgdown", "left")
	d.Shows("Shrink the weakness", "W2   No agreed", "2 of 2", "T1   A rival")
	d.Type("a b")
	d.Keys("left", "backspace") // now an arrow moves the cursor
	d.Shows("W2   No agreed", " WT  ab")
}

// With no votes taken, every cluster can be put on the screen.
func TestTOWSWithoutVotes(t *testing.T) {
	d := someDesk(t, workshop.StageTOWS, 14)
	d.Shows("1 of 5", "1 of 2")
	d.Keys("left", "left", "left", "left", "right")
	d.Shows("S5   Teams help", "O2   Returners")
	d.Hides("votes")
}

// Tallies that were counted but never revealed stay hidden here too.
func TestTOWSKeepsHiddenVotes(t *testing.T) {
	d := someDesk(t, workshop.StageVote, 14)
	count(d, "5")
	d.Stage(workshop.StageTOWS)
	d.Hides("5 votes", "●●", "carries")
}

func TestTOWSPickAndEdit(t *testing.T) {
	d := votedDesk(t)
	d.Line("first thing")
	d.Line("second thing")
	d.Keys("up")
	d.Shows("▸ SO2", " SO2  cites S1, O1")
	d.Keys("up", "enter")
	d.Shows("SO1 ▸ first thing [S1 O1]")
	d.Keys("ctrl+u")
	d.Line("")
	d.Shows("! The line is empty. Esc cancels the edit.")
	d.Line("first words [O2 S3]")
	if got := cites(d, 0); got != "O2 S3" || d.W().Strategies[0].Text != "first words" {
		t.Fatalf("%q cites %s", d.W().Strategies[0].Text, got)
	}
	d.Keys("enter", "ctrl+u")
	d.Line("only the words") // without brackets it cites what it cited
	if got := cites(d, 0); got != "O2 S3" || d.W().Strategies[0].Text != "only the words" {
		t.Fatalf("%q cites %s", d.W().Strategies[0].Text, got)
	}
	d.Keys("esc", "up", "enter", "esc")
	d.Shows("▸ SO2 ", " SO2  cites S1, O1")
	d.Keys("esc")
	d.Line("third thing")
	d.Shows("» SO3  Third thing")
}

func TestTOWSCiteAndDrop(t *testing.T) {
	d := votedDesk(t)
	d.Line("first thing")
	d.Keys("up", "enter")
	d.Type(" [S1 O1 S2]")
	d.Shows("cites S1, O1, S2")
	d.Keys("enter", "delete")
	d.Shows(" dropped. Ctrl+Z brings it back.", "SO –")
	d.Hides("First thing")
	d.Keys("ctrl+z")
	d.Shows("First thing", "S1 O1 S2")
}

// A strategy that is being edited stays so when the pairing changes. One that goes
// away takes its words along, and leaves those that were changed on the line.
func TestTOWSChangesUnderTheEdit(t *testing.T) {
	d := votedDesk(t)
	d.Line("first thing")
	d.Keys("up", "enter")
	d.Type(" ")
	d.Keys("pgdown")
	d.Shows("Use the strength to blunt the threat:", "SO1 ▸ first thing [S1 O1]")
	d.Keys("enter")
	if len(d.W().Strategies) != 1 {
		t.Fatalf("there are %d strategies, want the one that was edited", len(d.W().Strategies))
	}
	d.Keys("pgup", "up", "enter", "ctrl+z")
	d.Hides("irst thing")
	d.Keys("ctrl+y", "up", "enter")
	d.Keys("home")
	d.Type("the ")
	d.Keys("ctrl+z")
	d.Shows("! Typed for the text of SO1.", "▸ the first thing [S1 O1]")
	d.Keys("enter")
	if len(d.W().Strategies) > 0 {
		t.Fatal("words of a strategy that is gone became another")
	}
	d.Keys("ctrl+y", "enter")
	d.Shows("SO1  The first thing")
}

// What is on the screen may be split, moved or voted away.
func TestTOWSChangesUnderThePair(t *testing.T) {
	d := votedDesk(t)
	d.Keys("left", "left", "right")
	d.Stage(workshop.StageCluster)
	d.Line("w")
	d.Stage(workshop.StageTOWS)
	d.Keys("left", "right", "up")
	for range 40 {
		d.Keys("ctrl+z", "left", "right")
		tuitest.RequireDecent(t, d)
	}
	d.Shows("No strengths yet", "No opportunities yet")
}

func TestTOWSResizeInTheMiddle(t *testing.T) {
	d := votedDesk(t)
	d.Type("half a stra")
	d.Resize(50, 15)
	d.Type("tegy")
	d.Shows(" SO  half a strategy")
	d.Resize(120, 40)
	d.Keys("enter")
	d.ShowsLarge("Half a strategy")
	d.Resize(80, 24)
	d.Shows("SO1  Half a strategy")
}

// In a high window what is talked about is in large type: the newest strategy, or the one
// that is picked; the others stay in their order. What the pairing asks never is.
func TestTOWSLargeType(t *testing.T) {
	d := votedDesk(t)
	d.Resize(120, 40)
	d.Shows("Use the strength to win the opportunity:")
	d.Line("First thing")
	d.Line("Second thing")
	d.ShowsLarge("Second thing")
	d.Shows("Use the strength to win the opportunity:", "SO1  First thing", "» SO2  S1 O1")
	d.Keys("up", "up")
	d.ShowsLarge("First thing")
	d.Shows("▸ SO1  S1 O1", "SO2  Second thing")
	d.Hides("SO1  First thing")
	d.Keys("esc")
	for range 20 {
		d.Line("Another thing")
	}
	d.ShowsLarge("Another thing")
	d.Shows("earlier", "SO21 Another thing", "» SO22 S1 O1")
	d.Fits(t)
}

func TestTOWSRandomKeys(t *testing.T) {
	t.Parallel()
	randomKeys(t, votedDesk(t), "a strategy [S2 O2]", "words", strings.Repeat("very long ", 30), "[", "x [T9]")
}

package stage_test

import (
	"fmt"
	"strings"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// tieDesk shows the result of a vote in which the tallies of a quadrant are these.
func tieDesk(t *testing.T, in map[workshop.Quadrant][]int) *tuitest.Desk {
	t.Helper()
	d := tuitest.NewSessionDesk(t)
	d.Do(workshop.SetDots{Dots: 6})
	for _, q := range workshop.Quadrants {
		for n, votes := range in[q] {
			d.Do(workshop.AddItem{Quadrant: q, Text: fmt.Sprintf("What is said as number %d", n+1)})
			d.Do(workshop.CountVotes{Cluster: d.W().Clusters[len(d.W().Clusters)-1].ID, Votes: votes})
		}
	}
	d.Stage(workshop.StageVote)
	d.Keys("pgdown")
	return d
}

func weaknesses(votes ...int) map[workshop.Quadrant][]int {
	return map[workshop.Quadrant][]int{workshop.Strengths: {2, 2}, workshop.Weaknesses: votes}
}

// requireCarried fails unless these weaknesses are carried.
func requireCarried(t *testing.T, d *tuitest.Desk, want string) {
	t.Helper()
	got := ""
	for _, c := range d.W().CarriedIn(workshop.Weaknesses) {
		got += " " + c.Ref()
	}
	if got != " "+want {
		t.Errorf("carried are%s, want %s", got, want)
	}
}

// requireOnce fails unless the screen says something exactly once.
func requireOnce(t *testing.T, d *tuitest.Desk, words string) {
	t.Helper()
	if n := strings.Count(d.Screen(), words); n != 1 {
		t.Errorf("the screen says %q %d times:\n%s", words, n, d.Screen())
	}
}

func TestTieScreens(t *testing.T) {
	t.Parallel()
	t.Run("open", func(t *testing.T) {
		d := tieDesk(t, map[workshop.Quadrant][]int{
			workshop.Strengths: {4, 4}, workshop.Weaknesses: {5, 3, 2, 2, 1}, workshop.Threats: {3, 1, 1, 1},
		})
		d.Keys("enter")
		atSizes(t, d)
	})
	t.Run("settled", func(t *testing.T) {
		d := tieDesk(t, weaknesses(5, 3, 2, 2, 1))
		d.Line("carry w4")
		atSizes(t, d)
	})
}

// A tie is marked where it decides what is carried, and nowhere else.
func TestOnlyTheTieAtTheCutIsMarked(t *testing.T) {
	d := tieDesk(t, weaknesses(5, 3, 2, 2))
	d.Shows("? W3", "? W4", "→ S1", "→ S2", "? W3 or W4: the room chooses one")
	d = tieDesk(t, weaknesses(5, 5, 2, 1, 1))
	d.Hides("?", "tied", "choos")
}

// Enter goes to the tie, and then carries what is picked, or takes it back.
func TestRoomChoosesWithOneKey(t *testing.T) {
	for _, key := range []string{"enter", "space"} {
		d := tieDesk(t, weaknesses(5, 3, 2, 2))
		d.Shows("Enter settle the tie")
		d.Keys("enter")
		d.Shows("▸ W3", "Enter carry W3", "? W3 or W4: the room chooses one")
		requireOnce(t, d, "W3 or W4")
		d.Hides("tie in Weaknesses")
		requireCarried(t, d, "W1 W2 W3 W4")
		d.Keys("down", key)
		d.Shows("→ W4", "W3 and W4 tie in Weaknesses: the room chose W4.")
		requireOnce(t, d, "tie in Weaknesses")
		d.Hides("? W", "▸ W") // all is settled: another Enter takes nothing back
		requireCarried(t, d, "W1 W2 W4")
		d.Line("w4")
		d.Shows("▸ W4", "Enter take W4 back")
		d.Keys("up", key) // the other one takes the place
		requireCarried(t, d, "W1 W2 W3")
		d.Keys("ctrl+z")
		requireCarried(t, d, "W1 W2 W4")
		d.Keys("ctrl+y", key) // undone, it is pointed at the first of the tie
		requireCarried(t, d, "W1 W2 W3 W4")
		d.Shows("? W3 or W4: the room chooses one")
	}
}

func TestRoomChoosesWithALine(t *testing.T) {
	d := tieDesk(t, weaknesses(5, 2, 2, 2, 2))
	d.Type("carry w3")
	d.Shows("the room chose W3, and chooses one more.")
	d.Keys("enter")
	d.Shows("? W2, W4 or W5: the room chooses one more", "→ W3", "? W2")
	d.Line("CARRY W 2")
	requireCarried(t, d, "W1 W2 W3")
	d.Line("carry w4")
	d.Shows("! 2 of those that tie in Weaknesses can be carried", "carry w4")
	d.Keys("ctrl+u")
	d.Line("carry all")
	d.Shows("W2, W3, W4 and W5 tie in Weaknesses: the room carries all.")
	d.Line("carry w2") // all are taken back but this
	d.Shows("? W3, W4 or W5: the room chooses one more", "→ W2")
	for line, says := range map[string]string{
		"carry w1": "! W1 does not tie for the last place.", "carry t7": "! There is no T7 on the board.",
		"carry all s": "! Nothing ties for the last place of a quadrant.",
	} {
		d.Line(line)
		d.Shows(says, line)
		d.Keys("ctrl+u")
	}
}

// With several ties “carry all” is of the one that is picked, or that is named.
func TestCarryAllOfSeveralTies(t *testing.T) {
	d := tieDesk(t, map[workshop.Quadrant][]int{workshop.Weaknesses: {5, 3, 1, 1}, workshop.Opportunities: {2, 2, 2, 2}})
	d.Line("carry all")
	d.Shows("! There are several ties. Which quadrant?")
	d.Keys("ctrl+u")
	d.Line("carry all o")
	d.Shows("O1, O2, O3 and O4 tie in Opportunities: the room carries all.")
	d.Keys("enter", "ctrl+u")
	d.Line("carry all")
	d.Shows("W3 and W4 tie in Weaknesses: the room carries all.")
}

// Another count drops what was chosen, and says so by asking again.
func TestAnotherCountAsksAgain(t *testing.T) {
	d := tieDesk(t, weaknesses(5, 3, 2, 2, 1))
	d.Line("carry w3")
	d.Line("w5 2")
	d.Shows("? W3, W4 or W5: the room chooses one")
	requireCarried(t, d, "W1 W2 W3 W4 W5")
	d.Keys("ctrl+z")
	requireCarried(t, d, "W1 W2 W3")
}

// A tally that was given by ref leaves the call where it was, also when it is undone and
// done again.
func TestRedoOfATallyComesBackToTheCall(t *testing.T) {
	d := someDesk(t, workshop.StageVote, 14)
	count(d, "3", "o1 1")
	d.Shows("Hands up for S2")
	d.Keys("ctrl+z")
	d.Shows("Hands up for O1")
	d.Keys("ctrl+y")
	d.Shows("Hands up for S2")
	d.Keys("ctrl+z", "ctrl+z")
	d.Shows("Hands up for S1")
	d.Keys("ctrl+y", "ctrl+y")
	d.Shows("Hands up for S2")
}

// What matters most is on the screen as long as what is pointed at shows below it, and again
// when the last tie is settled. What has no room is counted where it is.
func TestResultReturnsToTheTop(t *testing.T) {
	many := map[workshop.Quadrant][]int{}
	for _, q := range workshop.Quadrants {
		many[q] = []int{5, 3, 1, 1, 1, 1}
	}
	d := tieDesk(t, many)
	d.Resize(80, 20)
	d.Shows("→ S1", "↓ 1")
	d.Hides("↑ 1", "↑ 2")
	d.Press("down", 24)
	d.Shows("▸ T6", "↑ 1")
	d.Hides("→ S1", "↓ 1")
	for _, q := range "swo" {
		d.Line("carry all " + string(q))
	}
	d.Line("t6")
	d.Keys("enter")
	d.Shows("→ S1", "↓ 1")
	d.Hides("▸ T6", "↑ 1")
}

// In a low window there is room for two ties, open ones first, and for how many more there
// are.
func TestTiesInALowWindow(t *testing.T) {
	d := tieDesk(t, map[workshop.Quadrant][]int{
		workshop.Strengths: {1, 1, 1, 1}, workshop.Weaknesses: {3, 3, 1, 1}, workshop.Threats: {2, 2, 2, 2},
	})
	d.Line("carry all w")
	d.Resize(60, 15)
	d.Shows("? S1, S2, S3 or S4: the room chooses three", "? T1, T2, T3 or T4: the room chooses three · 1 more tie")
	d.Fits(t)
}

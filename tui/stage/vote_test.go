package stage_test

import (
	"regexp"
	"strings"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// resultRow is a row of the result that begins with a cluster.
var resultRow = regexp.MustCompile(`^ [ →?▸] [SWOT]\d`)

// count types a tally for each cluster, in the order in which they are called.
func count(d *tuitest.Desk, tallies ...string) {
	for _, tally := range tallies {
		d.Line(tally)
	}
}

func TestVoteScreens(t *testing.T) {
	t.Parallel()
	t.Run("nothing", func(t *testing.T) { atSizes(t, someDesk(t, workshop.StageVote, 0)) })
	t.Run("ballot", func(t *testing.T) { atSizes(t, someDesk(t, workshop.StageVote, 14)) })
	t.Run("ballot in pages", func(t *testing.T) { atSizes(t, someDesk(t, workshop.StageVote, 40)) })
	t.Run("some", func(t *testing.T) {
		d := someDesk(t, workshop.StageVote, 14)
		count(d, "5", "2", "0")
		atSizes(t, d)
	})
	t.Run("too much", func(t *testing.T) {
		d := someDesk(t, workshop.StageVote, 100)
		count(d, "5", "2", "0")
		atSizes(t, d)
	})
	t.Run("revealed", func(t *testing.T) {
		d := someDesk(t, workshop.StageVote, 14)
		count(d, "5", "2", "0", "3", "0", "6", "3", "w4 1", "o1 3", "t1 1")
		d.Keys("pgdown")
		atSizes(t, d)
	})
	t.Run("revealed too much", func(t *testing.T) {
		d := someDesk(t, workshop.StageVote, 100)
		count(d, "5", "2", "0", "t1 24")
		d.Keys("pgdown")
		atSizes(t, d)
	})
}

// A tally is seen while it is typed and never again before the reveal.
func TestVoteTalliesAreHidden(t *testing.T) {
	d := someDesk(t, workshop.StageVote, 5)
	d.Shows("Three votes each. Which decide the next two quarters?", "24 votes, 8 people")
	d.Type("13")
	d.Shows("counts S1")
	d.Keys("enter")
	d.Hides("13") // nor as the sum, which would give the first one away
	d.Shows("S ✓ ● · · ·", "4 to go", "Hands up for S2")
	d.Line("9")
	d.Hides("13", " 9 ")
	d.Shows("S2 counted.", "S ✓ ✓ ● · ·")
	d.Keys("up")
	d.Shows("22 of 24 votes placed", "S ✓ ● · · ·")
	d.Type("9")
	d.Shows("recounts S2")
	d.Keys("ctrl+u", "ctrl+z")
	d.Hides("13", " 9 ")
	d.Keys("ctrl+y", "pgdown")
	d.Shows("What matters most", "13 ▇", " 9 ▇")
}

// After each tally comes the next cluster that has none, round the corner.
func TestVoteGoesToTheNextUncounted(t *testing.T) {
	d := someDesk(t, workshop.StageVote, 6)
	d.Keys("pgdown")
	d.Line("w1 2") // another one: the call stays
	d.Shows("Hands up for S1")
	d.Line("s3")
	d.Shows("Hands up for S3")
	count(d, "1", "1", "0")
	d.Shows("Hands up for S1") // W1 is counted: round the corner
	count(d, "2", "2")
	d.Shows("Hands up for S2", "PgDn show the result   Enter count S2 again") // the last one: all are counted
	d.Keys("tab")
	d.Shows("Hands up for W1")
	d.Keys("right") // the only other quadrant with clusters
	d.Shows("Hands up for S1")
	d.Keys("left", "up")
	d.Shows("Hands up for S5")
}

func TestVoteDots(t *testing.T) {
	d := someDesk(t, workshop.StageVote, 5)
	d.Type("dots 4")
	d.Shows("4 votes for each of 8 people")
	d.Keys("enter")
	d.Shows("Four votes each.", "Each person has 4 votes.")
	d.Line("D5")
	d.Shows("Five votes each.")
	d.Keys("pgdown")
	d.Shows("40 votes, 8 people")
	d.Line("d0")
	d.Shows("! Each person can have 1 to 20 votes.", "d0")
}

// What cannot be is refused, and the line stays to be corrected.
func TestVoteRefusals(t *testing.T) {
	d := someDesk(t, workshop.StageVote, 5)
	for line, says := range map[string]string{
		"25": "! 25 votes for one cluster", "t9 1": "! There is no T9 on the board.", "many": "! Type the hands",
		"d99999": "! Each person can have 1 to 20 votes.", "s1 x": "! Type the hands",
	} {
		d.Line(line)
		d.Shows(says, " "+line)
		d.Keys("ctrl+u")
	}
	count(d, "12", "11")
	d.Line("2")
	d.Shows("! That makes 25 votes", "S3  2")
	if d.W().VotesGiven() != 23 {
		t.Fatalf("%d votes are counted", d.W().VotesGiven())
	}
}

func TestVoteReveal(t *testing.T) {
	d := someDesk(t, workshop.StageVote, 14)
	d.Keys("ctrl+r")
	d.Shows("! No votes have been counted yet")
	count(d, "5", "2", "0", "2", "1", "w1 9")
	for _, rest := range []string{"w2 0", "w3 0", "w4 0", "o1 1", "o2 0", "o3 0", "t1 0", "t2 0", "t3 0"} {
		d.Line(rest)
	}
	d.Keys("pgdown")
	d.Hides("Hands up", "not counted")
	var rows []string
	for _, line := range strings.Split(d.Screen(), "\n") {
		if resultRow.MatchString(line) {
			rows = append(rows, line)
		}
	}
	for i, want := range []string{`→ W1 .* 9 ▇+$`, `→ S1 .* 5 ▇+$`, `→ S2 .* 2 ▇+$`, `→ S4 .* 2 ▇+$`, `  S5 .* 1 ▇+$`, `→ O1 .* 1 ▇+$`, `  S3 .* –`, `  W2 .* –`} {
		if !regexp.MustCompile(want).MatchString(rows[i]) {
			t.Errorf("row %d is %q, want %s", i+1, rows[i], want)
		}
	}
	d.Keys("ctrl+r")
	d.Hides("▇")
	d.Shows("Hands up for T3", "T ✓ ✓ ●")
}

// A miscount that shows at the reveal can be put right there.
func TestVoteCorrections(t *testing.T) {
	d := someDesk(t, workshop.StageVote, 5)
	count(d, "5", "2", "0", "2", "1")
	d.Keys("pgdown")
	d.Line("3")
	d.Shows("! Which one?", "▸ 3")
	d.Keys("ctrl+u")
	d.Line("s3 4")
	d.Shows("S3 counted.", " 4 ▇")
	d.Keys("down", "down") // the second of the ranking: S3
	d.Type("6")
	d.Shows("recounts S3")
	d.Keys("enter")
	d.Shows(" 6 ▇", "S3 ")
	d.Keys("esc")
	d.Hides("▸ S")
	d.Keys("ctrl+z")
	d.Shows("Undone: votes for S3 counted", " 4 ▇")
}

// What is called may be merged away, and what was counted undone.
func TestVoteChangesUnderTheCall(t *testing.T) {
	d := someDesk(t, workshop.StageVote, 3)
	count(d, "1", "1")
	d.Shows("Hands up for S3")
	for range 5 {
		d.Keys("ctrl+z", "tab", "up", "left")
		tuitest.RequireDecent(t, d)
	}
	d.Shows("Nothing to vote on yet. Press F4 and choose Capture.")
	d.Line("3")
	d.Shows("! Nothing to vote on yet.", "▸ 3")
}

func TestVoteResizeInTheMiddle(t *testing.T) {
	d := someDesk(t, workshop.StageVote, 40)
	d.Line("3")
	d.Type("1")
	d.Resize(120, 40)
	d.Shows("Hands up for S2")
	d.Resize(50, 15)
	d.Type("1")
	d.Keys("enter")
	if n := d.W().VotesGiven(); !d.W().Clusters[1].Counted() || n != 14 {
		t.Fatalf("%d votes were counted, want 3 and 11", n)
	}
	tuitest.RequireDecent(t, d)
}

func TestVoteRandomKeys(t *testing.T) {
	t.Parallel()
	randomKeys(t, someDesk(t, workshop.StageVote, 30), "w1 6", "3", "d4", "t", "s2", "0")
}

// After the reveal the words of a cluster come before the length of its bar.
func TestVoteWordsComeBeforeBars(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	for i, text := range []string{"Buyers compare costs in two open communities", "They ask"} {
		d.Do(workshop.AddItem{Quadrant: workshop.Opportunities, Text: text})
		d.Do(workshop.CountVotes{Cluster: d.W().Clusters[i].ID, Votes: 4 - 2*i})
	}
	d.Do(workshop.RevealVotes{Revealed: true})
	d.Stage(workshop.StageVote)
	d.Shows("O1   Buyers compare costs in two open communities   4 ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇\n", "2 ▇▇▇▇▇▇▇▇▇▇\n")
	d.Resize(60, 18)
	d.Shows("Buyers compare costs in            4 ▇▇▇▇▇▇▇▇▇▇▇▇\n", "     two open communities\n")
}

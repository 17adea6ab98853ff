package tui

import (
	"regexp"
	"strings"
	"testing"

	"swotshop/workshop"
)

// count types a tally for each cluster, in the order in which they are called.
func count(d *desk, tallies ...string) {
	for _, tally := range tallies {
		d.line(tally)
	}
}

func TestVoteScreens(t *testing.T) {
	t.Parallel()
	t.Run("nothing", func(t *testing.T) { atSizes(t, someDesk(t, workshop.StageVote, 0)) })
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
		d.keys("pgdown")
		atSizes(t, d)
	})
	t.Run("revealed too much", func(t *testing.T) {
		d := someDesk(t, workshop.StageVote, 100)
		count(d, "5", "2", "0", "t1 24")
		d.keys("pgdown")
		atSizes(t, d)
	})
}

// The design size shows fourteen clusters in one column, and then in two.
func TestVoteFourteenAtTheDesignSize(t *testing.T) {
	for n, want := range map[int]int{14: 14, 40: 28} {
		d := someDesk(t, workshop.StageVote, n)
		refs := regexp.MustCompile(`[SWOT]\d+  `).FindAllString(d.screen(), -1)
		if len(refs) < want+1 { // and the one that is called
			t.Errorf("%d of %d clusters are on the screen:\n%s", len(refs), n, d.screen())
		}
	}
}

// A tally is seen while it is typed and never again before the reveal.
func TestVoteTalliesAreHidden(t *testing.T) {
	d := someDesk(t, workshop.StageVote, 5)
	d.shows("Show hands for  S1", "8 people × 3 = 24 votes, 0 clusters counted")
	d.typed("13")
	d.shows("counts S1")
	d.keys("enter")
	d.hides("13") // nor as the sum, which would give the first one away
	d.shows("S1  ✓", "1 cluster counted", "Show hands for  S2")
	d.line("9")
	d.hides("13", " 9 ")
	d.shows("22 counted", "S2  ✓")
	d.keys("up")
	d.typed("9")
	d.shows("recounts S2")
	d.keys("ctrl+u", "ctrl+z")
	d.hides("13", " 9 ")
	d.keys("ctrl+y", "pgdown")
	d.shows("What matters most", "13 ▇", " 9 ▇")
}

// After each tally comes the next cluster that has none, round the corner.
func TestVoteGoesToTheNextUncounted(t *testing.T) {
	d := someDesk(t, workshop.StageVote, 6)
	d.line("w1 2") // another one: the call stays
	d.shows("Show hands for  S1")
	d.line("s3")
	d.shows("Show hands for  S3")
	count(d, "1", "1", "0")
	d.shows("Show hands for  S1") // W1 is counted: round the corner
	count(d, "2", "2")
	d.shows("Show hands for  S2", "PgDn reveal   Enter recount") // the last one: all are counted
	d.keys("tab")
	d.shows("Show hands for  W1")
	d.keys("right") // the only other quadrant with clusters
	d.shows("Show hands for  S1")
	d.keys("left", "up")
	d.shows("Show hands for  S5")
}

func TestVoteDots(t *testing.T) {
	d := someDesk(t, workshop.StageVote, 5)
	d.typed("dots 4")
	d.shows("4 votes for each of 8 people")
	d.keys("enter")
	d.shows("8 people × 4 = 32 votes", "Each person has 4 votes.")
	d.line("D5")
	d.shows("8 people × 5 = 40 votes")
	d.line("d0")
	d.shows("! Each person can have 1 to 20 votes.", "d0")
}

// What cannot be is refused, and the line stays to be corrected.
func TestVoteRefusals(t *testing.T) {
	d := someDesk(t, workshop.StageVote, 5)
	for line, says := range map[string]string{
		"25": "! 25 votes for one cluster", "t9 1": "! There is no T9 on the board.", "many": "! Type the hands",
		"d99999": "! Each person can have 1 to 20 votes.", "s1 x": "! Type the hands",
	} {
		d.line(line)
		d.shows(says, " "+line)
		d.keys("ctrl+u")
	}
	count(d, "12", "11")
	d.line("2")
	d.shows("! That makes 25 votes", "S3  2")
	if d.W().VotesGiven() != 23 {
		t.Fatalf("%d votes are counted", d.W().VotesGiven())
	}
}

func TestVoteReveal(t *testing.T) {
	d := someDesk(t, workshop.StageVote, 14)
	d.keys("ctrl+r")
	d.shows("! No votes have been counted yet")
	count(d, "5", "2", "0", "2", "1", "w1 9")
	d.keys("pgdown")
	d.hides("▸ →", "Show hands")
	var rows []string
	for _, line := range strings.Split(d.screen(), "\n") {
		if regexp.MustCompile(`^ {3}[ →] [SWOT]\d`).MatchString(line) {
			rows = append(rows, line)
		}
	}
	for i, want := range []string{`→ W1 .* 9 ▇+$`, `→ S1 .* 5 ▇+$`, `→ S2 .* 2 ▇+ · tied`, `  S4 .* 2 ▇+ · tied`, `  S5 .* 1 ▇+$`, `  S3 .* 0 · no votes`, `  W2 .* – not counted`} {
		if want = strings.Replace(want, "  S4", "→ S4", 1); !regexp.MustCompile(want).MatchString(rows[i]) {
			t.Errorf("row %d is %q, want %s", i+1, rows[i], want)
		}
	}
	d.keys("ctrl+r")
	d.hides("tied", "▇")
	d.shows("Show hands for  W2", "W1  ✓")
}

// A miscount that shows at the reveal can be put right there.
func TestVoteCorrections(t *testing.T) {
	d := someDesk(t, workshop.StageVote, 5)
	count(d, "5", "2", "0", "2", "1")
	d.keys("pgdown")
	d.line("3")
	d.shows("! Which one?", "▸ 3")
	d.keys("ctrl+u")
	d.line("s3 4")
	d.shows("S3 counted.", " 4 ▇")
	d.keys("down", "down") // the second of the ranking: S3
	d.typed("6")
	d.shows("recounts S3")
	d.keys("enter")
	d.shows(" 6 ▇", "S3 ")
	d.keys("esc")
	d.hides("▸ →")
	d.keys("ctrl+z")
	d.shows("Undone: votes for S3 counted", " 4 ▇")
}

// What is called may be merged away, and what was counted undone.
func TestVoteChangesUnderTheCall(t *testing.T) {
	d := someDesk(t, workshop.StageVote, 3)
	count(d, "1", "1")
	d.shows("Show hands for  S3")
	for range 5 {
		d.keys("ctrl+z", "tab", "up", "left")
		requireDecent(t, d)
	}
	d.shows("Nothing to vote on yet. Press F4 and choose Capture.")
	d.line("3") // there is no line
	d.hides("▸", "! ")
}

func TestVoteResizeInTheMiddle(t *testing.T) {
	d := someDesk(t, workshop.StageVote, 40)
	d.line("3")
	d.typed("1")
	d.resize(120, 40)
	d.shows("Show hands for  S2")
	d.resize(50, 15)
	d.typed("1")
	d.keys("enter")
	if n := d.W().VotesGiven(); !d.W().Clusters[1].Counted() || n != 14 {
		t.Fatalf("%d votes were counted, want 3 and 11", n)
	}
	requireDecent(t, d)
}

func TestVoteRandomKeys(t *testing.T) {
	t.Parallel()
	randomKeys(t, someDesk(t, workshop.StageVote, 30), "w1 6", "3", "d4", "t", "s2", "0")
}

// After the reveal the words of a cluster come before the length of its bar.
func TestVoteWordsComeBeforeBars(t *testing.T) {
	d := newSessionDesk(t)
	for i, text := range []string{"Buyers compare costs in two open communities", "They ask"} {
		d.Do(workshop.AddItem{Quadrant: workshop.Opportunities, Text: text})
		d.Do(workshop.CountVotes{Cluster: d.W().Clusters[i].ID, Votes: 4 - 2*i})
	}
	d.Do(workshop.RevealVotes{Revealed: true})
	d.stage(workshop.StageVote)
	d.shows("O1   Buyers compare costs in two open communities    4 ▇▇▇▇▇▇▇▇▇▇▇▇\n", "2 ▇▇▇▇▇▇\n")
	d.resize(60, 18)
	d.shows("Buyers compare costs in two …    4 ▇▇▇▇▇▇▇\n")
}

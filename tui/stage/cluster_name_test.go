package stage_test

import (
	"testing"

	"swotshop/workshop"
)

// What is on the line becomes the name of what Enter does: with marks it merges and
// names, in one step, and the screen says so before.
func TestMarkedClustersAreMergedUnderTheTypedName(t *testing.T) {
	d := someDesk(t, workshop.StageCluster, 5)
	d.Keys("space", "down", "down", "down", "down", "space")
	d.Type("We help each other")
	d.Shows("merges S1 into S5 under this name", "Enter merge and name")
	d.Hides("names S5")
	d.Keys("enter")
	if got := titles(d, workshop.Strengths); len(got) != 4 || got[0] != "S5 We help each other (2)" {
		t.Fatalf("merged into %v", got)
	}
	d.Hides("marked", "◆")
	d.Keys("ctrl+z")
	if got := titles(d, workshop.Strengths); len(got) != 5 || got[4] != "S5 Teams help each other in open channels (1)" {
		t.Errorf("undone, there are %v", got)
	}
}

// Without marks a line names; with nothing on the line marks merge under the name that one
// of them has, or under the words of the one that is pointed at.
func TestMergeWithoutALineSaysUnderWhichWords(t *testing.T) {
	d := someDesk(t, workshop.StageCluster, 5)
	d.Keys("space", "down")
	d.Shows("S1 and S2 become one. Type a name, or press Enter for: Founder’s posts")
	d.Keys("up", "space") // nothing is marked
	d.Line("Open chat")
	d.Keys("space", "down")
	d.Shows("S1 and S2 become one. Type a name, or press Enter for: Open chat")
	d.Keys("enter")
	if got := titles(d, workshop.Strengths)[0]; got != "S2 Open chat (2)" {
		t.Errorf("merged into %q", got)
	}
}

// A name that is too long leaves all as it was: the marks, the line, the clusters.
func TestMergeUnderANameThatIsRefused(t *testing.T) {
	d := someDesk(t, workshop.StageCluster, 5)
	d.Keys("space", "down")
	d.Line("far too long far too long far too long far too long far too long far too long far too long far too long far too long")
	d.Shows("! Too long for a name", "S1 ◆")
	if n := len(d.W().Clusters); n != 5 {
		t.Errorf("there are %d clusters", n)
	}
}

// After a merge of what was counted the note says that it is to be counted again and how,
// and the vote stands on it.
func TestMergeAfterTheCountAsksForAnother(t *testing.T) {
	d := someDesk(t, workshop.StageVote, 5)
	count(d, "8", "8", "1", "1", "1")
	d.Keys("pgdown")
	d.Stage(workshop.StageCluster)
	d.Keys("space", "down", "enter")
	d.Shows("1 merged. Count S2 again in Vote (“s2 9”).")
	d.Stage(workshop.StageVote)
	d.Shows("▸ S2", "16*", "* added up after a merge", "8 + 8, maybe the same hands")
	d.Line("9")
	d.Hides("16*", "* added up", "maybe the same hands")
	d.Stage(workshop.StageCluster)
	d.Keys("down", "down")
	d.Line("-")
	d.Shows("Count both again in Vote.")
	d.Stage(workshop.StageVote)
	d.Shows("9*", "* counted before it was merged or split", "it has changed since the count")
	d.Line("4")
	d.Shows("▸ S1") // the other one
	d.Line("3")
	d.Hides("*", "it has changed")
	if d.W().VotesGiven() != 10 {
		t.Errorf("%d votes are given, want 10", d.W().VotesGiven())
	}
}

// Before the reveal what was merged is called again.
func TestMergeBeforeTheRevealIsCalledAgain(t *testing.T) {
	d := someDesk(t, workshop.StageVote, 5)
	count(d, "8", "8", "1")
	d.Stage(workshop.StageCluster)
	d.Keys("space", "down", "enter")
	d.Stage(workshop.StageVote)
	d.Shows("Hands up for S2", "S ● ✓ · ·")
	d.Hides("16")
	count(d, "9", "1", "1")
	d.Keys("pgdown")
	d.Shows(" 9 ▇")
}

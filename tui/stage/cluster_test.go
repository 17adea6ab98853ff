package stage_test

import (
	"fmt"
	"strings"
	"testing"

	"swotshop/tui/stage"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// selected is the row that is selected, from its pointer on.
func selected(d *tuitest.Desk) string {
	for _, line := range strings.Split(d.Screen(), "\n") {
		if _, rest, ok := strings.Cut(line, "▸"); ok {
			return rest
		}
	}
	return ""
}

// titles lists the clusters of a quadrant as “S1 title (items)”.
func titles(d *tuitest.Desk, q workshop.Quadrant) []string {
	var all []string
	for _, c := range stage.InOrder(d.W().ClustersIn(q)) {
		all = append(all, fmt.Sprintf("%s %s (%d)", c.Ref(), c.Title(), len(c.Items)))
	}
	return all
}

func TestClusterScreens(t *testing.T) {
	t.Parallel()
	t.Run("nothing", func(t *testing.T) { atSizes(t, someDesk(t, workshop.StageCluster, 0)) })
	t.Run("some", func(t *testing.T) {
		d := someDesk(t, workshop.StageCluster, 14)
		d.Keys("down", "down", "down", "down", "space", "up", "up", "up", "up", "enter")
		d.Line("We help each other in the open")
		d.Keys("down", "down", "down", "space", "up", "up")
		atSizes(t, d)
	})
	t.Run("too much", func(t *testing.T) {
		d := someDesk(t, workshop.StageCluster, 100)
		d.Keys("down", "down", "down", "down", "down", "down", "down", "down", "down", "down", "down", "down")
		d.Shows("100 items, 100 clusters · about 12 can be voted on well")
		atSizes(t, d)
	})
	t.Run("empty quadrant", func(t *testing.T) {
		d := someDesk(t, workshop.StageCluster, 5)
		d.Keys("tab", "tab")
		d.Shows("No opportunities yet. Press F4 and choose Capture.")
		d.Line("a name")
		d.Shows("! No opportunities yet", "a name")
		tuitest.RequireDecent(t, d)
	})
}

// Marked clusters join the selected one, in one step that can be undone.
func TestClusterMerge(t *testing.T) {
	d := someDesk(t, workshop.StageCluster, 5)
	d.Keys("down", "space", "down", "down", "down", "space", "up")
	d.Shows("S2, S4 and S5 become one.", "Enter merge 2 into S4")
	d.Keys("enter")
	d.Shows("2 merged", "S 3 ", "│ Founder’s posts")
	if got := titles(d, workshop.Strengths); len(got) != 3 || got[1] != "S4 Support answers in the open (3)" {
		t.Fatalf("merged into %v", got)
	}
	if got := selected(d); !strings.Contains(got, "S4") {
		t.Fatalf("the selection is on %q, want the merged cluster", got)
	}
	d.Keys("ctrl+z")
	d.Shows("Undone: clusters merged", "S 5 ")
	d.Hides("marked") // what was merged once is not marked any more
}

func TestClusterMarks(t *testing.T) {
	d := someDesk(t, workshop.StageCluster, 14)
	d.Keys("space")
	d.Shows("1 marked: go to the cluster it joins")
	d.Keys("enter")
	d.Shows("! Mark the others with Space")
	d.Keys("down", "space", "space")
	d.Shows("S1 and S2 become one.")
	d.Keys("esc")
	d.Hides("marked", "◆")
	d.Keys("space", "tab", "shift+tab") // clusters of two quadrants cannot be merged
	d.Hides("marked", "◆")
	d.Keys("enter")
	d.Shows("Type a name for S1")
}

// A blank and a dash in words are words: typing is capturing.
func TestClusterNaming(t *testing.T) {
	d := someDesk(t, workshop.StageCluster, 14)
	d.Keys("down")
	d.Type("the w-word - in S")
	d.Shows("names S2")
	d.Keys("enter")
	d.Shows("The w-word – in S", "S2 renamed.") // set, and stored as typed
	if got := titles(d, workshop.Strengths)[1]; got != "S2 the w-word - in S (1)" {
		t.Fatalf("the cluster is %q", got)
	}
	d.Keys("enter") // takes the name up to be changed
	d.Type("ales")
	d.Keys("enter")
	d.Shows("The w-word – in Sales")
	d.Line(strings.Repeat("far too long ", 10))
	d.Shows("! Too long for a name", "far too long")
}

func TestClusterSplit(t *testing.T) {
	d := someDesk(t, workshop.StageCluster, 5)
	d.Keys("down", "space", "down", "space", "up", "up", "enter", "-", "enter")
	d.Shows("! Press ↓ to the item to split off")
	d.Keys("down", "down", "-")
	d.Shows("splits S2 off")
	d.Keys("enter")
	d.Shows("S2 is a cluster of its own again.")
	if got := selected(d); !strings.Contains(got, "S2   Founder") {
		t.Fatalf("the selection is on %q, want the item that was split off", got)
	}
	d.Keys("ctrl+z")
	if got := selected(d); !strings.Contains(got, "│ Founder") {
		t.Fatalf("after undo the selection is on %q, want the item in its cluster", got)
	}
	d.Keys("ctrl+y", "-", "enter")
	d.Shows("! S2 is already a cluster of its own.")
}

// “move o” moves the item to that quadrant; a letter alone is a name.
func TestClusterMove(t *testing.T) {
	d := someDesk(t, workshop.StageCluster, 14)
	d.Keys("down")
	d.Line("o")
	d.Shows("S2 renamed.")
	d.Keys("ctrl+z")
	d.Type("move o")
	d.Shows("moves S2 to Opportunities")
	d.Keys("enter")
	d.Shows("S2 moved to Opportunities.", "S 4 ", "O 3 ")
	if got := selected(d); !strings.Contains(got, "S3") {
		t.Fatalf("the selection is on %q, want the next row", got)
	}
	d.Keys("space", "up", "enter")
	d.Line("Move W")
	d.Shows("! S1 has 2 items: press ↓ to the one to move.")
}

// The selected cluster may disappear while it is selected.
func TestClusterUndoUnderTheSelection(t *testing.T) {
	d := someDesk(t, workshop.StageCluster, 5)
	d.Keys("down", "down", "down", "down", "space")
	for range 5 {
		d.Keys("ctrl+z")
		tuitest.RequireDecent(t, d)
		d.Keys("up", "down", "-", "enter")
		tuitest.RequireDecent(t, d)
	}
	d.Shows("Nothing to cluster yet")
	d.Keys("enter", "space", "-", "enter", "ctrl+u", "up", "tab")
}

// Votes survive regrouping.
func TestClusterKeepsVotes(t *testing.T) {
	d := someDesk(t, workshop.StageVote, 5)
	d.Line("4")
	d.Line("3")
	d.Stage(workshop.StageCluster)
	d.Keys("space", "down", "enter")
	if n := d.W().VotesGiven(); n != 7 || len(d.W().Clusters) != 4 {
		t.Fatalf("after the merge there are %d votes, want 7", n)
	}
}

func TestClusterResizeInTheMiddle(t *testing.T) {
	d := someDesk(t, workshop.StageCluster, 14)
	d.Keys("down", "space", "down")
	d.Resize(120, 40)
	d.Shows("S2 and S3 become one.", "S2 ◆ Founder’s posts")
	d.Type("half a na")
	d.Resize(60, 18)
	d.Type("me")
	d.Resize(80, 24)
	d.Keys("enter")
	d.Shows("Half a name", "│ Engineers")
}

func TestClusterRandomKeys(t *testing.T) {
	t.Parallel()
	randomKeys(t, someDesk(t, workshop.StageCluster, 20), "a name", "w", "S", "- x", "")
}

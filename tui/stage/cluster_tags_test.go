package stage_test

import (
	"slices"
	"testing"

	"swotshop/tui"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// themed is a desk that knows a few themes.
func themed(o *tui.Options) { o.Prompter = tuitest.Prompter{} }

func tagsOf(d *tuitest.Desk, ref string) []string { return d.W().ClusterAt(ref).Tags() }

// A line that begins with # tags what is pointed at; what begins a theme is enough.
func TestALineTagsTheClusterPointedAt(t *testing.T) {
	d := someDesk(t, workshop.StageCluster, 5, themed)
	d.Keys("down")
	d.Type("#own")
	d.Shows("tags S2 #ownership")
	d.Keys("enter")
	d.Shows("S2 is tagged #ownership.")
	d.Line("#GDPR #sk")
	d.Shows("S2 is tagged #ownership #GDPR #skills.")
	d.Line("#a")
	d.Shows("! “a” could be access, advocacy", "▸", "#a")
	d.Keys("ctrl+u")
	d.Line("#-own")
	d.Shows("S2 is tagged #GDPR #skills.")
	d.Keys("ctrl+z")
	d.Shows("Undone: tags of S2")
	if got := tagsOf(d, "S2"); !slices.Equal(got, []string{"ownership", "GDPR", "skills"}) || d.W().ClusterAt("S2").Name() != "" {
		t.Errorf("S2 has %q and is called %q", got, d.W().ClusterAt("S2").Name())
	}
	d.Keys("up", "down")
	d.Shows("S2 #ownership #GDPR #skills")
}

// With clusters marked the footer says what a line does all the same.
func TestFooterOfALineBesideMarks(t *testing.T) {
	d := someDesk(t, workshop.StageCluster, 5, themed)
	d.Keys("space", "down")
	for line, does := range map[string]string{"#own": "Enter tag S2", "move t": "Enter move", "A name": "Enter merge and name"} {
		d.Type(line)
		d.Shows(does)
		d.Keys("ctrl+u")
	}
}

// The sign alone lists the themes, what is proposed first; none is set by that, nor by an
// empty line.
func TestASignAloneListsTheThemes(t *testing.T) {
	d := someDesk(t, workshop.StageCluster, 5, themed)
	d.Keys("down", "up", "down")
	d.Shows("S2 #advocacy?")
	d.Keys("enter", "enter")
	if got := tagsOf(d, "S2"); got != nil {
		t.Fatalf("an empty line sets %q", got)
	}
	d.Type("#")
	d.Shows("Type a theme, or press Enter to list them: access, advocacy")
	d.Keys("enter")
	d.Shows("Tag S2", "▸ advocacy? – who speaks up for us", "access – who may in")
	d.Keys("esc")
	if got := tagsOf(d, "S2"); got != nil {
		t.Fatalf("the list sets %q", got)
	}
	d.Line("#")
	d.Keys("down", "enter")
	d.Shows("S2 is tagged #access.")
	d.Line("#")
	d.Shows("take away access")
	d.Keys("enter")
	d.Shows("S2 has no tags now.")
}

// With clusters marked a line still tags the one that is pointed at, and merges nothing.
func TestTaggingMergesNothing(t *testing.T) {
	d := someDesk(t, workshop.StageCluster, 5, themed)
	d.Keys("space", "down")
	d.Line("#own")
	if got := tagsOf(d, "S2"); len(d.W().Clusters) != 5 || !slices.Equal(got, []string{"ownership"}) || tagsOf(d, "S1") != nil {
		t.Errorf("%d clusters, S2 has %q", len(d.W().Clusters), got)
	}
	d.Keys("enter")
	if got := tagsOf(d, "S1"); len(d.W().Clusters) != 4 || !slices.Equal(got, []string{"ownership"}) {
		t.Errorf("%d clusters, the merged one has %q", len(d.W().Clusters), got)
	}
}

// Where items are captured a # is text, like any other sign.
func TestASignElsewhereIsText(t *testing.T) {
	d := someDesk(t, workshop.StageCapture, 5, themed)
	d.Line("w #own goal of the year")
	if items := d.W().ItemsIn(workshop.Weaknesses); items[len(items)-1].Text != "#own goal of the year" {
		t.Errorf("it became %q", items[len(items)-1].Text)
	}
}

// The themes are in reach in every window.
func TestTagsOnEverySize(t *testing.T) {
	for _, size := range tuitest.Sizes {
		d := someDesk(t, workshop.StageCluster, 14, themed)
		d.Resize(size[0], size[1])
		d.Line("#own #works-council")
		tuitest.RequireDecent(t, d)
		d.Line("#")
		d.Shows("take away ownership", "works-council")
		tuitest.RequireDecent(t, d)
	}
}

// The facilitator alone is told of all clusters.
func TestTagsOfAllClustersAreOnThePanel(t *testing.T) {
	d := someDesk(t, workshop.StageCluster, 14, themed)
	d.Resize(120, 40)
	d.Line("#own #works-council")
	d.Hides("S2 #advocacy?")
	d.Keys("f2", "f2")
	d.Shows("S1 #ownership #works-council", "S2 #advocacy?")
}

package workshop_test

import (
	"slices"
	"strings"
	"testing"

	"swotshop/workshop"
)

var someTags = workshop.Tags{
	{ID: "advocacy", Words: []string{"share"}}, {ID: "access", Words: []string{"password", "shared phone"}},
	{ID: "ownership", Words: []string{"who owns", "account", "inlog*"}}, {ID: "voice"},
}

// tagsOf are the tags of the cluster that an item is in.
func tagsOf(w *workshop.Workshop, item string) []string {
	i, _ := w.Item(item)
	c, _ := w.Cluster(i.Cluster)
	return c.Tags()
}

func clusterOf(w *workshop.Workshop, item string) string {
	i, _ := w.Item(item)
	return i.Cluster
}

// Merged clusters have the tags of both. An item that is split off or moved takes along
// what it brought, and the first keeps the rest.
func TestTagsGoWhereTheirItemsGo(t *testing.T) {
	r := openRoom(t)
	for _, text := range []string{"one", "two", "three"} {
		r.do(workshop.AddItem{Quadrant: workshop.Weaknesses, Text: text})
	}
	r.do(workshop.TagCluster{Cluster: "c1", Tags: []string{"voice"}}, workshop.TagCluster{Cluster: "c2", Tags: []string{"access", "Voice", "GDPR"}})
	r.do(workshop.MergeClusters{Into: "c1", From: "c2"}, workshop.MergeClusters{Into: "c1", From: "c3"})
	requireEqual(t, "merged", tagsOf(r.state(), "i1"), []string{"voice", "access", "GDPR"})
	r.do(workshop.SplitItem{Item: "i2"})
	requireEqual(t, "split off", tagsOf(r.state(), "i2"), []string{"access", "Voice", "GDPR"})
	requireEqual(t, "the rest", tagsOf(r.state(), "i1"), []string{"voice"})
	r.do(workshop.Undo{})
	r.do(workshop.TagCluster{Cluster: clusterOf(r.state(), "i1"), Tags: []string{"crisis", "GDPR"}})
	r.do(workshop.SplitItem{Item: "i3"})
	requireEqual(t, "the first", tagsOf(r.state(), "i1"), []string{"crisis", "GDPR"})
	requireEqual(t, "split off", tagsOf(r.state(), "i3"), []string(nil))
	r.do(workshop.MoveItem{Item: "i1", Quadrant: workshop.Threats})
	requireEqual(t, "moved", tagsOf(r.state(), "i1"), []string{"crisis", "GDPR"})
	r.do(workshop.Undo{}, workshop.Undo{}, workshop.Undo{})
	requireEqual(t, "undone", tagsOf(r.state(), "i1"), []string{"voice", "access", "GDPR"})
}

func TestALineTags(t *testing.T) {
	r := openRoom(t)
	r.do(workshop.AddItem{Quadrant: workshop.Weaknesses, Text: "one"}, workshop.AddItem{Quadrant: workshop.Weaknesses, Text: "two"},
		workshop.TagCluster{Cluster: "c1", Tags: []string{"voice"}}, workshop.TagCluster{Cluster: "c2", Tags: []string{"works-council"}})
	for line, want := range map[string]string{
		"#own": "#voice #ownership", "#OWNERSHIP": "#voice #ownership", "# own acc": "#voice #ownership #access", "#-v": "", "#-voice #GDPR": "#GDPR",
		"#voice": "#voice", "#": "#voice", "#wor": "#voice #works-council", "#a": "“a” could be advocacy, access: type one letter more.",
		"#-own": "W1 has no tag that begins with “own”.", "#…": "“…” is not a tag: it needs a letter or a digit.", "#ac": "#voice #access",
	} {
		c, _ := r.state().Cluster("c1")
		tagging, err := r.state().ReadTagging(c, someTags, line)
		got := workshop.TagsInWords(tagging.To(c.Tags()))
		if err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
	requireEqual(t, "before", tagsOf(r.state(), "i1"), []string{"voice"})
}

// A theme is proposed by its words, whole, in the singular or the plural, or as they
// begin; and only to a cluster that has none.
func TestATagIsProposedByItsWords(t *testing.T) {
	for text, want := range map[string]string{
		"Nobody knows who owns the accounts": "ownership", "The accountant left": "", "Passwords on a shared phone": "access", "We share": "advocacy",
		"Inloggegevens kwijt": "ownership", "Share the password of the account: who owns it?": "ownership", "": "",
	} {
		r := openRoom(t)
		r.do(workshop.AddItem{Quadrant: workshop.Weaknesses, Text: "x " + text})
		c := r.state().Clusters[0]
		if got := someTags.Propose(c); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
		if c.Tags() != nil {
			t.Error("what was proposed was set")
		}
		r.do(workshop.TagCluster{Cluster: "c1", Tags: []string{"voice"}})
		if got := someTags.Propose(r.state().Clusters[0]); got != "" {
			t.Errorf("%q is proposed to what has a tag", got)
		}
	}
}

// A closed session is tagged from outside: it takes none of its time, stays closed, and
// nothing else of it changes.
func TestAClosedSessionIsTagged(t *testing.T) {
	r := openRoom(t)
	r.do(workshop.AddItem{Quadrant: workshop.Weaknesses, Text: "one"}, workshop.CloseSession{})
	last := r.state().LastAt
	r.do(workshop.TagCluster{Cluster: "c1", Tags: []string{"voice"}, Outside: true})
	if w := r.state(); !w.Closed || !w.LastAt.Equal(last) || !slices.Equal(tagsOf(w, "i1"), []string{"voice"}) {
		t.Errorf("closed: %t, last at %v, tags %q", w.Closed, w.LastAt, tagsOf(w, "i1"))
	}
}

// What was redacted can be exported and imported again.
func TestARedactedTagIsATag(t *testing.T) {
	r := openRoom(t)
	r.do(workshop.AddItem{Quadrant: workshop.Weaknesses, Text: "one"},
		workshop.TagCluster{Cluster: "c1", Tags: []string{"fire-Bob", "Bob", strings.Repeat("Bob-", 20)}})
	events, places, err := workshop.Redaction{Words: "Bob"}.Apply(r.log.Events())
	if err != nil || places != 3 {
		t.Fatalf("%d places, %v", places, err)
	}
	file, err := workshop.EncodeSession(events)
	if err != nil {
		t.Fatal(err)
	}
	read, err := workshop.DecodeSession(file)
	if err != nil {
		t.Fatal(err)
	}
	if words := workshop.TagsInWords(tagsOf(read.State(), "i1")); strings.Contains(words, "Bob") || !strings.HasPrefix(words, "#fire-[…] #[…]") {
		t.Errorf("the tags are %q", words)
	}
}

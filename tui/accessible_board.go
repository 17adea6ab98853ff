package tui

import (
	"regexp"
	"strconv"
	"strings"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file tells the board: capture, cluster, vote.

func (s *captureStage) tell() []string {
	var lines []string
	for _, q := range workshop.Quadrants {
		lines = append(lines, q.Name()+", "+kit.Plural(len(s.w().ItemsIn(q)), "item", "items"))
		for _, item := range s.w().ItemsIn(q) {
			lines = append(lines, itemWords(item))
		}
	}
	return append(lines, "A line without a letter lands in "+s.here.Name())
}

// itemWords is an item with what is known of it.
func itemWords(item *workshop.Item) string {
	words := item.Ref()
	if item.Function != workshop.Untagged {
		words += ", " + item.Function.Name()
	}
	if item.How != workshop.KindOpinion {
		words += ", " + string(item.How)
	}
	return words + ": " + item.Text
}

func (s *captureStage) asked() string { return "" }

func (s *captureStage) worded(string) bool { return true }

func (s *captureStage) takes() string {
	return "A line is an item: " + itemLines(s.here)
}

// itemLines says how a line becomes an item.
func itemLines(here workshop.Quadrant) string {
	return "s, w, o or t in front chooses the quadrant, a word and a colon the function, " +
		"as “w legal: nobody knows who may approve”. Without a letter it lands in " + here.Name()
}

func (s *captureStage) offers() []screen.Choice {
	return []screen.Choice{
		screen.Offering("Change an item", "Which one?", "No items yet", s.changeable),
		landingChoice(&s.here),
	}
}

// changeable makes a choice of every item.
func (c *stageContext) changeable() []screen.Choice {
	var all []screen.Choice
	for _, q := range workshop.Quadrants {
		for _, item := range c.w().ItemsIn(q) {
			about := "What about " + item.Ref() + "?"
			all = append(all, screen.Offering(itemWords(item), about, "", func() []screen.Choice { return itemChoices(item) }).WithRef(item.Ref()))
		}
	}
	return all
}

// itemChoices are what one does with an item.
func itemChoices(item *workshop.Item) []screen.Choice {
	evidence := "What does it rest on? So far: " + kit.Or(item.Evidence, "nothing yet")
	return []screen.Choice{
		screen.Asking("Change its words", "New words for: "+item.Text, func(text string) screen.Reply {
			return screen.Intend(workshop.EditItem{Item: item.ID, Text: text})
		}),
		screen.Offering("Move it", "Where?", "", func() []screen.Choice {
			return quadrantChoices(func(q workshop.Quadrant) screen.Reply {
				return screen.Intend(workshop.MoveItem{Item: item.ID, Quadrant: q})
			})
		}),
		screen.Offering("Set its function", "Which one?", "", func() []screen.Choice { return functionChoices(item) }),
		screen.Offering("Set its kind", "Which one?", "", func() []screen.Choice { return kindChoices(item) }),
		screen.Asking("Give evidence", evidence, func(text string) screen.Reply {
			return screen.Intend(workshop.GiveEvidence{Item: item.ID, Evidence: text, Comparator: item.Comparator})
		}),
		screen.Does("Delete it", func() screen.Reply { return screen.Intend(workshop.DeleteItem{Item: item.ID}) }),
	}
}

func functionChoices(item *workshop.Item) []screen.Choice {
	var all []screen.Choice
	for _, f := range workshop.Functions {
		all = append(all, screen.Does(f.Name(), func() screen.Reply {
			return screen.Intend(workshop.RetagItem{Item: item.ID, Function: f, How: item.How})
		}).WithRef(string(f)))
	}
	return all
}

func kindChoices(item *workshop.Item) []screen.Choice {
	var all []screen.Choice
	for _, k := range workshop.Kinds {
		all = append(all, screen.Does(kit.UpperFirst(string(k)), func() screen.Reply {
			return screen.Intend(workshop.RetagItem{Item: item.ID, Function: item.Function, How: k})
		}).WithRef(string(k)))
	}
	return all
}

func (s *clusterStage) tell() []string {
	if len(s.w().Clusters) == 0 {
		return []string{"Nothing to bring together yet: “stages”, Capture"}
	}
	var lines []string
	for _, q := range workshop.Quadrants {
		for _, c := range inOrder(s.w().ClustersIn(q)) {
			lines = append(lines, clusterWords(c))
		}
	}
	if n := len(s.w().Clusters); n > tooMany {
		lines = append(lines, strconv.Itoa(n)+" clusters: votes will scatter; merge some")
	}
	return lines
}

// clusterWords is a cluster with the items that it stands for.
func clusterWords(c *workshop.Cluster) string {
	words := c.Ref() + ": " + c.Title()
	if len(c.Items) < 2 && c.Name == "" {
		return words
	}
	var parts []string
	for _, i := range c.Items {
		parts = append(parts, i.Ref()+" "+i.Text)
	}
	return kit.Sentence(words) + " It holds " + strings.Join(parts, "; ")
}

func (s *clusterStage) asked() string { return "" }

func (s *clusterStage) takes() string {
	return "“merge W1 W3” brings W3 into W1, more refs bring in more; “name W1 few of us publish” names; " +
		"“split W3” takes it out; “move W3 t” puts it into Threats"
}

var clusterLine = regexp.MustCompile(`^(?i:(merge|name|split|move)) ([swotSWOT]\d{1,4})\b *(.*)$`)

// heard reads what is to be done with which cluster: nothing is pointed at.
func (s *clusterStage) heard(text string) screen.Reply {
	m := clusterLine.FindStringSubmatch(text)
	if m == nil {
		return screen.Problem("Here a line says what to do with which: " + s.takes())
	}
	verb, rest := strings.ToLower(m[1]), m[3]
	item, c := itemAt(s.w(), m[2]), clusterAt(s.w(), m[2])
	switch q, isMove := letter(rest); {
	case c == nil:
		return screen.Problem(noRef(m[2]))
	case verb == "merge":
		return s.mergeRefs(c, strings.FieldsFunc(rest, func(r rune) bool { return r == ' ' || r == ',' }))
	case verb == "name":
		return screen.Intend(workshop.NameCluster{Cluster: c.ID, Name: rest})
	case verb == "split":
		return screen.Intend(workshop.SplitItem{Item: item.ID})
	case !isMove:
		return screen.Problem("Where to? s, w, o or t, as “move " + item.Ref() + " t”")
	default:
		return screen.Intend(workshop.MoveItem{Item: item.ID, Quadrant: q})
	}
}

// mergeRefs merges clusters into one; all are looked up before any is merged.
func (s *clusterStage) mergeRefs(into *workshop.Cluster, refs []string) screen.Reply {
	var r screen.Reply
	for _, ref := range refs {
		from := clusterAt(s.w(), ref)
		if from == nil {
			return screen.Problem(noRef(ref))
		}
		r.Intents = append(r.Intents, workshop.MergeClusters{Into: into.ID, From: from.ID})
	}
	if len(r.Intents) == 0 {
		return screen.Problem("Merge what into " + into.Ref() + "? As “merge " + into.Ref() + " W3”")
	}
	return r
}

func noRef(ref string) string { return "There is no " + strings.ToUpper(ref) + " on the board." }

// itemAt finds an item by its ref.
func itemAt(w *workshop.Workshop, ref string) *workshop.Item {
	for _, i := range w.Items {
		if strings.EqualFold(i.Ref(), ref) {
			return i
		}
	}
	return nil
}

func (s *clusterStage) offers() []screen.Choice {
	if len(s.w().Clusters) == 0 {
		return nil
	}
	return []screen.Choice{
		screen.Offering("Merge clusters", "Which one do others join?", "", s.each(func(c *workshop.Cluster) screen.Choice {
			return screen.Offering(c.Title(), "Which one joins "+c.Ref()+"?", "It is alone in its quadrant", func() []screen.Choice { return s.joiners(c) })
		})),
		screen.Offering("Name a cluster", "Which one?", "", s.each(func(c *workshop.Cluster) screen.Choice {
			return screen.Asking(c.Title(), "A name for "+c.Ref()+":", func(text string) screen.Reply {
				return screen.Intend(workshop.NameCluster{Cluster: c.ID, Name: text})
			})
		})),
		screen.Offering("Split an item off", "Which one?", "No cluster holds two items", s.splits),
		screen.Offering("Change an item", "Which one?", "", s.changeable),
	}
}

// each makes a choice of every cluster.
func (s *clusterStage) each(make func(c *workshop.Cluster) screen.Choice) func() []screen.Choice {
	return func() []screen.Choice { return clusterChoices(s.w(), make) }
}

func clusterChoices(w *workshop.Workshop, make func(c *workshop.Cluster) screen.Choice) []screen.Choice {
	var all []screen.Choice
	for _, q := range workshop.Quadrants {
		for _, c := range inOrder(w.ClustersIn(q)) {
			one := make(c).WithRef(c.Ref())
			one.Does = c.Ref() + ": " + one.Does
			all = append(all, one)
		}
	}
	return all
}

func (s *clusterStage) joiners(into *workshop.Cluster) []screen.Choice {
	var all []screen.Choice
	for _, c := range inOrder(s.w().ClustersIn(into.Quadrant())) {
		if c != into {
			all = append(all, screen.Does(c.Ref()+": "+c.Title(), func() screen.Reply {
				return screen.Intend(workshop.MergeClusters{Into: into.ID, From: c.ID})
			}).WithRef(c.Ref()))
		}
	}
	return all
}

func (s *clusterStage) splits() []screen.Choice {
	var all []screen.Choice
	for _, i := range s.w().Items {
		if c, ok := s.w().Cluster(i.Cluster); ok && len(c.Items) > 1 {
			all = append(all, screen.Does(i.Ref()+": "+i.Text, func() screen.Reply {
				return screen.Intend(workshop.SplitItem{Item: i.ID})
			}).WithRef(i.Ref()))
		}
	}
	return all
}

func (s *voteStage) tell() []string {
	switch {
	case len(s.w().Clusters) == 0:
		return []string{"Nothing to vote on yet: “stages”, Capture"}
	case s.w().Revealed:
		return append([]string{"What matters most:"}, ranking(s.w())...)
	}
	lines := []string{kit.Plural(s.w().People, "person", "people") + " with " + kit.Plural(s.w().DotsEach(), "vote", "votes") + " each: " +
		kit.Plural(s.w().Budget(), "vote", "votes") + ". " + strconv.Itoa(s.counted()) + " of " +
		kit.Plural(len(s.w().Clusters), "cluster", "clusters") + " counted"}
	for _, c := range s.order() {
		done := ""
		if c.Counted {
			done = ", counted"
		}
		lines = append(lines, c.Ref()+done+": "+c.Title())
	}
	return lines
}

func (s *voteStage) asked() string {
	c := s.selected()
	switch {
	case len(s.w().Clusters) == 0, c == nil:
		return ""
	case !s.w().Revealed && s.counted() == len(s.w().Clusters):
		return "All are counted: “next” reveals"
	}
	return "Show hands for " + c.Ref() + ": " + c.Title()
}

func (s *voteStage) takes() string {
	return "A number is the hands for the cluster that was called; “w1 6” gives W1 its 6, also to correct; " +
		"“w1” calls W1; “dots 4” gives each person 4 votes"
}

func (s *voteStage) offers() []screen.Choice {
	turn := "Reveal the votes"
	if s.w().Revealed {
		turn = "Hide the votes"
	}
	return []screen.Choice{
		screen.Does(turn, func() screen.Reply { return screen.Intend(workshop.RevealVotes{Revealed: !s.w().Revealed}) }),
		screen.Offering("Count a cluster", "Which one?", "Nothing to vote on yet", func() []screen.Choice {
			return clusterChoices(s.w(), func(c *workshop.Cluster) screen.Choice {
				return screen.Asking(c.Title(), "How many hands for "+c.Ref()+"?", func(text string) screen.Reply { return s.submit(c.Ref() + " " + text) })
			})
		}),
		screen.Asking("Set how many votes each person has", "How many votes each?", func(text string) screen.Reply { return s.submit("dots " + text) }),
	}
}

// ranking says the clusters by votes, those that go on first marked so.
func ranking(w *workshop.Workshop) []string {
	var lines []string
	for _, c := range w.Ranking() {
		words := c.Ref() + ", " + votesOf(w, c)
		for _, on := range w.CarriedIn(c.Quadrant()) {
			if on == c {
				words += ", goes on"
			}
		}
		lines = append(lines, words+": "+c.Title())
	}
	return lines
}

// votesOf says how many votes a cluster has, and whether that is a tie.
func votesOf(w *workshop.Workshop, c *workshop.Cluster) string {
	switch {
	case !c.Counted:
		return "not counted"
	case c.Votes == 0:
		return "no votes"
	case w.Tied(c):
		return kit.Plural(c.Votes, "vote", "votes") + ", tied"
	}
	return kit.Plural(c.Votes, "vote", "votes")
}

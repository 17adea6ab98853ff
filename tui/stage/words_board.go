package stage

import (
	"fmt"
	"strconv"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file is what the stages say that work on the board: capture, cluster and
// vote.

// Capture.
const (
	captureLine = "what is true of us, or of the world?"
)

func (s *Capture) Help() kit.HelpPage {
	return kit.HelpPage{
		Title: "Capture", About: "Type what people say and press Enter. The line shows where it will go: " +
			"“w legal: nobody knows who may approve” is a weakness about legal.",
		Keys: append([]kit.Hint{kit.Enter.Does("add what is on the line"), kit.Tab.Does("next quadrant"), pastedList}, pickerKeys...),
	}
}

// pastedList is what a paste of several lines does where the line takes items.
var pastedList = kit.Typed("a pasted list").Does("is shown as items, to add them all at once")

func captureTakes(here workshop.Quadrant) string {
	return "Each line becomes an item; “list” takes many at once. " + itemSyntax(here)
}

func items(n int) string { return kit.Plural(n, "item", "items") }

func quadrantHas(q workshop.Quadrant, n int) string { return fmt.Sprintf("%s, %s", q.Name(), items(n)) }

func itemAdded(ref string, f workshop.ItemAdded) string {
	if f.Function == workshop.Untagged {
		return fmt.Sprintf("%s added to %s: %s", ref, f.Quadrant.Name(), f.Text)
	}
	return fmt.Sprintf("%s added to %s, %s: %s", ref, f.Quadrant.Name(), f.Function.Name(), f.Text)
}

func itemMoved(from string, q workshop.Quadrant, ref, along string) string {
	return fmt.Sprintf("%s moved to %s%s; it is now %s", from, q.Name(), along, ref)
}

func itemTagged(ref string, f workshop.ItemRetagged) string {
	kind := kindNames[f.How]
	if f.Function == workshop.Untagged {
		return fmt.Sprintf("%s is now %s", ref, kind)
	}
	return fmt.Sprintf("%s is now %s, %s", ref, kind, f.Function.Name())
}

var kindNames = map[workshop.Kind]string{
	workshop.KindOpinion: "an opinion", workshop.KindAssumption: "an assumption", workshop.KindFact: "a fact",
}

func evidenceFor(ref, evidence string) string {
	return fmt.Sprintf("Evidence for %s: %s", ref, kit.Or(evidence, "none yet"))
}

// Cluster.
const (
	nothingToClusterPlain = "Nothing to cluster yet. Type “stages” and choose Capture"

	recountBoth  = " Count both again in Vote."
	clusterName  = "a name for this cluster"
	clusterNames = "a name for what they say together"
	moveVerb     = "move"
	mergeAndName = "merge and name"
	splitWhich   = "Press ↓ to the item to split off, then press -."
	markOthers   = "Mark the others with Space, then press Enter on the one they join."
	clusterTakes = "“merge W1 W3” merges W3 into W1 (list more to merge more); “name W1 few of us publish” renames it; " +
		"“split W3” takes it out; “move W3 t” moves it to Threats; “tag W1 ownership” tags it, “tag W1 -ownership” takes that back"
	clusterUnclear = "Type an action and an item: " + clusterTakes

	mergeClusters = "Merge clusters"
	mergeInto     = "Merge into which one?"
	mergeAlone    = "There is no other cluster in its quadrant"
	nameCluster   = "Name a cluster"
	splitItem     = "Split an item off"
	splitNone     = "No cluster has two items"
)

func (s *Cluster) Help() kit.HelpPage {
	return kit.HelpPage{
		Title: "Cluster", About: "Group items that say the same, so that votes don’t split: mark them with Space, " +
			"then press Enter on the one that the others join. Type a name for the cluster.",
		Keys: []kit.Hint{kit.Keys{kit.Up, kit.Down}.Does("clusters and their items"), kit.Keys{kit.Tab, kit.Left, kit.Right}.Does("quadrant"), kit.Space.Does("mark / unmark"),
			kit.Enter.Does("merge the marked ones into this one"), kit.Typed("words Enter").Does("name the cluster; with marks, merge and name"),
			kit.Enter.Does("with nothing marked: edit the name"), kit.Typed("- Enter").Does("split the item off"),
			kit.Typed("move t Enter").Does("move the item to Threats; s, w or o likewise"), kit.Typed("#own Enter").Does(tagKeys), kit.Typed("#-own Enter").Does(untagKeys), kit.Typed("# Enter").Does(listTags), kit.Esc.Does("unmark all")},
	}
}

func splitsOff(ref string) string { return "splits " + ref + " off" }

func mergeNInto(n int, into string) string { return fmt.Sprintf("merge %d into %s", n, into) }

func clusters(n int) string { return kit.Plural(n, "cluster", "clusters") }
func ownCluster(ref, along string) string {
	return ref + " is a cluster of its own again" + along
}

// takesAlong names what the room has said of an item, where it goes with it: “, with its 8
// votes, its name, SO1”; empty when nothing was said.
func takesAlong(w *workshop.Workshop, i *workshop.Item) string {
	var along []string
	said := w.SaidOf(i)
	if said.Voted && w.VotesShown() {
		along = append(along, "its "+votes(said.Votes))
	} else if said.Voted {
		along = append(along, "its votes")
	}
	if said.Name != "" {
		along = append(along, "its name")
	}
	if len(said.Tags) > 0 {
		along = append(along, "its tags")
	}
	for _, s := range said.Strategies {
		along = append(along, s.Ref())
	}
	if len(along) == 0 {
		return ""
	}
	return ", with " + strings.Join(along, ", ")
}

func clusterRenamed(ref string) string { return ref + " renamed." }
func nameOrMark(ref string) string {
	return fmt.Sprintf("Type a name for %s, or mark duplicates with Space.", ref)
}

func itemMovedTo(ref string, q workshop.Quadrant, along string) string {
	return fmt.Sprintf("%s moved to %s%s.", ref, q.Name(), along)
}

func mergeNote(n int) string { return fmt.Sprintf("%d merged. Ctrl+Z separates them again.", n) }
func mergeNotePlain(n int) string {
	return fmt.Sprintf("%d merged. “undo” separates them again.", n)
}
func mergedRecount(n int, into string) string {
	return fmt.Sprintf("%d merged. %s Ctrl+Z separates them again.", n, recountInVote(into))
}

func mergedRecountPlain(n int, into string) string {
	return fmt.Sprintf("%d merged. %s “undo” separates them again.", n, recountInVote(into))
}

func recountInVote(ref string) string {
	return fmt.Sprintf("Count %s again in Vote (“%s 9”).", ref, strings.ToLower(ref))
}

func mergesAs(refs, into string) string {
	return fmt.Sprintf("merges %s into %s under this name", refs, into)
}

func names(ref string) string   { return "names " + ref }
func nameRef(ref string) string { return "name " + ref }
func moveWhich(ref string, n int) string {
	return fmt.Sprintf("%s has %s: press ↓ to the one to move.", ref, items(n))
}

func movesTo(ref string, q workshop.Quadrant) string {
	return fmt.Sprintf("moves %s to %s", ref, q.Name())
}

func clusterHas(words, list string) string {
	return fmt.Sprintf("%s It contains %s", kit.Sentence(words), list)
}

func moveWhere(ref string) string {
	return fmt.Sprintf("Where to? Add s, w, o or t, e.g. “move %s t”", ref)
}

func mergeWhat(into string) string {
	return fmt.Sprintf("Merge which one into %s? E.g. “merge %s W3”", into, into)
}

func mergeWhichInto(into string) string      { return fmt.Sprintf("Merge which one into %s?", into) }
func nameFor(ref string) string              { return fmt.Sprintf("Name for %s:", ref) }
func clusterMerged(from, into string) string { return fmt.Sprintf("%s merged into %s", from, into) }
func clusterIsNamed(ref, name string) string {
	if name == "" {
		return ref + " no longer has a name"
	}
	return fmt.Sprintf("%s is now named: %s", ref, name)
}

// Vote.
const (
	nothingToVoteOnPlain = "Nothing to vote on yet. Type “stages” and choose Capture"

	voteUnclear    = "Type the hands (6), “w1 6” for W1, or “dots 4” for 4 votes each."
	voteFor        = "Which one? Pick it with ↑ ↓, or type “w1 6” to record 6 for W1."
	voteForPlain   = "Which one? Type “w1 6” to record 6 for W1."
	showHands      = "show hands"
	showsResult    = "show the result"
	voteLine       = "how many hands?"
	voteAgain      = "correct a count: w1 6"
	voteTakes      = "Type the number of hands for the current cluster; “w1 6” records (or corrects) 6 for W1; “w1” goes to W1; “dots 4” gives each person 4 votes"
	allCounted     = "All counted. “next” reveals the votes"
	revealVotes    = "Reveal the votes"
	hideVotes      = "Hide the votes"
	votesRevealed  = "The votes are revealed"
	votesHidden    = "The votes are hidden"
	countCluster   = "Count a cluster"
	countNothing   = "Nothing to vote on yet"
	votesEach      = "Set the number of votes per person"
	votesEachAsk   = "How many votes each?"
	alreadyCounted = "counted"

	sumMark = "*"

	voteAnew = "it has changed since the count: how many hands now?"
)

func (s *vote) Help() kit.HelpPage {
	return kit.HelpPage{
		Title: "Vote", About: "Let people choose; then read a cluster aloud, count the hands, type the number. Totals stay hidden until you reveal them.",
		Keys: append([]kit.Hint{kit.Typed("6 Enter").Does("6 hands for the cluster on the screen"), kit.Typed("w1 6 Enter").Does("6 hands for W1; count again to correct"),
			kit.Typed("w1 Enter").Does("go to W1"), kit.Typed("dots 4 Enter").Does("4 votes each (or d4)"), kit.Keys{kit.Up, kit.Down}.Does("choose a cluster"),
			kit.Keys{kit.Tab, kit.Left, kit.Right}.Does("quadrant"), kit.Keys{kit.PgDn, kit.PgUp}.Does("choose, show hands, show the result"), kit.CtrlR.Does("reveal / hide"),
			kit.Enter.Does("on one that ties for the last place: the room carries it, or not"), kit.Typed("carry all Enter").Does("the room carries all that tie")}, s.phones().helps()...),
	}
}

func votes(n int) string { return kit.Plural(n, "vote", "votes") }

func eachHas(n int) string { return fmt.Sprintf("Each person has %s", votes(n)) }
func votesFor(n, persons int) string {
	return fmt.Sprintf("%s for each of %s", votes(n), people(persons))
}

func isCounted(ref string) string       { return ref + " counted" }
func hasVotes(ref string, n int) string { return fmt.Sprintf("%s has %s", ref, votes(n)) }
func countRef(ref string, again bool) string {
	if again {
		return "count " + ref + " again"
	}
	return "count " + ref
}

func goesToRef(ref string) string { return "goes to " + ref }
func counts(ref string) string    { return "counts " + ref }
func recounts(ref string) string  { return "recounts " + ref }

func handsForCluster(ref, title string) string {
	return fmt.Sprintf("Hands up for %s: %s", ref, title)
}

func howManyHands(ref string) string { return fmt.Sprintf("How many hands for %s?", ref) }

// otherDots is an example of another number of votes, with the line that sets it.
func otherDots(each int) (line, does string) {
	n := 4
	if each == n {
		n = 3
	}
	return fmt.Sprintf("dots %d", n), fmt.Sprintf("for %d votes each", n)
}

func votePlan(persons, each, all, counted, of int) string {
	return fmt.Sprintf("%s with %s each: %s. %d of %s counted", people(persons), votes(each), votes(all), counted, clusters(of))
}

// sumAgain asks for the hands of what was added up: “8 + 8, maybe the same hands”.
func sumAgain(sum []workshop.Tally) string {
	var parts []string
	for _, t := range sum {
		parts = append(parts, strconv.Itoa(t.Votes))
	}
	return strings.Join(parts, " + ") + ", maybe the same hands: how many for both?"
}

func votesNeverRevealed(n int) string { return votes(n) + " counted, never revealed" }
func andCarried(state string) string  { return state + ", carried" }

// clusterIs is a cluster with what the votes say about it; state may be empty.
func clusterIs(c *workshop.Cluster, state string) string {
	if state == "" {
		return fmt.Sprintf("%s: %s", c.Ref(), c.Title())
	}
	return fmt.Sprintf("%s, %s: %s", c.Ref(), state, c.Title())
}

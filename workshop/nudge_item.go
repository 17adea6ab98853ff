package workshop

import (
	"fmt"
	"slices"
)

// newItem is an item that has just been put on the board.
type newItem struct {
	*nudger
	item  *Item
	words []string
	twin  *Item // an older item that says the same
}

func (n *nudger) aboutNewItems() {
	for _, i := range n.findTwins(n.newItems()) {
		n.first(i.item.Ref(), []look{
			{NudgeConfidential, i.confidential}, {NudgePerson, i.person}, {NudgeSameAs, i.sameAs}, {NudgeWrongSide, i.wrongSide},
			{NudgeTwoInOne, i.twoInOne}, {NudgeVague, i.vague}, {NudgeNotRelative, i.notRelative},
		})
	}
}

// newItems are the newest items that are still new, the newest first.
func (n *nudger) newItems() (newest []*newItem) {
	for _, i := range slices.Backward(n.Items) {
		if len(newest) == newestItems || n.now.Sub(i.At) > newFor {
			break
		}
		newest = append(newest, &newItem{nudger: n, item: i, words: wordsOf(i.Text)})
	}
	return newest
}

// findTwins finds for each of these items an older one that says the same. It
// splits every text on the board into words only once.
func (n *nudger) findTwins(newest []*newItem) []*newItem {
	if len(newest) == 0 || slices.Contains(n.off, NudgeSameAs) {
		return newest
	}
	filler := map[string]bool{}
	for _, word := range n.rules.Filler {
		filler[folded(word)] = true
	}
	about := make([][]string, len(newest))
	for at, i := range newest {
		about[at] = sense(slices.Clone(i.words), filler)
	}
	var words []string
	for at, other := range n.Items {
		words = appendWords(words[:0], other.Text)
		others := sense(words, filler)
		for k, i := range newest {
			if older := at < len(n.Items)-1-k; older && i.item.Cluster != other.Cluster && alike(about[k], others) {
				i.twin = other
			}
		}
	}
	return newest
}

func (i *newItem) confidential() string {
	found, ok := phraseIn(i.words, i.rules.Secret)
	if !ok {
		found, ok = amountIn(i.words, i.rules.Amounts)
	}
	if !ok {
		return ""
	}
	return fmt.Sprintf(nudgeSecret, found)
}

func (i *newItem) person() string {
	name, word, ok := i.rules.criticised(i.item.Text, i.words)
	if !ok {
		return ""
	}
	return fmt.Sprintf(nudgePerson, name, word)
}

func (i *newItem) sameAs() string {
	switch {
	case i.twin == nil:
		return ""
	case i.twin.Quadrant == i.item.Quadrant:
		return fmt.Sprintf(nudgeSame, i.twin.Ref())
	case i.twin.Quadrant.Inside() == i.item.Quadrant.Inside():
		return fmt.Sprintf(nudgeOtherSide, i.twin.Ref())
	}
	return fmt.Sprintf(nudgeInOrOut, i.twin.Ref())
}

func (i *newItem) wrongSide() string {
	has, begins, says := i.rules.Ours, i.rules.OursBegins, nudgeOurs
	if i.item.Quadrant.Inside() {
		has, begins, says = i.rules.Theirs, i.rules.TheirsBegins, nudgeTheirs
	}
	found, ok := phraseBegins(i.words, begins)
	if !ok {
		found, ok = phraseIn(i.words, has)
	}
	if !ok {
		return ""
	}
	return fmt.Sprintf(says, found)
}

// claim is how many words it takes, on either side, to join two claims and
// not two things.
const claim = 3

func (i *newItem) twoInOne() string {
	for _, phrase := range i.rules.Joining {
		joint := wordsOf(phrase)
		at := placeOf(i.words, joint)
		if at >= claim && len(i.words)-at-len(joint) >= claim {
			return fmt.Sprintf(nudgeTwo, phrase)
		}
	}
	return ""
}

// mostOfVague is how many words an item has at most to be called vague.
const mostOfVague = 6

func (i *newItem) vague() string {
	if i.item.Evidence != "" {
		return ""
	}
	if n := len(i.words); n < i.rules.FewestWords {
		return nudgeShort(n)
	}
	if len(i.words) > mostOfVague || hasNumber(i.words) {
		return ""
	}
	found, ok := phraseIn(i.words, i.rules.Vague)
	if !ok && !i.compares() {
		found, ok = phraseBegins(i.words, i.rules.VagueBegins)
	}
	if !ok {
		return ""
	}
	return fmt.Sprintf(nudgeVague, found)
}

func (i *newItem) compares() bool {
	_, ok := phraseIn(i.words, i.rules.Comparing)
	return ok || i.item.Comparator != ""
}

func (i *newItem) notRelative() string {
	if i.item.Quadrant != Strengths || len(i.rules.Comparing) == 0 || i.compares() {
		return ""
	}
	return nudgeComparison
}

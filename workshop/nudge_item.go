package workshop

import (
	"fmt"
	"slices"
	"strings"
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

// aboutWhatLeaves looks at every item once more before it is on paper, the newest first.
func (n *nudger) aboutWhatLeaves() {
	for _, i := range slices.Backward(n.Items) {
		if len(n.given) == maxNudges {
			return
		}
		item := &newItem{nudger: n, item: i, words: wordsOf(i.Text)}
		n.first(i.Ref(), []look{{NudgeConfidential, item.confidential}, {NudgePerson, item.person}})
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
	if _, known := phraseIn(i.words, i.rules.Public); known {
		return ""
	}
	found, ok := phraseIn(i.words, i.rules.Secret)
	if !ok && (i.item.Quadrant.Inside() || i.speaksOfUs()) {
		found, ok = amountIn(i.words, i.rules.Amounts)
	}
	if !ok {
		return ""
	}
	return fmt.Sprintf(nudgeSecret, found)
}

// speaksOfUs reports whether an item says we, us or our.
func (i *newItem) speaksOfUs() bool {
	return slices.ContainsFunc(i.words, func(word string) bool { return word == "we" || word == "us" || word == "our" })
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
	looks, says := []func() (string, bool){i.ours, i.doing, i.oursAlone}, nudgeOurs
	if i.item.Quadrant.Inside() {
		looks, says = []func() (string, bool){i.theirs, i.wishing}, nudgeTheirs
	}
	for _, look := range looks {
		if found, ok := look(); ok {
			return fmt.Sprintf(says, found)
		}
	}
	return ""
}

func (i *newItem) ours() (phrase string, ok bool) {
	if phrase, ok = i.begins(i.rules.OursBegins); ok {
		return phrase, ok
	}
	return phraseIn(i.words, i.rules.Ours)
}

// doing is a verb that is a noun too, before what is to be done with: “train all managers”.
func (i *newItem) doing() (phrase string, ok bool) {
	phrase, ok = i.begins(i.rules.OursDoing)
	if !ok {
		return "", false
	}
	_, ok = phraseBegins(i.words[len(wordsOf(phrase)):], i.rules.DoingWhat)
	return phrase, ok
}

func (i *newItem) theirs() (phrase string, ok bool) {
	if phrase, ok = i.begins(i.rules.TheirsBegins); ok {
		return phrase, ok
	}
	return phraseIn(i.words, i.rules.Theirs)
}

// wishing is somebody outside, with what they wish for: “patients expect”.
func (i *newItem) wishing() (phrase string, ok bool) {
	who, ok := i.begins(i.rules.Outsiders)
	if !ok {
		return "", false
	}
	wish, ok := phraseBegins(i.words[len(wordsOf(who)):], i.rules.Wishing)
	return who + " " + wish, ok
}

// begins is the first of these phrases that the item begins with. “Start-ups” does not
// begin with “start”.
func (i *newItem) begins(phrases []string) (phrase string, ok bool) {
	phrase, ok = phraseBegins(i.words, phrases)
	text := folded(i.item.Text)
	if rest, found := strings.CutPrefix(text, phrase); found && strings.HasPrefix(rest, "-") {
		return "", false
	}
	return phrase, ok
}

// soonAfter is among how many words from the beginning an outsider is named who is what
// the item is about: “our largest customer”, “no rival”.
const soonAfter = 6

func (i *newItem) oursAlone() (phrase string, ok bool) {
	if _, named := phraseIn(i.words[:min(soonAfter, len(i.words))], i.rules.Outsiders); named {
		return "", false
	}
	return i.begins(i.rules.OursUnless)
}

// claim is how many words it takes, on either side, to join two claims and
// not two things.
const claim = 3

func (i *newItem) twoInOne() string {
	for _, sentence := range sentenceEnds(i.item.Text) {
		if i.areTwo(sentence.before, sentence.after) {
			return fmt.Sprintf(nudgeTwo, sentence.end)
		}
	}
	for _, phrase := range i.rules.Joining {
		joint := wordsOf(phrase)
		for from := 0; ; {
			at := placeOf(i.words[from:], joint)
			if at < 0 {
				break
			}
			from += at + len(joint)
			before, after := i.words[:from-len(joint)], i.words[from:]
			if _, same := phraseIn(after, i.rules.Referring); !same && i.claims(before) && i.areTwo(before, after) {
				return fmt.Sprintf(nudgeTwo, phrase)
			}
		}
	}
	return ""
}

// areTwo reports whether the words after a joint are a claim of their own, about something
// else: not what the one before did as well, and not what it is compared with.
func (i *newItem) areTwo(before, after []string) bool {
	verb := slices.IndexFunc(after, func(word string) bool { return !slices.Contains(i.rules.Adverbs, word) })
	if len(before) < claim || len(after) < claim || verb < 0 || slices.Contains(i.rules.Claiming, after[verb]) {
		return false
	}
	_, compares := phraseIn(after, i.rules.Comparing)
	return !compares && i.claims(after)
}

// claims reports whether words have a verb that is not one of a clause within: “the tool
// that holds them” claims nothing.
func (i *newItem) claims(words []string) bool {
	for _, word := range words {
		switch {
		case word == "that" || word == "who" || word == "which":
			return false
		case slices.Contains(i.rules.Claiming, word):
			return true
		}
	}
	return false
}

// mostOfVague is how many words an item has at most to be called vague by how it begins,
// and mostBeside how many it has at most that mean something beside a vague one.
const (
	mostOfVague = 6
	mostBeside  = 2
)

func (i *newItem) vague() string {
	if i.item.Evidence != "" {
		return ""
	}
	if n := len(i.words); n < i.rules.FewestWords {
		return nudgeShort(n)
	}
	if hasNumber(i.words) {
		return ""
	}
	found, ok := phraseIn(i.words, i.rules.Vague)
	if ok && i.besideVague() > mostBeside {
		found, ok = "", false
	}
	if !ok && len(i.words) <= mostOfVague && !i.compares() {
		found, ok = phraseBegins(i.words, i.rules.VagueBegins)
	}
	if !ok {
		return ""
	}
	return fmt.Sprintf(nudgeVague, found)
}

// besideVague is how many words mean something and are not vague.
func (i *newItem) besideVague() int {
	rest := slices.Clone(i.words)
	for _, phrase := range i.rules.Vague {
		words := wordsOf(phrase)
		for at := placeOf(rest, words); at >= 0; at = placeOf(rest, words) {
			rest = slices.Delete(rest, at, at+len(words))
		}
	}
	rest = slices.DeleteFunc(rest, func(word string) bool { return slices.Contains(i.rules.Filler, word) })
	return len(rest)
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

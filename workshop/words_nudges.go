package workshop

import (
	"fmt"
	"strings"
)

// What nudges say. Where a nudge is about an item, an initiative or a cluster, its ref is shown
// in front: “W3  names …”.
const (
	nudgeSecret     = "contains “%s”. Can that leave the room? If not, rephrase it."
	nudgePerson     = "names “%s” next to “%s”. Can it name the role instead?"
	nudgeSame       = "says nearly the same as %s. Merge them, or what is the difference?"
	nudgeOtherSide  = "says nearly the same as %s, on the other side: worth discussing, not a mistake. What makes it both?"
	nudgeInOrOut    = "says nearly the same as %s. Is it about us, or about the outside world?"
	nudgeOurs       = "says “%s”. Is it an outside event, or something we do? If we closed tomorrow, would it still be true?"
	nudgeTheirs     = "says “%s”. Is this about us, or about the outside world?"
	nudgeTwo        = "combines two claims with “%s”. Which one matters, or are they two items?"
	nudgeVague      = "says “%s”, as any firm could. Who, where, how many, since when?"
	nudgeComparison = "is not compared with anyone. Could four out of five rivals say the same?"
	nudgeOwner      = "is owned by “%s”. One name or role?"
	nudgeNoEvidence = "has %s and no evidence. What would a sceptical director ask to see?"
	nudgeFunction   = "%d of the %d items with a function are from %s. Who sees it differently?"
)

func nudgeShort(words int) string {
	return fmt.Sprintf("has only %s. Who, where, how many, since when?", spelled(words, "word"))
}

func nudgeQuiet(minutes int) string {
	return fmt.Sprintf("%s without a new item. What is still on your notes, or shall we move on?", capitalise(spelled(minutes, "minute")))
}

func nudgeUnheard(functions []Function) string {
	return fmt.Sprintf("Nothing yet from %s. What do you see that the others don’t?", namesOf(functions))
}

// nudgeBehind names the stages that can be shortened, “Vote 5 → 4”.
func nudgeBehind(minutes int, shorter []string, missing int) string {
	behind := capitalise(spelled(minutes, "minute"))
	switch {
	case len(shorter) == 0:
		return fmt.Sprintf("%s behind schedule, and no later stage can be shortened. Finish later, or skip a stage?", behind)
	case missing > 0:
		return fmt.Sprintf("%s behind schedule: %s, still %s to save.", behind, strings.Join(shorter, ", "), spelled(missing, "minute"))
	}
	return fmt.Sprintf("%s behind schedule: %s.", behind, strings.Join(shorter, ", "))
}

// mostNames is how many functions a sentence names.
const mostNames = 3

// namesOf lists functions as a sentence does: “Legal and HR”.
func namesOf(functions []Function) string {
	var names []string
	for _, f := range functions[:min(mostNames, len(functions))] {
		names = append(names, f.Name())
	}
	if more := len(functions) - mostNames; more > 0 {
		names = append(names, smallNumbers[more]+" more")
	}
	if len(names) == 1 {
		return names[0]
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// smallNumbers are written as words in a sentence.
var smallNumbers = strings.Fields("no one two three four five six seven eight nine ten eleven twelve")

// spelled writes “no words”, “one word” or “13 words”.
func spelled(n int, thing string) string {
	if n != 1 {
		thing += "s"
	}
	if n >= 0 && n < len(smallNumbers) {
		return smallNumbers[n] + " " + thing
	}
	return fmt.Sprintf("%d %s", n, thing)
}

// capitalise sets a first plain letter in upper case.
func capitalise(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

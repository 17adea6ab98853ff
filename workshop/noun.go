package workshop

import (
	"slices"
	"strings"
)

// The nouns that texts belong to, beside the letters of quadrants and pairings and the
// topics of remarks.
const (
	nounInitiative = "I"
	nounAction     = "A"
	nounBefore     = "before" // what the session follows
	nounProposal   = "proposal"
	nounObjection  = "objection"
	nounCard       = "card"
	nounTitle      = "title"
	nounObjective  = "objective"
)

// ReadNouns reads which texts somebody wants to look through: quadrants, pairings,
// strategies, initiatives, topics of remarks and so on, with commas between them.
func ReadNouns(list string) (nouns []string, err error) {
	for word := range strings.SplitSeq(list, ",") {
		if word = ClientKey(strings.TrimSpace(word)); word == "" {
			continue
		}
		meant := nounsOf(word)
		if len(meant) == 0 {
			return nil, refuse(unknownNoun, Clean(word), strings.Join(NounWords(), ", "))
		}
		nouns = append(nouns, meant...)
	}
	return nouns, nil
}

// nounsOf is what a word stands for, in the singular or plural.
func nounsOf(word string) (nouns []string) {
	for _, q := range Quadrants {
		if word == ClientKey(string(q)) || word == ClientKey(q.Name()) {
			return []string{string(q)}
		}
	}
	for _, p := range Pairings {
		if word == ClientKey(string(p)) || word == "strategy" || word == "strategies" {
			nouns = append(nouns, string(p))
		}
	}
	if len(nouns) > 0 {
		return nouns
	}
	singular := strings.TrimSuffix(word, "s")
	switch singular {
	case "i", "initiative":
		return []string{nounInitiative}
	case "a", "action":
		return []string{nounAction}
	}
	for _, noun := range plainNouns() {
		if word == noun || singular == noun {
			return []string{noun}
		}
	}
	return nil
}

// plainNouns are those that are what they are called.
func plainNouns() []string {
	nouns := []string{nounProposal, nounObjection, nounCard, nounTitle, nounObjective, nounBefore}
	for _, t := range Topics {
		nouns = append(nouns, string(t))
	}
	return nouns
}

// NounWords are the words that [ReadNouns] knows.
func NounWords() (words []string) {
	for _, q := range Quadrants {
		words = append(words, string(q))
	}
	return slices.Concat(words, []string{"strategy", "initiative", "action"}, plainNouns())
}

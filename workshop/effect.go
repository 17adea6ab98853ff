package workshop

import (
	"slices"
	"strings"
)

// Effect is what an initiative changes in the terms of a board.
type Effect string

// The effects. Without one nobody has said.
const (
	EffectRevenue Effect = "revenue"
	EffectMargin  Effect = "margin"
	EffectCost    Effect = "cost"
	EffectRisk    Effect = "risk"
	EffectTalent  Effect = "talent"
)

// Effects are all of them, in the order in which they are named.
var Effects = []Effect{EffectRevenue, EffectMargin, EffectCost, EffectRisk, EffectTalent}

// letter is what stands for an effect in front of a colon.
func (e Effect) letter() string {
	if e == EffectRisk {
		return "k"
	}
	return string(e[:1])
}

// named reports whether somebody who types a word means this effect.
func (e Effect) named(word string) bool {
	word = strings.ToLower(strings.TrimSpace(word))
	return word == e.letter() || word == string(e) || word == string(e)+"s"
}

func checkEffect(e Effect) error {
	if e != "" && !slices.Contains(Effects, e) {
		return fieldEffect.refuse(effectUnknown, e, effectNames())
	}
	return nil
}

// readEffect reads “revenue: two more tenders a quarter”. What begins with no effect is
// words alone.
func readEffect(line string) (on Effect, words string) {
	word, rest, _ := strings.Cut(line, ":")
	for _, e := range Effects {
		if e.named(word) {
			return e, strings.TrimSpace(rest)
		}
	}
	return "", line
}

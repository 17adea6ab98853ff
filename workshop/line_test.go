package workshop_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"swotshop/workshop"
)

func TestALineNamesAQuadrantAndAFunction(t *testing.T) {
	for line, want := range map[string]workshop.Line{
		"w legal: nobody knows who may approve": {workshop.Weaknesses, workshop.Legal, "nobody knows who may approve"},
		"s:  we are fast":                       {workshop.Strengths, "", "we are fast"},
		"Marketing: nobody answers":             {workshop.Threats, workshop.Marketing, "nobody answers"},
		"MKT: nobody answers":                   {workshop.Threats, workshop.Marketing, "nobody answers"},
		"o hr : they apply":                     {workshop.Opportunities, workshop.HR, "they apply"},
		"it: the website":                       {workshop.Threats, workshop.IT, "the website"},
		"Service: slow":                         {workshop.Threats, workshop.Service, "slow"},
		"other: the canteen":                    {workshop.Threats, workshop.Other, "the canteen"},
		"s":                                     {workshop.Threats, "", "s"},
	} {
		if got := workshop.ParseLine(line, workshop.Threats); got != want {
			t.Errorf("%q is read as %q", line, got)
		}
	}
}

// What only looks like a command is a word that somebody said.
func TestALineLosesNoWord(t *testing.T) {
	for _, line := range []string{
		"Market: shrinking by 8% a year", "Markets: two are shrinking", "Mark: answers at night", "Sale: the old plant goes",
		"Lead: times are long", "Leader: nobody", "It: the website", "Serv: x", "Le: a", "Final: none", "Human: touch",
		"https://x.org is slow", "Marketplace: rivals sell there", "O time é pequeno", "W zespole brakuje ludzi", "S obzirom na budžet",
		"T cell lab", "T: the letter", ".NET skills are rare", "?Who owns this",
	} {
		if got := workshop.ParseLine(line, workshop.Threats); got != (workshop.Line{Quadrant: workshop.Threats, Text: line}) {
			t.Errorf("%q is read as %q", line, got)
		}
	}
}

// Every word of a line is in what was read of it: as text, or as the name or tag
// of the quadrant or function that it chose.
func TestEveryWordOfALineIsInWhatIsRead(t *testing.T) {
	words := []string{"s", "W", "o", "T", "It", "it", "IT", "Market", "marketing", "Sales", "Sale", "led", "l", "LDR", "fin", "final", "é"}
	for seed := range uint64(5_000) {
		r := rand.New(rand.NewPCG(seed, 1))
		var b strings.Builder
		for range 1 + r.IntN(4) {
			b.WriteString(words[r.IntN(len(words))] + []string{" ", ": ", ":", " : "}[r.IntN(4)])
		}
		line := strings.TrimSpace(b.String())
		read := workshop.ParseLine(line, workshop.Threats)
		lost := strings.TrimSpace(strings.TrimSuffix(line, read.Text))
		for _, word := range strings.FieldsFunc(lost, func(r rune) bool { return r == ' ' || r == ':' }) {
			if !strings.EqualFold(word, string(read.Quadrant)) && !strings.EqualFold(word, read.Function.Name()) && !strings.EqualFold(word, read.Function.Short()) {
				t.Fatalf("seed %d: %q is read as %q, without %q", seed, line, read, word)
			}
		}
	}
}

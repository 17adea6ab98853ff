package blueprint

import (
	"html"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"swotshop/workshop"
)

// What was typed about an initiative is in the sections letter for letter, other than the
// words that part it and its days; and page 1 has all of it that its table is for.
func TestWhatWasTypedOfAnInitiativeIsInThePaper(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	words := strings.Fields("30 % tenders <b> **won** a|b R&D _x_ 公開 “so” é 12 k from to by yes: risk: → CFO #1 [x] \\ ~no~ 1. -")
	for range 300 {
		p := newPlay(t)
		p.do(exampleOpening())
		p.enter(workshop.StageInitiatives)
		plan := workshop.Plan{}
		for _, f := range workshop.PlanFields[:len(workshop.PlanFields)-1] {
			if f == workshop.PlanDue {
				continue
			}
			var line []string
			for range 1 + r.IntN(6) {
				line = append(line, words[r.IntN(len(words))])
			}
			plan = plan.Answered(f, strings.Join(line, " ")+[]string{"", " by June"}[r.IntN(2)], p.w().Date)
		}
		p.do(workshop.WriteInitiative{Plan: plan})
		page, rest, _ := strings.Cut(string(Markdown(p.w(), noWords)), "\n* * *\n")
		for name, in := range map[string]string{"page 1": page, "the sections": rest} {
			in, n := spelled(in), p.w().Initiatives[0]
			for _, said := range []string{n.What, n.Owner, n.FirstStep, n.Measure, n.Baseline, n.Target, n.Effect, string(n.EffectOn), n.Cost} {
				if !strings.Contains(in, spelled(said)) {
					t.Fatalf("%s does not say %q:\n%s", name, said, in)
				}
			}
			if all := []string{n.YesFrom, n.StopRule, n.WhenThen}; name != "page 1" && slices.ContainsFunc(all, func(said string) bool { return !strings.Contains(in, spelled(said)) }) {
				t.Fatalf("the sections do not say all of %q:\n%s", all, in)
			}
		}
	}
}

// spelled is a text without what escapes its signs.
func spelled(text string) string {
	return html.UnescapeString(strings.ReplaceAll(text, "\\", ""))
}

// Page 1 says of a measure what there is to say.
func TestPageOneSaysFromWhatToWhat(t *testing.T) {
	for want, plan := range map[string]workshop.Plan{
		"| tenders won: from 30 % to 50 % by 30 June | revenue: two more | 12 k |": {Measure: "tenders won", Baseline: "30 %", Target: "50 %",
			TargetBy: "2026-06-30", EffectOn: workshop.EffectRevenue, Effect: "two more", Cost: "12 k"},
		"| tenders won: to 50 % | risk | – |":                   {Measure: "tenders won", Target: "50 %", EffectOn: workshop.EffectRisk},
		"| tenders: 6 by day 90; baseline: Not known | – | – |": {Measure: "tenders: 6 by day 90", Baseline: "Not known"},
		"| from 30 % | – | – |":                                 {Baseline: "30 %"},
		"| – | fewer calls | – |":                               {Effect: "fewer calls"},
	} {
		plan.What = "Answer"
		w := &workshop.Workshop{Details: workshop.Details{Date: "2026-03-12"}, Initiatives: []*workshop.Initiative{{Plan: plan}}}
		if page, _, _ := strings.Cut(string(Markdown(w, noWords)), "\n* * *\n"); !strings.Contains(page, want) {
			t.Errorf("page 1 does not say %q:\n%s", want, page)
		}
	}
}

package blueprint

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"swotshop/workshop"
)

// guarded is a session with guardrails of every sort, or with some of them.
func guarded(t *testing.T, rules ...string) *play {
	p := newPlay(t)
	p.do(exampleOpening())
	for _, line := range rules {
		add := workshop.AddRemark{Topic: workshop.Guardrail}
		add.Text, add.Scope = workshop.ReadGuardrail(line)
		p.do(add)
	}
	return p
}

func anyGuardrail(r *rand.Rand) workshop.Intent {
	function := pick(r, append([]workshop.Function{workshop.Untagged}, workshop.Functions...))
	return workshop.AddRemark{Topic: workshop.Guardrail, Text: pick(r, nasty),
		Scope: workshop.Scope{Step: r.IntN(workshop.Steps + 1), Function: function, First: r.IntN(5) == 0}}
}

// policyIn is the section of a paper; empty where it has none.
func policyIn(paper string) string {
	_, section, _ := strings.Cut(paper, english().Titles.Policy+"\n")
	section, _, _ = strings.Cut(section, "\n## ")
	return section
}

var everyRule = []string{
	"3: A second reader within two days; after that the author decides", "No figure before it is public",
	"our rule: Say who you are, and ask when in doubt", "4 service: Answer the same day", "legal: Nobody deletes what was posted",
	"1: Whoever warns of a danger is safe", "3 sales: Name the source",
}

// After a wanted change: go test ./workshop/blueprint -run TestPolicyLooks -update
func TestPolicyLooks(t *testing.T) {
	p := guarded(t, everyRule...)
	p.do(workshop.AddRemark{Topic: workshop.KeySentence, Text: "Nobody knew whom to call", Card: "L1"}, workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill the first 15 minutes", Owner: "COO"}}, workshop.SetReview{Date: "2026-06-10"})
	golden.RequireEqual(t, Policy(p.w(), noWords).Markdown())
}

// Every guardrail is printed once, in the paper and on the page alone, whatever the session.
func TestEveryGuardrailIsOnThePolicyOnce(t *testing.T) {
	most := 0
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 15))
		p := newPlay(t)
		p.do(hostileOpening())
		for range 120 {
			intent := anyIntent(r, p.w())
			if r.IntN(8) == 0 {
				intent = anyGuardrail(r)
			}
			_, _ = p.log.Do(intent, p.stamp())
		}
		_, paper := parts(t, Markdown(p.w(), noWords))
		section := policyIn(paper)
		_, page := parts(t, Policy(p.w(), noWords).Markdown())
		rules := p.w().RemarksOn(workshop.Guardrail)
		most = max(most, len(rules))
		for _, text := range []string{section, page} {
			for i, g := range rules {
				ref := fmt.Sprintf("**G%d** ", i+1)
				at := strings.Index(text, ref)
				if strings.Count(text, ref) != 1 || !strings.Contains(strings.SplitN(text[at:], "\n", 2)[0], string(escape(g.Text))) {
					t.Fatalf("seed %d: %s%q is not there once:\n%s", seed, ref, g.Text, text)
				}
			}
			if strings.Count(text, "**G") != len(rules) {
				t.Fatalf("seed %d: more than the %d guardrails are there:\n%s", seed, len(rules), text)
			}
		}
		shapes(t, page)
		checkPipes(t, "policy", page)
	}
	if most < 5 {
		t.Errorf("at most %d guardrails: this tests little", most)
	}
}

// The page says nothing that nobody said: no part of it is empty, and a rule without a
// step or a function is not said to have one.
func TestThePolicySaysWhatWasSaid(t *testing.T) {
	for name, c := range map[string]struct {
		rules       []string
		says, lacks []string
	}{
		"nothing":     {nil, nil, []string{"|", "rule", "counsel"}},
		"words alone": {[]string{"Name the source"}, []string{"- **G1** Name the source", "counsel"}, []string{"|", "###", "our rule"}},
		"a step":      {[]string{"3: Name the source"}, []string{"| **3 · guided** | **G1** Name the source |"}, []string{"Who |", english().Policy.Others, "everyone"}},
		"both": {[]string{"3: Name it", "4 service: Answer", "Ask"},
			[]string{"| **3 · guided** | everyone | **G1** Name it |", "| **4 · trusted** | Service | **G2** Answer |", "### Also agreed\n\n- **G3** Ask"}, nil},
		"the first": {[]string{"our rule: Ask"}, []string{"**Our rule in one sentence.** **G1** Ask"}, []string{"|", "###", "- "}},
	} {
		p := guarded(t, c.rules...)
		section := policyIn(string(Markdown(p.w(), noWords)))
		for _, want := range c.says {
			if !strings.Contains(section, want) {
				t.Errorf("%s: it does not say %q:\n%s", name, want, section)
			}
		}
		for _, not := range c.lacks {
			if strings.Contains(section, not) {
				t.Errorf("%s: it says %q:\n%s", name, not, section)
			}
		}
	}
	if page := string(Policy(guarded(t).w(), noWords).Markdown()); !strings.Contains(page, english().Policy.NoRules) || strings.Contains(page, "counsel") {
		t.Errorf("the page without a rule says\n%s", page)
	}
}

// A rule for some is not read as one for all, on page 1 either.
func TestPageOneSaysWhomARuleIsFor(t *testing.T) {
	p := newPlay(t)
	p.do(exampleOpening(), workshop.AddRemark{Topic: workshop.Guardrail, Text: "Answer within the day", Scope: workshop.Scope{Step: 4, Function: workshop.Operations}},
		workshop.AddRemark{Topic: workshop.Guardrail, Text: "Say where you work"})
	page, _, _ := strings.Cut(string(Markdown(p.w(), noWords)), "\n* * *\n")
	for _, said := range []string{"- **G1** Answer within the day (Operations, from 4 · trusted)\n", "- **G2** Say where you work\n"} {
		if !strings.Contains(page, said) {
			t.Errorf("page 1 does not say %q:\n%s", said, page)
		}
	}
}

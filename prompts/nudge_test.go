package prompts

import (
	"fmt"
	"strings"
	"testing"

	"swotshop/workshop"
)

// content is read once for all these tests.
var content = Open("")

// nudged says what the built-in words make of items that are put on the board
// one after the other, as far as one kind of nudge goes: about the last item.
func nudged(t *testing.T, kind workshop.NudgeKind, q workshop.Quadrant, texts ...string) string {
	t.Helper()
	last := fmt.Sprintf("%s%d", q, len(texts))
	for _, n := range board(t, q, texts...).Nudges(content.Nudges(), boardTime, only(kind)) {
		if n.Ref == last {
			return n.Says
		}
	}
	return ""
}

// glued is an entry as a part of longer words: what must not be found.
func glued(entry string) string { return "zz" + entry + "zz" }

func sentence(text, entry string) string {
	text = strings.ReplaceAll(text, "@", entry)
	return strings.ToUpper(text[:1]) + text[1:]
}

// Every entry of every list is found as a whole word, in any case, and not as
// a part of another.
func TestEachWordThatNudges(t *testing.T) {
	rules := content.Nudges()
	for _, c := range []struct {
		name    string
		entries []string
		kind    workshop.NudgeKind
		q       workshop.Quadrant
		text    string // @ is the entry
		near    []string
	}{
		{"vague", rules.Vague, workshop.NudgeVague, workshop.Strengths, "known for @ today", []string{"known for # today", "known for @ among 12 of 34"}},
		{"vague begins", rules.VagueBegins, workshop.NudgeVague, workshop.Weaknesses, "@ training in sales teams",
			[]string{"# training in sales teams", "ask for @ training in sales", "@ training than in peers"}},
		{"ours", rules.Ours, workshop.NudgeWrongSide, workshop.Opportunities, "next year @ open archives", []string{"next year # open archives"}},
		{"ours begins", rules.OursBegins, workshop.NudgeWrongSide, workshop.Threats, "@ open archives", []string{"# open archives"}},
		{"ours, doing", rules.OursDoing, workshop.NudgeWrongSide, workshop.Opportunities, "@ the archives", []string{"# the archives", "@ archives"}},
		{"doing what", rules.DoingWhat, workshop.NudgeWrongSide, workshop.Opportunities, "train @ archives", []string{"train # archives", "strain @ archives"}},
		{"ours, unless", rules.OursUnless, workshop.NudgeWrongSide, workshop.Threats, "@ archives for films", []string{"# archives for films", "@ customers for films"}},
		{"theirs", rules.Theirs, workshop.NudgeWrongSide, workshop.Weaknesses, "these days @ answers", []string{"these days # answers"}},
		{"theirs begins", rules.TheirsBegins, workshop.NudgeWrongSide, workshop.Strengths, "@ changing quickly",
			[]string{"# changing quickly", "we know @ changing quickly"}},
		{"wishing", rules.Wishing, workshop.NudgeWrongSide, workshop.Strengths, "buyers @ open archives", []string{"buyers # open archives", "engineers @ open archives"}},
		{"claiming", rules.Claiming, workshop.NudgeTwoInOne, workshop.Weaknesses, "approval takes nine days and nobody @ letters",
			[]string{"approval takes nine days and nobody # letters", "approval takes nine days and @ letters for weeks"}},
		{"joining", rules.Joining, workshop.NudgeTwoInOne, workshop.Weaknesses, "approval takes nine days @ nobody answers at weekends",
			[]string{"approval takes nine days # nobody answers at weekends", "sales @ service share the same calendar", "nobody answers late letters @ posts"}},
		{"secret", rules.Secret, workshop.NudgeConfidential, workshop.Weaknesses, "everybody talks about @ here", []string{"everybody talks about # here"}},
		{"amounts", rules.Amounts, workshop.NudgeConfidential, workshop.Weaknesses, "we lost 12 @ last year", []string{"we lost @ last year", "12 of us lost @ last year"}},
		{"negative", rules.Negative, workshop.NudgePerson, workshop.Weaknesses, "Peter Clayton @ with approval",
			[]string{"Peter Clayton # with approval", "the editor @ with approval"}},
		{"given names", rules.GivenNames, workshop.NudgePerson, workshop.Weaknesses, "@ blocks posts", []string{"# blocks posts", "the @ blocks posts"}},
		{"given names that are words", rules.AlsoWords, workshop.NudgePerson, workshop.Weaknesses, "@ Clayton blocks posts",
			[]string{"# Clayton blocks posts", "@ blocks posts"}},
		{"titles", rules.Titles, workshop.NudgePerson, workshop.Weaknesses, "we hear that @ Clayton blocks posts", []string{"we hear that # Clayton blocks posts"}},
	} {
		for _, entry := range c.entries {
			if text := sentence(c.text, entry); nudged(t, c.kind, c.q, text) == "" {
				t.Errorf("%s: %q is not found in %q", c.name, entry, text)
			}
			if text := strings.ToUpper(sentence(c.text, entry)); c.kind != workshop.NudgePerson && nudged(t, c.kind, c.q, text) == "" {
				t.Errorf("%s: %q is not found in %q", c.name, entry, text)
			}
			for _, near := range c.near {
				text := sentence(strings.ReplaceAll(near, "#", glued(entry)), entry)
				if says := nudged(t, c.kind, c.q, text); says != "" {
					t.Errorf("%s: %q gives, wrongly: %s", c.name, text, says)
				}
			}
		}
	}
}

// The words of these lists decide something in another way: @ is the entry, and
// # the entry within a longer word.
func TestEachWordThatDecides(t *testing.T) {
	rules := content.Nudges()
	for _, c := range []struct {
		name         string
		entries      []string
		kind         workshop.NudgeKind
		q            workshop.Quadrant
		quiet, nudge []string
	}{
		{"comparing", rules.Comparing, workshop.NudgeNotRelative, workshop.Strengths, []string{"Answers come @ quickly"}, []string{"Answers come # quickly"}},
		{"outsiders", rules.Outsiders, workshop.NudgeWrongSide, workshop.Threats, []string{"Our @ bans films"}, []string{"Our # bans films"}},
		{"public", rules.Public, workshop.NudgeConfidential, workshop.Weaknesses, []string{"Revenue grew: @"}, []string{"Revenue grew: #"}},
		{"referring", rules.Referring, workshop.NudgeTwoInOne, workshop.Weaknesses,
			[]string{"Approval takes nine days and nobody takes @"}, []string{"Approval takes nine days and nobody takes #"}},
		{"adverbs", rules.Adverbs, workshop.NudgeTwoInOne, workshop.Weaknesses,
			[]string{"Approval takes nine days and @ takes away letters"}, []string{"Approval takes nine days and # takes away letters"}},
		{"filler", rules.Filler, workshop.NudgeSameAs, workshop.Strengths, []string{"Approval rushed", "Approval rushed # zz@"}, []string{"Approval rushed", "Approval rushed # @"}},
	} {
		for _, entry := range c.entries {
			if says := nudged(t, c.kind, c.q, filled(c.quiet, entry)...); says != "" {
				t.Errorf("%s: %q gives, wrongly: %s", c.name, filled(c.quiet, entry), says)
			}
			if nudged(t, c.kind, c.q, filled(c.nudge, entry)...) == "" {
				t.Errorf("%s: %q gives nothing", c.name, filled(c.nudge, entry))
			}
		}
	}
}

// What is called like a person and is none: “May Sales answer?”, “Morgan Stanley”.
func TestThingsThatAreCalledLikePeople(t *testing.T) {
	title := func(s string) string {
		words := strings.Fields(s)
		for i, w := range words {
			words[i] = strings.ToUpper(w[:1]) + w[1:]
		}
		return strings.Join(words, " ")
	}
	for _, entry := range content.Nudges().NoNames {
		text := title(entry) + " blocks posts"
		if !strings.Contains(entry, " ") {
			text = "Peter " + text
		}
		if says := nudged(t, workshop.NudgePerson, workshop.Weaknesses, text); says != "" {
			t.Errorf("%q gives, wrongly: %s", text, says)
		}
		text = "Peter Zz" + strings.ReplaceAll(entry, " ", "") + " blocks posts"
		if nudged(t, workshop.NudgePerson, workshop.Weaknesses, text) == "" {
			t.Errorf("%q gives nothing", text)
		}
	}
}

func filled(texts []string, entry string) (all []string) {
	for _, text := range texts {
		all = append(all, sentence(strings.ReplaceAll(text, "#", glued(entry)), entry))
	}
	return all
}

// What boards really say: the words that look alike and must not nudge, and
// the items of the example, which are as items should be.
func TestNearMisses(t *testing.T) {
	for _, c := range []struct {
		kind workshop.NudgeKind
		q    workshop.Quadrant
		text string
	}{
		{workshop.NudgeVague, workshop.Strengths, "More than half of the leads come from posts"},
		{workshop.NudgeVague, workshop.Strengths, "24 people share the best of their digital work each week"},
		{workshop.NudgeWrongSide, workshop.Threats, "A funding rumour could reach customers before we speak"},
		{workshop.NudgeWrongSide, workshop.Threats, "Rivals hire away the people whom our buyers follow"},
		{workshop.NudgeWrongSide, workshop.Opportunities, "Hourly staff elsewhere answer in public"},
		{workshop.NudgeWrongSide, workshop.Opportunities, "Weather reports are shared every day"},
		{workshop.NudgeWrongSide, workshop.Strengths, "Marketing answers within the hour"},
		{workshop.NudgeConfidential, workshop.Weaknesses, "31 of 34 staff answer questions across teams"},
		{workshop.NudgeConfidential, workshop.Weaknesses, "Marginal posts win forbidden attention"},
		{workshop.NudgePerson, workshop.Weaknesses, "Peter Clayton answers on the same day"},
		{workshop.NudgePerson, workshop.Weaknesses, "The Head of Sales never answers"},
		{workshop.NudgePerson, workshop.Weaknesses, "On LinkedIn we are slow"},
		{workshop.NudgeTwoInOne, workshop.Strengths, "Research and development write every week"},
		{workshop.NudgeNotRelative, workshop.Weaknesses, "Approval takes nine days"},
	} {
		if says := nudged(t, c.kind, c.q, c.text); says != "" {
			t.Errorf("%q: %s", c.text, says)
		}
	}
}

func TestNudgeFileIsChecked(t *testing.T) {
	data, err := built.ReadFile("content/nudges.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, old, new, want string }{
		{"a capital", "titles: [mr,", "titles: [Mr,", `titles[1]: "Mr" has a capital letter: use lower case`},
		{"twice", "titles: [mr,", "titles: [mr, mr,", `titles[2]: "mr" is in this list twice`},
		{"nothing to find", "titles: [mr,", `titles: ["–",`, `titles[1]: "–" has no letter, digit or currency sign`},
		{"too long", "titles: [mr,", "titles: [" + strings.Repeat("m", 31) + ",", `titles[1]: 31 characters; at most 30 allowed`},
		{"an empty list", "titles: [mr, mrs, ms, miss, dr, prof, sir, dame]", "titles: []", `titles: 0 entries; at least 1 needed`},
		{"a list too many", "titles:", "tittles:", `titles: missing`},
		{"a number that is none", "fewest_words: 4", "fewest_words: four", `fewest_words: must be a whole number, 0 or more, but is "four"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if !strings.Contains(string(data), c.old) {
				t.Fatalf("the file has no %s", c.old)
			}
			_, faults := readNudges("n.yaml", []byte(strings.Replace(string(data), c.old, c.new, 1)))
			if len(faults) == 0 || !strings.HasSuffix(faults[0].Error(), c.want) {
				t.Errorf("faults %v, want %s", faults, c.want)
			}
		})
	}
}

package blueprint

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/exp/golden"

	"swotshop/e2e/faults"
	"swotshop/workshop"
)

func caseAgenda() workshop.Agenda {
	talk := func(title string, keeps workshop.Topic) workshop.Stage {
		return workshop.Stage{Kind: workshop.StageTalk, Title: title, Minutes: 5, Floor: 3, Keeps: keeps}
	}
	return workshop.Agenda{ID: "case", Title: "Make the case: 75 minutes", Minutes: 75, Paper: workshop.Pitch, Stages: []workshop.Stage{
		{Kind: workshop.StageOpen, Title: "The ask", Minutes: 4, Floor: 3},
		talk("Who decides", workshop.Decides),
		{Kind: workshop.StageStance, Title: "Where they stand", Minutes: 3, Floor: 2, Moment: workshop.Before, Question: "Where do they stand?"},
		talk("Their agenda", workshop.OnAgenda),
		talk("Promises kept", workshop.Promise),
		{Kind: workshop.StageCapture, Title: "Arguments", Minutes: 14, Floor: 9},
		talk("Benchmarks", workshop.Benchmark),
		{Kind: workshop.StageProvocations, Title: "Rehearse the no", Minutes: 10, Floor: 6, Cards: 2},
		{Kind: workshop.StageGuardrails, Title: "The safe rule", Minutes: 5, Floor: 4},
		{Kind: workshop.StageInitiatives, Title: "The small proof", Minutes: 8, Keep: true},
		talk("What they see", workshop.Education),
		{Kind: workshop.StageStance, Title: "Where we go", Minutes: 2, Keep: true, Moment: workshop.After},
		{Kind: workshop.StageCommitments, Title: "Who asks, when", Minutes: 4, Keep: true},
		{Kind: workshop.StageBlueprint, Title: "The pitch", Keep: true},
	}}
}

// aCase is a session of a team that wants a yes, from the ask to the close.
func aCase(t *testing.T) *play {
	t.Helper()
	p := newPlay(t)
	opening := exampleOpening()
	opening.Agenda, opening.Title, opening.People = caseAgenda(), "Answering in the open", 6
	opening.Client = "Lindenhof Brewery"
	opening.Objective = "Let the service team answer customers in public until 10 June, without asking first"
	opening.ByFunction = map[workshop.Function]int{workshop.Service: 4, workshop.Marketing: 2}
	p.do(opening)
	p.after(4)
	say := func(topic workshop.Topic, texts ...string) {
		for _, text := range texts {
			p.do(workshop.AddRemark{Topic: topic, Text: text})
			p.after(1)
		}
	}
	p.enter(workshop.StageTalk)
	say(workshop.Decides, "Head of Operations by 27 March")
	p.enter(workshop.StageStance)
	p.do(workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.Before, Counts: [5]int{4, 2, 0, 0, 0}})
	p.enter(workshop.StageTalk)
	say(workshop.OnAgenda, "Bring the cost of the hotline down by 10 % this year", "No second week like the recall in October", "Keep good people in the evening shift")
	p.enter(workshop.StageTalk)
	say(workshop.Promise, "Moved the ticket system in January: on the day, and 3 k below budget", "Answered 96 % of letters within two days, eleven months in a row")
	p.enter(workshop.StageCapture)
	for _, i := range []struct {
		q                          workshop.Quadrant
		text, evidence, comparator string
		how                        workshop.Kind
	}{
		{"S", "One public answer saves about four calls on the same question", "hotline log against forum posts, February: 212 calls on 50 questions", "", "fact"},
		{"O", "Landlords already ask each other in two open groups", "two groups, 1,900 members, 140 questions since January", "", "fact"},
		{"W", "Nobody answers from Friday 17:00 to Monday", "ticket times, eight weekends", "", "fact"},
		{"O", "New staff expect to answer where customers ask", "", "", "assumption"},
		{"S", "Service knows every answer that marketing has to look up", "38 of 40 posts last month were forwarded to us", "", "fact"},
		{"T", "A rival answers first, by name", "31 of 50 questions, February", "we answered 4", "fact"},
	} {
		p.do(workshop.AddItem{Quadrant: i.q, Text: i.text, How: i.how})
		if i.evidence != "" {
			items := p.w().Items
			p.do(workshop.GiveEvidence{Item: items[len(items)-1].ID, Evidence: i.evidence, Comparator: i.comparator})
		}
		p.after(2)
	}
	p.enter(workshop.StageTalk)
	say(workshop.Benchmark, "Hopfen & Malz, our supplier, has six people answer by name, https://example.org/hopfen/answers, 3 February 2026",
		"Our own repair crew answers in the owners’ forum since 2024, https://example.org/forum?crew=1, March 2026")
	p.enter(workshop.StageProvocations)
	p.do(workshop.ShowCard{Card: "L1"}, workshop.TakeStance{Card: "L1", Moment: workshop.Before, Counts: [5]int{4, 2, 0, 0, 0}},
		workshop.HearObjection{Objection: workshop.Objection{ID: "O4", Says: "Show me the return."}, Owed: "calls per question, week by week", By: "Team lead Service"},
		workshop.AddRemark{Topic: workshop.KeySentence, Card: "L1", Text: "Whoever sees it first calls two people; the answer is taken down within 15 minutes."})
	p.after(10)
	p.enter(workshop.StageGuardrails)
	say(workshop.Guardrail, "Prices, people and anything about the recall: a second reader first, every time")
	p.enter(workshop.StageInitiatives)
	p.do(workshop.WriteInitiative{Plan: workshop.Plan{
		What: "Four people answer in the two groups, one hour a day", Owner: "Team lead Service", FirstStep: "The first twenty answers are out", Due: "2026-03-30",
		Measure: "calls on questions that were answered in public", Baseline: "212 a month", Target: "150 a month", TargetBy: "2026-06-10",
		EffectOn: workshop.EffectCost, Effect: "60 calls a month less", Cost: "four hours a day of the present shift, no new budget",
		StopRule: "one answer has to be taken back by Legal, or calls are still above 190 by 30 April",
	}})
	p.after(8)
	p.enter(workshop.StageTalk)
	say(workshop.Education, "Ten of our supplier’s answers, two pages, in the folder", "Half an hour beside Jonas on the forum, any Tuesday")
	p.enter(workshop.StageStance)
	p.do(workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.After, Counts: [5]int{0, 4, 2, 0, 0}})
	p.enter(workshop.StageCommitments)
	say(workshop.Commitment, "Team lead Service puts it to them on Monday")
	p.do(workshop.SetReview{Date: "2026-06-10"})
	p.enter(workshop.StageBlueprint)
	p.do(workshop.CloseSession{})
	return p
}

// After a wanted change: go test ./workshop/blueprint -run TestGoldenPitch -update
func TestGoldenPitch(t *testing.T) {
	for name, p := range map[string]*play{"case.md": aCase(t), "case-empty.md": emptyCase(t)} {
		t.Run(name, func(t *testing.T) { golden.RequireEqual(t, Markdown(p.w(), noWords)) })
	}
}

// emptyCase is a case that nobody has begun.
func emptyCase(t *testing.T) *play {
	p := newPlay(t)
	opening := exampleOpening()
	opening.Agenda, opening.Objective = caseAgenda(), ""
	p.do(opening)
	return p
}

// Two pages, as a word processor sets them, are about a hundred lines of ninety
// characters with the white between.
func TestPitchHasTwoPagesAtMost(t *testing.T) {
	lines := 0
	_, body := parts(t, Markdown(aCase(t).w(), noWords))
	for line := range strings.Lines(body) {
		lines += 1 + utf8.RuneCountInString(strings.TrimSpace(line))/90
	}
	if lines > 100 {
		t.Errorf("the pitch has %d lines", lines)
	}
}

// Each part is there when the session has something for it, and is named as missing when
// it has not: what nobody said is on no page.
func TestPitchSaysNothingThatWasNotSaid(t *testing.T) {
	full := aCase(t)
	full.do(workshop.ReopenSession{}, workshop.DropObjection{Objection: "O4"})
	for _, c := range []struct {
		topic        workshop.Topic
		title, lacks md
	}{
		{workshop.OnAgenda, theirAgendaTitle, noTheirAgenda}, {workshop.Promise, promisesKeptTitle, noPromisesKept},
		{workshop.Benchmark, whoDoesItTitle, "Nobody is named who does it already."}, {workshop.Guardrail, safeRuleTitle, "No rule is agreed that makes it safe."},
		{workshop.Education, toReadTitle, noToRead}, {workshop.KeySentence, theirObjectionsTitle, noTheirObjections},
	} {
		had := string(Markdown(full.w(), noWords))
		for _, r := range full.w().RemarksOn(c.topic) {
			full.do(workshop.DeleteRemark{Remark: r.ID})
		}
		has := string(Markdown(full.w(), noWords))
		if !strings.Contains(had, "## "+string(c.title)) || strings.Contains(has, "## "+string(c.title)) {
			t.Errorf("the part %q does not come and go with what is said in it", c.title)
		}
		if strings.Contains(had, "- "+string(c.lacks)+"\n") || !strings.Contains(has, "- "+string(c.lacks)+"\n") {
			t.Errorf("%q is missing, and the pitch does not say %q", c.title, c.lacks)
		}
	}
}

// Whatever happens in a session, each word of somebody's in its pitch was typed, is still
// there, and stands under the title that it belongs to.
func TestPitchHasEveryWordWhereItBelongs(t *testing.T) {
	defer func(before []string) { nasty = before }(nasty)
	nasty = nil
	for n := range 400 {
		nasty = append(nasty, fmt.Sprintf("Zq%d", n))
	}
	belongs := map[string]func(w *workshop.Workshop) []string{
		string(promisesKeptTitle): topicWords(workshop.Promise), string(safeRuleTitle): topicWords(workshop.Guardrail),
		string(toReadTitle): topicWords(workshop.Education), string(whoDoesItTitle): topicWords(workshop.Benchmark),
	}
	for seed := range faults.Seeds(t, 60) {
		r := rand.New(rand.NewPCG(seed, 67))
		p := newPlay(t)
		opening := exampleOpening()
		opening.Agenda.Paper = workshop.Pitch
		p.do(opening)
		for range 150 {
			var refusal *workshop.Refusal
			if _, err := p.log.Do(anyIntent(r, p.w()), p.stamp()); err != nil && !errors.As(err, &refusal) {
				t.Fatal(err)
			}
		}
		_, body := parts(t, Markdown(p.w(), noWords))
		said, title := typedIn(t, p.w()), ""
		for line := range strings.SplitSeq(body, "\n") {
			if heading, ok := strings.CutPrefix(line, "## "); ok {
				title = heading
			}
			for _, word := range token.FindAllString(line, -1) {
				of := belongs[title]
				if !said[word] || of != nil && !slices.Contains(of(p.w()), word) {
					t.Errorf("seed %d: %q under %q: %s is not of this part", seed, line, title, word)
				}
			}
		}
	}
}

// topicWords are the words of the remarks on a topic.
func topicWords(topic workshop.Topic) func(*workshop.Workshop) []string {
	return func(w *workshop.Workshop) (said []string) {
		for _, r := range w.RemarksOn(topic) {
			said = append(said, r.Text)
		}
		return said
	}
}

// The guess where somebody stands, and who of us does what, is not for their eyes.
func TestPitchIsSilentAboutTheGuess(t *testing.T) {
	doc := string(Markdown(aCase(t).w(), noWords))
	for _, private := range []string{"locked", "guided", "Control", "Midpoint", "midpoint", "on Monday", "Example AI"} {
		if strings.Contains(doc, private) {
			t.Errorf("the pitch says %q", private)
		}
	}
}

// What nobody can take for a proof is not called one.
func TestArgumentsWithoutProofAreMarked(t *testing.T) {
	p := emptyCase(t)
	p.do(workshop.AddItem{Quadrant: "S", Text: "We are good", How: "assumption"}, workshop.AddItem{Quadrant: "O", Text: "They ask", How: "opinion"})
	doc := string(Markdown(p.w(), noWords))
	for _, said := range []string{"## Two arguments\n", "- We are good. *We assume so.*", "- They ask. *No proof yet.*", "- No argument has its proof yet."} {
		if !strings.Contains(doc, said) {
			t.Errorf("the pitch does not say %q:\n%s", said, doc)
		}
	}
}

// plainLinks are the links of benchmarks, all that may be one in a document.
var plainLinks = regexp.MustCompile(`\| <https?://[^<>|\s]+> \|`)

// Whatever is typed at whatever stage, the pitch is a whole document.
func TestEverySessionGivesACompletePitch(t *testing.T) {
	for seed := range uint64(30) {
		r := rand.New(rand.NewPCG(seed, 23))
		p := newPlay(t)
		opening := hostileOpening()
		opening.Agenda.Paper = workshop.Pitch
		p.do(opening)
		for range 80 {
			p.after(r.Float64() * 4)
			var refusal *workshop.Refusal
			if _, err := p.log.Do(anyIntent(r, p.w()), p.stamp()); err != nil && !errors.As(err, &refusal) {
				t.Fatal(err)
			}
		}
		link := "https://example.org/" + pick(r, nasty)
		p.log.Do(workshop.AddRemark{Topic: workshop.Benchmark, Text: link}, p.stamp())
		_, body := parts(t, Markdown(p.w(), noWords))
		shapes(t, plainLinks.ReplaceAllString(body, "| a link |"))
		checkPipes(t, "pitch", body)
	}
}

package workshop_test

import (
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"swotshop/workshop"
)

// Whatever was typed of an action, in whatever order, the line on which it is corrected
// reads as the same again.
func TestAReportIsWrittenAsItIsRead(t *testing.T) {
	dice := rand.New(rand.NewPCG(14, 8))
	words := []string{"done", "late", "on track", "drop", "keep", "replaced by I1", "60 %", "stop met", "stop not met", "Zanzibar", "owner CFO", "until 1 May", "by Friday",
		"no time", "waiting for legal", "works-council", "now 12 %", "now", "note: owner", "note: x; done", ";", "; ", ":", "1 May", "money", "rule", "6"}
	for round := range 400 {
		r := openRoom(t)
		r.follow(formerly())
		r.do(workshop.WriteInitiative{Plan: workshop.Plan{What: "Answer within a day"}})
		var typed []string
		for range 1 + dice.IntN(4) {
			var line []string
			for range 1 + dice.IntN(4) {
				line = append(line, words[dice.IntN(len(words))])
			}
			text := strings.Join(line, " ")
			i, err := r.state().ReadReport(text, "a1")
			if err != nil {
				t.Fatal(err)
			}
			var refusal *workshop.Refusal
			if _, err := r.log.Do(i, r.stamps.stamp()); err != nil && !errors.As(err, &refusal) {
				t.Fatal(err)
			}
			typed = append(typed, text)
		}
		a := r.state().Actions[0]
		line := r.state().ReportLine(a)
		again, err := r.state().CorrectReport(line, "a1")
		if err != nil || again.Report != a.Now {
			t.Errorf("round %d: after %q it is\n%+v, typed as %q, read as\n%+v", round, typed, a.Now, line, again.Report)
		}
	}
}

// What is put on the line to be corrected reads as people type it.
func TestAReportIsWrittenAsPeopleTypeIt(t *testing.T) {
	for _, line := range []string{
		"done 6 functions", "on track 40 %", "late waiting for the works council until 1 May 2026", "drop not needed", "stop met", "keep", "replaced by I1",
		"late no time until 1 May 2026; now 12 %; owner CFO; stop not met", "on track 40 % until 1 June 2026", "six people asked for it", "owner CFO", "now 12 %", "",
	} {
		r := openRoom(t)
		r.follow(formerly())
		r.do(workshop.WriteInitiative{Plan: workshop.Plan{What: "Answer within a day"}})
		if line != "" {
			r.report("1 on track")
			i, err := r.state().CorrectReport(line, "a1")
			if err != nil {
				t.Fatal(err)
			}
			r.do(i)
		}
		requireEqual(t, "typed", r.state().ReportLine(r.state().Actions[0]), line)
	}
}

// Words that say nothing of what they are answer what is asked for.
func TestWordsAnswerWhatAnActionLacks(t *testing.T) {
	for _, c := range []struct {
		lines []string
		want  workshop.Report
		lacks workshop.Lack
	}{
		{nil, workshop.Report{}, workshop.LackStatus},
		{[]string{"late"}, workshop.Report{Status: workshop.Late}, workshop.LackReason},
		{[]string{"late", "no time"}, workshop.Report{Status: workshop.Late, Reason: workshop.NoTime, Note: "no time"}, workshop.LackDue},
		{[]string{"late", "no time", "1 May"}, workshop.Report{Status: workshop.Late, Reason: workshop.NoTime, Note: "no time", Due: "2026-05-01"}, workshop.LackNothing},
		{[]string{"late", "waiting for legal until 1 May"}, workshop.Report{Status: workshop.Late, Reason: workshop.Waiting, Note: "waiting for legal", Due: "2026-05-01"}, workshop.LackNothing},
		{[]string{"late", "until 1 May"}, workshop.Report{Status: workshop.Late, Due: "2026-05-01"}, workshop.LackReason},
		{[]string{"drop"}, workshop.Report{Status: workshop.Dropped}, workshop.LackReason},
		{[]string{"drop", "money"}, workshop.Report{Status: workshop.Dropped, Reason: workshop.NoMoney, Note: "money"}, workshop.LackNothing},
		{[]string{"done"}, workshop.Report{Status: workshop.Done}, workshop.LackValue},
		{[]string{"done", "60"}, workshop.Report{Status: workshop.Done, Value: "60"}, workshop.LackNothing},
		{[]string{"done", "2"}, workshop.Report{Status: workshop.Done, Value: "2"}, workshop.LackNothing}, // not A2
		{[]string{"done", "nobody knows yet"}, workshop.Report{Status: workshop.Done, Note: "nobody knows yet"}, workshop.LackValue},
		{[]string{"on track; owner CFO"}, workshop.Report{Status: workshop.OnTrack, Owner: "CFO"}, workshop.LackNothing},
	} {
		r := openRoom(t)
		f := formerly()
		f.Actions[0].Measure, f.Actions[0].StopRule = "leads trained", ""
		r.follow(f)
		for _, line := range c.lines {
			i, err := r.state().ReadReport(line, "a1")
			if err != nil {
				t.Fatal(err)
			}
			r.do(i)
		}
		a := r.state().Actions[0]
		requireEqual(t, strings.Join(c.lines, " | "), a.Now, c.want)
		requireEqual(t, "lacks", r.state().Lacks(a), c.lacks)
	}
}

// Nobody is asked twice how an action stands, and none is passed over.
func TestEveryActionIsAskedAbout(t *testing.T) {
	r := openRoom(t)
	f := formerly()
	r.follow(f)
	at, seen := r.state().Actions[0].ID, 0
	for ; at != "" && seen <= len(f.Actions); seen++ {
		requireEqual(t, "asked", r.state().Asked(), seen)
		i, err := r.state().ReadReport("on track", at)
		if err != nil {
			t.Fatal(err)
		}
		r.do(i)
		at = r.state().NextToAsk(at)
	}
	requireEqual(t, "asked", seen, len(f.Actions))
}

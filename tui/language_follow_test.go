package tui_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"swotshop/tui"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// lastTime is what a session takes over from one in no language.
func lastTime(d *workshop.Deck) *workshop.Following {
	said := workshop.Report{Status: workshop.Late, Value: "3", Reason: workshop.NoTime, Due: "2026-02-01", Owner: "Άννα", Stop: workshop.StopNotMet}
	f := &workshop.Following{
		From: "0f0f", Head: 9, Date: "2026-01-08", Chain: "0e0e", Day0: "2025-12-04", Title: "Δοκιμή", Target: 4,
		Stance: workshop.FormerStance{Question: d.Session.Question, Poles: d.Session.Poles, Counts: [5]int{2, 3, 3, 0, 0}, People: 8, On: "2025-12-04"},
		Ended:  workshop.Ended{Done: 1, Dropped: 2, Replaced: 1}, Promises: []string{"Εγώ"}, Dissent: []string{"Όχι"}, Unknowns: []string{"Άγνωστο"},
		Owed: []workshop.FormerDebt{{Objection: "O1", Says: "Γιατί;", Owed: "Αριθμός"}},
	}
	for _, id := range []string{"a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9"} {
		f.Actions = append(f.Actions, workshop.FormerAction{ID: id, Origin: "0e0e/n" + id[1:], Wrote: "I" + id[1:], From: "2025-12-04", Plan: workshop.Plan{
			What: "Πράξη", Owner: "Νίκος", FirstStep: "Βήμα", Due: "2026-01-03", Measure: "Μέτρο", Baseline: "1", Target: "6", TargetBy: "2026-03-04",
			EffectOn: workshop.EffectRevenue, Effect: "δύο", Cost: "12", YesFrom: "Νίκος", YesBy: "2026-01-03", StopRule: "Όχι", WhenThen: "Ναι",
		}})
	}
	f.Actions[1].History = []workshop.PastReport{{Session: "0f0f", On: "2026-01-08", Report: said}}
	f.Actions[2].Wrote, f.Actions[2].Plan = "I7", workshop.Plan{What: "Μόνο"}
	return f
}

// follow starts a session that follows another one, with some kinds of stage.
func (c abroad) follow(t *testing.T, kinds ...workshop.StageKind) *tuitest.Desk {
	t.Helper()
	if len(kinds) > 0 {
		status := workshop.Stage{Kind: workshop.StageStatus, Title: "–", Minutes: 10}
		c.agenda.Stages = slices.DeleteFunc(slices.Clone(c.agenda.Stages), func(s workshop.Stage) bool { return !slices.Contains(kinds, s.Kind) })
		c.agenda.Stages = slices.Insert(c.agenda.Stages, 0, status)
	}
	return tuitest.NewDesk(t, tui.Start{New: &setup.NewSession{Client: "Ωμέγα", People: 8, Date: "2026-03-12", Follows: lastTime(&c.deck)}},
		func(o *tui.Options) { o.Content = c })
}

// eachFollowUp shows the papers of a follow-up in which nothing was said yet, of one in
// which everything was, of one of which the question was another, and of a workshop.
func eachFollowUp(t *testing.T, c abroad, look func(where, text string)) {
	t.Helper()
	kinds := []workshop.StageKind{workshop.StageStance, workshop.StageCapture, workshop.StageTalk, workshop.StageAgreement, workshop.StageCommitments, workshop.StageBlueprint}
	d := c.follow(t, kinds...)
	if !d.W().FollowsUp() {
		t.Fatal("this is no follow-up")
	}
	look("not asked", paperOf(d))
	reportAll(d)
	look("asked", paperOf(d))
	d.Do(workshop.WordProposal{Text: "Ναι"}, workshop.TakeAgreement{Counts: [8]int{3, 3, 1, 0, 1}}, workshop.CloseSession{Why: "Αύριο"})
	look("closed", paperOf(d))
	c.deck.Session.Question += " Ω"
	d = c.follow(t, kinds...)
	d.W().Follows.Stance.Question = "Άλλη;"
	reportAll(d)
	look("another question", paperOf(d))
	d = c.follow(t)
	reportAll(d)
	d.Do(workshop.WriteInitiative{Plan: workshop.Plan{What: "Πράξη"}})
	d.Do(workshop.ReportAction{Action: "a1", Report: workshop.Report{Status: workshop.Replaced, By: d.W().Initiatives[0].ID}}, workshop.ReportAction{Action: "a2", Report: workshop.Report{Status: workshop.Kept}})
	look("workshop", paperOf(d))
}

// reportAll says everything of actions that can be said.
func reportAll(d *tuitest.Desk) {
	report := func(action string, r workshop.Report) { d.Do(workshop.ReportAction{Action: action, Report: r}) }
	report("a1", workshop.Report{Status: workshop.Done, Value: "6", Stop: workshop.StopNotMet})
	report("a2", workshop.Report{Status: workshop.Late, Owner: "Μαρία", Due: "2026-05-01", Reason: workshop.Waiting})
	report("a3", workshop.Report{Status: workshop.Dropped, Reason: workshop.NotNeeded})
	report("a4", workshop.Report{Status: workshop.Dropped, Stop: workshop.StopMet, Reason: workshop.ByRule})
	report("a5", workshop.Report{Status: workshop.OnTrack, Stop: workshop.StopMet})
	report("a6", workshop.Report{Status: workshop.Late, Reason: workshop.NoMoney})
	report("a7", workshop.Report{Status: workshop.Dropped})
	report("a8", workshop.Report{Status: workshop.Late, Reason: workshop.NoOwner})
	d.Do(workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.Before, Counts: [5]int{1, 2, 3, 2, 0}},
		workshop.AddItem{Quadrant: workshop.Opportunities, Text: "Λόγος"}, workshop.AddItem{Quadrant: workshop.Threats, Text: "Λόγος", How: workshop.KindAssumption},
		workshop.AddRemark{Topic: workshop.Commitment, Text: "Εγώ"}, workshop.AddRemark{Topic: workshop.Dissent, Text: "Διαφωνώ"}, workshop.SetReview{Date: "2026-06-11"})
}

// actionRef is what an action is called.
var actionRef = regexp.MustCompile(`^A\d+$`)

func TestPaperOfAFollowUpReadsOnlyTheLanguageOfTheSession(t *testing.T) {
	seen := map[string]bool{}
	eachFollowUp(t, invented(), func(where, text string) {
		for _, word := range latin.FindAllString(text, -1) {
			if !ref.MatchString(word) && !paperRef.MatchString(word) && !actionRef.MatchString(word) && !seen[word] {
				seen[word] = true
				at := strings.Index(text, word)
				t.Errorf("%s: %q after %q", where, word, text[max(0, at-60):at])
			}
		}
	})
}

func TestDutchAndGermanPapersOfAFollowUpHaveNoEnglish(t *testing.T) { hasNoEnglish(t, eachFollowUp) }

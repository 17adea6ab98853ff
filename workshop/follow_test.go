package workshop_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"swotshop/workshop"
	"swotshop/workshop/language"
)

// follow opens the room anew, with what it takes over.
func (r *room) follow(f *workshop.Following) {
	r.t.Helper()
	open := openTest()
	open.Follows = f
	*r = room{r.t, workshop.NewLog(), &stamper{}}
	r.do(open)
}

// report says something of an action, as it is typed.
func (r *room) report(line string) {
	r.t.Helper()
	i, err := r.state().ReadReport(line, "")
	if err != nil {
		r.t.Fatal(err)
	}
	r.do(i)
}

// followUp opens a follow-up of the present session in its place.
func (r *room) followUp(session, day string) {
	r.t.Helper()
	f := r.state().Follow()
	open := openTest()
	open.Session, open.Date, open.DateGiven, open.Follows, open.Title = session, day, true, f, f.FollowUpTitle(day, language.English())
	open.Agenda = workshop.Agenda{ID: "follow-up", Title: "Follow-up", Minutes: 10, Stages: []workshop.Stage{
		{Kind: workshop.StageStance, Title: "Stance now", Minutes: 3, Moment: workshop.Before}, {Kind: workshop.StageStatus, Title: "Status", Minutes: 7},
		{Kind: workshop.StageCommitments, Title: "Next date", Minutes: 0},
	}}
	*r = room{r.t, workshop.NewLog(), &stamper{}}
	r.do(open)
}

func (r *room) standing() (all []string) {
	for _, a := range r.state().Actions {
		all = append(all, strings.TrimSpace(a.Ref()+" "+a.What+" "+string(a.Last())))
	}
	return all
}

// A chain from the workshop to its third follow-up, and on into a new workshop.
func TestActionsAreFollowedUp(t *testing.T) {
	r := openRoom(t)
	for _, what := range []string{"Train", "Answer", "Drill"} {
		r.do(workshop.WriteInitiative{Plan: workshop.Plan{What: what, Owner: "COO"}})
	}
	r.do(workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.After, Counts: [5]int{2, 0, 4, 2}}, workshop.AgreeTarget{Step: 4},
		workshop.AddRemark{Topic: workshop.Commitment, Text: "HR asks five leads"})

	r.followUp("day30", "2026-04-11")
	w := r.state()
	requireEqual(t, "title", w.Title, "Day 30 after Away day")
	requireEqual(t, "stands", r.standing(), []string{"A1 Train", "A2 Answer", "A3 Drill"})
	requireEqual(t, "target", w.Target, 4)
	requireEqual(t, "stance", w.Comparable().Counts, [5]int{2, 0, 4, 2})
	requireEqual(t, "promises", w.Follows.Promises, []string{"HR asks five leads"})
	r.report("1 done 60 % trained")
	r.report("2 late: waiting for the works council until 1 May")
	r.report("a2 owner CFO")

	r.followUp("day60", "2026-05-11")
	requireEqual(t, "stands", r.standing(), []string{"A2 Answer late", "A3 Drill"})
	requireEqual(t, "ended", r.state().Follows.Ended, workshop.Ended{Done: 1})
	requireEqual(t, "title", r.state().Title, "Day 60 after Away day")
	a := r.state().Actions[0]
	requireEqual(t, "owner", a.OwnerNow(), "CFO")
	requireEqual(t, "due", a.DueNow(), "2026-05-01")
	requireEqual(t, "history", a.History, []workshop.PastReport{{Session: "day30", On: "2026-04-11", Report: workshop.Report{
		Status: workshop.Late, Reason: workshop.Waiting, Note: "waiting for the works council", Due: "2026-05-01", Owner: "CFO",
	}}})
	requireEqual(t, "origin", a.Origin, "0000-test/n2")
	r.report("3 drop not needed")

	before := r.state().Follow()
	open := openTest()
	open.Session, open.Date, open.DateGiven, open.Follows = "again", "2026-06-12", true, before
	open.Agenda = workshop.Agenda{ID: "short", Title: "Short", Minutes: 20, Stages: []workshop.Stage{
		{Kind: workshop.StageTOWS, Title: "Strategies", Minutes: 10}, {Kind: workshop.StageInitiatives, Title: "Initiatives", Minutes: 10}, {Kind: workshop.StageBlueprint, Title: "Blueprint"},
	}}
	*r = room{t, workshop.NewLog(), &stamper{}}
	r.do(open)
	requireEqual(t, "asks after the initiatives", r.state().Agenda.Stages[2].Kind, workshop.StageStatus)
	requireEqual(t, "minutes", r.state().Agenda.Minutes, 21)
	if r.state().FollowsUp() {
		t.Error("a workshop is no follow-up")
	}
	r.refused(workshop.ReportAction{Action: "a2", Report: workshop.Report{Status: workshop.Replaced, By: "n9"}},
		"There is no such initiative in this session. Write it first, and then say which action it replaces.")
	r.do(workshop.WriteInitiative{Plan: workshop.Plan{What: "Answer within a day"}})
	r.report("2 keep")
	next := r.state().Follow()
	requireEqual(t, "kept under its name, the new one beside it", []string{next.Actions[0].ID, next.Actions[1].ID}, []string{"a2", "a1"})
	r.report("2 replaced by I1")
	requireEqual(t, "replaced", r.state().Follow().Ended, workshop.Ended{Done: 1, Dropped: 1, Replaced: 1})
}

func TestWhatIsTypedOfAnAction(t *testing.T) {
	for _, c := range []struct {
		line   string
		action string
		want   workshop.Report
	}{
		{"done", "a1", workshop.Report{Status: workshop.Done}},
		{"Done: 6 functions", "a1", workshop.Report{Status: workshop.Done, Value: "6 functions"}},
		{"2 done 6 functions", "a2", workshop.Report{Status: workshop.Done, Value: "6 functions"}},
		{"A2 on track 40 %", "a2", workshop.Report{Status: workshop.OnTrack, Value: "40 %"}},
		{"late works council until 2026-05-01", "a1", workshop.Report{Status: workshop.Late, Reason: workshop.OtherReason, Note: "works council", Due: "2026-05-01"}},
		{"late no time, by 1 May", "a1", workshop.Report{Status: workshop.Late, Reason: workshop.NoTime, Note: "no time", Due: "2026-05-01"}},
		{"drop not needed", "a1", workshop.Report{Status: workshop.Dropped, Reason: workshop.NotNeeded, Note: "not needed"}},
		{"6 functions are live", "a1", workshop.Report{Note: "6 functions are live"}},
		{"2 functions are live", "a1", workshop.Report{Note: "2 functions are live"}},
		{"later is better", "a1", workshop.Report{Note: "later is better"}},
		{"owner CFO", "a1", workshop.Report{Owner: "CFO"}},
		{"now 12 %", "a1", workshop.Report{Value: "12 %"}},
		{"stop met", "a1", workshop.Report{Status: workshop.Dropped, Stop: workshop.StopMet, Reason: workshop.ByRule}},
		{"stop not met", "a1", workshop.Report{Stop: workshop.StopNotMet}},
		{"until 1 May", "a1", workshop.Report{Due: "2026-05-01"}},
		{"2 done; now 4", "a2", workshop.Report{Status: workshop.Done, Value: "4"}},
		{"A2 late; legal", "a2", workshop.Report{Status: workshop.Late, Reason: workshop.OtherReason, Note: "legal"}},
		{"a2 late: waiting for IT; until 1 May", "a2", workshop.Report{Status: workshop.Late, Reason: workshop.Waiting, Note: "waiting for IT", Due: "2026-05-01"}},
		{"A2 dropped; no budget", "a2", workshop.Report{Status: workshop.Dropped, Reason: workshop.OtherReason, Note: "no budget"}},
		{"A2 legal reads slowly", "a2", workshop.Report{Note: "legal reads slowly"}},
		{"A9 printers are bought", "a1", workshop.Report{Note: "A9 printers are bought"}},
	} {
		r := openRoom(t)
		r.follow(formerly())
		got, err := r.state().ReadReport(c.line, "a1")
		if err != nil {
			t.Fatal(err)
		}
		requireEqual(t, c.line, got, workshop.ReportAction{Action: c.action, Report: c.want})
	}
}

// A line that names an action that is none, or a day that is over, is refused: nothing of it
// goes to another one.
func TestReportsThatAreRefused(t *testing.T) {
	r := openRoom(t)
	r.follow(formerly())
	for line, want := range map[string]string{
		"A9 keep": "There is no action A9 here.", "a9": "There is no action A9 here.",
		"late: legal until 1 March 2026": "“1 March 2026” is before the session, which is on 12 March 2026.",
	} {
		if _, err := r.state().ReadReport(line, "a1"); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", line, err, want)
		}
	}
}

// What any session hands over can be taken over, and nothing that is open is lost.
func TestEverySessionCanBeFollowed(t *testing.T) {
	for seed := range uint64(200) {
		w := playRandom(t, seed, 100, nil).State()
		f := w.Follow()
		open := openTest()
		open.Follows = f
		next := workshop.NewLog()
		if _, err := next.Do(open, (&stamper{}).stamp()); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		var want, got []string
		for _, a := range w.OpenActions() {
			want = append(want, a.Origin)
		}
		for _, n := range w.Initiatives {
			want = append(want, w.ID+"/"+n.ID)
		}
		seen := map[string]bool{}
		for _, a := range next.State().Actions {
			got = append(got, a.Origin)
			if seen[a.Ref()] {
				t.Errorf("seed %d: two are called %s", seed, a.Ref())
			}
			seen[a.Ref()] = true
		}
		requireEqual(t, "open", got, want)
		ended := len(w.Actions) - len(w.OpenActions())
		if w.Follows != nil {
			ended += w.Follows.Ended.Sum()
		}
		requireEqual(t, "ended", f.Ended.Sum(), ended)
	}
}

// Whatever is typed about an action, it is read without harm, and no word of it is lost.
func TestNoWordOfAReportIsLost(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	words := []string{"done", "late", "2", "stop", "met", "Zanzibar", "owner", "until", "no", "time", "works-council", "now", "ok", "dropped", ":"}
	room := openRoom(t)
	room.follow(formerly())
	for range 3000 {
		var line []string
		for range 1 + r.IntN(5) {
			line = append(line, words[r.IntN(len(words))])
		}
		text := strings.Join(line, " ")
		i, err := room.state().ReadReport(text, "a1")
		if err != nil {
			t.Fatal(err)
		}
		said := i.Value + i.Note + i.Owner + i.Due
		if slices.Contains(line, "Zanzibar") && !strings.Contains(said, "Zanzibar") {
			t.Errorf("%q lost a word: %+v", text, i)
		}
		var refusal *workshop.Refusal
		if _, err := room.log.Do(i, room.stamps.stamp()); err != nil && !errors.As(err, &refusal) {
			t.Fatal(err)
		}
	}
}

// A new session follows the last of a chain; one that led to nothing is in none, and does
// not hide what is open.
func TestWhichSessionIsFollowed(t *testing.T) {
	held := func(session string, intents ...workshop.Intent) *workshop.Workshop {
		r := openRoom(t)
		open := openTest()
		open.Session = session
		*r = room{t, workshop.NewLog(), &stamper{}}
		r.do(open)
		r.do(intents...)
		return r.state()
	}
	idea := workshop.AddItem{Quadrant: workshop.Threats, Text: "A rival"}
	plan := func(what string) workshop.Intent {
		return workshop.WriteInitiative{Plan: workshop.Plan{What: what, Owner: "COO"}}
	}
	older, begins := held("older", plan("Train")), held("begins", plan("Drill"))
	r := &room{t, workshop.NewLog(), &stamper{}}
	open := openTest()
	open.Session, open.Follows = "next", begins.Follow()
	r.do(open)
	r.report("1 on track")
	next, talk := r.state(), held("talk", idea)
	all := []*workshop.Workshop{talk, next, begins, older}
	for id, want := range map[string]string{"begins": "next", "next": "next", "older": "older", "talk": "next", "": "next"} {
		if got, _ := workshop.ParentOf(all, id); got.ID != want {
			t.Errorf("to follow %q: %s, want %s", id, got.ID, want)
		}
	}
	if _, left := workshop.Parent(all); len(left) != 1 || left[0] != older {
		t.Errorf("left: %v", left)
	}
	if got, _ := workshop.Parent([]*workshop.Workshop{talk}); got != talk {
		t.Error("a session that led to nothing is followed where there is no other")
	}
}

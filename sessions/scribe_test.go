package sessions_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/uuid"

	"swotshop/sessions"
	"swotshop/workshop"
)

var ctx = context.Background()

var started = time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC)

func must(tb testing.TB, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}

func openIn(tb testing.TB, dir string) *sessions.Library {
	tb.Helper()
	return openAt(tb, filepath.Join(dir, "library.db"), sessions.Options{})
}

func openAt(tb testing.TB, path string, opts sessions.Options) *sessions.Library {
	tb.Helper()
	lib, err := sessions.Open(ctx, path, opts)
	must(tb, err)
	tb.Cleanup(func() { must(tb, lib.Close()) })
	return lib
}

func claim(tb testing.TB, lib *sessions.Library, id string) *sessions.Lease {
	tb.Helper()
	lease, err := lib.Claim(ctx, id)
	must(tb, err)
	return lease
}

// scribe holds a session in memory and makes events for it, the same from the
// same seed.
type scribe struct {
	id    string
	log   *workshop.Log
	rng   *rand.Rand
	at    time.Time
	texts int
}

func newScribe(id string) *scribe { return seededScribe(id, 1) }

func seededScribe(id string, seed uint64) *scribe {
	return &scribe{id: id, log: workshop.NewLog(), rng: rand.New(rand.NewPCG(seed, 7)), at: started}
}

func (s *scribe) stamp() workshop.Stamp {
	s.at = s.at.Add(time.Duration(s.rng.IntN(20_000)-1000) * time.Millisecond) // clocks jump
	return workshop.Stamp{At: s.at, Actor: "facilitator", NewID: s.newID}
}

func (s *scribe) newID() string {
	var raw [16]byte
	for i := range raw {
		raw[i] = byte(s.rng.UintN(256))
	}
	return s.id + "-" + uuid.UUID(raw).String()
}

// try carries out an intent; no events when the rules refuse it.
func (s *scribe) try(i workshop.Intent) []workshop.Event {
	events, err := s.log.Do(i, s.stamp())
	if err != nil {
		return nil
	}
	return events
}

// do carries out an intent that must be possible.
func (s *scribe) do(i workshop.Intent) []workshop.Event {
	events, err := s.log.Do(i, s.stamp())
	if err != nil {
		panic(fmt.Sprintf("%T: %v", i, err))
	}
	return events
}

func pick[T any](s *scribe, from []T) T { return from[s.rng.IntN(len(from))] }

var words = []string{
	"Nobody", "knows", "who", "may", "approve", "a", "reply", "customers", "wait", "competitor", "retweeted", "Über", "naïve",
	"R&D", "legal", "blog", "culture", "日本語", "🚀", "budget", "crisis", "hiring", "diverse", "workforce", "results", "leak",
}

func (s *scribe) text() string {
	s.texts++
	text := fmt.Sprintf("Entry%d", s.texts)
	for range 3 + s.rng.IntN(8) {
		text += " " + pick(s, words)
	}
	return text
}

func (s *scribe) item() workshop.AddItem {
	return workshop.AddItem{Quadrant: pick(s, workshop.Quadrants), Text: s.text(), Function: pick(s, workshop.Functions)}
}

func (s *scribe) counts() (counts [workshop.Steps]int) {
	for range 1 + s.rng.IntN(8) {
		counts[s.rng.IntN(workshop.Steps)]++
	}
	return counts
}

func opening(id string) workshop.OpenSession {
	deck := workshop.Deck{ID: "deck", Version: 1, Title: "Deck", Themes: []workshop.Theme{{ID: "t", Title: "Theme"}}}
	for i := range 6 {
		deck.Cards = append(deck.Cards, workshop.Card{
			ID: fmt.Sprintf("card%d", i), Theme: "t", Question: "May we retweet a competitor?",
			FollowUps: []string{"Who decides?", "By when?"}, Poles: [2]string{"never", "always"}, Twist: "It is a rumour.",
		})
	}
	agenda := workshop.Agenda{ID: "half", Title: "Half a day"}
	for _, kind := range workshop.StageKinds {
		agenda.Stages = append(agenda.Stages, workshop.Stage{Kind: kind, Title: "Stage " + string(kind), Minutes: 10, Cards: 1})
		agenda.Minutes += 10
	}
	return workshop.OpenSession{
		Session: id, DateGiven: true, UTCOffset: 60, Agenda: agenda, Deck: deck,
		Details: workshop.Details{Client: "Nordwind AG", Title: "Social strategy", Date: "2026-03-12", Objective: "Be heard", People: 8},
	}
}

// former is what a session takes over from one before it.
func former() *workshop.Following {
	said := workshop.Report{Status: workshop.Late, Reason: workshop.NoTime, Note: "no time", Due: "2026-02-01"}
	return &workshop.Following{
		From: "before", Head: 99, Date: "2025-12-04", Chain: "before", Day0: "2025-12-04", Title: "Board day", Deck: "deck", Target: 3,
		Stance: workshop.FormerStance{Question: "Where?", Poles: [2]string{"never", "always"}, Counts: [workshop.Steps]int{2, 1, 5, 0, 0}, People: 8},
		Actions: []workshop.FormerAction{
			{ID: "a1", Origin: "before/n1", Wrote: "I1", From: "2025-12-04", Plan: workshop.Plan{What: "Drill", Owner: "COO", Measure: "minutes", Baseline: "95", Target: "30"},
				History: []workshop.PastReport{{Session: "between", On: "2026-01-08", Report: said}}},
			{ID: "a2", Origin: "before/n2", Wrote: "I2", From: "2025-12-04", Plan: workshop.Plan{What: "Answers"}},
		},
		Promises: []string{"HR asks five leads"}, Dissent: []string{"Too fast"},
	}
}

// worth is what is asked at the very end, where it can be asked.
func (s *scribe) worth() workshop.Intent {
	w := s.log.State()
	if at := w.Agenda.Find(workshop.StageCommitments); at >= 0 && w.CurrentStage().Kind != workshop.StageCommitments {
		return workshop.EnterStage{Stage: at}
	}
	return pick(s, []workshop.Intent{workshop.AskWorth{Asked: !w.AsksWorth()}, workshop.RateWorth{Counts: [workshop.Steps]int{0, 1, s.rng.IntN(3), 2}, Phones: s.rng.IntN(3)}})
}

// report is anything that is said of an action.
func (s *scribe) report() workshop.Intent {
	action := pick(s, []string{"a1", "a2"})
	if s.rng.IntN(4) == 0 {
		return workshop.AskAction{Action: action}
	}
	return workshop.ReportAction{Action: action, Report: workshop.Report{
		Status: pick(s, workshop.Statuses), Value: pick(s, words), Note: s.text(), Reason: pick(s, workshop.Reasons), Due: pick(s, []string{"", "2026-06-12"}),
	}}
}

// ordinary is what mostly happens: in five events one item, else the view.
func (s *scribe) ordinary() []workshop.Event {
	switch s.rng.IntN(5) {
	case 0:
		return s.do(s.item())
	case 1:
		return s.do(workshop.TakeStance{Card: pick(s, s.log.State().Deck.Cards).ID, Moment: workshop.Before, Counts: s.counts()})
	case 2:
		return s.do(workshop.EnterStage{Stage: s.rng.IntN(len(workshop.StageKinds))})
	}
	return s.do(workshop.ShowCard{Card: pick(s, s.log.State().Deck.Cards).ID})
}

// vote chooses in a tie. While there is none it does what is missing: chance alone would
// hardly ever bring four of a quadrant to the same votes.
func (s *scribe) vote() workshop.Intent {
	w := s.log.State()
	for _, tie := range w.Ties() {
		return workshop.SettleTie{Quadrant: tie.Quadrant, Chosen: []string{pick(s, tie.Clusters).ID}}
	}
	of := w.ClustersIn(workshop.Weaknesses)
	if len(of) <= workshop.Carried {
		return workshop.AddItem{Quadrant: workshop.Weaknesses, Text: s.text()}
	}
	for _, c := range of {
		if !c.Counted() {
			return workshop.CountVotes{Cluster: c.ID, Votes: 1}
		}
	}
	return workshop.RevealVotes{Revealed: s.rng.IntN(3) > 0}
}

// wild is anything that can be asked for, sensible or not.
func (s *scribe) wild() workshop.Intent {
	w := s.log.State()
	card := func() string { return pick(s, w.Deck.Cards).ID }
	item, cluster := "none", "none"
	if len(w.Items) > 0 {
		item = pick(s, w.Items).ID
		cluster = pick(s, w.Clusters).ID
	}
	strategy, initiative, remark := "none", "none", "none"
	if len(w.Strategies) > 0 {
		strategy = pick(s, w.Strategies).ID
	}
	if len(w.Initiatives) > 0 {
		initiative = pick(s, w.Initiatives).ID
	}
	if len(w.Remarks) > 0 {
		remark = pick(s, w.Remarks).ID
	}
	plan := func() workshop.Plan {
		p := workshop.Plan{What: s.text(), Owner: pick(s, []string{"", "Ms Özil"}), FirstStep: pick(s, []string{"", s.text()})}
		if strategy != "none" && s.rng.IntN(2) == 0 {
			p.Strategy = strategy
		}
		return p
	}
	cites := func() (cites []string) {
		for _, c := range w.Clusters {
			if s.rng.IntN(3) > 0 {
				cites = append(cites, c.ID)
			}
		}
		return cites
	}
	own := func() workshop.OwnCard {
		return workshop.OwnCard{Question: "Should " + pick(s, words) + " post?", FollowUps: []string{pick(s, words)}, Twist: pick(s, []string{"", pick(s, words)})}
	}
	note := "none"
	if len(w.PrivateNotes) > 0 {
		note = pick(s, w.PrivateNotes).ID
	}
	if s.rng.IntN(6) == 0 {
		return s.vote()
	}
	if s.rng.IntN(15) == 0 {
		return pick(s, []workshop.Intent{workshop.TagCluster{Cluster: cluster, Tags: []string{pick(s, []string{"ownership", "leak", "skills"})}}, s.worth()})
	}
	if len(w.Actions) > 0 && s.rng.IntN(20) == 0 {
		return s.report()
	}
	switch s.rng.IntN(49) {
	case 0:
		return workshop.ChangeDetails{Details: workshop.Details{
			Client: s.text(), Title: "Strategy " + pick(s, words), Date: "2026-03-12", Objective: pick(s, []string{"", s.text()}), People: 8 + s.rng.IntN(9)}}
	case 1:
		return workshop.Resume{}
	case 2:
		return pick(s, []workshop.Intent{
			workshop.EnterStage{Stage: s.rng.IntN(len(w.Agenda.Stages) + 1)}, workshop.LeaveOut{Stage: s.rng.IntN(len(w.Plan()))},
		})
	case 3:
		return workshop.ShowCard{Card: card(), Beat: workshop.BeatTwist}
	case 4:
		return workshop.ShowTrigger{Quadrant: pick(s, workshop.Quadrants), Index: s.rng.IntN(3)}
	case 5:
		return workshop.ShowPairing{Pairing: pick(s, workshop.Pairings)}
	case 6:
		return workshop.ChooseCards{Cards: []string{card()}}
	case 7:
		return pick(s, []workshop.Intent{
			workshop.WriteCard{OwnCard: own(), Later: s.rng.IntN(2) == 0}, workshop.EditCard{Card: "X1", OwnCard: own()}, workshop.MarkCard{Card: card(), Played: true},
		})
	case 48:
		return workshop.MarkCard{Card: card(), Played: s.rng.IntN(2) == 0}
	case 8:
		return workshop.TakeStance{Card: card(), Moment: pick(s, []workshop.Moment{workshop.Before, workshop.After}), Counts: s.counts(), Phones: s.rng.IntN(3)}
	case 9:
		return workshop.AgreeTarget{Step: s.rng.IntN(7)}
	case 10, 11, 12, 13, 14, 15, 16:
		return s.item()
	case 17, 18:
		return workshop.EditItem{Item: item, Text: s.text()}
	case 19:
		return workshop.MoveItem{Item: item, Quadrant: pick(s, workshop.Quadrants)}
	case 20:
		return workshop.RetagItem{Item: item, Function: pick(s, workshop.Functions), How: pick(s, workshop.Kinds)}
	case 21:
		return workshop.GiveEvidence{Item: item, Evidence: pick(s, []string{"", s.text()}), Comparator: pick(s, []string{"", s.text()})}
	case 22, 23:
		return workshop.DeleteItem{Item: item}
	case 24:
		return workshop.MergeClusters{Into: cluster, From: pick(s, append([]*workshop.Cluster{{ID: "none"}}, w.Clusters...)).ID}
	case 25:
		for _, c := range w.Clusters {
			if len(c.Items) > 1 {
				item = pick(s, c.Items).ID
			}
		}
		return workshop.SplitItem{Item: item}
	case 26:
		return pick(s, []workshop.Intent{
			workshop.NameCluster{Cluster: cluster, Name: pick(s, []string{"", "Name " + pick(s, words)})}, workshop.AskEvidence{Cluster: cluster},
		})
	case 27:
		return workshop.SetDots{Dots: 1 + s.rng.IntN(9)}
	case 28:
		return workshop.CountVotes{Cluster: cluster, Votes: s.rng.IntN(4), Phones: s.rng.IntN(2)}
	case 29:
		return workshop.RevealVotes{Revealed: s.rng.IntN(2) == 0}
	case 30, 31:
		return workshop.WriteStrategy{Pairing: pick(s, workshop.Pairings), Cites: cites(), Text: s.text()}
	case 32:
		return workshop.EditStrategy{Strategy: strategy, Cites: cites(), Text: s.text()}
	case 33:
		place := workshop.Place{Impact: s.rng.IntN(4), Effort: s.rng.IntN(4)}
		return pick(s, []workshop.Intent{workshop.DropStrategy{Strategy: strategy}, workshop.PlaceStrategy{Strategy: strategy, Place: place, Phones: s.rng.IntN(3)}, workshop.ChooseStrategy{Strategy: strategy, Chosen: true}})
	case 34:
		return workshop.WriteInitiative{Plan: plan()}
	case 35:
		return workshop.EditInitiative{Initiative: initiative, Plan: plan()}
	case 36:
		return workshop.DropInitiative{Initiative: initiative}
	case 37:
		counts := [workshop.Gradients]int{s.rng.IntN(5), 1, s.rng.IntN(3)}
		if counts[0] == 0 {
			return workshop.WordProposal{Text: fmt.Sprintf("Approve I%d", counts[2]+1)}
		}
		return workshop.TakeAgreement{Counts: counts, Phones: s.rng.IntN(3)}
	case 38:
		return workshop.AddRemark{Topic: pick(s, workshop.Topics), Text: s.text(), Card: card()}
	case 39:
		return workshop.EditRemark{Remark: remark, Text: s.text()}
	case 40:
		return workshop.DeleteRemark{Remark: remark}
	case 41:
		return workshop.SetReview{Date: pick(s, []string{"", "2026-06-01"})}
	case 42:
		return pick(s, []workshop.Intent{workshop.CloseSession{}, workshop.ReopenSession{}, workshop.Forward{}, workshop.Backward{}})
	case 43:
		no := workshop.Objection{ID: "O1", Says: "It wastes working time."}
		return pick(s, []workshop.Intent{workshop.NotePrivately{Text: s.text()}, workshop.HearObjection{Objection: no, Owed: s.text(), By: "Legal"}})
	case 44:
		return pick(s, []workshop.Intent{workshop.DropPrivateNote{Note: note}, workshop.Redact{Places: 1}, workshop.RenameClient{Client: "Acme Holding"}, workshop.DropObjection{Objection: "O1"}})
	case 45, 46:
		return workshop.Undo{}
	}
	return workshop.Redo{}
}

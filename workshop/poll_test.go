package workshop_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"swotshop/workshop"
	"swotshop/workshop/language"
)

// at goes to the stage of a kind.
func (r *room) at(kind workshop.StageKind) {
	r.t.Helper()
	r.do(workshop.EnterStage{Stage: r.state().Agenda.Find(kind)})
}

// poll is what is asked, for those who know that something is.
func (r *room) poll(kind workshop.PollKind) workshop.Poll {
	r.t.Helper()
	p := r.state().Poll()
	if p.Kind != kind || p.ID == "" {
		r.t.Fatalf("%s is asked, with the id %q, and not %s", p.Kind, p.ID, kind)
	}
	return p
}

// full is a session in which everything can be asked.
func full(t *testing.T) *room {
	r := openRoom(t)
	r.do(
		workshop.AddItem{Quadrant: workshop.Threats, Text: "Rivals answer in minutes"},
		workshop.AddItem{Quadrant: workshop.Strengths, Text: "Forty people blog"},
		workshop.AddItem{Quadrant: workshop.Strengths, Text: "Engineers like to talk"},
	)
	cluster := func(ref string) string {
		i := slices.IndexFunc(r.state().Clusters, func(c *workshop.Cluster) bool { return c.Ref() == ref })
		return r.state().Clusters[i].ID
	}
	r.do(
		workshop.WriteStrategy{Pairing: workshop.Pairings[1], Cites: []string{cluster("S1"), cluster("T1")}, Text: "Answer within the hour"},
		workshop.WriteStrategy{Pairing: workshop.Pairings[1], Cites: []string{cluster("S2"), cluster("T1")}, Text: "Let engineers answer"},
		workshop.WordProposal{Text: "We let everybody answer"},
	)
	return r
}

// What is asked follows from the stage; a stage that asks the room for nothing that a
// phone can say asks the phones for nothing.
func TestEveryStageSaysWhatItAsks(t *testing.T) {
	asked := map[workshop.StageKind]workshop.PollKind{
		workshop.StageStance: workshop.PollStance, workshop.StageSilence: workshop.PollItems, workshop.StageCapture: workshop.PollItems,
		workshop.StageVote: workshop.PollDots, workshop.StageGrid: workshop.PollPlaces, workshop.StageAgreement: workshop.PollAgreement,
	}
	for _, kind := range workshop.StageKinds {
		r := full(t)
		r.at(kind)
		if p := r.state().Poll(); p.Kind != asked[kind] || (p.ID == "") != (p.Kind == workshop.PollNone) || p.Closed {
			t.Errorf("%s asks %q: %+v", kind, asked[kind], p)
		}
	}
	empty := openRoom(t)
	for _, kind := range []workshop.StageKind{workshop.StageVote, workshop.StageGrid, workshop.StageAgreement} {
		empty.at(kind)
		if p := empty.state().Poll(); p.Kind != workshop.PollNone {
			t.Errorf("%s asks for %s while there is nothing to choose", kind, p.Kind)
		}
	}
}

// questions are what can be asked of everybody, and what counts the answers to it.
var questions = []struct {
	kind    workshop.PollKind
	ask     func(*room)
	count   func(*room) []workshop.Intent
	choices int
}{
	{workshop.PollStance, func(r *room) { r.at(workshop.StageStance) }, func(*room) []workshop.Intent {
		return []workshop.Intent{workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.Before, Counts: [5]int{1, 2}, Phones: 2}}
	}, workshop.Steps},
	{workshop.PollStance, func(r *room) { atFirstStance(r) }, func(*room) []workshop.Intent {
		return []workshop.Intent{workshop.TakeStance{Card: "V1", Moment: workshop.Before, Counts: [5]int{0, 0, 8}, Phones: 8}}
	}, workshop.Steps},
	{workshop.PollDots, func(r *room) { r.at(workshop.StageVote); r.do(workshop.SetDots{Dots: 5}) }, func(r *room) []workshop.Intent {
		return []workshop.Intent{workshop.CountVotes{Cluster: r.state().Clusters[0].ID, Votes: 3, Phones: 2}}
	}, 3},
	{workshop.PollPlaces, func(r *room) { r.at(workshop.StageGrid) }, func(r *room) (all []workshop.Intent) {
		for _, s := range r.state().Strategies {
			all = append(all, workshop.PlaceStrategy{Strategy: s.ID, Place: workshop.Middle, Phones: 3})
		}
		return all
	}, 2},
	{workshop.PollAgreement, func(r *room) { r.at(workshop.StageAgreement) }, func(*room) []workshop.Intent {
		return []workshop.Intent{workshop.TakeAgreement{Counts: [8]int{7, 1}, Phones: 5}}
	}, workshop.Gradients},
	{workshop.PollWorth, func(r *room) { r.at(workshop.StageCommitments); r.do(workshop.AskWorth{Asked: true}) }, func(*room) []workshop.Intent {
		return []workshop.Intent{workshop.RateWorth{Counts: [5]int{0, 0, 1, 4, 3}, Phones: 8}}
	}, workshop.Steps},
}

func atFirstStance(r *room) {
	r.at(workshop.StageProvocations)
	r.do(workshop.ShowCard{Card: "V1"}, workshop.ShowCard{Card: "V1", Beat: workshop.BeatFirstStance})
}

// A question is closed when it is counted, and open again when that is undone; it stays
// the same question all the while, and after a restart.
func TestCountingClosesAQuestion(t *testing.T) {
	for _, c := range questions {
		r := full(t)
		c.ask(r)
		open := r.poll(c.kind)
		if open.Closed || len(open.Choices) != c.choices || open.Asked == "" {
			t.Errorf("%s is asked as %+v", c.kind, open)
		}
		count := c.count(r)
		r.do(count...)
		closed := r.poll(c.kind)
		if !closed.Closed || closed.ID != open.ID {
			t.Errorf("%s: after the count it is %+v", c.kind, closed)
		}
		requireEqual(t, "after a restart", must(workshop.Replay(r.log.Events())).State().Poll(), closed)
		for range count {
			r.do(workshop.Undo{})
		}
		requireEqual(t, "when the count is undone", r.poll(c.kind), open)
	}
}

// A ballot is of what could be chosen when it was cast. What changes that makes another
// question; what changes something else does not.
func TestAnotherQuestionHasAnotherID(t *testing.T) {
	for name, c := range map[string]struct {
		kind    workshop.PollKind
		ask     func(*room)
		change  func(*room)
		another bool
	}{
		"merged": {workshop.PollDots, func(r *room) { r.at(workshop.StageVote) }, func(r *room) {
			in := r.state().ClustersIn(workshop.Strengths)
			r.do(workshop.MergeClusters{Into: in[0].ID, From: in[1].ID})
		}, true},
		"one more item": {workshop.PollDots, func(r *room) { r.at(workshop.StageVote) }, func(r *room) {
			r.do(workshop.AddItem{Quadrant: workshop.Weaknesses, Text: "No time"})
		}, true},
		"fewer dots": {workshop.PollDots, func(r *room) { r.at(workshop.StageVote) }, func(r *room) { r.do(workshop.SetDots{Dots: 2}) }, true},
		"a name": {workshop.PollDots, func(r *room) { r.at(workshop.StageVote) }, func(r *room) {
			r.do(workshop.NameCluster{Cluster: r.state().Clusters[0].ID, Name: "Speed"})
		}, false},
		"away and back": {workshop.PollDots, func(r *room) { r.at(workshop.StageVote) }, func(r *room) { r.at(workshop.StageGrid); r.at(workshop.StageVote) }, false},
		"a late guest": {workshop.PollStance, func(r *room) { r.at(workshop.StageStance) }, func(r *room) {
			r.do(workshop.ChangeDetails{Details: workshop.Details{Client: "Acme", Title: "Away day", Date: "2026-03-12", People: 9, Objective: "Decide."}})
		}, false},
		"the other moment": {workshop.PollStance, atFirstStance, func(r *room) {
			r.do(workshop.ShowCard{Card: "V1", Beat: workshop.BeatSecondStance})
		}, true},
		"another card": {workshop.PollStance, atFirstStance, func(r *room) {
			r.do(workshop.ShowCard{Card: "V2"}, workshop.ShowCard{Card: "V2", Beat: workshop.BeatFirstStance})
		}, true},
		"another question on a card": {workshop.PollStance, func(r *room) {
			r.at(workshop.StageProvocations)
			r.do(workshop.WriteCard{OwnCard: workshop.OwnCard{Question: "May interns post?", Twist: "One has."}})
			id := r.state().OwnCards()[0].ID
			r.do(workshop.ShowCard{Card: id}, workshop.ShowCard{Card: id, Beat: workshop.BeatFirstStance})
		}, func(r *room) {
			r.do(workshop.EditCard{Card: r.state().OwnCards()[0].ID, OwnCard: workshop.OwnCard{Question: "May interns answer?", Twist: "One has."}})
		}, true},
		"one strategy less": {workshop.PollPlaces, func(r *room) { r.at(workshop.StageGrid) }, func(r *room) {
			r.do(workshop.DropStrategy{Strategy: r.state().Strategies[1].ID})
		}, true},
		"another wording": {workshop.PollAgreement, func(r *room) { r.at(workshop.StageAgreement) }, func(r *room) {
			r.do(workshop.WordProposal{Text: "We let nobody answer"})
		}, true},
		"another trigger": {workshop.PollItems, func(r *room) { r.at(workshop.StageSilence) }, func(r *room) {
			r.do(workshop.ShowTrigger{Quadrant: workshop.Strengths})
			r.do(workshop.ShowTrigger{Quadrant: workshop.Weaknesses})
		}, true},
		"an item": {workshop.PollItems, func(r *room) { r.at(workshop.StageCapture) }, func(r *room) {
			r.do(workshop.AddItem{Quadrant: workshop.Weaknesses, Text: "No time"})
		}, false},
	} {
		r := full(t)
		c.ask(r)
		before := r.poll(c.kind).ID
		c.change(r)
		if after := r.poll(c.kind).ID; (after != before) != c.another {
			t.Errorf("%s: the id was %s and is %s", name, before, after)
		}
	}
}

// Whatever happens in a session, what is asked can be answered, and is asked again after
// a restart.
func TestRandomSessionsAskWhatCanBeAnswered(t *testing.T) {
	asked := map[workshop.PollKind]int{}
	for seed := range uint64(60) {
		log := playRandom(t, seed, 120, func(l *workshop.Log) {
			p := l.State().Poll()
			asked[p.Kind]++
			checkPoll(t, seed, l.State(), p)
		})
		requireEqual(t, "after a restart", must(workshop.Replay(log.Events())).State().Poll(), log.State().Poll())
	}
	for _, kind := range []workshop.PollKind{"stance", "items", "dots", "agreement", "places", "worth"} {
		if asked[kind] == 0 {
			t.Errorf("%s was never asked: this tests nothing", kind)
		}
	}
}

func checkPoll(t *testing.T, seed uint64, w *workshop.Workshop, p workshop.Poll) {
	t.Helper()
	if p.Kind == workshop.PollNone {
		if p.ID != "" || len(p.Choices) > 0 || p.Closed {
			t.Fatalf("seed %d: nothing is asked: %+v", seed, p)
		}
		return
	}
	seen := map[string]bool{}
	for _, c := range p.Choices {
		if c.ID == "" || seen[c.ID] {
			t.Fatalf("seed %d: %s has the choice %q twice, or without an id", seed, p.Kind, c.ID)
		}
		seen[c.ID] = true
	}
	if p.ID == "" || len(p.Choices) == 0 || p.About.Kind == "" || p.Kind == workshop.PollDots && (p.Dots < 1 || p.MostOn < 1) {
		t.Fatalf("seed %d: %+v", seed, p)
	}
	if b := make(workshop.Ballot, len(p.Choices)); p.Kind != workshop.PollItems && p.Check(b, w.Words()) != nil {
		t.Fatalf("seed %d: %s takes no empty ballot", seed, p.Kind)
	}
}

// polls has one poll of each kind that takes ballots.
func polls(t *testing.T) (all []workshop.Poll) {
	for _, c := range questions {
		r := full(t)
		c.ask(r)
		all = append(all, r.poll(c.kind))
	}
	return all
}

// Of the ballots that are taken nobody has said more than one may, and nothing that
// follows from another rule: this says the rules in another way.
func TestBallotsThatAreTaken(t *testing.T) {
	words, r := language.English(), rand.New(rand.NewPCG(1, 2))
	for _, p := range polls(t) {
		taken := 0
		for range 4000 {
			b := make(workshop.Ballot, len(p.Choices)+[]int{0, 0, 0, 0, 0, 1, -1}[r.IntN(7)])
			for range r.IntN(4) {
				if len(b) > 0 {
					b[r.IntN(len(b))] = r.IntN(14) - 2
				}
			}
			fits := len(b) == len(p.Choices) && !slices.ContainsFunc(b, func(n int) bool { return n < 0 })
			sum, most := 0, 0
			for _, n := range b {
				sum, most = sum+n, max(most, n)
			}
			switch p.Kind {
			case workshop.PollDots:
				fits = fits && sum <= p.Dots && most <= p.MostOn
			case workshop.PollPlaces:
				fits = fits && most <= 9
			default:
				fits = fits && sum <= 1
			}
			err := p.Check(b, words)
			if (err == nil) != fits {
				t.Fatalf("%s: the ballot %v: %v", p.Kind, b, err)
			}
			if fits {
				taken++
			}
		}
		if taken < 50 {
			t.Errorf("%s: %d ballots were taken: this tests nothing", p.Kind, taken)
		}
	}
	for _, kind := range []workshop.PollKind{workshop.PollNone, workshop.PollItems} {
		if (workshop.Poll{Kind: kind}).Check(workshop.Ballot{}, words) == nil {
			t.Errorf("%q takes a ballot", kind)
		}
	}
}

// The sum of ballots is that of what they say, whatever their order, and counts who said
// anything: an empty ballot is what somebody sends who takes an answer back.
func TestBallotsAreSummed(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for _, p := range polls(t) {
		if p.Kind == workshop.PollPlaces {
			continue
		}
		var ballots []workshop.Ballot
		want := workshop.Answers{Sums: make([]int, len(p.Choices))}
		for range 200 {
			b := make(workshop.Ballot, len(p.Choices))
			if r.IntN(5) > 0 {
				at := r.IntN(len(b))
				b[at] = 1
				want.Sums[at]++
				want.Phones++
			}
			ballots = append(ballots, b)
		}
		requireEqual(t, string(p.Kind), p.Sum(ballots), want)
		r.Shuffle(len(ballots), func(i, j int) { ballots[i], ballots[j] = ballots[j], ballots[i] })
		requireEqual(t, string(p.Kind)+" in another order", p.Sum(ballots), want)
		requireEqual(t, "nobody", p.Sum(nil), workshop.Answers{Sums: make([]int, len(p.Choices))})
	}
}

// A strategy stands where the middle of the room sees it, of impact and effort by
// themselves; of two middles it is the more cautious one.
func TestPlacesAreSummedToTheMiddle(t *testing.T) {
	poll := workshop.Poll{Kind: workshop.PollPlaces, Choices: make([]workshop.Choice, 2)}
	at := func(impact, effort int) int { return workshop.Place{Impact: impact, Effort: effort}.Number() }
	for name, c := range map[string]struct {
		ballots []workshop.Ballot
		want    workshop.Answers
	}{
		"nobody": {nil, workshop.Answers{Places: make([]workshop.Place, 2), Placed: []int{0, 0}}},
		"one":    {[]workshop.Ballot{{at(3, 1), 0}}, workshop.Answers{Phones: 1, Places: []workshop.Place{{Impact: 3, Effort: 1}, {}}, Placed: []int{1, 0}}},
		"the far one does not count more": {
			[]workshop.Ballot{{at(1, 1), at(2, 2)}, {at(1, 1), 0}, {at(3, 3), 0}},
			workshop.Answers{Phones: 3, Places: []workshop.Place{{Impact: 1, Effort: 1}, {Impact: 2, Effort: 2}}, Placed: []int{3, 1}},
		},
		"two":          {[]workshop.Ballot{{at(3, 1), 0}, {at(1, 3), 0}}, workshop.Answers{Phones: 2, Places: []workshop.Place{{Impact: 1, Effort: 3}, {}}, Placed: []int{2, 0}}},
		"an empty one": {[]workshop.Ballot{{0, 0}, {0, at(2, 1)}}, workshop.Answers{Phones: 1, Places: []workshop.Place{{}, {Impact: 2, Effort: 1}}, Placed: []int{0, 1}}},
	} {
		c.want.Sums = []int{0, 0}
		requireEqual(t, name, poll.Sum(c.ballots), c.want)
	}
	for n := range 9 {
		if got := workshop.PlaceNumbered(n + 1).Number(); got != n+1 {
			t.Errorf("place %d is %d", n+1, got)
		}
	}
	for _, n := range []int{-1, 0, 10} {
		if workshop.PlaceNumbered(n).Placed() {
			t.Errorf("place %d is on the grid", n)
		}
	}
}

// Of those who are counted no more can come from phones than there are, and who is taken
// back has no phones either.
func TestPhonesAreSomeOfThoseWhoAreCounted(t *testing.T) {
	r := full(t)
	cluster, strategy := r.state().Clusters[0].ID, r.state().Strategies[0].ID
	for _, phones := range []int{-1, 4} {
		for _, i := range []workshop.Intent{
			workshop.TakeStance{Card: "V1", Moment: workshop.Before, Counts: [5]int{1, 2}, Phones: phones},
			workshop.CountVotes{Cluster: cluster, Votes: 3, Phones: phones},
			workshop.TakeAgreement{Counts: [8]int{3}, Phones: phones},
			workshop.RateWorth{Counts: [5]int{3}, Phones: phones},
			workshop.PlaceStrategy{Strategy: strategy, Place: workshop.Middle, Phones: phones * workshop.MaxPeople},
			workshop.TakeStance{Card: "V1", Moment: workshop.Before, Phones: phones},
		} {
			r.refused(i, "More are said to come from phones than there are in all.")
		}
	}
	r.do(
		workshop.TakeStance{Card: "V1", Moment: workshop.Before, Counts: [5]int{1, 2}, Phones: 3},
		workshop.TakeAgreement{Counts: [8]int{3}, Phones: 2}, workshop.RateWorth{Counts: [5]int{3}, Phones: 1},
	)
	w := r.state()
	requireEqual(t, "phones", []int{w.Readings["V1"].At(workshop.Before).Phones, w.AgreementPhones, w.Worth.Phones}, []int{3, 2, 1})
	r.do(workshop.TakeStance{Card: "V1", Moment: workshop.Before}, workshop.TakeAgreement{}, workshop.RateWorth{})
	if w := r.state(); w.Readings["V1"].At(workshop.Before) != nil || w.AgreementPhones != 0 || w.Worth != nil {
		t.Error("phones are left of what was taken back")
	}
	r.do(workshop.Undo{}, workshop.Undo{}, workshop.Undo{})
	requireEqual(t, "phones when that is undone", r.state().AgreementPhones, 2)
}

const submissionKey = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

// A submission is admitted once: not again when it was sent twice, when its item was
// deleted, or when its admission was undone, which redo brings back.
func TestASubmissionIsAdmittedOnce(t *testing.T) {
	const refused = "This has been put on the board already."
	one := workshop.Submission{Key: submissionKey, Quadrant: workshop.Weaknesses, Function: "legal", Text: "Nobody knows"}
	admit := workshop.AddItem{Quadrant: one.Quadrant, Function: one.Function, Text: one.Text, Submission: one.Key}
	many := workshop.AddItems{Items: []workshop.AddItem{{Quadrant: workshop.Strengths, Text: "Another"}, admit}}
	for name, after := range map[string]func(*room){
		"on the board": func(*room) {},
		"deleted":      func(r *room) { r.do(workshop.DeleteItem{Item: r.state().Items[0].ID}) },
		"undone":       func(r *room) { r.do(workshop.Undo{}) },
	} {
		r := openRoom(t)
		if r.state().Admitted(one) {
			t.Errorf("%s: admitted before it was", name)
		}
		r.do(admit)
		after(r)
		if !r.state().Admitted(one) || !must(workshop.Replay(r.log.Events())).State().Admitted(one) {
			t.Errorf("%s: it counts as one that waits", name)
		}
		r.refused(admit, refused)
		r.refused(many, refused)
	}
	r := openRoom(t)
	r.do(many)
	r.do(workshop.AddItem{Quadrant: workshop.Strengths, Text: "By hand"})
	if ids := itemIDs(r.state()); len(ids) != 3 || ids[1] != "p"+submissionKey {
		t.Errorf("the items are %q", ids)
	}
	if _, err := r.log.Do(workshop.AddItems{Items: []workshop.AddItem{
		{Quadrant: workshop.Strengths, Text: "Twice", Submission: "BBBBBBBBBBBBBBBBBBBB"}, {Quadrant: workshop.Strengths, Text: "Twice", Submission: "BBBBBBBBBBBBBBBBBBBB"},
	}}, r.stamps.stamp()); err == nil {
		t.Error("one that was sent twice is admitted twice at once")
	}
}

// What cannot be an item is refused with the words left on the phone.
func TestSubmissionsAreChecked(t *testing.T) {
	say := &language.English().Phones
	long := make([]rune, workshop.MaxSubmission)
	for i := range long {
		long[i] = 'ß'
	}
	good := workshop.Submission{Key: submissionKey, Quadrant: workshop.Weaknesses, Text: string(long)}
	for name, c := range map[string]struct {
		change func(*workshop.Submission)
		want   string
	}{
		"as long as may be":   {func(*workshop.Submission) {}, ""},
		"with a function":     {func(s *workshop.Submission) { s.Function = "legal" }, ""},
		"one letter too long": {func(s *workshop.Submission) { s.Text += "ß" }, language.Fill(say.TooLong, "n", 281, "most", 280)},
		"empty":               {func(s *workshop.Submission) { s.Text = "" }, say.Empty},
		"nowhere":             {func(s *workshop.Submission) { s.Quadrant = "X" }, say.Strange},
		"of no function":      {func(s *workshop.Submission) { s.Function = "cooks" }, say.Strange},
		"without a key":       {func(s *workshop.Submission) { s.Key = "" }, say.Strange},
		"with a short key":    {func(s *workshop.Submission) { s.Key = submissionKey[:15] }, say.Strange},
		"with a long key":     {func(s *workshop.Submission) { s.Key = submissionKey + submissionKey }, say.Strange},
		"with another key":    {func(s *workshop.Submission) { s.Key = "../../../../../etc/passwd" }, say.Strange},
	} {
		s := good
		c.change(&s)
		got := ""
		if err := s.Check(language.English()); err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("%s: %q", name, got)
		}
	}
}

package stage_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"swotshop/tui/stage"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// newVoteDesk is at a vote on six clusters, with phones that placed dots: on the first, one
// each of all, and two of three on the second.
func newVoteDesk(t *testing.T, people, phoned int) (d *tuitest.Desk, p *tuitest.Phones) {
	d = someDesk(t, workshop.StageVote, 6)
	if people != d.W().People {
		d.Line(fmt.Sprintf("people %d", people))
	}
	p = newPhones(d, phoned)
	placeDots(t, d, p, phoned)
	return d, p
}

func placeDots(t *testing.T, d *tuitest.Desk, p *tuitest.Phones, phoned int) {
	of := d.W().Poll()
	for i := range phoned {
		b := make(workshop.Ballot, len(of.Choices))
		if b[0] = 1; i%3 > 0 {
			b[1] = 2
		}
		cast(t, p, of, b)
	}
}

// tallies are what was counted, as the room sees it once it is revealed.
func tallies(d *tuitest.Desk) (all []int) {
	d.Do(workshop.RevealVotes{Revealed: true})
	for _, c := range stage.InRefOrder(d.W()) {
		all = append(all, d.W().Votes(c))
	}
	return all
}

// One key counts what phones placed on all clusters, as one step; nothing of it shows before
// the reveal, and PgDn shows the result.
func TestPhonesVoteAtOnce(t *testing.T) {
	t.Parallel()
	for _, key := range []string{"enter", "pgdown"} {
		d, _ := newVoteDesk(t, 8, 8)
		d.Shows("8 phones gave 18 votes: Enter counts them", "8 of 8 phones have answered", "PgDn count 8 phones")
		d.Keys(key)
		d.Shows("All clusters are counted, from phones.", "PgDn show the result")
		if d.W().VotesShown() || !d.W().Poll().Closed {
			t.Error("they are shown, or not counted")
		}
		d.Keys("ctrl+z")
		d.Shows("Undone: votes for 6 clusters counted", "8 phones gave 18 votes")
		if d.W().VotesTaken() {
			t.Error("one undo does not take all back")
		}
		d.Keys("ctrl+y", "pgdown")
		if !d.W().VotesShown() {
			t.Fatalf("%s: PgDn does not show the result:\n%s", key, d.Screen())
		}
		if got := tallies(d); !slices.Equal(got, []int{8, 10, 0, 0, 0, 0}) {
			t.Errorf("%s: the tallies are %v", key, got)
		}
	}
}

// Where some hold up hands, each number is theirs, and what phones placed is added once; an
// empty line is no hands. A correction replaces the hands alone.
func TestHandsAreAddedToDots(t *testing.T) {
	t.Parallel()
	d, _ := newVoteDesk(t, 8, 6)
	d.Shows("6 phones gave 14 votes", "PgDn show hands")
	d.Keys("pgdown")
	d.Shows("hands without a phone; votes from phones are added", "Enter no hands")
	d.Type("2")
	d.Shows("2 hands, and what phones gave it")
	d.Keys("enter")
	d.Line("1")
	d.Keys("enter")
	d.Line("3")
	d.Line("s1 1")
	d.Keys("pgdown") // counts the others before the result shows
	if d.W().VotesShown() {
		t.Fatal("the result shows before all is counted")
	}
	d.Keys("pgdown")
	if got := tallies(d); !slices.Equal(got, []int{7, 9, 0, 3, 0, 0}) {
		t.Errorf("the tallies are %v", got)
	}
	d.Line("s2 2")
	if got := tallies(d); !slices.Equal(got, []int{7, 10, 0, 3, 0, 0}) {
		t.Errorf("corrected after the reveal, the tallies are %v", got)
	}
}

// Hands of more than have none are refused without a word of what phones placed, and so are
// more phones than people.
func TestTooManyDots(t *testing.T) {
	t.Parallel()
	d, p := newVoteDesk(t, 99, 97)
	d.Keys("pgdown")
	for _, size := range tuitest.Sizes {
		d.Resize(size[0], size[1])
		d.Line("7")
		d.Shows("! 7 hands for S1, but 2 people have")
		d.Hides("97 ", "104")
		d.Keys("ctrl+u")
	}
	d.Resize(80, 24)
	placeDots(t, d, p, 3)
	d.Line("1")
	d.Shows("! 100 phones have answered, but only 99 people are here")
	if d.W().VotesTaken() {
		t.Error("it was counted")
	}
}

// Neither the picture nor the sum so far tells what phones placed on which cluster.
func TestNothingOfDotsShowsBeforeTheReveal(t *testing.T) {
	t.Parallel()
	d, _ := newVoteDesk(t, 99, 43) // 43 on S1, 56 on S2
	looks := func() {
		t.Helper()
		for _, size := range tuitest.Sizes {
			d.Resize(size[0], size[1])
			screen := strings.ReplaceAll(d.Screen(), "43 of 43 phones", "")
			screen = strings.ReplaceAll(screen, "43 phones", "")
			if strings.Contains(screen, "43") || strings.Contains(screen, "56") {
				t.Errorf("it tells:\n%s", d.Screen())
			}
		}
		d.Resize(80, 24)
	}
	looks()
	d.Keys("pgdown")
	looks()
	d.Line("0") // S1
	looks()
	d.Line("1") // S2
	looks()
	d.Keys("up", "down") // and the note is gone
	looks()
	d.Hides("votes placed")
	d.Line("dots 1")
	d.Shows("! The votes are being counted")
	d.Keys("ctrl+u", "f4")
	d.Hides("100 votes")
	d.Keys("esc")
	d.Line("1")
	looks()
	d.Keys("pgdown")
	looks()
	if said := strings.Join(d.App.Screen().(interface{ OnTheWall() []string }).OnTheWall(), "\n"); strings.Contains(said, "56") {
		t.Errorf("the wall says %q", said)
	}
}

// Dots that went with the page are asked about before a count without them.
func TestDotsThatAreGoneAreAskedAbout(t *testing.T) {
	t.Parallel()
	d, _ := newVoteDesk(t, 8, 6)
	d.Keys("enter")
	newPhones(d, 0)
	d.Line("s1 2")
	d.Shows("! The votes that phones gave S1 are not known any more.")
	d.Keys("enter")
	if got := tallies(d); got[0] != 2 || got[1] != 8 {
		t.Errorf("the tallies are %v", got)
	}
}

// Three phones or more put a strategy in their middle, which shows only there; fewer do not.
func TestPhonesPlaceAStrategy(t *testing.T) {
	t.Parallel()
	for _, key := range []string{"enter", "pgdown"} {
		d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageGrid)
		for _, st := range d.W().Strategies {
			d.Do(workshop.PlaceStrategy{Strategy: st.ID})
		}
		first, of := d.W().Strategies[0], d.W().Poll()
		p := newPhones(d, 4)
		place := func(n int) {
			b := make(workshop.Ballot, len(of.Choices))
			b[0] = n
			cast(t, p, of, b)
		}
		place(workshop.Place{Impact: 3, Effort: 1}.Number())
		place(workshop.Place{Impact: 3, Effort: 2}.Number())
		d.Shows("2 of 4 phones have answered")
		d.Hides("middle")
		place(workshop.Place{Impact: 3, Effort: 1}.Number())
		d.Shows("▸ "+first.Ref(), "3 phones placed it: Enter takes their middle", "3 of 4 phones have answered")
		d.Hides("high impact")
		d.Keys(key)
		if first = d.W().Strategies[0]; first.Place != (workshop.Place{Impact: 3, Effort: 1}) {
			t.Fatalf("%s: %s stands at %v", key, first.Ref(), first.Place)
		}
		d.Shows("The middle of 3 phones: " + first.Ref() + " is high impact, low effort")
		events := d.App.Live().Log.Events()
		if f, ok := events[len(events)-1].Fact.(workshop.StrategyPlaced); !ok || f.Phones != 3 {
			t.Errorf("the event is %v", events[len(events)-1].Fact)
		}
		stage := d.W().Stage
		if d.Keys("pgdown"); d.W().Stage == stage {
			t.Errorf("PgDn does not go on:\n%s", d.Screen())
		}
	}
}

// Rows that are counted one by one are of hands; the phones come with the first.
func TestRowsOfHandsAreAddedToPhones(t *testing.T) {
	t.Parallel()
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageAgreement)
	d.Line("We answer within an hour.")
	answer(t, newPhones(d, 5), d.W().Poll(), 3, 1, 0, 1)
	d.Type("2")
	d.Shows("phones 5 + hands 2 = 7 of 8")
	d.Keys("enter")
	d.Line("0")
	d.Line("1")
	d.Shows("7 of 8 support it")
	if counts, _ := d.W().AgreementNow(); counts != [8]int{5, 1, 1, 1} || d.W().AgreementPhones != 5 {
		t.Errorf("counted %v, %d of phones", counts, d.W().AgreementPhones)
	}
	d.Keys("up", "up", "up")
	d.Line("1")
	if counts, _ := d.W().AgreementNow(); counts != [8]int{4, 1, 1, 1} {
		t.Errorf("corrected to %v", counts)
	}
}

// The board says how many items from phones wait, and not which.
func TestItemsFromPhonesWait(t *testing.T) {
	t.Parallel()
	d := someDesk(t, workshop.StageCapture, 3)
	p := newPhones(d, 2)
	p.Waiting = []workshop.Submission{{Key: "key-0123456789-0001", Quadrant: workshop.Strengths, Text: "Words of somebody"}, {Key: "key-0123456789-0002", Quadrant: workshop.Threats, Text: "Others"}}
	d.Keys("tab")
	d.Shows("2 items from phones wait.")
	d.Hides("Words of somebody", "Others")
}

package review_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"swotshop/prompts"
	"swotshop/workshop"
	"swotshop/workshop/review"
)

// board is a session that is played by the test.
type board struct {
	t   *testing.T
	log *workshop.Log
	at  time.Time
	ids int
}

func newBoard(t *testing.T, id, date string, change func(*workshop.OpenSession)) *board {
	t.Helper()
	content := prompts.Open("")
	deck, err := content.Deck("social-board")
	if err != nil {
		t.Fatal(err)
	}
	at, err := time.Parse(time.DateOnly, date)
	if err != nil {
		t.Fatal(err)
	}
	b := &board{t: t, log: workshop.NewLog(), at: at.Add(9 * time.Hour)}
	open := workshop.OpenSession{
		Session: id, Details: workshop.Details{Client: "Acme", Title: "Board day", Date: date, People: 8}, Agenda: content.Agendas()[0], Deck: deck,
	}
	if change != nil {
		change(&open)
	}
	b.do(open)
	return b
}

func (b *board) do(intents ...workshop.Intent) {
	b.t.Helper()
	for _, i := range intents {
		b.at = b.at.Add(time.Minute)
		id := b.log.State().ID
		_, err := b.log.Do(i, workshop.Stamp{At: b.at, Actor: "facilitator", NewID: func() string { b.ids++; return fmt.Sprintf("%s-%d", id, b.ids) }})
		if err != nil {
			b.t.Fatalf("%#v: %v", i, err)
		}
	}
}

// votes puts an item on the board and counts its votes.
func (b *board) votes(q workshop.Quadrant, text string, votes int) {
	b.t.Helper()
	b.do(workshop.AddItem{Quadrant: q, Text: text})
	clusters := b.log.State().Clusters
	b.do(workshop.CountVotes{Cluster: clusters[len(clusters)-1].ID, Votes: votes})
}

func (b *board) stance(card string, before, after [5]int) {
	b.t.Helper()
	b.do(workshop.TakeStance{Card: card, Moment: workshop.Before, Counts: before}, workshop.TakeStance{Card: card, Moment: workshop.After, Counts: after})
}

func twoBoards(t *testing.T) (earlier, later *board) {
	earlier = newBoard(t, "first", "2025-01-10", nil)
	earlier.stance(workshop.SessionCard, [5]int{1, 5, 2}, [5]int{1, 2, 5})
	earlier.stance("V1", [5]int{8}, [5]int{0, 8})
	earlier.votes(workshop.Strengths, "We answer in an hour", 4)
	earlier.votes(workshop.Weaknesses, "Nobody owns the accounts", 3)
	earlier.do(workshop.RevealVotes{Revealed: true}, workshop.WriteInitiative{Plan: workshop.Plan{What: "Name an owner"}})
	later = newBoard(t, "second", "2026-01-10", func(o *workshop.OpenSession) { o.Deck.Version++ })
	later.stance(workshop.SessionCard, [5]int{0, 2, 4, 2}, [5]int{0, 2, 3, 3})
	later.stance("V1", [5]int{8}, [5]int{0, 8})
	later.votes(workshop.Strengths, "we answer in an Hour", 4)
	later.votes(workshop.Threats, "Others speak for us", 2)
	later.do(workshop.RevealVotes{Revealed: true}, workshop.WriteInitiative{Plan: workshop.Plan{What: "Name an owner"}})
	return earlier, later
}

func TestCompareTwoSessions(t *testing.T) {
	earlier, later := twoBoards(t)
	c := review.Compare(later.log.State(), earlier.log.State())
	if c.Sessions[0].Date != "2025-01-10" || c.Sessions[1].Date != "2026-01-10" {
		t.Errorf("the older session is not the first: %+v", c.Sessions)
	}
	if len(c.Stances) != 1 || c.Stances[0].Card != workshop.SessionCard || c.Stances[0].Of[0].Moved.Up != 3 || c.Stances[0].Of[1].Moved.Up != 1 {
		t.Errorf("stances %+v", c.Stances)
	}
	if first, second := c.NotTheSame(); !slices.Equal(first, []string{"V1"}) || !slices.Equal(second, []string{"V1"}) {
		t.Errorf("not the same question: %v and %v", first, second)
	}
	like := map[review.Likeness]string{}
	for _, pair := range c.Clusters {
		for _, v := range pair.Of {
			if v != nil {
				like[pair.Like] += v.Ref
			}
		}
	}
	if like[review.SameWords] != "S1S1" || like[review.Gone] != "W1" || like[review.New] != "T1" {
		t.Errorf("clusters are alike as %v", like)
	}
	if len(c.Actions) != 1 || c.Actions[0].Of[1] == nil {
		t.Errorf("actions %+v", c.Actions)
	}
	rows, all := c.Rows(false), c.Rows(true)
	if len(all) <= len(rows) || slices.ContainsFunc(rows, func(r review.Row) bool { return r.Same }) {
		t.Errorf("%d rows differ of %d", len(rows), len(all))
	}
	var text []string
	for _, r := range rows {
		text = append(text, r.About+"|"+r.Of[0]+"|"+r.Of[1]+"|"+r.Note)
	}
	for _, want := range []string{
		"Stance|1/5/2/0/0 → 1/2/5/0/0  ▲3|0/2/4/2/0 → 0/2/3/3/0  ▲1|", "Carried|S1 We answer in an hour (4)|S1 we answer in an Hour (4)|same words",
		"|W1 Nobody owns the accounts (3)||gone", "||T1 Others speak for us (2)|new",
	} {
		if !slices.Contains(text, want) {
			t.Errorf("no row says %q:\n%s", want, strings.Join(text, "\n"))
		}
	}
}

// A session compared with one of the same course does not differ from it, and the order in
// which two are given does not matter.
func TestCompareIsTheSameFromBothSides(t *testing.T) {
	earlier, later := twoBoards(t)
	there, back := review.Compare(earlier.log.State(), later.log.State()), review.Compare(later.log.State(), earlier.log.State())
	if fmt.Sprint(there.Rows(true)) != fmt.Sprint(back.Rows(true)) {
		t.Error("it depends on which session is named first")
	}
	again, _ := twoBoards(t)
	c := review.Compare(earlier.log.State(), again.log.State())
	if rows := c.Rows(false); len(rows) != 0 || len(c.Apart) != 0 {
		t.Errorf("two sessions of the same course differ in %+v", rows)
	}
}

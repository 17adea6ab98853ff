package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"swotshop/prompts"
	"swotshop/workshop"
	"swotshop/workshop/review"
)

// randomSession is a session in which fingers are counted, corrected, taken back and
// counted again, and which is mostly closed.
func randomSession(t *testing.T, r *rand.Rand, n int) *workshop.Log {
	t.Helper()
	content := prompts.Open("")
	deck, err := content.Deck("social-board")
	if err != nil {
		t.Fatal(err)
	}
	agenda, err := content.Agenda("short")
	if err != nil {
		t.Fatal(err)
	}
	log, at, ids := workshop.NewLog(), time.Date(2026, time.Month(1+r.IntN(9)), 1+r.IntN(28), 9, 0, 0, 0, time.UTC), 0
	do := func(i workshop.Intent) {
		at = at.Add(20 * time.Second)
		_, err := log.Do(i, workshop.Stamp{At: at, Actor: "facilitator", NewID: func() string { ids++; return fmt.Sprintf("s%d-%d", n, ids) }})
		var refusal *workshop.Refusal
		if err != nil && !errors.As(err, &refusal) {
			t.Fatal(err)
		}
	}
	people := 5 + r.IntN(7)
	do(workshop.OpenSession{
		Session: fmt.Sprintf("%08d", n), Deck: deck, Agenda: agenda,
		Details: workshop.Details{Client: fmt.Sprintf("Client %c", 'A'+r.IntN(6)), Title: "Board day", Date: at.Format(time.DateOnly), People: people},
	})
	for range 12 + r.IntN(30) {
		var counts [workshop.Steps]int
		for range people - r.IntN(3) {
			counts[r.IntN(workshop.Steps)]++
		}
		switch r.IntN(6) {
		case 0:
			do(workshop.Undo{})
		case 1:
			do(workshop.Redo{})
		default:
			card := []string{workshop.SessionCard, "V1", "L1", "H1"}[r.IntN(4)]
			do(workshop.TakeStance{Card: card, Moment: []workshop.Moment{workshop.Before, workshop.After}[r.IntN(2)], Counts: counts})
		}
	}
	if r.IntN(6) > 0 {
		do(workshop.CloseSession{})
	}
	return log
}

// told is what an exported session says, folded without the program.
type told struct {
	client, date string
	closed       bool
	stands       map[string][]int // "V1 before": the step of each person, lowest first
}

func foldExport(t *testing.T, exported string) (s told) {
	t.Helper()
	var file struct {
		Events []struct {
			Kind string `json:"kind"`
			Step int    `json:"step"`
			Body struct {
				Client, Date, Card, Moment string
				Step                       int
				Counts                     []int
			} `json:"body"`
		} `json:"events"`
	}
	if err := json.Unmarshal([]byte(exported), &file); err != nil {
		t.Fatal(err)
	}
	gone := map[int]bool{}
	for _, e := range file.Events {
		if e.Kind == "step.undone" || e.Kind == "step.redone" {
			gone[e.Body.Step] = e.Kind == "step.undone"
		}
	}
	s.stands = map[string][]int{}
	for _, e := range file.Events {
		switch {
		case e.Kind == "session.opened":
			s.client, s.date = e.Body.Client, e.Body.Date
		case e.Kind == "session.closed":
			s.closed = true
		case e.Kind == "stance.taken" && !gone[e.Step]:
			var steps []int
			for i, n := range e.Body.Counts {
				steps = append(steps, slices.Repeat([]int{i + 1}, n)...)
			}
			s.stands[e.Body.Card+" "+e.Body.Moment] = steps
		}
	}
	return s
}

// walked is how many steps up, and down, those walked at least who are in both of two lines
// of people: whoever came or left may have stood at either end.
func walked(before, after []int) (up, down int) {
	stayed := min(len(before), len(after))
	for i := range stayed {
		up += max(0, after[i]-before[len(before)-stayed+i])
		down += max(0, before[i]-after[len(after)-stayed+i])
	}
	return up, down
}

// What the program says of many sessions is what follows from their exports.
func TestTheDialIsThatOfTheExports(t *testing.T) {
	r, d := rand.New(rand.NewPCG(9, 10)), newDesk(t)
	var logs []*workshop.Log
	for n := range 24 {
		logs = append(logs, randomSession(t, r, n))
	}
	d.keep(logs...)
	type sums struct {
		readings, people, up, down int
		clients                    map[string]int
	}
	cards, sessions := map[string]*sums{}, map[string][2]int{}
	for n := range logs {
		id := fmt.Sprintf("%08d", n)
		s := foldExport(t, d.fine("export", id, "--format", "json", "-o", "-"))
		for _, card := range []string{workshop.SessionCard, "V1", "L1", "H1"} {
			before, after := s.stands[card+" before"], s.stands[card+" after"]
			if !s.closed || len(before) == 0 || len(after) == 0 {
				continue
			}
			up, down := walked(before, after)
			if card == workshop.SessionCard {
				sessions[id] = [2]int{up, down}
				continue
			}
			if cards[card] == nil {
				cards[card] = &sums{clients: map[string]int{}}
			}
			c := cards[card]
			c.readings, c.people, c.up, c.down = c.readings+1, c.people+len(after), c.up+up, c.down+down
			c.clients[s.client]++
		}
	}
	for _, args := range [][]string{{"--names", "--yes", "--by", "card"}, {}} {
		var figures []review.Figure
		d.reads(&figures, append([]string{"insights", "dial", "--json"}, args...)...)
		if len(figures) != len(cards) {
			t.Errorf("%v: %d cards, not %d", args, len(figures), len(cards))
		}
		for _, f := range figures {
			want := cards[f.Card]
			if f.Readings != want.readings || f.People != want.people || f.Up != want.up || f.Down != want.down || f.Clients != len(want.clients) {
				t.Errorf("%v: %+v, want %+v", args, f, *want)
			}
		}
	}
	var pairs []review.Pair
	d.reads(&pairs, "insights", "dial", "--json", "--names", "--yes", "--by", "session")
	for _, p := range pairs {
		if want, there := sessions[p.Session]; !there || want != [2]int{p.Up, p.Down} {
			t.Errorf("session %s moved ▲%d ▼%d, want %v", p.Session, p.Up, p.Down, want)
		}
	}
	if len(pairs) != len(sessions) || len(pairs) < 10 {
		t.Errorf("%d sessions, not %d", len(pairs), len(sessions))
	}
}

// reads runs a command that prints JSON, and reads it.
func (d *desk) reads(into any, args ...string) {
	d.t.Helper()
	if out := d.fine(args...); json.Unmarshal([]byte(out), into) != nil {
		d.t.Fatalf("%v prints no JSON: %s", args, out)
	}
}

// Without leave no client is named, in whatever form and whatever is asked.
func TestInsightsNameNobodyUnasked(t *testing.T) {
	r, d := rand.New(rand.NewPCG(11, 12)), newDesk(t)
	var logs []*workshop.Log
	for n := range 24 {
		logs = append(logs, randomSession(t, r, n))
	}
	d.keep(logs...)
	for _, what := range [][]string{{"dial"}, {"dial", "--by", "session"}, {"dial", "--by", "client"}, {"dial", "--by", "theme"}, {"themes"}, {"quality"}, {"holds"}} {
		for _, how := range [][]string{{}, {"--json"}, {"--csv"}, {"--since", "2026-05"}, {"--kind", "short"}, {"--deck", "social-board@2"}} {
			args := append(append([]string{"insights"}, what...), how...)
			if out := d.run(args...); strings.Contains(out.out+out.err, "Client ") || strings.Contains(out.out, "0000") {
				t.Errorf("%v names a client or a session: %s%s", args, out.out, out.err)
			}
		}
		out := d.run(append(append([]string{"insights"}, what...), "--names")...)
		if out.code != exitWrongCall || out.out != "" {
			t.Errorf("%v --names, unconfirmed: %+v", what, out)
		}
	}
	if out := d.run("insights", "dial", "--client", "client"); out.code == exitFine || strings.Contains(out.err+out.out, "Client A") {
		t.Errorf("a part of all names: %+v", out)
	}
	if out := d.fine("insights", "dial", "--names", "--yes"); !strings.HasPrefix(out, "PRIVATE") || !strings.Contains(out, "Client A") {
		t.Errorf("with names: %s", out)
	}
	if out := d.fine("insights", "dial", "--client", "client a"); strings.Contains(out, "PRIVATE") || !strings.Contains(out, "Client A") || strings.Contains(out, "Client B") {
		t.Errorf("of one client: %s", out)
	}
}

// Where there is nothing to make figures of, a sentence says so, and no head stands alone.
func TestInsightsOfNothing(t *testing.T) {
	empty, one, young := newDesk(t), newDesk(t), newDesk(t)
	one.keep(example(t))
	early, err := started("3f9a20c41b77", "Acme Robotics", "2026-04-02", "A leak would reach the press before us")
	if err != nil {
		t.Fatal(err)
	}
	young.keep(early)
	for name, d := range map[string]*desk{"empty": empty, "one session": one, "no stance": young} {
		for _, what := range [][]string{{"dial"}, {"dial", "--by", "session"}, {"dial", "--by", "theme"}, {"themes"}, {"quality"}, {"holds"}} {
			args := append([]string{"insights"}, what...)
			if r := d.run(args...); r.code != exitFine || r.out != "" || strings.TrimSpace(r.err) == "" {
				t.Errorf("%s: %v: %+v", name, args, r)
			}
			if r := d.run(append(args, "--json")...); r.code != exitFine || r.out != "[]\n" {
				t.Errorf("%s: %v --json: %+v", name, args, r)
			}
		}
		for _, what := range [][]string{{"themes"}, {"holds"}} {
			if r := d.run(append([]string{"insights"}, append(what, "--names", "--yes")...)...); r.code != exitFine || r.out != "" || strings.TrimSpace(r.err) == "" {
				t.Errorf("%s: %v with names: %+v", name, what, r)
			}
		}
	}
}

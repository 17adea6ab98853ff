package sessions_test

import (
	"fmt"
	"reflect"
	"testing"

	"swotshop/workshop"
)

// dayWith imports a session of a client in which stances were taken on some cards. The
// last one was undone.
func dayWith(tb testing.TB, id, client string, cards ...string) *scribe {
	tb.Helper()
	s, open := newScribe(id), opening(id)
	open.Client = client
	for i := range open.Deck.Cards {
		open.Deck.Cards[i].Question = fmt.Sprint("Question ", i, "?")
	}
	s.do(open)
	s.do(workshop.WriteCard{OwnCard: workshop.OwnCard{Question: "Of " + client + "?"}})
	for _, card := range append(cards, "card5") {
		s.do(workshop.TakeStance{Card: card, Moment: workshop.Before, Counts: [5]int{1}})
	}
	s.do(workshop.Undo{})
	return s
}

// What was played before is what other sessions of the client played, however its name
// is written, and nothing of anybody else.
func TestEarlierIsOfTheClientAlone(t *testing.T) {
	lib := openIn(t, t.TempDir())
	for _, s := range []*scribe{
		dayWith(t, "a1", "Acme", "card0"), dayWith(t, "a2", "ÁCME", "card1", "X1"), dayWith(t, "b1", "Globex", "card2", "X1"),
	} {
		must(t, lib.Import(ctx, s.log))
	}
	now := dayWith(t, "a3", "acme")
	now.do(workshop.WriteCard{OwnCard: workshop.OwnCard{Question: "of ÁCME?"}})
	now.do(workshop.WriteCard{OwnCard: workshop.OwnCard{Question: "Of Globex?"}})
	must(t, lib.Import(ctx, now.log))
	for _, c := range []struct {
		except string
		want   []string
	}{
		{"a3", []string{"card0", "card1", "X2"}}, {"a1", []string{"card1", "X2"}},
	} {
		earlier, err := lib.Earlier(ctx, "Acme", c.except)
		must(t, err)
		if got := earlier.In(now.log.State()); !reflect.DeepEqual(got, c.want) {
			t.Errorf("besides %s: %v, want %v", c.except, got, c.want)
		}
		if got := earlier.In(dayWith(t, "b2", "Globex").log.State()); got != nil {
			t.Errorf("another client hears of %v", got)
		}
	}
}

// BenchmarkEarlier asks in a library of 1,000 sessions, of one client or of nine.
func BenchmarkEarlier(b *testing.B) {
	for _, clients := range []int{1, 9} {
		b.Run(fmt.Sprint(clients, " clients"), func(b *testing.B) {
			lib := openIn(b, b.TempDir())
			for n := range 1000 {
				s := dayWith(b, fmt.Sprint("s", n), fmt.Sprint("Client ", n%clients), "card0", "card1", "X1")
				for range 60 {
					s.try(s.item())
				}
				must(b, lib.Import(ctx, s.log))
			}
			for b.Loop() {
				_, err := lib.Earlier(ctx, "Client 0", "s0")
				must(b, err)
			}
		})
	}
}

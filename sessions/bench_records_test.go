package sessions_test

import (
	"fmt"
	"testing"

	"swotshop/sessions"
	"swotshop/workshop"
)

// manyRecords is a library that knows of 10,000 sessions of 300 clients with 25,000
// actions.
func manyRecords(b *testing.B) *sessions.Library {
	lib := openIn(b, b.TempDir())
	for n := range 300 {
		s := seededScribe(fmt.Sprint("s", n), uint64(n))
		open := dated(s.id, fmt.Sprint("Client ", n), fmt.Sprintf("20%02d-%02d-15", 10+n%16, 1+n%12))
		open.Agenda.Stages = open.Agenda.Stages[:10]
		s.do(open)
		for range 12 {
			s.do(s.item())
		}
		for _, card := range s.log.State().Deck.Cards[:4] {
			for _, m := range []workshop.Moment{workshop.Before, workshop.After} {
				s.do(workshop.TakeStance{Card: card.ID, Moment: m, Counts: s.counts()})
			}
		}
		for range 2 + n%2 {
			s.do(workshop.WriteInitiative{Plan: workshop.Plan{What: s.text(), Owner: "Head of HR", FirstStep: s.text(), Measure: "calls answered", Due: "2026-06-01"}})
		}
		must(b, lib.Import(ctx, s.log))
	}
	sessions.Multiply(b, lib, 34)
	return lib
}

// BenchmarkRecords reads what figures need: of all sessions, of one client, and the list.
func BenchmarkRecords(b *testing.B) {
	lib := manyRecords(b)
	b.Run("all", func(b *testing.B) {
		for b.Loop() {
			all, err := lib.Records(ctx, sessions.Filter{})
			must(b, err)
			if len(all) != 10_200 {
				b.Fatal(len(all))
			}
		}
	})
	for name, lists := range map[string][]string{
		"none": {"none"}, "actions": {sessions.Actions, sessions.Reports}, "readings": {sessions.Readings}, "cards": {sessions.Cards}, "stages": {sessions.Stages},
		"clients": {sessions.Actions, sessions.Reports, sessions.Readings},
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				_, err := lib.Records(ctx, sessions.Filter{}, lists...)
				must(b, err)
			}
		})
	}
	b.Run("client", func(b *testing.B) {
		for b.Loop() {
			_, err := lib.Records(ctx, sessions.Filter{Client: "client 7"})
			must(b, err)
		}
	})
	b.Run("sessions of a client", func(b *testing.B) {
		for b.Loop() {
			_, err := lib.OfClient(ctx, "client 7")
			must(b, err)
		}
	})
	b.Run("list", func(b *testing.B) {
		for b.Loop() {
			_, err := lib.List(ctx)
			must(b, err)
		}
	})
}

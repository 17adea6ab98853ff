package tuitest

import (
	"context"
	"fmt"
	"strings"
	"time"

	"swotshop/tui/live"
	"swotshop/workshop"
	"swotshop/workshop/review"
)

// Shelf is a library with a list of its own, that records what it was asked for.
type Shelf struct {
	*Library
	Rows               []workshop.Summary
	Hits               []workshop.Hit
	ListErr, SearchErr error
	OpenErr            error // of any session
	sought, Led, Read  []string
}

func (s *Shelf) List(context.Context) ([]workshop.Summary, error) { return s.Rows, s.ListErr }

func (s *Shelf) Newest(ctx context.Context, most int) ([]workshop.Summary, int, error) {
	return FirstOf(most)(s.List(ctx))
}

// Records has the lines of the list and nothing else of the sessions.
func (s *Shelf) Records(context.Context) ([]review.Record, error) {
	records := make([]review.Record, len(s.Rows))
	for i, row := range s.Rows {
		records[i] = review.Record{Summary: row, ClientKey: workshop.ClientKey(row.Client)}
	}
	return records, s.ListErr
}

func (s *Shelf) Search(_ context.Context, words string) ([]workshop.Hit, error) {
	s.sought = append(s.sought, words)
	return s.Hits, s.SearchErr
}

func (s *Shelf) Events(ctx context.Context, id string) ([]workshop.Event, error) {
	s.Read = append(s.Read, id)
	if s.OpenErr != nil {
		return nil, s.OpenErr
	}
	return s.Library.Events(ctx, id)
}

func (s *Shelf) Lead(ctx context.Context, id string, takeOver bool) (live.Leader, error) {
	s.Led = append(s.Led, id)
	if s.OpenErr != nil {
		return nil, s.OpenErr
	}
	return s.Library.Lead(ctx, id, takeOver)
}

// NewShelf is a library of n sessions; every fourth is closed.
func NewShelf(n int) *Shelf {
	s := &Shelf{Library: NewLibrary()}
	day := time.Date(2026, 11, 12, 0, 0, 0, 0, time.UTC)
	for i := range n {
		s.Rows = append(s.Rows, workshop.Summary{
			ID: fmt.Sprintf("s%d", i), Client: TestClients[i%5], Title: testTitles[i%3], Stage: testStages[i%4],
			Date: day.AddDate(0, 0, -3*i).Format(time.DateOnly), Closed: i%4 == 1, Items: 7 * i % 40, Initiatives: i % 7,
		})
	}
	return s
}

var (
	TestClients = []string{"Acme Robotics", "Bäckerei Müller & Söhne", "Northwind Insurance Group plc", "大塚製薬", "Example AI start-up"}
	testTitles  = []string{"Board away day", "Social strategy workshop", "Follow-up after 60 days"}
	testStages  = []string{"Welcome", "Provocations", "Silent writing", "Initiatives"}
)

// Hits are what a search has found, near the beginning of a text and far in it.
var Hits = []workshop.Hit{
	{Session: workshop.Summary{ID: "s2", Client: "Northwind Insurance Group plc", Date: "2026-11-06"}, What: "Weaknesses",
		Text: "Approval takes nine days", Marks: [][2]int{{0, 8}}},
	{Session: workshop.Summary{ID: "s0", Client: "Acme Robotics", Date: "2026-11-12"}, What: "comparison for S12",
		Text:  strings.Repeat("Words that stand before it, ", 6) + "the approval itself, and words after it that are as many again",
		Marks: [][2]int{{172, 180}}},
	{Session: workshop.Summary{ID: "s4", Client: "Example AI start-up", Date: "2026-10-31"}, What: "dissent",
		Text: strings.Repeat("大塚製薬 ", 12) + "approval", Marks: [][2]int{{156, 164}}},
}

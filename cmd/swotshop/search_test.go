package main

import (
	"encoding/json"
	"strings"
	"testing"

	"swotshop/workshop"
)

// A hit says where it stands: in which session of which day, under which ref and id.
func TestHitsSayWhereTheyStand(t *testing.T) {
	d := threeSessions(t)
	var hits []workshop.Hit
	if err := json.Unmarshal([]byte(d.fine("search", "--json", "leak")), &hits); err != nil || len(hits) == 0 {
		t.Fatalf("%d hits, %v", len(hits), err)
	}
	table := d.fine("search", "leak")
	refs := 0
	for _, h := range hits {
		if h.Entry == "" || h.Session.Date == "" || !strings.Contains(table, h.Session.Date) || !strings.Contains(table, h.Ref) {
			t.Errorf("the hit %+v is not in\n%s", h, table)
		}
		if h.Ref != "" {
			refs++
		}
	}
	if refs == 0 {
		t.Error("no hit has a ref")
	}
}

// A slip is named, and not taken for a library without a match.
func TestSearchesThatMeanNothing(t *testing.T) {
	d := threeSessions(t)
	for _, args := range [][]string{
		{"search", "leak", "--what", "W,nothing"}, {"search", "leak", "--client", "nobody at all"}, {"search", "leak", "--since", "soonish"},
		{"search", "leak", "--open", "--closed"}, {"search", "leak", "--since", "2026", "--until", "2024"},
	} {
		if r := d.run(args...); r.code == 0 || r.out != "" || r.err == "" {
			t.Errorf("%v gives %+v", args, r)
		}
	}
}

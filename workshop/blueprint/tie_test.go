package blueprint

import (
	"testing"

	"swotshop/workshop"
)

// The paper says who tied for the last place and what the room chose; a tie that decides
// nothing it does not mention.
func TestPaperSaysWhatTheRoomChose(t *testing.T) {
	p := newPlay(t)
	p.do(exampleOpening())
	var ids []string
	for n, votes := range []int{5, 5, 2, 2} {
		p.do(workshop.AddItem{Quadrant: workshop.Weaknesses, Text: "A weakness " + string(rune('A'+n))})
		ids = append(ids, p.w().Clusters[n].ID)
		p.do(workshop.CountVotes{Cluster: ids[n], Votes: votes})
	}
	p.do(workshop.RevealVotes{Revealed: true})
	for _, c := range []struct {
		chosen []string
		want   string
	}{
		{nil, "W3 and W4 tied for the last place with 2 votes each. The room has not chosen, so all of them are carried."},
		{ids[2:3], "W3 and W4 tied for the last place with 2 votes each; the room chose W3."},
		{ids[2:], "W3 and W4 tied for the last place with 2 votes each; the room carried all of them."},
	} {
		p.do(workshop.SettleTie{Quadrant: workshop.Weaknesses, Chosen: c.chosen})
		p.shows(c.want)
	}
}

// A tally of other items than a cluster has now is marked until it is counted again.
func TestPaperMarksWhatWasNotCountedAgain(t *testing.T) {
	p := newPlay(t)
	p.do(exampleOpening())
	for _, text := range []string{"One", "Another"} {
		p.do(workshop.AddItem{Quadrant: workshop.Weaknesses, Text: text})
	}
	first, second := p.w().Clusters[0].ID, p.w().Clusters[1].ID
	p.do(workshop.MergeClusters{Into: first, From: second}, workshop.CountVotes{Cluster: first, Votes: 5}, workshop.RevealVotes{Revealed: true},
		workshop.SplitItem{Item: p.w().Items[1].ID})
	p.shows("| **W1** | One | 5, not counted again |", "| W2 | Another | not counted |", "“Not counted again” means")
	p.do(workshop.CountVotes{Cluster: first, Votes: 4})
	p.shows("| **W1** | One | 4 |")
}

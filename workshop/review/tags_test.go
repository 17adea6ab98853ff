package review_test

import (
	"strconv"
	"testing"

	"swotshop/prompts"
	"swotshop/workshop"
	"swotshop/workshop/review"
)

// The record has a row for each tag of each cluster, and the counts of the closing question.
func TestTheRecordHasTagsAndWorth(t *testing.T) {
	log, err := prompts.Demo(prompts.Open(""))
	if err != nil {
		t.Fatal(err)
	}
	w, n := log.State(), 0
	carried := w.CarriedIn(workshop.Weaknesses)[0]
	counts := [workshop.Steps]int{0, 1, 2, 3, 1}
	for _, i := range []workshop.Intent{
		workshop.ReopenSession{}, workshop.TagCluster{Cluster: carried.ID, Tags: []string{"ownership", "GDPR"}}, workshop.RateWorth{Counts: counts},
	} {
		if _, err := log.Do(i, workshop.Stamp{At: w.LastAt, NewID: func() string { n++; return "tagged" + strconv.Itoa(n) }}); err != nil {
			t.Fatal(err)
		}
	}
	r := review.Of(log.State())
	want := review.Theme{Cluster: carried.ID, Tag: "ownership", Quadrant: workshop.Weaknesses, Name: carried.Title(), Votes: log.State().Votes(carried), Carried: true}
	if len(r.Themes) != 2 || r.Themes[0] != want || r.Themes[1].Tag != "GDPR" || want.Votes == 0 {
		t.Errorf("the themes are %+v, want first %+v", r.Themes, want)
	}
	if r.Quality.Worth != counts {
		t.Errorf("worth is %v", r.Quality.Worth)
	}
}

package workshop_test

import (
	"strings"
	"testing"

	"swotshop/workshop"
)

// The method says once what was done on phones, and nothing where nothing was.
func TestMethodTellsOfPhones(t *testing.T) {
	stance := func(card string, phones int) workshop.Intent {
		return workshop.TakeStance{Card: card, Moment: workshop.Before, Counts: [5]int{4, 3}, Phones: phones}
	}
	votes := func(r *room, phones int) workshop.Intent {
		return workshop.CountVotes{Cluster: r.state().Clusters[0].ID, Votes: 6, Phones: phones}
	}
	submitted := workshop.AddItem{Quadrant: workshop.Weaknesses, Text: "Nobody knows", Submission: submissionKey}
	for name, c := range map[string]struct {
		done func(*room)
		want string
	}{
		"hands": {func(r *room) { r.do(stance("V1", 0), votes(r, 0)) }, ""},
		"the most of any count": {func(r *room) {
			r.do(stance("V1", 2), stance("V2", 5), workshop.TakeAgreement{Counts: [8]int{8}, Phones: 3}, votes(r, 6), submitted)
		}, "Up to 5 people answered on their phones, and were counted together with the raised hands."},
		"agreement": {func(r *room) { r.do(stance("V1", 1), workshop.TakeAgreement{Counts: [8]int{8}, Phones: 3}) },
			"Up to 3 people answered on their phones, and were counted together with the raised hands."},
		"worth": {func(r *room) { r.do(workshop.RateWorth{Counts: [5]int{0, 4}, Phones: 1}) },
			"One person answered on a phone, and was counted together with the raised hands."},
		"the grid": {func(r *room) {
			r.do(workshop.PlaceStrategy{Strategy: r.state().Strategies[0].ID, Place: workshop.Middle, Phones: 4})
		}, "Up to 4 people answered on their phones, and were counted together with the raised hands."},
		"votes that nobody was shown": {func(r *room) { r.do(votes(r, 4)) }, ""},
		"votes":                       {func(r *room) { r.do(votes(r, 4), workshop.RevealVotes{Revealed: true}) }, "4 of 6 votes were given on phones."},
		"votes counted again by hand": {func(r *room) { r.do(votes(r, 4), votes(r, 0), workshop.RevealVotes{Revealed: true}) }, ""},
		"votes that were merged": {func(r *room) {
			in := r.state().ClustersIn(workshop.Strengths)
			r.do(
				workshop.CountVotes{Cluster: in[0].ID, Votes: 3, Phones: 2}, workshop.CountVotes{Cluster: in[1].ID, Votes: 3, Phones: 1},
				workshop.MergeClusters{Into: in[0].ID, From: in[1].ID}, workshop.RevealVotes{Revealed: true},
			)
		}, "3 of 6 votes were given on phones."},
		"items":      {func(r *room) { r.do(submitted) }, "Some items were written on phones."},
		"taken back": {func(r *room) { r.do(stance("V1", 2), stance("V2", 5), workshop.Undo{}, workshop.Undo{}) }, ""},
	} {
		r := full(t)
		c.done(r)
		told := strings.Join(r.state().Method(), " ")
		if c.want != "" && !strings.HasSuffix(told, " "+c.want) || strings.Count(told, "hone") > strings.Count(c.want, "hone") {
			t.Errorf("%s: %s", name, told)
		}
	}
}

package workshop_test

import (
	"testing"

	"swotshop/workshop"
)

func TestMostFittingObjectionsComeFirst(t *testing.T) {
	all := []workshop.Objection{
		{ID: "anywhere"}, {ID: "theme", Themes: []string{"A", "L"}}, {ID: "other", Cards: []string{"L2"}, Themes: []string{"V"}},
		{ID: "card", Cards: []string{"B1", "L1"}}, {ID: "also the theme", Themes: []string{"L"}}, {ID: "nameless", Themes: []string{""}},
	}
	for _, c := range []struct {
		name string
		card *workshop.Card
		want []string
	}{
		{"a card of a theme", &workshop.Card{ID: "L1", Theme: "L"}, []string{"card", "theme", "also the theme", "anywhere", "other", "nameless"}},
		{"a card without a theme", &workshop.Card{ID: "L2"}, []string{"other", "anywhere", "theme", "card", "also the theme", "nameless"}},
		{"no card", nil, []string{"anywhere", "theme", "other", "card", "also the theme", "nameless"}},
	} {
		var got []string
		for _, o := range workshop.ObjectionsFor(all, c.card) {
			got = append(got, o.ID)
		}
		requireEqual(t, c.name, got, c.want)
	}
	requireEqual(t, "the list itself", all[0].ID, "anywhere")
}

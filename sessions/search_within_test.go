package sessions_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"swotshop/sessions"
	"swotshop/workshop"
)

// shelf is a library with one session for each client.
func shelf(t *testing.T, clients map[string][]workshop.Intent) *sessions.Library {
	t.Helper()
	lib := openIn(t, t.TempDir())
	for i, client := range slices.Sorted(maps.Keys(clients)) {
		s := newScribe(fmt.Sprint("s", i))
		s.do(dated(s.id, client, fmt.Sprintf("2026-0%d-01", 1+i)))
		for _, intent := range clients[client] {
			s.do(intent)
		}
		must(t, lib.Import(ctx, s.log))
	}
	return lib
}

func item(q workshop.Quadrant, text string) workshop.Intent {
	return workshop.AddItem{Quadrant: q, Text: text}
}

// told is what hits tell, in short.
func told(hits []workshop.Hit) (list []string) {
	for _, h := range hits {
		list = append(list, h.Session.Client+": "+marked(h))
	}
	return list
}

func TestWordsAreFoundAnywhereInOneSession(t *testing.T) {
	lib := shelf(t, map[string][]workshop.Intent{
		"Acme": {
			item(workshop.Strengths, "Quillon was a customer"), item(workshop.Threats, "An impostor has our followers"),
			item(workshop.Threats, "Nobody answers"),
		},
		"Clínicas Mérida": {item(workshop.Strengths, "Our followers like ASP.NET"), item(workshop.Threats, "The net is torn")},
		"Quillon AI": {
			item(workshop.Strengths, "Followers of Quillon are bots"), item(workshop.Weaknesses, "No followers in Spain"),
			workshop.AddRemark{Topic: workshop.Dissent, Text: "Followers do not pay"},
		},
	})
	for _, c := range []struct {
		typed  string
		within sessions.Within
		want   []string
	}{
		{typed: "quillon followers", want: []string{
			"Quillon AI: [Followers] of [Quillon] are bots", "Quillon AI: No [followers] in Spain", "Quillon AI: [Followers] do not pay",
			"Acme: [Quillon] was a customer", "Acme: An impostor has our [followers]"}},
		{typed: "quillon followers", within: sessions.Within{Together: true}, want: []string{"Quillon AI: [Followers] of [Quillon] are bots"}},
		{typed: "merida", want: []string{"Clínicas Mérida: Clínicas [Mérida]"}},
		{typed: "merida foll", want: []string{"Clínicas Mérida: Our [followers] like ASP.NET"}},
		{typed: ".net", want: []string{"Clínicas Mérida: Our followers like ASP[.NET]"}},
		{typed: "net", want: []string{"Clínicas Mérida: Our followers like ASP.[NET]", "Clínicas Mérida: The [net] is torn"}},
		{typed: "followers spain", within: sessions.Within{Filter: sessions.Filter{Client: "quillón"}}, want: []string{"Quillon AI: No [followers] in [Spain]"}},
		{typed: "followers", within: sessions.Within{Filter: sessions.Filter{Client: "ACME"}}, want: []string{"Acme: An impostor has our [followers]"}},
		{typed: "followers", within: sessions.Within{Filter: sessions.Filter{Since: "2026-02-01", Until: "2026-02-28"}}, want: []string{"Clínicas Mérida: Our [followers] like ASP.NET"}},
		{typed: "followers nowhere"},
		{typed: "acme merida"},
	} {
		hits, err := lib.SearchWithin(ctx, c.typed, c.within)
		must(t, err)
		if got := told(hits); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%q in %+v finds\n%s\nwant\n%s", c.typed, c.within, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
		}
	}
}

// A word that is everywhere does not bury the one that was meant.
func TestACommonWordDoesNotBuryAnother(t *testing.T) {
	common := []workshop.Intent{item(workshop.Threats, "one impostor")}
	for i := range 40 {
		common = append(common, item(workshop.Strengths, fmt.Sprint("followers ", i)))
	}
	lib := shelf(t, map[string][]workshop.Intent{"Acme": common})
	hits, err := lib.Search(ctx, "impostor followers")
	must(t, err)
	if len(hits) > 8 || !slices.ContainsFunc(hits, func(h workshop.Hit) bool { return h.Text == "one impostor" }) {
		t.Errorf("found %q", told(hits))
	}
}

// Whatever is typed, the sessions that are found are those that have every word, and
// where a text has them all the hits are such texts.
func TestASearchFindsEverySessionWithTheWords(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 3))
	few := []string{"alpha", "beta", "gamma", "delta", "epsilon", "zeta"}
	clients := map[string][]workshop.Intent{}
	for i := range 8 {
		var items []workshop.Intent
		for range 1 + rng.IntN(4) {
			items = append(items, item(workshop.Strengths, fmt.Sprint(few[rng.IntN(6)], " ", few[rng.IntN(6)], " ", rng.IntN(1000))))
		}
		clients[fmt.Sprint("Client", i, " ", few[rng.IntN(6)])] = items
	}
	lib := shelf(t, clients)
	for range 200 {
		var typed []string
		for range 1 + rng.IntN(3) {
			typed = append(typed, few[rng.IntN(6)])
		}
		hits, err := lib.Search(ctx, strings.Join(typed, " "))
		must(t, err)
		found := map[string]bool{}
		for _, h := range hits {
			found[h.Session.Client] = true
		}
		for client, items := range clients {
			all := client
			for _, i := range items {
				all += " " + i.(workshop.AddItem).Text
			}
			has := !slices.ContainsFunc(typed, func(word string) bool { return !strings.Contains(all, word) })
			if has != found[client] {
				t.Fatalf("%q: found in %q is %t; the session has %q", typed, client, found[client], all)
			}
		}
	}
}

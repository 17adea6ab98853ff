package review_test

import (
	"slices"
	"testing"

	"swotshop/workshop"
	"swotshop/workshop/review"
)

// stance adds readings of a card to a record; nil where none was taken.
func stance(r *review.Record, card, asked string, before, after []int) {
	r.Cards = append(r.Cards, review.Card{Card: card, Asked: asked, Theme: card[:1], ThemeTitle: "Theme"})
	for _, m := range []struct {
		moment workshop.Moment
		counts []int
	}{{workshop.Before, before}, {workshop.After, after}} {
		if m.counts != nil {
			reading := review.Reading{Card: card, Moment: m.moment}
			copy(reading.Counts[:], m.counts)
			r.Readings = append(r.Readings, reading)
		}
	}
}

// held is a closed session of a client.
func held(id, client, date string) review.Record {
	r := review.Record{ClientKey: workshop.ClientKey(client), People: 8, Deck: "board", DeckVersion: 1, Agenda: "short"}
	r.ID, r.Client, r.Date, r.Closed = id, client, date, true
	r.Stages = []review.Stage{{Title: "Talk", Planned: 20, Spent: 25}}
	return r
}

// Only the same question is compared with itself: a card of another version of the deck is
// not, though it is called the same; the session’s own question is, in whatever deck.
func TestOnlyTheSameQuestionIsCompared(t *testing.T) {
	first, second, third := held("a", "Acme", "2026-01-10"), held("b", "ACME", "2026-03-10"), held("c", "Acme", "2026-06-10")
	stance(&first, workshop.SessionCard, "where", []int{0, 8}, []int{0, 4, 4})
	stance(&second, workshop.SessionCard, "where", []int{0, 6, 2}, nil)
	stance(&third, workshop.SessionCard, "where to", []int{8}, []int{4, 4})
	second.DeckVersion, third.DeckVersion = 2, 2
	stance(&first, "V1", "retweet", []int{8}, []int{0, 8})
	stance(&third, "V1", "retweet?", []int{0, 8}, []int{8})
	all := []review.Record{third, first, second}

	if c := review.ByClient(all[1:]); len(c) != 1 || c[0].From != "2026-01-10" || c[0].To != "2026-03-10" || c[0].Up != 2 || c[0].Down != 0 || c[0].Sessions != 2 {
		t.Errorf("the course of the client is %+v", c)
	}
	if c := review.ByClient(all); len(c) != 1 || c[0].From != "2026-06-10" || c[0].Up != 4 || c[0].Other != 2 {
		t.Errorf("with another question in the end it is %+v", c)
	}
	holds := review.Holds(all)
	if len(holds) != 1 || holds[0].Session != "a" || holds[0].Next != "b" || holds[0].Down != 2 || !holds[0].FellBack() {
		t.Errorf("what lasted is %+v", holds)
	}
	d := review.DialOf(all)
	if len(d.Cards) != 2 || d.Cards[0].Up+d.Cards[1].Up != 8 || d.Cards[0].Down+d.Cards[1].Down != 8 {
		t.Errorf("two questions called V1 give %+v", d.Cards)
	}
	if len(d.Themes) != 1 || d.Themes[0].Up != 8 || d.Themes[0].Down != 8 || d.Themes[0].Readings != 2 {
		t.Errorf("of one theme they give %+v", d.Themes)
	}
	pairs := review.BySession(all)
	if len(pairs) != 2 || pairs[0].Session != "a" || pairs[1].Session != "c" {
		t.Errorf("rooms with two stances are %+v", pairs)
	}
}

func TestOpenSessionsAreInQualityAlone(t *testing.T) {
	open, next := held("a", "Acme", "2026-01-10"), held("b", "Acme", "2026-03-10")
	stance(&open, workshop.SessionCard, "where", []int{0, 8}, []int{0, 0, 8})
	stance(&open, "V1", "retweet", []int{8}, []int{0, 8})
	open.Themes = []review.Theme{{Cluster: "c1", Tag: "voice", Quadrant: workshop.Strengths, Votes: 3}}
	open.Closed = false
	stance(&next, workshop.SessionCard, "where", []int{0, 8}, nil)
	next.FollowUp = true
	all := []review.Record{open, next, {FollowUp: false}}
	d := review.DialOf(all)
	if len(d.Cards)+len(d.Themes)+d.Rooms.Readings+len(review.BySession(all))+len(review.ByClient(all))+len(review.Holds(all))+len(review.Themes(all)) > 0 {
		t.Errorf("an open session is in figures: %+v", d)
	}
	if runs := review.Runs(all); len(runs) != 1 || runs[0].Session != "a" || runs[0].Closed || runs[0].Over != "Talk" || runs[0].OverBy != 5 {
		t.Errorf("workshops were run as %+v: neither the follow-up nor what cannot be read is one", runs)
	}
}

// A theme recurs in two sessions of one client, or with three clients; its clusters count
// once for a session.
func TestWhenAThemeRecurs(t *testing.T) {
	tagged := func(r review.Record, tags ...string) review.Record {
		for _, tag := range tags {
			r.Themes = append(r.Themes, review.Theme{Cluster: tag, Tag: tag, Quadrant: workshop.Weaknesses, Name: tag + " of " + r.ID, Votes: 2})
		}
		return r
	}
	all := []review.Record{
		tagged(held("a", "Acme", "2026-01-10"), "owner", "voice", "keys", "keys"),
		tagged(held("b", "Acme", "2026-02-10"), "owner"),
		tagged(held("c", "Bolt", "2026-03-10"), "voice", "Keys"),
		tagged(held("d", "Crane", "2026-04-10"), "voice"),
	}
	recurs := map[string]bool{}
	for _, r := range review.Themes(all) {
		recurs[r.Tag] = r.Recurs
		if r.Tag == "voice" && (r.Clients != 3 || r.Votes != 6 || !slices.Equal(r.Names, []string{"voice of a", "voice of c", "voice of d"})) {
			t.Errorf("voice is %+v", r)
		}
	}
	if len(recurs) != 3 || !recurs["owner"] || !recurs["voice"] || recurs["keys"] {
		t.Errorf("these recur: %v", recurs)
	}
	across, held := review.ThemesAcross(all, func(*review.Record) bool { return true })
	if len(across) != 1 || across[0].Tag != "voice" || across[0].Names != nil || held != 2 {
		t.Errorf("of all clients: %+v and %d held back", across, held)
	}
}

func TestQualityOfSeveralClients(t *testing.T) {
	var all []review.Record
	for n, client := range []string{"Acme", "Bolt", "Crane"} {
		r := held(client, client, "2026-01-10")
		r.Quality = review.Quality{Items: 10 + n, Evidenced: 5, Worth: [5]int{0, 0, 1, 2, 3}}
		all = append(all, r)
	}
	full := held("full", "Acme", "2026-02-10")
	full.Agenda, full.Quality.Items = "full", 40
	kinds, together, held := review.RunsAcross(append(all, full), func(*review.Record) bool { return true })
	if len(kinds) != 1 || kinds[0].Agenda != "short" || kinds[0].Items != 33 || kinds[0].Rated != 18 || kinds[0].WorthFor != 15 || held != 1 {
		t.Errorf("kinds: %+v, and %d held back", kinds, held)
	}
	if together.Items != 33 {
		t.Errorf("the total gives away what is held back: %+v", together)
	}
}

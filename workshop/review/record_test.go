package review_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"testing"

	"swotshop/prompts"
	"swotshop/workshop"
	"swotshop/workshop/review"
)

// demo is the example session, played through.
func demo(t *testing.T) *workshop.Workshop {
	t.Helper()
	log, err := prompts.Demo(prompts.Open(""))
	if err != nil {
		t.Fatal(err)
	}
	return log.State()
}

// Libraries store records: what is read back is what was written, and no figure waits for
// something that only the workshop has.
func TestARecordIsFlat(t *testing.T) {
	r := review.Of(demo(t))
	written, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var read review.Record
	if err := json.Unmarshal(written, &read); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(r, read) {
		t.Errorf("read back\n%+v\nwant\n%+v", read, r)
	}
	if second := review.Of(demo(t)); !reflect.DeepEqual(r, second) {
		t.Errorf("the second time\n%+v\nwant\n%+v", second, r)
	}
}

func TestTheRecordCountsWhatTheSessionHas(t *testing.T) {
	w := demo(t)
	r := review.Of(w)
	if r.Client != w.Client || r.Quality.Items != len(w.Items) || r.Quality.Initiatives != len(w.Initiatives) || r.Target != w.Target {
		t.Errorf("a session of %s with %d items, %d initiatives and target %d gave %+v", w.Client, len(w.Items), len(w.Initiatives), w.Target, r)
	}
	stances, spent, born := 0, 0, 0
	for _, card := range w.Readings {
		for _, m := range []workshop.Moment{workshop.Before, workshop.After} {
			if card.At(m) != nil {
				stances++
			}
		}
	}
	for _, i := range w.Items {
		if i.Card != "" {
			born++
		}
	}
	for _, s := range r.Stages {
		spent += s.Spent
	}
	for _, c := range r.Cards {
		born -= c.Items
	}
	if len(r.Readings) != stances || spent != r.Spent || born != 0 {
		t.Errorf("%d stances of %d; stages of %d minutes in %d; %d items of a card are missing", len(r.Readings), stances, spent, r.Spent, born)
	}
	if len(r.Actions) != len(w.Initiatives) || r.Actions[0].Origin != w.ID+"/"+w.Initiatives[0].ID {
		t.Errorf("actions %+v", r.Actions)
	}
	session := slices.IndexFunc(r.Cards, func(c review.Card) bool { return c.Card == workshop.SessionCard })
	if session != 0 {
		t.Errorf("the session’s own card is in place %d", session)
	}
}

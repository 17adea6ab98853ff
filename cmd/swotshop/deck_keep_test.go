package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"swotshop/workshop"
)

// withCard is a desk whose library holds a session in which a card was written.
func withCard(t *testing.T) (d *desk, deck string) {
	t.Helper()
	d, log := newDesk(t), example(t)
	for _, i := range []workshop.Intent{
		workshop.ReopenSession{}, workshop.WriteCard{OwnCard: workshop.OwnCard{Question: "Who may answer at night?"}},
	} {
		if _, err := log.Do(i, workshop.Stamp{At: time.Now(), NewID: uuid.NewString, Actor: "facilitator"}); err != nil {
			t.Fatal(err)
		}
	}
	d.keep(log)
	return d, filepath.Join(d.home, ".config", "swotshop", "decks", "my-deck.yaml")
}

func TestDeckKeepShowsWhatItWrites(t *testing.T) {
	d, deck := withCard(t)
	r := d.run("deck", "keep", "latest", "x1")
	made, err := os.ReadFile(deck)
	if r.code != exitFine || err != nil || string(made) != r.out {
		t.Fatalf("%v\n%+v\n%s", err, r, made)
	}
	if out := d.fine("deck", "show", "my-deck"); !strings.Contains(out, "X1 Who may answer at night?") {
		t.Error(out)
	}
	r = d.run("deck", "keep", "latest", "X1")
	if again, _ := os.ReadFile(deck); r.code != exitFailed || string(again) != string(made) || r.out != "" {
		t.Errorf("a second time: %+v\n%s", r, again)
	}
	mine := strings.Replace(string(made), "question: \"Who may answer at night?\"", "question:   Who may call at night?   # asked by the COO", 1)
	if err := os.WriteFile(deck, []byte(mine), 0o600); err != nil {
		t.Fatal(err)
	}
	piece := d.fine("deck", "keep", "latest", "X1")
	if now, _ := os.ReadFile(deck); string(now) != mine+"\n"+piece || !strings.HasPrefix(piece, "  - id: X2\n") {
		t.Errorf("the deck is now\n%s", now)
	}
}

func TestDeckKeepRefuses(t *testing.T) {
	d, deck := withCard(t)
	for _, c := range []struct {
		args []string
		code int
		want string
	}{
		{[]string{"latest"}, exitWrongCall, "needs a card of that session"},
		{[]string{"latest", "V1"}, exitFailed, "no card V1 was written; available: X1."},
		{[]string{"latest", "X1", "--deck", "social-board"}, exitFailed, "is the id of a built-in deck"},
		{[]string{"latest", "X1", "--deck", "../x"}, exitFailed, "not a valid id"},
		{[]string{"nobody", "X1"}, exitFailed, "nobody"},
	} {
		if r := d.run(append([]string{"deck", "keep"}, c.args...)...); r.code != c.code || !strings.Contains(r.err, c.want) || r.out != "" {
			t.Errorf("%v: %+v", c.args, r)
		}
	}
	if _, err := os.Stat(filepath.Dir(deck)); err == nil {
		t.Error("a folder was made")
	}
}

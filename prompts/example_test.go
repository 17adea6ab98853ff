package prompts

import (
	"bytes"
	"fmt"
	"os"
	"testing"
	"time"

	"github.com/goccy/go-yaml"

	"swotshop/workshop"
)

func demo(t *testing.T) *workshop.Log {
	t.Helper()
	log, err := Demo(Open(""))
	if err != nil {
		t.Fatal(err)
	}
	return log
}

// The example has to show what the method asks of it.
func TestDemoShowsEverythingItShould(t *testing.T) {
	w := demo(t).State()
	var assumptions int
	for _, i := range w.Items {
		if i.How == workshop.KindAssumption {
			assumptions++
		}
	}
	if assumptions != 2 {
		t.Errorf("%d assumptions, not 2", assumptions)
	}
	var none []string
	for _, c := range w.Clusters {
		if w.Votes(c) == 0 {
			none = append(none, c.Ref())
		}
	}
	expect(t, "without votes", none, []string{"O2"})
	if w.VotesGiven() != 24 || w.Budget() != 24 {
		t.Errorf("%d votes of %d", w.VotesGiven(), w.Budget())
	}
	var split []string
	for card, r := range w.Readings {
		for _, m := range []workshop.Moment{workshop.Before, workshop.After} {
			if r.At(m).IsSplit() {
				split = append(split, card+" "+string(m))
			}
		}
	}
	expect(t, "polarised", split, []string{"B1 before"})
}

// One loose end is left: a strategy that nobody has taken up. With it, no item
// that was voted up is an orphan.
func TestDemoHasOneLooseEnd(t *testing.T) {
	var ends []string
	for _, e := range demo(t).State().LooseEnds(Open("").Nudges()) {
		ends = append(ends, e.Ref+" "+e.Text)
	}
	expect(t, "loose ends", ends, []string{"SO1 No initiative."})
}

// The items on the board have the names that their file gives them.
func TestDemoKeepsTheNamesOfItsFile(t *testing.T) {
	data, err := os.ReadFile("content/example.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var ex example
	if err := yaml.UnmarshalWithOptions(data, &ex, yaml.Strict()); err != nil {
		t.Fatal(err)
	}
	w := demo(t).State()
	for i, item := range w.Items {
		said := ex.Items[i]
		if item.Ref() != said.Name || item.Text != said.Text || item.Card != said.Card {
			t.Errorf("item %d is %s %q of card %q, its file says %s %q of card %q",
				i, item.Ref(), item.Text, item.Card, said.Name, said.Text, said.Card)
		}
	}
	if len(w.Items) != len(ex.Items) || len(w.Initiatives) != len(ex.Initiatives) {
		t.Errorf("%d items and %d initiatives, the file has %d and %d",
			len(w.Items), len(w.Initiatives), len(ex.Items), len(ex.Initiatives))
	}
}

// A whole session of the short agenda, in ninety minutes, to its end.
func TestDemoIsACompleteSession(t *testing.T) {
	w := demo(t).State()
	if !w.Closed || w.CurrentStage().Kind != workshop.StageBlueprint {
		t.Errorf("closed %v in stage %s", w.Closed, w.CurrentStage().Kind)
	}
	if spent := w.Spent(w.LastAt); spent < 89*time.Minute || spent > 91*time.Minute {
		t.Errorf("it took %s", spent)
	}
	if n := len(w.Shown); n != 7 {
		t.Errorf("%d cards shown, not 7", n)
	}
	for _, card := range w.Shown {
		if !w.Played(card) || len(w.ItemsFrom(card)) == 0 && card != "V1" {
			t.Errorf("card %s: played %v, %d items", card, w.Played(card), len(w.ItemsFrom(card)))
		}
	}
	for _, n := range w.Initiatives {
		if n.What == "" || n.Baseline == "" || n.StopRule == "" || n.WhenThen == "" {
			t.Errorf("%s is not filled in: %+v", w.InitiativeRef(n.ID), n.Plan)
		}
	}
}

// What is played twice is the same to the byte, and could be imported.
func TestDemoIsTheSameOnEveryCall(t *testing.T) {
	one, err := workshop.EncodeSession(demo(t).Events())
	if err != nil {
		t.Fatal(err)
	}
	two, err := workshop.EncodeSession(demo(t).Events())
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(one, two) {
		t.Error("two runs differ")
	}
	if _, err := workshop.DecodeSession(one); err != nil {
		t.Errorf("the example cannot be imported: %v", err)
	}
}

func expect(t *testing.T, what string, got, want any) {
	t.Helper()
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%s: %v, not %v", what, got, want)
	}
}

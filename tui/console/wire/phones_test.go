//go:build unix

package wire

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"swotshop/workshop"
)

// written are so many items from phones.
func written(n int) (all []workshop.Submission) {
	for i := range n {
		all = append(all, workshop.Submission{Key: fmt.Sprintf("%020d", i), Quadrant: workshop.Threats, Function: "legal", Text: "Late"})
	}
	return all
}

// What a console is told of phones arrives, and again only when it is otherwise.
func TestPhonesArrive(t *testing.T) {
	dir := folder(t)
	s := serve(t, dir, "a")
	events := session(t, "a", 1).Events()
	status := func(answered int) Status {
		return Status{Phones: &Phones{
			On: true, Can: true, Address: "10.0.0.1:8080", Code: "k7q2", Here: 8, Asked: true, Answered: answered, Waiting: 2, Items: written(2),
		}}
	}
	s.Tell(events, status(3))
	l := attach(t, dir, "a")
	if got := hears(t, l, workshop.NewLog(), 2); !reflect.DeepEqual(*got, status(3)) {
		t.Fatalf("told %+v, want %+v", got.Phones, status(3).Phones)
	}
	told := s.told
	if s.Tell(events, status(3)); s.told != told {
		t.Error("the same is told again")
	}
	s.Tell(events, status(4))
	if news, err := l.Next(); err != nil || news.Status == nil || news.Status.Phones.Answered != 4 {
		t.Fatalf("told %+v: %v", news, err)
	}
}

// The longest order for items fits what the app reads.
func TestAllItemsFitAnOrder(t *testing.T) {
	dir := folder(t)
	s := serve(t, dir, "a")
	s.Tell(session(t, "a", 1).Events(), Status{})
	keys := slices.Repeat([]string{strings.Repeat("k", 40)}, MostItems)
	if err := attach(t, dir, "a").Send(Order{ID: 1, Do: Admit, Text: Keys(keys)}); err != nil {
		t.Fatal(err)
	}
	r := <-s.Orders()
	if !slices.Equal(r.Keys(), keys) {
		t.Errorf("%d keys arrived of %d", len(r.Keys()), len(keys))
	}
	r.Answer("")
}

// What is no item is left out, and so is what nobody would read.
func TestStrangeItemsAreLeftOut(t *testing.T) {
	p := &Phones{Here: -3, Waiting: -1, Items: append([]workshop.Submission{
		{Key: "two keys", Quadrant: workshop.Threats, Text: "x"}, {Quadrant: workshop.Threats, Text: "x"}, {Key: "k1", Quadrant: "Q", Text: "x"},
		{Key: "k2", Quadrant: workshop.Threats, Function: "magic", Text: "x"}, {Key: "k3", Quadrant: workshop.Threats, Text: "\x1b \n"},
	}, written(MostItems)...)}
	p.clean()
	if len(p.Items) != MostItems-5 || p.Here != 0 || p.Waiting != 0 {
		t.Errorf("%d items, %d here, %d wait", len(p.Items), p.Here, p.Waiting)
	}
}

package live

import (
	"context"
	"errors"
	"math/rand/v2"
	"testing"

	"swotshop/workshop"
)

// disk is a library, and a stick for copies, that fail as they like.
type disk struct {
	t     *testing.T
	rand  *rand.Rand
	good  bool // nothing fails any more
	harsh int  // so many saves in a hundred fail
	rival int  // one in so many renewals finds that another window leads
	taken bool // another window leads

	has    []workshop.Event // what was acknowledged
	flying bool             // a save was begun, and what came of it has not arrived
	over   bool             // the session knows that another window leads; no save may begin
	copies map[string][]workshop.Event
}

var errTaken = &LedElsewhereError{Host: "other-laptop"}

func (d *disk) failing() error {
	return [...]error{errors.New("the disk failed"), &UnsavedError{Why: "The disk is full.", Do: "Make room.", Err: errors.New("the disk is full")}}[d.rand.IntN(2)]
}

// Append wants each event in order, and none again that it has acknowledged.
func (d *disk) Append(_ context.Context, events []workshop.Event) error {
	if d.flying {
		d.t.Fatal("two saves are in flight at once")
	}
	if d.over {
		d.t.Fatal("a save is begun after the take-over")
	}
	d.flying = true
	for i, ev := range events {
		if want := len(d.has) + 1 + i; ev.Seq != want {
			d.t.Fatalf("event %d is saved where %d was to be", ev.Seq, want)
		}
	}
	switch {
	case !d.good && d.rand.IntN(100) == 0, d.taken:
		d.taken = true
		return errTaken
	case !d.good && d.rand.IntN(100) < d.harsh:
		return d.failing()
	}
	d.has = append(d.has, events...)
	return nil
}

func (d *disk) Renew(context.Context) error {
	if d.taken = d.taken || !d.good && d.rand.IntN(d.rival) == 0; d.taken {
		return errTaken
	}
	return nil
}

func (d *disk) Release(context.Context) error { return nil }

func (d *disk) Suggest(*workshop.Workshop) string { return "~/acme.json" }

func (d *disk) Typed(file string) string { return file }

func (d *disk) Write(file string, events []workshop.Event, over bool) (string, error) {
	if _, there := d.copies[file]; there && !over || !d.good && d.rand.IntN(4) == 0 {
		return "", errors.New("this file cannot be written")
	}
	d.copies[file] = events
	return file, nil
}

func (d *disk) Submit(context.Context, []workshop.Submission) error { return nil }

func (d *disk) Submitted(context.Context) ([]workshop.Submission, error) { return nil, nil }

func (d *disk) Settle(context.Context, []string) error { return nil }

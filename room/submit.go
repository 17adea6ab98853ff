package room

import (
	"context"
	"errors"
	"math/rand/v2"
	"net/http"
	"slices"

	"swotshop/workshop"
)

// This file brings what people write to where it waits to be admitted. All that comes while
// the disk is at work is stored at once.

// submitted is a submission that waits to be stored.
type submitted struct {
	one    workshop.Submission
	stored chan error
}

// mostAtOnce is how many submissions are stored at once.
const mostAtOnce = 500

// storeAll stores submissions, one batch after the other, until the page ends.
func (r *Room) storeAll() {
	for {
		var batch []submitted
		select {
		case one := <-r.submissions:
			batch = append(batch, one)
		case <-r.done:
			return
		}
		for more := true; more && len(batch) < mostAtOnce; {
			select {
			case one := <-r.submissions:
				batch = append(batch, one)
			default:
				more = false
			}
		}
		r.storeBatch(batch)
	}
}

func (r *Room) storeBatch(batch []submitted) {
	all := make([]workshop.Submission, 0, len(batch))
	for _, one := range batch {
		all = append(all, one.one)
	}
	err := r.options.Store(context.Background(), all) // what has begun is brought to its end
	if err == nil {
		r.mu.Lock()
		r.waiting = mixed(r.waiting, all)
		r.mu.Unlock()
		r.change()
	}
	for _, one := range batch {
		one.stored <- err
	}
}

// writing is a submission of a phone that is stored, or on its way there.
type writing struct {
	ended chan struct{} // is closed when it is known how it went
	err   error         // how it went
}

// submit stores what a phone wrote, and returns when it is on the disk. The same key is the
// same submission: who sends it again waits for the first.
func (r *Room) submit(p phone, one workshop.Submission) error {
	if err := one.Check(r.wording()); err != nil {
		return &refusal{http.StatusConflict, err.Error()}
	}
	w, first, err := r.mayWrite(p, one.Key)
	if err != nil {
		return err
	}
	if first {
		if err := r.write(one); err != nil {
			w.err = r.unwritten(p, one.Key)
		}
		close(w.ended)
	}
	<-w.ended
	return w.err
}

// mayWrite notes that a phone writes; first is false for a submission that it has sent before.
func (r *Room) mayWrite(p phone, key string) (w *writing, first bool, err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	g := r.guest(p)
	if w := g.items[key]; w != nil {
		return w, false, nil
	}
	if len(g.items) >= mostItems {
		return nil, false, &refusal{http.StatusConflict, r.asked.words.Phones.Enough}
	}
	w = &writing{ended: make(chan struct{})}
	g.items[key] = w
	return w, true, nil
}

// errEnded is why nothing is stored after the page has ended.
var errEnded = errors.New("the page has ended")

// write hands a submission on. What was taken is stored, or not, even if the page ends meanwhile.
func (r *Room) write(one workshop.Submission) error {
	stored := make(chan error, 1)
	select {
	case r.submissions <- submitted{one, stored}:
		return <-stored
	case <-r.done:
		return errEnded
	}
}

// unwritten forgets that a phone wrote, so that it may send the same again.
func (r *Room) unwritten(p phone, key string) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.guest(p).items, key)
	return &refusal{http.StatusServiceUnavailable, r.asked.words.Phones.NotSaved}
}

// Submitted are the submissions that wait, in an order that tells nothing of who was first.
func (r *Room) Submitted() []workshop.Submission {
	r.mu.Lock()
	defer r.mu.Unlock()
	return slices.Clone(r.waiting)
}

// Settle forgets submissions that were admitted or declined.
func (r *Room) Settle(keys ...string) {
	r.mu.Lock()
	r.waiting = slices.DeleteFunc(r.waiting, func(one workshop.Submission) bool { return slices.Contains(keys, one.Key) })
	r.mu.Unlock()
	r.change()
}

func shuffled(all []workshop.Submission) []workshop.Submission { return mixed(nil, all) }

// mixed puts new ones anywhere among the others, which keep their order: a list that is read
// must not change its order under the eyes of who reads it.
func mixed(among, new []workshop.Submission) []workshop.Submission {
	among = slices.Clone(among)
	for _, one := range new {
		if !slices.ContainsFunc(among, func(o workshop.Submission) bool { return o.Key == one.Key }) {
			among = slices.Insert(among, rand.IntN(len(among)+1), one)
		}
	}
	return among
}

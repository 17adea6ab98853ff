package room

import (
	"context"
	"crypto/rand"
	"errors"
	"net"
	"net/http"
	"net/url"
	"slices"
	"sync"
	"time"

	"swotshop/breakdown"
	"swotshop/workshop"
	"swotshop/workshop/language"
)

// How much one phone, and all of them, may do.
const (
	mostPhones = 2400
	mostItems  = 40 // of one phone
	mostPosts  = 40 // of one phone within postsIn
	mostReads  = 4  // streams of one phone: it may have the page open more than once
	postsIn    = 10 * time.Second
)

// away is how long a phone without a stream counts as here after it was last heard of.
const away = 90 * time.Second

// newsEvery is the shortest time between two pieces of news: the app draws for each.
const newsEvery = 200 * time.Millisecond

// Options are what a page opens with.
type Options struct {
	Pass     Pass
	Listener net.Listener
	Hosts    []string // “192.168.1.20:8080”: all that a request may call the page

	// Store stores submissions; when it returns nil they are on the disk. It is called
	// with all that have come meanwhile, one call at a time.
	Store   func(context.Context, []workshop.Submission) error
	Waiting []workshop.Submission // stored before, and neither admitted nor declined
	Keep    func(Pass) error      // stores the pass when it has changed; nil: nobody does

	Now  func() time.Time
	Beat time.Duration // between two signs of life on a stream; 0: fifteen seconds
}

// Room is an open page. All its methods may be called at any time, and none of them waits
// for a phone or a disk, but Close.
type Room struct {
	options Options
	epoch   string // another one after every start, so that phones say their answers again
	server  *http.Server
	gates   *gates

	submissions chan submitted
	changed     chan struct{}
	news        chan struct{}
	done        chan struct{}
	ended       sync.Once

	mu      sync.Mutex // guards what follows
	pass    Pass
	asked   asked
	wall    []string
	streams map[*stream]bool
	phones  map[string]*guest                     // by name
	ballots map[string]map[string]workshop.Ballot // by poll, then by voter
	waiting []workshop.Submission                 // in no order that tells anything
	first   time.Time                             // when the first phone reached the page
	off     bool
}

// asked is what is on the phones now.
type asked struct {
	poll     workshop.Poll
	words    *language.Words
	language string
	version  int // of the question
	wall     int // of what the wall shows
}

// guest is what is known of a phone while the page is open, in memory alone.
type guest struct {
	seen  time.Time
	posts []time.Time         // of late, oldest first
	items map[string]*writing // by key
	reads []*stream           // the oldest first
}

// Open opens a page. It serves until it is closed, suspended, or its time is over.
func Open(o Options) (*Room, error) {
	if o.Beat == 0 {
		o.Beat = 15 * time.Second
	}
	if o.Listener == nil || o.Store == nil || o.Now == nil {
		return nil, errors.New("a page for phones needs a listener, a store and a clock")
	}
	r := &Room{
		options: o, epoch: rand.Text()[:8], pass: o.Pass, waiting: shuffled(o.Waiting),
		submissions: make(chan submitted), changed: make(chan struct{}, 1), news: make(chan struct{}, 1), done: make(chan struct{}),
		streams: map[*stream]bool{}, phones: map[string]*guest{}, ballots: map[string]map[string]workshop.Ballot{},
	}
	r.asked.words = language.English()
	r.gates = newGates(o.Now)
	r.server = r.newServer()
	breakdown.Go(r.serve)
	breakdown.Go(r.spread)
	breakdown.Go(r.storeAll)
	breakdown.Go(r.endInTime)
	return r, nil
}

// serve serves until the page is ended, or nobody can reach it any more.
func (r *Room) serve() {
	if err := r.server.Serve(r.gates.guard(r.options.Listener)); !errors.Is(err, http.ErrServerClosed) {
		r.end() // else it is ended by who closed it, when everybody has been told
	}
}

// endInTime ends the page when its time is over.
func (r *Room) endInTime() {
	timer := time.NewTimer(r.options.Pass.Until.Sub(r.options.Now()))
	defer timer.Stop()
	select {
	case <-timer.C:
		_ = r.Close()
	case <-r.done:
	}
}

// spread sends news, not more often than a screen is worth drawing for them.
func (r *Room) spread() {
	for {
		select {
		case <-r.changed:
		case <-r.done:
			return
		}
		select {
		case r.news <- struct{}{}:
		default: // the last ones have not been taken yet
		}
		select {
		case <-time.After(newsEvery):
		case <-r.done:
			return
		}
	}
}

// change says that there is news.
func (r *Room) change() {
	select {
	case r.changed <- struct{}{}:
	default:
	}
}

// News is sent to when something has changed that the facilitator sees.
func (r *Room) News() <-chan struct{} { return r.news }

// Done is closed when the page has ended.
func (r *Room) Done() <-chan struct{} { return r.done }

// closing is how long an end waits for what phones have sent and is not stored yet.
const closing = 5 * time.Second

// Close ends the page, and tells the phones that it is over. It waits a while for what is on
// its way to the disk.
func (r *Room) Close() error {
	r.mu.Lock()
	r.off = true
	r.wake(func(*stream) bool { return true })
	r.mu.Unlock()
	ctx, cancel := context.WithTimeout(context.Background(), closing)
	defer cancel()
	err := r.server.Shutdown(ctx) // streams end by themselves once they have said so
	if errors.Is(err, context.DeadlineExceeded) {
		err = r.server.Close()
	}
	r.end()
	return err
}

// Suspend ends the page in the middle of whatever goes on, as a power cut would. Phones look
// for it until it is opened again with the same pass.
func (r *Room) Suspend() {
	_ = r.server.Close()
	r.end()
}

func (r *Room) end() {
	r.ended.Do(func() { close(r.done) })
}

// Ask puts on the phones what the room is asked. It costs next to nothing where that is
// what it was.
func (r *Room) Ask(w *workshop.Workshop) {
	p, words := w.Poll(), w.Words()
	r.mu.Lock()
	defer r.mu.Unlock()
	if words == r.asked.words && same(p, r.asked.poll) {
		return
	}
	r.asked.poll, r.asked.words, r.asked.language = p, words, w.Deck.Language
	r.asked.version++
	r.wake(func(s *stream) bool { return !s.watches })
}

// same reports whether two polls look and count alike.
func same(a, b workshop.Poll) bool {
	return a.ID == b.ID && a.Closed == b.Closed && a.Asked == b.Asked && a.Twist == b.Twist && a.Poles == b.Poles &&
		a.Dots == b.Dots && a.MostOn == b.MostOn && slices.Equal(a.Choices, b.Choices)
}

// Show is what the wall shows, in words; nothing while it is blank.
func (r *Room) Show(lines []string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if slices.Equal(lines, r.wall) {
		return
	}
	r.wall = slices.Clone(lines)
	r.asked.wall++
	r.wake(func(s *stream) bool { return s.watches })
}

// Answers are those to a poll so far, or until it was closed.
func (r *Room) Answers(p workshop.Poll) workshop.Answers {
	r.mu.Lock()
	defer r.mu.Unlock()
	ballots := make([]workshop.Ballot, 0, len(r.ballots[p.ID]))
	for _, b := range r.ballots[p.ID] {
		if len(b) == len(p.Choices) {
			ballots = append(ballots, b)
		}
	}
	return p.Sum(ballots)
}

// State is how the page stands.
type State struct {
	Joined   int       // phones that are here now
	Answered int       // phones that have answered what is asked
	Watching int       // that show the wall
	First    time.Time // when the first phone reached the page
}

// State is how the page stands now.
func (r *Room) State() State {
	now := r.options.Now()
	r.mu.Lock()
	defer r.mu.Unlock()
	s := State{First: r.first, Answered: len(r.ballots[r.asked.poll.ID])}
	for _, g := range r.phones {
		if len(g.reads) > 0 || now.Sub(g.seen) < away {
			s.Joined++
		}
	}
	for one := range r.streams {
		if one.watches {
			s.Watching++
		}
	}
	return s
}

// put takes the ballot of a phone from a form, in place of its earlier one: sent twice it
// counts once. A ballot that chooses nothing takes the earlier one back.
func (r *Room) put(p phone, form url.Values) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	poll, words := r.asked.poll, r.asked.words
	if form.Get("poll") != poll.ID || poll.Closed {
		return &refusal{http.StatusConflict, words.Phones.Late}
	}
	if isHalfPlaced(poll, form) {
		return &refusal{http.StatusConflict, words.Phones.Half}
	}
	b := ballotOf(poll, form)
	if err := poll.Check(b, words); err != nil {
		return &refusal{http.StatusConflict, err.Error()}
	}
	of := r.ballots[poll.ID]
	if of == nil {
		of = map[string]workshop.Ballot{}
		r.ballots[poll.ID] = of
	}
	if slices.ContainsFunc(b, func(n int) bool { return n > 0 }) {
		of[p.voter()] = b
	} else {
		delete(of, p.voter())
	}
	r.change()
	return nil
}

// mine is the ballot of a phone to what is asked; nil for none.
func (r *Room) mine(p phone) workshop.Ballot { return r.ballots[r.asked.poll.ID][p.voter()] }

// refusal is why something from a phone was not taken, in the words of the room.
type refusal struct {
	status int
	text   string
}

func (r *refusal) Error() string { return r.text }

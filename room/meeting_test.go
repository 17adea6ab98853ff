package room_test

import (
	"context"
	"crypto/rand"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"swotshop/room"
	"swotshop/workshop"
)

// host is what phones call the page in these tests.
const host = "room.lan:8080"

// patience turns what never comes into a failure.
const patience = time.Minute

// meeting is a session, and the page on which its phones answer.
type meeting struct {
	t     *testing.T
	log   *workshop.Log
	n     int
	clock *clock
	shelf *shelf
	hall  *hall
	pass  room.Pass
	page  *room.Room
}

var began = time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC)

// meet opens a session with eight people, and a page for it. The options say what is
// otherwise.
func meet(t *testing.T, other ...func(*room.Options)) *meeting {
	t.Helper()
	m := &meeting{t: t, log: workshop.NewLog(), clock: &clock{now: began}, shelf: &shelf{}}
	m.do(opening())
	m.pass = room.NewPass(began, nil)
	m.open(other...)
	return m
}

// open opens the page, anew if it was open before, as after a restart.
func (m *meeting) open(other ...func(*room.Options)) {
	m.t.Helper()
	m.hall = newHall(m.t)
	o := room.Options{
		Pass: m.pass, Listener: m.hall, Hosts: []string{host}, Store: m.shelf.store, Waiting: m.shelf.stored(),
		Now: m.clock.time, Beat: time.Hour,
	}
	for _, change := range other {
		change(&o)
	}
	m.pass = o.Pass
	page, err := room.Open(o)
	if err != nil {
		m.t.Fatal(err)
	}
	m.t.Cleanup(page.Suspend)
	m.page = page
	m.ask()
}

// reopen ends the page as a power cut does, and opens it anew with its pass. Phones in their
// pockets have hung up meanwhile.
func (m *meeting) reopen(phones ...*device) {
	m.t.Helper()
	m.page.Suspend()
	for _, d := range phones {
		d.http.CloseIdleConnections()
	}
	m.open()
}

// do carries out intents, and tells the page.
func (m *meeting) do(intents ...workshop.Intent) {
	m.t.Helper()
	for _, i := range intents {
		m.n++
		stamp := workshop.Stamp{At: began.Add(time.Duration(m.n) * time.Second), Actor: "facilitator", NewID: func() string {
			m.n++
			return "e" + strconv.Itoa(m.n)
		}}
		if _, err := m.log.Do(i, stamp); err != nil {
			m.t.Fatalf("%T: %v", i, err)
		}
	}
	m.ask()
}

func (m *meeting) ask() {
	if m.page != nil {
		m.page.Ask(m.log.State())
	}
}

// at goes to the stage of a kind.
func (m *meeting) at(kind workshop.StageKind) workshop.Poll {
	m.t.Helper()
	m.do(workshop.EnterStage{Stage: m.log.State().Agenda.Find(kind)})
	return m.poll()
}

func (m *meeting) poll() workshop.Poll { return m.log.State().Poll() }

// voting is a meeting that places three dots on four clusters.
func voting(t *testing.T, other ...func(*room.Options)) (*meeting, workshop.Poll) {
	t.Helper()
	m := meet(t, other...)
	for i, text := range clusters {
		m.do(workshop.AddItem{Quadrant: workshop.Quadrants[i], Text: text})
	}
	return m, m.at(workshop.StageVote)
}

var clusters = []string{"Forty people blog", "Only HR may answer", "Buyers ask each other", "Rivals answer in minutes"}

func opening() workshop.OpenSession {
	deck := workshop.Deck{
		ID: "deck", Version: 1, Title: "Voice", Scale: [workshop.Steps]string{"locked", "few", "guided", "trusted", "free"},
		Session: workshop.Card{Question: "May anybody speak for us?", Poles: [2]string{"Only those we name", "Everybody"}},
		Themes:  []workshop.Theme{{ID: "V", Title: "Voice"}},
		Cards: []workshop.Card{{
			ID: "V1", Theme: "V", Question: "Can you retweet a competitor’s content?", Poles: [2]string{"Never", "Whenever it helps"},
			Twist: "It is about your product.", Note: "Nobody in the room may see this",
		}},
	}
	stages := []workshop.StageKind{
		workshop.StageStance, workshop.StageProvocations, workshop.StageSilence, workshop.StageCapture, workshop.StageVote,
		workshop.StageTOWS, workshop.StageGrid, workshop.StageAgreement, workshop.StageCommitments,
	}
	agenda := workshop.Agenda{ID: "all", Title: "All"}
	for _, kind := range stages {
		agenda.Stages = append(agenda.Stages, workshop.Stage{Kind: kind, Title: string(kind), Minutes: 10})
	}
	return workshop.OpenSession{
		Session: "7f3kq2m9x4", Deck: deck, Agenda: agenda, DateGiven: true,
		Details: workshop.Details{Client: "Kestrel", Title: "Voice", Date: "2026-03-12", People: 8},
	}
}

// clock is one that stands until a test moves it.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *clock) time() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) pass(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

// shelf is where submissions are stored. It can be broken, and slow.
type shelf struct {
	mu      sync.Mutex
	all     []workshop.Submission
	broken  bool
	calls   int
	waiting chan struct{} // what a call waits for; nil: for nothing
	begun   chan struct{} // is sent to when a call waits
}

var errFull = errors.New("no space left on device")

func (s *shelf) store(_ context.Context, all []workshop.Submission) error {
	s.mu.Lock()
	waiting, begun := s.waiting, s.begun
	s.mu.Unlock()
	if waiting != nil {
		begun <- struct{}{}
		<-waiting
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.calls++
	if s.broken {
		return errFull
	}
	for _, one := range all {
		if !slices.ContainsFunc(s.all, func(o workshop.Submission) bool { return o.Key == one.Key }) {
			s.all = append(s.all, one)
		}
	}
	return nil
}

func (s *shelf) breaks(broken bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.broken = broken
}

func (s *shelf) stored() []workshop.Submission {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.all)
}

// hall is where phones knock: real connections, from addresses that a test makes up.
type hall struct {
	door   net.Listener
	in     chan net.Conn
	ended  sync.Once
	closed chan struct{}
	mu     sync.Mutex // one dials at a time, so that each knows which end is its own
}

func newHall(t *testing.T) *hall {
	t.Helper()
	door, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	h := &hall{door: door, in: make(chan net.Conn), closed: make(chan struct{})}
	t.Cleanup(func() { _ = h.Close() })
	return h
}

func (h *hall) dial(from string) (net.Conn, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	out, err := net.Dial("tcp", h.door.Addr().String())
	if err != nil {
		return nil, err
	}
	in, err := h.door.Accept()
	if err != nil {
		return nil, errors.Join(err, out.Close())
	}
	select {
	case h.in <- &called{in, &net.TCPAddr{IP: net.ParseIP(from), Port: 40000}}:
		return out, nil
	case <-h.closed:
		return nil, errors.Join(net.ErrClosed, in.Close(), out.Close())
	}
}

func (h *hall) Accept() (net.Conn, error) {
	select {
	case conn := <-h.in:
		return conn, nil
	case <-h.closed:
		return nil, net.ErrClosed
	}
}

func (h *hall) Close() (err error) {
	h.ended.Do(func() {
		close(h.closed)
		err = h.door.Close()
	})
	return err
}

func (h *hall) Addr() net.Addr { return h.door.Addr() }

// called is a connection that says that it comes from somewhere.
type called struct {
	net.Conn
	from net.Addr
}

func (c *called) RemoteAddr() net.Addr { return c.from }

// device is somebody’s phone, without a script.
type device struct {
	m    *meeting
	http *http.Client
}

// device is one that has not joined.
func (m *meeting) device(from string) *device {
	m.t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		m.t.Fatal(err)
	}
	// The hall is looked up each time: it is another one after a restart.
	transport := &http.Transport{DialContext: func(context.Context, string, string) (net.Conn, error) { return m.hall.dial(from) }}
	m.t.Cleanup(transport.CloseIdleConnections)
	return &device{m, &http.Client{Jar: jar, Transport: transport, Timeout: patience}}
}

// joined is one that has.
func (m *meeting) joined() *device {
	m.t.Helper()
	d := m.device("192.168.1.20")
	if r := d.get("/" + m.pass.Code); r.status != http.StatusOK || r.at != "/" {
		m.t.Fatalf("joining ends at %s with %d", r.at, r.status)
	}
	return d
}

// reply is what the server says in the end, and where.
type reply struct {
	status int
	at     string
	body   string
}

func (d *device) get(path string, head ...string) reply {
	d.m.t.Helper()
	return d.send(http.MethodGet, path, "", head...)
}

func (d *device) post(path string, form url.Values, head ...string) reply {
	d.m.t.Helper()
	return d.send(http.MethodPost, path, form.Encode(), head...)
}

// send sends a request with the headers, by pairs.
func (d *device) send(method, path, body string, head ...string) reply {
	d.m.t.Helper()
	r, err := d.tries(method, path, body, head...)
	if err != nil {
		d.m.t.Fatal(err)
	}
	return r
}

// tries is send for requests that may come to nothing.
func (d *device) tries(method, path, body string, head ...string) (reply, error) {
	req, err := http.NewRequest(method, "http://"+host+path, strings.NewReader(body))
	if err != nil {
		return reply{}, err
	}
	if method == http.MethodPost {
		req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	for pair := range slices.Chunk(head, 2) {
		if req.Header.Set(pair[0], pair[1]); pair[0] == "Host" {
			req.Host = pair[1]
		}
	}
	resp, err := d.http.Do(req)
	if err != nil {
		return reply{}, err
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	return reply{resp.StatusCode, resp.Request.URL.Path, string(text)}, err
}

// dots is a ballot with dots on the choices, in their order.
func dots(p workshop.Poll, on ...int) url.Values {
	f := url.Values{"poll": {p.ID}}
	for i, n := range on {
		f.Set("d"+strconv.Itoa(i), strconv.Itoa(n))
	}
	return f
}

// choice is a ballot with one of the choices, from 1.
func choice(p workshop.Poll, n int) url.Values {
	return url.Values{"poll": {p.ID}, "choice": {strconv.Itoa(n - 1)}}
}

// key is one for an item, as the page makes them.
func key() string { return rand.Text() }

func item(key, text string) url.Values {
	return url.Values{"key": {key}, "quadrant": {"W"}, "text": {text}}
}

// requireSums requires what phones have answered to a poll.
func (m *meeting) requireSums(p workshop.Poll, phones int, sums ...int) {
	m.t.Helper()
	if a := m.page.Answers(p); a.Phones != phones || !slices.Equal(a.Sums, sums) {
		m.t.Errorf("%d phones answered %v, want %d with %v", a.Phones, a.Sums, phones, sums)
	}
}

// require requires what a reply is, and that its page says something.
func (r reply) require(t *testing.T, status int, says ...string) {
	t.Helper()
	if r.status != status {
		t.Errorf("%d, want %d: %.300s", r.status, status, r.body)
	}
	for _, one := range says {
		if !strings.Contains(r.body, one) {
			t.Errorf("it does not say %q:\n%s", one, r.body)
		}
	}
}

// await waits until something is so.
func await(t *testing.T, what string, so func() bool) {
	t.Helper()
	for limit := time.Now().Add(patience); !so(); <-time.After(time.Millisecond) {
		if time.Now().After(limit) {
			t.Fatalf("it never comes to pass that %s", what)
		}
	}
}

// taken takes what a channel brings.
func taken[T any](t *testing.T, what string, from <-chan T) T {
	t.Helper()
	select {
	case one := <-from:
		return one
	case <-time.After(patience):
		t.Fatalf("%s does not come", what)
		panic("unreachable")
	}
}

package wire

import (
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"reflect"
	"sync"
	"time"

	"swotshop/breakdown"
	"swotshop/workshop"
)

// stuck is how long a console may take to read before it is dropped. The app never
// waits for one: each has its own goroutine.
const stuck = 10 * time.Second

// Server is the app's end of the line.
type Server struct {
	listener net.Listener
	session  string
	library  string // its sum
	orders   chan Request
	done     chan struct{}
	once     sync.Once

	mu     sync.Mutex
	events []workshop.Event
	status Status
	told   chan struct{} // closed, and replaced, when there is news
}

// Request is an order together with the way to answer it.
type Request struct {
	Order
	Answer func(problem string)
}

// Serve opens the line of a session, named by its library and its id, in a
// folder that is the user's own. It is an error when another app serves it.
func Serve(folder, library, session string) (*Server, error) {
	listener, err := listen(folder, library, session)
	if err != nil {
		return nil, err
	}
	s := &Server{
		listener: listener, session: session, library: name(library, ""),
		orders: make(chan Request), done: make(chan struct{}), told: make(chan struct{}),
	}
	breakdown.Go(s.accept)
	return s, nil
}

// Orders is where the consoles' orders arrive, one by one; it is never closed.
func (s *Server) Orders() <-chan Request { return s.orders }

// Done is closed when the line is.
func (s *Server) Done() <-chan struct{} { return s.done }

// Tell sends news to all consoles. Events are all of the session's, including those
// already sent; they and what the status points at must not be changed afterwards. It never waits.
func (s *Server) Tell(events []workshop.Event, status Status) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(events) == len(s.events) && reflect.DeepEqual(status, s.status) {
		return
	}
	s.events, s.status = events, status
	close(s.told)
	s.told = make(chan struct{})
}

// Close ends the line; the consoles notice.
func (s *Server) Close() error {
	var err error
	s.once.Do(func() {
		close(s.done)
		err = s.listener.Close()
	})
	return err
}

// How long the app waits when it cannot accept a console because it has too many
// files open: a little at first, and longer each time.
const (
	shortestPause = 5 * time.Millisecond
	longestPause  = time.Second
)

// accept accepts consoles until the line is closed. Nothing else ends it: a shortage
// may be over in a second.
func (s *Server) accept() {
	pause := shortestPause
	for {
		conn, err := s.listener.Accept()
		switch {
		case err == nil:
			breakdown.Go(func() { s.talk(conn) })
			pause = shortestPause
			continue
		case errors.Is(err, net.ErrClosed):
			return
		}
		select {
		case <-s.done:
			return
		case <-time.After(pause):
			pause = min(2*pause, longestPause)
		}
	}
}

// talk serves one console until either side ends it.
func (s *Server) talk(conn net.Conn) {
	c := &client{conn: conn, gone: make(chan struct{})}
	breakdown.Go(func() {
		select {
		case <-s.done:
		case <-c.gone:
		}
		conn.Close()
	})
	breakdown.Go(func() { s.hear(c) })
	s.tell(c)
	c.leave()
}

// client is one console, as the app sees it.
type client struct {
	conn net.Conn
	mu   sync.Mutex // of writing
	once sync.Once
	gone chan struct{}
}

func (c *client) leave() { c.once.Do(func() { close(c.gone) }) }

func (c *client) send(v any) error {
	line, err := json.Marshal(v)
	if err != nil {
		return err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.conn.SetWriteDeadline(time.Now().Add(stuck)); err != nil {
		return err
	}
	_, err = c.conn.Write(append(line, '\n'))
	return err
}

// tell sends a console everything that has happened and happens. It is greeted once
// there is a session to name.
func (s *Server) tell(c *client) {
	events, status, told := s.news()
	for len(events) == 0 {
		if !s.wait(c, told) {
			return
		}
		events, status, told = s.news()
	}
	if c.send(s.greet()) != nil {
		return
	}
	for sent := 0; ; {
		w, err := encode(News{Events: events[sent:], Status: &status})
		if err != nil || c.send(w) != nil {
			return
		}
		sent = len(events)
		if !s.wait(c, told) {
			return
		}
		events, status, told = s.news()
	}
}

// news is everything to send so far; told is closed when there is more.
func (s *Server) news() (events []workshop.Event, status Status, told <-chan struct{}) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.events, s.status, s.told
}

// wait waits until there is more to send; false when either side has left.
func (s *Server) wait(c *client, told <-chan struct{}) bool {
	select {
	case <-told:
		return true
	case <-c.gone:
	case <-s.done:
	}
	return false
}

func (s *Server) greet() greeting {
	s.mu.Lock()
	defer s.mu.Unlock()
	g := greeting{Swotshop: "console", Version: version, Session: s.session, Library: s.library}
	if len(s.events) > 0 {
		if opened, ok := s.events[0].Fact.(workshop.Opened); ok {
			g.Title = fmt.Sprintf("%s, %s", opened.Client, opened.Title)
		}
	}
	return g
}

// answer answers an order. A console that does not even read its answers is
// dropped, or they would pile up here.
func (c *client) answer(order int, problem string) {
	if c.send(wire{Answer: &Answer{order, problem}}) != nil {
		c.leave()
	}
}

// hear takes a console's orders until it leaves or sends something unreadable.
func (s *Server) hear(c *client) {
	defer c.leave()
	in := newMessages(c.conn, longestOrder)
	for {
		var o Order
		if err := in.next(&o); err != nil {
			if errors.Is(err, ErrTooLong) {
				c.answer(0, errOrderTooLong.Error())
			}
			return
		}
		answer := func(problem string) { breakdown.Go(func() { c.answer(o.ID, problem) }) }
		select {
		case s.orders <- Request{o, answer}:
		case <-s.done:
			return
		case <-c.gone:
			return
		}
	}
}

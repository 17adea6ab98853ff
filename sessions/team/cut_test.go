package team_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"reflect"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"swotshop/e2e/faults"
	"swotshop/sessions"
	"swotshop/sessions/team"
	"swotshop/workshop"
)

// cutter is a way to a server that ends after so many bytes, in whatever they are.
type cutter struct {
	folder string // of its socket
	to     string
	cuts   atomic.Int64
	most   int64 // cuts; after these it is a way like any other

	mu  sync.Mutex
	rng *rand.Rand
}

// newCutter lies between a laptop and the server of a firm’s library.
func newCutter(f *firm, most int64) *cutter {
	f.tb.Helper()
	c := &cutter{folder: filepath.Join(f.server.Folder, fmt.Sprintf("cut%d", started.Add(1))), to: filepath.Join(f.server.Folder, fmt.Sprintf(".s.PGSQL.%d", f.server.Port)), most: most, rng: rand.New(rand.NewPCG(18, 1))}
	must(f.tb, os.Mkdir(c.folder, 0o755))
	listener, err := net.Listen("unix", filepath.Join(c.folder, ".s.PGSQL.5432"))
	must(f.tb, err)
	f.tb.Cleanup(func() { _ = listener.Close() })
	go func() {
		for {
			from, err := listener.Accept()
			if err != nil {
				return
			}
			go c.carry(from)
		}
	}()
	return c
}

// allowed is how many bytes a connection may carry in both directions.
func (c *cutter) allowed() int64 {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.cuts.Load() >= c.most {
		return 1 << 40
	}
	return 500 + c.rng.Int64N(12_000)
}

func (c *cutter) carry(from net.Conn) {
	to, err := net.Dial("unix", c.to)
	if err != nil {
		_ = from.Close()
		return
	}
	left := &atomic.Int64{}
	left.Store(c.allowed())
	var once sync.Once
	end := func() { once.Do(func() { _ = from.Close(); _ = to.Close() }) }
	for _, way := range [][2]net.Conn{{from, to}, {to, from}} {
		go func() {
			defer end()
			for {
				var some [512]byte
				n, err := way[0].Read(some[:])
				if err != nil {
					return
				}
				allowed := min(int64(n), max(0, left.Add(-int64(n))+int64(n)))
				if _, err := way[1].Write(some[:allowed]); err != nil {
					return
				}
				if allowed < int64(n) {
					c.cuts.Add(1)
					return
				}
			}
		}()
	}
}

// open opens the firm’s library over the cutter, however often that takes.
func (c *cutter) open(f *firm, member string) *team.Library {
	at, err := url.Parse(f.server.URL(f.login(member), f.database))
	must(f.tb, err)
	at.RawQuery = url.Values{"host": {c.folder}}.Encode()
	address, err := team.Parse(at.String())
	must(f.tb, err)
	me := team.NewLaptop(member)
	for {
		l, err := team.Open(ctx, address, me)
		if err == nil {
			return l
		}
		if !errors.Is(err, team.ErrOffline) {
			f.tb.Error(err)
			return nil
		}
	}
}

// shortSession is a session of a few events, the same for the same id.
func shortSession(id, client string, items int) *workshop.Log {
	log := workshop.NewLog()
	do := func(i workshop.Intent) {
		_, err := log.Do(i, workshop.Stamp{At: time.Date(2026, 3, 12, 9, 0, len(log.Events()), 0, time.UTC), Actor: "facilitator", NewID: func() string { return fmt.Sprintf("%s-%d", id, len(log.Events())+1) }})
		if err != nil {
			panic(err)
		}
	}
	do(openingOf(id, client))
	for i := range items {
		do(workshop.AddItem{Quadrant: workshop.Quadrants[i%4], Text: fmt.Sprintf("Item %d of %s", i+1, id)})
	}
	return log
}

// Laptops push sessions, and more of each later, while their connections are cut wherever
// they are: in full, ten laptops a hundred sessions each, cut a thousand times. Nothing is
// lost and nothing is there twice.
func TestCrashConnectionsAreCut(t *testing.T) {
	f := newFirm(t)
	laptops, each, cuts := 10, faults.Times(10, 100), int64(faults.Times(60, 1000))
	way := newCutter(f, cuts)
	want := map[string]*workshop.Log{}
	var all sync.WaitGroup
	for n := range laptops {
		member := fmt.Sprintf("member%d", n)
		f.admit(member)
		var own []*workshop.Log
		for i := range each {
			s := shortSession(fmt.Sprintf("s%d-%d", n, i), fmt.Sprintf("Client %d", i%7), 2+i%5)
			own = append(own, s)
			want[s.State().ID] = s
		}
		all.Go(func() {
			l := way.open(f, member)
			defer l.Close()
			for _, part := range []int{2, 100} {
				for _, s := range own {
					for {
						_, err := l.Push(ctx, s.Events()[:min(part, len(s.Events()))], team.How{})
						if err == nil {
							break
						}
						if !errors.Is(err, team.ErrOffline) {
							t.Error(s.State().ID, err)
							return
						}
					}
				}
			}
		})
	}
	all.Wait()
	if done := way.cuts.Load(); done < cuts {
		t.Errorf("only %d cuts", done)
	}

	// Somebody else pulls all of it, over a way that is cut as well.
	reader := f.laptop("member0")
	again := newCutter(f, cuts/4)
	reader.Firm = again.open(f, "member0")
	t.Cleanup(reader.Firm.Close)
	for {
		c, err := reader.Compare(ctx)
		if err == nil && len(c.Pull) == 0 {
			break
		}
		var ids []string
		for _, one := range c.Pull[:min(len(c.Pull), 200)] {
			ids = append(ids, one.Session)
		}
		if err == nil {
			err = reader.Pull(ctx, ids, false, func(o team.Outcome) {
				if o.Err != nil {
					t.Error(o.Session, o.Err)
				}
			})
		}
		if err != nil && !errors.Is(err, team.ErrOffline) {
			t.Fatal(err)
		}
	}
	heads, err := reader.Own.Heads(ctx)
	must(t, err)
	if len(heads) != laptops*each {
		t.Errorf("%d sessions arrived", len(heads))
	}
	for _, h := range heads {
		if !reflect.DeepEqual(reader.events(h.Session), want[h.Session].Events()) {
			t.Errorf("session %s is another one", h.Session)
		}
	}
	if findings, err := reader.Own.Check(ctx); err != nil || len(findings) > 0 {
		t.Error(findings, err)
	}
}

// Eight laptops push the same session at once, each as much of it as it has: the longest
// copy is there in the end, whole.
func TestManyPushTheSameAtOnce(t *testing.T) {
	f := newFirm(t)
	f.admit("anna")
	s := shortSession("s1", "Acme", 60)
	var all sync.WaitGroup
	for n := range 8 {
		l := f.open("anna")
		all.Go(func() {
			for part := n + 1; part <= len(s.Events()); part += 8 {
				if _, err := l.Push(ctx, s.Events()[:part], team.How{Lead: true}); err != nil {
					t.Errorf("%d events: %v", part, err)
				}
			}
		})
	}
	all.Wait()
	log, err := f.open("anna").Fetch(ctx, "s1")
	must(t, err)
	if !reflect.DeepEqual(log.Events(), s.Events()) {
		t.Errorf("%d of %d events", len(log.Events()), len(s.Events()))
	}
}

// What went on in two ways is refused, whether as long as the other or longer.
func TestForksAreRefused(t *testing.T) {
	f := newFirm(t)
	f.admit("anna")
	l := f.open("anna")
	whole := shortSession("s1", "Acme", 10)
	_, err := l.Push(ctx, whole.Events(), team.How{})
	must(t, err)
	for _, more := range []int{1, 9} {
		fork := workshop.NewLog()
		must(t, fork.Extend(whole.Events()[:len(whole.Events())-1]))
		for i := range more {
			_, err := fork.Do(risk("Another way"), workshop.Stamp{At: time.Unix(0, 0), NewID: func() string { return fmt.Sprint("fork", more, i) }})
			must(t, err)
		}
		if _, err := l.Push(ctx, fork.Events(), team.How{Lead: true}); !errors.Is(err, sessions.ErrDiverged) {
			t.Errorf("%d events of its own: %v", more, err)
		}
	}
	log, err := l.Fetch(ctx, "s1")
	must(t, err)
	if !reflect.DeepEqual(log.Events(), whole.Events()) {
		t.Error("the copy has changed")
	}
}

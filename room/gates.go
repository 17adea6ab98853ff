package room

import (
	"context"
	"maps"
	"net"
	"net/netip"
	"slices"
	"sync"
	"time"
)

// This file keeps a few from keeping out the rest. Everybody in a room may come from one
// address, so that an address by itself is no reason: only who has no seat yet, or types
// wrong codes, is limited by it. Addresses are in memory for as long as that takes.

// The limits.
const (
	mostConnections = 4000            // in all
	mostStrangers   = 64              // connections from one address on which nobody has shown a cookie yet
	mostGuesses     = 10              // wrong codes from one address at once
	guessEvery      = 2 * time.Second // how often one more may come after that
)

// gates are the limits by address.
type gates struct {
	now func() time.Time

	mu        sync.Mutex
	all       int
	strangers map[netip.Addr][]*visit  // the oldest first
	guesses   map[netip.Addr]time.Time // when all wrong codes of an address are forgotten
}

func newGates(now func() time.Time) *gates {
	return &gates{now: now, strangers: map[netip.Addr][]*visit{}, guesses: map[netip.Addr]time.Time{}}
}

// guess reports whether a code from an address is looked at, and counts it as a wrong one,
// until it turns out to be right. Past the limit a right one is not looked at either: who
// tries them all would find it. A few seconds later it is.
func (g *gates) guess(from netip.Addr) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	now := g.now()
	maps.DeleteFunc(g.guesses, func(_ netip.Addr, forgotten time.Time) bool { return !forgotten.After(now) })
	forgotten, known := g.guesses[from]
	if !known {
		forgotten = now
	}
	if forgotten.Sub(now) > (mostGuesses-1)*guessEvery {
		return false
	}
	g.guesses[from] = forgotten.Add(guessEvery)
	return true
}

// guessedRight takes back that a code was counted.
func (g *gates) guessedRight(from netip.Addr) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.guesses[from] = g.guesses[from].Add(-guessEvery)
}

// guard lets in connections as long as there is room for them.
func (g *gates) guard(l net.Listener) net.Listener { return &guarded{l, g} }

type guarded struct {
	net.Listener
	gates *gates
}

func (l *guarded) Accept() (net.Conn, error) {
	for {
		conn, err := l.Listener.Accept()
		if err != nil {
			return nil, err
		}
		if in := l.gates.enter(conn); in != nil {
			return in, nil
		}
		_ = conn.Close()
	}
}

// enter counts a connection. Of too many strangers from one address the oldest gives way, so
// that those who only hold connections keep nobody out.
func (g *gates) enter(conn net.Conn) *visit {
	from := addressOf(conn.RemoteAddr().String())
	g.mu.Lock()
	defer g.mu.Unlock()
	if of := g.strangers[from]; len(of) >= mostStrangers {
		oldest := of[0]
		g.leave(oldest)
		_ = oldest.Conn.Close()
	}
	if g.all >= mostConnections {
		return nil
	}
	v := &visit{Conn: conn, gates: g, from: from}
	g.all++
	g.strangers[from] = append(g.strangers[from], v)
	return v
}

// leave counts a connection no longer. The lock is held.
func (g *gates) leave(v *visit) {
	if !v.left {
		v.left = true
		g.all--
		g.befriend(v)
	}
}

// befriend counts a connection as no stranger’s. The lock is held.
func (g *gates) befriend(v *visit) {
	of := slices.DeleteFunc(g.strangers[v.from], func(one *visit) bool { return one == v })
	if g.strangers[v.from] = of; len(of) == 0 {
		delete(g.strangers, v.from)
	}
}

// visit is a connection that is counted.
type visit struct {
	net.Conn
	gates *gates
	from  netip.Addr
	left  bool // guarded by the gates
}

// known notes that a phone with a cookie is at the other end.
func (v *visit) known() {
	v.gates.mu.Lock()
	defer v.gates.mu.Unlock()
	v.gates.befriend(v)
}

func (v *visit) Close() error {
	v.gates.mu.Lock()
	v.gates.leave(v)
	v.gates.mu.Unlock()
	return v.Conn.Close()
}

type visitKey struct{}

// withVisit puts the connection into the context of its requests.
func withVisit(ctx context.Context, conn net.Conn) context.Context {
	return context.WithValue(ctx, visitKey{}, conn)
}

// visitOf is the connection of a request; nil in tests that have none.
func visitOf(ctx context.Context) *visit {
	v, _ := ctx.Value(visitKey{}).(*visit)
	return v
}

func addressOf(remote string) netip.Addr {
	at, err := netip.ParseAddrPort(remote)
	if err != nil {
		return netip.Addr{}
	}
	return at.Addr().Unmap()
}

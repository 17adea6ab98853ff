package main

import (
	"context"
	"errors"
	"io/fs"
	"net"
	"net/netip"
	"runtime"
	"slices"
	"strconv"
	"syscall"
	"time"

	"swotshop/breakdown"
	"swotshop/files"
	"swotshop/room"
	"swotshop/tui/live"
)

// This file joins the screens to the page for phones (package room): at which address it
// is served, and how it comes back (passes.go).

// firstPort is the one that a page takes if it is free, and ports how many are tried before
// the system chooses: what has to be typed should be short and the same each time.
const (
	firstPort = 8080
	ports     = 20
)

// phoneDesk turns on the phones of a library’s sessions.
type phoneDesk struct {
	program *program
	passes  *passes
}

// phones is the desk of a library; nil where phones are switched off.
func (p *program) phones(library string, off bool) live.PhoneDesk {
	if p.noPhones || off {
		return nil
	}
	return &phoneDesk{p, p.passesOf(library)}
}

// Addresses are those under which phones may reach this laptop. Where the system does not
// say, there are none.
func (d *phoneDesk) Addresses() []live.Address {
	found, _ := room.Addresses()
	all := make([]live.Address, len(found))
	for i, a := range found {
		all[i] = live.Address{IP: a.IP.String(), What: a.What}
	}
	return all
}

// Advice says what a firewall has to allow.
func (d *phoneDesk) Advice() []string { return firewallAdvice(runtime.GOOS) }

// QR are the dark modules of a text’s code, without the quiet zone.
func (d *phoneDesk) QR(text string) ([][]bool, error) { return room.QR(text) }

// Left reports whether the phones of a session were on when the program ended.
func (d *phoneDesk) Left(session string) (live.Address, bool) {
	left, err := d.passes.of(session)
	if err != nil || left.IP == "" {
		return live.Address{}, false
	}
	return d.named(left.IP), true
}

// named is an address with what it is now.
func (d *phoneDesk) named(ip string) live.Address {
	for _, a := range d.Addresses() {
		if a.IP == ip {
			return a
		}
	}
	return live.Address{IP: ip}
}

// Open serves the page of a session.
func (d *phoneDesk) Open(session string, at live.Address, leader live.Leader) (live.Phones, error) {
	pass, err := d.pass(session)
	if err != nil {
		return nil, err
	}
	listener, err := listenAt(at.IP, pass.Port)
	if err != nil {
		return nil, cannotListen(err, at.IP)
	}
	page, err := d.serve(session, at, leader, pass, listener)
	if err != nil {
		return nil, errors.Join(err, listener.Close())
	}
	return page, nil
}

// pass is what the page of a session begins with: what was left of it, or a new one.
func (d *phoneDesk) pass(session string) (room.Pass, error) {
	left, err := d.passes.of(session)
	switch {
	case err == nil:
		return room.Pass(left), nil
	case !errors.Is(err, fs.ErrNotExist):
		if err := d.passes.drop(session); err != nil { // it is no pass: a new one takes its place
			return room.Pass{}, fail(err, passStuck, d.passes.path(session), files.Why(err))
		}
	}
	seats, err := d.passes.seats(session)
	if err != nil {
		return room.Pass{}, err
	}
	return room.NewPass(d.program.now(), seats), nil
}

func (d *phoneDesk) serve(session string, at live.Address, leader live.Leader, pass room.Pass, listener net.Listener) (*phonePage, error) {
	address, ok := listener.Addr().(*net.TCPAddr)
	if !ok {
		return nil, fail(nil, phonesNotOn, at.IP)
	}
	pass.IP, pass.Port = at.IP, address.Port
	waiting, err := leader.Submitted(context.Background())
	if err != nil {
		return nil, inFewWords(err)
	}
	keep := func(changed room.Pass) error { return d.passes.keep(session, passOf(changed)) }
	// Where it cannot be written the phones work all the same: they only do not come back.
	_ = keep(pass)
	hosts := []string{net.JoinHostPort(at.IP, strconv.Itoa(address.Port))}
	served, err := room.Open(room.Options{
		Pass: pass, Listener: listener, Hosts: hosts, Store: leader.Submit, Waiting: waiting, Keep: keep, Now: d.program.now,
	})
	if err != nil {
		return nil, err
	}
	on := &phonePage{Room: served, listener: listener, at: at, address: hosts[0], pass: pass, since: d.program.now(), now: d.program.now, drop: func() error { return d.passes.drop(session) }}
	breakdown.Go(on.end)
	return on, nil
}

func passOf(p room.Pass) pass { return pass(p) }

// listenAt takes the port that a page had before, else the first free one. It listens at one
// address alone: the others may be of networks that are nobody’s business.
func listenAt(ip string, before int) (net.Listener, error) {
	if address, err := netip.ParseAddr(ip); err != nil || address.IsUnspecified() {
		return nil, errors.Join(err, syscall.EADDRNOTAVAIL)
	}
	try := []int{}
	if before != 0 {
		try = append(try, before)
	}
	for i := range ports {
		try = append(try, firstPort+i)
	}
	for _, port := range append(try, 0) {
		listener, err := net.Listen("tcp", net.JoinHostPort(ip, strconv.Itoa(port)))
		if err == nil || !taken(err) || port == 0 {
			return listener, err
		}
	}
	return nil, syscall.EADDRINUSE // the loop ends at port 0
}

// Windows has numbers of its own for what others call EACCES, EADDRINUSE and EADDRNOTAVAIL.
const (
	windowsForbidden = syscall.Errno(10013)
	windowsTaken     = syscall.Errno(10048)
	windowsNoAddress = syscall.Errno(10049)
)

// taken reports whether another port may be had: somebody else has this one, or it is kept
// for others.
func taken(err error) bool {
	return isOne(err, syscall.EADDRINUSE, syscall.EACCES, windowsTaken, windowsForbidden)
}

func isOne(err error, of ...syscall.Errno) bool {
	return slices.ContainsFunc(of, func(one syscall.Errno) bool { return errors.Is(err, one) })
}

// cannotListen says why there is no page at an address, and what to do.
func cannotListen(err error, ip string) error {
	if isOne(err, syscall.EADDRNOTAVAIL, windowsNoAddress) {
		return fail(err, addressGone, ip)
	}
	return fail(err, phonesNotOn, ip)
}

// phonePage is a page that is on, as the screens want it.
type phonePage struct {
	*room.Room
	listener net.Listener
	at       live.Address
	address  string // with port
	pass     room.Pass
	since    time.Time
	now      func() time.Time
	drop     func() error // removes the pass
}

var _ live.Phones = (*phonePage)(nil)

// State is how it stands.
func (o *phonePage) State() live.PhoneState {
	now := o.Room.State()
	state := live.PhoneState{
		Address: o.address, URL: "http://" + o.address + "/", Code: o.pass.Code, Seats: len(o.pass.Seats),
		Joined: now.Joined, Answered: now.Answered, Since: o.since, First: now.First, Watching: now.Watching,
	}
	if state.Seats > 0 {
		state.Code = "" // everybody has one of their own
	} else {
		state.URL += o.pass.Link
	}
	return state
}

// Close turns the phones off: nothing is stored of them any more.
func (o *phonePage) Close() error {
	err := o.Room.Close()
	o.freePort()
	return errors.Join(err, o.drop())
}

// Suspend ends the page in such a way that it can be opened again as it was.
func (o *phonePage) Suspend() {
	o.Room.Suspend()
	o.freePort()
}

// freePort lets the next page have the port at once, also where this one had hardly begun.
func (o *phonePage) freePort() { _ = o.listener.Close() } // most often it is closed already

// end waits until the page has ended. What would bring it back is removed when that was
// for its time: who was asked to end it has seen to it.
func (o *phonePage) end() {
	<-o.Done()
	if !o.now().Before(o.pass.Until) {
		_ = o.drop() // and when it is read again it is removed
	}
}

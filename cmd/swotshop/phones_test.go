package main

import (
	"context"
	"errors"
	"io/fs"
	"net"
	"strconv"
	"strings"
	"testing"
	"time"

	"swotshop/sessions"
	"swotshop/tui/live"
	"swotshop/workshop"
)

// lead is the leader of a session, as far as phones need one.
type lead struct {
	live.Leader
	waiting []workshop.Submission
}

func (l lead) Submit(context.Context, []workshop.Submission) error { return nil }

func (l lead) Submitted(context.Context) ([]workshop.Submission, error) { return l.waiting, nil }

// phoneDesk is that of the desk’s library.
func (d *desk) phoneDesk() (*phoneDesk, *wallClock) {
	all, clock := d.passes()
	p := d.ready()
	p.now = all.now
	return &phoneDesk{p, all}, clock
}

// here is the address of the tests’ own computer.
var here = live.Address{IP: "127.0.0.1", What: "this laptop"}

// Tests that open pages are not parallel: a page would take the port that another comes back to.

// turnOn opens a page that the test closes at the latest.
func turnOn(t *testing.T, desk *phoneDesk) live.Phones {
	t.Helper()
	page, err := desk.Open("board-day", here, lead{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(page.Suspend)
	return page
}

// A page that was open when the program ended comes back at the same address, with the
// same code; one that was turned off does not.
func TestPhonesComeBack(t *testing.T) {
	desk, clock := newDesk(t).phoneDesk()
	if at, on := desk.Left("board-day"); on {
		t.Fatalf("they were on at %v before they were", at)
	}
	page := turnOn(t, desk)
	before := page.State()
	was, err := desk.passes.of("board-day")
	if err != nil {
		t.Fatal(err)
	}
	page.Suspend()
	clock.passes(time.Hour)
	at, on := desk.Left("board-day")
	if !on || at.IP != here.IP {
		t.Fatalf("left at %v, %t", at, on)
	}
	page = turnOn(t, desk)
	after := page.State()
	if is, err := desk.passes.of("board-day"); err != nil || !is.Until.Equal(was.Until) {
		t.Errorf("it ends at %v, not at %v: %v", is.Until, was.Until, err)
	}
	if after.URL != before.URL || after.Code != before.Code {
		t.Errorf("it came back as %+v, not as %+v", after, before)
	}
	if err := page.Close(); err != nil {
		t.Fatal(err)
	}
	if at, on := desk.Left("board-day"); on {
		t.Errorf("after they were turned off: %v", at)
	}
	if left := desk.passes.names(); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	if again := turnOn(t, desk).State(); again.Code == before.Code {
		t.Error("the code of a page that was turned off lets in to the next")
	}
}

// Nobody else can reach the page: it listens at one address of the computer, not at all.
func TestPhonesListenAtOneAddress(t *testing.T) {
	desk, _ := newDesk(t).phoneDesk()
	host, port, err := net.SplitHostPort(turnOn(t, desk).State().Address)
	if err != nil || host != here.IP {
		t.Fatalf("%s, %v", host, err)
	}
	if c, err := net.Dial("tcp", net.JoinHostPort(host, port)); err != nil {
		t.Errorf("at its own address: %v", err)
	} else {
		_ = c.Close()
	}
	if c, err := net.Dial("tcp", net.JoinHostPort("127.0.0.2", port)); err == nil {
		_ = c.Close()
		t.Error("it listens at another address too")
	}
}

// The port of before is taken again where it is free, and else another one.
func TestPortsOfPhones(t *testing.T) {
	free, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	_, text, _ := net.SplitHostPort(free.Addr().String())
	before, _ := strconv.Atoi(text)
	other, err := listenAt("127.0.0.1", before)
	if err != nil {
		t.Fatalf("with its port taken: %v", err)
	}
	if other.Addr().String() == free.Addr().String() {
		t.Error("two listen at one port")
	}
	if err := errors.Join(other.Close(), free.Close()); err != nil {
		t.Fatal(err)
	}
	again, err := listenAt("127.0.0.1", before)
	if err != nil || again.Addr().String() != free.Addr().String() {
		t.Errorf("%v, %v, want %v", again.Addr(), err, free.Addr())
	}
	_ = again.Close()
}

// An address that is gone, or none at all, is a sentence; no pass is left of it.
func TestPhonesAtAWrongAddress(t *testing.T) {
	desk, _ := newDesk(t).phoneDesk()
	for ip, says := range map[string]string{"203.0.113.1": "no longer has the address 203.0.113.1", "": "no longer has", "0.0.0.0": "no longer has", "::": "no longer has", "laptop.local": "no longer has"} {
		page, err := desk.Open("board-day", live.Address{IP: ip}, lead{})
		if err == nil {
			_ = page.Close()
		}
		if err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("at %q: %v", ip, err)
		}
		if _, err := desk.passes.of("board-day"); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("left of %q: %v", ip, err)
		}
	}
}

// The slips of a session are asked for as long as there are any.
func TestPhonesAskForTheSlips(t *testing.T) {
	desk, _ := newDesk(t).phoneDesk()
	if err := desk.passes.keepSeats("board-day", []string{"ab", "cd"}); err != nil {
		t.Fatal(err)
	}
	for range 2 { // also when phones are turned on once more
		page := turnOn(t, desk)
		state := page.State()
		if state.Seats != 2 || state.Code != "" || !strings.HasSuffix(state.URL, state.Address+"/") {
			t.Errorf("%+v", state)
		}
		if err := page.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// Phones that are switched off are not there at all.
func TestNoPhones(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	for _, c := range []struct{ flag, setting, there bool }{{false, false, true}, {true, false, false}, {false, true, false}, {true, true, false}} {
		p := d.ready()
		p.noPhones = c.flag
		if there := p.phones(d.library(), c.setting) != nil; there != c.there {
			t.Errorf("with the flag %t and the setting %t: %t", c.flag, c.setting, there)
		}
	}
}

func TestCheckSaysWherePhonesWouldReach(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		off  bool
		at   []live.Address
		says string
		is   sessions.Verdict
	}{
		{false, []live.Address{{IP: "192.168.1.20", What: "this laptop’s hotspot"}, {IP: "10.0.0.3"}}, "at 192.168.1.20 (this laptop’s hotspot)", sessions.Fine},
		{false, nil, "in no network", sessions.Warning},
		{true, []live.Address{{IP: "192.168.1.20"}}, "switched off", sessions.Fine},
	} {
		list := &findings{}
		list.phones(c.off, c.at)
		if len(list.all) != 1 || list.all[0].Verdict != c.is || !strings.Contains(list.all[0].Text, c.says) {
			t.Errorf("%+v, not %q", list.all, c.says)
		}
	}
}

// Each system has advice of its own, in whole sentences that fit a window.
func TestFirewallAdvice(t *testing.T) {
	t.Parallel()
	seen := map[string]string{}
	for _, system := range []string{"linux", "darwin", "windows"} {
		advice := firewallAdvice(system)
		if before, again := seen[advice[0]]; again {
			t.Errorf("%s is told what %s is", system, before)
		}
		seen[advice[0]] = system
		for _, line := range advice {
			if !strings.HasSuffix(line, ".") {
				t.Errorf("%s: no whole sentence: %s", system, line)
			}
		}
	}
}

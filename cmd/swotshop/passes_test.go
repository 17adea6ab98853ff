package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"
)

// aPass is one that a page left an hour ago.
func aPass(now time.Time) pass {
	return pass{Code: "k7q2", Link: "k7q2xacdef", Key: []byte("secret of the room"), Port: 8080, IP: "192.168.1.20", Seats: []string{"ab", "cd"}, Used: []int{1}, Until: now.Add(3 * time.Hour)}
}

// wallClock is a clock that a test moves on while a page reads it.
type wallClock struct {
	mu sync.Mutex
	at time.Time
}

func (c *wallClock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.at
}

func (c *wallClock) passes(by time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = c.at.Add(by)
}

// passes are those of the desk’s library, and the clock they read.
func (d *desk) passes() (*passes, *wallClock) {
	p := d.ready()
	all := p.passesOf(d.library())
	clock := &wallClock{at: time.Date(2026, 3, 12, 10, 0, 0, 0, time.UTC)}
	all.now = clock.now
	return all, clock
}

func TestAPassComesBackAsItWas(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	all, clock := d.passes()
	if _, err := all.of("board-day"); !errors.Is(err, fs.ErrNotExist) {
		t.Fatalf("before there is one: %v", err)
	}
	want := aPass(clock.now())
	for range 2 { // it is written over
		if err := all.keep("board-day", want); err != nil {
			t.Fatal(err)
		}
	}
	got, err := all.of("board-day")
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, %v, want %+v", got, err, want)
	}
	if _, err := all.of("another"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("another session’s: %v", err)
	}
	path := all.path("board-day")
	if info, err := os.Stat(path); err != nil || info.Mode() != 0o600 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	if info, err := os.Stat(filepath.Dir(path)); err != nil || info.Mode() != 0o700|os.ModeDir {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	if strings.Contains(path, "board") {
		t.Errorf("the name tells of the session: %s", path)
	}
	if err := errors.Join(all.drop("board-day"), all.drop("board-day")); err != nil {
		t.Error(err)
	}
	if left := namesIn(all.folder, ""); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// A pass ends with its time, whatever ended the program.
func TestAPassEnds(t *testing.T) {
	t.Parallel()
	all, clock := newDesk(t).passes()
	if err := all.keep("board-day", aPass(clock.now())); err != nil {
		t.Fatal(err)
	}
	clock.passes(3*time.Hour - time.Second)
	if _, err := all.of("board-day"); err != nil {
		t.Fatalf("a second before its end: %v", err)
	}
	clock.passes(time.Second)
	if _, err := all.of("board-day"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("at its end: %v", err)
	}
	if left := namesIn(all.folder, ""); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// What is no pass is said once, in words, and is gone then.
func TestUnreadablePasses(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{
		"nothing": "", "noise": "\x00\xff\x1b[2J", "no JSON": "{", "a list": "[]", "null": "null", "another file": `{"format": "swotshop-draft", "until": "2099-01-01T00:00:00Z"}`,
		"no end": `{"format": "swotshop-phones", "code": "k7q2"}`, "a wrong kind": `{"format": "swotshop-phones", "port": "x", "until": "2099-01-01T00:00:00Z"}`,
		"very long": strings.Repeat("[", largestPass+1),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			all, clock := newDesk(t).passes()
			if err := all.keep("whole", aPass(clock.now())); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(all.path("broken"), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			if _, err := all.of("broken"); err == nil || errors.Is(err, fs.ErrNotExist) {
				t.Errorf("it was read: %v", err)
			}
			if notice := all.tidy(); notice != passLost {
				t.Errorf("said is %q", notice)
			}
			if notice := all.tidy(); notice != "" {
				t.Errorf("said again is %q", notice)
			}
			if _, err := all.of("whole"); err != nil {
				t.Errorf("the other one: %v", err)
			}
		})
	}
}

// A pass goes with its session, and with its library.
func TestPassesGoWithTheirSession(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{"delete", "example", "--yes"}, {"purge", "--client", "Example AI start-up", "--yes"}} {
		d := newDesk(t)
		d.keepThree()
		all, clock := d.passes()
		for _, session := range []string{"example", "another"} {
			if err := all.keep(session, aPass(clock.now())); err != nil {
				t.Fatal(err)
			}
		}
		d.fine(args...)
		if _, err := all.of("example"); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("after %s: %v", args[0], err)
		}
		if _, err := all.of("another"); err != nil {
			t.Errorf("after %s, of another session: %v", args[0], err)
		}
		all.dropAll()
		if _, err := all.of("another"); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("after its library: %v", err)
		}
	}
}

// Without a folder for it there is no pass, and nothing breaks.
func TestNoPlaceForPasses(t *testing.T) {
	t.Parallel()
	all := &passes{library: "/l.db", now: time.Now}
	if err := all.keep("s", aPass(time.Now())); err == nil {
		t.Error("it was kept nowhere")
	}
	if _, err := all.of("s"); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
	if err := all.drop("s"); err != nil || all.tidy() != "" {
		t.Error(err)
	}
	all.dropAll()
}

// The first screen says that a page cannot come back, once.
func TestTheAppSaysThatAPassWasUnreadable(t *testing.T) {
	d := newDesk(t)
	d.keepThree()
	all, _ := d.passes()
	if err := os.MkdirAll(all.folder, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(all.path("example"), []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, says := range []bool{true, false} {
		d.stdin = strings.NewReader("quit\n")
		if r := d.run(); r.code != exitFine || strings.Contains(r.out, passLost) != says {
			t.Errorf("exit %d, says it %t: %s%s", r.code, !says, r.out, r.err)
		}
	}
}

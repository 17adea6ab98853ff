package sessions_test

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"syscall"
	"testing"
	"time"

	"swotshop/sessions"
	"swotshop/workshop"
)

// The crash suite (R1.12): whatever happens to the program or the disk, what
// was acknowledged is there once, in its place, and everything fits together.
// What happens to the whole program is in e2e.

// gesture is the next thing that happens in a session that is led at a pace:
// always the same things in the same order.
func (s *scribe) gesture() []workshop.Event {
	switch head := s.log.State().Head; {
	case head == 0:
		return s.do(opening(s.id))
	case head%5 == 3:
		return s.do(workshop.TakeStance{Card: "card1", Moment: workshop.Before, Counts: s.counts()})
	case head%5 == 4:
		return s.do(workshop.Undo{})
	}
	return s.do(s.item())
}

// pacePart leads a session one gesture for each line of its input. It prints a
// line when it is ready and for each gesture that was saved. When something
// fails it says so, and tries the same again at the next line.
func pacePart(args []string) error {
	path, s, synchronous := args[0], newScribe(args[1]), args[2]
	in := bufio.NewScanner(os.Stdin)
	var lib *sessions.Library
	var lease *sessions.Lease
	steps := []func() error{
		func() (err error) { lib, err = sessions.Open(ctx, path, sessions.Options{}); return err },
		func() error { return soften(lib, synchronous) },
		func() (err error) { lease, err = lib.Claim(ctx, s.id); return err },
	}
	for _, step := range steps {
		if !insist(in, step) {
			return nil
		}
	}
	fmt.Println("saved 0")
	for in.Scan() {
		events := s.gesture()
		if !insist(in, func() error { return lease.Append(ctx, events) }) {
			return nil
		}
		fmt.Println("saved", s.log.State().Head)
	}
	return errors.Join(lease.Release(ctx), lib.Close())
}

// backupPart adds to a session and makes a backup, over and over, and prints
// the name of each that was made.
func backupPart(args []string) error {
	lib, err := sessions.Open(ctx, args[0], sessions.Options{})
	if err != nil {
		return err
	}
	s := newScribe(args[1])
	for {
		if err := lib.Append(ctx, s.id, s.gesture()); err != nil {
			return err
		}
		made, err := lib.BackUp(ctx)
		if err != nil {
			return err
		}
		fmt.Println("made", filepath.Base(made), s.log.State().Head)
	}
}

// churnPart changes a library in every way that there is, also in ways that are too
// large for the memory: then half of a change is on the disk before it is whole.
func churnPart(args []string) error {
	lib, err := sessions.Open(ctx, args[0], sessions.Options{})
	if err != nil {
		return err
	}
	large := newScribe("large")
	large.do(opening("large"))
	for range 120 {
		large.do(workshop.AddItem{Quadrant: workshop.Threats, Text: large.text()})
	}
	for _, step := range []func() error{
		func() error { return lib.Append(ctx, "small", newScribe("small").do(opening("small"))) },
		func() error { return errors.Join(sessions.Churn(lib), lib.Import(ctx, large.log)) },
		func() error {
			_, err := lib.Redact(ctx, "large", workshop.Redaction{Words: "Entry7"}, large.stamp())
			return err
		},
		func() error { return lib.Delete(ctx, "small") },
		func() error { return lib.Rebuild(ctx) },
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return lib.Close()
}

// insist does something until it works, and waits for a line after each
// failure; false when none comes any more.
func insist(in *bufio.Scanner, do func() error) bool {
	for {
		err := do()
		if err == nil {
			return true
		}
		fmt.Println("failed", nameOf(err))
		if !in.Scan() {
			return false
		}
	}
}

// soften takes away what makes a library survive a power cut, to see that a
// test would notice. With nothing to take away it is left as it is.
func soften(lib *sessions.Library, synchronous string) error {
	if synchronous == "" {
		return nil
	}
	return sessions.RawTry(lib, "PRAGMA synchronous="+synchronous)
}

// pace lets the process do so many gestures, and does not wait for them. One
// that was struck down before it was told to begin takes no more: what it did
// is what it has printed.
func (p *process) pace(t *testing.T, gestures int) {
	t.Helper()
	_, err := io.WriteString(p.in, strings.Repeat("\n", gestures))
	if err != nil && !errors.Is(err, syscall.EPIPE) {
		t.Fatal(err)
	}
}

// saves reads that one more gesture was saved, and how many events there are.
func (p *process) saves(t *testing.T) (head int) {
	t.Helper()
	line := p.line()
	if _, err := fmt.Sscanf(line, "saved %d", &head); err != nil {
		t.Fatalf("the writer says %q", line)
	}
	return head
}

// thereAndLost is how many events of a session are there, and how many of the
// acknowledged ones are not. It fails when those that are there are not the
// ones that happened, each once and in its place.
func thereAndLost(t *testing.T, lib *sessions.Library, id string, acknowledged int) (there, lost int) {
	t.Helper()
	events, err := lib.Events(ctx, id)
	if errors.Is(err, sessions.ErrNotFound) {
		return 0, acknowledged
	}
	must(t, err)
	s := newScribe(id)
	for s.log.State().Head < len(events) {
		s.gesture()
	}
	if !reflect.DeepEqual(events, s.log.Events()) {
		t.Fatalf("%s: the %d events are not those that happened", id, len(events))
	}
	return len(events), max(0, acknowledged-len(events))
}

// goesOn retries what happened in a session and goes on with it, as whoever
// was interrupted does.
func goesOn(t *testing.T, lib *sessions.Library, id string, gestures int) {
	t.Helper()
	s := newScribe(id)
	for range gestures {
		s.gesture()
	}
	lease := claim(t, lib, id) // at once: its holder is gone
	must(t, lease.Append(ctx, s.log.Events()))
	must(t, lease.Append(ctx, s.gesture()))
	sameEvents(t, lib, s)
	noFindings(t, lib)
}

// The clock is set back by an hour while a session is led, as laptops do that
// wake up: everything continues being saved in order, nobody takes the session
// for abandoned, and when the program is killed it is free at once.
func TestCrashClockSetBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	now := &clock{now: started}
	lib := openAt(t, path, sessions.Options{Now: now.Now, Host: "desk"})
	laptop := openAt(t, path, sessions.Options{Now: now.Now, Host: "laptop"})
	s := newScribe("s")
	lease := claim(t, lib, "s")
	for n := range 20 {
		if n == 10 {
			now.add(-time.Hour)
			s.at = s.at.Add(-time.Hour)
		}
		must(t, lease.Append(ctx, s.gesture()))
		must(t, lease.Renew(ctx))
		_, err := laptop.Claim(ctx, "s")
		wantError(t, err, "ErrLeased", "desk")
	}
	sameEvents(t, laptop, s)
	noFindings(t, lib)

	killed := start(t, "hold", path, "other")
	if line := killed.line(); line != "held" {
		t.Fatal(line)
	}
	killed.kill(t)
	earlier := openAt(t, path, sessions.Options{Now: now.Now}) // its sign of life is far ahead
	claim(t, earlier, "other")
}

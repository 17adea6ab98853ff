package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"swotshop/e2e/terminal"
)

// This file measures the program under more than any room will bring: against
// itself with little, both in turn.

// sizes are the libraries whose growth is measured; the first is none.
var sizes = []int{0, 100, 1000, 10_000}

// underLoad fills the libraries and measures. Filling takes some minutes.
func (b bench) underLoad(ctx context.Context) error {
	for _, n := range sizes {
		if err := fill(ctx, b.library(n), n, 60); err != nil {
			return err
		}
	}
	for _, events := range []int{50, 5000, 50_000} {
		if err := fillLong(ctx, b.file("long", events), events); err != nil {
			return err
		}
	}
	for _, items := range []int{0, 2000} {
		if err := fillBoard(ctx, b.file("board", items), items); err != nil {
			return err
		}
	}
	fmt.Println("| what | loaded | little | ratio | goal |\n| --- | ---: | ---: | ---: | ---: |")
	for _, measure := range []func() error{b.startsLoaded, b.commandsLoaded, b.reviewsLoaded, b.searchesLoaded, b.opensLoaded, b.keysLoaded} {
		if err := measure(); err != nil {
			return err
		}
	}
	return nil
}

func (b bench) file(what string, size int) string {
	return filepath.Join(b.home, fmt.Sprintf("%s%d.db", what, size))
}

func (b bench) library(sessions int) string { return b.file("library", sessions) }

// inTurn measures each of several things once a round. The first round does
// not count.
func (b bench) inTurn(things ...func() (time.Duration, error)) ([][]time.Duration, error) {
	times := make([][]time.Duration, len(things))
	for round := range b.rounds + 1 {
		for i, measure := range things {
			took, err := measure()
			if err != nil {
				return nil, err
			}
			if round > 0 {
				times[i] = append(times[i], took)
			}
		}
	}
	return times, nil
}

// rows prints each of the times against the first.
func rows(times [][]time.Duration, goal string, what ...string) {
	for i, name := range what {
		row(name, times[i+1], times[0], 0.5, goal)
	}
}

// startsLoaded measures from the start to the first line of the list, and from
// there to its end.
func (b bench) startsLoaded() error {
	until := func(n int, shown string, keys ...string) func() (time.Duration, error) {
		return func() (time.Duration, error) {
			return b.shows(shown, keys, "--library", b.library(n))
		}
	}
	times, err := b.inTurn(until(0, "start a session"), until(100, "Day 99 "), until(1000, "Day 999 "), until(10_000, "Day 9999 "),
		until(10_000, "Day 0 ", "end"))
	if err != nil {
		return err
	}
	rows(times, "1.2", "start, 100 sessions", "start, 1,000 sessions", "start, 10,000 sessions")
	row("start, 10,000 sessions, End typed at once: to the last one", times[4], times[0], 0.5, "")
	return nil
}

// shows starts the program and waits for a text. Keys are typed as soon as
// anything shows.
func (b bench) shows(shown string, keys []string, args ...string) (time.Duration, error) {
	first := shown
	if len(keys) > 0 {
		first = "swotshop"
	}
	begin := time.Now()
	t, _, err := b.start(first, b.swotshop, args...)
	if err != nil {
		return 0, err
	}
	if err := t.Press(keys...); err != nil {
		return 0, err
	}
	if err := t.Wait(limit, shown); err != nil {
		return 0, err
	}
	took := time.Since(begin)
	return took, quit(t)
}

// commandsLoaded measures commands from their start to their end.
func (b bench) commandsLoaded() error {
	run := func(library string, args ...string) func() (time.Duration, error) {
		return func() (time.Duration, error) { return b.command(append(args, "--library", library)...) }
	}
	times, err := b.inTurn(run(b.library(0), "list"), run(b.library(100), "list"), run(b.library(1000), "list"), run(b.library(10_000), "list"))
	if err != nil {
		return err
	}
	rows(times, "", "`list`, 100 sessions", "`list`, 1,000 sessions", "`list`, 10,000 sessions")
	export := func(library string) func() (time.Duration, error) { return run(library, "export", "latest", "-o", "-") }
	times, err = b.inTurn(export(b.file("long", 50)), export(b.file("long", 5000)), export(b.file("long", 50_000)), export(b.file("board", 2000)))
	if err != nil {
		return err
	}
	rows(times, "", "`export`, 5,000 events", "`export`, 50,000 events", "`export`, 2,000 items")
	return nil
}

func (b bench) command(args ...string) (time.Duration, error) {
	cmd := exec.Command(b.swotshop, args...)
	cmd.Env = append(os.Environ(), "HOME="+b.home, "XDG_DATA_HOME=", "XDG_CONFIG_HOME=", "XDG_RUNTIME_DIR="+b.home)
	begin := time.Now()
	if out, err := cmd.CombinedOutput(); err != nil {
		return 0, fmt.Errorf("%v: %w\n%s", args, err, out)
	}
	return time.Since(begin), nil
}

// opensLoaded measures from the start to the stage at which a session stands.
func (b bench) opensLoaded() error {
	open := func(library string) func() (time.Duration, error) {
		return func() (time.Duration, error) {
			return b.shows("Resumed where you left off", nil, "open", "latest", "--library", library)
		}
	}
	times, err := b.inTurn(open(b.file("long", 50)), open(b.file("long", 5000)), open(b.file("long", 50_000)), open(b.file("board", 2000)))
	if err != nil {
		return err
	}
	rows(times, "", "`open`, 5,000 events", "`open`, 50,000 events", "`open`, 2,000 items")
	return nil
}

// keysLoaded measures from a letter to its paint where 2,000 items are on the
// board and where there are none, in turn.
func (b bench) keysLoaded() error {
	for _, stage := range []string{"capture", "tows", "initiatives", "commitments"} {
		var both []*terminal.Terminal
		for _, items := range []int{2000, 0} {
			t, _, err := b.start("Resumed where you left off", b.swotshop, "open", "latest", "--stage", stage, "--library", b.file("board", items))
			if err != nil {
				return err
			}
			both = append(both, t)
		}
		times, err := b.letters(both[0], both[1])
		if err != nil {
			return err
		}
		row("key to paint, 2,000 items: "+stage, times[0], times[1], 0.5, "1.2")
		if err := quitAll(both...); err != nil {
			return err
		}
	}
	return nil
}

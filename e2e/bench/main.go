// Command bench measures the running program against a bare Bubble Tea
// program, both in one run and in turn, so that a slow minute hits both alike.
// It prints a Markdown table; `make bench` puts it beside the Go benchmarks.
//
//	bench SWOTSHOP BARE [ROUNDS]
//	bench load SWOTSHOP BARE [ROUNDS]
//	bench review SWOTSHOP BARE [ROUNDS]
//	bench phones SWOTSHOP BARE [ROUNDS]
//	bench team SWOTSHOP BARE [ROUNDS]
//	bench import SWOTSHOP
//
// The second measures it under load, against itself with little; the third, of that,
// what looks back at 10,000 sessions; the fourth, a thousand phones in the room; the fifth, a firm’s library with a million texts; the last, how
// long it takes to bring in session files of every shape, up to the largest.
// `make load` does both.
package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"swotshop/e2e/terminal"
)

// limit turns a hang into a failure.
const limit = 20 * time.Second

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) == 4 && args[0] == "shape" { // asked for by imports
		return makeShape(args[1], args[2], args[3])
	}
	if len(args) == 2 && args[0] == "serve" { // asked for by phones
		return serveAs(args[1])
	}
	home, err := os.MkdirTemp("", "swotshop-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(home)
	if len(args) == 2 && args[0] == "import" {
		return bench{swotshop: args[1], home: home}.imports(context.Background())
	}
	what := ""
	if len(args) > 0 && slices.Contains([]string{"load", "review", "phones", "team"}, args[0]) {
		what, args = args[0], args[1:]
	}
	if len(args) < 2 {
		return fmt.Errorf("usage: bench [load|review|phones|team] SWOTSHOP BARE [ROUNDS], or bench import SWOTSHOP")
	}
	rounds := 21
	if len(args) > 2 {
		n, err := strconv.Atoi(args[2])
		if err != nil || n < 1 {
			return fmt.Errorf("%q is no number of rounds", args[2])
		}
		rounds = n
	}
	full := filepath.Join(home, "full.db")
	b := bench{swotshop: args[0], bare: args[1], home: home, full: full, rounds: rounds}
	switch what {
	case "load":
		return b.underLoad(context.Background())
	case "review":
		return b.lookingBack(context.Background())
	case "phones":
		return b.phones(context.Background())
	case "team":
		return b.firm(context.Background())
	}
	if err := fill(context.Background(), full, 1000, 20); err != nil {
		return err
	}
	fmt.Println("| what | swotshop | bare | ratio | goal |\n| --- | ---: | ---: | ---: | ---: |")
	for _, measure := range []func() error{b.starts, b.keys, b.deeds, b.idle} {
		if err := measure(); err != nil {
			return err
		}
	}
	return nil
}

type bench struct {
	swotshop, bare, home, full string
	rounds                     int
}

// start runs a program until its first screen shows a text.
func (b bench) start(shown string, name string, args ...string) (*terminal.Terminal, time.Duration, error) {
	cmd := exec.Command(name, args...)
	cmd.Env = append(os.Environ(), "HOME="+b.home, "XDG_DATA_HOME=", "XDG_CONFIG_HOME=", "XDG_STATE_HOME=", "XDG_RUNTIME_DIR="+b.home, "TERM=xterm-256color")
	begin := time.Now()
	t, err := terminal.Start(cmd, 80, 24)
	if err != nil {
		return nil, 0, err
	}
	err = t.Wait(limit, shown)
	return t, time.Since(begin), err
}

func quit(t *terminal.Terminal) error {
	if err := t.Press("ctrl+c"); err != nil {
		return err
	}
	_, err := t.Exit(limit)
	return err
}

// starts measures the time to the first screen.
func (b bench) starts() error {
	programs := []struct {
		what, shown string
		args        []string
	}{
		{"bare", "ready", []string{b.bare}},
		{"start, no library", "swotshop", []string{b.swotshop, "--library", filepath.Join(b.home, "none.db")}},
		{"start, 1,000 sessions", "Day 999", []string{b.swotshop, "--library", b.full}},
	}
	times := make([][]time.Duration, len(programs))
	for round := range b.rounds + 1 { // the first does not count
		for i, p := range programs {
			t, took, err := b.start(p.shown, p.args[0], p.args[1:]...)
			if err != nil {
				return err
			}
			if err := quit(t); err != nil {
				return err
			}
			if round > 0 {
				times[i] = append(times[i], took)
			}
		}
	}
	for i, p := range programs[1:] {
		row(p.what+" (median)", times[i+1], times[0], 0.5, "1.3")
	}
	return nil
}

// keys measures from a key to its paint on the capture board and on the bare
// text input.
func (b bench) keys() error {
	ours, _, err := b.start("Capture", b.swotshop, "new", "--library", filepath.Join(b.home, "keys.db"),
		"--client", "Acme", "--title", "Bench", "--stage", "capture")
	if err != nil {
		return err
	}
	bare, _, err := b.start("ready", b.bare)
	if err != nil {
		return err
	}
	sent := [2]int{-ours.Bytes(), -bare.Bytes()}
	times, err := b.letters(ours, bare)
	if err != nil {
		return err
	}
	row("key to paint (median)", times[0], times[1], 0.5, "")
	row("key to paint (95th percentile)", times[0], times[1], 0.95, "1.1")
	pressed := len(times[0])
	bytesRow("bytes per letter", (sent[0]+ours.Bytes())/pressed, (sent[1]+bare.Bytes())/pressed)
	return quitAll(ours, bare)
}

// letters types into two programs in turn and measures until each letter shows.
func (b bench) letters(ours, bare *terminal.Terminal) (times [2][]time.Duration, err error) {
	typed := ""
	for i := range b.rounds * 10 {
		letter := string(rune('a' + i%26))
		typed += letter
		for n := range 2 {
			which := (i + n) % 2 // neither is always the first
			// Keys fall anywhere in a frame, so that no luck of the clock decides.
			time.Sleep(20*time.Millisecond + rand.N(17*time.Millisecond))
			took, err := paint([]*terminal.Terminal{ours, bare}[which], letter, typed)
			if err != nil {
				return times, err
			}
			times[which] = append(times[which], took)
		}
		if len(typed) == 40 {
			typed = ""
			for _, t := range []*terminal.Terminal{ours, bare} {
				if err := t.Press("ctrl+u"); err != nil {
					return times, err
				}
			}
			time.Sleep(100 * time.Millisecond)
		}
	}
	return times, nil
}

// deeds measures what goes over the line for what is more than a letter. There
// is no bare program that does the like.
func (b bench) deeds() error {
	t, _, err := b.start("Provocations", b.swotshop, "new", "--library", filepath.Join(b.home, "deeds.db"),
		"--client", "Acme", "--title", "Bench", "--stage", "provocations")
	if err != nil {
		return err
	}
	for _, deed := range []struct{ what, keys, shown string }{
		{"bytes to show a card, question in large type", "\x1b[6~", "first stance"},
		{"bytes to enter an item on it", "w Nobody knows who may approve a reply\r", "●"},
	} {
		before := t.Bytes()
		if err := t.Type(deed.keys); err != nil {
			return err
		}
		if err := t.Wait(limit, deed.shown); err != nil {
			return err
		}
		time.Sleep(2 * time.Second) // until nothing moves any more
		bytesRow(deed.what, t.Bytes()-before, 0)
	}
	return quit(t)
}

func quitAll(terminals ...*terminal.Terminal) error {
	for _, t := range terminals {
		if err := quit(t); err != nil {
			return err
		}
	}
	return nil
}

// paint types a letter and waits until all that was typed is on the screen.
func paint(t *terminal.Terminal, letter, typed string) (time.Duration, error) {
	begin := time.Now()
	if err := t.Type(letter); err != nil {
		return 0, err
	}
	err := t.Until(limit, typed, func(screen string) bool { return strings.Contains(screen, typed) })
	return time.Since(begin), err
}

// idle measures the processor time of ten seconds in which nothing happens.
func (b bench) idle() error {
	ours, _, err := b.start("swotshop", b.swotshop, "--library", b.full)
	if err != nil {
		return err
	}
	live, _, err := b.start("Capture", b.swotshop, "new", "--library", filepath.Join(b.home, "idle.db"),
		"--client", "Acme", "--title", "Bench", "--stage", "capture")
	if err != nil {
		return err
	}
	bare, _, err := b.start("ready", b.bare)
	if err != nil {
		return err
	}
	time.Sleep(2 * time.Second) // rest
	all := []*terminal.Terminal{ours, live, bare}
	var used [3]time.Duration
	for i, t := range all {
		used[i] = -processorTime(t.Process().Pid)
	}
	time.Sleep(10 * time.Second)
	for i, t := range all {
		used[i] += processorTime(t.Process().Pid)
	}
	row("idle 10 s, library (processor)", used[:1], used[2:], 0.5, "1")
	row("idle 10 s, live session (processor)", used[1:2], used[2:], 0.5, "1")
	return quitAll(all...)
}

// processorTime is what all threads of a process have used, from the
// scheduler's own count in nanoseconds.
func processorTime(pid int) time.Duration {
	files, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/schedstat", pid))
	var sum time.Duration
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			continue // the thread has ended
		}
		if first, _, ok := strings.Cut(string(data), " "); ok {
			ns, _ := strconv.ParseInt(first, 10, 64)
			sum += time.Duration(ns)
		}
	}
	return sum
}

// row prints a line of the table; q is the quantile that is compared.
func row(what string, ours, bare []time.Duration, q float64, goal string) {
	a, b := quantile(ours, q), quantile(bare, q)
	fmt.Printf("| %s | %.2f ms | %.2f ms | %.2f | %s |\n", what, ms(a), ms(b), float64(a)/float64(max(1, b)), goal)
}

// bytesRow prints a line about bytes; bare is 0 where there is no floor.
func bytesRow(what string, ours, bare int) {
	if bare == 0 {
		fmt.Printf("| %s | %d | | | |\n", what, ours)
		return
	}
	fmt.Printf("| %s | %d | %d | %.2f | |\n", what, ours, bare, float64(ours)/float64(bare))
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

func quantile(times []time.Duration, q float64) time.Duration {
	sorted := slices.Sorted(slices.Values(times))
	return sorted[min(len(sorted)-1, int(q*float64(len(sorted))))]
}

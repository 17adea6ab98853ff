package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"time"

	"swotshop/e2e/phone"
)

// This file measures the page for phones: with a thousand of them, each at an address of
// its own, beside a bare server that tells a thousand clients that there is something new. The
// servers are processes of their own (phones_serve.go), so that the clients’ time and
// memory are not theirs.

// How many phones there are, and how often they are asked something.
const (
	crowd = 1000
	asks  = 20
)

// phones measures all of it.
func (b bench) phones(ctx context.Context) error {
	fmt.Println("| what | swotshop | bare | ratio | goal |\n| --- | ---: | ---: | ---: | ---: |")
	ours, err := serve("room")
	if err != nil {
		return err
	}
	defer ours.end()
	bare, err := serve("news")
	if err != nil {
		return err
	}
	defer bare.end()
	empty := [2]int{memory(ours.pid()), memory(bare.pid())}
	crowds := [2]*gathering{}
	for i, s := range []*server{ours, bare} {
		begin := time.Now()
		if crowds[i], err = gather(ctx, s); err != nil {
			return err
		}
		if i == 0 {
			fmt.Printf("| %d phones join and listen | %.2f s | | | |\n", crowd, time.Since(begin).Seconds())
		}
	}
	var times, late, last [2][]time.Duration
	for range asks {
		for i, g := range crowds {
			took, err := g.ask()
			if err != nil {
				return err
			}
			times[i] = append(times[i], took...)
			late[i], last[i] = append(late[i], quantile(took, 0.99)), append(last[i], quantile(took, 1))
		}
	}
	row("a new question at a phone (median)", times[0], times[1], 0.5, "")
	row("a new question at a phone (99th percentile; median of the questions)", late[0], late[1], 0.5, "1.5")
	row("a new question at the last phone (the worst question)", last[0], last[1], 1, "1 s")
	each := [2]int{(memory(ours.pid()) - empty[0]) / crowd, (memory(bare.pid()) - empty[1]) / crowd}
	bytesRow("memory for each phone, in bytes", each[0], each[1])
	if err := crowds[0].vote(); err != nil {
		return err
	}
	for _, g := range crowds { // keys are measured without them
		g.end()
	}
	return b.pestered(ctx)
}

// server is a process that serves phones.
type server struct {
	cmd  *exec.Cmd
	in   io.WriteCloser
	out  *bufio.Scanner
	link string
}

// serve starts one of the servers of this program.
func serve(what string) (*server, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	s := &server{cmd: exec.Command(self, "serve", what)}
	s.cmd.Stderr = os.Stderr
	if s.in, err = s.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := s.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	s.out = bufio.NewScanner(out)
	if err := s.cmd.Start(); err != nil {
		return nil, err
	}
	s.link, err = s.hear()
	return s, err
}

func (s *server) pid() int { return s.cmd.Process.Pid }

// tell gives the server an order.
func (s *server) tell(order string) error {
	_, err := io.WriteString(s.in, order+"\n")
	return err
}

// hear is the next line that it says.
func (s *server) hear() (string, error) {
	if !s.out.Scan() {
		return "", fmt.Errorf("the server has ended: %w", io.ErrUnexpectedEOF)
	}
	return s.out.Text(), nil
}

func (s *server) end() {
	_ = s.in.Close() // ends it
	_ = s.cmd.Wait()
}

// gathering is a crowd that listens to a server.
type gathering struct {
	server *server
	phones []*phone.Phone
	heard  chan time.Time
	stop   context.CancelFunc
}

// address is the n-th of this computer’s own, as the n-th phone’s.
func address(n int) net.Addr {
	return &net.TCPAddr{IP: net.IPv4(127, 1, byte(n/250), byte(1+n%250))}
}

// gather lets everybody join, and waits until all of them listen.
func gather(ctx context.Context, s *server) (*gathering, error) {
	g := &gathering{server: s, heard: make(chan time.Time, 2*crowd), phones: make([]*phone.Phone, crowd)}
	ctx, g.stop = context.WithCancel(ctx)
	if err := g.all(func(i int) (err error) {
		g.phones[i], err = phone.Scan(s.link, address(i))
		return err
	}); err != nil {
		return nil, err
	}
	for _, p := range g.phones {
		go func() {
			if err := p.News(ctx, func() { g.heard <- time.Now() }); err != nil && ctx.Err() == nil {
				fmt.Fprintln(os.Stderr, "bench:", err)
			}
		}()
	}
	_, err := g.everybody() // a stream begins with how things are
	return g, err
}

// all does something on each phone, some at a time.
func (g *gathering) all(do func(i int) error) error {
	var group sync.WaitGroup
	errs, turns := make(chan error, crowd), make(chan struct{}, 64)
	for i := range crowd {
		group.Go(func() {
			turns <- struct{}{}
			defer func() { <-turns }()
			if err := do(i); err != nil {
				errs <- err
			}
		})
	}
	group.Wait()
	close(errs)
	return <-errs
}

// everybody waits until each has heard something, and says when.
func (g *gathering) everybody() (at []time.Time, err error) {
	late := time.After(limit)
	for range crowd {
		select {
		case when := <-g.heard:
			at = append(at, when)
		case <-late:
			return at, fmt.Errorf("%d of %d phones have heard nothing", crowd-len(at), crowd)
		}
	}
	return at, nil
}

// ask asks something new, and answers with how long each phone took to hear of it.
func (g *gathering) ask() (took []time.Duration, err error) {
	begin := time.Now()
	if err := g.server.tell("ask"); err != nil {
		return nil, err
	}
	at, err := g.everybody()
	for _, when := range at {
		took = append(took, when.Sub(begin))
	}
	return took, err
}

// vote lets each phone answer twice, and looks whether each counts once.
func (g *gathering) vote() error {
	if err := g.server.tell("stance"); err != nil {
		return err
	}
	if _, err := g.everybody(); err != nil {
		return err
	}
	begin := time.Now()
	if err := g.all(func(i int) error { return g.phones[i].Pick(1 + i%5) }); err != nil {
		return err
	}
	took := time.Since(begin)
	if err := g.server.tell("tally"); err != nil {
		return err
	}
	text, err := g.server.hear()
	if err != nil {
		return err
	}
	var counts []int
	if err := json.Unmarshal([]byte(text), &counts); err != nil {
		return err
	}
	if want := "[200 200 200 200 200]"; fmt.Sprint(counts) != want {
		return fmt.Errorf("%d doubled ballots gave %v, not %s", crowd, counts, want)
	}
	fmt.Printf("| %d ballots, each sent twice: exact, in | %.2f s | | | |\n", crowd, took.Seconds())
	return nil
}

func (g *gathering) end() {
	g.stop()
	for _, p := range g.phones {
		p.Hang()
	}
}

// memory is how many bytes a process has in memory now; 0 where the system does not say.
func memory(pid int) int {
	data, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	for line := range strings.Lines(string(data)) {
		if kib, ok := strings.CutPrefix(line, "VmRSS:"); ok {
			n, _ := strconv.Atoi(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(kib), "kB")))
			return n << 10
		}
	}
	return 0
}

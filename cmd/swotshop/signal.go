package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"

	"swotshop/breakdown"
)

// noisy are the signals at which Go would print all that the program is doing.
// Those of a fault are told here only when somebody else has sent them.
var noisy = []os.Signal{
	syscall.SIGQUIT, syscall.SIGABRT, syscall.SIGSEGV, syscall.SIGBUS, syscall.SIGFPE, syscall.SIGILL, syscall.SIGTRAP,
}

// orders are the signals that tell the program to end. Closing the window is
// one way (SIGHUP), and would otherwise end it on the spot (R1.13).
var orders = append([]os.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP}, noisy...)

// How long what is asked to end may take: the app, and what would leave half a
// copy of the library behind.
const (
	toPart   = patience + 2*mercy
	toTidyUp = 10 * time.Second
)

// signalError is why a context ended: the system told the program to.
type signalError struct{ signal syscall.Signal }

func (e signalError) Error() string { return fmt.Sprintf(stoppedBy, e.signal) }

// process is what a command may do with the process that it runs in. Tests run
// commands in their own, which has to live on: there it is nil, and does nothing.
type process struct {
	talk  io.Writer
	leave func(code int)
	told  atomic.Int32 // how many wait to be told of signals
}

type processKey struct{}

// as lets the commands under a context do with a process what they may.
func (p *process) as(ctx context.Context) context.Context {
	return context.WithValue(ctx, processKey{}, p)
}

func processOf(ctx context.Context) *process {
	p, _ := ctx.Value(processKey{}).(*process)
	return p
}

// end ends the process on the spot. A terminal that takes nothing any more does
// not keep it.
func (p *process) end(code int, words string) {
	if p == nil {
		return
	}
	said := make(chan struct{})
	breakdown.Go(func() {
		defer close(said)
		_, _ = io.WriteString(p.talk, words+"\n")
	})
	select {
	case <-said:
	case <-time.After(mercy):
	}
	p.leave(code)
}

// hush ends the process in a few words where Go would end it in hundreds. While
// something waits to be told of signals, that ends it.
func (p *process) hush() {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, noisy...)
	breakdown.Go(func() {
		for s := range signals {
			if s, ok := s.(syscall.Signal); ok && p.told.Load() == 0 {
				p.end(exitSignal+int(s), signalError{s}.Error())
			}
		}
	})
}

// waits counts who waits for signals, here and there.
func (p *process) waits(n int32) {
	if p != nil {
		p.told.Add(n)
	}
}

// untilSignal is a context that ends, with a signalError for its cause, when the
// program is told to: by the system, or by anyone who calls tell. Only what must
// tidy up asks for it: other commands may be ended on the spot, since a change to
// the library is whole or not there at all. Whatever hangs, the process ends
// within the time that is given.
func untilSignal(parent context.Context, within time.Duration) (ctx context.Context, tell func(syscall.Signal), stop func()) {
	ctx, cancel := context.WithCancelCause(parent)
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, orders...)
	host := processOf(parent)
	host.waits(+1)
	tell = func(s syscall.Signal) { cancel(signalError{s}) }
	breakdown.Go(func() {
		select {
		case s := <-signals:
			if s, ok := s.(syscall.Signal); ok {
				tell(s)
			}
		case <-ctx.Done():
		}
		if told := (signalError{}); errors.As(context.Cause(ctx), &told) {
			time.Sleep(within)
			host.end(exitSignal+int(told.signal), fmt.Sprintf(cutOff, told.signal))
		}
	})
	return ctx, tell, func() { signal.Stop(signals); host.waits(-1); cancel(nil) }
}

// stoppable runs what would leave half a copy of the library behind if it were
// ended on the spot.
func stoppable(ctx context.Context, do func(context.Context) error) error {
	ctx, _, stop := untilSignal(ctx, toTidyUp)
	defer stop()
	err := do(ctx)
	if err != nil && ctx.Err() != nil {
		return context.Cause(ctx)
	}
	return err
}

package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

// signalError is why a context ended: the system told the program to.
type signalError struct{ signal syscall.Signal }

func (e signalError) Error() string { return "Stopped: " + e.signal.String() + "." }

// untilSignal is a context that ends, with a signalError for its cause, when
// the program is told to. Closing the window is one way (SIGHUP), and would
// otherwise end the program on the spot (R1.13). Only what must tidy up asks for
// it: other commands may be ended on the spot, since a change to the library is
// whole or not there at all.
func untilSignal(parent context.Context) (context.Context, func()) {
	ctx, cancel := context.WithCancelCause(parent)
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		select {
		case s := <-signals:
			if s, ok := s.(syscall.Signal); ok {
				cancel(signalError{s})
			}
		case <-ctx.Done():
		}
	}()
	return ctx, func() { signal.Stop(signals); cancel(nil) }
}

// stoppable runs what would leave half a copy of the library behind if it were
// ended on the spot.
func stoppable(ctx context.Context, do func(context.Context) error) error {
	ctx, stop := untilSignal(ctx)
	defer stop()
	err := do(ctx)
	if err != nil && ctx.Err() != nil {
		return context.Cause(ctx)
	}
	return err
}

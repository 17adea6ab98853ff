package main

import (
	"context"
	"fmt"
	"io"
	"sync"
	"time"

	"swotshop/breakdown"
	"swotshop/sessions"
)

// This file is for what may take its time: it can be stopped, and says how far it is.

// long does what may take its time, and gives its result. When the program is told
// to end, it ends within a second, also where nothing can be interrupted, as while
// another program keeps the library busy.
func long[T any](ctx context.Context, p *program, what string, do func(context.Context) (T, error)) (result T, err error) {
	type outcome struct {
		result T
		err    error
	}
	line := p.progress(what)
	defer line.end()
	err = stoppable(ctx, func(ctx context.Context) error {
		done := make(chan outcome, 1)
		breakdown.Go(func() {
			result, err := do(sessions.WithSteps(ctx, line.step))
			done <- outcome{result, err}
		})
		var got outcome
		select {
		case got = <-done:
		case <-ctx.Done():
			select {
			case got = <-done:
			case <-time.After(mercy / 2):
				return ctx.Err()
			}
		}
		result = got.result
		return got.err
	})
	return result, err
}

// How often the line is drawn, and after how many times it is drawn at all: what
// takes less than a second needs no words.
const (
	redrawn = time.Second / 4
	unsaid  = 4
)

// progress is one line on the terminal that says how far something is.
type progress struct {
	out  io.Writer // nil: nobody sees it
	what string    // “Restoring”

	mu sync.Mutex
	at sessions.Step

	stop, stopped chan struct{}
}

// progress begins the line, where talk goes to a terminal that can draw.
func (p *program) progress(what string) *progress {
	line := &progress{what: what}
	if !isTerminal(p.err) || p.env("TERM") == "dumb" {
		return line
	}
	line.out = p.err
	ticker := time.NewTicker(redrawn)
	line.begin(ticker.C, ticker.Stop)
	return line
}

func (l *progress) begin(ticks <-chan time.Time, ended func()) {
	l.stop, l.stopped = make(chan struct{}), make(chan struct{})
	breakdown.Go(func() {
		defer close(l.stopped)
		defer ended()
		l.draw(ticks)
	})
}

// draw draws the line at each tick, and clears it at the end.
func (l *progress) draw(ticks <-chan time.Time) {
	for n := 1; ; n++ {
		select {
		case <-l.stop:
			if n > unsaid {
				_, _ = io.WriteString(l.out, "\r\x1b[K")
			}
			return
		case <-ticks:
			if n >= unsaid {
				_, _ = io.WriteString(l.out, "\r"+l.text()+"\x1b[K")
			}
		}
	}
}

// text is short enough for any window.
func (l *progress) text() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.at.All == 0 {
		return fmt.Sprintf(underWay, l.what)
	}
	return fmt.Sprintf(howFar, l.what, l.at.Done, count(l.at.All, l.at.Of))
}

func (l *progress) step(at sessions.Step) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.at = at
}

// end clears the line.
func (l *progress) end() {
	if l.out != nil {
		close(l.stop)
		<-l.stopped
	}
}

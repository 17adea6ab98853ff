//go:build unix

package main

import (
	"context"
	"io"
	"os"
	"syscall"
	"testing"
)

// What takes its time ends when the program is told to, also where it cannot be
// interrupted, as while another program keeps the library busy.
func TestLongStopsOnASignal(t *testing.T) {
	p := &program{err: io.Discard, env: func(string) string { return "" }}
	never := make(chan struct{})
	t.Cleanup(func() { close(never) })
	for name, wait := range map[string]func(context.Context){
		"that listens":   func(ctx context.Context) { <-ctx.Done() },
		"that is locked": func(context.Context) { <-never },
	} {
		_, err := long(t.Context(), p, "Restoring", func(ctx context.Context) (int, error) {
			if err := syscall.Kill(os.Getpid(), syscall.SIGTERM); err != nil {
				return 0, err
			}
			wait(ctx)
			return 0, ctx.Err()
		})
		if err != (signalError{syscall.SIGTERM}) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

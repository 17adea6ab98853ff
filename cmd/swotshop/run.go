package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"charm.land/fang/v2"
	"github.com/google/uuid"
	"github.com/spf13/cobra"

	"swotshop/breakdown"
	"swotshop/workshop"
)

// The exit codes. A signal's is 128 and its number, as shells have it.
const (
	exitFine      = 0
	exitFailed    = 1
	exitWrongCall = 2
	exitSignal    = 128
)

// program is one call of the program.
type program struct {
	in       io.Reader
	out, err io.Writer
	lookup   func(string) (value string, set bool) // of the environment
	env      func(string) string                   // its value; empty when it is not set
	now      func() time.Time
	newID    func() string

	library string   // as given by flag
	failure error    // of the command
	heard   []string // notes of libraries that were shown

	accessible, reducedMotion, noPhones, team bool // as given by flag
}

// run carries out one call: results to stdout, talk to stderr.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer, lookup func(string) (string, bool)) int {
	env := func(name string) string { value, _ := lookup(name); return value }
	p := &program{in: stdin, out: stdout, err: stderr, lookup: lookup, env: env, now: time.Now, newID: uuid.NewString}
	return p.run(ctx, args)
}

func (p *program) run(ctx context.Context, args []string) int {
	root := p.root()
	root.SetArgs(args)
	root.SetIn(p.in)
	root.SetOut(p.out)
	root.SetErr(p.err)
	if host := processOf(ctx); host != nil {
		defer breakdown.Watch(func(e *breakdown.Error) { host.leave(p.report(e)) })()
	}
	// Fang asks the terminal for its colours before it prints an error, so our
	// own errors do not go through it: they end up in failure.
	var err error
	if broken := breakdown.Caught(func() {
		err = fang.Execute(ctx, root, fang.WithVersion(version()), fang.WithoutManpage(), fang.WithErrorHandler(func(io.Writer, fang.Styles, error) {}))
	}); broken != nil {
		return p.report(broken)
	}
	return p.report(firstOf(p.failure, err))
}

// firstOf prefers our own error to that of the library.
func firstOf(ours, theirs error) error {
	if ours != nil {
		return ours
	}
	return theirs
}

// report says what went wrong, and gives the exit code.
func (p *program) report(err error) int {
	if err == nil {
		return exitFine
	}
	if broken := new(breakdown.Error); errors.As(err, &broken) {
		p.reportBreakdown(broken)
		return exitFailed
	}
	for line := range strings.Lines(p.fit(err)) {
		if line = workshop.Clean(line); line != "" {
			// Nothing can be said when even stderr does not take it.
			_, _ = fmt.Fprintln(p.err, line)
		}
	}
	wrong, signal := new(usageError), signalError{}
	switch {
	case errors.As(err, &wrong):
		return exitWrongCall
	case errors.As(err, &signal):
		return exitSignal + int(signal.signal)
	}
	return exitFailed
}

// say writes something for the person that is not a result.
func (p *program) say(format string, args ...any) {
	_, _ = fmt.Fprintln(p.err, workshop.Clean(fmt.Sprintf(format, args...)))
}

// print writes a result.
func (p *program) print(result string) error {
	if _, err := io.WriteString(p.out, result); err != nil {
		return fail(err, noResult, err)
	}
	return nil
}

// usageError says that the call is wrong: it is not tried.
type usageError struct{ text, command string }

func (e *usageError) Error() string {
	return fmt.Sprintf(helpHint, e.text, e.command)
}

func wrongCall(c *cobra.Command, format string, args ...any) error {
	return &usageError{fmt.Sprintf(format, args...), c.CommandPath()}
}

// failure is a sentence for people, with its cause for programs.
type failure struct {
	text  string
	cause error
}

func (f *failure) Error() string { return f.text }
func (f *failure) Unwrap() error { return f.cause }

func fail(cause error, format string, args ...any) error {
	return &failure{fmt.Sprintf(format, args...), cause}
}

// Package breakdown is what the program does about faults of its own: a panic,
// wherever it comes, becomes an [Error] that names places in the program and
// nothing that anybody typed.
//
// [Caught] runs what may panic, [Go] does so beside the rest and takes the place
// of the go statement everywhere in the program, and [Watch] says who ends the
// program in order when something that runs beside the rest breaks down.
//
// Not here: the terminal, the file that the report is written to and what is
// said about it (cmd/swotshop).
package breakdown

import (
	"fmt"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
)

// Error is a panic that was caught.
type Error struct {
	value any
	calls []string // innermost first
}

// Error says no more than that it happened.
func (e *Error) Error() string { return "the program crashed" }

// Report says what happened, and where in the program. A panic's own words may
// be somebody's: only those of Go itself are reported, of others only their type.
func (e *Error) Report() string {
	what := fmt.Sprintf("%T", e.value)
	if fault, ok := e.value.(runtime.Error); ok {
		what = fault.Error()
	}
	return what + "\n" + strings.Join(e.calls, "\n") + "\n"
}

// Caught does something and answers with the panic that ended it, or nil.
func Caught(do func()) (broken *Error) {
	defer func() {
		switch value := recover().(type) {
		case nil:
		case *Error: // it was caught further inside, and passed on
			broken = value
		default:
			broken = &Error{value, calls()}
		}
	}()
	do()
	return nil
}

// deepest is how many calls a report names. One that calls itself for ever has
// millions.
const deepest = 64

// calls are those that led to the panic which is being caught.
func calls() []string {
	counters := make([]uintptr, deepest)
	frames := runtime.CallersFrames(counters[:runtime.Callers(2, counters)])
	var all []string
	for {
		frame, more := frames.Next()
		if frame.Function == "runtime.gopanic" {
			all = nil // what came before is the catching of it
		} else {
			all = append(all, fmt.Sprintf("%s %s:%d", frame.Function, path.Base(frame.File), frame.Line))
		}
		if !more {
			return all
		}
	}
}

// Go does something beside the rest. When it breaks down, the newest of those
// who watch is called; where nobody does, the program ends on the spot.
func Go(do func()) {
	go func() {
		if broken := Caught(do); broken != nil {
			tell(broken)
		}
	}()
}

var (
	mu       sync.Mutex
	watchers []*func(*Error)
)

// Watch has end called when something that runs beside the rest breaks down. It
// must not wait; stop ends the watch.
func Watch(end func(*Error)) (stop func()) {
	mu.Lock()
	defer mu.Unlock()
	watchers = append(watchers, &end)
	return func() {
		mu.Lock()
		defer mu.Unlock()
		watchers = slices.DeleteFunc(watchers, func(other *func(*Error)) bool { return other == &end })
	}
}

func tell(broken *Error) {
	mu.Lock()
	end := func(*Error) { panic(broken.Report()) }
	if n := len(watchers); n > 0 {
		end = *watchers[n-1]
	}
	mu.Unlock()
	end(broken)
}

package main

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"swotshop/sessions"
)

// drawn is what a line shows that gets so many ticks.
func drawn(ticks int, steps ...sessions.Step) string {
	var out bytes.Buffer
	line := &progress{out: &out, what: "Restoring"}
	for _, s := range steps {
		line.step(s)
	}
	clock, ended := make(chan time.Time), false
	line.begin(clock, func() { ended = true })
	for range ticks {
		clock <- time.Time{}
	}
	line.end()
	if !ended {
		return "the clock runs on"
	}
	return out.String()
}

// The line comes when it takes its time, is drawn over itself, and is gone at the
// end.
func TestProgressIsOneLine(t *testing.T) {
	const gone = "\r\x1b[K"
	for _, c := range []struct {
		ticks int
		steps []sessions.Step
		want  string
	}{
		{0, nil, ""},
		{unsaid - 1, []sessions.Step{{Done: 3, All: 40, Of: "session"}}, ""},
		{unsaid, nil, "\rRestoring …\x1b[K" + gone},
		{unsaid, []sessions.Step{{Done: 3, All: 40, Of: "session"}, {Done: 12, All: 40, Of: "session"}}, "\rRestoring: 12 of 40 sessions\x1b[K" + gone},
		{unsaid + 1, []sessions.Step{{Done: 0, All: 1, Of: "session"}}, strings.Repeat("\rRestoring: 0 of 1 session\x1b[K", 2) + gone},
	} {
		if got := drawn(c.ticks, c.steps...); got != c.want {
			t.Errorf("%d ticks, %v:\n%q, want\n%q", c.ticks, c.steps, got, c.want)
		}
	}
}

// Where nobody sees it there is none.
func TestProgressIsForTerminals(t *testing.T) {
	var out bytes.Buffer
	p := &program{err: &out, env: func(string) string { return "" }}
	got, err := long(t.Context(), p, "Restoring", func(ctx context.Context) (int, error) { return 7, nil })
	if got != 7 || err != nil || out.Len() > 0 {
		t.Errorf("%d, %v, %q", got, err, out.String())
	}
	failed := errors.New("failed")
	if got, err := long(t.Context(), p, "Restoring", func(ctx context.Context) (int, error) { return 3, failed }); got != 3 || err != failed {
		t.Errorf("%d, %v", got, err)
	}
}

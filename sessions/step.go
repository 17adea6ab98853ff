package sessions

import "context"

// Step says how far a long read has come: 12 of 40 sessions.
type Step struct {
	Done, All int
	Of        string // “session”
}

// stepKey is where a context has what to call at each step.
type stepKey struct{}

// WithSteps is a context with which [Restore], [Examine], [Library.Check] and
// [Library.Rebuild] say how far they are: they call each before every session. It
// runs while the library is read, and should be quick.
func WithSteps(ctx context.Context, each func(Step)) context.Context {
	return context.WithValue(ctx, stepKey{}, each)
}

// step tells who wants to know, and is the error of a context that has ended.
func step(ctx context.Context, done, all int, of string) error {
	if each, ok := ctx.Value(stepKey{}).(func(Step)); ok {
		each(Step{done, all, of})
	}
	return ctx.Err()
}

// TellStep tells who wants to know how far something is that is done for them elsewhere.
func TellStep(ctx context.Context, at Step) { _ = step(ctx, at.Done, at.All, at.Of) }

package live

import (
	"context"
	"errors"

	"swotshop/breakdown"
)

// errUnanswered means that the library takes longer than anyone can wait.
var errUnanswered = errors.New(libraryUnanswered)

// InTime does something that may hang, and waits for it as long as there is
// time.
func InTime(ctx context.Context, do func() error) error {
	if ctx.Err() != nil {
		return errUnanswered
	}
	done := make(chan error, 1)
	breakdown.Go(func() {
		err := errUnanswered
		breakdown.Caught(func() { err = do() })
		done <- err
	})
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return errUnanswered
	}
}

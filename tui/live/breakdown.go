package live

import (
	"context"
	"errors"

	"swotshop/breakdown"
)

// ErrUnanswered says that the library takes longer than anybody can wait.
var ErrUnanswered = errors.New("the library does not answer")

// InTime does something that may hang, and waits for it as long as there is
// time.
func InTime(ctx context.Context, do func() error) error {
	if ctx.Err() != nil {
		return ErrUnanswered
	}
	done := make(chan error, 1)
	breakdown.Go(func() {
		err := ErrUnanswered
		breakdown.Caught(func() { err = do() })
		done <- err
	})
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return ErrUnanswered
	}
}

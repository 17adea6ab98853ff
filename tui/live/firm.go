package live

import (
	"context"
	"time"

	"swotshop/tui/screen"
)

// Firm is the firm’s library, as the screens use it. It is read like any other; nothing of
// it is led. What it answers with may be from the last time that it could be reached: no
// method waits longer than a few seconds for it, Pull aside.
//
// Its methods are called from several goroutines.
type Firm interface {
	Reader
	Reviewer
	Historian
	// Name is what people call it.
	Name() string
	// AsOf is when the list that was answered last was fetched; zero: just now. Where that
	// is not now, the firm’s library could not be reached.
	AsOf() time.Time
	// Where is where the sessions of that list are, by their ids, without a word of those of
	// which there is nothing to say; nil where that is not known. It asks nobody.
	Where() map[string]screen.Whereabouts
	// Pull copies a session to this laptop, or what is new of it. With lead this laptop
	// leads it from then on. It may take its time, and ends with its context.
	Pull(ctx context.Context, id string, lead bool) error
}

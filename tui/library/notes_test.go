package library_test

import (
	"testing"

	"swotshop/tui/tuitest"
)

// What a key has changed for all later starts is said whole in the smallest window.
func TestWhatIsKeptIsSaidWhole(t *testing.T) {
	d := tuitest.NewShelfDesk(t, tuitest.NewShelf(3))
	d.Resize(60, 18)
	for range 2 {
		d.Keys("h")
		d.Hides("…")
	}
}

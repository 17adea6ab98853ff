package tuitest

import (
	"context"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
	"time"

	"swotshop/tui/live"
	"swotshop/workshop"
)

// Copies is a disk for copies in tests.
type Copies struct {
	Hold  map[string][]workshop.Event
	Fail  error // what writing returns, if anything
	Tries int
}

func NewCopies() *Copies { return &Copies{Hold: map[string][]workshop.Event{}} }

// Typed quotes every name, so that it shows where quoting is forgotten.
func (f *Copies) Typed(file string) string { return "'" + file + "'" }

func (f *Copies) Suggest(w *workshop.Workshop) string {
	return "~/Desktop/" + strings.ToLower(strings.Fields(w.Client)[0]) + "-session.json"
}

func (f *Copies) Write(file string, events []workshop.Event, over bool) (string, error) {
	f.Tries++
	if _, there := f.Hold[file]; there && !over {
		return "", fmt.Errorf("there is a file %s already: type another name: %w", file, fs.ErrExist)
	}
	if f.Fail != nil {
		return "", f.Fail
	}
	f.Hold[file] = events
	return file, nil
}

const CopyFile = "~/Desktop/acme-session.json"

// Sentence is an error for people, as those of the library are.
type Sentence string

func (e Sentence) Error() string { return string(e) }

// Attic is what earlier runs have left, for tests.
type Attic struct {
	mu    sync.Mutex
	ids   int
	Lines []live.Draft
	Lost  []live.Rescue
	Added []live.Rescue
	Fail  error // what storing and adding return, if anything
}

func (a *Attic) Any() bool { return len(a.Lost) > 0 }

func (a *Attic) Rescues(context.Context) ([]live.Rescue, error) { return slices.Clone(a.Lost), nil }

func (a *Attic) Add(_ context.Context, r live.Rescue) error {
	if a.Fail != nil {
		return a.Fail
	}
	a.Added = append(a.Added, r)
	return a.Discard(r)
}

func (a *Attic) Discard(r live.Rescue) error {
	a.Lost = slices.DeleteFunc(a.Lost, func(other live.Rescue) bool { return other.ID == r.ID })
	return nil
}

func (a *Attic) Drafts(session string) []live.Draft {
	a.mu.Lock()
	defer a.mu.Unlock()
	return slices.DeleteFunc(slices.Clone(a.Lines), func(d live.Draft) bool { return d.Session != session })
}

func (a *Attic) Store(drafts ...live.Draft) error {
	if a.Fail != nil {
		return a.Fail
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	for _, d := range drafts {
		if d.ID == "" {
			a.ids++
			d.ID = fmt.Sprint("draft-", a.ids)
		}
		a.Lines = slices.DeleteFunc(a.Lines, func(other live.Draft) bool { return other.ID == d.ID })
		a.Lines = append(a.Lines, d)
	}
	return nil
}

func (a *Attic) Forget(d live.Draft) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.Lines = slices.DeleteFunc(a.Lines, func(other live.Draft) bool { return other.ID == d.ID })
}

func Rescue(state live.RescueState) live.Rescue {
	return live.Rescue{ID: fmt.Sprint("rescue-", state), At: time.Date(2026, 3, 10, 14, 5, 0, 0, time.UTC), Changes: 3, State: state,
		File: "~/.local/state/swotshop/rescue-0f2c.json", Command: "swotshop import ~/.local/state/swotshop/rescue-0f2c.json"}
}

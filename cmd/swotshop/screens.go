package main

import (
	"context"
	"errors"
	"os"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"swotshop/breakdown"
)

// framesPerSecond halves the time from a key to its place on the screen, and
// that to the first screen, against the default of 60.
const framesPerSecond = 120

// How long the screens may take to save and let go of their session when they
// are told to end, before they are asked again, and then before they are ended.
const (
	patience = 2 * time.Second
	mercy    = time.Second / 2
)

// answering is how long a terminal may take to answer what it is asked at the start.
const answering = time.Second / 2

// screens is a root, and the terminal that it is shown on.
type screens struct {
	guard *guard
	tea   *tea.Program
	stop  func() // ends the reading of keys
}

// screensOf gets a root ready to be shown. A terminal that is gone without a
// signal tells the program to end as if there had been one.
func (p *program) screensOf(root tea.Model, tell func(syscall.Signal)) (*screens, error) {
	options, stop, err := listen(p.in, p.far(), func() { tell(syscall.SIGHUP) })
	if err != nil {
		return nil, err
	}
	s := &screens{guard: &guard{root: root, answered: make(chan struct{})}, stop: stop}
	s.tea = tea.NewProgram(s.guard, append(options, p.teaOptions()...)...)
	s.guard.quit = s.tea.Quit
	return s, nil
}

func (p *program) teaOptions() []tea.ProgramOption {
	opts := []tea.ProgramOption{
		tea.WithFPS(framesPerSecond),
		// Bubble Tea would drop what is being saved; endOnSignal does not.
		tea.WithoutSignalHandler(),
		// And it would print what goes wrong for the room to read.
		tea.WithoutCatchPanics(),
	}
	if file, ok := p.out.(*os.File); ok {
		opts = append(opts, tea.WithOutput(&wall{file: file}))
	} else {
		opts = append(opts, tea.WithOutput(p.out))
	}
	if p.plain() {
		opts = append(opts, tea.WithColorProfile(colorprofile.Ascii))
	}
	return opts
}

// giveUp ends screens that have only begun. What the terminal answers to them is
// waited for: when they have ended, the shell would show it as if it were typed.
func (s *screens) giveUp(limit time.Duration) {
	select {
	case <-s.guard.answered:
	case <-time.After(limit):
	}
	s.guard.quit()
}

// run shows the root until it ends, and gives the terminal back whatever
// happens. Afterwards nothing uses the root any more, unless it hangs.
func (s *screens) run(ctx context.Context) (tea.Model, error) {
	unwatch := breakdown.Watch(s.guard.broke)
	defer unwatch()
	ended := make(chan struct{})
	breakdown.Go(func() { endOnSignal(ctx, s.tea, ended) })
	var err error
	if broken := breakdown.Caught(func() { _, err = s.tea.Run() }); broken != nil {
		s.guard.broke(broken)
		s.tea.Kill()
	}
	close(ended)
	s.stop()
	if broken := s.guard.fault(); broken != nil {
		err = broken
	}
	return s.guard.root, err
}

// endOnSignal ends the screens when the program is told to: with the key that
// saves and lets go of the session; again, should saving fail meanwhile, and once
// more, should there be a question whether to lose what cannot be saved, since
// nobody is there to answer; and by force.
func endOnSignal(ctx context.Context, screens *tea.Program, ended <-chan struct{}) {
	select {
	case <-ctx.Done():
	case <-ended:
		return
	}
	quit := tea.KeyPressMsg{Code: 'c', Mod: tea.ModCtrl}
	for _, wait := range []time.Duration{patience, mercy / 2, mercy / 2} {
		breakdown.Go(func() { screens.Send(quit) }) // waits for screens that hang; this must not
		select {
		case <-ended:
			return
		case <-time.After(wait):
		}
	}
	screens.Kill()
}

// appError says how the screens ended, if not well.
func appError(ctx context.Context, err error) error {
	broken := new(breakdown.Error)
	switch {
	case errors.As(err, &broken):
		return broken
	case ctx.Err() != nil:
		return context.Cause(ctx)
	case err == nil:
		return nil
	}
	return fail(err, appEnded, err)
}

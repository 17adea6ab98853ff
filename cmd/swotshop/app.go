package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"swotshop/sessions"
	"swotshop/tui"
)

// framesPerSecond halves the time from a key to its place on the screen, and
// that to the first screen, against the default of 60.
const framesPerSecond = 120

// How long the app may take to save and let go of its session when it is told
// to end, before it is asked again, and then before it is ended.
const (
	patience = 2 * time.Second
	mercy    = time.Second
)

// app shows the screens of the user's library.
func (p *program) app(ctx context.Context, start tui.Start) error {
	if err := p.needScreen(); err != nil {
		return err
	}
	path, err := p.libraryPath()
	if err != nil {
		return err
	}
	return p.appOn(ctx, path, start)
}

// appOn shows the screens of a library.
func (p *program) appOn(ctx context.Context, path string, start tui.Start) error {
	ctx, stop := untilSignal(ctx)
	defer stop()
	store := openStore(path)
	content := content{p.content()}
	kept := p.settingsFile()
	settings, notice := kept.load()
	if notice == "" {
		notice = lowDisk(path)
	}
	options := tui.Options{
		Store: store, Content: content, Now: p.now, NewID: p.newID,
		Export: exportHere, Copier: copier{path, p.env}, Demo: content.demo, Start: start,
		Serve: p.serve(path), Prompter: content,
		Settings: settings, Keep: kept.keep, Notice: notice, ReducedMotion: p.still(),
	}
	if p.inLines() {
		defer kept.report(p)
		return p.lines(ctx, store, options)
	}
	screens := tea.NewProgram(tui.New(options), p.teaOptions()...)
	go func() {
		if _, err := store.open(); err != nil {
			screens.Quit()
		}
	}()
	ended := make(chan struct{})
	go endOnSignal(ctx, screens, ended)
	last, err := screens.Run()
	close(ended)
	kept.report(p)
	if app, ok := last.(*tui.App); ok {
		store.told = p.farewell(app)
	}
	if _, openErr := store.open(); openErr != nil {
		return openErr
	}
	return errors.Join(appError(ctx, err), store.close(ctx, p))
}

// farewell says what of the session is not in the library, and whether anything
// is amiss with that.
func (p *program) farewell(app *tui.App) (amiss bool) {
	if words := app.Farewell(); words != "" {
		p.say("%s", words)
		amiss = true
	}
	if line := app.Unentered(); line != "" {
		p.say("Typed, and not entered: %s", line)
	}
	return amiss
}

// lowDisk warns while there is time to do something about it (R1.11). A full
// disk is no reason to refuse a session: what is typed is kept all the same.
func lowDisk(library string) string {
	free, known := sessions.Free(filepath.Dir(library))
	if !known || free >= sessions.LowDisk {
		return ""
	}
	return fmt.Sprintf("Only %d KiB are left on the library’s disk: free some before the session.", free>>10)
}

func (p *program) teaOptions() []tea.ProgramOption {
	opts := []tea.ProgramOption{
		tea.WithInput(p.in), tea.WithFPS(framesPerSecond),
		// Bubble Tea would drop what is being saved; endOnSignal does not.
		tea.WithoutSignalHandler(),
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

// endOnSignal ends the screens when the program is told to: with the key that
// saves and lets go of the session; again, should there be a question whether
// to lose what cannot be saved, since nobody is there to answer; and by force.
func endOnSignal(ctx context.Context, screens *tea.Program, ended <-chan struct{}) {
	select {
	case <-ctx.Done():
	case <-ended:
		return
	}
	quit := tea.KeyPressMsg{Code: 'c', Mod: tea.ModCtrl}
	for _, wait := range []time.Duration{patience, mercy} {
		go screens.Send(quit) // waits for screens that hang; this must not
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
	switch {
	case ctx.Err() != nil:
		return context.Cause(ctx)
	case err == nil:
		return nil
	case errors.Is(err, tea.ErrProgramPanic):
		return fail(err, "The app broke down; what was shown as saved is saved. Start it again, and please report what is written above.")
	}
	return fail(err, "The app ended: %s.", err)
}

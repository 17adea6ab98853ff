package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"swotshop/breakdown"
	"swotshop/sessions"
	"swotshop/tui"
	"swotshop/tui/live"
	"swotshop/tui/screen"
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
	content := content{p.content()}
	kept := p.settingsFile()
	settings, notice := kept.load() // before there is anything to tidy up
	ctx, tell, stop := untilSignal(ctx, toPart)
	defer stop()
	store := openStore(path)
	store.pens, store.after = pens{p.membersOf(path)}, p.pushAfterFor(path)
	firm := p.firmFor(path, store.open)
	if firm != nil {
		defer firm.close()
	}
	remnants, legacy := p.remnantsOf(path, store.open), &live.Legacy{}
	lost := p.passesOf(path).tidy()
	notice = cmp.Or(notice, lowDisk(path), lost)
	options := tui.Options{
		Store: store, Content: content, Now: p.now, NewID: p.newID,
		Export: exporter{ctx, p.env, content.Nudges}, Clipboard: p.clipboard(content.Nudges), Copier: copier{path, p.env}, Demo: content.demo, Start: start,
		Serve: p.serve(path), Prompter: content, Phones: p.phones(path, settings.PhonesOff),
		Settings: settings, Keep: kept.keep, Notice: notice, ReducedMotion: p.still(),
		Firm: firmOrNone(firm), Remnants: remnants, Legacy: legacy, Unattended: !isTerminal(p.in),
	}
	if p.inLines() {
		options.Clipboard = p.lineClipboard(content.Nudges)
		defer kept.report(p)
		return p.lines(ctx, path, store, options)
	}
	app := tui.New(options)
	screens, err := p.screensOf(app, tell)
	if err != nil {
		return err
	}
	store.watching = func() { screens.tea.Send(tui.Watching{Says: aboutWatching()}) }
	if store.after != nil {
		store.after.tell = func(text string) { screens.tea.Send(tui.Told{Note: screen.Remark(text)}) }
	}
	breakdown.Go(func() {
		if _, err := store.open(); err != nil {
			screens.giveUp(answering)
		}
	})
	_, err = screens.run(ctx)
	err = appError(ctx, err)
	kept.report(p)
	p.part(ctx, store, app, err)
	remnants.leave(legacy.Remains(), ctx.Err() != nil || err != nil)
	if _, openErr := store.open(); openErr != nil {
		return openErr
	}
	return errors.Join(err, store.close(ctx, p))
}

// part lets go of the session of screens that have ended, with an error if not
// in order, and says what of it is not in the library. It comes before anything
// that may wait for the library, whatever ended the screens.
func (p *program) part(ctx context.Context, store *store, app *tui.App, err error) {
	switch {
	case ctx.Err() != nil:
		app.Part(0) // the time for that has passed
	case err != nil:
		app.Part(patience)
	}
	store.told = p.farewell(app)
}

// farewell says what of the session is not in the library, and whether anything
// is amiss with that.
func (p *program) farewell(app *tui.App) (amiss bool) {
	if words := app.Farewell(); words != "" {
		p.say("%s", words)
		amiss = true
	}
	if line := app.Unentered(); line != "" {
		p.say(neverEntered, line)
	}
	if words := app.Filed(); words != "" {
		p.say("%s", words)
	}
	return amiss
}

// lowDisk warns while there is time to do something about it (R1.11). A full
// disk is no reason to refuse a session: what is typed is stored all the same.
func lowDisk(library string) string {
	free, known := sessions.Free(filepath.Dir(library))
	if !known || free >= sessions.LowDisk {
		return ""
	}
	return fmt.Sprintf(lowOnDisk, free>>10)
}

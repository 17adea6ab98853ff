package tui_test

import (
	"errors"
	"reflect"
	"testing"

	"swotshop/tui"
	"swotshop/tui/kit"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
)

// newKeepingDesk starts the program with settings and a place to keep them.
func newKeepingDesk(t *testing.T, settings kit.Settings, keep func(kit.Settings) error) *tuitest.Desk {
	t.Helper()
	return tuitest.NewDesk(t, tui.Start{}, func(o *tui.Options) { o.Settings, o.Keep = settings, keep })
}

// The choice is saved, and all other settings stay as they were.
func TestThemeIsSaved(t *testing.T) {
	var kept []kit.Settings
	before := kit.Settings{ConsoleTheme: "dark", ScreenMetres: 2.4, ReducedMotion: true, NudgesOff: []string{"quiet"}}
	d := newKeepingDesk(t, before, func(s kit.Settings) error { kept = append(kept, s); return nil })
	d.Keys("f3", "f3")
	want := []kit.Settings{before, before}
	want[0].Theme, want[1].Theme = kit.ContrastTheme, kit.LightTheme
	if !reflect.DeepEqual(kept, want) {
		t.Errorf("kept is %+v, want %+v", kept, want)
	}
}

// Keeping takes as long as the disk takes: no key waits for it. Commands race,
// and an older choice does not come over a newer one.
func TestLatestChoiceIsSaved(t *testing.T) {
	var kept []string
	d := newKeepingDesk(t, kit.Settings{}, func(s kit.Settings) error { kept = append(kept, s.Theme); return nil })
	_, older := d.App.Update(tuitest.KeyPress("f3"))
	_, newer := d.App.Update(tuitest.KeyPress("f3"))
	if len(kept) > 0 {
		t.Fatal("the settings were kept while the key was taken")
	}
	d.Run(newer)
	d.Run(older)
	if want := []string{kit.LightTheme}; !reflect.DeepEqual(kept, want) {
		t.Errorf("kept are %q, want %q", kept, want)
	}
}

// Quitting waits for the settings, unless they are already saved.
func TestQuittingSavesTheSettings(t *testing.T) {
	kept := 0
	d := newKeepingDesk(t, kit.Settings{}, func(kit.Settings) error { kept++; return nil })
	_, keep := d.App.Update(tuitest.KeyPress("f3"))
	d.Keys("ctrl+c")
	if !d.Ended || kept != 1 {
		t.Errorf("ended %t, kept %d times", d.Ended, kept)
	}
	d.Run(keep)
	if kept != 1 {
		t.Errorf("kept %d times", kept)
	}
}

// A choice that cannot be saved holds until the end, and the person is informed.
func TestChoiceThatCannotBeSaved(t *testing.T) {
	d := newKeepingDesk(t, kit.Settings{}, func(kit.Settings) error { return errors.New("not kept: no place for it") })
	d.Keys("f3")
	d.Shows("! Not kept: no place for it")
	if got := d.Worn(); got != kit.ContrastTheme {
		t.Errorf("the theme is %s", got)
	}
	d.Keys("down")
	d.Hides("Not kept")
}

// What the program found out before it had a screen shows on the first one, even
// when a session has to be loaded first, and only there.
func TestNoticeIsShownOnce(t *testing.T) {
	store := tuitest.NewLibrary()
	newSession := tuitest.NewDeskOn(t, store, tui.Start{New: &setup.NewSession{Client: "Acme"}})
	id := newSession.W().ID
	newSession.Keys("ctrl+c")
	for _, start := range map[string]tui.Start{
		"library": {}, "form": {Form: &setup.NewSession{}}, "new": {New: &setup.NewSession{Client: "Acme"}}, "resumed": {Open: id},
	} {
		d := tuitest.NewDeskOn(t, store, start, func(o *tui.Options) { o.Notice = "Settings do not read." })
		d.Shows("! Settings do not read.")
		d.Keys("down", "up")
		d.Hides("Settings do not read.")
	}
}

// A note reaches the screen below, when the one over it has no place for one.
func TestNoteUnderADialog(t *testing.T) {
	d := newKeepingDesk(t, kit.Settings{}, nil)
	d.Keys("n", "a", "esc")
	d.Shows("Leave the form?")
	d.Send(kit.Kept{Err: errors.New("the disk is full.")})
	d.Keys("n")
	d.Shows("! The disk is full.")
}

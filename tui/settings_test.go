package tui

import (
	"errors"
	"reflect"
	"testing"

	"swotshop/tui/kit"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
)

// newKeepingDesk starts the program with settings and a place to keep them.
func newKeepingDesk(t *testing.T, settings kit.Settings, keep func(kit.Settings) error) *desk {
	t.Helper()
	d := newDesk(t, Start{})
	d.app.options.Settings, d.app.kit.Settings = settings, settings
	d.app.keeper.Keep = keep
	return d
}

// The choice is saved, and all other settings stay as they were.
func TestThemeIsSaved(t *testing.T) {
	var kept []kit.Settings
	before := kit.Settings{ConsoleTheme: "dark", ScreenMetres: 2.4, ReducedMotion: true, NudgesOff: []string{"quiet"}}
	d := newKeepingDesk(t, before, func(s kit.Settings) error { kept = append(kept, s); return nil })
	d.keys("f3", "f3")
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
	_, older := d.app.Update(keyPress("f3"))
	_, newer := d.app.Update(keyPress("f3"))
	if len(kept) > 0 {
		t.Fatal("the settings were kept while the key was taken")
	}
	d.run(newer)
	d.run(older)
	if want := []string{kit.LightTheme}; !reflect.DeepEqual(kept, want) {
		t.Errorf("kept are %q, want %q", kept, want)
	}
}

// Quitting waits for the settings, unless they are already saved.
func TestQuittingSavesTheSettings(t *testing.T) {
	kept := 0
	d := newKeepingDesk(t, kit.Settings{}, func(kit.Settings) error { kept++; return nil })
	_, keep := d.app.Update(keyPress("f3"))
	d.keys("ctrl+c")
	if !d.ended || kept != 1 {
		t.Errorf("ended %t, kept %d times", d.ended, kept)
	}
	d.run(keep)
	if kept != 1 {
		t.Errorf("kept %d times", kept)
	}
}

// A choice that cannot be saved holds until the end, and the person is informed.
func TestChoiceThatCannotBeSaved(t *testing.T) {
	d := newKeepingDesk(t, kit.Settings{}, func(kit.Settings) error { return errors.New("not kept: no place for it") })
	d.keys("f3")
	d.shows("! Not kept: no place for it")
	if got := d.app.kit.Theme.Name; got != kit.ContrastTheme {
		t.Errorf("the theme is %s", got)
	}
	d.keys("down")
	d.hides("Not kept")
}

// What the program found out before it had a screen shows on the first one, even
// when a session has to be loaded first, and only there.
func TestNoticeIsShownOnce(t *testing.T) {
	store := tuitest.NewLibrary()
	newSession := newDeskOn(t, store, Start{New: &setup.NewSession{Client: "Acme"}})
	id := newSession.W().ID
	newSession.keys("ctrl+c")
	for name, start := range map[string]Start{
		"library": {}, "form": {Form: &setup.NewSession{}}, "new": {New: &setup.NewSession{Client: "Acme"}}, "resumed": {Open: id},
	} {
		d := &desk{t: t, store: store}
		d.app = newStill(Options{Store: store, Content: tuitest.Content{}, Start: start, Notice: "Settings do not read.",
			Now: testEnv.Now, NewID: func() string { return id + name }})
		d.run(d.app.Init())
		d.resize(80, 24)
		d.shows("! Settings do not read.")
		d.keys("down", "up")
		d.hides("Settings do not read.")
	}
}

// A note reaches the screen below, when the one over it has no place for one.
func TestNoteUnderADialog(t *testing.T) {
	d := newKeepingDesk(t, kit.Settings{}, nil)
	d.keys("n", "a", "esc")
	d.shows("Leave the form?")
	d.send(kit.Kept{Err: errors.New("the disk is full.")})
	d.keys("n")
	d.shows("! The disk is full.")
}

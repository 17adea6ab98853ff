package tui_test

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// Whatever Enter a terminal reports, and whichever layout the keyboard has: the line is
// entered, and taken back.
func TestTheKindsOfEnter(t *testing.T) {
	for name, enter := range map[string]tea.KeyPressMsg{
		"with Shift":        {Code: tea.KeyEnter, Mod: tea.ModShift},
		"a line feed":       {Code: 'j', Mod: tea.ModCtrl},
		"of the number pad": {Code: tea.KeyKpEnter},
		"with Num Lock":     {Code: tea.KeyEnter, Mod: tea.ModNumLock},
	} {
		d := tuitest.NewSessionDesk(t)
		d.Stage(workshop.StageCapture)
		d.Type("w who owns it")
		d.Send(enter)
		if n := len(d.W().Items); n != 1 {
			t.Errorf("Enter %s: %d items", name, n)
		}
		d.Send(tea.KeyPressMsg{Code: 'я', Mod: tea.ModCtrl})
		d.Shows("Undone")
	}
}

// On a keyboard with other letters the keys of the library are where they were.
func TestLettersOfTheLibraryOnAnotherKeyboard(t *testing.T) {
	d := tuitest.NewDesk(t, tui.Start{})
	d.Type("т")
	d.Shows("New session")
	d.Send(tea.KeyPressMsg{Code: 'с', Mod: tea.ModCtrl, BaseCode: 'c'})
	if !d.Ended {
		t.Error("Ctrl+С did not end the program")
	}
}

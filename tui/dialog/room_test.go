package dialog_test

import (
	"math"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui"
	"swotshop/tui/dialog"
	"swotshop/tui/kit"
	"swotshop/tui/tuitest"
)

func TestWidths(t *testing.T) {
	for text, want := range map[string]float64{
		"2.4": 2.4, "2,4": 2.4, " 2.4 m ": 2.4, "2.4m": 2.4, "240 cm": 2.4, "240cm": 2.4, "8 ft": 2.438, "8FT": 2.438,
		"8 feet": 2.438, "3 metres": 3, "1 meter": 1, ".5": 0.5, "30": 30,
	} {
		if got, problem := dialog.ParseWidth(text); problem != "" || math.Abs(got-want) > 1e-9 {
			t.Errorf("%q is %v m (%s), want %v", text, got, problem, want)
		}
	}
	for text, want := range map[string]string{
		"wide": "That is not a width.", "": "That is not a width.", "2.4.1": "That is not a width.", "-2": "That is not a width.",
		"1e3": "“e3” is not a unit", "8 ells": "“ells” is not a unit", "8 ft 6": "“ft 6” is not a unit", "240": "Too wide: at most 30 m.",
		"0": "Too narrow", "2 cm": "Too narrow: at least 0.3 m.", strings.Repeat("9", 400): "That is not a width.",
	} {
		if got, problem := dialog.ParseWidth(text); !strings.Contains(problem, want) {
			t.Errorf("%q is %v m (%s), want: %s", text, got, problem, want)
		}
	}
}

// F7 asks once, says how far, and keeps the answer.
func TestTheRoom(t *testing.T) {
	var kept kit.Settings
	d := tuitest.NewDesk(t, tui.Start{}, func(o *tui.Options) {
		o.Settings.Theme, o.Keep = kit.DarkTheme, func(s kit.Settings) error { kept = s; return nil }
	})
	d.Shows("F7: can the back row read this?")
	d.Keys("f7")
	d.Shows(dialog.AskWidth, "200 times its height")
	d.Line("quite wide")
	d.Shows("! That is not a width. Type metres", "quite wide")
	d.Keys("ctrl+u")
	d.Line("2,4")
	d.Hides(dialog.AskWidth, "quite wide")
	d.Shows("Readable to 7.0 m at 80 columns.", "Enlarge the type (Ctrl +): readable to 9.3 m at 60 columns.")
	if kept.ScreenMetres != 2.4 || kept.Theme != kit.DarkTheme {
		t.Errorf("kept is %+v", kept)
	}
	d.Resize(60, 18)
	d.Shows("Readable to 9.3 m at 60 columns.", "readable to 11.1", "at 50 columns.")
	d.Resize(50, 15)
	d.Shows("Readable to 11.1 m at 50 columns.", "This is the largest type that")
	d.Keys("enter")
	d.Shows("Readable to 11.1 m")
	d.Hides("Readable distance")
	d.Keys("f7")
	d.Line("10 ft")
	d.Keys("esc")
	d.Resize(80, 24)
	d.Shows("Readable to 8.8 m")
}

// A person who does not want to know is not asked again in this run.
func TestRoomWidthIsAskedForOnce(t *testing.T) {
	for _, key := range []string{"esc", "f7", "enter"} {
		d := tuitest.NewDesk(t, tui.Start{})
		d.Keys("f7", key)
		d.Hides("F7: can", "Readable distance")
		d.Keys("n", "enter", "enter", "enter")
		d.Shows("What decision do we need today?", "● saved")
		d.Hides("F7: can")
	}
}

// The welcome of a session says it too, and gives way to what matters more.
func TestTheRoomAtTheWelcome(t *testing.T) {
	tuitest.NewSessionDesk(t).Shows("F7: can the back row read this?")
	d := tuitest.NewSessionDesk(t, func(o *tui.Options) { o.Settings.ScreenMetres = 2.4 })
	d.Shows("Readable to 7.0 m")
	d.Type("people 7")
	d.Shows("7 people in the room")
	d.Hides("Readable")
	d.Keys("enter", "pgdown")
	d.Hides("Readable")
}

// A paste is cleaned and goes to the line; the dot of a number does not blank
// the screen.
func TestTheRoomTakesAPaste(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	d.Keys("f7")
	d.Send(tea.PasteMsg{Content: "3.2\x1b[31m m\n"})
	d.Keys("enter")
	d.Shows("Readable to 9.3 m at 80 columns.")
	d.Type("2.")
	d.Shows("▸ 2.")
}

func TestTheRoomFits(t *testing.T) {
	for _, metres := range []float64{0, 2.4} {
		d := tuitest.NewSessionDesk(t, func(o *tui.Options) { o.Settings.ScreenMetres = metres })
		d.Keys("f7")
		for w := kit.LeastWidth; w <= 210; w += 5 {
			for _, h := range []int{kit.LeastHeight, 18, 24, 60} {
				d.Resize(w, h)
				d.Fits(t)
			}
		}
	}
}

package tui

import (
	"math"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/dialog"
	"swotshop/tui/kit"
)

func TestReadableDistance(t *testing.T) {
	for _, c := range []struct {
		metres  float64
		columns int
		want    string
	}{{2.4, 80, "7.0 m"}, {2.4, 60, "9.3 m"}, {1.2, 80, "3.5 m"}, {2.4, 200, "2.8 m"}, {2.4, 0, "556.8 m"}} {
		if got := kit.Metres(kit.Reach(c.metres, c.columns)); got != c.want {
			t.Errorf("%v m and %d columns reach %s, want %s", c.metres, c.columns, got, c.want)
		}
	}
}

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
	d := newKeepingDesk(t, kit.Settings{Theme: kit.DarkTheme}, func(s kit.Settings) error { kept = s; return nil })
	d.shows("F7: can the back row read this?")
	d.keys("f7")
	d.shows(dialog.AskWidth, "200 times its height")
	d.line("quite wide")
	d.shows("! That is not a width. Type metres", "quite wide")
	d.keys("ctrl+u")
	d.line("2,4")
	d.hides(dialog.AskWidth, "quite wide")
	d.shows("Readable to 7.0 m at 80 columns.", "Enlarge the type (Ctrl +): at 60 columns it is readable to", "9.3 m.")
	if kept.ScreenMetres != 2.4 || kept.Theme != kit.DarkTheme {
		t.Errorf("kept is %+v", kept)
	}
	d.resize(60, 18)
	d.shows("Readable to 9.3 m at 60 columns.", "at 50 columns it is", "11.1 m.")
	d.resize(50, 15)
	d.shows("Readable to 11.1 m at 50 columns.", "This is the largest type that works")
	d.keys("enter")
	d.shows("Readable to 11.1 m")
	d.hides("Readable distance")
	d.keys("f7")
	d.line("10 ft")
	d.keys("esc")
	d.resize(80, 24)
	d.shows("Readable to 8.8 m")
}

// A person who does not want to know is not asked again in this run.
func TestRoomWidthIsAskedForOnce(t *testing.T) {
	for _, key := range []string{"esc", "f7", "enter"} {
		d := newKeepingDesk(t, kit.Settings{}, nil)
		d.keys("f7", key)
		d.hides("F7: can", "Readable distance")
		d.keys("n", "enter", "enter", "enter")
		d.shows("What decision do we need today?", "● saved")
		d.hides("F7: can")
	}
}

// The welcome of a session says it too, and gives way to what matters more.
func TestTheRoomAtTheWelcome(t *testing.T) {
	d := newSessionDesk(t)
	d.shows("F7: can the back row read this?")
	d.app.kit.Settings.ScreenMetres = 2.4
	d.shows("Readable to 7.0 m")
	d.typed("people 7")
	d.shows("7 people in the room")
	d.hides("Readable")
	d.keys("enter", "pgdown")
	d.hides("Readable")
}

// A paste is cleaned and goes to the line; the dot of a number does not blank
// the screen.
func TestTheRoomTakesAPaste(t *testing.T) {
	d := newSessionDesk(t)
	d.keys("f7")
	d.send(tea.PasteMsg{Content: "3.2\x1b[31m m\n"})
	d.keys("enter")
	d.shows("Readable to 9.3 m at 80 columns.")
	d.typed("2.")
	d.shows("▸ 2.")
}

func TestTheRoomFits(t *testing.T) {
	for _, metres := range []float64{0, 2.4} {
		d := newSessionDesk(t)
		d.app.kit.Settings.ScreenMetres = metres
		d.keys("f7")
		for w := kit.LeastWidth; w <= 210; w += 5 {
			for _, h := range []int{kit.LeastHeight, 18, 24, 60} {
				d.resize(w, h)
				d.fits(t)
			}
		}
	}
}

package tui

import (
	"image/color"
	"regexp"
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"swotshop/tui/kit"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
)

var (
	colourSequence = regexp.MustCompile(`\x1b\[([0-9;:]*)m`)
	deepColour     = regexp.MustCompile(`(^|;)[34]8[;:]`)
	anyColour      = regexp.MustCompile(`(^|;)([349][0-9]|10[0-7])(;|:|$)`)
)

// coloursOf are the colour sequences with which the screen is drawn.
func (d *desk) coloursOf() (all []string) {
	for _, m := range colourSequence.FindAllStringSubmatch(d.app.View().Content, -1) {
		all = append(all, m[1])
	}
	return all
}

// No screen has a colour of its own: on a terminal of sixteen colours there
// are no others, and without colours none at all.
func TestEveryScreenKeepsToTheTerminalsColours(t *testing.T) {
	for _, s := range everyScreen() {
		for _, name := range []string{kit.LightTheme, kit.DarkTheme, kit.ContrastTheme} {
			d := s.open(t)
			for d.app.kit.Theme.Name != name {
				d.keys("f3")
			}
			d.send(tea.ColorProfileMsg{Profile: colorprofile.ANSI})
			for _, seq := range d.coloursOf() {
				if deepColour.MatchString(seq) {
					t.Errorf("%s, %s: %q is not of the sixteen colours", s.name, name, seq)
				}
			}
			d.send(tea.ColorProfileMsg{Profile: colorprofile.Ascii})
			for _, seq := range d.coloursOf() {
				if anyColour.MatchString(seq) {
					t.Errorf("%s, %s: %q is a colour", s.name, name, seq)
				}
			}
			if v := d.app.View(); v.Cursor != nil && v.Cursor.Color != nil {
				t.Errorf("%s: the cursor has a colour", s.name)
			}
		}
	}
}

// Without a choice the window is like the terminal until a session runs; from
// then on it is light, even after the session.
func TestThemeSuitsTheTerminal(t *testing.T) {
	d := newDesk(t, Start{})
	dress := func(want string) {
		t.Helper()
		if got := d.app.kit.Theme.Name; got != want {
			t.Errorf("the theme is %s, want %s", got, want)
		}
	}
	dress(kit.DarkTheme) // the terminal has not answered
	d.send(tea.BackgroundColorMsg{Color: color.White})
	dress(kit.LightTheme)
	d.send(tea.BackgroundColorMsg{Color: color.Black})
	dress(kit.DarkTheme)
	d.keys("n", "enter", "enter", "enter")
	d.shows("● saved")
	dress(kit.LightTheme)
	d.keys("esc")
	d.shows("1 session")
	dress(kit.LightTheme)
}

func TestSavedThemeIsUsed(t *testing.T) {
	for kept, want := range map[string]string{"dark": kit.DarkTheme, "contrast": kit.ContrastTheme, "of a newer version": kit.LightTheme} {
		app := newStill(Options{Store: tuitest.NewLibrary(), Content: tuitest.Content{}, Now: testEnv.Now, NewID: func() string { return "00000001" },
			Settings: kit.Settings{Theme: kept}, Start: Start{New: &setup.NewSession{Client: "Acme"}}})
		app.Init()
		app.Update(tea.BackgroundColorMsg{Color: color.White})
		if got := app.kit.Theme.Name; got != want {
			t.Errorf("%q was kept, the theme is %q, want %q", kept, got, want)
		}
	}
}

// F3 goes round, on every screen, and says where it is.
func TestTheNextTheme(t *testing.T) {
	for _, s := range everyScreen() {
		d := s.open(t)
		first := d.app.kit.Theme.Name
		for range kit.Themes {
			d.keys("f3")
			if slices.Contains([]string{"open", "library", "form", "reader", "room"}, s.name) {
				d.shows("Theme: " + d.app.kit.Theme.Title() + ".")
			}
			if d.app.Over() == nil {
				d.keys("f1")
				d.shows("F3 theme: " + d.app.kit.Theme.Title())
				d.keys("esc")
			}
		}
		if got := d.app.kit.Theme.Name; got != first {
			t.Errorf("%s: three times F3 ends at %s, from %s", s.name, got, first)
		}
	}
}

// The black key makes the picture black, in every theme.
func TestBlankIsBlack(t *testing.T) {
	d := newSessionDesk(t)
	d.keys(".")
	want := kit.NewTheme(kit.ContrastTheme, kit.FullColour, kit.ByCodePoints).Paint("", d.app.size)
	if d.app.kit.Theme.Name != kit.LightTheme || d.app.View().Content != want {
		t.Errorf("the blank screen of the %s theme is %.60q", d.app.kit.Theme.Name, d.app.View().Content)
	}
}

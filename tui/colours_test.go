package tui_test

import (
	"image/color"
	"regexp"
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"swotshop/tui"
	"swotshop/tui/kit"
	"swotshop/tui/tuitest"
)

var (
	colourSequence = regexp.MustCompile(`\x1b\[([0-9;:]*)m`)
	deepColour     = regexp.MustCompile(`(^|;)[34]8[;:]`)
	anyColour      = regexp.MustCompile(`(^|;)([349][0-9]|10[0-7])(;|:|$)`)
)

// coloursOf are the colour sequences with which the screen is drawn.
func coloursOf(d *tuitest.Desk) (all []string) {
	for _, m := range colourSequence.FindAllStringSubmatch(d.View().Content, -1) {
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
			for d.Worn() != name {
				d.Keys("f3")
			}
			d.Send(tea.ColorProfileMsg{Profile: colorprofile.ANSI})
			for _, seq := range coloursOf(d) {
				if deepColour.MatchString(seq) {
					t.Errorf("%s, %s: %q is not of the sixteen colours", s.name, name, seq)
				}
			}
			d.Send(tea.ColorProfileMsg{Profile: colorprofile.Ascii})
			for _, seq := range coloursOf(d) {
				if anyColour.MatchString(seq) {
					t.Errorf("%s, %s: %q is a colour", s.name, name, seq)
				}
			}
			if v := d.View(); v.Cursor != nil && v.Cursor.Color != nil {
				t.Errorf("%s: the cursor has a colour", s.name)
			}
		}
	}
}

// Without a choice the window is like the terminal until a session runs; from
// then on it is light, even after the session.
func TestThemeSuitsTheTerminal(t *testing.T) {
	d := tuitest.NewDesk(t, tui.Start{})
	dress := func(want string) {
		t.Helper()
		if got := d.Worn(); got != want {
			t.Errorf("the theme is %s, want %s", got, want)
		}
	}
	dress(kit.DarkTheme) // the terminal has not answered
	d.Send(tea.BackgroundColorMsg{Color: color.White})
	dress(kit.LightTheme)
	d.Send(tea.BackgroundColorMsg{Color: color.Black})
	dress(kit.DarkTheme)
	d.Keys("n", "enter", "enter", "enter")
	d.Shows("● saved")
	dress(kit.LightTheme)
	d.Leave()
	d.Shows("1 session")
	dress(kit.LightTheme)
}

func TestSavedThemeIsUsed(t *testing.T) {
	for kept, want := range map[string]string{"dark": kit.DarkTheme, "contrast": kit.ContrastTheme, "of a newer version": kit.LightTheme} {
		d := tuitest.NewSessionDesk(t, func(o *tui.Options) { o.Settings.Theme = kept })
		d.Send(tea.BackgroundColorMsg{Color: color.White})
		if got := d.Worn(); got != want {
			t.Errorf("%q was kept, the theme is %q, want %q", kept, got, want)
		}
	}
}

// F3 goes round, on every screen, and says where it is.
func TestTheNextTheme(t *testing.T) {
	for _, s := range everyScreen() {
		d := s.open(t)
		first := d.Worn()
		for range kit.Themes {
			d.Keys("f3")
			if slices.Contains([]string{"open", "library", "form", "reader", "room"}, s.name) {
				d.Shows("Theme: " + kit.Themes[kit.ThemeAt(d.Worn())].Title + ".")
			}
			if d.App.Over() == nil {
				d.Keys("f1")
				d.Shows("F3 theme: " + kit.Themes[kit.ThemeAt(d.Worn())].Title)
				d.Keys("esc")
			}
		}
		if got := d.Worn(); got != first {
			t.Errorf("%s: three times F3 ends at %s, from %s", s.name, got, first)
		}
	}
}

// The black key makes the picture black, in every theme.
func TestBlankIsBlack(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	worn := d.Worn()
	d.Keys(".")
	want := kit.NewTheme(kit.ContrastTheme, kit.FullColour, kit.ByCodePoints).Paint("", d.Window())
	if worn != kit.LightTheme || d.View().Content != want {
		t.Errorf("the blank screen of the %s theme is %.60q", worn, d.View().Content)
	}
}

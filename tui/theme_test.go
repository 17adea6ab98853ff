package tui

import (
	"fmt"
	"image/color"
	"maps"
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"swotshop/workshop"
)

// luminance and contrast are those of WCAG 2.2.
func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	linear := func(v uint32) float64 {
		x := float64(v) / 0xffff
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

func contrast(a, b color.Color) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

// The sixteen colours as a VGA has them, and as xterm has.
var (
	vga   = table("000000 AA0000 00AA00 AA5500 0000AA AA00AA 00AAAA AAAAAA 555555 FF5555 55FF55 FFFF55 5555FF FF55FF 55FFFF FFFFFF")
	xterm = table("000000 CD0000 00CD00 CDCD00 0000EE CD00CD 00CDCD E5E5E5 7F7F7F FF0000 00FF00 FFFF00 5C5CFF FF00FF 00FFFF FFFFFF")
)

func table(hex string) (colours []color.Color) {
	for _, h := range strings.Fields(hex) {
		colours = append(colours, lipgloss.Color("#"+h))
	}
	return colours
}

// A terminal shows a colour as it can, as a letter's or as a ground's.
type shownAs func(c color.Color, ground bool) color.Color

func sixteenAs(colours []color.Color) shownAs {
	return func(c color.Color, _ bool) color.Color { return colours[c.(ansi.BasicColor)] }
}

// linuxConsole has no bright grounds.
func linuxConsole(c color.Color, ground bool) color.Color {
	basic := c.(ansi.BasicColor)
	if ground {
		basic %= 8
	}
	return vga[basic]
}

const aLinuxConsole = "16 colours of a Linux console"

var terminals = []struct {
	name  string
	depth depth
	shown shownAs
}{
	{"full colour", fullColour, func(c color.Color, _ bool) color.Color { return c }},
	{"256 colours", colour256, func(c color.Color, _ bool) color.Color { return colorprofile.ANSI256.Convert(c) }},
	{"16 colours of a VGA", colour16, sixteenAs(vga)},
	{"16 colours of xterm", colour16, sixteenAs(xterm)},
	{aLinuxConsole, colour16, linuxConsole},
}

// wanted is the least contrast of text and of lines.
func wanted(theme, terminal string) (text, line float64) {
	switch {
	case terminal == aLinuxConsole:
		return 6.7, 3
	case theme == contrastTheme:
		return 10, 7
	}
	return 7, 3
}

// roles are a palette's colours by what they mean; all but lines are text.
func (p palette) roles() map[string]color.Color {
	roles := map[string]color.Color{"text": p.text, "quiet": p.quiet, "line": p.line, "accent": p.accent}
	for q, c := range p.quadrant {
		roles[q.Name()] = c
	}
	return roles
}

// Text has a contrast of 7:1 on the background and lines 3:1 (R6.2), in the
// high contrast theme 10:1 and 7:1, whatever the terminal makes of the colours;
// on a Linux console a little less. Badges and alarms have it the other way round.
func TestContrast(t *testing.T) {
	for _, theme := range themes {
		for _, term := range terminals {
			p := paletteOf(theme.name, term.depth)
			if len(p.quadrant) != len(workshop.Quadrants) {
				t.Errorf("%s: %d of 4 quadrants have a colour", theme.name, len(p.quadrant))
			}
			text, line := wanted(theme.name, term.name)
			for role, c := range p.roles() {
				want := text
				if role == "line" {
					want = line
				}
				on := contrast(term.shown(c, false), term.shown(p.background, true))
				if on < want {
					t.Errorf("%s, %s: %s has a contrast of %.2f, want %.1f", theme.name, term.name, role, on, want)
				}
				if field := contrast(term.shown(p.background, false), term.shown(c, true)); p.isField(c) && field < want {
					t.Errorf("%s, %s: letters on a field of %s have %.2f, want %.1f", theme.name, term.name, role, field, want)
				}
			}
		}
	}
}

// isField says that letters are cut out of fields of a colour.
func (p palette) isField(c color.Color) bool {
	return c == p.text || slices.Contains(slices.Collect(maps.Values(p.quadrant)), c)
}

// What means different things has different colours, where there are enough.
func TestRolesDiffer(t *testing.T) {
	for _, theme := range themes {
		for _, d := range []depth{fullColour, colour256} {
			seen := map[string]string{}
			for role, c := range paletteOf(theme.name, d).roles() {
				as := fmt.Sprint(colorprofile.ANSI256.Convert(c))
				if d == fullColour {
					as = fmt.Sprint(c)
				}
				if other, taken := seen[as]; taken {
					t.Errorf("%s: %s and %s are both %s", theme.name, role, other, as)
				}
				seen[as] = role
			}
		}
	}
}

// Many terminals show the darker eight of sixteen colours lighter when they
// are bold: black becomes grey.
func TestNoDarkColourIsBold(t *testing.T) {
	for _, name := range []string{lightTheme, darkTheme, contrastTheme} {
		th := newTheme(name, colour16)
		styles := []lipgloss.Style{th.text, th.strong, th.quiet, th.line, th.accent, th.alarm}
		for q := range th.quadrant {
			styles = append(styles, th.quadrant[q], th.badge[q])
		}
		for _, s := range styles {
			if basic := s.GetForeground().(ansi.BasicColor); s.GetBold() && basic < ansi.BrightBlack {
				t.Errorf("%s: colour %d is bold", name, basic)
			}
		}
	}
}

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
		for _, name := range []string{lightTheme, darkTheme, contrastTheme} {
			d := s.open(t)
			for d.app.env.theme.name != name {
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

// Without a choice the window is like the terminal until a session is led; from
// then on it is light, also after the session.
func TestTheThemeThatSuits(t *testing.T) {
	d := newDesk(t, Start{})
	dress := func(want string) {
		t.Helper()
		if got := d.app.env.theme.name; got != want {
			t.Errorf("the theme is %s, want %s", got, want)
		}
	}
	dress(darkTheme) // the terminal has not answered
	d.send(tea.BackgroundColorMsg{Color: color.White})
	dress(lightTheme)
	d.send(tea.BackgroundColorMsg{Color: color.Black})
	dress(darkTheme)
	d.keys("n", "enter", "enter", "enter")
	d.shows("● saved")
	dress(lightTheme)
	d.keys("esc")
	d.shows("1 session")
	dress(lightTheme)
}

func TestTheThemeThatWasKept(t *testing.T) {
	for kept, want := range map[string]string{"dark": darkTheme, "contrast": contrastTheme, "of a newer version": lightTheme} {
		app := newStill(Options{Store: newMemory(), Content: testContent{}, Now: testEnv.now, NewID: func() string { return "00000001" },
			Settings: Settings{Theme: kept}, Start: Start{New: &NewSession{Client: "Acme"}}})
		app.Init()
		app.Update(tea.BackgroundColorMsg{Color: color.White})
		if got := app.env.theme.name; got != want {
			t.Errorf("%q was kept, the theme is %q, want %q", kept, got, want)
		}
	}
}

// F3 goes round, on every screen, and says where it is.
func TestTheNextTheme(t *testing.T) {
	for _, s := range everyScreen() {
		d := s.open(t)
		first := d.app.env.theme.name
		for range themes {
			d.keys("f3")
			if slices.Contains([]string{"open", "library", "form", "reader", "room"}, s.name) {
				d.shows("Theme: " + d.app.env.theme.title() + ".")
			}
			if d.app.overlay == nil {
				d.keys("f1")
				d.shows("F3 theme: " + d.app.env.theme.title())
				d.keys("esc")
			}
		}
		if got := d.app.env.theme.name; got != first {
			t.Errorf("%s: three times F3 ends at %s, from %s", s.name, got, first)
		}
	}
}

// The black key makes the picture black, in every theme.
func TestBlankIsBlack(t *testing.T) {
	d := newSessionDesk(t)
	d.keys(".")
	want := newTheme(contrastTheme, fullColour).paint("", d.app.size)
	if d.app.env.theme.name != lightTheme || d.app.View().Content != want {
		t.Errorf("the blank screen of the %s theme is %.60q", d.app.env.theme.name, d.app.View().Content)
	}
}

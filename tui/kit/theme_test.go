package kit

import (
	"fmt"
	"image/color"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"

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
	depth Depth
	shown shownAs
}{
	{"full colour", FullColour, func(c color.Color, _ bool) color.Color { return c }},
	{"256 colours", Colour256, func(c color.Color, _ bool) color.Color { return colorprofile.ANSI256.Convert(c) }},
	{"16 colours of a VGA", Colour16, sixteenAs(vga)},
	{"16 colours of xterm", Colour16, sixteenAs(xterm)},
	{aLinuxConsole, Colour16, linuxConsole},
}

// wanted is the least contrast of text and of lines.
func wanted(theme, terminal string) (text, line float64) {
	switch {
	case terminal == aLinuxConsole:
		return 6.7, 3
	case theme == ContrastTheme:
		return 10, 7
	}
	return 7, 3
}

// roles are a palette's colours by what they mean; all but lines are text.
func (p Palette) roles() map[string]color.Color {
	roles := map[string]color.Color{"text": p.Text, "quiet": p.Quiet, "line": p.Line, "accent": p.Accent}
	for q, c := range p.Quadrant {
		roles[q.Name()] = c
	}
	return roles
}

// Text has a contrast of 7:1 on the background and lines 3:1 (R6.2), in the
// high contrast theme 10:1 and 7:1, whatever the terminal makes of the colours;
// on a Linux console a little less. Badges and alarms have it the other way round.
func TestContrast(t *testing.T) {
	for _, theme := range Themes {
		for _, term := range terminals {
			p := paletteOf(theme.Name, term.depth)
			if len(p.Quadrant) != len(workshop.Quadrants) {
				t.Errorf("%s: %d of 4 quadrants have a colour", theme.Name, len(p.Quadrant))
			}
			text, line := wanted(theme.Name, term.name)
			for role, c := range p.roles() {
				want := text
				if role == "line" {
					want = line
				}
				on := contrast(term.shown(c, false), term.shown(p.Background, true))
				if on < want {
					t.Errorf("%s, %s: %s has a contrast of %.2f, want %.1f", theme.Name, term.name, role, on, want)
				}
				if field := contrast(term.shown(p.Background, false), term.shown(c, true)); p.isField(c) && field < want {
					t.Errorf("%s, %s: letters on a field of %s have %.2f, want %.1f", theme.Name, term.name, role, field, want)
				}
			}
		}
	}
}

// isField says that letters are cut out of fields of a colour.
func (p Palette) isField(c color.Color) bool {
	return c == p.Text || slices.Contains(slices.Collect(maps.Values(p.Quadrant)), c)
}

// What means different things has different colours, where there are enough.
func TestRolesDiffer(t *testing.T) {
	for _, theme := range Themes {
		for _, d := range []Depth{FullColour, Colour256} {
			seen := map[string]string{}
			for role, c := range paletteOf(theme.Name, d).roles() {
				as := fmt.Sprint(colorprofile.ANSI256.Convert(c))
				if d == FullColour {
					as = fmt.Sprint(c)
				}
				if other, taken := seen[as]; taken {
					t.Errorf("%s: %s and %s are both %s", theme.Name, role, other, as)
				}
				seen[as] = role
			}
		}
	}
}

// Many terminals show the darker eight of sixteen colours lighter when they
// are bold: black becomes grey.
func TestNoDarkColourIsBold(t *testing.T) {
	for _, name := range []string{LightTheme, DarkTheme, ContrastTheme} {
		th := NewTheme(name, Colour16, ByCodePoints)
		styles := []lipgloss.Style{th.Text, th.Strong, th.Quiet, th.Line, th.Accent, th.Alarm}
		for q := range th.Quadrant {
			styles = append(styles, th.Quadrant[q], th.Badge[q])
		}
		for _, s := range styles {
			if basic := s.GetForeground().(ansi.BasicColor); s.GetBold() && basic < ansi.BrightBlack {
				t.Errorf("%s: colour %d is bold", name, basic)
			}
		}
	}
}

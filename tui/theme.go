package tui

import (
	"image/color"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"swotshop/workshop"
)

// palette is a theme's colours. Text colours have a contrast of at least 7:1
// on the background, line colours of at least 3:1; a test walks the table.
type palette struct {
	background, text, quiet, line, accent color.Color
	quadrant                              map[workshop.Quadrant]color.Color
}

var (
	darkPalette = palette{
		background: lipgloss.Color("#10141A"), text: lipgloss.Color("#F4F4F0"), quiet: lipgloss.Color("#B4BCC6"),
		line: lipgloss.Color("#77828E"), accent: lipgloss.Color("#FFD166"),
		quadrant: map[workshop.Quadrant]color.Color{
			workshop.Strengths: lipgloss.Color("#6FE0B0"), workshop.Weaknesses: lipgloss.Color("#FFB070"),
			workshop.Opportunities: lipgloss.Color("#7CC8FF"), workshop.Threats: lipgloss.Color("#F7A6D0"),
		},
	}
	// The quadrants' hues are Okabe and Ito's, darkened until they can be read
	// as text on white.
	lightPalette = palette{
		background: lipgloss.Color("#FFFFFF"), text: lipgloss.Color("#14171A"), quiet: lipgloss.Color("#4E545A"),
		line: lipgloss.Color("#7D848B"), accent: lipgloss.Color("#5B3DB8"),
		quadrant: map[workshop.Quadrant]color.Color{
			workshop.Strengths: lipgloss.Color("#00664A"), workshop.Weaknesses: lipgloss.Color("#934100"),
			workshop.Opportunities: lipgloss.Color("#005D91"), workshop.Threats: lipgloss.Color("#913769"),
		},
	}
)

// theme is the styles that screens draw with.
type theme struct {
	dark    bool
	palette palette

	text, strong, quiet, line, accent, alarm lipgloss.Style

	base string // the sequence that sets text and background

	quadrant map[workshop.Quadrant]lipgloss.Style // text in the quadrant's hue
	badge    map[workshop.Quadrant]lipgloss.Style // its letter, reversed
}

func newTheme(dark bool) theme {
	if dark {
		return themeOf(darkPalette, dark)
	}
	return themeOf(lightPalette, dark)
}

// themeOf makes a theme's styles from its colours.
func themeOf(p palette, dark bool) theme {
	ink := func(c color.Color) lipgloss.Style { return lipgloss.NewStyle().Foreground(c) }
	t := theme{
		dark: dark, palette: p,
		text: ink(p.text), strong: ink(p.text).Bold(true), quiet: ink(p.quiet), line: ink(p.line),
		accent: ink(p.accent).Bold(true), alarm: ink(p.background).Background(p.text).Bold(true),
		base:     ansi.NewStyle().ForegroundColor(p.text).BackgroundColor(p.background).String(),
		quadrant: map[workshop.Quadrant]lipgloss.Style{}, badge: map[workshop.Quadrant]lipgloss.Style{},
	}
	for q, c := range p.quadrant {
		t.quadrant[q] = ink(c).Bold(true)
		t.badge[q] = ink(p.background).Background(c).Bold(true)
	}
	return t
}

// paint puts a screen on the theme's own background, to the edges of the
// window. Without it the light theme could not be read on a dark terminal, and
// not every terminal lets a program change its background.
func (t theme) paint(content string, a area) string {
	lines := strings.Split(content, "\n")
	blank := t.base + strings.Repeat(" ", a.w) + reset
	painted := make([]string, 0, max(a.h, len(lines)))
	for _, line := range lines {
		room := strings.Repeat(" ", max(0, a.w-widthOf(line)))
		painted = append(painted, t.base+strings.ReplaceAll(line, reset, reset+t.base)+room+reset)
	}
	for len(painted) < a.h {
		painted = append(painted, blank)
	}
	return strings.Join(painted, "\n")
}

// reset is how Lip Gloss ends a style.
const reset = "\x1b[m"

// markers tell the quadrants apart without colour.
var markers = map[workshop.Quadrant]string{
	workshop.Strengths: "+", workshop.Weaknesses: "–", workshop.Opportunities: "↗", workshop.Threats: "↘",
}

// badgeOf is a quadrant's letter as it stands everywhere, three cells wide.
func (t theme) badgeOf(q workshop.Quadrant) string { return t.badge[q].Render(" " + string(q) + " ") }

// refOf is a ref such as “W1” in its quadrant's hue.
func (t theme) refOf(c *workshop.Cluster) string { return t.quadrant[c.Quadrant()].Render(c.Ref()) }

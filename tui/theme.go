package tui

import (
	"image/color"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"swotshop/workshop"
)

// theme is the styles that screens draw with.
type theme struct {
	name    string
	depth   depth
	palette palette

	text, strong, quiet, line, accent, alarm lipgloss.Style

	base string // the sequence that sets text and background; empty without colours

	quadrant map[workshop.Quadrant]lipgloss.Style // text in the quadrant's hue
	badge    map[workshop.Quadrant]lipgloss.Style // its letter, reversed
}

// newTheme makes a theme's styles for a terminal.
func newTheme(name string, d depth) theme {
	p := paletteOf(name, d)
	t := theme{
		name: name, depth: d, palette: p,
		text: ink(p.text), strong: bold(p.text), quiet: ink(p.quiet), line: ink(p.line),
		accent: bold(p.accent), alarm: p.reversed(p.text),
		quadrant: map[workshop.Quadrant]lipgloss.Style{}, badge: map[workshop.Quadrant]lipgloss.Style{},
	}
	if d != noColour {
		t.base = ansi.NewStyle().ForegroundColor(p.text).BackgroundColor(p.background).String()
	}
	for q, c := range p.quadrant {
		t.quadrant[q], t.badge[q] = bold(c), p.reversed(c)
	}
	return t
}

func ink(c color.Color) lipgloss.Style { return lipgloss.NewStyle().Foreground(c) }

// bold is bold ink. The darker eight of sixteen colours stay thin: many
// terminals show them lighter instead of bolder, and black as grey.
func bold(c color.Color) lipgloss.Style {
	basic, isBasic := c.(ansi.BasicColor)
	return ink(c).Bold(!isBasic || basic >= ansi.BrightBlack)
}

// reversed is text cut out of a field of colour.
func (p palette) reversed(field color.Color) lipgloss.Style {
	if _, plain := field.(lipgloss.NoColor); plain {
		return lipgloss.NewStyle().Bold(true).Reverse(true)
	}
	return bold(p.background).Background(field)
}

// next is the name of the theme that comes after this one.
func (t theme) next() string { return themes[(themeAt(t.name)+1)%len(themes)].name }

// title is what people call the theme.
func (t theme) title() string { return themes[max(0, themeAt(t.name))].title }

// cursor is the colour of the cursor; nil leaves it to the terminal.
func (t theme) cursor() color.Color {
	if t.depth == noColour {
		return nil
	}
	return t.palette.text
}

// paint puts a screen on the theme's own background, to the edges of the
// window. Without it the light theme could not be read on a dark terminal, and
// not every terminal lets a program change its background. Without colours
// there is nothing to paint.
func (t theme) paint(content string, a area) string {
	if t.depth == noColour {
		return content
	}
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

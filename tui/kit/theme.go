package kit

import (
	"image/color"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"swotshop/workshop"
)

// Theme is the styles that screens draw with.
type Theme struct {
	Cells   // of the terminal
	Name    string
	Depth   Depth
	Palette Palette

	Text, Strong, Quiet, Line, Accent, Alarm lipgloss.Style

	base string // the sequence that sets text and background; empty without colours

	Quadrant map[workshop.Quadrant]lipgloss.Style // text in the quadrant's hue
	Badge    map[workshop.Quadrant]lipgloss.Style // its letter, reversed
}

// NewTheme makes a theme's styles for a terminal.
func NewTheme(name string, d Depth, c Cells) Theme {
	p := paletteOf(name, d)
	t := Theme{
		Name: name, Depth: d, Cells: c, Palette: p,
		Text: ink(p.Text), Strong: Bold(p.Text), Quiet: ink(p.Quiet), Line: ink(p.Line),
		Accent: Bold(p.Accent), Alarm: p.reverse(p.Text),
		Quadrant: map[workshop.Quadrant]lipgloss.Style{}, Badge: map[workshop.Quadrant]lipgloss.Style{},
	}
	if d != NoColour {
		t.base = ansi.NewStyle().ForegroundColor(p.Text).BackgroundColor(p.Background).String()
	}
	for q, c := range p.Quadrant {
		t.Quadrant[q], t.Badge[q] = Bold(c), p.reverse(c)
	}
	return t
}

func ink(c color.Color) lipgloss.Style { return lipgloss.NewStyle().Foreground(c) }

// Bold is bold ink. The darker eight of sixteen colours stay thin: many
// terminals show them lighter instead of bolder, and black as grey.
func Bold(c color.Color) lipgloss.Style {
	basic, isBasic := c.(ansi.BasicColor)
	return ink(c).Bold(!isBasic || basic >= ansi.BrightBlack)
}

// reverse is text cut out of a field of colour.
func (p Palette) reverse(field color.Color) lipgloss.Style {
	if _, plain := field.(lipgloss.NoColor); plain {
		return lipgloss.NewStyle().Bold(true).Reverse(true)
	}
	return Bold(p.Background).Background(field)
}

// Next is the name of the theme that comes after this one.
func (t Theme) Next() string { return Themes[(ThemeAt(t.Name)+1)%len(Themes)].Name }

// Title is what people call the theme.
func (t Theme) Title() string { return Themes[max(0, ThemeAt(t.Name))].Title }

// Cursor is the colour of the cursor; nil leaves it to the terminal.
func (t Theme) Cursor() color.Color {
	if t.Depth == NoColour {
		return nil
	}
	return t.Palette.Text
}

// Paint puts a screen on the theme's own background, to the edges of the
// window. Without it the light theme could not be read on a dark terminal, and
// not every terminal lets a program change its background. Without colours
// there is nothing to paint.
func (t Theme) Paint(content string, a Area) string {
	if t.Depth == NoColour {
		return content
	}
	lines := strings.Split(content, "\n")
	blank := t.base + strings.Repeat(" ", a.W) + reset
	painted := make([]string, 0, max(a.H, len(lines)))
	for _, line := range lines {
		room := strings.Repeat(" ", max(0, a.W-t.Width(line)))
		painted = append(painted, t.base+strings.ReplaceAll(line, reset, reset+t.base)+room+reset)
	}
	for len(painted) < a.H {
		painted = append(painted, blank)
	}
	return strings.Join(painted, "\n")
}

// reset is how Lip Gloss ends a style.
const reset = "\x1b[m"

// Markers distinguish the quadrants without colour.
var Markers = map[workshop.Quadrant]string{
	workshop.Strengths: "+", workshop.Weaknesses: "–", workshop.Opportunities: "↗", workshop.Threats: "↘",
}

// BadgeOf is a quadrant's letter as it is drawn everywhere, three cells wide.
func (t Theme) BadgeOf(q workshop.Quadrant) string { return t.Badge[q].Render(" " + string(q) + " ") }

// RefOf is a ref such as “W1” in its quadrant's hue.
func (t Theme) RefOf(c *workshop.Cluster) string { return t.Quadrant[c.Quadrant()].Render(c.Ref()) }

package tui

import (
	"image/color"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"

	"swotshop/workshop"
)

// palette is a theme's colours. Text colours have a contrast of at least 7:1
// on the background, line colours of at least 3:1, those of the high contrast
// theme 10:1 and 7:1; a test walks the table.
type palette struct {
	background, text, quiet, line, accent color.Color
	quadrant                              map[workshop.Quadrant]color.Color
}

// depth is how many colours the terminal shows.
type depth int

const (
	fullColour depth = iota // until the terminal says otherwise
	colour256
	colour16 // the basic ones, as the terminal has them
	noColour // weights and reversed letters only
)

// depthOf is what Bubble Tea found out about the terminal.
func depthOf(p colorprofile.Profile) depth {
	switch p {
	case colorprofile.ANSI256:
		return colour256
	case colorprofile.ANSI:
		return colour16
	case colorprofile.Ascii, colorprofile.NoTTY:
		return noColour
	}
	return fullColour
}

// The names of the themes, as they are kept.
const (
	lightTheme    = "light"
	darkTheme     = "dark"
	contrastTheme = "contrast"
)

// themes are in the order in which F3 goes round.
var themes = []struct {
	name, title string
	palettes    [noColour]palette // for each depth that has colours
}{
	{lightTheme, "light", [...]palette{lightPalette, light256Palette, light16Palette}},
	{darkTheme, "dark", [...]palette{darkPalette, darkPalette, dark16Palette}},
	{contrastTheme, "high contrast", [...]palette{contrastPalette, contrastPalette, contrast16Palette}},
}

// themeAt is the place of a theme in the table; negative when there is none of
// the name.
func themeAt(name string) int {
	for i := range themes {
		if themes[i].name == name {
			return i
		}
	}
	return -1
}

// paletteOf is the palette of a theme for a terminal. Without colours all
// themes are the same.
func paletteOf(name string, d depth) palette {
	if d == noColour {
		return noPalette
	}
	return themes[max(0, themeAt(name))].palettes[d]
}

var (
	// The quadrants' hues are Okabe and Ito's, darkened until they can be read
	// as text on white. Lines are darker than they need be: a projector in a
	// bright room takes the most from them.
	lightPalette = palette{
		background: lipgloss.Color("#FFFFFF"), text: lipgloss.Color("#14171A"), quiet: lipgloss.Color("#4B5157"),
		line: lipgloss.Color("#666C72"), accent: lipgloss.Color("#5B3DB8"),
		quadrant: hues("#00664A", "#934100", "#005D91", "#913769"),
	}
	// Of 256 colours the nearest to these are too light; the next darker are not.
	light256Palette = palette{
		background: lipgloss.Color("231"), text: lipgloss.Color("234"), quiet: lipgloss.Color("239"),
		line: lipgloss.Color("242"), accent: lipgloss.Color("55"), quadrant: hues("23", "88", "24", "89"),
	}
	darkPalette = palette{
		background: lipgloss.Color("#10141A"), text: lipgloss.Color("#F4F4F0"), quiet: lipgloss.Color("#B4BCC6"),
		line: lipgloss.Color("#77828E"), accent: lipgloss.Color("#FFD166"),
		quadrant: hues("#6FE0B0", "#FFB070", "#7CC8FF", "#F7A6D0"),
	}
	// Pure black and white, and the strongest hues in between, for tired eyes
	// and for projectors that turn all greys into one.
	contrastPalette = palette{
		background: lipgloss.Color("#000000"), text: lipgloss.Color("#FFFFFF"), quiet: lipgloss.Color("#DADADA"),
		line: lipgloss.Color("#B2B2B2"), accent: lipgloss.Color("#FFFF00"),
		quadrant: hues("#00FF87", "#FFAF5F", "#5FD7FF", "#FFAFFF"),
	}
)

// Sixteen colours are as each terminal has them. Those below have the contrast
// with the colours of a VGA and with those of xterm, and a hue that has it not
// gave way to the colour of the text: on white all of them, since a blue that is
// dark enough here is pale in many a terminal of today. A Linux console has no
// bright backgrounds; a letter on green has 6.7:1 there.
var (
	light16Palette = palette{
		background: lipgloss.BrightWhite, text: lipgloss.Black, quiet: lipgloss.Black,
		line: lipgloss.BrightBlack, accent: lipgloss.Black, quadrant: hues("0", "0", "0", "0"),
	}
	dark16Palette = palette{
		background: lipgloss.Black, text: lipgloss.BrightWhite, quiet: lipgloss.White,
		line: lipgloss.White, accent: lipgloss.BrightYellow, quadrant: hues("10", "15", "14", "15"),
	}
	contrast16Palette = palette{
		background: lipgloss.Black, text: lipgloss.BrightWhite, quiet: lipgloss.BrightWhite,
		line: lipgloss.White, accent: lipgloss.BrightYellow, quadrant: hues("10", "15", "14", "15"),
	}
)

// noPalette leaves every colour as the terminal has it.
var noPalette = palette{
	background: lipgloss.NoColor{}, text: lipgloss.NoColor{}, quiet: lipgloss.NoColor{},
	line: lipgloss.NoColor{}, accent: lipgloss.NoColor{}, quadrant: hues("", "", "", ""),
}

// hues are the colours of the quadrants.
func hues(s, w, o, t string) map[workshop.Quadrant]color.Color {
	return map[workshop.Quadrant]color.Color{
		workshop.Strengths: lipgloss.Color(s), workshop.Weaknesses: lipgloss.Color(w),
		workshop.Opportunities: lipgloss.Color(o), workshop.Threats: lipgloss.Color(t),
	}
}

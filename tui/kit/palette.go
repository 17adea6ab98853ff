package kit

import (
	"image/color"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"

	"swotshop/workshop"
)

// Palette is a theme's colours. Text colours have a contrast of at least 7:1
// on the background, line colours of at least 3:1, those of the high contrast
// theme 10:1 and 7:1; a test walks the table.
type Palette struct {
	Background, Text, Quiet, Line, Accent color.Color
	Quadrant                              map[workshop.Quadrant]color.Color
}

// Depth is how many colours the terminal shows.
type Depth int

const (
	FullColour Depth = iota // until the terminal says otherwise
	Colour256
	Colour16 // the basic ones, as the terminal has them
	NoColour // weights and reversed letters only
)

// DepthOf is the depth of a profile that Bubble Tea has detected.
func DepthOf(p colorprofile.Profile) Depth {
	switch p {
	case colorprofile.ANSI256:
		return Colour256
	case colorprofile.ANSI:
		return Colour16
	case colorprofile.Ascii, colorprofile.NoTTY:
		return NoColour
	}
	return FullColour
}

// The names of the themes, as they are stored.
const (
	LightTheme    = "light"
	DarkTheme     = "dark"
	ContrastTheme = "contrast"
)

// Themes are in the order in which F3 goes round.
var Themes = []struct {
	Name, Title string
	palettes    [NoColour]Palette // for each depth that has colours
}{
	{LightTheme, "light", [...]Palette{lightPalette, light256Palette, light16Palette}},
	{DarkTheme, "dark", [...]Palette{darkPalette, darkPalette, dark16Palette}},
	{ContrastTheme, "high contrast", [...]Palette{contrastPalette, contrastPalette, contrast16Palette}},
}

// ThemeAt is the place of a theme in the table; negative when there is none of
// the name.
func ThemeAt(name string) int {
	for i := range Themes {
		if Themes[i].Name == name {
			return i
		}
	}
	return -1
}

// paletteOf is the palette of a theme for a terminal. Without colours all
// themes are the same.
func paletteOf(name string, d Depth) Palette {
	if d == NoColour {
		return noPalette
	}
	return Themes[max(0, ThemeAt(name))].palettes[d]
}

var (
	// The quadrants' hues are Okabe and Ito's, darkened until they can be read
	// as text on white. Lines are darker than they need be: a projector in a
	// bright room takes the most from them.
	lightPalette = Palette{
		Background: lipgloss.Color("#FFFFFF"), Text: lipgloss.Color("#14171A"), Quiet: lipgloss.Color("#4B5157"),
		Line: lipgloss.Color("#666C72"), Accent: lipgloss.Color("#5B3DB8"),
		Quadrant: hues("#00664A", "#934100", "#005D91", "#913769"),
	}
	// Of 256 colours the nearest to these are too light; the next darker are not.
	light256Palette = Palette{
		Background: lipgloss.Color("231"), Text: lipgloss.Color("234"), Quiet: lipgloss.Color("239"),
		Line: lipgloss.Color("242"), Accent: lipgloss.Color("55"), Quadrant: hues("23", "88", "24", "89"),
	}
	darkPalette = Palette{
		Background: lipgloss.Color("#10141A"), Text: lipgloss.Color("#F4F4F0"), Quiet: lipgloss.Color("#B4BCC6"),
		Line: lipgloss.Color("#77828E"), Accent: lipgloss.Color("#FFD166"),
		Quadrant: hues("#6FE0B0", "#FFB070", "#7CC8FF", "#F7A6D0"),
	}
	// Pure black and white, and the strongest hues in between, for tired eyes
	// and for projectors that turn all greys into one.
	contrastPalette = Palette{
		Background: lipgloss.Color("#000000"), Text: lipgloss.Color("#FFFFFF"), Quiet: lipgloss.Color("#DADADA"),
		Line: lipgloss.Color("#B2B2B2"), Accent: lipgloss.Color("#FFFF00"),
		Quadrant: hues("#00FF87", "#FFAF5F", "#5FD7FF", "#FFAFFF"),
	}
)

// Sixteen colours are as each terminal has them. Those below have the contrast
// with the colours of a VGA and with those of xterm, and a hue that has it not
// gave way to the colour of the text: on white all of them, since a blue that is
// dark enough here is pale in many a terminal of today. A Linux console has no
// bright backgrounds; a letter on green has 6.7:1 there.
var (
	light16Palette = Palette{
		Background: lipgloss.BrightWhite, Text: lipgloss.Black, Quiet: lipgloss.Black,
		Line: lipgloss.BrightBlack, Accent: lipgloss.Black, Quadrant: hues("0", "0", "0", "0"),
	}
	dark16Palette = Palette{
		Background: lipgloss.Black, Text: lipgloss.BrightWhite, Quiet: lipgloss.White,
		Line: lipgloss.White, Accent: lipgloss.BrightYellow, Quadrant: hues("10", "15", "14", "15"),
	}
	contrast16Palette = Palette{
		Background: lipgloss.Black, Text: lipgloss.BrightWhite, Quiet: lipgloss.BrightWhite,
		Line: lipgloss.White, Accent: lipgloss.BrightYellow, Quadrant: hues("10", "15", "14", "15"),
	}
)

// noPalette leaves every colour as the terminal has it.
var noPalette = Palette{
	Background: lipgloss.NoColor{}, Text: lipgloss.NoColor{}, Quiet: lipgloss.NoColor{},
	Line: lipgloss.NoColor{}, Accent: lipgloss.NoColor{}, Quadrant: hues("", "", "", ""),
}

// hues are the colours of the quadrants.
func hues(s, w, o, t string) map[workshop.Quadrant]color.Color {
	return map[workshop.Quadrant]color.Color{
		workshop.Strengths: lipgloss.Color(s), workshop.Weaknesses: lipgloss.Color(w),
		workshop.Opportunities: lipgloss.Color(o), workshop.Threats: lipgloss.Color(t),
	}
}

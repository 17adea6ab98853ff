package tuitest

import (
	"fmt"
	"image/color"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"

	"swotshop/tui/document"
	"swotshop/tui/kit"
	"swotshop/workshop"
)

// EveryTheme is the theme table, for all tests that draw in each theme. In the
// first every role has a look of its own: it is the one that goldens are read
// from.
func EveryTheme() []string {
	names := []string{kit.DarkTheme}
	for _, t := range kit.Themes {
		if t.Name != kit.DarkTheme {
			names = append(names, t.Name)
		}
	}
	return names
}

// Sizes are the four that screens are designed for.
var Sizes = [][2]int{{60, 18}, {80, 24}, {120, 40}, {200, 60}}

// hasGolden reports whether a window has goldens: the design size has, and one with
// room to spare. What holds in all others the sweep proves.
func hasGolden(a kit.Area) bool { return a == kit.Area{W: 80, H: 24} || a == kit.Area{W: 120, H: 40} }

// Shown is what the tests look at: the app on its desk, or the console.
type Shown interface {
	View() tea.View
	Wear(theme string) (before string) // as the settings name themes
	Window() kit.Area
	Resize(w, h int)
	Keys(names ...string)
	Send(msg tea.Msg)
	// Lacks says what must be on the screen and is not; of a list one row is
	// selected, and marked ▸.
	Lacks(list bool, rows []string, cursor *tea.Cursor) string
}

// Looks compares the screen to its golden: the text, and below it which cells
// have which role. It is drawn in every theme, and each must give the very same
// file: a theme changes colours and nothing else.
func Looks(t *testing.T, s Shown) {
	t.Helper()
	before := s.Wear(kit.DarkTheme)
	defer s.Wear(before)
	var first *snapshot
	for i, name := range EveryTheme() {
		wears(s, name)
		view := s.View()
		p := read(t, view.Content, kit.NewTheme(name, kit.FullColour, kit.ByCodePoints), first)
		p.cursor = view.Cursor
		if i == 0 {
			if first = p; hasGolden(s.Window()) {
				golden.RequireEqual(t, []byte(p.file()))
			}
			continue
		}
		if got, want := p.nameless(name).file(), first.nameless(kit.DarkTheme).file(); got != want {
			t.Errorf("the theme %s shows\n%s\nthe first one\n%s", name, got, want)
		}
	}
}

// wears puts what is shown into a theme and lets it draw its text anew.
func wears(s Shown, theme string) {
	s.Wear(theme)
	s.Resize(s.Window().W, s.Window().H)
}

// EverySizeLooks compares what is shown to its goldens, at all sizes.
func EverySizeLooks(t *testing.T, name string, s Shown) {
	t.Helper()
	for _, size := range Sizes {
		t.Run(fmt.Sprintf("%s_%dx%d", name, size[0], size[1]), func(t *testing.T) {
			s.Resize(size[0], size[1])
			Sound(t, s, kit.ByCodePoints, false)
			Looks(t, s)
		})
	}
}

// looks of a cell: its colours as #rrggbb and what is set besides.
type cellLook struct {
	ink, ground             string
	bold, underline, italic bool
	reversed                bool
}

// role is what a cell’s look says in every theme, apart from weight.
type role struct{ name, ink, ground string }

// rolesOf are the roles of a theme; where two of them look the same in it, the
// first golden decides.
func rolesOf(p kit.Palette) []role {
	ground := hexOf(p.Background)
	roles := []role{
		{"text", hexOf(p.Text), ground}, {"quiet", hexOf(p.Quiet), ground}, {"line", hexOf(p.Line), ground},
		{"accent", hexOf(p.Accent), ground}, {"alarm", ground, hexOf(p.Text)}, {"badge", ground, hexOf(p.Accent)},
	}
	for _, q := range workshop.Quadrants {
		hue := hexOf(p.Quadrant[q])
		roles = append(roles, role{"hue " + string(q), hue, ground}, role{"badge " + string(q), ground, hue})
	}
	return append(roles, role{"code", "#000000", "#ffffff"}) // the same in every theme
}

func hexOf(c color.Color) string { return strings.ToLower(*document.Hex(c)) }

// picture is a screen as rows of text and, for each cell, the name of its role.
type snapshot struct {
	text   []string
	cells  [][]string
	cursor *tea.Cursor
}

// read decodes a drawn screen. Where two roles look the same, like says which
// one is meant.
func read(t *testing.T, content string, th kit.Theme, like *snapshot) *snapshot {
	t.Helper()
	p, roles := &snapshot{}, rolesOf(th.Palette)
	for y, line := range strings.Split(content, "\n") {
		var text strings.Builder
		var cells []string
		for _, piece := range pieces(t, line) {
			name, last := "", ""
			for i := range th.Width(piece.text) {
				hint := ""
				if like != nil && y < len(like.cells) && len(cells) < len(like.cells[y]) {
					hint = like.cells[y][len(cells)]
				}
				if i == 0 || hint != last { // most cells are as the one before
					name, last = roleName(t, roles, piece.look, hint), hint
				}
				cells = append(cells, name)
			}
			text.WriteString(piece.text)
		}
		p.text = append(p.text, strings.TrimRight(text.String(), " "))
		p.cells = append(p.cells, cells)
	}
	return p
}

// roleName names a cell’s look.
func roleName(t *testing.T, roles []role, look cellLook, hint string) string {
	t.Helper()
	found := ""
	if look.reversed {
		look.ink, look.ground, look.reversed = look.ground, look.ink, false
	}
	for _, r := range roles {
		if r.ink != look.ink || r.ground != look.ground {
			continue
		}
		if name := r.name + look.weight(); found == "" || name == hint {
			found = name
		}
	}
	if found == "" {
		t.Fatalf("no role of the theme looks like %+v", look)
	}
	return found
}

// weight is what a look has besides its colours.
func (l cellLook) weight() string {
	words := ""
	if l.bold {
		words += " strong"
	}
	if l.underline {
		words += " underlined"
	}
	if l.italic {
		words += " slanted"
	}
	return words
}

// nameless is the picture without the name of its theme, which the help ends
// its first line with.
func (p *snapshot) nameless(theme string) *snapshot {
	rest, named := strings.CutSuffix(p.text[0], "F3 theme: "+kit.Themes[kit.ThemeAt(theme)].Title)
	if !named {
		return p
	}
	bare := &snapshot{text: slices.Clone(p.text), cells: slices.Clone(p.cells), cursor: p.cursor}
	bare.text[0] = strings.TrimRight(rest, " ")
	bare.cells[0] = p.cells[0][:kit.ByCodePoints.Width(bare.text[0])]
	return bare
}

// file is the picture as it is kept: the text, and for each row that has more
// than text its runs as “column+cells role”, or = for those of the row above.
// Blanks on the ground do not count.
func (p *snapshot) file() string {
	var b strings.Builder
	b.WriteString(strings.Join(p.text, "\n"))
	b.WriteString("\n--- roles\n")
	above := ""
	for y := range p.cells {
		runs := strings.Join(p.runs(y), ", ")
		switch {
		case runs == "":
		case runs == above:
			fmt.Fprintf(&b, "%d =\n", y+1)
		default:
			fmt.Fprintf(&b, "%d %s\n", y+1, runs)
		}
		above = runs
	}
	if p.cursor != nil {
		fmt.Fprintf(&b, "cursor %d, %d\n", p.cursor.Y+1, p.cursor.X+1)
	}
	return b.String()
}

// runs are the runs of a row that are not text.
func (p *snapshot) runs(y int) []string {
	var runs []string
	inked := p.inked(y)
	for from := 0; from < len(inked); {
		to := from + 1
		for to < len(inked) && inked[to] == inked[from] {
			to++
		}
		if name := inked[from]; name != "" && name != "text" {
			runs = append(runs, fmt.Sprintf("%d+%d %s", from+1, to-from, strings.TrimPrefix(name, "text ")))
		}
		from = to
	}
	return runs
}

// inked are the roles of a row’s cells; a blank on the ground has none, but
// between two words of one role it is of this role.
func (p *snapshot) inked(y int) []string {
	inked := append([]string(nil), p.cells[y]...)
	x := 0
	for _, r := range p.text[y] + strings.Repeat(" ", max(0, len(inked)-kit.ByCodePoints.Width(p.text[y]))) {
		w := kit.ByCodePoints.Width(string(r))
		for i := x; i < min(x+w, len(inked)); i++ {
			if r == ' ' && !shows(inked[i]) {
				inked[i] = ""
			}
		}
		x += w
	}
	for from := 1; from < len(inked); from++ {
		if inked[from] == "" && inked[from-1] != "" && from+1 < len(inked) && inked[from+1] == inked[from-1] {
			inked[from] = inked[from-1]
		}
	}
	return inked
}

// shows says that even a blank of a role is seen.
func shows(role string) bool {
	return strings.HasPrefix(role, "alarm") || strings.HasPrefix(role, "badge") || strings.HasSuffix(role, "underlined")
}

// piece is a stretch of a line in one look.
type piece struct {
	text string
	look cellLook
}

var sgr = regexp.MustCompile(`\x1b\[([0-9;]*)m`)

// pieces parts a line at its colours.
func pieces(t *testing.T, line string) []piece {
	t.Helper()
	var all []piece
	var look cellLook
	at := 0
	for _, m := range sgr.FindAllStringSubmatchIndex(line, -1) {
		if m[0] > at {
			all = append(all, piece{line[at:m[0]], look})
		}
		look = look.after(t, line[m[2]:m[3]])
		at = m[1]
	}
	if at < len(line) {
		all = append(all, piece{line[at:], look})
	}
	return all
}

// after is the look that a colour sequence makes of another.
func (l cellLook) after(t *testing.T, params string) cellLook {
	t.Helper()
	codes := strings.Split(params, ";")
	for i := 0; i < len(codes); i++ {
		switch codes[i] {
		case "", "0":
			l = cellLook{}
		case "1":
			l.bold = true
		case "3":
			l.italic = true
		case "4":
			l.underline = true
		case "7":
			l.reversed = true
		case "22":
			l.bold = false
		case "23":
			l.italic = false
		case "24":
			l.underline = false
		case "27":
			l.reversed = false
		case "38":
			l.ink = colourOf(t, codes[i+1:])
			i += 4
		case "48":
			l.ground = colourOf(t, codes[i+1:])
			i += 4
		default:
			t.Fatalf("the screen has a style that is no theme’s: %q", params)
		}
	}
	return l
}

// colourOf reads “2;r;g;b” as #rrggbb.
func colourOf(t *testing.T, codes []string) string {
	t.Helper()
	if len(codes) < 4 || codes[0] != "2" {
		t.Fatalf("a colour that is not of the theme: %q", codes)
	}
	hex := "#"
	for _, c := range codes[1:4] {
		n, err := strconv.Atoi(c)
		if err != nil {
			t.Fatal(err)
		}
		hex += fmt.Sprintf("%02x", n)
	}
	return hex
}

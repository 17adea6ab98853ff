package terminal

import (
	"fmt"
	"image/color"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
)

// Picture is what a window showed at one moment.
type Picture struct {
	w, h   int
	rows   [][]glyph
	ground string // the colour of most of it
}

// glyph is one character, in one cell or more.
type glyph struct {
	x, cells int
	text     string
	paper    string // the colour behind it; empty where nothing was painted
	ink      ink
}

// ink is how a character is drawn.
type ink struct {
	colour                  string
	bold, italic, underline bool
}

// The colours of a terminal that a program leaves as it is.
const (
	plainInk    = "#f4f4f0"
	plainGround = "#10141a"
)

// Picture takes a picture of the window.
func (t *Terminal) Picture() *Picture {
	t.mu.Lock()
	defer t.mu.Unlock()
	bounds := t.screen.Bounds()
	p := &Picture{w: bounds.Dx(), h: bounds.Dy(), ground: t.ground()}
	for y := range p.h {
		p.rows = append(p.rows, t.row(y))
	}
	return p
}

// ground is the colour of the picture's edges: that of the screen's corner, for
// a program that paints its own background.
func (t *Terminal) ground() string {
	if corner := t.screen.CellAt(0, 0); corner != nil && corner.Style.Bg != nil {
		return hex(corner.Style.Bg, "")
	}
	return hex(t.screen.BackgroundColor(), plainGround)
}

func (t *Terminal) row(y int) []glyph {
	var row []glyph
	for x := 0; x < t.screen.Width(); {
		g := glyph{x: x, cells: 1, text: " "}
		if cell := t.screen.CellAt(x, y); cell != nil && cell.Content != "" {
			g.cells, g.text = max(1, cell.Width), cell.Content
			g.ink, g.paper = t.colours(cell.Style)
		}
		row = append(row, g)
		x += g.cells
	}
	return row
}

// colours are how a character is drawn, and what is behind it.
func (t *Terminal) colours(s uv.Style) (ink, string) {
	i := ink{hex(s.Fg, hex(t.screen.ForegroundColor(), plainInk)), s.Attrs&uv.AttrBold != 0, s.Attrs&uv.AttrItalic != 0, s.Underline != 0}
	paper := hex(s.Bg, "")
	if s.Attrs&uv.AttrReverse != 0 {
		i.colour, paper = hex(s.Bg, hex(t.screen.BackgroundColor(), plainGround)), i.colour
	}
	return i, paper
}

// hex is a colour as SVG writes it, or another when there is none.
func hex(c color.Color, otherwise string) string {
	if c == nil {
		return otherwise
	}
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}

// Ground is the colour of most of the picture.
func (p *Picture) Ground() string { return p.ground }

// Painted says that the program painted every cell, and none in this colour.
func (p *Picture) Painted(without string) bool {
	for _, row := range p.rows {
		for _, g := range row {
			if g.paper == "" || g.paper == without {
				return false
			}
		}
	}
	return true
}

// Redraw changes the size of the window and waits until the program has painted
// every cell of it anew. In a window that became smaller that may have been a
// picture of the size before, cut off.
func (t *Terminal) Redraw(limit time.Duration, w, h int) error {
	if p := t.Picture(); p.w == w && p.h == h {
		return nil
	}
	t.wipe()
	if err := t.Resize(w, h); err != nil {
		return err
	}
	return t.Until(limit, fmt.Sprintf("all of %d×%d", w, h), func(string) bool { return t.Picture().Painted("") })
}

// wipe takes what is shown away, so that it cannot be taken for what is drawn
// anew.
func (t *Terminal) wipe() {
	t.mu.Lock()
	defer t.mu.Unlock()
	for y := range t.screen.Height() {
		for x := range t.screen.Width() {
			t.screen.SetCell(x, y, &uv.Cell{Content: " ", Width: 1})
		}
	}
}

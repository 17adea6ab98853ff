package terminal

import (
	"fmt"
	"html"
	"image/color"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
)

// The size of a cell in a picture, in pixels.
const (
	cellWidth  = 9.6
	cellHeight = 20.0
	fontSize   = 16
	edge       = 12.0
)

// SVG draws the screen as a picture. Every run of text is set to the width of
// its cells, so that it lines up in whatever font the reader has.
func (t *Terminal) SVG() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	bounds := t.screen.Bounds()
	w, h := float64(bounds.Dx())*cellWidth+2*edge, float64(bounds.Dy())*cellHeight+2*edge
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%.0f" height="%.0f" viewBox="0 0 %.1f %.1f" `+
		`font-family="'JetBrains Mono','DejaVu Sans Mono',Menlo,Consolas,monospace" font-size="%d">`+"\n", w, h, w, h, fontSize)
	fmt.Fprintf(&b, `<rect width="100%%" height="100%%" rx="8" fill="%s"/>`+"\n", t.paper())
	for y := range bounds.Dy() {
		t.svgRow(&b, y, bounds.Dx())
	}
	b.WriteString("</svg>\n")
	return b.String()
}

// paper is the colour of the picture's edges: that of the screen's corner, for
// a program that paints its own background.
func (t *Terminal) paper() string {
	if corner := t.screen.CellAt(0, 0); corner != nil && corner.Style.Bg != nil {
		return hex(corner.Style.Bg, "")
	}
	return hex(t.screen.BackgroundColor(), "#10141a")
}

// run is cells in a row that look the same.
type run struct {
	from, cells int
	text        string
	style       uv.Style
}

func (t *Terminal) svgRow(b *strings.Builder, y, width int) {
	var runs []run
	for x := 0; x < width; {
		cell := t.screen.CellAt(x, y)
		step, content, style := 1, " ", uv.Style{}
		if cell != nil && cell.Content != "" {
			step, content, style = max(1, cell.Width), cell.Content, cell.Style
		}
		if last := len(runs) - 1; last >= 0 && runs[last].style.Equal(&style) {
			runs[last].cells += step
			runs[last].text += content
		} else {
			runs = append(runs, run{x, step, content, style})
		}
		x += step
	}
	for _, r := range runs {
		t.svgRun(b, r, y)
	}
}

func (t *Terminal) svgRun(b *strings.Builder, r run, y int) {
	fg, bg := hex(r.style.Fg, hex(t.screen.ForegroundColor(), "#f4f4f0")), hex(r.style.Bg, "")
	if r.style.Attrs&uv.AttrReverse != 0 {
		fg, bg = hex(r.style.Bg, hex(t.screen.BackgroundColor(), "#10141a")), fg
	}
	x, top, width := edge+float64(r.from)*cellWidth, edge+float64(y)*cellHeight, float64(r.cells)*cellWidth
	if bg != "" {
		fmt.Fprintf(b, `<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="%s"/>`+"\n", x, top, width, cellHeight, bg)
	}
	if strings.TrimSpace(r.text) == "" {
		return
	}
	weight := ""
	if r.style.Attrs&uv.AttrBold != 0 {
		weight = ` font-weight="bold"`
	}
	fmt.Fprintf(b, `<text x="%.1f" y="%.1f" textLength="%.1f" lengthAdjust="spacingAndGlyphs" xml:space="preserve" fill="%s"%s>%s</text>`+"\n",
		x, top+cellHeight*0.75, width, fg, weight, html.EscapeString(r.text))
}

// hex is a colour as SVG writes it, or another when there is none.
func hex(c color.Color, otherwise string) string {
	if c == nil {
		return otherwise
	}
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}

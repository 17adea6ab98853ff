package tui

import (
	"image/color"
	"math"
	"testing"

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

// Text has a contrast of 7:1 on the background, lines of 3:1 (R6.2).
func TestContrast(t *testing.T) {
	for name, p := range map[string]palette{"dark": darkPalette, "light": lightPalette} {
		texts := map[string]color.Color{"text": p.text, "quiet": p.quiet, "accent": p.accent}
		for q, c := range p.quadrant {
			texts[q.Name()] = c
		}
		for what, c := range texts {
			if got := contrast(c, p.background); got < 7 {
				t.Errorf("%s: %s has a contrast of %.2f, want 7", name, what, got)
			}
		}
		if got := contrast(p.line, p.background); got < 3 {
			t.Errorf("%s: lines have a contrast of %.2f, want 3", name, got)
		}
		if len(p.quadrant) != len(workshop.Quadrants) {
			t.Errorf("%s: %d of 4 quadrants have a colour", name, len(p.quadrant))
		}
	}
}

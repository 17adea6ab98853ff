package tuitest

import (
	"image"
	"image/color"
	"strconv"
	"strings"
	"testing"
)

// dot is how many points wide and high half a cell is on a photo.
const dot = 8

// Photo is a window as a camera sees it, as far as blocks and grounds go: letters are not
// on it.
func Photo(t *testing.T, d *Desk) image.Image {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, d.Window().W*dot, d.Window().H*2*dot))
	for y, line := range strings.Split(d.View().Content, "\n") {
		x := 0
		for _, piece := range pieces(t, line) {
			ink, ground := inkOf(piece.look.ink), inkOf(piece.look.ground)
			for _, r := range piece.text {
				upper, lower := ground, ground
				switch r {
				case '█':
					upper, lower = ink, ink
				case '▀':
					upper = ink
				case '▄':
					lower = ink
				}
				paint(img, x, 2*y, upper)
				paint(img, x, 2*y+1, lower)
				x++
			}
		}
	}
	return img
}

func paint(img *image.RGBA, x, y int, c color.Color) {
	for dy := range dot {
		for dx := range dot {
			img.Set(x*dot+dx, y*dot+dy, c)
		}
	}
}

// inkOf reads #rrggbb.
func inkOf(hex string) color.Color {
	n, _ := strconv.ParseUint(strings.TrimPrefix(hex, "#"), 16, 32)
	return color.RGBA{uint8(n >> 16), uint8(n >> 8), uint8(n), 255}
}

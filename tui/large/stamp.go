package large

import (
	"image"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// stamp is a letter at one size: its pixels, which begin at the pen and end so
// many rows below the base line.
type stamp struct {
	pixels bitmap
	below  int
}

// shifts are where in a pixel a letter may begin. The one that leaves the
// fewest pixels half full is taken: a stem that stands across two columns of
// pixels would come out thin or not at all.
var shifts = []float64{0, 0.25, 0.5, 0.75}

// stamp draws a letter.
func (s scale) stamp(o *outline) stamp {
	above, below := s.rows(o)
	w := s.width(o) + 2 // room for the shift
	lifts := shifts[:1]
	if o.floats { // what stands on the base line must stay there
		lifts = shifts
	}
	var best []byte
	clean := -1
	for _, right := range shifts {
		for _, up := range lifts {
			ink := s.ink(o, right, up, image.Rect(0, -above, w, below))
			if sum := contrast(ink); sum > clean {
				best, clean = ink, sum
			}
		}
	}
	return stamp{halved(best, w, above+below), below}
}

// halved makes ink of what is at least half full.
func halved(ink []byte, w, h int) bitmap {
	pixels := newBitmap(w, h)
	for i, full := range ink {
		pixels[i/w][i%w] = full >= 128
	}
	return pixels
}

// contrast is how far from half full the pixels are, in all.
func contrast(ink []byte) int {
	sum := 0
	for _, full := range ink {
		sum += max(int(full), 255-int(full))
	}
	return sum
}

// ink says how full each pixel is of a letter that begins at the left edge of
// the room and on its row 0.
func (s scale) ink(o *outline, right, up float64, room image.Rectangle) []byte {
	z := vector.NewRasterizer(room.Dx(), room.Dy())
	right += s.start(o)
	at := func(p fixed.Point26_6) (x, y float32) {
		return float32(units(p.X)*s.x + right), float32(-float64(room.Min.Y) - s.height(o, -units(p.Y)) - up)
	}
	for _, segment := range o.segments {
		ax, ay := at(segment.Args[0])
		switch segment.Op {
		case sfnt.SegmentOpMoveTo:
			z.ClosePath()
			z.MoveTo(ax, ay)
		case sfnt.SegmentOpLineTo:
			z.LineTo(ax, ay)
		case sfnt.SegmentOpQuadTo:
			bx, by := at(segment.Args[1])
			z.QuadTo(ax, ay, bx, by)
		case sfnt.SegmentOpCubeTo:
			bx, by := at(segment.Args[1])
			cx, cy := at(segment.Args[2])
			z.CubeTo(ax, ay, bx, by, cx, cy)
		}
	}
	z.ClosePath()
	ink := image.NewAlpha(image.Rect(0, 0, room.Dx(), room.Dy()))
	z.Draw(ink, ink.Bounds(), image.Opaque, image.Point{})
	return ink.Pix
}

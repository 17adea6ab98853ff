package large

import (
	"image"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// stamp is a letter at one size: its pixels, which end so many rows below the
// base line.
type stamp struct {
	pixels bitmap
	below  int
}

// lifts are how far up a mark that floats may be moved, to where it
// leaves the fewest pixels half full: a dash across two rows of pixels would
// come out in neither.
var lifts = []float64{0, 0.25, 0.5, 0.75}

// stamp draws a letter.
func (s scale) stamp(o *outline) stamp {
	above, below := s.rows(o)
	room := image.Rect(0, -above, s.width(o), below)
	if !o.floats {
		return stamp{threshold(s.ink(o, 0, room), room, s.enough(o)), below}
	}
	var best []byte
	clean := -1
	for _, lift := range lifts {
		ink := s.ink(o, lift, room)
		if sum := contrast(ink); sum > clean {
			best, clean = ink, sum
		}
	}
	return stamp{threshold(best, room, s.enough(o)), below}
}

// enough is how full a pixel has to be: half, and at the smallest sizes a little
// less for an f, which would lose its hook and read as a t.
func (s scale) enough(o *outline) byte {
	if o.hooked && s.size <= least+1 {
		return 116
	}
	return 128
}

// threshold makes ink of what is full enough.
func threshold(ink []byte, room image.Rectangle, enough byte) bitmap {
	w := room.Dx()
	pixels := newBitmap(w, room.Dy())
	for i, full := range ink {
		pixels[i/w][i%w] = full >= enough
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

// ink is how full each pixel is of a letter that is on row 0 of a room
// as wide as it, or a little above.
func (s scale) ink(o *outline, lift float64, room image.Rectangle) []byte {
	z := vector.NewRasterizer(room.Dx(), room.Dy())
	stretch := float64(room.Dx()) / (o.right - o.left)
	at := func(p fixed.Point26_6) (x, y float32) {
		return float32((units(p.X) - o.left) * stretch), float32(-float64(room.Min.Y) - s.height(o, -units(p.Y)) - lift)
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

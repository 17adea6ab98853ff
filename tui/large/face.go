package large

import (
	"math"
	"unicode"
	"unicode/utf8"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// face is the typeface, with the outlines that were asked for so far. All its
// lengths are in the font's own units, and y grows upwards.
type face struct {
	font              *sfnt.Font
	buffer            sfnt.Buffer
	em                fixed.Int26_6
	xHeight, capitals float64
	blank             float64 // between words
	outlines          map[rune]*outline
}

// outline is a letter as the font has it.
type outline struct {
	segments                 sfnt.Segments
	small                    bool // a small letter, which has its height in common with others
	hooked                   bool // an f, of which the hook is thin
	floats                   bool // a mark such as a dash, which is not on the base line
	advance                  float64
	left, right, bottom, top float64
}

// newFace reads the typeface. It is part of the program, so that one that
// cannot be read is a mistake of ours; without a letter every text is refused.
func newFace() *face {
	f := &face{outlines: map[rune]*outline{}}
	parsed, err := sfnt.Parse(gobold.TTF)
	if err != nil {
		return f
	}
	em := fixed.I(int(parsed.UnitsPerEm()))
	metrics, err := parsed.Metrics(&f.buffer, em, font.HintingNone)
	if err != nil {
		return f
	}
	f.font, f.em = parsed, em
	f.xHeight, f.capitals, f.blank = units(metrics.XHeight), units(metrics.CapHeight), units(em)/3
	return f
}

// outline finds a letter; nil when the font has none for it, or one without
// any ink.
func (f *face) outline(r rune) *outline {
	o, known := f.outlines[r]
	if !known {
		o = f.load(r)
		f.outlines[r] = o
	}
	return o
}

func (f *face) load(r rune) *outline {
	if f.font == nil || !unicode.IsGraphic(r) || r == utf8.RuneError {
		return nil
	}
	index, err := f.font.GlyphIndex(&f.buffer, r)
	if err != nil || index == 0 {
		return nil
	}
	bounds, advance, err := f.font.GlyphBounds(&f.buffer, index, f.em, font.HintingNone)
	if err != nil || bounds.Empty() {
		return nil
	}
	segments, err := f.font.LoadGlyph(&f.buffer, index, f.em, nil)
	if err != nil {
		return nil
	}
	return &outline{
		segments: append(sfnt.Segments(nil), segments...), advance: units(advance),
		small: unicode.IsLower(r), hooked: r == 'f', floats: f.floats(r, bounds),
		left: units(bounds.Min.X), right: units(bounds.Max.X),
		bottom: -units(bounds.Max.Y), top: -units(bounds.Min.Y),
	}
}

// floats reports whether a mark is neither on the base line nor as high as a
// capital, and so may be moved up a little.
func (f *face) floats(r rune, bounds fixed.Rectangle26_6) bool {
	return !unicode.IsLetter(r) && -units(bounds.Max.Y) > overshoot && -units(bounds.Min.Y) < f.capitals-overshoot
}

func units(v fixed.Int26_6) float64 { return float64(v) / 64 }

// scale turns the font's units into pixels, at one size. A pixel is a quarter
// of a cell, twice as high as it is wide. Heights that letters have in common
// are pulled to whole pixels, or every letter would have blurred edges of its
// own.
type scale struct {
	size     int // rows of pixels that a capital takes
	x, y     float64
	xHeight  float64
	capitals float64
	blank    int // pixels between words
}

// narrow is how much narrower letters are set than the font has them. At the
// least size a stem is then two pixels wide and a bar one pixel high, which in
// a cell is the same.
const narrow = 0.75

// overshoot is how far round letters reach over the flat ones, in the font's
// units.
const overshoot = 40

func (f *face) scale(size int) scale {
	y := float64(size) / f.capitals
	x := 2 * narrow * y
	return scale{size, x, y, f.xHeight, f.capitals, int(math.Ceil(f.blank * x))}
}

// height turns a height above the base line into pixels. What round letters
// reach over flat ones is taken from them.
func (s scale) height(o *outline, units float64) float64 {
	from, to := 0.0, 0.0 // the heights that are pulled to whole pixels so far
	zones := [][2]float64{{s.capitals, float64(s.size)}}
	if o.small {
		zones = [][2]float64{{s.xHeight, math.Round(s.xHeight * s.y)}, zones[0]}
	}
	if units < 0 {
		return min(0, units+overshoot) * s.y
	}
	for _, zone := range zones {
		switch {
		case units < zone[0]:
			return to + (units-from)/(zone[0]-from)*(zone[1]-to)
		case units < zone[0]+overshoot:
			return zone[1]
		}
		from, to = zone[0]+overshoot, zone[1]
	}
	return to + (units-from)*s.y
}

// width is how many pixels the ink of a letter takes, white aside. A letter
// is stretched or narrowed by less than a pixel, so that it begins and ends at
// the edge of one.
func (s scale) width(o *outline) int { return max(1, int(math.Round((o.right-o.left)*s.x))) }

// gap is how many pixels of white are between two letters.
func (s scale) gap(before, after *outline) int {
	return max(1, int(math.Round((before.advance-before.right+after.left)*s.x)))
}

// rows is how many rows of pixels a letter reaches above the base line and
// below it.
func (s scale) rows(o *outline) (above, below int) {
	above, below = int(math.Round(s.height(o, o.top))), int(math.Round(-s.height(o, o.bottom)))
	if o.floats { // it may be moved up
		above = min(s.size, above+1)
	}
	return max(0, above), max(0, below)
}

package kit

import "strconv"

// Reach is how many metres away a line of so many columns can be read, when it
// fills a picture so many metres wide.
func Reach(metres float64, columns int) float64 {
	return metres / float64(max(1, columns)) * cellShape * capitalOfCell * readableTimes
}

// Metres writes a length, e.g. “7.0 m”.
func Metres(m float64) string { return strconv.FormatFloat(m, 'f', 1, 64) + " m" }

// KnowsRoom reports whether the width of the picture is known.
func (s Settings) KnowsRoom() bool {
	return s.ScreenMetres >= LeastMetres && s.ScreenMetres <= MostMetres
}

// ReachLine says in one line how far away a window of so many columns can be
// read, or offers to find out; empty once that was declined.
func (e *Kit) ReachLine(columns int) string {
	switch {
	case e.Settings.KnowsRoom():
		return ReadableTo(Reach(e.Settings.ScreenMetres, columns))
	case e.NoRoom:
		return ""
	}
	return askReach
}

// The sizes of letters. A capital can be read from two hundred times its
// height. It takes 0.58 of the height of its cell, and a cell is about twice as
// high as it is wide.
const (
	readableTimes = 200
	capitalOfCell = 0.58
	cellShape     = 2.0
)

// The narrowest and the widest picture on a wall, in metres.
const (
	LeastMetres  = 0.3
	MostMetres   = 30.0
	MetresInFoot = 0.3048
)

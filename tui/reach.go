package tui

import "strconv"

// reach is from how many metres a line of so many columns can be read, when it
// fills a picture so many metres wide.
func reach(metres float64, columns int) float64 {
	return metres / float64(max(1, columns)) * cellShape * capitalOfCell * readableTimes
}

// metresOf writes a length, as “7.0 m”.
func metresOf(m float64) string { return strconv.FormatFloat(m, 'f', 1, 64) + " m" }

// knowsRoom says that the width of the picture is known.
func (s Settings) knowsRoom() bool {
	return s.ScreenMetres >= leastMetres && s.ScreenMetres <= mostMetres
}

// reachLine says in one line from how far a window of so many columns can be
// read, or offers to find out; empty once that was turned down.
func (e *env) reachLine(columns int) string {
	switch {
	case e.settings.knowsRoom():
		return "Readable to " + metresOf(reach(e.settings.ScreenMetres, columns))
	case e.noRoom:
		return ""
	}
	return "F7 from how far can this be read?"
}

// The sizes of letters. A capital can be read from two hundred times its
// height. It takes 0.58 of the height of its cell, and a cell is about twice as
// high as it is wide.
const (
	readableTimes = 200
	capitalOfCell = 0.58
	cellShape     = 2.0
)

// Pictures on a wall are so wide, in metres.
const (
	leastMetres  = 0.3
	mostMetres   = 30.0
	metresInFoot = 0.3048
)

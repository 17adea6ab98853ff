package stage

import (
	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file is what arrows, wheel and mouse do on stages where one thing of many is
// pointed at.

// walk goes up and down with step, and to another quadrant with turn. It reports
// whether the key was one of those.
func walk(key kit.Key, step, turn func(by int)) bool {
	switch key {
	case kit.Up:
		step(-1)
	case kit.Down:
		step(+1)
	case kit.Tab, kit.Right:
		turn(+1)
	case kit.ShiftTab, kit.Left:
		turn(-1)
	default:
		return false
	}
	return true
}

// beside is the next quadrant, or the one before.
func beside(q workshop.Quadrant, by int) workshop.Quadrant {
	if by < 0 {
		return q.Previous()
	}
	return q.Next()
}

// scroll steps with the wheel, unless something is typed: it would then be for
// something else.
func (c *Context) scroll(by int, step func(by int)) screen.Reply {
	if c.In.Empty() {
		step(by)
	}
	return screen.Reply{}
}

// click takes what was drawn under a cell, unless the line is busy: what is typed
// there would then be for something else.
func click[T any](places *kit.Hits[T], x, y int, busy bool, take func(T)) (r screen.Reply, ok bool) {
	hit, ok := places.At(x, y)
	switch {
	case !ok:
		return screen.Reply{}, false
	case busy:
		return screen.Problem(kit.Unfinished), true
	}
	take(hit)
	return screen.Reply{}, true
}

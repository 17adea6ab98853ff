package stage_test

import (
	"fmt"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// fullDesk stands at a board with two hundred items, forty or more in each quadrant.
func fullDesk(t *testing.T) *tuitest.Desk {
	d := tuitest.NewSessionDesk(t)
	d.Stage(workshop.StageCapture)
	var add []workshop.AddItem
	for i := range 200 {
		q := workshop.Quadrants[i%3]
		if i >= 160 {
			q = workshop.Threats
		}
		add = append(add, workshop.AddItem{Quadrant: q, Text: fmt.Sprintf("number %d of what was said, in so many words that it takes two lines or three", i)})
	}
	d.Do(workshop.AddItems{Items: add})
	return d
}

// With forty items in a quadrant and two hundred in all, the board does what it does with
// a few, at every size: each item can be picked, changed, deleted and brought back.
func TestFullBoardStaysUsable(t *testing.T) {
	tuitest.OnSizes(t, fullDesk, func(t *testing.T, d *tuitest.Desk) {
		d.Line("w late in the day")
		d.Shows("» Late in the day", "W  ", "earlier")
		d.Keys("ctrl+z")
		d.Hides("Late in the day")
		d.Keys("ctrl+y", "up")
		d.Shows("▸ Late in the day")
		d.Press("up", 30)
		d.Shows("▸ Number ", "earlier", "later")
		d.Fits(t)
		d.Click("earlier")
		d.Shows("▸ Number ")
		d.Keys("esc")
		d.Line("s1")
		d.Shows("▸ Number 0 of what was said")
		d.Keys("enter", "ctrl+u")
		d.Line("the very first")
		d.Shows("▸ The very first")
		d.Keys("delete")
		d.Hides("The very first")
		d.Keys("ctrl+z", "esc")
		d.Line("/very first")
		d.Shows("▸ The very first")
		d.Fits(t)
	})
}

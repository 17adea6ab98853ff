package tui_test

import (
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"swotshop/tui/kit"
	"swotshop/tui/tuitest"
)

// TestSweep draws every scene in windows of all tuitest.Sizes, in every theme and by
// both ways to count cells, and asks of each picture what must always hold.
func TestSweep(t *testing.T) {
	for name, cells := range map[string]kit.Cells{"code points": kit.ByCodePoints, "graphemes": kit.ByGraphemes} {
		t.Run(name, func(t *testing.T) {
			for i, s := range scenes() {
				t.Run(s.name, func(t *testing.T) {
					t.Parallel()
					sweep(t, s, cells, i)
				})
			}
		})
	}
}

// sweep draws a scene in all windows. A theme changes colours only, as the
// goldens show, so the themes take turns.
func sweep(t *testing.T, s scene, cells kit.Cells, turn int) {
	r := s.shown(t)
	if cells == kit.ByGraphemes {
		r.Send(tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: ansi.ModeReset})
	}
	themes, all := tuitest.EveryTheme(), sweptSizes()
	step := 5
	switch {
	case s.every:
		step = 1
	case s.slow:
		step = 17
	}
	if underRace {
		step *= 3
	}
	for i, size := range all {
		if (i+turn)%step != 0 {
			continue
		}
		r.Wear(themes[(i+turn)%len(themes)])
		r.Resize(size.W, size.H)
		tuitest.Sound(t, r, cells, s.list)
		for _, key := range s.more {
			r.Keys(key)
			tuitest.Sound(t, r, cells, s.list)
		}
	}
}

// sweptSizes are the corners, the sizes that screens are designed for, and the
// last and first room on either side of each rule of the layout.
func sweptSizes() []kit.Area {
	all := []kit.Area{{W: 20, H: 5}, {W: 300, H: 5}, {W: 20, H: 90}, {W: 300, H: 90}, {W: kit.LeastWidth, H: kit.LeastHeight}, {W: kit.LeastWidth - 1, H: 90}, {W: 300, H: kit.LeastHeight - 1}}
	for _, s := range tuitest.Sizes {
		all = append(all, kit.Area{W: s[0], H: s[1]})
	}
	widths, heights := []int{kit.LeastWidth, kit.LeastWidth + 1, 60, 300}, []int{kit.LeastHeight, 18, 24, 40, 90}
	for _, w := range []int{kit.Folds, kit.Wide, kit.Broad} {
		widths = append(widths, w+kit.Margin, w+kit.Margin+1, w+kit.Margin+2)
	}
	for _, h := range []int{kit.Low, kit.Roomy, kit.Tall} {
		for edge := 3; edge <= 5; edge++ { // a frame takes that many rows
			heights = append(heights, h+edge-1, h+edge)
		}
	}
	slices.Sort(heights)
	heights = slices.Compact(heights)
	for i := range 2 * len(widths) {
		all = append(all, kit.Area{W: widths[i%len(widths)], H: heights[i*7%len(heights)]})
	}
	return all
}

package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/screen"
)

// This file decides how often the screen is drawn while no key is pressed.

// tickMsg is the end of a tick. One of an older generation is ignored.
type tickMsg struct{ generation int }

// tick keeps one tick running at the pace of the screen, or of what moves.
func (a *App) tick() tea.Cmd {
	pace := a.pace()
	if pace == a.tempo {
		return nil
	}
	a.tempo = pace
	a.ticks++
	return a.nextTick()
}

// pace is how often the screen is drawn: as it wants, or what lies over it does, and faster
// while something moves.
func (a *App) pace() time.Duration {
	if pace := a.kit.Motion.Pace(a.kit.Now()); pace > 0 {
		return pace
	}
	pace := a.screen.Pace()
	if over := a.Over(); over != nil && over.Pace() > 0 && (pace == 0 || over.Pace() < pace) {
		return over.Pace()
	}
	return pace
}

func (a *App) nextTick() tea.Cmd {
	if a.tempo == 0 {
		return nil
	}
	return a.after(a.tempo, tickMsg{a.ticks})
}

func (a *App) onTick(msg tickMsg) tea.Cmd {
	if msg.generation != a.ticks {
		return nil
	}
	if s, ok := a.screen.(screen.Ticker); ok && a.Over() == nil && !a.blank {
		s.Tick()
	}
	return a.nextTick()
}

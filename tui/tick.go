package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// This file holds how often the screen is drawn while nothing is pressed.

// tickMsg is the end of a tick. One of an older generation has been overtaken.
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

// pace is how often the screen is drawn: as it wants, and faster as long as
// something moves.
func (a *App) pace() time.Duration {
	if pace := a.kit.Motion.Pace(a.kit.Now()); pace > 0 {
		return pace
	}
	return a.screen.Pace()
}

func (a *App) nextTick() tea.Cmd {
	if a.tempo == 0 {
		return nil
	}
	return a.after(a.tempo, tickMsg{a.ticks})
}

func (a *App) ticked(msg tickMsg) tea.Cmd {
	if msg.generation != a.ticks {
		return nil
	}
	return a.nextTick()
}

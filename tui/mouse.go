package tui

import (
	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
)

// The mouse is optional. A click never changes the stage and never loses typed
// text: it is easy to slip in front of a board.

// mouseMode asks the terminal for clicks only where they do something. Elsewhere
// they still select text.
func mouseMode(s screen.Screen) tea.MouseMode {
	_, clicks := s.(screen.Clicker)
	_, scrolls := s.(screen.Scroller)
	if clicks || scrolls {
		return tea.MouseModeCellMotion
	}
	return tea.MouseModeNone
}

// mouse gives clicks and the wheel to the screen that has the focus, if that is
// what the room sees. Movement and button releases are ignored.
func (a *App) mouse(msg tea.MouseMsg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.MouseClickMsg:
		a.kit.Motion.End()
		if a.thaw() {
			return nil
		}
		if a.blank {
			a.blank = false
			return nil
		}
		if msg.Button == tea.MouseLeft && a.shown {
			return a.click(msg.X, msg.Y)
		}
	case tea.MouseWheelMsg:
		if s, ok := a.front().(screen.Scroller); ok && a.shown {
			return a.wheel(s, msg.Button)
		}
	}
	return nil
}

// click presses the key whose hint was clicked, or passes the click to the screen.
func (a *App) click(x, y int) tea.Cmd {
	if k, ok := a.keys.At(x, y); ok {
		if k == kit.Esc && a.front().Typing() {
			return nil // it would clear the typed text
		}
		return a.key(k.Press())
	}
	s, ok := a.front().(screen.Clicker)
	if !ok {
		return nil
	}
	return a.instead(func() tea.Cmd {
		want, cmd := s.Click(x, y)
		return tea.Batch(cmd, a.Obey(want))
	})
}

func (a *App) wheel(s screen.Scroller, button tea.MouseButton) tea.Cmd {
	by := map[tea.MouseButton]int{tea.MouseWheelUp: -1, tea.MouseWheelDown: +1}[button]
	if by == 0 {
		return nil
	}
	return a.instead(func() tea.Cmd {
		want, cmd := s.Scroll(by)
		return tea.Batch(cmd, a.Obey(want))
	})
}

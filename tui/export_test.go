package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/console/wire"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// What the tests of the root look at inside it.

// Dialogs are what is over the screen, the topmost last.
func (a *App) Dialogs() []screen.Screen { return a.dialogs }

// CloseDialogs closes all of them, and does nothing else.
func (a *App) CloseDialogs() { a.dialogs = nil }

// PaceNow is how often the screen is drawn.
func (a *App) PaceNow() time.Duration { return a.pace() }

// Order is what arrives when a console asks for something.
func Order(line live.Line, r wire.Request) tea.Msg { return orderMsg{line, r} }

// Opened is what arrives when a session has been opened for the screen that waits.
func Opened(waits screen.Screen, events []workshop.Event, leader live.Leader) tea.Msg {
	return openedMsg{of: waits.(*opening), events: events, leader: leader}
}
